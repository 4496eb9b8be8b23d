import re
import time
from contextlib import AbstractContextManager
from unittest.mock import patch

import pytest
from allauth.mfa.models import Authenticator
from django.core.mail import EmailMessage
from django.test import Client

from bitim.web.accounts.models import User
from tests.web.people import PASSWORD, code_now, person, signed_in, with_second_factor

pytestmark = pytest.mark.django_db

OFFICES = ["mediator", "coordinator", "referrer"]
APP, AGAIN, CODE = "/account/second-factor/app/", "/account/again/", "/account/second-factor/code/"


def without_app(office: str) -> User:
    """Somebody who was just given an office."""
    user = person("Дана")
    user.office = office
    user.save()
    return user


def set_up(client: Client) -> str:
    """Set up an app as a person does; gives its key."""
    client.post(AGAIN, {"password": PASSWORD, "next": APP})
    secret = client.get(APP).context["form"].secret
    client.post(APP, {"code": code_now(secret)})
    return str(secret)


def later(seconds: int) -> AbstractContextManager[object]:
    """Some time from now."""
    return patch("time.time", return_value=time.time() + seconds)


@pytest.mark.parametrize("office", OFFICES)
@pytest.mark.parametrize("address", ["/", "/about/", "/account/", "/account/email/", "/enquiry/", "/account/sessions/"])
def test_an_office_opens_nothing_until_the_second_factor_is_set_up(client: Client, office: str, address: str) -> None:
    response = signed_in(client, without_app(office)).get(address)
    assert response.headers["Location"].startswith(APP + "?next=")


def test_the_ways_out_stay_open(client: Client) -> None:
    signed_in(client, without_app("mediator"))
    assert client.post("/language/", {"language": "ru", "next": "/"}).headers["Location"] == "/"
    assert "Refresh" in client.get("/exit/").headers
    assert client.get("/account/sign-out/").status_code == 200
    assert client.post("/account/sign-out/").headers["Location"] == "/"
    assert client.get("/about/").status_code == 200


def test_whoever_holds_no_office_needs_no_second_factor(client: Client) -> None:
    assert signed_in(client, person("Әлия")).get("/account/").status_code == 200


def test_setting_it_up_asks_for_the_password_and_opens_the_pages(client: Client) -> None:
    signed_in(client, without_app("mediator"))
    assert client.get(APP).headers["Location"].startswith(AGAIN)
    set_up(client)
    assert client.get("/account/").status_code == 200
    codes = client.get("/account/second-factor/recovery/").content.decode()
    assert len(re.findall(r"<code>\d{8}</code>", codes)) == 10


def test_a_wrong_first_code_sets_nothing_up(client: Client) -> None:
    signed_in(client, without_app("mediator"))
    client.post(AGAIN, {"password": PASSWORD, "next": APP})
    client.get(APP)
    assert client.post(APP, {"code": "000000"}).status_code == 200
    assert not Authenticator.objects.exists()


def test_the_picture_to_scan_is_part_of_the_page(client: Client) -> None:
    signed_in(client, without_app("mediator"))
    client.post(AGAIN, {"password": PASSWORD, "next": APP})
    page = client.get(APP).content.decode()
    assert "data:" not in page
    assert re.search(r"<svg[^>]*segno", page)
    assert "otpauth://totp/" in page
    assert "issuer=Bitim" in page


def test_at_signing_in_the_code_is_asked_for(client: Client) -> None:
    dana = person("Дана", office="mediator")
    response = client.post("/account/sign-in/", {"login": dana.email, "password": PASSWORD})
    assert response.headers["Location"] == CODE
    assert client.get("/account/").headers["Location"].startswith("/account/sign-in/")
    assert client.post(CODE, {"code": "000000"}).status_code == 200
    assert client.post(CODE, {"code": code_now()}).status_code == 302
    assert client.get("/account/").status_code == 200


def test_a_code_counts_once(client: Client) -> None:
    dana = person("Дана", office="mediator")
    code = code_now()
    for each, status in ((client, 302), (Client(), 200)):
        each.post("/account/sign-in/", {"login": dana.email, "password": PASSWORD})
        assert each.post(CODE, {"code": code}).status_code == status


def test_a_slow_typist_gets_in_and_a_very_slow_one_does_not(client: Client) -> None:
    dana = person("Дана", office="mediator")
    code = code_now()
    for seconds, status in ((95, 200), (30, 302)):
        with later(seconds):
            client.post("/account/sign-in/", {"login": dana.email, "password": PASSWORD})
            assert client.post(CODE, {"code": code}).status_code == status


def test_a_recovery_code_lets_one_in_once(client: Client) -> None:
    dana = person("Дана", office="mediator")
    code = Authenticator.objects.get(user=dana, type="recovery_codes").wrap().get_unused_codes()[0]
    for each, status in ((client, 302), (Client(), 200)):
        each.post("/account/sign-in/", {"login": dana.email, "password": PASSWORD})
        assert each.post(CODE, {"code": code}).status_code == status


def test_codes_cannot_be_guessed_at_leisure(client: Client) -> None:
    dana = person("Дана", office="mediator")
    client.post("/account/sign-in/", {"login": dana.email, "password": PASSWORD})
    for _ in range(5):
        client.post(CODE, {"code": "000000"})
    assert client.post(CODE, {"code": code_now()}).status_code == 200
    assert client.get("/account/").status_code == 302


def test_who_is_signed_in_by_password_alone_shows_the_code_when_an_office_comes(client: Client) -> None:
    dana = signed_in_without_code(client)
    dana.office = "mediator"
    dana.save()
    asked = client.get("/account/email/")
    assert asked.headers["Location"] == "/account/second-factor/again/?next=%2Faccount%2Femail%2F"
    client.post("/account/second-factor/again/", {"code": code_now(), "next": "/account/email/"})
    assert client.get("/account/email/").status_code == 200


def signed_in_without_code(client: Client) -> User:
    """Somebody who set up an app on another device, after signing in on this one."""
    dana = person("Дана")
    signed_in(client, dana)
    return with_second_factor(dana)


def test_an_app_that_was_removed_elsewhere_opens_nothing_here(client: Client) -> None:
    dana = person("Дана", office="mediator")
    signed_in(client, dana)
    Authenticator.objects.all().delete()
    assert client.get("/account/").headers["Location"].startswith(APP)


@pytest.mark.django_db(transaction=True)
def test_a_new_phone_replaces_the_old_one(client: Client, mailoutbox: list[EmailMessage]) -> None:
    signed_in(client, person("Дана", office="mediator", language="en"))
    client.post(AGAIN, {"password": PASSWORD, "next": "/"})
    assert "a new app" in client.get(f"{APP}remove/", headers={"accept-language": "en"}).content.decode()
    client.post(f"{APP}remove/")
    assert client.get("/").headers["Location"].startswith(APP)
    set_up(client)
    assert client.get("/").status_code == 200
    assert [letter.subject for letter in mailoutbox] == ["Second factor", "Second factor"]


def test_recovery_codes_are_shown_and_made_anew_only_after_the_password(client: Client) -> None:
    signed_in(client, person("Дана", office="mediator"))
    codes, new, file = (f"/account/second-factor/recovery/{part}" for part in ("", "new/", "file/"))
    for address in (codes, new, file):
        assert client.get(address).headers["Location"].startswith(AGAIN)
    client.post(AGAIN, {"password": PASSWORD, "next": codes})
    before = client.get(codes).content
    client.post(new)
    assert client.get(codes).content != before
    assert re.search(rb"\d{8}", client.get(file).content)
    assert "attachment" in client.get(file).headers["Content-Disposition"]


def test_without_an_app_there_are_no_recovery_codes(client: Client) -> None:
    signed_in(client, person("Әлия"))
    client.post(AGAIN, {"password": PASSWORD, "next": "/"})
    assert client.get("/account/second-factor/recovery/").status_code == 404
    assert client.get("/account/second-factor/app/remove/").status_code == 404
    client.post("/account/second-factor/recovery/new/")
    assert not Authenticator.objects.exists()
