"""The forms of an account: allauth's, in our words, without placeholders, with the first mistake in the focus."""

from collections.abc import Mapping
from typing import Any, ClassVar, TypeAlias

from allauth.account import forms as account
from allauth.core.internal.cryptokit import normalize_user_code
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base import forms as factor
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.core.cache import cache
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from bitim.documents.glyphs import unprintable
from bitim.web.accounts.models import User

# The sentences of gettext_lazy, whose type only the stubs know.
Words: TypeAlias = Mapping[str, Any]

EMAIL = _("E-mail address")
PASSWORD = _("Password")
CODE = _("Code")
# Longer than an app's code can be valid.
USED_SECONDS = 120


class Plain(forms.BaseForm):
    """A form whose fields have our labels and hints, no placeholders, and whose first mistake takes the focus."""

    labels: ClassVar[Words] = {}
    hints: ClassVar[Words] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Give the fields our words."""
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = self.labels.get(name, field.label)
            field.help_text = self.hints.get(name, "")
            field.widget.attrs.pop("placeholder", None)

    def full_clean(self) -> None:
        """Check the form, and lead to the first field that has a mistake."""
        super().full_clean()
        wrong = next((name for name in self.fields if name in self.errors), None)
        if wrong:
            self.fields[wrong].widget.attrs["autofocus"] = True


class NewPassword(Plain):
    """A form that sets a password, typed once: it can be shown, and a forgotten one is replaced by mail."""

    labels: ClassVar[Words] = {"oldpassword": _("Present password"), "password1": _("New password")}
    hints: ClassVar[Words] = {
        "password1": _("At least ten characters. A few words that only you would put together are best."),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Ask for it once."""
        super().__init__(*args, **kwargs)
        self.fields.pop("password2", None)


class WithCode(Plain):
    """A form with a code of digits, for the digits of a phone's keyboard."""

    labels: ClassVar[Words] = {"code": CODE}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Ask for digits."""
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs |= {"inputmode": "numeric", "autocomplete": "one-time-code"}


class About(forms.Form):
    """What a person says of themselves."""

    name = forms.CharField(
        label=_("Your name, as in your identity document"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    language = forms.ChoiceField(label=_("Language of our letters to you"), choices=settings.LANGUAGES)

    def clean_name(self) -> str:
        """The name with single spaces; one that no document could print is refused now, not at the signing."""
        name = " ".join(str(self.cleaned_data["name"]).split())
        if missing := unprintable(name):
            raise forms.ValidationError(
                _("These characters cannot be printed in a document: %(characters)s"),
                params={"characters": " ".join(missing)},
            )
        if not any(character.isalpha() for character in name):
            raise forms.ValidationError(_("Please write your name in letters."))
        return name


class SignUp(NewPassword, About, account.SignupForm):
    """A new account."""

    field_order = ("name", "email", "password1", "language")
    labels: ClassVar[Words] = {"email": EMAIL, "password1": PASSWORD}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Suggest the language of the page."""
        super().__init__(*args, **kwargs)
        self.fields["language"].initial = get_language()

    def signup(self, request: HttpRequest, user: User) -> None:  # noqa: ARG002 - allauth passes it
        """Keep what allauth does not know of."""
        user.name, user.language = self.cleaned_data["name"], self.cleaned_data["language"]
        user.save(update_fields=["name", "language"])

    def try_save(self, request: HttpRequest) -> tuple[User | None, HttpResponseBase | None]:
        """Make the account; an address that has one takes as long, so that nobody learns of it by the clock."""
        if self.account_already_exists:
            make_password(self.cleaned_data["password1"])
        made: tuple[User | None, HttpResponseBase | None] = super().try_save(request)
        return made


class SignIn(Plain, account.LoginForm):
    """Address and password."""

    labels: ClassVar[Words] = {"login": EMAIL, "password": PASSWORD}


class ChangeEmail(Plain, account.AddEmailForm):
    """Another address."""

    labels: ClassVar[Words] = {"email": _("New e-mail address")}


class ChangePassword(NewPassword, account.ChangePasswordForm):
    """Another password, by whoever knows the present one."""


class ForgottenPassword(Plain, account.ResetPasswordForm):
    """Where to send the code that lets a person set a new password."""

    labels: ClassVar[Words] = {"email": EMAIL}


class ReplacePassword(NewPassword, account.ResetPasswordKeyForm):
    """A new password, by whoever had the code."""


class ConfirmEmail(WithCode, account.ConfirmEmailVerificationCodeForm):
    """The code from the letter to a new address."""


class ConfirmReset(WithCode, account.ConfirmPasswordResetCodeForm):
    """The code from the letter about a forgotten password."""


class Again(Plain, account.ReauthenticateForm):
    """The password once more, before something that matters."""

    labels: ClassVar[Words] = {"password": PASSWORD}


class _Once(WithCode, factor.BaseAuthenticateForm):
    hints: ClassVar[Words] = {"code": _("Six digits from your authenticator app, or one of your recovery codes.")}

    def clean_code(self) -> str:
        """A valid code; one of an app counts once, as long as it could be valid."""
        code = super().clean_code()
        used = f"bitim.code:{self.user.pk}:{normalize_user_code(code)}"
        if self.authenticator.type == Authenticator.Type.TOTP and not cache.add(used, True, USED_SECONDS):
            raise get_adapter().validation_error("incorrect_code")
        return code


class SecondFactor(_Once, factor.AuthenticateForm):
    """The code at signing in."""


class SecondFactorAgain(_Once, factor.ReauthenticateForm):
    """The code once more, before something that matters."""


class SetUpSecondFactor(WithCode, ActivateTOTPForm):
    """The first code of an authenticator app."""

    hints: ClassVar[Words] = {"code": _("The six digits that the app shows now.")}
