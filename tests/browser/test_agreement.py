"""The agreement to mediate in a real browser: on a phone, without JavaScript, for everybody, in every language."""

from collections.abc import Callable, Iterator

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from bitim.procedure.rights import Role
from bitim.web.accounts.models import User
from bitim.web.agreements.actions import agreement
from bitim.web.cases.actions.ending import run_out
from bitim.web.cases.models import Participant
from bitim.web.shared.acting import acting_as
from tests.browser.test_accounts import come_in, send
from tests.browser.test_shell import NARROW, WIDE, grave_faults
from tests.web import stages
from tests.web.people import PASSWORD, person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Visit = Callable[..., Page]


def fill(page: Page) -> None:
    """Fill in what the case does not know."""
    page.locator("#id_place").fill("Алматы")
    page.locator("#id_subject").fill("Кенесары көшесіндегі қоршаудың орны")
    for side in "ab":
        page.locator(f"#id_side9_{side}_identity").fill("ЖСН 800101400001")
        page.locator(f"#id_side9_{side}_address").fill("Алматы, Абай 1")
        page.locator(f"#id_side9_{side}_phone").fill("+7 700 000 00 01")


def sign(page: Page, cast: stages.Cast, who: User) -> None:
    come_in(page, who)
    page.goto(f"/cases/{cast.case}/")
    page.locator("main .sheet a.button").first.click()
    page.locator("a[href$='/sign/']").click()
    page.locator("#id_name").fill(who.name)
    page.locator("#id_secret").fill(PASSWORD)
    send(page)


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_from_the_draft_to_the_mediation_on_a_phone_without_javascript(visit: Visit, language: str) -> None:
    cast = stages.appointed(language)
    page = visit("/", language=language, java_script_enabled=False)
    come_in(page, cast.dana)
    page.goto(f"/cases/{cast.case}/agreement/draw-up/")
    send(page)
    expect(page.locator("form[action$='/offer/'] button")).to_have_count(0)
    page.locator("a[href$='/draw-up/']").click()
    fill(page)
    send(page)
    send(page, "form[action$='/offer/'] button")
    for who in cast.everybody:
        sign(page, cast, who)
    expect(page.locator(".tag.wait")).to_have_count(0)
    expect(page.locator("a[href$='paper.pdf']")).to_be_visible()
    with acting_as(cast.aliya.pk):
        assert Participant.objects.get(user=cast.aliya).case.step == "mediating"


def pages(page: Page) -> Iterator[str]:
    """Each page about the agreement, also with its mistakes."""
    cast = stages.appointed("kk", stage="trial")
    at = f"/cases/{cast.case}/"
    yield from pages_before_signing(page, cast, at)
    for who in cast.everybody:
        with acting_as(who.pk):
            agreement.sign(cast.case, who, 2, who.name, stages.proof())
    yield from pages_after_signing(page, cast, at)


def pages_before_signing(page: Page, cast: stages.Cast, at: str) -> Iterator[str]:
    """The agreement as it is drawn up, offered and signed."""
    come_in(page, cast.dana)
    for empty in ("agreement/", "agreement/draw-up/"):
        page.goto(at + empty)
        yield empty
    page.locator("#id_fee").fill("мың")
    page.locator("#id_term_days").fill("400")
    send(page)
    yield "draw-up with mistakes"
    page.goto(f"{at}agreement/draw-up/")
    send(page)
    yield "draft with remarks"
    draft = stages.complete_agreement(cast)
    with acting_as(cast.dana.pk):
        agreement.draw_up(cast.case, cast.dana, draft, ["kk", "ru"], "kk")
        agreement.offer(cast.case, cast.dana, 2)
    page.goto(f"{at}agreement/")
    yield "offered"
    come_in(page, cast.aliya)
    page.goto(f"{at}paper/agreement_to_mediate/2/sign/")
    yield "sign"
    send(page)
    yield "sign with mistakes"
    page.goto(f"{at}paper/agreement_to_mediate/2/check/")
    send(page)
    yield "check with mistakes"


def pages_after_signing(page: Page, cast: stages.Cast, at: str) -> Iterator[str]:
    """The signed agreement, its extension, and the outcome."""
    for later in ("agreement/", "agreement/1/", "extension/"):
        page.goto(at + later)
        yield later
    page.locator("#id_days").fill("90")
    send(page)
    yield "extension with mistakes"
    court = person("Медеу аудандық соты", office="referrer")
    with acting_as(cast.aliya.pk):
        Participant.objects.create(case_id=cast.case, user=court, role=Role.REFERRER, since=timezone.now())
    with acting_as(None, clock_of=cast.case):
        run_out(cast.case)
    page.goto(f"{at}outcome/")
    yield "outcome for a side"
    come_in(page, court)
    page.goto(f"{at}outcome/")
    yield "outcome for the referrer"


@pytest.mark.parametrize(("language", "scheme"), [("kk", "light"), ("ru", "dark"), ("en", "light")])
def test_every_page_about_the_agreement_can_be_used_by_everybody(visit: Visit, language: str, scheme: str) -> None:
    page = visit("/", language=language, color_scheme=scheme)
    for name in pages(page):
        expect(page.locator("h1")).to_have_count(1)
        assert grave_faults(page) == [], name
        for size in (NARROW, WIDE):
            page.set_viewport_size(size)  # type: ignore[arg-type]  # a plain dictionary is one
            width = page.evaluate("document.documentElement.scrollWidth")
            assert width <= size["width"], f"{name} is {width} wide"


BROKEN_WORDS = r"""() => {
  const found = [], texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    for (const word of texts.currentNode.data.matchAll(/\p{L}+/gu)) {
      const range = document.createRange();
      range.setStart(texts.currentNode, word.index);
      range.setEnd(texts.currentNode, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map(line => Math.round(line.top))).size > 1) found.push(word[0]);
    }
  }
  return found;
}"""


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_no_word_of_the_agreement_is_broken_on_a_phone(visit: Visit, language: str) -> None:
    cast = stages.appointed(language)
    with acting_as(cast.dana.pk):
        paper = agreement.draw_up(cast.case, cast.dana, stages.complete_agreement(cast), ["kk", "ru"], language)
        agreement.offer(cast.case, cast.dana, paper.version)
    with acting_as(cast.aliya.pk):
        agreement.sign(cast.case, cast.aliya, paper.version, cast.aliya.name, stages.proof())
    page = visit("/", language=language)
    come_in(page, cast.aliya)
    page.goto(f"/cases/{cast.case}/agreement/")
    for width in (320, 390):
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate(BROKEN_WORDS) == [], width
        assert page.evaluate("document.documentElement.scrollWidth") == width
