"""The calls beside the answer: compare, the next question, the same case in time, history, vocabulary."""

import json
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from bitim.law import atlas
from bitim.law.facts import VOCABULARY
from bitim.law.kinds import kinds

STATE_BODY = {
    "dispute.field": "civil",
    "dispute.stage": "before_court",
    "parties.all_consent": True,
    "parties.any_state_body": True,
}
DAY = "2026-11-22"


@pytest.fixture(autouse=True)
def _a_new_minute() -> None:
    cache.clear()


def post(client: Client, call: str, **document: Any) -> Any:
    return client.post(f"/api/v1/law/{call}", json.dumps(document), content_type="application/json")


def test_all_laws_are_compared_where_none_is_named(client: Client) -> None:
    found = post(client, "compare", facts=STATE_BODY, date=DAY).json()
    assert [one["jurisdiction"] for one in found["findings"]] == list(atlas.JURISDICTIONS)
    assert {"answer": "depends", "jurisdictions": ["kz", "eu"]} in found["groups"]


def test_what_only_one_law_asks_is_told_with_its_grounds(client: Client) -> None:
    [kz, de] = post(client, "compare", jurisdictions=["kz", "de"], facts=STATE_BODY, date=DAY).json()["findings"]
    assert "dispute.statute_allows_mediation" in kz["asks_alone"]
    assert "dispute.statute_allows_mediation" not in de["asks"]
    assert [(ground["cite"], ground["state"]) for ground in kz["grounds"]] == [("LM 1(3)", "open")]
    assert kz["review"] == {"state": "unsigned", "reviewer": "", "wording": "source"}


def test_the_next_question_is_told_as_a_person_is_asked(client: Client) -> None:
    fact = post(client, "next", date=DAY).json()["fact"]
    assert (fact["name"], fact["type"]) == ("dispute.field", "choice")
    assert fact["values"]["civil"] == "a civil matter"


def test_only_values_that_a_law_named_offers_are_offered(client: Client) -> None:
    document = {"facts": {"dispute.field": "criminal"}, "skipped": ["dispute.stage"], "date": DAY}
    at_home = post(client, "next", **document).json()["fact"]
    beside = post(client, "next", **document, jurisdictions=["kz", "us-mn"]).json()["fact"]
    assert at_home["name"] == beside["name"] == "offence.gravity"
    assert "felony" in set(beside["values"]) - set(at_home["values"])


def test_what_a_person_cannot_tell_is_not_asked_again(client: Client) -> None:
    told = post(client, "next", date=DAY, skipped=["dispute.field"]).json()
    assert told["fact"]["name"] != "dispute.field"


def test_there_is_no_next_question_once_nothing_matters(client: Client) -> None:
    refused = {"dispute.field": "civil", "parties.all_consent": False, "dispute.affects_third_parties": True}
    assert post(client, "next", date=DAY, facts=refused).json() == {"fact": None}


@pytest.mark.parametrize("days", [("2011-08-05", DAY), (DAY, "2011-08-05")])
def test_the_same_case_on_two_days_in_whichever_order(client: Client, days: tuple[str, str]) -> None:
    turns = post(client, "course", facts=STATE_BODY, first=days[0], last=days[1]).json()["turns"]
    assert [(turn["date"], turn["answer"]) for turn in turns] == [("2011-08-05", "no"), ("2021-07-01", "depends")]


def test_without_a_last_day_the_course_ends_today(client: Client) -> None:
    turns = post(client, "course", facts=STATE_BODY, first="2011-08-05").json()["turns"]
    assert turns[-1]["date"] == "2021-07-01"


def test_a_history_has_the_amending_acts_in_the_language_asked_for(client: Client) -> None:
    response = client.get("/api/v1/law/history", {"jurisdiction": "kz", "question": "mediability", "language": "kk"})
    [change] = [change for change in response.json()["changes"] if change["date"] == "2021-07-01"]
    assert change["amended_by"] == ["2020 жылғы № 351-VI Заң"]
    assert "kz-mediability-002" in {case["id"] for case in change["cases"]}


def test_the_vocabulary_has_every_word_of_the_interface(client: Client) -> None:
    words = client.get("/api/v1/law/vocabulary", {"language": "ru"}).json()
    assert words["jurisdictions"]["kz"] == "Казахстан"
    assert words["questions"] == list(atlas.QUESTION_NAMES)
    assert [fact["name"] for fact in words["facts"]] == list(VOCABULARY)
    assert list(words["kinds"]) == list(kinds())


def test_the_description_tells_every_fact_with_its_values(client: Client) -> None:
    described = client.get("/api/v1/openapi.json").json()
    facts = described["components"]["schemas"]["CaseIn"]["properties"]["facts"]
    assert facts["additionalProperties"] is False
    assert list(facts["properties"]) == list(VOCABULARY)
    assert "commercial" in facts["properties"]["dispute.field"]["enum"]


@pytest.mark.parametrize(
    ("call", "document", "helps"),
    [
        ("compare", {"jurisdictions": ["kz", "dee"]}, "did you mean 'de'"),
        ("compare", {"facts": {"dispute.feild": "civil"}}, "did you mean 'dispute.field'"),
        ("next", {"skipped": ["dispute.feild"]}, "did you mean 'dispute.field'"),
        ("next", {"jurisdictions": ["xx"]}, "unknown jurisdiction 'xx'"),
        ("course", {"first": "2011-02-30"}, "first is a day that exists"),
        ("course", {"first": DAY, "last": "soon"}, "last is a day that exists"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_helps(
    client: Client, call: str, document: dict[str, Any], helps: str
) -> None:
    response = post(client, call, **document)
    assert response.status_code == 400
    assert helps in response.json()["message"]


@pytest.mark.parametrize("jurisdictions", [[], ["kz"] * 13])
def test_as_many_laws_as_there_are_can_be_compared(client: Client, jurisdictions: list[str]) -> None:
    assert post(client, "compare", jurisdictions=jurisdictions).status_code == 422


def test_all_calls_of_a_minute_are_counted_together(client: Client) -> None:
    allowed = {client.get("/api/v1/law/history", {"jurisdiction": "intl", "question": "money"}) for _ in range(60)}
    assert {response.status_code for response in allowed} == {200}
    assert post(client, "next").status_code == 429
