"""The result says what the law says, each reason with its place, its date and the official text, in one language."""

import re

import pytest
from django.utils import translation

from tests.web.enquiry.test_journeys import JOURNEYS
from tests.web.enquiry.visitor import LANGUAGES, RESULT, Page, Visitor, as_kept, remembered

pytestmark = pytest.mark.django_db

PRINT, MEDIATION = f"{RESULT}print/", "/enquiry/mediation/"
ADDRESSES = ("/enquiry/1/", "/enquiry/3/", RESULT, PRINT, MEDIATION)
SITUATIONS = ("a loan", "a state body", "a ministry that may choose", "a fine", "a grave crime of a child", "a bribe")


@pytest.fixture(params=SITUATIONS)
def situation(request: pytest.FixtureRequest) -> str:
    """One of several ends of the enquiry."""
    return str(request.param)


def arrived(situation: str, code: str) -> Visitor:
    """Somebody at the end of a journey, with an amount told."""
    told = as_kept(JOURNEYS[situation][0])
    return remembered({**told, "dispute.amount": 1200000, "claim.payer": "individual"}, code)


# Each reason with its place, its date and the official text ------------------------------------------

SINCE = {"kk": r"күшіне енген күні: \d{4}", "ru": r"действует с \d+.\w+.\d{4}", "en": r"in force since \d+.\w+.\d{4}"}


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_provision_has_its_place_its_date_and_the_official_text(situation: str, code: str) -> None:
    page = arrived(situation, code).open(PRINT)
    provisions = page.source.split('<div class="reason">')[1:]
    shown = [provision for provision in provisions if "<a " in provision.split("</div>")[0]]
    assert len(shown) >= 5
    for provision in shown:
        part = Page(provision.split("</div>")[0])
        assert re.search(r"\d", part.said[0])
        assert re.search(SINCE[code], part.said[1]) or re.search(r"\d{4}.*\d{4}", part.said[1])
        [link] = part.all("a")
        assert link["rel"] == "external noreferrer"
        assert link["href"].startswith("https://")
        assert link["hreflang"] == ("kk" if "/kaz/" in link["href"] else "ru" if "/rus/" in link["href"] else "en")
        assert ("/kaz/" in link["href"]) is (code == "kk") or link["hreflang"] == "en"


def test_the_comparison_rests_on_provisions_too() -> None:
    visitor = arrived("a loan", "en")
    with translation.override("en"):
        page = visitor.open(RESULT)
    rows = page.source.split('<th scope="row">')[1:]
    assert len(rows) == 4
    assert [row for row in rows if not re.search(r"art\..\d", row.split("</small>")[0])] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_on_paper_everything_is_unfolded_and_nothing_is_missing(situation: str, code: str) -> None:
    visitor = arrived(situation, code)
    paper, screen = visitor.open(PRINT), visitor.open(RESULT)
    assert paper.all("details")
    assert [fold for fold in paper.all("details") if "open" not in fold.attributes] == []
    links = [link["href"] for link in screen.all("a", rel="external noreferrer")]
    assert [link["href"] for link in paper.all("a", rel="external noreferrer")] == links


def test_on_paper_nothing_asks_to_be_pressed_but_printing() -> None:
    paper = arrived("a loan", "ru").open(PRINT)
    assert [link for link in paper.all("a") if re.fullmatch(r"/enquiry/\d+/", link["href"])] == []
    assert "hidden" in next(b for b in paper.all("button") if "data-print" in b.attributes).attributes


def test_a_bar_stands_before_the_rule_that_it_overrides() -> None:
    page = arrived("a state body", "en").open(RESULT)
    why = page.text[page.text.index(" Why ") :]
    assert why.index("art.\N{NO-BREAK SPACE}1(3)") < why.index("gives way here") < why.index("What follows")


def test_a_permission_that_is_not_met_is_not_called_harmless() -> None:
    page = arrived("a ministry that is bound", "en").open(RESULT)
    assert "does not apply here" in page.said
    assert "does not stand in the way" not in page.said


def test_a_bar_that_an_exception_lifts_is_said_to_be_none() -> None:
    assert "does not stand in the way" in arrived("a state body that may", "en").open(RESULT).said


def test_who_may_not_mediate_is_told_so_before_being_told_how() -> None:
    warning = "By your answers the law does not allow mediation in this dispute."
    assert warning in arrived("a bribe", "en").open(MEDIATION).text
    assert warning not in arrived("a loan", "en").open(MEDIATION).text


# No word in another language -------------------------------------------------------------------------

# Said alike in several languages: figures, signs, our name, and the names of languages.
ALIKE = re.compile(r"[\W\d_]*|Bitim|Қазақша|Русский|English")
LATIN = {"Bitim", "IV"}
# Words of the law that Kazakh took over from Russian as they are.
SHARED = {"Медиация", "судья", "Апелляция", "Кассация"}


@pytest.mark.parametrize("other", ["kk", "ru"])
def test_no_text_is_left_in_english(situation: str, other: str) -> None:
    english, translated = arrived(situation, "en"), arrived(situation, other)
    for address in ADDRESSES:
        said = set(english.open(address).said) & set(translated.open(address).said)
        assert {text for text in said if not ALIKE.fullmatch(text)} == set()
        latin = set(re.findall(r"[A-Za-z]{2,}", " ".join(translated.open(address).said)))
        assert latin <= LATIN


def test_no_text_is_the_same_in_kazakh_and_russian(situation: str) -> None:
    kazakh, russian = arrived(situation, "kk"), arrived(situation, "ru")
    for address in ADDRESSES:
        said = set(kazakh.open(address).said) & set(russian.open(address).said)
        assert {text for text in said if not ALIKE.fullmatch(text)} <= SHARED
