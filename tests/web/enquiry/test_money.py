"""The state duty for an amount and what comes back of it, as the law of 2026 has them (index of 4 325 tenge)."""

from datetime import date

import pytest
from django.test import Client
from django.utils import timezone

from bitim.law.facts import dispute
from tests.web.enquiry.visitor import LANGUAGES, RESULT, Page, Visitor

pytestmark = pytest.mark.django_db

SPACE = "\N{NO-BREAK SPACE}"
HYPHEN = "\N{NON-BREAKING HYPHEN}"
CITES = {
    "kk": ("2025 жылғы Салық кодексі, 662-672-бап", "Азаматтық процестік кодекс, 115-баптың 2-бөлігі"),
    "ru": ("Налоговый кодекс 2025 года, ст. 662-672", "Гражданский процессуальный кодекс, ст. 115 ч. 2"),
    "en": ("Tax Code of 2025, art. 662-672", "Civil Procedure Code, art. 115(2)"),
}
CIVIL = ("civil", "commercial", "consumer", "family", "labour")


@pytest.fixture(autouse=True)
def _in_2026(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "localdate", lambda: date(2026, 11, 22))


def figures(page: Page) -> list[str]:
    """The amounts that a page shows, without the spaces in them."""
    return [said.replace(SPACE, "") for said in page.said if said.endswith("₸")]


def computed(client: Client, amount: str, payer: str = "individual", language: str = "en") -> Page:
    """The result after somebody wrote an amount."""
    visitor = Visitor(client, language)
    visitor.answer("civil")
    return visitor.send(f"{RESULT}amount/", amount=amount, payer=payer)


@pytest.mark.parametrize(
    ("amount", "payer", "duty"),
    [
        ("1200000", "individual", "12000₸"),
        ("1200000", "legal_entity", "36000₸"),
        ("0", "individual", "0₸"),
        ("4324999900", "individual", "43249999₸"),
        ("4325000000", "individual", "43250000₸"),
        ("9000000000", "individual", "43250000₸"),
        ("2883333300", "legal_entity", "86499999₸"),
        ("2883333400", "legal_entity", "86500000₸"),
        ("1000000000000000", "legal_entity", "86500000₸"),
    ],
)
def test_the_duty_is_a_share_of_the_claim_up_to_the_highest_and_comes_back_whole(
    client: Client, amount: str, payer: str, duty: str
) -> None:
    page = computed(client, amount, payer)
    claim, owed, back = figures(page)
    assert claim.replace(",", "") == f"{amount}₸"
    assert owed.replace(",", "") == back.replace(",", "") == duty
    assert ("the highest there is" in page.said) is (duty in ("43250000₸", "86500000₸"))


@pytest.mark.parametrize(
    ("written", "claim"),
    [
        ("1 200 000", "1200000₸"),
        ("1 200 000 ₸", "1200000₸"),
        (f"1{SPACE}200{SPACE}000", "1200000₸"),
        ("1200000,50", "1200000,50₸"),
        ("1200000.5", "1200000,50₸"),
        ("1200000.00", "1200000₸"),
        ("1e6", "1000000₸"),
    ],
)
def test_an_amount_may_be_written_as_people_write_it(client: Client, written: str, claim: str) -> None:
    page = computed(client, written, language="ru")
    assert figures(page)[0] == claim


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_amount_shown_can_be_sent_again(client: Client, language: str) -> None:
    first = computed(client, "1200000.5", language=language)
    shown = first.all("input", name="amount")[0]["value"]
    again = computed(client, shown, language=language)
    assert again.status == 200
    assert figures(again) == figures(first)


@pytest.mark.parametrize(("language", "claim"), [("kk", "1 200 000 ₸"), ("ru", "1 200 000 ₸"), ("en", "1,200,000 ₸")])
def test_amounts_are_written_as_in_the_language_and_never_broken(client: Client, language: str, claim: str) -> None:
    assert claim.replace(" ", SPACE) in computed(client, "1200000", language=language).said


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_duty_names_its_provisions(client: Client, language: str) -> None:
    page = computed(client, "1200000", language=language)
    cited = page.text[page.text.index("₸") :].replace(SPACE, " ").replace(HYPHEN, "-")
    for cite in CITES[language]:
        assert cited.count(f"{cite}. ") == 1


@pytest.mark.parametrize("field", dispute.field.values)
def test_the_duty_is_offered_where_a_civil_court_would_hear_a_claim(client: Client, field: str) -> None:
    visitor = Visitor(client)
    visitor.answer(field)
    assert bool(visitor.open(RESULT).all("form", action=f"{RESULT}amount/")) is (field in CIVIL)


def test_without_an_amount_there_are_no_figures(client: Client) -> None:
    visitor = Visitor(client)
    visitor.answer("civil")
    assert figures(visitor.open(RESULT)) == []
    assert not visitor.open(f"{RESULT}print/").all("section", id="money")


def test_the_figures_are_on_paper_too(client: Client) -> None:
    visitor = Visitor(client)
    visitor.answer("civil")
    visitor.send(f"{RESULT}amount/", amount="1200000", payer="legal_entity")
    assert figures(visitor.open(f"{RESULT}print/"))[1] == "36,000₸"


def test_a_script_swaps_the_figures_alone_and_gives_them_the_focus(client: Client) -> None:
    visitor = Visitor(client)
    visitor.answer("civil")
    sent = {"amount": "1200000", "payer": "individual"}
    part = Page(client.post(f"{RESULT}amount/", sent, headers={"HX-Request": "true"}).content.decode())
    assert not part.all("html")
    assert "autofocus" in part.all("div", id="figures")[0].attributes
    assert figures(part)[1] == "12,000₸"
    whole = visitor.open(RESULT)
    assert "autofocus" not in whole.all("div", id="figures")[0].attributes


def test_a_mistake_swapped_by_a_script_is_a_part_too(client: Client) -> None:
    Visitor(client).answer("civil")
    sent = {"amount": "much", "payer": "individual"}
    response = client.post(f"{RESULT}amount/", sent, headers={"HX-Request": "true"})
    part = Page(response.content.decode())
    assert response.status_code == 200
    assert part.all("section", id="money")
    assert part.all("p", role="alert")


def test_when_the_year_has_no_index_yet_a_capped_duty_is_not_computed(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timezone, "localdate", lambda: date(2027, 3, 1))
    page = computed(client, "9000000000")
    assert len(figures(page)) == 1
    assert "is not established here" in page.text
