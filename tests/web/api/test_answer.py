"""The machine-readable end: one case in, one finding out, and a sentence that helps when the case cannot be read."""

import json
import re
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.test import Client

from tests.law.worked import CASES

ADDRESS = "/api/v1/law/answer"
LOAN = {"id": "loan", "date": "2026-11-22", "facts": {"dispute.field": "civil"}}
KEYS = (
    *("id", "jurisdiction", "date", "question", "answer", "consequences", "cites", "missing", "assumes", "strict"),
    *("because", "not_modelled", "conflicts", "review"),
)


@pytest.fixture(autouse=True)
def _a_new_minute() -> None:
    cache.clear()


def post(client: Client, case: object, **headers: str) -> Any:
    """Send a case, or any other text."""
    body = case if isinstance(case, str | bytes) else json.dumps(case)
    return client.post(ADDRESS, body, content_type="application/json", headers=headers)


def test_a_case_is_answered_with_its_reasons(client: Client) -> None:
    response = post(client, LOAN)
    found = response.json()
    assert response.status_code == 200
    assert set(found) == set(KEYS)
    assert (found["id"], found["date"], found["answer"], found["strict"]) == ("loan", "2026-11-22", "yes", "depends")
    assert "parties.all_consent" in found["assumes"]
    [reason] = [reason for reason in found["because"] if reason["cite"] == "LM 1(1)"]
    assert reason["named"] == "Law on mediation, art.\N{NO-BREAK SPACE}1(1)"
    assert reason["state"] == "applies"


@pytest.mark.parametrize(("language", "named"), [("ru", "Закон о медиации"), ("kk", "Медиация туралы заң")])
def test_the_reasons_are_said_in_the_language_asked_for(client: Client, language: str, named: str) -> None:
    because = post(client, {**LOAN, "language": language}).json()["because"]
    assert because[0]["named"].startswith(named)
    assert not re.search("[A-Za-z]{3,}", because[0]["says"])


def test_without_a_day_the_law_of_today_is_asked(client: Client) -> None:
    assert re.fullmatch(r"20\d\d-\d\d-\d\d", post(client, {"facts": {}}).json()["date"])


def test_the_worked_cases_are_answered_as_they_expect(client: Client) -> None:
    answered = [case for case in CASES if "answer" in (case.written.get("expect") or {})]
    # Fewer than a minute allows, spread over all packs.
    answered = answered[:: len(answered) // 40]
    assert len(answered) >= 5
    for case in answered:
        sent = {key: case.written[key] for key in ("id", "jurisdiction", "date", "question", "facts")}
        assert post(client, sent).json()["answer"] == case.written["expect"]["answer"]


@pytest.mark.parametrize(
    ("case", "helps"),
    [
        ({**LOAN, "facts": {"dispute.feild": "civil"}}, "did you mean 'dispute.field'?"),
        ({**LOAN, "facts": {"dispute.field": "civl"}}, "did you mean 'civil'?"),
        ({**LOAN, "facts": {"dispute.field": ["civil"]}}, "dispute.field has no value ['civil']"),
        ({**LOAN, "facts": {"dispute.field": None}}, "dispute.field has no value None"),
        ({**LOAN, "facts": {"parties.all_consent": "yes"}}, "is true or false, not 'yes'"),
        ({**LOAN, "facts": {"offence.features": "violent"}}, "is a list"),
        ({**LOAN, "facts": {"offence.features": ["violet"]}}, "did you mean 'violent'?"),
        ({**LOAN, "facts": {"accused.age": "17"}}, "a whole number of years"),
        ({**LOAN, "facts": {"accused.age": True}}, "a whole number of years"),
        ({**LOAN, "facts": {"accused.age": -1}}, "cannot be -1"),
        ({**LOAN, "facts": {"dispute.amount": 10**400}}, "dispute.amount"),
        ({**LOAN, "facts": {"mediation.agreed_on": "2026-02-30"}}, "a day that exists"),
        ({**LOAN, "facts": {"": 1}}, "unknown fact ''"),
        ({**LOAN, "facts": {"\ud800": 1}}, "unknown fact"),
        ({**LOAN, "date": "22.11.2026"}, "a day that exists"),
        ({**LOAN, "date": "2026-13-01"}, "a day that exists"),
        ({**LOAN, "question": "mediabilty"}, "did you mean 'mediability'?"),
        ({**LOAN, "jurisdiction": "xx"}, "unknown jurisdiction 'xx'"),
    ],
)
def test_a_case_that_cannot_be_read_is_refused_with_what_helps(client: Client, case: object, helps: str) -> None:
    response = post(client, case)
    assert response.status_code == 400
    assert list(response.json()) == ["message"]
    assert helps in response.json()["message"]


@pytest.mark.parametrize(
    ("case", "place"),
    [
        ({**LOAN, "expect": {"answer": "yes"}}, "expect"),
        ({**LOAN, "language": "de"}, "language"),
        ({**LOAN, "facts": [["dispute.field", "civil"]]}, "facts"),
        ({**LOAN, "facts": {f"fact.{number}": 1 for number in range(201)}}, "facts"),
        ({**LOAN, "id": "x" * 101}, "id"),
        ({**LOAN, "id": 7}, "id"),
        ({**LOAN, "date": 20261122}, "date"),
        ([LOAN], "case"),
        ("null", "case"),
        ('"civil"', "case"),
        ("", "case"),
    ],
)
def test_a_case_of_another_shape_is_refused_with_the_place(client: Client, case: object, place: str) -> None:
    response = post(client, case)
    assert response.status_code == 422
    assert place in [part for fault in response.json()["detail"] for part in fault["loc"]]


@pytest.mark.parametrize(
    "body", ["{", '{"facts": {"dispute.field": NaN}}', "[" * 100_000, b"\xff\xfe", '{"facts": {"a": 1' + "0" * 5000]
)
def test_what_is_no_json_is_refused(client: Client, body: str | bytes) -> None:
    assert post(client, body).status_code == 400


@pytest.mark.parametrize("amount", ["NaN", "Infinity", "1e400"])
def test_what_is_no_number_is_no_amount(client: Client, amount: str) -> None:
    response = post(client, f'{{"facts": {{"dispute.amount": {amount}}}}}')
    assert response.status_code == 400
    assert "dispute.amount" in response.json()["message"]


@pytest.mark.parametrize("question", ["clock", "settlement", "money", "mediability"])
@pytest.mark.parametrize("day", ["0001-01-01", "2010-01-01", "9999-12-31"])
def test_no_day_is_too_early_or_too_late_to_ask_about(client: Client, question: str, day: str) -> None:
    facts = dict.fromkeys(("mediation.agreed_on", "mediation.ended_on", "limitation.expires_on"), day)
    response = post(client, {"question": question, "date": day, "facts": facts})
    assert response.status_code == 200
    late = post(
        client, {"question": question, "facts": {**facts, "proposal.sent_on": day, "proposal.term_days": 10**9}}
    )
    assert late.status_code == 200 or "proposal.term_days" in late.json()["message"]


def test_the_sixty_first_case_of_a_minute_must_wait(client: Client) -> None:
    assert {post(client, LOAN).status_code for _ in range(60)} == {200}
    refused = post(client, LOAN)
    assert refused.status_code == 429
    assert 0 < int(refused.headers["Retry-After"]) <= 60
    assert Client(REMOTE_ADDR="203.0.113.7").post(ADDRESS, LOAN, content_type="application/json").status_code == 200


def test_who_names_another_address_has_to_wait_all_the_same(client: Client) -> None:
    answers = [post(client, LOAN, x_forwarded_for=f"203.0.113.{number}").status_code for number in range(61)]
    assert answers[-1] == 429


@pytest.mark.parametrize("method", ["get", "put", "delete", "head"])
def test_a_case_is_posted_and_nothing_else(client: Client, method: str) -> None:
    assert getattr(client, method)(ADDRESS).status_code == 405


@pytest.mark.django_db
def test_nothing_is_kept_of_a_case(client: Client) -> None:
    response = post(client, LOAN)
    assert not response.cookies
    assert response.headers["Cache-Control"] == "no-store"
    assert not Session.objects.exists()


def test_the_description_for_machines_is_ours_alone(client: Client) -> None:
    response = client.get("/api/v1/openapi.json")
    described = response.json()
    assert response.status_code == 200
    assert list(described["paths"]) == [
        f"/api/v1/law/{name}" for name in ("answer", "compare", "next", "course", "history", "vocabulary")
    ]
    for calls in described["paths"].values():
        assert [set(call["responses"]) for call in calls.values()] == [{"200", "400", "422", "429"}]
    assert "://" not in response.content.decode()


def test_there_is_no_page_that_would_load_a_stranger_s_scripts(client: Client) -> None:
    assert client.get("/api/v1/docs").status_code == 404
