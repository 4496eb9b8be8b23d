"""The frame of a case in a real browser: every page for everybody, and two phones without JavaScript."""

from collections.abc import Callable, Iterator

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from bitim.procedure.steps import Step
from bitim.web.cases import queries
from bitim.web.cases.codes import code_of
from bitim.web.cases.models import Invitation
from bitim.web.shared.acting import acting_as
from tests.browser.test_accounts import come_in, send
from tests.browser.test_shell import NARROW, WIDE, grave_faults
from tests.web import stages
from tests.web.people import PASSWORD, person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Visit = Callable[..., Page]


def opening(page: Page) -> Iterator[str]:
    """Opening a case, and each page with its mistakes."""
    come_in(page, person(stages.ALIYA))
    page.goto("/cases/")
    yield "no case yet"
    page.goto("/cases/new/")
    yield "who I am"
    page.locator("#id_name").fill("")
    send(page)
    yield "who I am, with a mistake"
    page.locator("#id_name").fill(stages.ALIYA)
    send(page)
    yield "with whom"
    page.locator("summary").click()
    send(page)
    yield "with whom, with mistakes"
    page.locator("#id_other_1").fill(stages.BERIK)
    send(page)
    yield "how I am reached"
    send(page)
    yield "invite"
    send(page)
    yield "invite, with a mistake"


def answering(page: Page) -> Iterator[str]:
    """What the invited side sees."""
    cast = stages.invited()
    with acting_as(cast.aliya.pk):
        code = code_of(Invitation.objects.get().pk)
    page.context.clear_cookies()
    page.goto("/invitation/genuine/")
    yield "genuine"
    page.goto("/invitation/")
    page.locator("#id_code").fill("2345")
    send(page)
    yield "wrong code"
    page.locator("#id_code").fill(code)
    send(page)
    yield "read"
    page.goto("/invitation/decline/")
    yield "decline"
    come_in(page, cast.berik)
    page.goto("/invitation/")
    page.locator("#id_code").fill(code)
    send(page)
    page.goto("/invitation/accept/")
    yield "accept"
    come_in(page, cast.aliya)
    page.goto(f"/cases/{cast.case}/invitation/b/")
    yield "the invitation"
    page.goto(f"/cases/{cast.case}/invite/b/")
    yield "send in another way"


def taking_part(page: Page) -> Iterator[str]:
    """The pages around the matter of a case."""
    cast = stages.mediating()
    for who in (cast.aliya, cast.dana):
        come_in(page, who)
        for place in ("", "journal/", f"journal/?head={'1' * 64}", "rights/"):
            page.goto(f"/cases/{cast.case}/{place}")
            yield f"{who.name} {place}"
        page.goto("/cases/")
        yield f"{who.name} cases"
    come_in(page, cast.aliya)
    page.goto(f"/cases/{cast.case}/beside/")
    send(page)
    yield "who stands by me"
    for place in ("contact/", "leave/"):
        page.goto(f"/cases/{cast.case}/{place}")
        yield place
    send(page)
    yield "left"


def referring(page: Page) -> Iterator[str]:
    """What a clerk sees."""
    come_in(page, person("Гүлнар", office="referrer"))
    page.goto(reverse("cases:refer"))
    yield "refer"
    page.locator("summary").click()
    send(page)
    yield "refer, with mistakes"


@pytest.mark.parametrize(("language", "scheme"), [("kk", "light"), ("ru", "dark"), ("en", "light")])
@pytest.mark.parametrize("walk", [opening, answering, taking_part, referring], ids=lambda walk: walk.__name__)
def test_every_page_of_the_frame_can_be_used_by_everybody(
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


def test_only_what_the_chosen_way_needs_is_asked(visit: Visit) -> None:
    cast = stages.opened()
    page = visit("/")
    come_in(page, cast.aliya)
    page.goto(f"/cases/{cast.case}/invite/b/")
    for way, asked in (("mail", "email"), ("letter", "address"), ("phone", "phone"), ("by_hand", None)):
        page.locator(f"[name=channel][value={way}]").check()
        for field in ("email", "address", "phone"):
            expect(page.locator(f"#id_{field}")).to_be_visible(visible=field == asked)


def test_two_phones_without_javascript_from_opening_to_the_choice_of_the_mediator(visit: Visit) -> None:
    aliya, berik = person(stages.ALIYA), person(stages.BERIK)
    mine, theirs = (visit("/", java_script_enabled=False) for _ in range(2))
    come_in(mine, aliya)
    mine.goto("/cases/new/")
    send(mine)
    mine.locator("#id_other_1").fill(stages.BERIK)
    send(mine)
    send(mine)
    mine.locator("[name=channel][value=by_hand]").check()
    mine.locator("#id_words").fill("Берік, сөйлесейік.")
    send(mine)
    code = mine.locator("main .code").inner_text()
    theirs.goto("/invitation/")
    theirs.locator("#id_code").fill(code.lower())
    send(theirs)
    expect(theirs.locator("blockquote")).to_have_text("Берік, сөйлесейік.")
    theirs.locator("a[href$='/accept/']").click()
    theirs.locator("#id_login").fill(berik.email)
    theirs.locator("#id_password").fill(PASSWORD)
    send(theirs)
    send(theirs)
    expect(theirs.locator(".way-so-far [aria-current=step]")).to_be_visible()
    with acting_as(berik.pk):
        assert queries.mine(berik).get().case.step == Step.ACCEPTED
