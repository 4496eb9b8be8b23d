"""The settlement in a real browser: drafted, answered, signed and kept; on a phone, in every language."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from bitim.procedure.settlement import (
    Act,
    Apology,
    Consequence,
    OnDay,
    OnEvent,
    Payment,
    Remedy,
    SafetyPromise,
    Settlement,
    instalments,
)
from bitim.procedure.steps import Step
from bitim.web.agreements.actions import performing, settling
from bitim.web.agreements.actions.free_will import check_free_will
from bitim.web.agreements.models import Obligation
from bitim.web.cases import queries
from bitim.web.shared.acting import acting_as
from tests.browser.test_accounts import come_in, send
from tests.browser.test_shell import NARROW, WIDE, grave_faults
from tests.web import stages
from tests.web.people import PASSWORD
from tests.web.stages import Cast

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Visit = Callable[..., Page]
TODAY = timezone.localdate()
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 40


def rich(due: date) -> Settlement:
    """A settlement with something of everything, and something wrong."""
    plan = instalments(60_000_000, due, 12)
    return replace(
        stages.simple_settlement(due),
        subject="Кенесары көшесіндегі қоршаудың орны және қарыз",
        terms=(
            Payment(
                id="pay",
                debtor="b",
                creditor="a",
                amount=60_000_000,
                purpose="Қарызды қайтару",
                account="KZ12 3456 7890 1234 5678",
                instalments=plan,
                consequence=Consequence(remedies=(Remedy.ACCELERATION, Remedy.COURT_ORDER)),
            ),
            Act(id="fence", debtor="a", creditor="b", what="Қоршауды жөндеу", due=OnEvent(event="қар ерігенде")),
            Apology(id="sorry", debtor="b", creditor="a", form="written", due=OnDay(day=due)),
            SafetyPromise(id="away", debtor="b", creditor="a", what="Үйге жақындамау", condition="егер шақырылмаса"),
        ),
        others=None,
    )


def draft(cast: Cast, drafted: Settlement) -> None:
    with acting_as(cast.dana.pk):
        settling.draft(cast.case, cast.dana, drafted, languages=drafted.languages, prevailing=drafted.prevailing)


def pages(page: Page) -> Iterator[str]:
    """Each page about the settlement and its performance, also with its mistakes."""
    cast = stages.mediating("kk", stage="trial")
    for part in (being_drafted, answered, signed, kept):
        yield from part(page, cast)


def being_drafted(page: Page, cast: Cast) -> Iterator[str]:
    """The pages of drafting a settlement."""
    at = f"/cases/{cast.case}/"
    come_in(page, cast.dana)
    page.goto(f"{at}settlement/")
    yield "nothing yet"
    page.goto(f"{at}no-settlement/")
    yield "an obstacle"
    for form in ("whole/", "new/payment/", "new/omission/"):
        page.goto(f"{at}settlement/{form}")
        yield form
        page.locator("main :is(textarea, input[type=text])").first.fill("")
        send(page)
        yield f"{form} with mistakes"
    draft(cast, rich(TODAY + timedelta(days=20)))
    for address in ("", "clause/pay/", "clause/pay/plan/"):
        page.goto(f"{at}settlement/{address}")
        yield f"drafted {address}"
    page.locator("#id_form-0-amount").fill("көп")
    send(page)
    yield "plan with mistakes"


def answered(page: Page, cast: Cast) -> Iterator[str]:
    """The pages on which a side answers, up to the offer."""
    at = f"/cases/{cast.case}/"
    come_in(page, cast.berik)
    for address in ("agreement/handed-in/", "no-settlement/"):
        page.goto(at + address)
        yield address
        page.locator("main form input:not([type=hidden])").first.fill("")
        send(page)
        yield f"{address} with mistakes"
    page.goto(f"{at}settlement/")
    yield "a side answers"
    send(page, "a[href$='/wish/']")
    send(page)
    yield "wish with mistakes"
    page.locator("textarea").fill("Көктемге дейін күтейік.")
    send(page)
    yield "a wish is said"
    simple = replace(stages.simple_settlement(TODAY + timedelta(days=20)), in_court=True)
    draft(cast, simple)
    page.goto(f"{at}settlement/version/2/")
    yield "differences"
    accept_and_offer(cast, simple, 2)
    page.goto(f"{at}settlement/")
    yield "offered"


def signed(page: Page, cast: Cast) -> Iterator[str]:
    """The pages of signing, from the questions asked alone on."""
    at = f"/cases/{cast.case}/"
    page.goto(f"{at}settlement/alone/")
    send(page)
    yield "alone with a mistake"
    for who in (cast.aliya, cast.berik):
        with acting_as(who.pk):
            check_free_will(cast.case, who, 2, stages.FREELY)
    page.goto(f"{at}settlement/")
    yield "ready to sign"
    come_in(page, cast.dana)
    page.goto(f"{at}settlement/")
    yield "what the sides said alone"
    for who in cast.everybody:
        with acting_as(who.pk):
            settling.sign(cast.case, who, 2, who.name, stages.proof())
    for address in ("settlement/", "performance/"):
        page.goto(at + address)
        yield f"signed {address}"


def kept(page: Page, cast: Cast) -> Iterator[str]:
    """The pages of keeping a settlement."""
    at = f"/cases/{cast.case}/performance/"
    with acting_as(cast.dana.pk):
        owed = Obligation.objects.get().pk
    come_in(page, cast.berik)
    page.goto(f"{at}{owed}/report/")
    send(page)
    yield "report with mistakes"
    with acting_as(cast.berik.pk):
        performing.report(cast.case, cast.berik, owed, performing.Proof("Төледім.", b"%PDF-", "application/pdf"))
    come_in(page, cast.aliya)
    page.goto(at)
    yield "reported"
    for form in ("motion/", "approval/", f"{owed}/dispute/"):
        page.goto(at + form)
        page.locator("input[type=text], input[type=date], textarea").first.fill("")
        send(page)
        yield f"{form} with mistakes"
    with acting_as(cast.aliya.pk):
        performing.dispute(cast.case, cast.aliya, owed, "Ақша келген жоқ.")
        performing.breach(cast.case, cast.aliya, owed, "Ақша келген жоқ.")
    page.goto(at)
    yield "not kept"


def accept_and_offer(cast: Cast, drafted: Settlement, version: int) -> None:
    for who in (cast.aliya, cast.berik):
        with acting_as(who.pk):
            for clause in settling.clauses(drafted):
                settling.answer(cast.case, who, clause, accepted=True)
    with acting_as(cast.dana.pk):
        settling.offer(cast.case, cast.dana, version)


@pytest.mark.parametrize(("language", "scheme"), [("kk", "light"), ("ru", "dark"), ("en", "light")])
def test_every_page_about_the_settlement_can_be_used_by_everybody(visit: Visit, language: str, scheme: str) -> None:
    page = visit("/", language=language, color_scheme=scheme)
    for name in pages(page):
        expect(page.locator("h1")).to_have_count(1)
        assert page.locator(".mistake").count() >= ("mistake" in name), name
        assert grave_faults(page) == [], name
        for size in (NARROW, WIDE):
            page.set_viewport_size(size)  # type: ignore[arg-type]  # a plain dictionary is one
            width = page.evaluate("document.documentElement.scrollWidth")
            assert width <= size["width"], f"{name} is {width} wide"


def sign_freely(page: Page, cast: stages.Cast, home: str) -> None:
    """Each side says alone that it signs freely; then everybody signs, the mediator last."""
    for who in (cast.aliya, cast.berik):
        come_in(page, who)
        page.goto(home)
        page.locator("a[href$='/alone/']").click()
        for answer in ("yes", "yes", "waived", "down"):
            page.locator(f"input[type=radio][value={answer}]").check()
            send(page)
    for who in cast.everybody:
        come_in(page, who)
        page.goto(home)
        page.locator("a[href$='/sign/']").click()
        page.locator("#id_name").fill(who.name)
        page.locator("#id_secret").fill(PASSWORD)
        send(page)


def test_from_the_first_clause_to_the_last_payment_on_a_phone_without_javascript(visit: Visit) -> None:
    cast = stages.mediating("kk")
    home = f"/cases/{cast.case}/settlement/"
    page = visit("/", java_script_enabled=False)
    come_in(page, cast.dana)
    page.goto(home)
    page.locator("a[href$='/new/payment/']").click()
    page.locator("#id_amount").fill("120 000")
    page.locator("#id_debtor").select_option("b")
    page.locator("#id_creditor").select_option("a")
    page.locator("#id_day").fill((TODAY + timedelta(days=20)).isoformat())
    send(page)
    page.locator("a[href$='/whole/']").click()
    page.locator("#id_consequences").fill("Сот арқылы өндіріледі.")
    page.locator("#id_others").select_option("nobody")
    send(page)
    for who in (cast.aliya, cast.berik):
        come_in(page, who)
        page.goto(home)
        while page.locator("form[action$='/accept/'] button").count():
            page.locator("form[action$='/accept/'] button").first.click()
    come_in(page, cast.dana)
    page.goto(home)
    page.locator("form[action$='/offer/'] button").click()
    sign_freely(page, cast, home)
    come_in(page, cast.berik)
    page.goto(f"/cases/{cast.case}/")
    page.locator("main a.button[href$='/performance/']").click()
    page.locator("a[href$='/report/']").click()
    page.locator("#id_words").fill("Аудардым.")
    page.locator("#id_proof").set_input_files({"name": "a.png", "mimeType": "image/png", "buffer": PNG})
    send(page)
    come_in(page, cast.aliya)
    page.goto(f"/cases/{cast.case}/performance/")
    page.locator("form[action$='/confirm/'] button").click()
    with acting_as(cast.aliya.pk):
        assert queries.participation(cast.aliya, cast.case).case.step == Step.PERFORMED


def test_only_what_the_chosen_time_needs_is_asked(visit: Visit) -> None:
    cast = stages.mediating("kk")
    page = visit("/")
    come_in(page, cast.dana)
    page.goto(f"/cases/{cast.case}/settlement/new/payment/")
    expect(page.locator("#id_day")).to_be_visible()
    expect(page.locator("#id_count")).to_be_hidden()
    page.locator("#id_when").select_option("plan")
    expect(page.locator("#id_count")).to_be_visible()
    expect(page.locator("#id_first_day")).to_be_visible()
    expect(page.locator("#id_day")).to_be_hidden()
