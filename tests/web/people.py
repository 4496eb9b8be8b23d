"""People for tests: `person` makes one with an account, `signed_in` gives their browser."""

import time
from functools import cache
from itertools import count

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal import auth as totp
from django.contrib.auth.hashers import make_password
from django.contrib.sessions.backends.base import SessionBase
from django.test import Client

from bitim.web.accounts.models import User

PASSWORD = "жеті-су-аққу-77"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
BACKEND = "bitim.web.accounts.backend.Backend"

_number = count(1)


def person(name: str, office: str = "", language: str = "kk", *, email: str = "") -> User:
    """Somebody with an account, a verified address and `PASSWORD`; whoever holds an office has a second factor."""
    email = email or f"person{next(_number)}@example.kz"
    user = User.objects.create(email=email, name=name, office=office, language=language, password=_hash())
    EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
    if office:
        with_second_factor(user)
    return user


def with_second_factor(user: User) -> User:
    """Let a person have an authenticator app, which holds `SECRET`, and recovery codes."""
    totp.TOTP.activate(user, SECRET)
    RecoveryCodes.activate(user)
    return user


def signed_in(client: Client, user: User) -> Client:
    """Let a person be signed in on this client, with the second factor when they have one."""
    client.force_login(user, BACKEND)
    session = client.session
    _remember_proofs(session, user)
    session.save()
    return client


def session_of(user: User) -> str:
    """The key of a new session of a person, for the cookie of a real browser."""
    client = signed_in(Client(), user)
    return str(client.session.session_key)


def code_now(secret: str = SECRET) -> str:
    """What the authenticator app shows at this moment."""
    return str(totp.format_hotp_value(totp.hotp_value(secret, int(time.time()) // 30)))


def _remember_proofs(session: SessionBase, user: User) -> None:
    now = time.time()
    factors = Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP)
    session["account_authentication_methods"] = [
        {"method": "password", "at": now, "email": user.email},
        *({"method": "mfa", "at": now, "id": factor.pk, "type": factor.type} for factor in factors),
    ]
    session["account_authentication_methods_user"] = str(user.pk)


@cache
def _hash() -> str:
    return make_password(PASSWORD)
