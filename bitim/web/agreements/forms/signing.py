"""Signing: the typed name, and a fresh proof of who signs."""

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from bitim.procedure.steps import Refused
from bitim.web.accounts.models import User
from bitim.web.agreements.actions.signing import same_name
from bitim.web.cases.refusals import sentence

LARGEST = 5_000_000


class SignForm(forms.Form):
    """The name as in the account, and the password or the code of the authenticator app."""

    name = forms.CharField(
        label=_("Your name, typed as your signature"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    secret = forms.CharField(
        label=_("Your password, or the code of your app"),
        max_length=200,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def __init__(self, signer: User, typed: QueryDict | None = None) -> None:
        """Let somebody sign."""
        self.signer = signer
        super().__init__(typed)

    def clean_name(self) -> str:
        """The name of the account; looked at first, so that a slip does not use up the code of the app."""
        name: str = self.cleaned_data["name"]
        if not same_name(name, self.signer.name):
            raise ValidationError(sentence(Refused("other_name", name=self.signer.name)))
        return name


class CopyForm(forms.Form):
    """A copy of a paper, to be compared."""

    copy = forms.FileField(
        label=_("Your copy, a PDF file"), widget=forms.ClearableFileInput(attrs={"accept": "application/pdf"})
    )

    def clean_copy(self) -> "UploadedFile[bytes]":
        """No file of ours is so large."""
        copy: UploadedFile[bytes] = self.cleaned_data["copy"]
        if copy.size is None or copy.size > LARGEST:
            raise ValidationError(_("This file is larger than any paper of ours."))
        return copy
