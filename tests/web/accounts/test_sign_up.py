from datetime import timedelta
from unittest.mock import patch

import pytest
from allauth.account.models import EmailAddress
from django.conf import settings
from django.core.mail import EmailMessage
from django.shortcuts import resolve_url
from django.test import Client
from django.utils import timezone

from bitim.web.accounts import actions, tasks
from bitim.web.accounts.models import User
from tests.web.accounts.mailbox import code_in
from tests.web.people import PASSWORD, person

pytestmark = pytest.mark.django_db

ALIYA = {"name": "Әлия  Сейітқызы ", "email": "Aliya@Example.kz", "password1": PASSWORD, "language": "kk"}
SIGN_UP, CODE = "/account/sign-up/", "/account/email/code/"


def test_somebody_signs_up_with_the_code_from_the_letter(client: Client, mailoutbox: list[EmailMessage]) -> None:
    assert client.post(SIGN_UP, ALIYA).headers["Location"] == CODE
    assert client.get("/account/").status_code == 302
    [letter] = mailoutbox
    assert letter.to == ["aliya@example.kz"]
    assert client.post(CODE, {"code": code_in(letter)}).headers["Location"] == resolve_url(settings.LOGIN_REDIRECT_URL)
    assert "Әлия Сейітқызы" in client.get("/account/").content.decode()
    assert User.objects.get().language == "kk"
    assert EmailAddress.objects.get().verified


def test_the_code_may_be_typed_without_its_dash(client: Client, mailoutbox: list[EmailMessage]) -> None:
    client.post(SIGN_UP, ALIYA)
    client.post(CODE, {"code": " " + code_in(mailoutbox[0]).replace("-", " ")})
    assert client.get("/account/").status_code == 200


def test_after_three_wrong_codes_one_begins_anew(client: Client) -> None:
    client.post(SIGN_UP, ALIYA)
    statuses = [client.post(CODE, {"code": "0000"}).status_code for _ in range(3)]
    assert statuses == [200, 200, 302]
    assert client.get(CODE).headers["Location"] == "/account/sign-in/"
    assert not EmailAddress.objects.get().verified


def test_another_code_can_be_asked_for(client: Client, mailoutbox: list[EmailMessage]) -> None:
    client.post(SIGN_UP, ALIYA)
    with patch("time.time", return_value=timezone.now().timestamp() + 60):
        client.post(CODE, {"action": "resend"})
        client.post(CODE, {"code": code_in(mailoutbox[1])})
    assert client.get("/account/").status_code == 200


def test_the_page_one_came_for_is_where_one_arrives(client: Client, mailoutbox: list[EmailMessage]) -> None:
    client.post(SIGN_UP, ALIYA | {"next": "/about/"})
    assert client.post(CODE, {"code": code_in(mailoutbox[0])}).headers["Location"] == "/about/"


def test_nobody_is_led_to_another_site(client: Client, mailoutbox: list[EmailMessage]) -> None:
    client.post(SIGN_UP, ALIYA | {"next": "https://evil.example/"})
    assert client.post(CODE, {"code": code_in(mailoutbox[0])}).headers["Location"] == resolve_url(
        settings.LOGIN_REDIRECT_URL
    )


@pytest.mark.parametrize(
    ("field", "value", "mistake"),
    [
        ("name", "", "This field is required."),
        ("name", "Aliya 😀", "😀"),
        ("name", "汉字", "汉 字"),
        ("name", "12345", "in letters"),
        ("name", "я" * 121, "at most 120"),
        ("name", "a\x00b", "Null characters"),
        ("email", "aliya", "valid email"),
        ("password1", "short", "at least 10"),
        ("password1", "password123", "too common"),
        ("password1", "aliya@example.kz", "too much like"),
        ("language", "de", "Select a valid choice"),
    ],
)
def test_a_mistake_is_said_beside_its_field(client: Client, field: str, value: str, mistake: str) -> None:
    response = client.post(SIGN_UP, ALIYA | {field: value}, headers={"accept-language": "en"})
    assert response.status_code == 200
    assert mistake in " ".join(response.context["form"].errors[field])
    assert f'id="id_{field}_error"' in response.content.decode()
    assert "Mistake:" in response.content.decode().split("</title>")[0]
    assert not User.objects.exists()


def test_a_typed_password_does_not_come_back_with_the_page(client: Client) -> None:
    assert PASSWORD not in client.post(SIGN_UP, ALIYA | {"name": ""}).content.decode()


def test_an_account_that_nobody_finishes_is_forgotten_after_a_day(client: Client) -> None:
    client.post(SIGN_UP, ALIYA)
    finished = person("Berik")
    tasks.forget_unfinished(0)
    assert User.objects.count() == 2
    User.objects.update(created_at=timezone.now() - timedelta(days=2))
    actions.forget_unfinished()
    assert list(User.objects.all()) == [finished]
