"""How a question changed, and the same case on two dates."""

import pytest
from django.test import Client
from django.utils import translation

from bitim.law import atlas
from bitim.law.history import history
from bitim.law.words import Language, say
from bitim.web.shared.templatetags.figures import day
from tests.web.enquiry.visitor import LANGUAGES, Visitor
from tests.web.lawbook.test_pages import STATE_BODY, STATE_BODY_SINCE_2021, opened

HISTORY = "/law/kz/mediability/history/"
STATE_CASE = f"{HISTORY}?case=kz-mediability-003&first=2015-01-01&last=2026-01-01"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", atlas.JURISDICTIONS)
def test_every_day_of_change_is_told_with_the_act_that_brought_it(
    client: Client, code: str, language: Language
) -> None:
    page = opened(client, f"/law/{code}/mediability/history/", language)
    changes = history(code, "mediability")
    links = {link["href"] for link in page.all("a")}
    assert {f"/law/{code}/mediability/{change.day}" for change in changes} <= links
    for change in changes:
        with translation.override(language):
            assert day(change.day) in page.text
        assert all(say(name, language) in page.text for name in (*change.by, *change.begins))


def test_a_change_shows_the_wording_before_and_after_and_the_cases_it_turned(client: Client) -> None:
    page = opened(client, HISTORY)
    assert f"Before: {STATE_BODY}" in page.text
    assert "/law/kz/cases/kz-mediability-003/" in {link["href"] for link in page.all("a")}


def test_the_same_case_is_answered_from_one_day_to_the_other(client: Client) -> None:
    page = opened(client, STATE_CASE)
    answers = [p["class"] for p in page.all("p") if p["class"].startswith("answer ")]
    assert answers == ["answer no", "answer depends"]
    assert "From 1\N{NO-BREAK SPACE}July\N{NO-BREAK SPACE}2021" in page.text
    stands = page.text[: page.text.index("The facts of this case")]
    assert stands.index(STATE_BODY) < stands.index(STATE_BODY_SINCE_2021)


def test_the_two_days_may_be_given_in_either_order(client: Client) -> None:
    turned = f"{HISTORY}?case=kz-mediability-003&last=2015-01-01&first=2026-01-01&format=json"
    assert client.get(turned).json()["stands"] == client.get(f"{STATE_CASE}&format=json").json()["stands"]


def test_a_case_for_which_nothing_turned_says_so(client: Client) -> None:
    page = opened(client, f"{HISTORY}?case=kz-mediability-003&first=2024-01-01&last=2025-01-01")
    assert "Nothing turned for this case" in page.text


def test_without_dates_the_whole_history_is_meant(client: Client) -> None:
    stands = client.get(f"{HISTORY}?case=kz-mediability-003&format=json").json()["stands"]
    assert stands[0]["day"] == "2011-08-05"
    assert len(stands) >= 2


@pytest.mark.django_db
def test_ones_own_answers_are_asked_on_two_dates_too(client: Client) -> None:
    visitor = Visitor(client)
    assert not visitor.open(HISTORY).all("option", value="own")
    visitor.tell({"dispute.field": "civil", "parties.all_consent": "yes", "parties.any_state_body": "yes"})
    assert visitor.open(HISTORY).all("option", value="own")
    page = visitor.open(f"{HISTORY}?case=own&first=2015-01-01&last=2026-01-01")
    answers = [p["class"] for p in page.all("p") if p["class"].startswith("answer ")]
    assert answers == ["answer no", "answer depends"]


def test_without_answers_of_ones_own_there_is_nothing_to_show_of_them(client: Client) -> None:
    assert client.get(f"{HISTORY}?case=own&format=json").json()["stands"] == []


@pytest.mark.parametrize("field", ["first", "last"])
def test_a_date_that_cannot_be_read_says_what_helps(client: Client, field: str) -> None:
    page = opened(client, f"{HISTORY}?case=kz-mediability-003&{field}=soon")
    assert page.status == 422
    assert "for example 2021-07-01" in page.text


def test_an_unknown_case_is_no_case(client: Client) -> None:
    page = opened(client, f"{HISTORY}?case=zebra")
    assert page.status == 200
    assert "The facts of this case" not in page.text
