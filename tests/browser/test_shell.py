import re
import time
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

Visit = Callable[..., Page]

PAGES = ["/", "/about/", "/accessibility/", "/nowhere/"]
LANGUAGES = ["kk", "ru", "en"]
GRAVE = ("serious", "critical")
NARROW = {"width": 320, "height": 640}
WIDE = {"width": 1200, "height": 800}


def grave_faults(page: Page) -> list[str]:
    """What axe finds serious or critical on a page, with the elements concerned."""
    violations = Axe().run(page).response["violations"]
    return [
        f"{fault['id']}: {node['html']}" for fault in violations if fault["impact"] in GRAVE for node in fault["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", PAGES)
def test_a_page_has_no_grave_fault_of_accessibility(visit: Visit, address: str, language: str, scheme: str) -> None:
    page = visit(address, language=language, color_scheme=scheme)
    assert grave_faults(page) == []


def test_the_open_menu_has_no_grave_fault_of_accessibility(visit: Visit) -> None:
    page = visit("/")
    page.locator("[popovertarget=menu]").click()
    expect(page.locator("#menu")).to_be_visible()
    assert grave_faults(page) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", PAGES)
def test_nothing_sticks_out_on_the_narrowest_phone(visit: Visit, address: str, language: str) -> None:
    page = visit(address, language=language, viewport=NARROW)
    assert page.evaluate("document.documentElement.scrollWidth") == NARROW["width"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_a_phone_the_header_is_one_row_with_the_exit_in_it(visit: Visit, language: str) -> None:
    page = visit("/", language=language)
    header, leave = page.locator(".bar").bounding_box(), page.locator("#quick-exit button").bounding_box()
    assert header is not None
    assert leave is not None
    assert header["height"] <= 68
    assert leave["x"] + leave["width"] <= 390


@pytest.mark.parametrize("viewport", [NARROW, WIDE])
@pytest.mark.parametrize("address", PAGES)
def test_everything_to_press_is_large_enough_for_a_finger(visit: Visit, address: str, viewport: dict[str, int]) -> None:
    page = visit(address, viewport=viewport)
    heights = page.locator("a:visible:not(.skip), button:visible").evaluate_all(
        "targets => Object.fromEntries(targets.map(each => [each.innerText, each.getBoundingClientRect().height]))"
    )
    assert len(heights) >= 5
    assert {text: height for text, height in heights.items() if height < 44} == {}


def test_the_exit_stays_in_sight_when_the_page_is_scrolled(visit: Visit) -> None:
    page = visit("/about/")
    page.mouse.wheel(0, 1200)
    page.wait_for_function("scrollY > 600")
    expect(page.locator("#quick-exit button")).to_be_in_viewport()


def test_the_first_tab_skips_to_the_page(visit: Visit) -> None:
    page = visit("/about/")
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


@pytest.mark.parametrize("scripts", [True, False])
def test_the_menu_is_worked_by_the_keyboard(visit: Visit, *, scripts: bool) -> None:
    page = visit("/", java_script_enabled=scripts)
    menu = page.locator("#menu")
    expect(menu).to_be_hidden()
    page.locator("[popovertarget=menu]").focus()
    page.keyboard.press("Enter")
    expect(menu).to_be_visible()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(menu.locator("a").nth(1)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/about/$"))


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("viewport", [{"width": 390, "height": 844}, WIDE])
def test_the_language_is_switched_where_one_is(visit: Visit, viewport: dict[str, int], *, scripts: bool) -> None:
    page = visit("/about/?from=here", viewport=viewport, java_script_enabled=scripts)
    fold = page.locator("[popovertarget=languages]")
    if fold.is_visible():
        fold.click()
    page.get_by_role("button", name="Русский").click()
    expect(page.locator("html")).to_have_attribute("lang", "ru")
    expect(page).to_have_url(re.compile(r"/about/\?from=here$"))


def with_answers(page: Page) -> None:
    """Let the person of this page have answered something."""
    session = SessionStore()
    session["answer"] = "a state body"
    session.save()
    page.context.add_cookies(
        [
            {
                "name": settings.SESSION_COOKIE_NAME,
                "value": str(session.session_key),
                "domain": "localhost",
                "path": "/",
                "sameSite": "Strict",
            }
        ]
    )


def eventually(holds: Callable[[], bool]) -> None:
    """Ask again, as the browser answers, until something holds; what it sends on leaving arrives a little later."""
    end = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < end


def by_button(page: Page) -> None:
    page.locator("#quick-exit button").click()


def by_escape(page: Page) -> None:
    for _ in range(3):
        page.keyboard.press("Escape")


@pytest.mark.parametrize(("leave", "scripts"), [(by_button, True), (by_button, False), (by_escape, True)])
def test_the_quick_exit_ends_the_session_and_leads_away(
    visit: Visit, leave: Callable[[Page], None], *, scripts: bool
) -> None:
    page = visit("/about/", java_script_enabled=scripts)
    with_answers(page)
    leave(page)
    page.wait_for_url(settings.QUICK_EXIT_URL)
    assert page.title() == "Sunny"
    eventually(lambda: page.context.cookies() == [])
    assert not Session.objects.exists()


def test_with_scripts_the_way_back_does_not_return_to_the_page_one_left(visit: Visit) -> None:
    page = visit("/")
    page.goto("/about/")
    by_button(page)
    page.wait_for_url(settings.QUICK_EXIT_URL)
    page.go_back()
    assert not page.url.endswith("/about/")


def test_escape_once_or_slowly_leaves_nothing(visit: Visit) -> None:
    page = visit("/about/")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(page.locator("h1")).to_be_visible()


def test_a_page_works_whole_without_scripts(visit: Visit) -> None:
    page = visit("/", language="en", java_script_enabled=False)
    page.get_by_role("link", name="Can my dispute be mediated?").click()
    expect(page).to_have_url(re.compile("/enquiry/"))


def test_on_paper_only_the_text_is_left(visit: Visit) -> None:
    page = visit("/about/")
    page.emulate_media(media="print")
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".bar")).to_be_hidden()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
