import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_enquiry import PHONE, walk
from tests.browser.test_shell import NARROW, WIDE, grave_faults

pytestmark = pytest.mark.browser

Visit = Callable[..., Page]

LANGUAGES = ["kk", "ru", "en"]
QUESTION = "/law/kz/mediability/"
COMPARE = "/law/compare/"
PAGES = [
    "/law/",
    "/law/us-uma/",
    QUESTION,
    "/law/de/settlement/2020-01-01",
    "/law/gb-eaw/acts/cpr/",
    "/law/kz/mediability/cases/",
    "/law/kz/cases/kz-mediability-003/",
    "/law/kz/mediability/history/?case=kz-mediability-003",
    "/law/facts/dispute.field/",
    "/law/search/?q=LM",
    "/enquiry/law/",
    COMPARE,
]
STATE = ("civil", "before_court", "yes", "yes")


def unfold(page: Page) -> None:
    """Open whatever is folded."""
    page.locator("details:not([open])").evaluate_all("folds => folds.forEach(fold => fold.open = true)")


@pytest.mark.parametrize(
    ("language", "scheme", "viewport"), [("kk", "light", PHONE), ("ru", "dark", PHONE), ("en", "light", WIDE)]
)
@pytest.mark.parametrize("address", PAGES)
def test_a_page_of_the_lawbook_has_no_grave_fault_of_accessibility(
    visit: Visit, address: str, language: str, scheme: str, viewport: dict[str, int]
) -> None:
    page = visit(address, language=language, color_scheme=scheme, viewport=viewport)
    unfold(page)
    assert grave_faults(page) == []


@pytest.mark.parametrize("viewport", [NARROW, PHONE])
@pytest.mark.parametrize("address", PAGES)
def test_nothing_of_the_lawbook_sticks_out_on_a_phone(visit: Visit, address: str, viewport: dict[str, int]) -> None:
    page = visit(address, language="kk", viewport=viewport)
    unfold(page)
    assert page.evaluate("document.documentElement.scrollWidth") == viewport["width"]


@pytest.mark.parametrize("address", PAGES)
def test_everything_to_press_in_the_lawbook_is_large_enough_for_a_finger(visit: Visit, address: str) -> None:
    page = visit(address, language="kk")
    unfold(page)
    small = page.locator("main :is(a, button, summary, select):visible, main input:visible").evaluate_all(
        """targets => targets
            .filter(each => !each.closest('p:not(.cite, .ways, .row), li p') && !each.closest('label'))
            .filter(each => each.getBoundingClientRect().height < 43.9).map(each => each.outerHTML)"""
    )
    assert small == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_a_phone_the_matrix_is_a_list_for_each_law(visit: Visit, language: str) -> None:
    page = visit("/law/", language=language)
    links = page.locator("table.matrix tbody tr").first.locator("td a")
    expect(links).to_have_count(8)
    tops = links.evaluate_all("each => each.map(link => link.getBoundingClientRect().top)")
    assert tops == sorted(set(tops))


def test_on_a_wide_screen_the_matrix_is_a_table(visit: Visit) -> None:
    page = visit("/law/", language="en", viewport=WIDE)
    links = page.locator("table.matrix tbody tr").first.locator("td a")
    assert len(set(links.evaluate_all("each => each.map(link => link.getBoundingClientRect().top)"))) == 1
    expect(links.nth(3)).to_have_accessible_name(re.compile(r"^Secrecy \d+$"))


@pytest.mark.parametrize("scripts", [True, False])
def test_another_day_is_chosen_and_shown_at_its_permanent_address(visit: Visit, *, scripts: bool) -> None:
    page = visit(QUESTION, language="en", java_script_enabled=scripts)
    page.locator("summary", has_text="Another day").click()
    page.locator("#day").fill("2021-07-01")
    page.get_by_role("button", name="Show").click()
    expect(page).to_have_url(re.compile(f"{QUESTION}2021-07-01$"))
    expect(page.locator("main")).to_contain_text("may be mediated only where a law provides for it")


@pytest.mark.parametrize(("language", "scripts"), [("kk", True), ("ru", False), ("en", True)])
def test_two_laws_are_compared_to_their_answers(visit: Visit, language: str, *, scripts: bool) -> None:
    page = visit(COMPARE, language=language, java_script_enabled=scripts)
    for code in ("us-ca", "gb-eaw", "fr"):
        page.locator(f"input[value='{code}']").uncheck()
    page.locator("main form button").click()
    walk(page, STATE)
    page.goto(f"{COMPARE}result/")
    expect(page.locator("section .answer.depends")).to_have_count(1)
    expect(page.locator("section .answer.yes")).to_have_count(1)
    if scripts:
        unfold(page)
        assert grave_faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


@pytest.mark.parametrize("scripts", [True, False])
def test_the_law_of_another_country_is_asked(visit: Visit, *, scripts: bool) -> None:
    page = visit("/enquiry/", language="en", java_script_enabled=scripts)
    page.get_by_role("link", name="Another country").click()
    page.locator("input[value=de]").check()
    page.get_by_role("button", name="Next").click()
    walk(page, ("civil",))
    page.get_by_role("link", name="Show the answer now").click()
    expect(page.locator("main")).to_contain_text("Germany · by the law of")
    assert not scripts or grave_faults(page) == []


def test_a_search_leads_to_the_provision(visit: Visit) -> None:
    page = visit("/law/", language="en")
    page.locator("#q").fill("LM 1(3)")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name="Law on mediation, art.\N{NO-BREAK SPACE}1(3)").first.click()
    expect(page).to_have_url(re.compile(r"/law/kz/acts/lm/#lm-1-3"))
    expect(page.locator(":target")).to_be_in_viewport()


def test_on_paper_the_provisions_and_the_addresses_of_their_sources_are_left(visit: Visit) -> None:
    page = visit(QUESTION, language="en")
    page.emulate_media(media="print")
    expect(page.locator(".provision").first).to_be_visible()
    expect(page.locator(".crumbs")).to_be_hidden()
    expect(page.locator("main details").first).to_be_hidden()
    printed = page.locator(".ways a").first.evaluate("each => getComputedStyle(each, '::after').content")
    assert "adilet.zan.kz" in printed
