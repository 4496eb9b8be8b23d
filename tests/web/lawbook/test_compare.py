"""A comparison: which laws, which facts, and what is said side by side."""

import re

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from bitim.law import atlas
from bitim.law.comparison import compare
from bitim.law.words import say
from bitim.web.lawbook import comparing
from bitim.web.lawbook.comparing import spoken_of
from tests.web.enquiry.visitor import LANGUAGES, UNKNOWN, Answers, Page, Visitor

pytestmark = pytest.mark.django_db

CHOICE, RESULT = "/law/compare/", "/law/compare/result/"
LONGEST = 60
LOAN = {"dispute.field": "civil", "dispute.stage": "before_court", "parties.all_consent": "yes"}
STATE = {**LOAN, "parties.any_state_body": "yes"}


def begin(visitor: Visitor, *laws: str, question: str = "mediability", day: str = "") -> Page:
    """Choose laws and a question."""
    return visitor.send(CHOICE, law=laws, question=question, day=day)


def tell(visitor: Visitor, answered: Answers) -> list[str]:
    """Answer what is asked, "I do not know" to the rest; the facts asked for, in order."""
    asked: list[str] = []
    page = visitor.page
    while page is not None and page.asked:
        asked.append(page.asked)
        assert len(asked) < LONGEST
        page = visitor.answer(answered.get(page.asked, UNKNOWN))
    assert visitor.address == RESULT
    return asked


def said(page: Page) -> dict[str, str]:
    """The answer under each law's name."""
    pattern = r"<h2>([^<]+)</h2>\s*<p class=\"answer (\w+)\">"
    return dict(re.findall(pattern, page.source))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_laws_answer_side_by_side_as_each_does_alone(client: Client, language: str) -> None:
    visitor = Visitor(client, language)
    begin(visitor, "kz", "de", "fr", "gb-eaw")
    tell(visitor, STATE)
    compared = comparing.read(client.session)
    facts = {"dispute.field": "civil", "dispute.stage": "before_court"}
    facts |= {"parties.all_consent": True, "parties.any_state_body": True}  # type: ignore[dict-item]  # facts have many types
    assert compared.facts == facts
    result = compare(facts, timezone.localdate(), "mediability", ("kz", "de", "fr", "gb-eaw"))
    names = {say(atlas.JURISDICTIONS[e.jurisdiction].name, language): e.finding.answer for e in result.entries}  # type: ignore[arg-type]  # one of the three
    assert visitor.page is not None
    assert said(visitor.page) == names


def test_the_laws_that_differ_stand_apart_with_their_reasons(client: Client) -> None:
    visitor = Visitor(client)
    begin(visitor, "kz", "de")
    tell(visitor, STATE)
    page = visitor.page
    assert page is not None
    assert said(page) == {"Kazakhstan": "depends", "Germany": "yes"}
    assert "may be mediated only where a law provides for it" in page.text
    assert "/law/kz/acts/lm/" in {link["href"] for link in page.all("a")}


def test_only_facts_that_a_chosen_law_speaks_of_are_asked(client: Client) -> None:
    home, both = Visitor(client), Visitor(Client())
    assert "all these laws ask this" in begin(home, "kz").text
    alone = tell(home, LOAN)
    begin(both, "kz", "de")
    together = tell(both, LOAN)
    day = timezone.localdate()
    assert set(alone) <= spoken_of("kz", "mediability", day)
    assert "trader.sector" not in alone
    assert "trader.sector" in together
    assert len(together) == len(set(together))


def test_a_question_says_which_of_the_laws_ask_it(client: Client) -> None:
    visitor = Visitor(client)
    page = begin(visitor, "kz", "de")
    while page.asked != "trader.sector":
        page = visitor.answer(LOAN.get(page.asked, UNKNOWN))
    assert "asked by: Germany" in page.text


@pytest.mark.parametrize("question", atlas.QUESTION_NAMES)
def test_every_question_can_be_compared_in_all_laws(client: Client, question: str) -> None:
    visitor = Visitor(client)
    page = begin(visitor, *atlas.JURISDICTIONS, question=question)
    assert page.asked
    page = visitor.open(RESULT)
    assert page.status == 200
    assert all(pack.name in page.text for pack in atlas.PACKS)


def test_the_laws_of_another_day_are_compared(client: Client) -> None:
    visitor = Visitor(client)
    begin(visitor, "kz", "de", day="2020-05-04")
    tell(visitor, STATE)
    assert visitor.page is not None
    assert said(visitor.page) == {"Kazakhstan": "no", "Germany": "yes"}
    assert "4\N{NO-BREAK SPACE}May\N{NO-BREAK SPACE}2020" in visitor.page.text


@pytest.mark.parametrize(
    ("sent", "mistake"),
    [
        ({"question": "mediability"}, "at least one law"),
        ({"law": ["xx"], "question": "mediability"}, "at least one law"),
        ({"law": ["kz"], "question": "zebra"}, "choose a question"),
        ({"law": ["kz"], "question": "money", "day": "soon"}, "for example 2021-07-01"),
    ],
)
def test_a_choice_that_cannot_be_read_says_what_helps(client: Client, sent: dict[str, object], mistake: str) -> None:
    page = Visitor(client).send(CHOICE, **sent)
    assert page.status == 422
    assert mistake in page.text
    assert not Session.objects.exists()


def test_an_answer_that_cannot_be_read_is_asked_for_again(client: Client) -> None:
    visitor = Visitor(client)
    page = begin(visitor, "kz")
    again = visitor.send("/law/compare/1/", fact=page.asked, answer="zebra")
    assert again.status == 422
    assert again.asked == page.asked


def test_what_was_told_in_the_enquiry_need_not_be_told_again(client: Client) -> None:
    visitor = Visitor(client)
    visitor.tell(STATE)
    visitor.page = begin(visitor, "kz", "de")
    assert visitor.page.asked not in STATE
    page = visitor.open(RESULT)
    assert said(page) == {"Kazakhstan": "depends", "Germany": "yes"}


def test_an_answer_can_be_changed(client: Client) -> None:
    visitor = Visitor(client)
    begin(visitor, "kz", "de", day="2020-05-04")
    asked = tell(visitor, STATE)
    number = asked.index("parties.any_state_body") + 1
    page = visitor.open(f"/law/compare/{number}/")
    assert page.asked == "parties.any_state_body"
    assert page.chosen == ["yes"]
    visitor.answer("no")
    assert said(visitor.open(RESULT))["Kazakhstan"] == "yes"


def test_no_address_and_no_cookie_says_anything_of_the_dispute(client: Client) -> None:
    visitor = Visitor(client)
    begin(visitor, "kz", "fr")
    addresses = {visitor.address}
    while visitor.page is not None and visitor.page.asked:
        visitor.answer(STATE.get(visitor.page.asked, UNKNOWN))
        addresses.add(visitor.address)
    assert all(re.fullmatch(r"/law/compare/(\d+|result)/", address) for address in addresses)
    assert {len(cookie.value) for name, cookie in client.cookies.items() if name != "language"} <= {32}


def test_looking_at_the_choice_leaves_no_session(client: Client) -> None:
    for address in (CHOICE, RESULT, "/law/compare/1/", "/law/compare/99/"):
        assert client.get(address, follow=True).status_code == 200
    assert not Session.objects.exists()


def test_beginning_anew_forgets_everything(client: Client) -> None:
    visitor = Visitor(client)
    begin(visitor, "kz", "de")
    tell(visitor, STATE)
    visitor.send("/law/compare/again/")
    assert [session.get_decoded() for session in Session.objects.all()] == [{}]


def test_the_comparison_is_there_as_json(client: Client) -> None:
    visitor = Visitor(client)
    begin(visitor, "kz", "de")
    tell(visitor, STATE)
    document = client.get(f"{RESULT}?format=json").json()
    answers = {column["jurisdiction"]: column["answer"] for g in document["alike"] for column in g["columns"]}
    assert answers == {"kz": "depends", "de": "yes"}


def test_a_comparison_is_kept_by_no_browser_and_found_by_no_search(client: Client) -> None:
    visitor = Visitor(client)
    begin(visitor, "kz", "de")
    for address in (CHOICE, "/law/compare/1/", RESULT):
        assert client.get(address).headers["Cache-Control"] == "no-store"
        assert visitor.open(address).all("meta", name="robots", content="noindex")
