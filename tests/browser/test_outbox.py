"""The outbox of a demonstration, as a visitor sees it."""

import uuid
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from pytest_django import Settings

from bitim.web.notices.actions import Notice, tell

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Visit = Callable[..., Page]


@pytest.fixture(autouse=True)
def _letters(settings: Settings) -> None:
    settings.DEMO = True
    for language in ("kk", "ru", "en"):
        tell(
            f"berik.with.a.very.long.address.indeed@{language}.example.kz",
            Notice.INVITATION,
            language=language,
            case=uuid.UUID(int=7),
            link="/invitation/",
            code="7KQ4-M2",
        )
        tell("aliya@example.kz", Notice.SESSION_PROPOSED, language=language, calendar="BEGIN:VCALENDAR")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_letters_can_be_read_by_everybody_on_a_phone(visit: Visit, language: str, scheme: str) -> None:
    page = visit("/outbox/", language=language, color_scheme=scheme)
    expect(page.locator("article")).to_have_count(6)
    faults = Axe().run(page).response["violations"]
    grave = [fault for fault in faults if fault["impact"] in {"serious", "critical"}]
    assert [node["html"] for fault in grave for node in fault["nodes"]] == []
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_the_letters_of_one_person_are_a_press_away_and_so_are_all_again(visit: Visit) -> None:
    page = visit("/outbox/")
    page.get_by_role("link", name="aliya@example.kz").first.click()
    expect(page.locator("article")).to_have_count(3)
    page.locator("a.back").click()
    expect(page.locator("article")).to_have_count(6)
