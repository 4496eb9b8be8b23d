"""The fresh proof that a signature asks for."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from allauth.core.context import request_context
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpRequest
from django.test import RequestFactory
from django.utils import timezone, translation

from bitim.web.accounts import actions
from bitim.web.accounts.models import User
from tests.web.people import PASSWORD, code_now, person, with_second_factor

pytestmark = pytest.mark.django_db

Signing = Callable[[User], HttpRequest]


@pytest.fixture
def signing() -> Iterator[Signing]:
    """A request of somebody who signs."""
    request = RequestFactory().post("/sign/")
    request.session = SessionStore()

    def by(user: User) -> HttpRequest:
        request.user = user
        return request

    with request_context(request), translation.override("en"):
        yield by


def test_the_password_is_a_proof(signing: Signing) -> None:
    proof: actions.Proof = actions.confirm(signing(person("Әлия")), PASSWORD)
    assert proof.method == "password"
    assert timezone.now() - proof.at < timedelta(seconds=5)


@pytest.mark.parametrize("between", ["", " ", "-"])
def test_the_code_of_the_app_is_a_proof(signing: Signing, between: str) -> None:
    code = code_now()
    typed = f" {code[:3]}{between}{code[3:]}"
    assert actions.confirm(signing(person("Дана", office="mediator")), typed).method == "totp"


def test_a_code_proves_once(signing: Signing) -> None:
    request = signing(person("Дана", office="mediator"))
    code = code_now()
    actions.confirm(request, code)
    with pytest.raises(actions.NotConfirmed):
        actions.confirm(request, code)


@pytest.mark.parametrize("secret", ["", "wrong", "000000", PASSWORD + " ", PASSWORD.upper()])
@pytest.mark.parametrize("office", ["", "mediator"])
def test_what_is_neither_proves_nothing(signing: Signing, secret: str, office: str) -> None:
    with pytest.raises(actions.NotConfirmed, match=r"not your password|Incorrect code"):
        actions.confirm(signing(person("Дана", office=office)), secret)


def test_the_code_of_somebody_else_proves_nothing(signing: Signing) -> None:
    berik = with_second_factor(person("Берік"))
    other_key = {"secret": "MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK", "seed": "x", "used_mask": 0}
    Authenticator.objects.filter(user=berik).update(data=other_key)
    with pytest.raises(actions.NotConfirmed):
        actions.confirm(signing(berik), code_now())


@pytest.mark.parametrize("secret", ["wrong", "000000"])
def test_after_a_few_tries_even_the_right_one_waits(signing: Signing, secret: str) -> None:
    request = signing(person("Дана", office="mediator"))
    for _ in range(5):
        with pytest.raises(actions.NotConfirmed):
            actions.confirm(request, secret)
    right = PASSWORD if secret == "wrong" else code_now()
    with pytest.raises(actions.NotConfirmed, match="Too many"):
        actions.confirm(request, right)


def test_nobody_signs_without_being_signed_in(rf: RequestFactory) -> None:
    request = rf.post("/sign/")
    request.user = AnonymousUser()
    with pytest.raises(TypeError):
        actions.confirm(request, PASSWORD)
