"""Signing: the typed name, and a fresh proof of who signs."""

from django import forms
from django.utils.translation import gettext_lazy as _


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
