import re

import pytest
from allauth.account.models import EmailAddress
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core.mail import EmailMessage
from django.db import OperationalError
from django.test import Client

from bitim.web.accounts.models import User
from bitim.web.shared.sessions import SessionStore
from tests.web.accounts.mailbox import code_in
from tests.web.people import PASSWORD, person, signed_in

pytestmark = pytest.mark.django_db

NEW = "тоғыз-жолдың-торабы-9"
SIGN_IN = "/account/sign-in/"


def sign_in(client: Client, email: str, password: str = PASSWORD, **more: str) -> int:
    return client.post(SIGN_IN, {"login": email, "password": password, **more}).status_code


def is_in(client: Client) -> bool:
    return client.get("/account/").status_code == 200


@pytest.fixture
def aliya() -> User:
    return person("Әлия", email="aliya@example.kz")


def test_one_signs_in_with_address_and_password(client: Client, aliya: User) -> None:
    response = client.post(
        SIGN_IN + "?next=/about/", {"login": " Aliya@example.KZ ", "password": PASSWORD, "next": "/about/"}
    )
    assert response.headers["Location"] == "/about/"
    assert is_in(client)
    assert aliya.name in client.get("/account/").content.decode()


def test_a_page_for_people_with_an_account_asks_who_one_is_and_comes_back(client: Client) -> None:
    assert client.get("/account/?x=1").headers["Location"] == "/account/sign-in/?next=/account/%3Fx%3D1"
    assert client.post("/account/", {"name": "x"}).headers["Location"] == SIGN_IN
    asked_by_htmx = client.get("/account/", headers={"HX-Request": "true"})
    assert asked_by_htmx.headers["HX-Redirect"].startswith(SIGN_IN)


def test_a_wrong_password_and_an_unknown_address_read_the_same(client: Client, aliya: User) -> None:
    def told(email: str) -> str:
        page = client.post(SIGN_IN, {"login": email, "password": "wrong"}).content.decode()
        return re.sub(r'value="[^"]*"', "", page)

    assert told(aliya.email) == told("nobody@example.kz")


def test_after_a_few_wrong_passwords_the_right_one_has_to_wait(client: Client, aliya: User) -> None:
    for _ in range(5):
        sign_in(client, aliya.email, "wrong")
    sign_in(client, aliya.email)
    assert not is_in(client)


def test_the_session_ends_with_the_browser_and_after_an_idle_hour(client: Client, aliya: User) -> None:
    response = client.post(SIGN_IN, {"login": aliya.email, "password": PASSWORD})
    cookie = response.cookies["session"]
    assert (cookie["max-age"], cookie["expires"], cookie["httponly"], cookie["samesite"]) == ("", "", True, "Strict")
    assert client.session.get_expiry_age() == 60 * 60


def test_signing_in_changes_the_key_of_the_session(client: Client, aliya: User) -> None:
    session = client.session
    session["enquiry"] = {}
    session.save()
    sign_in(client, aliya.email)
    assert client.session.session_key != session.session_key


def test_signing_out_asks_first_and_ends_the_session(client: Client, aliya: User) -> None:
    sign_in(client, aliya.email)
    client.get("/account/sign-out/")
    assert is_in(client)
    assert client.post("/account/sign-out/").headers["Location"] == "/"
    assert not is_in(client)
    assert not UserSession.objects.exists()


def test_the_quick_exit_ends_the_session_and_what_is_known_of_its_device(client: Client, aliya: User) -> None:
    sign_in(client, aliya.email)
    assert UserSession.objects.filter(user=aliya).count() == 1
    client.post("/exit/")
    assert not Session.objects.exists()
    assert not UserSession.objects.exists()


def test_a_closed_account_opens_to_nobody(client: Client, aliya: User) -> None:
    signed_in(client, aliya)
    User.objects.update(is_active=False)
    assert not is_in(client)
    assert client.post(SIGN_IN, {"login": aliya.email, "password": PASSWORD}).headers["Location"] == "/account/closed/"
    assert client.get("/account/closed/").status_code == 200


def test_a_forgotten_password_is_replaced_with_a_code(
    client: Client, aliya: User, mailoutbox: list[EmailMessage]
) -> None:
    elsewhere = signed_in(Client(), aliya)
    assert (
        client.post("/account/password/forgotten/", {"email": aliya.email}).headers["Location"]
        == "/account/password/code/"
    )
    client.post("/account/password/code/", {"code": code_in(mailoutbox[0])})
    assert client.get("/account/password/new/").status_code == 200
    done = client.post("/account/password/new/", {"password1": NEW}, follow=True)
    assert done.redirect_chain[-1][0] == SIGN_IN
    assert not is_in(client)
    assert not is_in(elsewhere)
    sign_in(client, aliya.email, NEW)
    assert is_in(client)


def test_without_the_code_no_password_is_replaced(client: Client, aliya: User) -> None:
    client.post("/account/password/forgotten/", {"email": aliya.email})
    assert client.get("/account/password/new/").headers["Location"] == "/account/password/code/"
    statuses = [client.post("/account/password/code/", {"code": "0000-0000"}).status_code for _ in range(3)]
    assert statuses == [200, 200, 302]
    client.post("/account/password/new/", {"password1": NEW})
    sign_in(client, aliya.email)
    assert is_in(client)


def test_a_changed_password_ends_the_sessions_elsewhere_and_is_told_by_letter(
    client: Client, aliya: User, mailoutbox: list[EmailMessage]
) -> None:
    elsewhere = signed_in(Client(), aliya)
    sign_in(client, aliya.email)
    client.post("/account/password/", {"oldpassword": "wrong", "password1": NEW})
    assert is_in(elsewhere)
    client.post("/account/password/", {"oldpassword": PASSWORD, "password1": NEW})
    assert is_in(client)
    assert not is_in(elsewhere)
    assert [letter.to for letter in mailoutbox] == [[aliya.email]]


def test_another_address_counts_once_its_code_was_entered(
    client: Client, aliya: User, mailoutbox: list[EmailMessage]
) -> None:
    sign_in(client, aliya.email)
    asked = client.post("/account/email/", {"email": "New@example.kz"})
    assert asked.headers["Location"] == "/account/again/?next=%2Faccount%2Femail%2F"
    client.post(asked.headers["Location"], {"password": PASSWORD, "next": "/account/email/"})
    aliya.refresh_from_db()
    assert aliya.email == "aliya@example.kz"
    client.post("/account/email/code/", {"code": code_in(mailoutbox[0])})
    aliya.refresh_from_db()
    assert aliya.email == "new@example.kz"
    assert [address.email for address in EmailAddress.objects.all()] == ["new@example.kz"]
    assert [letter.to for letter in mailoutbox] == [["new@example.kz"], ["aliya@example.kz"]]


def test_an_address_of_somebody_else_is_not_told_apart(
    client: Client, aliya: User, mailoutbox: list[EmailMessage]
) -> None:
    person("Берік", email="berik@example.kz")
    sign_in(client, aliya.email)
    client.post("/account/again/", {"password": PASSWORD})
    for taken_or_free in ("berik@example.kz", "free@example.kz"):
        response = client.post("/account/email/", {"email": taken_or_free})
        assert response.headers["Location"] == "/account/email/code/"
    assert [letter.to for letter in mailoutbox] == [["berik@example.kz"], ["free@example.kz"]]


def test_name_and_language_can_be_mended(client: Client, aliya: User) -> None:
    signed_in(client, aliya)
    assert client.post("/account/", {"name": " Әлия  Ғани ", "language": "ru"}).headers["Location"] == "/account/"
    aliya.refresh_from_db()
    assert (aliya.name, aliya.language) == ("Әлия Ғани", "ru")
    assert client.post("/account/", {"name": "", "language": "ru"}).status_code == 200


def test_the_sessions_are_listed_with_their_devices_and_can_be_ended(client: Client, aliya: User) -> None:
    phone = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36"
    elsewhere = Client(headers={"user-agent": phone})
    for each in (elsewhere, client):
        sign_in(each, aliya.email)
    page = client.get("/account/sessions/").content.decode()
    assert "Chrome, Android" in page
    assert page.count("127.0.0.1") == 2
    client.post("/account/sessions/")
    assert not is_in(elsewhere)
    assert is_in(client)


@pytest.mark.parametrize(
    "address",
    [
        "social/",
        "3rdparty/",
        "phone/verify/",
        "password/set/",
        "signup/passkey/",
        "2fa/",
        "2fa/webauthn/",
        "login/code/",
    ],
)
def test_what_we_do_not_offer_is_not_there(client: Client, aliya: User, address: str) -> None:
    assert signed_in(client, aliya).get(f"/account/{address}").status_code == 404


def test_a_failing_database_is_owned_up_to_without_asking_it_who_one_is(
    aliya: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(_store: SessionStore) -> None:
        raise OperationalError

    client = signed_in(Client(raise_request_exception=False), aliya)
    monkeypatch.setattr(SessionStore, "load", away)
    response = client.get("/", headers={"accept-language": "en"})
    assert response.status_code == 500
    assert "Something went wrong on our side" in response.content.decode()
