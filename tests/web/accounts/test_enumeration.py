"""Whether somebody has an account is told to nobody, by text, status, cookie or time."""

import re
from collections.abc import Mapping
from typing import Any
from unittest.mock import patch

import pytest
from django.contrib.auth import hashers
from django.core.mail import EmailMessage
from django.test import Client

from tests.web.people import PASSWORD, person

pytestmark = pytest.mark.django_db

KNOWN, UNKNOWN = "aliya@example.kz", "nobody@example.kz"
SIGN_UP = {"name": "Әлия", "password1": PASSWORD, "language": "kk"}
FORMS: list[tuple[str, str, Mapping[str, str]]] = [
    ("/account/sign-up/", "email", SIGN_UP),
    ("/account/sign-in/", "login", {"password": "not this one"}),
    ("/account/password/forgotten/", "email", {}),
]


@pytest.fixture(autouse=True)
def _aliya() -> None:
    person("Әлия", email=KNOWN)


def seen(response: Any, email: str) -> tuple[int, str, list[str], str]:
    """All that a browser learns, without what differs at each visit."""
    page = response.content.decode().replace(email, "…")
    page = re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", page)
    return response.status_code, response.headers.get("Location", ""), sorted(response.cookies), page


def walk(address: str, field: str, email: str, answers: Mapping[str, str]) -> list[tuple[int, str, list[str], str]]:
    """What somebody sees who sends a form with an address, and then guesses codes."""
    client = Client()
    steps = [seen(client.post(address, {field: email, **answers}), email)]
    for _ in range(4):
        if not (location := steps[0][1]):
            break
        steps.append(seen(client.get(location), email))
        steps.append(seen(client.post(location, {"code": "0000-0000"}), email))
    return steps


@pytest.mark.parametrize(("address", "field", "answers"), FORMS)
def test_a_known_and_an_unknown_address_look_the_same(address: str, field: str, answers: Mapping[str, str]) -> None:
    assert walk(address, field, KNOWN, answers) == walk(address, field, UNKNOWN, answers)


@pytest.mark.parametrize(("address", "field", "answers"), FORMS)
def test_a_known_and_an_unknown_address_cost_one_hash_each(
    address: str, field: str, answers: Mapping[str, str]
) -> None:
    hasher = type(hashers.get_hasher())
    costs = []
    for email in (KNOWN, UNKNOWN):
        with (
            patch.object(hasher, "encode", autospec=True, side_effect=hasher.encode) as encode,
            patch.object(hasher, "verify", autospec=True, side_effect=hasher.verify) as verify,
        ):
            Client().post(address, {field: email, **answers})
        costs.append(encode.call_count + verify.call_count)
    assert costs[0] == costs[1]
    assert costs[0] == (0 if "forgotten" in address else 1)


@pytest.mark.parametrize(("address", "field", "answers"), [FORMS[0], FORMS[2]])
def test_each_address_gets_one_letter_and_only_that_tells_which_it_was(
    address: str, field: str, answers: Mapping[str, str], mailoutbox: list[EmailMessage]
) -> None:
    for email in (KNOWN, UNKNOWN):
        Client().post(address, {field: email, **answers})
    assert [letter.to for letter in mailoutbox] == [[KNOWN], [UNKNOWN]]
    with_code = UNKNOWN if "sign-up" in address else KNOWN
    assert [bool(re.search(r"\d{4}-\d{4}", str(letter.body))) for letter in mailoutbox] == [
        email == with_code for email in (KNOWN, UNKNOWN)
    ]


def test_too_many_requests_are_answered_the_same_for_all() -> None:
    answers = []
    for email in (KNOWN, UNKNOWN):
        client = Client()
        posts = [client.post("/account/password/forgotten/", {"email": email}) for _ in range(6)]
        answers.append([post.status_code for post in posts])
    assert answers[0] == answers[1]
    assert answers[0][-1] == 429
