"""The enquiry asks the law of every jurisdiction; what holds in Kazakhstan alone is shown for Kazakhstan alone."""

from pathlib import Path
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from bitim.law import atlas, reviews
from bitim.law.cases import read_file
from bitim.law.words import say
from tests.web.enquiry.visitor import LANGUAGES, RESULT, START, Visitor

pytestmark = pytest.mark.django_db

LAW = "/enquiry/law/"
ABROAD = tuple(code for code in atlas.JURISDICTIONS if code != "kz")
LOAN = {"dispute.field": "civil", "dispute.stage": "before_court", "parties.all_consent": "yes"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_question_names_the_law_and_leads_to_the_others(client: Client, language: Any) -> None:
    visitor = Visitor(client, language)
    page = visitor.open(START)
    assert say("Kazakhstan", language) in page.text
    assert page.all("a", href=LAW)
    page = visitor.open(LAW)
    assert [field["value"] for field in page.all("input", name="law")] == list(atlas.JURISDICTIONS)
    assert [f["value"] for f in page.all("input", name="law") if "checked" in f.attributes] == ["kz"]


@pytest.mark.parametrize("code", atlas.JURISDICTIONS)
def test_the_law_that_was_chosen_is_asked_to_its_answer(client: Client, code: str) -> None:
    visitor = Visitor(client)
    visitor.send(LAW, law=code)
    page = visitor.tell(LOAN)
    finding = atlas.answer(code, "mediability", visitor.enquiry.facts, visitor.enquiry.day)
    [answer] = [div["class"].split()[1] for div in page.all("div") if div["class"].startswith("answer ")]
    assert visitor.enquiry.jurisdiction == code
    assert answer == finding.answer
    assert f"{atlas.JURISDICTIONS[code].name} · by the law of" in page.text


@pytest.mark.parametrize("code", ABROAD)
def test_abroad_nothing_is_shown_that_holds_in_kazakhstan_alone(client: Client, code: str) -> None:
    visitor = Visitor(client)
    visitor.send(LAW, law=code)
    page = visitor.tell(LOAN)
    assert not page.all("section", id="money")
    assert not page.all("table")
    assert not [link for link in page.all("a") if "adilet" in link["href"] or link["href"] == "/enquiry/mediation/"]
    assert visitor.open(f"{RESULT}print/").status == 200
    visitor.open("/enquiry/mediation/")
    assert visitor.address == RESULT
    visitor.send(f"{RESULT}amount/", amount="1000", payer="individual")
    assert visitor.enquiry.told.get("dispute.amount") is None


@pytest.mark.parametrize(
    ("code", "field", "headline"),
    [
        ("eu", "civil", "No, this dispute does not fall under these rules"),
        ("de", "civil", "Yes, this dispute can be mediated"),
    ],
)
def test_the_headline_says_what_the_law_was_asked(client: Client, code: str, field: str, headline: str) -> None:
    visitor = Visitor(client)
    visitor.send(LAW, law=code)
    at_home = {"parties.claimant_state": "DE", "parties.respondent_state": "DE", "dispute.cross_border": "no"}
    assert headline in visitor.tell({**LOAN, **at_home, "dispute.field": field}).text


def test_what_was_told_to_one_law_is_known_to_the_next(client: Client) -> None:
    visitor = Visitor(client)
    visitor.tell(LOAN)
    visitor.send(LAW, law="de")
    assert visitor.enquiry.facts["dispute.field"] == "civil"
    assert visitor.open(RESULT).status == 200
    visitor.send(LAW, law="kz")
    assert visitor.enquiry.facts["dispute.stage"] == "before_court"


def test_a_person_is_offered_the_answers_of_the_law_that_is_asked(client: Client) -> None:
    visitor = Visitor(client)
    visitor.send(LAW, law="de")
    page = visitor.tell(LOAN, until="dispute.forum")
    fact: Any = next(fact for fact in visitor.enquiry.question.opens_with if fact.name == "dispute.forum")
    offered = [field["value"] for field in page.all("input", name="answer")]
    assert set(offered[:-1]) == set(atlas.offered(fact, "de"))


def test_the_file_of_the_answers_names_the_law(client: Client, tmp_path: Path) -> None:
    visitor = Visitor(client)
    visitor.send(LAW, law="fr")
    visitor.tell(LOAN)
    file = tmp_path / "bitim.yaml"
    file.write_bytes(client.get("/enquiry/mediation/answers/").content)
    [case] = read_file(file)
    assert case.jurisdiction == "fr"


def test_a_law_that_there_is_not_is_not_asked(client: Client) -> None:
    visitor = Visitor(client)
    page = visitor.send(LAW, law="zebra")
    assert page.status == 422
    assert "Please choose one of these laws." in page.text
    assert not Session.objects.exists()


def test_a_session_with_a_law_that_is_no_more_asks_the_law_at_home(client: Client) -> None:
    visitor = Visitor(client)
    visitor.send(LAW, law="de")
    session = client.session
    session["law"] = "zebra"
    session.save()
    assert visitor.enquiry.jurisdiction == "kz"


def test_beginning_anew_asks_the_law_at_home(client: Client) -> None:
    visitor = Visitor(client)
    visitor.send(LAW, law="de")
    visitor.tell(LOAN)
    visitor.send("/enquiry/again/")
    assert [session.get_decoded() for session in Session.objects.all()] == [{}]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_result_says_who_has_reviewed_the_rules_and_their_wording(client: Client, language: Any) -> None:
    visitor = Visitor(client, language)
    visitor.send(LAW, law="de")
    visitor.tell(LOAN)
    assert reviews.in_words("de", "mediability", language) in visitor.open(RESULT).text
