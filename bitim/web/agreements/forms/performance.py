"""What is filled in while a settlement is kept: reports with proof, replies, approvals."""

from typing import Any, Literal, cast

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bitim.procedure.settlement import Settlement
from bitim.web.agreements.actions.performing import Proof
from bitim.web.agreements.forms.fields import day_field, words_field

LARGEST = 2 * 1024 * 1024
# What a file begins with, and what it is then shown as, whatever its name says.
BEGINNINGS = ((b"%PDF-", "application/pdf"), (b"\xff\xd8\xff", "image/jpeg"), (b"\x89PNG\r\n\x1a\n", "image/png"))
CourtRole = Literal["claimant", "respondent", "third_party"]


def kind_of(content: bytes) -> str:
    """What a file is by its first bytes; empty when it is none of what is taken."""
    return next((kind for beginning, kind in BEGINNINGS if content.startswith(beginning)), "")


class ReportForm(forms.Form):
    """How something was done."""

    words = forms.CharField(
        label=_("How was it done?"), max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    proof = forms.FileField(
        label=_("A receipt or picture, if you have one"),
        required=False,
        help_text=_("PDF, JPEG or PNG, at most 2 MB. A picture may hold the place where it was taken."),
        widget=forms.FileInput(attrs={"accept": "application/pdf,image/jpeg,image/png"}),
    )

    def clean_proof(self) -> Any:
        """A file of a kind and size that can be kept."""
        file = self.cleaned_data["proof"]
        if file is None:
            return None
        if (file.size or 0) > LARGEST:
            raise ValidationError(_("The file is larger than 2 MB. Please send a smaller one."))
        if not kind_of(file.read(16)):
            raise ValidationError(_("Only a PDF, JPEG or PNG can be kept. Please choose another file."))
        return file

    def clean(self) -> dict[str, Any]:
        """Words or a file."""
        given = super().clean() or {}
        if not (given.get("words", "").strip() or given.get("proof") or self.errors):
            self.add_error("words", _("Please say how it was done, or show it."))
        return given

    def filled(self) -> Proof:
        """The proof as it is kept."""
        file = self.cleaned_data["proof"]
        if file is None:
            return Proof(self.cleaned_data["words"])
        file.seek(0)
        content = file.read()
        return Proof(self.cleaned_data["words"], content, kind_of(content))


class ReplyForm(forms.Form):
    """What is amiss."""

    words = forms.CharField(
        label=_("What was not kept, or not as agreed?"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3})
    )


class PackForm(forms.Form):
    """What the motion to the judge needs besides the settlement; it is printed, not kept."""

    court = words_field(_("Which court"), most=200)
    judge = words_field(_("Which judge, if known"), required=False, most=160)
    number = words_field(_("Number of the case in court"), most=60)
    claim = words_field(_("What the claim is about"), rows=2)
    language = forms.ChoiceField(label=_("Language of the court case"), choices=settings.LANGUAGES)

    def __init__(self, *args: Any, drafted: Settlement, **kwargs: Any) -> None:
        """Ask for the role of each side in court."""
        initial = {"court": drafted.court, "claim": drafted.subject, "language": drafted.prevailing or "kk"}
        super().__init__(*args, **{**kwargs, "initial": initial})
        roles = [("claimant", _("claimant")), ("respondent", _("respondent")), ("third_party", _("third party"))]
        self.sides = [party.side for party in drafted.parties]
        for n, party in enumerate(drafted.parties):
            role = forms.ChoiceField(label=party.name, choices=roles, initial=roles[min(n, 1)][0])
            self.fields[f"role_{party.side}"] = role

    def roles(self) -> tuple[CourtRole, ...]:
        """The roles in the order of the sides."""
        return tuple(cast("CourtRole", self.cleaned_data[f"role_{side}"]) for side in self.sides)


class ApprovalForm(forms.Form):
    """What was decided on the settlement, by whom and when."""

    way = forms.ChoiceField(
        label=_("Who decided"),
        choices=[("court", _("the court")), ("notary", _("the notary")), ("bailiff", _("the bailiff"))],
    )
    approved = forms.ChoiceField(
        label=_("What was decided"), choices=[("yes", _("approved or certified")), ("no", _("refused"))]
    )
    decided_on = day_field(_("On which day"), required=True)

    def clean_decided_on(self) -> Any:
        """No day to come."""
        day = self.cleaned_data["decided_on"]
        if day > timezone.localdate():
            raise ValidationError(_("This day has not come yet."))
        return day
