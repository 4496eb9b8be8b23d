"""What changes an account, and the fresh proof that a signature asks for."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, Protocol

from allauth.account.adapter import get_adapter
from allauth.account.models import EmailAddress
from allauth.core import ratelimit
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from allauth.usersessions.models import UserSession
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from bitim.web.accounts.forms import SecondFactorAgain
from bitim.web.accounts.models import Office, User
from bitim.web.accounts.queries import by_email, has_second_factor, user_of

CODE_OF_AN_APP = re.compile(r"\s*\d{3}[\s-]?\d{3}\s*")
UNFINISHED_FOR = timedelta(days=1)


class Proof(Protocol):
    """That a person has just shown who they are; a signature of the national kind is one more method."""

    @property
    def method(self) -> str:
        """How it was shown."""

    @property
    def at(self) -> datetime:
        """When it was shown."""


@dataclass(frozen=True, kw_only=True)
class Confirmed:
    """A proof by the password or by the authenticator app."""

    method: Literal["password", "totp"]
    at: datetime


class NotConfirmed(Exception):  # noqa: N818 - an answer to a person, not a failure of the program
    """The proof did not hold; its text is the sentence for the person."""


class NoSuchPerson(Exception):  # noqa: N818 - likewise
    """Nobody has a finished account with this address."""


def confirm(request: HttpRequest, secret: str) -> Confirmed:
    """Check the password, or the present code of the app, of whoever is signed in; raises NotConfirmed.

    Tries are counted for a person, and for a password also for its address: after a few the answer is "later".
    """
    user = user_of(request)
    if not ratelimit.consume(request, action="reauthenticate", user=user):
        raise NotConfirmed(_("Too many tries. Please wait a few minutes."))
    if CODE_OF_AN_APP.fullmatch(secret) and has_second_factor(user):
        return _confirmed_by_code(user, secret)
    try:
        right = get_adapter().reauthenticate(user, secret)
    except ValidationError as error:
        raise NotConfirmed(error.messages[0]) from error
    if not right:
        raise NotConfirmed(_("This is not your password. Nothing was signed."))
    return Confirmed(method="password", at=timezone.now())


def _confirmed_by_code(user: User, code: str) -> Confirmed:
    form = SecondFactorAgain(user=user, data={"code": code})
    if not form.is_valid():
        raise NotConfirmed(form.errors["code"][0])
    form.authenticator.record_usage()
    return Confirmed(method="totp", at=timezone.now())


@transaction.atomic
def open_account(
    email: str, name: str, language: str, *, office: str = Office.NONE, password: str | None = None, app: str = ""
) -> User:
    """Make an account whose address is taken as verified; `app` is the secret of an authenticator app, in base 32."""
    user = User.objects.create_user(email, password, name=name, language=language, office=office)
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    if app:
        TOTP.activate(user, app)
        RecoveryCodes.activate(user)
    return user


def appoint(email: str, office: str) -> User:
    """Give a person an office, or take it away; from the next page on a second factor is asked of whoever has one."""
    user = _person(email)
    user.office = Office(office)
    user.save(update_fields=["office"])
    return user


@transaction.atomic
def remove_second_factor(email: str) -> User:
    """Let a person who lost the phone set up a new app: all sessions end, and a letter says so."""
    user = _person(email)
    Authenticator.objects.filter(user=user).delete()
    for session in UserSession.objects.filter(user=user):
        session.end()
    get_adapter().render_mail("mfa/email/totp_deactivated", user.email, {"user": user}).send()
    return user


def forget_unfinished() -> None:
    """Delete the accounts whose address nobody verified for a day, so that they hold no address of somebody else."""
    verified = EmailAddress.objects.filter(verified=True).values("user_id")
    unfinished = User.objects.filter(last_login=None, created_at__lt=timezone.now() - UNFINISHED_FOR)
    unfinished.exclude(pk__in=verified).delete()


def _person(email: str) -> User:
    user = by_email(email)
    if user is None:
        raise NoSuchPerson(email)
    return user
