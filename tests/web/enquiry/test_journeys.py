"""Whole ways through the enquiry, as different people go them."""

import itertools

import pytest
from django.test import Client
from django.utils import translation

from bitim.law import atlas
from bitim.law.facts import dispute, offence
from bitim.web.enquiry.answers import HOME
from bitim.web.enquiry.forms import in_law
from bitim.web.enquiry.presumptions import presumptions
from bitim.web.enquiry.result import headline
from tests.web.enquiry.visitor import LANGUAGES, RESULT, START, UNKNOWN, Answers, Visitor

pytestmark = pytest.mark.django_db

PRIVATE = {
    "dispute.stage": "before_court",
    "parties.all_consent": "yes",
    "parties.any_state_body": "no",
    "parties.capacity": "full",
    "dispute.affects_third_parties": "no",
    "parties.prosecutor_is_claimant": "no",
}
CHILD = {
    **PRIVATE,
    "dispute.field": "criminal",
    "dispute.stage": "pre_trial_investigation",
    "offence.gravity": "grave",
    "offence.first_time": "yes",
    "accused.age": "17",
    "accused.consents": "yes",
    "victim.consents": "yes",
    "offence.features": ["none"],
    "offence.harm": "other",
}
AUTHORITY = {
    **PRIVATE,
    "dispute.field": "administrative",
    "dispute.stage": "trial",
    "parties.any_state_body": "yes",
}

# What is answered, what the law says then, and the provision that says it.
JOURNEYS: dict[str, tuple[Answers, str, str]] = {
    "a loan": ({**PRIVATE, "dispute.field": "civil"}, "yes", "1(1)"),
    "a divorce": ({**PRIVATE, "dispute.field": "family", "dispute.stage": "trial"}, "yes", "1(1)"),
    "a dismissal": ({**PRIVATE, "dispute.field": "labour"}, "yes", "1(1)"),
    "a fine": ({**PRIVATE, "dispute.field": "administrative_offence"}, "yes", "1(1)"),
    "an heir left out": (
        {**PRIVATE, "dispute.field": "civil", "dispute.affects_third_parties": "yes"},
        "no",
        "1(2)",
    ),
    "a side that refuses": ({**PRIVATE, "dispute.field": "civil", "parties.all_consent": "no"}, "no", "5(1)"),
    "a state body": (
        {
            **PRIVATE,
            "dispute.field": "civil",
            "parties.any_state_body": "yes",
            "dispute.statute_allows_mediation": "no",
        },
        "no",
        "1(3)",
    ),
    "a state body that may": (
        {
            **PRIVATE,
            "dispute.field": "civil",
            "parties.any_state_body": "yes",
            "dispute.statute_allows_mediation": "yes",
        },
        "yes",
        "1(1)",
    ),
    "a ministry that may choose": ({**AUTHORITY, "dispute.admin_discretion": "yes"}, "yes", "120(1)"),
    "a ministry that is bound": ({**AUTHORITY, "dispute.admin_discretion": "no"}, "no", "120(1)"),
    "a grave crime of a child": (CHILD, "yes", "1(1)"),
    "a grave crime of an adult": ({**CHILD, "accused.age": "30", "accused.category": "none"}, "no", "1(1)"),
    "a killing by a child": ({**CHILD, "offence.harm": "death"}, "no", "1(1)"),
    "a bribe": (
        {**CHILD, "offence.gravity": "minor", "offence.features": ["corruption", "violent"]},
        "no",
        "1(4)",
    ),
    "a victim who refuses": ({**CHILD, "offence.gravity": "minor", "victim.consents": "no"}, "no", "5(1)"),
}
HEADLINES = {
    "yes": "Yes, this dispute can be mediated",
    "no": "No, this dispute cannot be mediated",
    "depends": "It depends on what is not known yet",
}


@pytest.mark.parametrize("name", JOURNEYS)
def test_a_journey_ends_with_the_answer_of_the_law_and_the_provision(client: Client, name: str) -> None:
    told, answer, article = JOURNEYS[name]
    page = Visitor(client).tell(told)
    assert page.said[1] == HEADLINES[answer]
    assert f"art.\N{NO-BREAK SPACE}{article}" in page.text[page.text.index(" Why ") : page.text.index(" in force ")]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["a grave crime of a child", "a state body", "a ministry that may choose"])
def test_a_journey_asks_and_answers_in_the_language_of_the_person(client: Client, name: str, language: str) -> None:
    told, answer, _ = JOURNEYS[name]
    visitor = Visitor(client, language)
    page = visitor.tell(told)
    with translation.override(language):
        assert page.said[1] == translation.gettext(HEADLINES[answer])
        for fact in visitor.enquiry.path:
            assert in_law(fact.question) in page.said
    assert page.all("html", lang=language)


@pytest.mark.parametrize(
    ("field", "language"),
    [*zip(dispute.field.values, itertools.cycle(LANGUAGES)), *((UNKNOWN, language) for language in LANGUAGES)],
)
def test_who_knows_nothing_else_still_gets_an_answer(client: Client, field: str, language: str) -> None:
    visitor = Visitor(client, language)
    page = visitor.tell({"dispute.field": field})
    finding = visitor.enquiry.finding()
    assert finding.strict == "depends"
    assert visitor.enquiry.next is None
    with translation.override(language):
        said = [in_law(fact.question) for fact in finding.missing]
        said += [f"{one.question} {one.answer}" for one in presumptions(finding, visitor.enquiry.facts)]
        assert page.said[1] == headline(finding)
    assert len(said) >= 3
    assert [text for text in said if text not in page.text] == []


def test_what_hangs_on_laws_that_are_not_encoded_is_said_to(client: Client) -> None:
    page = Visitor(client).tell({"dispute.field": "tax"})
    assert page.said[1] == "It depends on laws that these rules do not know"
    assert "open" in page.all("details")[0].attributes


def test_who_knows_nothing_at_all_is_told_that_nothing_decides_yet(client: Client) -> None:
    assert "Too little is known for any provision to decide." in Visitor(client).tell().said


def test_the_first_question_is_asked_at_the_start_and_later_the_next_one(client: Client) -> None:
    visitor = Visitor(client)
    assert visitor.open(START).asked == "dispute.field"
    visitor.answer("civil")
    page = visitor.open(START)
    assert (page.asked, visitor.address) == ("dispute.stage", "/enquiry/2/")


def test_the_way_back_shows_what_was_answered(client: Client) -> None:
    visitor = Visitor(client)
    visitor.answer("civil")
    page = visitor.answer("trial")
    back = next(link["href"] for link in page.all("a", class_="back"))
    assert visitor.open(back).chosen == ["trial"]
    assert visitor.open("/enquiry/1/").chosen == ["civil"]


@pytest.mark.parametrize(("fact", "answer"), [("accused.age", "17"), ("offence.features", ["sexual", "violent"])])
def test_what_was_written_or_ticked_is_shown_again(client: Client, fact: str, answer: str | list[str]) -> None:
    visitor = Visitor(client)
    visitor.tell({**CHILD, "offence.gravity": "grave", fact: answer})
    number = [fact.name for fact in visitor.enquiry.path].index(fact) + 1
    assert visitor.open(f"/enquiry/{number}/").chosen == ([answer] if isinstance(answer, str) else answer)


def test_not_knowing_is_shown_again_too(client: Client) -> None:
    visitor = Visitor(client)
    visitor.answer("unknown")
    assert visitor.open("/enquiry/1/").chosen == ["unknown"]


def test_a_changed_answer_changes_the_result_and_keeps_the_others(client: Client) -> None:
    visitor = Visitor(client)
    visitor.tell({**PRIVATE, "dispute.field": "civil"})
    number = next(i for i, fact in enumerate(visitor.enquiry.path, 1) if fact.name == "dispute.affects_third_parties")
    page = visitor.send(f"/enquiry/{number}/", fact="dispute.affects_third_parties", answer="yes")
    assert visitor.address == RESULT
    assert page.said[1] == HEADLINES["no"]
    assert visitor.enquiry.facts["parties.all_consent"] is True


def test_answers_that_lost_their_sense_come_back_with_it(client: Client) -> None:
    visitor = Visitor(client)
    visitor.tell(CHILD)
    asked = visitor.enquiry.path
    visitor.send("/enquiry/1/", fact="dispute.field", answer="civil")
    assert "accused.age" not in visitor.enquiry.facts
    visitor.send("/enquiry/1/", fact="dispute.field", answer="criminal")
    assert visitor.address == RESULT
    assert visitor.enquiry.path == asked
    assert visitor.enquiry.facts["accused.age"] == 17


def test_the_answer_so_far_can_be_seen_after_every_question(client: Client) -> None:
    visitor = Visitor(client)
    for answer in ("criminal", "grave", "yes", "17"):
        assert visitor.answer(answer).all("a", href=RESULT)
        question = visitor.address
        shown = visitor.open(RESULT)
        assert shown.status == 200
        assert shown.all("a", href=question, class_="button")
        visitor.open(question)


@pytest.mark.parametrize("address", [RESULT, f"{RESULT}print/", f"{RESULT}amount/", "/enquiry/mediation/answers/"])
def test_without_answers_every_page_leads_to_the_first_question(client: Client, address: str) -> None:
    visitor = Visitor(client)
    assert visitor.open(address).asked == "dispute.field"
    assert visitor.address == START


def test_beginning_anew_forgets_everything(client: Client) -> None:
    visitor = Visitor(client)
    visitor.tell(CHILD)
    page = visitor.send("/enquiry/again/")
    assert (page.asked, page.chosen) == ("dispute.field", [])
    assert dict(client.session.items()) == {}


def test_the_language_switch_keeps_the_question_and_the_answers(client: Client) -> None:
    visitor = Visitor(client, "kk")
    visitor.answer("civil")
    page = visitor.answer("trial")
    switch = next(field["value"] for field in page.all("input", name="next"))
    russian = visitor.send("/language/", language="ru", next=switch)
    assert russian.asked == page.asked
    assert russian.all("html", lang="ru")
    assert visitor.open("/enquiry/2/").chosen == ["trial"]


def test_only_what_a_person_here_can_choose_is_offered(client: Client) -> None:
    visitor = Visitor(client)
    visitor.answer("criminal")
    offered = [field["value"] for field in visitor.open("/enquiry/2/").all("input", name="answer")]
    assert offered == [*atlas.offered(offence.gravity, HOME), UNKNOWN]
    assert set(offered) < {*offence.gravity.values, UNKNOWN}
