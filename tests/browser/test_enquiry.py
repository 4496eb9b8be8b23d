import re
from collections.abc import Callable, Iterable, Mapping

import pytest
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from playwright.sync_api import Locator, Page, expect

from tests.browser.test_shell import NARROW, WIDE, eventually, grave_faults

pytestmark = pytest.mark.browser

Visit = Callable[..., Page]

PHONE = {"width": 390, "height": 844}
LOAN = {
    "dispute.field": "civil",
    "dispute.stage": "before_court",
    "parties.all_consent": "yes",
    "parties.any_state_body": "no",
    "parties.capacity": "full",
    "dispute.affects_third_parties": "no",
}
CHILD = {
    "dispute.field": "criminal",
    "offence.gravity": "grave",
    "offence.first_time": True,
    "accused.age": 17,
    "dispute.stage": "trial",
    "accused.consents": True,
    "victim.consents": True,
    "parties.any_state_body": False,
    "parties.capacity": "full",
}
FAMILY = {"dispute.field": "family", "dispute.stage": "trial", "dispute.amount": 1200000, "claim.payer": "individual"}
YES = {"kk": "Иә, бұл дауды", "ru": "Да, этот спор", "en": "Yes, this dispute"}
# The pages with most on them: each kind of question, the result, the result on paper, and the way to mediation.
AGE, FEATURES, RESULT, PRINT, MEDIATION = (
    *("/enquiry/4/", "/enquiry/10/", "/enquiry/result/", "/enquiry/result/print/", "/enquiry/mediation/"),
)


def remember(page: Page, kept: Mapping[str, object]) -> None:
    """Let the person of this page have answered this."""
    session = SessionStore()
    session["enquiry"] = kept
    session.save()
    name, value = settings.SESSION_COOKIE_NAME, str(session.session_key)
    page.context.add_cookies([{"name": name, "value": value, "domain": "localhost", "path": "/", "sameSite": "Strict"}])


def next_button(page: Page) -> Locator:
    """The button that goes on to the next question."""
    return page.locator("main form[novalidate] button").first


def asked(page: Page) -> str:
    """The fact that a question page asks for."""
    return str(page.locator("input[name=fact]").get_attribute("value"))


def send(page: Page) -> None:
    """Send the question's form and wait for what comes of it."""
    with page.expect_navigation():
        next_button(page).click()


def walk(page: Page, answers: Iterable[str]) -> None:
    """Choose the answers one page after the other."""
    for answer in answers:
        page.locator(f"main input[value='{answer}']").check()
        send(page)


def pages(page: Page) -> Iterable[str]:
    """Visit each page with most on it, mistakes included, and name it."""
    page.goto("/enquiry/")
    yield "the first question"
    send(page)
    yield "a mistake"
    remember(page, CHILD)
    for address in (AGE, FEATURES):
        page.goto(address)
        yield address
        if address == FEATURES:
            send(page)
            yield "a mistake in a list"
    remember(page, FAMILY)
    for address in (RESULT, PRINT, MEDIATION):
        page.goto(address)
        page.locator("details:not([open])").evaluate_all("folds => folds.forEach(fold => fold.open = true)")
        yield address


@pytest.mark.parametrize(("language", "scripts"), [("kk", True), ("ru", False), ("en", True)])
def test_the_enquiry_is_gone_through_to_its_answer(visit: Visit, language: str, *, scripts: bool) -> None:
    page = visit("/enquiry/", language=language, java_script_enabled=scripts)
    walk(page, LOAN.values())
    expect(page).to_have_url(re.compile(f"{RESULT}$"))
    expect(page.locator("h1")).to_contain_text(YES[language])
    page.locator(f"main a[href='{MEDIATION}']").click()
    expect(page.locator("ol.way > li")).to_have_count(4)
    with page.expect_download() as download:
        page.locator("main a[href$='/answers/']").click()
    assert download.value.suggested_filename == "bitim.yaml"


@pytest.mark.parametrize(
    ("language", "scheme", "viewport"),
    [("kk", "light", PHONE), ("ru", "dark", PHONE), ("en", "dark", WIDE)],
)
def test_no_page_has_a_grave_fault_of_accessibility(
    visit: Visit, language: str, scheme: str, viewport: dict[str, int]
) -> None:
    page = visit("/enquiry/", language=language, color_scheme=scheme, viewport=viewport)
    assert {name: faults for name in pages(page) if (faults := grave_faults(page))} == {}


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_nothing_sticks_out_on_a_phone(visit: Visit, language: str) -> None:
    page = visit("/enquiry/", language=language, viewport=NARROW)
    found: dict[str, int] = {}
    for name in pages(page):
        for viewport in (PHONE, NARROW):
            page.set_viewport_size(viewport)  # type: ignore[arg-type]  # a plain dictionary is one
            found[f"{name} at {viewport['width']}"] = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert {place: width for place, width in found.items() if width > 0} == {}


@pytest.mark.parametrize("viewport", [NARROW, WIDE])
def test_everything_to_press_is_large_enough_for_a_finger(visit: Visit, viewport: dict[str, int]) -> None:
    page = visit("/enquiry/", viewport=viewport)
    for name in pages(page):
        heights = page.locator(
            "main :is(a, button, summary, select, .choice label, .field input):visible"
        ).evaluate_all(
            "targets => Object.fromEntries(targets.map(each => [each.innerText, each.getBoundingClientRect().height]))"
        )
        assert {f"{text} on {name}": height for text, height in heights.items() if height < 44} == {}


@pytest.mark.parametrize("scripts", [True, False])
def test_a_form_sent_empty_says_so_and_leads_to_the_place(visit: Visit, *, scripts: bool) -> None:
    page = visit("/enquiry/", language="ru", java_script_enabled=scripts)
    send(page)
    expect(page.locator("main [role=alert]")).to_be_in_viewport()
    expect(page.locator("main input[type=radio]").first).to_be_focused()
    assert page.title().strip().startswith("Ошибка:")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/enquiry/2/$"))


def test_the_whole_way_can_be_gone_by_keyboard(visit: Visit) -> None:
    page = visit("/enquiry/")
    for answer in LOAN.values():
        expect(page.locator("body")).to_be_visible()
        choice = page.locator(f"main input[value='{answer}']")
        tab_to(page, page.locator("main input[type=radio]").first)
        for _ in range(12):
            if choice.is_checked():
                break
            page.keyboard.press("Space" if not page.locator("main input:checked").count() else "ArrowDown")
        with page.expect_navigation():
            page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"{RESULT}$"))
    fold = page.locator("summary").first
    tab_to(page, fold)
    page.keyboard.press("Enter")
    expect(page.locator("details").first).to_have_attribute("open", "")


def tab_to(page: Page, place: Locator) -> None:
    """Press Tab until a place has the focus."""
    for _ in range(40):
        if place.evaluate("place => place === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{place} cannot be reached by Tab")


def test_enter_in_a_number_sends_the_number(visit: Visit) -> None:
    page = visit("/enquiry/", language="en")
    remember(page, {name: CHILD[name] for name in ("dispute.field", "offence.gravity", "offence.first_time")})
    page.goto(AGE)
    page.locator("#answer").fill("16")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/enquiry/5/$"))
    page.goto(AGE)
    expect(page.locator("#answer")).to_have_value("16")
    with page.expect_navigation():
        page.get_by_role("button", name="I do not know").click()
    page.goto(AGE)
    expect(page.locator("#answer")).to_have_value("")


@pytest.mark.parametrize("address", [RESULT, PRINT])
def test_the_state_duty_is_computed_without_loading_the_page_anew(visit: Visit, address: str) -> None:
    page = visit("/enquiry/", language="ru")
    remember(page, FAMILY)
    page.goto(address)
    page.evaluate("window.mark = 'here'")
    page.locator("#amount").fill("2 000 000,50")
    page.locator("#payer").select_option("legal_entity")
    page.locator("#money button").click()
    expect(page.locator("#figures .due").nth(1)).to_contain_text(re.compile("60.000,0[12].₸"))
    expect(page.locator("#figures")).to_be_focused()
    page.locator("#amount").fill("много")
    page.locator("#money button").click()
    expect(page.locator("#money [role=alert]")).to_be_visible()
    expect(page.locator("#amount")).to_be_focused()
    expect(page.locator("#amount")).to_have_value("много")
    expect(page.locator("#figures")).to_have_count(0)
    assert page.evaluate("window.mark") == "here"
    assert page.locator("[style]").count() == 0


def test_without_scripts_the_state_duty_is_computed_too(visit: Visit) -> None:
    page = visit("/enquiry/", language="kk", java_script_enabled=False)
    remember(page, FAMILY)
    page.goto(RESULT)
    page.locator("#amount").fill("3000000")
    page.locator("#money button").click()
    expect(page).to_have_url(re.compile(f"{RESULT}#money$"))
    expect(page.locator("#figures .due").nth(1)).to_contain_text(re.compile("30.000.₸"))
    expect(page.locator("#figures")).to_be_in_viewport()


def test_an_amount_sent_when_the_session_has_ended_leads_to_the_beginning(visit: Visit) -> None:
    page = visit("/enquiry/")
    remember(page, FAMILY)
    page.goto(RESULT)
    Session.objects.all().delete()
    page.locator("#money button").click()
    expect(page).to_have_url(re.compile("/enquiry/$"))


@pytest.mark.parametrize("scripts", [True, False])
def test_the_language_switch_keeps_the_question_and_the_answers(visit: Visit, *, scripts: bool) -> None:
    page = visit("/enquiry/", language="kk", java_script_enabled=scripts)
    walk(page, ["civil", "before_court"])
    fact = asked(page)
    page.locator("[popovertarget=languages]").click()
    page.get_by_role("button", name="Русский").click()
    expect(page.locator("html")).to_have_attribute("lang", "ru")
    expect(page).to_have_url(re.compile("/enquiry/3/$"))
    assert asked(page) == fact
    page.locator("a.back").click()
    expect(page.locator("main input:checked")).to_have_value("before_court")


def test_after_a_mistake_the_language_can_still_be_switched(visit: Visit) -> None:
    page = visit("/enquiry/", language="kk", viewport=WIDE, java_script_enabled=False)
    remember(page, FAMILY)
    page.goto(RESULT)
    page.locator("#amount").fill("көп")
    page.locator("#money button").click()
    expect(page.locator("#money [role=alert]")).to_be_visible()
    page.get_by_role("button", name="English").click()
    expect(page.locator("h1")).to_contain_text(YES["en"])


@pytest.mark.parametrize("scripts", [True, False])
def test_the_quick_exit_from_the_result_ends_the_session(visit: Visit, *, scripts: bool) -> None:
    page = visit("/enquiry/", java_script_enabled=scripts)
    walk(page, ["family"])
    page.goto(RESULT)
    page.locator("#quick-exit button").click()
    page.wait_for_url(settings.QUICK_EXIT_URL)
    eventually(lambda: not Session.objects.exists())
    page.goto(RESULT)
    expect(page).to_have_url(re.compile("/enquiry/$"))


def test_on_paper_all_is_unfolded_and_only_the_text_is_left(visit: Visit) -> None:
    page = visit("/enquiry/", language="kk")
    remember(page, FAMILY)
    page.goto(PRINT)
    expect(page.locator("[data-print]")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".bar")).to_be_hidden()
    expect(page.locator("#money form")).to_be_hidden()
    expect(page.locator("#figures")).to_be_visible()
    provisions = page.locator(".reason")
    assert provisions.count() == page.locator(".reason:visible").count() > 5


def test_without_scripts_no_button_is_shown_that_would_do_nothing(visit: Visit) -> None:
    page = visit("/enquiry/", java_script_enabled=False)
    remember(page, FAMILY)
    page.goto(PRINT)
    expect(page.locator("[data-print]")).to_be_hidden()
    page.goto("/enquiry/1/")
    why = page.locator("details.why")
    expect(why.locator(".reason")).to_be_hidden()
    why.locator("summary").click()
    expect(why.locator(".reason")).to_be_visible()
