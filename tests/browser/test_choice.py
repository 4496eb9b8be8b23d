"""The register, the choice of a mediator and appointments in a real browser, on a phone."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from bitim.web.accounts.models import User
from bitim.web.appointment import actions as appointment
from bitim.web.register.models import Mediator
from bitim.web.shared.acting import acting_as
from tests.browser.test_accounts import come_in, send
from tests.browser.test_shell import NARROW, WIDE, grave_faults
from tests.web import stages
from tests.web.register.entries import in_register, mediator
from tests.web.schedule.plans import begin, fixed, proposed

pytestmark = pytest.mark.browser

Visit = Callable[..., Page]

LANGUAGES = ["kk", "ru", "en"]
ABOUT = "Отбасылық даулар бойынша он жылдық тәжірибе."


def go(page: Page, *addresses: str) -> Iterator[str]:
    """Open each address, which must be there, and give its name."""
    for address in addresses:
        answer = page.goto(address)
        assert answer is not None
        assert answer.status == 200, address
        yield address


def choice(page: Page, language: str) -> Iterator[str]:
    """The register and every page of the choice, as each of those sees it who take part."""
    in_register("Сәуле Қонысбайқызы Жанармағамбетова", about=ABOUT, fields=["civil", "family", "labour", "criminal"])
    cast = stages.accepted(language)
    entry, root = Mediator.objects.get(user=cast.dana), f"/cases/{cast.case}/"
    mediator("Ерлан Ізбасар", language)
    yield from go(page, "/register/", "/register/?language=tr&kind=public", f"/register/{entry.pk}/")
    come_in(page, cast.aliya)
    yield from go(page, f"{root}mediator/", f"{root}mediator/find/")
    page.goto(f"{root}mediator/")
    send(page)
    yield "the ballot"
    for field in page.locator("main select").all():
        field.select_option("1")
    send(page, "main form[action$='rank/'] button")
    yield "the ballot with a mistake"
    rank(cast, cast.aliya, entry)
    yield from go(page, f"{root}mediator/", root)
    rank(cast, cast.berik, entry)
    yield from go(page, f"{root}mediator/")
    yield from nomination(page, cast)


def rank(cast: stages.Cast, user: User, entry: Mediator) -> None:
    """A side casts its ballot."""
    with acting_as(user.pk):
        appointment.rank(cast.case, user, [str(entry.pk)], [])


def nomination(page: Page, cast: stages.Cast) -> Iterator[str]:
    """The nominee's pages, the disclosure, and what follows."""
    root = f"/cases/{cast.case}/"
    come_in(page, cast.dana)
    yield from go(page, root, f"{root}mediator/")
    send(page)
    yield "the nominee's mistake"
    with acting_as(cast.dana.pk):
        appointment.take_on(cast.case, cast.dana, ["relationship"], "Бір мектепте оқыдық.")
    yield from go(page, f"{root}mediator/")
    come_in(page, cast.berik)
    yield from go(page, root, f"{root}mediator/")
    for user in (cast.aliya, cast.berik):
        with acting_as(user.pk):
            appointment.accept_ties(cast.case, user, go_on=True)
    yield from go(page, f"{root}mediator/", f"{root}mediator/replace/", f"{root}journal/")


def appointments(page: Page, language: str) -> Iterator[str]:
    """Every page of appointments, as the mediator and a side see it."""
    cast = stages.mediating(language)
    root = f"/cases/{cast.case}/sessions/"
    come_in(page, cast.dana)
    yield from go(page, root, f"{root}new/")
    send(page)
    yield "times with mistakes"
    open_, agreed, over = proposed(cast, 30, 50), fixed(cast, 3), fixed(cast, 1, kind="separate", side="a")
    begin(cast, over)
    one = f"{root}{over.pk}/"
    yield from go(page, root, f"{root}{open_.pk}/", f"{root}{open_.pk}/times/", one)
    come_in(page, cast.aliya)
    yield from go(page, f"/cases/{cast.case}/", root, f"{root}{open_.pk}/", f"{root}{agreed.pk}/", one)
    send(page, "main form[action$='presence/'] button")
    yield "presence"
    yield from go(page, "/calendar/")
    send(page)
    yield "the address of the calendar"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("pages", [choice, appointments])
def test_no_page_has_a_grave_fault_or_sticks_out(
    visit: Visit, pages: Callable[[Page, str], Iterator[str]], language: str
) -> None:
    page = visit("/", language=language)
    faults = {}
    for name in pages(page, language):
        found = grave_faults(page)
        for size in (NARROW, WIDE):
            page.set_viewport_size({"width": size["width"], "height": size["height"]})
            if (width := page.evaluate("document.documentElement.scrollWidth")) > size["width"]:
                found.append(f"{width} pixels wide on {size['width']}")
        if found:
            faults[name] = found
    assert faults == {}


@pytest.mark.parametrize("scripts", [True, False])
def test_two_sides_and_a_mediator_find_each_other_by_hand(visit: Visit, *, scripts: bool) -> None:
    cast = stages.accepted("en")
    entry = Mediator.objects.get(user=cast.dana)
    page = visit("/", language="en", java_script_enabled=scripts)
    come_in(page, cast.aliya)
    page.goto(f"/cases/{cast.case}/")
    send(page, "main .sheet a.button")
    send(page)
    page.locator(f"#id_c{entry.pk}").select_option("1")
    send(page, "main form[action$='rank/'] button")
    expect(page.locator("main .said")).to_be_visible()
    come_in(page, cast.berik)
    page.goto(f"/cases/{cast.case}/mediator/")
    expect(page.locator(f"#id_c{entry.pk}")).to_have_value("")
    send(page, "main form[action$='rank/'] button")
    expect(page.locator("h1")).to_contain_text(cast.dana.name)
    come_in(page, cast.dana)
    page.goto(f"/cases/{cast.case}/mediator/")
    page.locator("#id_free").check()
    send(page)
    expect(page.locator("main h2").first).to_contain_text(cast.dana.name)
    page.goto(f"/cases/{cast.case}/sessions/new/")
    page.locator("#id_day_1").fill("2020-01-01")
    page.locator("#id_at_1").fill("10:00")
    send(page)
    expect(page.locator("[role=alert]").first).to_be_visible()
    expect(page.locator("#id_at_1")).to_have_value("10:00")
