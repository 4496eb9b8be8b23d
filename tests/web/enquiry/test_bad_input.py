"""Whatever is sent, the page stays, says in the person's language what is wrong, and keeps what was typed."""

from collections.abc import Sequence
from datetime import date

import pytest
from django.http import QueryDict
from django.test import Client
from django.utils.translation import gettext, override

from bitim.law.facts import VOCABULARY, dispute, mediation
from bitim.law.language import Choice, Fact, Several
from bitim.law.readers.truth import FactValue
from bitim.web.enquiry.forms import NONE, UNKNOWN, AnswerForm
from tests.web.enquiry.visitor import LANGUAGES, RESULT, START, Page, Visitor

pytestmark = pytest.mark.django_db

ACCUSED = {"dispute.field": "criminal", "offence.gravity": "grave", "offence.first_time": "yes"}
CHOOSE = "Please choose an answer, or “I do not know”."
ALONE = "“None of these” and “I do not know” are answers by themselves: choose one of them, or what applies."
WRITE = "Please write a whole number from 0 to %(largest)s, or choose “I do not know”."
TENGE = "Write the amount in tenge as a number, for example 1200000."
HUGE = "1" + "0" * 400

MISTAKES = [
    ("dispute.field", "", CHOOSE),
    ("dispute.field", [], CHOOSE),
    ("dispute.field", "tenancy", CHOOSE),
    ("dispute.field", "civil\0", CHOOSE),
    ("dispute.field", "<script>", CHOOSE),
    ("dispute.field", HUGE, CHOOSE),
    ("offence.first_time", "", CHOOSE),
    ("offence.first_time", "True", CHOOSE),
    ("offence.features", [], CHOOSE),
    ("offence.features", ["misconduct"], CHOOSE),
    ("offence.features", ["sexual", "misconduct"], CHOOSE),
    ("offence.features", ["sexual", NONE], ALONE),
    ("offence.features", ["sexual", UNKNOWN], ALONE),
    ("offence.features", [NONE, UNKNOWN], ALONE),
    ("accused.age", "", WRITE),
    ("accused.age", "seventeen", WRITE),
    ("accused.age", "17.5", WRITE),
    ("accused.age", "-1", WRITE),
    ("accused.age", "131", WRITE),
    ("accused.age", "NaN", WRITE),
    ("accused.age", "1\0", WRITE),
    ("accused.age", HUGE, WRITE),
    ("accused.age", "9" * 5000, WRITE),
    ("accused.age", '"><script>', WRITE),
]


def assert_told(page: Page, mistake: str, language: str) -> None:
    """The page says what is wrong in its language, and leads to the place."""
    with override(language):
        assert gettext(mistake).replace("%(largest)s", "130") in page.said
        assert page.title.strip().startswith(gettext("Mistake"))
    assert page.status == 422
    assert [field["name"] for field in page.elements if "autofocus" in field.attributes] == ["answer"]
    assert "<script>" not in page.source


@pytest.mark.parametrize(("fact", "answer", "mistake"), MISTAKES)
def test_an_answer_that_is_none_is_refused_and_kept_on_the_page(
    client: Client, fact: str, answer: str | Sequence[str], mistake: str
) -> None:
    language = LANGUAGES[len(answer) % 3]
    visitor = Visitor(client, language)
    asked = visitor.tell(ACCUSED, until=fact)
    page = visitor.answer(answer)
    assert_told(page, mistake, language)
    assert page.asked == asked.asked
    offered = {field["value"] for field in asked.all("input", name="answer")}
    typed = [answer] if isinstance(answer, str) else answer
    assert page.chosen == [one for one in typed if one and (fact == "accused.age" or one in offered)]
    assert fact not in visitor.enquiry.told


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("fact", "answer", "mistake"), [MISTAKES[0], MISTAKES[11], MISTAKES[15]])
def test_what_is_wrong_is_said_in_each_language(
    client: Client, fact: str, answer: str | Sequence[str], mistake: str, language: str
) -> None:
    visitor = Visitor(client, language)
    visitor.tell(ACCUSED, until=fact)
    assert_told(visitor.answer(answer), mistake, language)


def test_a_mistake_is_tied_to_its_question_for_those_who_hear_the_page(client: Client) -> None:
    visitor = Visitor(client)
    visitor.tell(ACCUSED, until="accused.age")
    page = visitor.answer("seventeen")
    field = page.all("input", id="answer")[0]
    assert field["aria-invalid"] == "true"
    assert "answer-mistake" in field["aria-describedby"].split()
    assert page.all("p", id="answer-mistake", role="alert")


@pytest.mark.parametrize(("written", "age"), [(" 17 ", 17), ("017", 17), ("0", 0), ("130", 130)])
def test_a_number_may_be_written_in_more_than_one_way(client: Client, written: str, age: int) -> None:
    visitor = Visitor(client)
    visitor.tell(ACCUSED, until="accused.age")
    visitor.answer(written)
    assert visitor.enquiry.told["accused.age"] == age


def test_the_button_for_not_knowing_prevails_over_what_was_typed(client: Client) -> None:
    visitor = Visitor(client)
    visitor.tell(ACCUSED, until="accused.age")
    visitor.answer(["seventeen", UNKNOWN])
    assert visitor.enquiry.told["accused.age"] is None


def test_not_knowing_comes_after_going_on_since_enter_presses_the_first_button(client: Client) -> None:
    page = Visitor(client).tell(ACCUSED, until="accused.age")
    buttons = [button for button in page.all("button", type="submit") if "button" in button["class"].split()]
    assert [button["name"] for button in buttons][1:] == ["", "answer"]


@pytest.mark.parametrize("forged", ["parties.all_consent", "no.such_fact", "", "__class__", "a\0b", HUGE])
def test_an_answer_to_another_question_than_the_one_asked_is_not_taken(client: Client, forged: str) -> None:
    visitor = Visitor(client)
    visitor.answer("civil")
    page = visitor.send("/enquiry/2/", fact=forged, answer="yes")
    assert (page.asked, visitor.address) == ("dispute.stage", "/enquiry/2/")
    assert list(visitor.enquiry.told) == ["dispute.field"]


@pytest.mark.parametrize("number", ["0", "3", "99", "0002", "9" * 40])
def test_a_question_that_is_not_there_leads_to_the_one_that_is(client: Client, number: str) -> None:
    visitor = Visitor(client)
    visitor.answer("civil")
    assert visitor.open(f"/enquiry/{number}/").asked == "dispute.stage"
    page = visitor.send(f"/enquiry/{number}/", fact="dispute.subject", answer="debt")
    assert page.asked == "dispute.stage"
    assert list(visitor.enquiry.told) == ["dispute.field"]


@pytest.mark.parametrize("number", ["-1", "one", "1.5", "1e3", "%00", "²"])
def test_what_is_no_number_is_no_page(client: Client, number: str) -> None:
    assert Visitor(client).open(f"/enquiry/{number}/").status == 404


def test_past_the_last_question_is_the_result(client: Client) -> None:
    visitor = Visitor(client)
    visitor.tell()
    visitor.open("/enquiry/50/")
    assert visitor.address == RESULT


@pytest.mark.parametrize(
    "amount", ["abc", "-5", HUGE, "1e400", "1E+999999", "NaN", "-Infinity", "sNaN", "1,234", "", " ", "₸", "1\0", "<b>"]
)
def test_an_amount_that_is_none_is_refused_and_kept_on_the_page(client: Client, amount: str) -> None:
    language = LANGUAGES[len(amount) % 3]
    visitor = Visitor(client, language)
    visitor.answer("civil")
    visitor.send(f"{RESULT}amount/", amount="5000", payer="individual")
    page = visitor.send(f"{RESULT}amount/", amount=amount, payer="legal_entity")
    with override(language):
        assert gettext(TENGE) in page.said
    assert page.status == 422
    assert "<b>" not in page.source
    field = page.all("input", name="amount")[0]
    assert field["value"] == amount
    assert "autofocus" in field.attributes
    assert "selected" in page.all("option", value="legal_entity")[0].attributes
    assert not page.all("div", id="figures")
    assert "dispute.amount" not in visitor.enquiry.told


def test_a_payer_that_is_none_is_refused(client: Client) -> None:
    visitor = Visitor(client)
    visitor.answer("civil")
    assert visitor.send(f"{RESULT}amount/", amount="5000", payer="everybody").status == 422
    assert list(visitor.enquiry.told) == ["dispute.field"]


def test_an_amount_without_an_enquiry_leads_to_the_first_question(client: Client) -> None:
    visitor = Visitor(client)
    assert visitor.send(f"{RESULT}amount/", amount="5000", payer="individual").asked == "dispute.field"
    assert not client.cookies.get("session")
    swapped = client.post(f"{RESULT}amount/", {"amount": "5000", "payer": "individual"}, headers={"HX-Request": "true"})
    assert swapped.headers["HX-Redirect"] == START
    assert swapped.content == b""


def test_the_page_of_a_refused_amount_can_be_loaded_anew(client: Client) -> None:
    visitor = Visitor(client)
    visitor.answer("civil")
    visitor.send(f"{RESULT}amount/", amount="abc", payer="individual")
    assert visitor.open(f"{RESULT}amount/").status == 200
    assert visitor.address == RESULT


@pytest.mark.parametrize("address", [f"{START}again/", "/exit/"])
def test_reading_changes_nothing_that_only_a_form_may_change(client: Client, address: str) -> None:
    visitor = Visitor(client)
    visitor.answer("civil")
    client.get(address)
    assert list(visitor.enquiry.told) == ["dispute.field"]


@pytest.mark.parametrize(
    "address", [START, RESULT, f"{RESULT}print/", "/enquiry/mediation/", "/enquiry/mediation/answers/"]
)
def test_a_page_to_read_takes_no_form(client: Client, address: str) -> None:
    assert client.post(address, {"answer": "civil"}).status_code == 405


def test_a_form_without_its_protection_is_refused() -> None:
    client = Client(enforce_csrf_checks=True)
    assert client.post("/enquiry/1/", {"fact": "dispute.field", "answer": "civil"}).status_code == 403
    assert not client.cookies.get("session")


@pytest.mark.parametrize("kept", [{"no.such_fact": 1}, {"dispute.field": "gone"}, {"accused.age": "old"}])
def test_a_session_of_an_older_bitim_is_read_as_far_as_it_can_be(client: Client, kept: dict[str, object]) -> None:
    visitor = Visitor(client)
    visitor.answer("civil")
    session = client.session
    session["enquiry"] = {**kept, "dispute.stage": "trial"}
    session.save()
    assert visitor.open(START).asked == "dispute.field"
    assert list(visitor.enquiry.told) == ["dispute.stage"]


# The form itself, for kinds of facts that this enquiry does not ask ---------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("fact", "written", "value"),
    [
        (mediation.agreed_on, "2026-11-22", date(2026, 11, 22)),
        (dispute.currency, " KZT ", "KZT"),
        (dispute.amount, "1200000", 1200000),
        (mediation.agreed_on, UNKNOWN, None),
        (dispute.currency, UNKNOWN, None),
    ],
)
def test_a_day_and_a_text_are_read_and_shown_as_they_were_written(
    fact: Fact, written: str, value: FactValue | None, language: str
) -> None:
    with override(language):
        form = AnswerForm(fact, QueryDict(f"answer={written}"))
        assert form.is_valid()
        assert form.value == value
        assert str(AnswerForm(fact, told=value).chosen) == written.strip()


@pytest.mark.parametrize(
    ("fact", "written"),
    [
        (mediation.agreed_on, "2026-02-30"),
        (mediation.agreed_on, ""),
        (dispute.currency, ""),
        (dispute.currency, "x" * 61),
    ],
)
def test_a_day_that_is_none_and_a_text_too_long_are_refused_in_the_language(fact: Fact, written: str) -> None:
    said = set()
    for language in LANGUAGES:
        with override(language):
            form = AnswerForm(fact, QueryDict(f"answer={written}"))
            assert not form.is_valid()
            said.add(str(form.errors["answer"][0]))
    assert len(said) == len(LANGUAGES)


def test_no_fact_has_a_value_that_means_something_else_in_a_form() -> None:
    for fact in VOCABULARY.values():
        if isinstance(fact, Choice | Several):
            assert UNKNOWN not in fact.values
        if isinstance(fact, Several):
            assert NONE not in fact.values
