"""An interpreter in a real browser, from naming to the booked session; and the pages of guests and coordinators."""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from bitim.procedure.rights import Role
from bitim.web.accounts.models import User
from bitim.web.cases import queries
from bitim.web.cases.codes import code_of
from bitim.web.register.actions import tie
from bitim.web.register.models import Organisation
from bitim.web.schedule import actions
from bitim.web.schedule.actions import Plan
from bitim.web.shared.acting import acting_as
from tests.browser.test_accounts import PHONE, come_in, send
from tests.browser.test_shell import NARROW, WIDE, grave_faults
from tests.web import stages
from tests.web.guests import AYSE, agreed, named
from tests.web.people import person
from tests.web.schedule.plans import hours, proposed, says

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Visit = Callable[..., Page]


def guests(page: Page) -> Iterator[str]:
    """Naming, agreeing, coming in, and what a guest sees."""
    cast, ayse = stages.mediating(), person(AYSE)
    root = f"/cases/{cast.case}/"
    come_in(page, cast.berik)
    page.goto(f"{root}guests/")
    send(page)
    yield "naming, with mistakes"
    named(cast, cast.dana)
    page.goto(root)
    yield "asked to agree"
    page.goto(f"{root}guests/")
    yield "agreeing"
    expert = agreed(cast, Role.EXPERT)
    page.goto(f"{root}guests/")
    yield "the code"
    come_in(page, ayse)
    page.goto("/invitation/")
    page.locator("#id_code").fill(code_of(expert))
    send(page)
    send(page)
    yield "secrecy, with a mistake"
    page.locator("#id_agrees").check()
    send(page)
    yield "come in"
    yield from appointments(page, cast, ayse)


def appointments(page: Page, cast: stages.Cast, ayse: User) -> Iterator[str]:
    """What a guest sees of appointments, and the forms where they are booked."""
    root = f"/cases/{cast.case}/"
    with acting_as(cast.dana.pk):
        me = queries.participants(cast.case, Role.EXPERT)[0]
        session = actions.propose(cast.case, cast.dana, Plan("joint", "video", hours(12), "", "Абай 1", [me.pk]))
    page.goto(f"{root}sessions/{session.pk}/")
    yield "proposed to a guest"
    for user in (cast.aliya, cast.berik):
        says(cast, session, user)
    for place in ("", "sessions/", f"sessions/{session.pk}/", "rights/", "step-down/"):
        page.goto(f"{root}{place}")
        yield f"guest {place}"
    page.goto("/cases/")
    yield "cases of a guest"
    come_in(page, cast.dana)
    page.goto(f"{root}sessions/new/")
    yield "booking"
    assert ayse.name in page.locator("main").inner_text()


def coordinating(page: Page) -> Iterator[str]:
    """Entrusting, and what a coordinator sees."""
    cast, ainur = stages.mediating(), person("Айнұр", office="coordinator")
    root = f"/cases/{cast.case}/"
    come_in(page, cast.dana)
    page.goto(f"{root}coordinator/")
    yield "no coordinator"
    tie(ainur, Organisation.objects.get(mediators__user=cast.dana).name)
    page.goto(f"{root}coordinator/")
    send(page)
    yield "entrusting, with a mistake"
    page.locator("[name=coordinator]").check()
    send(page)
    yield "entrusted"
    session = proposed(cast)
    come_in(page, ainur)
    for place in ("", "contacts/", "rights/", "sessions/", f"sessions/{session.pk}/", "sessions/new/"):
        page.goto(f"{root}{place}")
        yield f"coordinator {place}"


@pytest.mark.parametrize(("language", "scheme"), [("kk", "light"), ("ru", "dark"), ("en", "light")])
@pytest.mark.parametrize("walk", [guests, coordinating], ids=lambda walk: walk.__name__)
def test_every_page_of_guests_and_coordinators_can_be_used_by_everybody(
    visit: Visit, walk: Callable[[Page], Iterator[str]], language: str, scheme: str
) -> None:
    page = visit("/", language=language, color_scheme=scheme)
    for name in walk(page):
        expect(page.locator("h1")).to_have_count(1)
        assert grave_faults(page) == [], name
        for size in (NARROW, WIDE):
            page.set_viewport_size(size)  # type: ignore[arg-type]  # a plain dictionary is one
            width = page.evaluate("document.documentElement.scrollWidth")
            assert width <= size["width"], f"{name} is {width} wide"


def book(page: Page, root: str) -> None:
    """Propose a time for an appointment with the guest, as the mediator."""
    page.goto(f"{root}sessions/new/")
    page.locator("[name=mode][value=in_person]").check()
    page.locator("[name=guests]").check()
    page.locator("#id_place").fill("Абай 1")
    page.locator("#id_day_1").fill(str(timezone.localdate() + timedelta(days=30)))
    page.locator("#id_at_1").fill("10:00")
    send(page)


def test_an_interpreter_on_a_phone_from_naming_to_the_booked_session(visit: Visit) -> None:
    cast, ayse = stages.mediating(), person(AYSE)
    root = f"/cases/{cast.case}/"
    aliya, berik, dana, theirs = (visit("/", language="kk", viewport=PHONE) for _ in range(4))
    for page, user in ((aliya, cast.aliya), (berik, cast.berik), (dana, cast.dana), (theirs, ayse)):
        come_in(page, user)
    aliya.goto(root)
    aliya.locator(f"a[href='{root}guests/']").click()
    for field, typed in (("name", AYSE), ("skill", "түрік тілі"), ("contact", "+7 700 000 00 09")):
        aliya.locator(f"#id_{field}").fill(typed)
    aliya.locator("main form:has(#id_name) button").click()
    expect(aliya.locator("main .code")).to_have_count(0)
    berik.goto(root)
    berik.locator(f"main a.button[href='{root}guests/']").click()
    berik.locator("form[action$='/agree/'] button").click()
    code = berik.locator("main .code").inner_text()
    theirs.goto("/invitation/")
    theirs.locator("#id_code").fill(code.lower())
    send(theirs)
    theirs.locator("#id_agrees").check()
    send(theirs)
    expect(theirs).to_have_url(re.compile(f"{root}$"))
    book(dana, root)
    expect(dana.locator("main")).to_contain_text(AYSE)
    for page in (aliya, berik):
        page.goto(dana.url)
        page.locator("[name=times]").check()
        send(page)
    theirs.goto("/cases/")
    theirs.locator(f"main a[href='{root}']").click()
    theirs.locator("main .button").first.click()
    for said in ("10:00", "Абай 1", cast.dana.name):
        expect(theirs.locator("main")).to_contain_text(said)
    for secret in (stages.ALIYA, stages.BERIK):
        expect(theirs.locator("main")).not_to_contain_text(secret)
    berik.goto(f"{root}guests/")
    berik.locator("form[action$='/end/'] button").click()
    assert theirs.goto(root).status == 404  # type: ignore[union-attr]  # a page that was opened has an answer
