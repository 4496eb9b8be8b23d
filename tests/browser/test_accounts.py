import re
from collections.abc import Callable, Iterator, Mapping

import pytest
from django.conf import settings
from django.core.mail import EmailMessage
from playwright.sync_api import Page, expect

from bitim.web.accounts.models import User
from tests.browser.test_shell import NARROW, WIDE, grave_faults
from tests.web.accounts.mailbox import code_in
from tests.web.people import PASSWORD, code_now, person, session_of

pytestmark = pytest.mark.browser

Visit = Callable[..., Page]

PHONE = {"width": 390, "height": 844}
SIGN_UP, SIGN_IN, SET_UP = "/account/sign-up/", "/account/sign-in/", "/account/second-factor/app/"
OUTSIDE = ["sign-in/", "sign-up/", "password/forgotten/", "closed/"]
INSIDE = [
    *("", "again/", "email/", "password/", "second-factor/", "second-factor/again/", "second-factor/app/remove/"),
    *("second-factor/recovery/", "second-factor/recovery/new/", "sessions/", "sign-out/"),
]


def send(page: Page, target: str = "main form button[type=submit]") -> None:
    """Send a form of the page, or follow a link, and wait for the page that comes of it."""
    with page.expect_navigation():
        page.locator(target).first.click()


def come_in(page: Page, user: User) -> None:
    """Let this browser be that of somebody who is signed in."""
    name, value = settings.SESSION_COOKIE_NAME, session_of(user)
    page.context.add_cookies([{"name": name, "value": value, "domain": "localhost", "path": "/", "sameSite": "Strict"}])


def prove(page: Page) -> None:
    """Type the password once more where it is asked for."""
    page.locator("#id_password").fill(PASSWORD)
    send(page)


def pages(page: Page) -> Iterator[str]:
    """Each page of an account, also with its mistakes; gives their names."""
    for address in OUTSIDE:
        page.goto(f"/account/{address}")
        yield address
        if page.locator("main form").count():
            send(page)
            yield f"{address} with mistakes"
    come_in(page, person("Әлия Сейітқызы"))
    page.goto(SET_UP)
    prove(page)
    yield SET_UP
    send(page)
    yield f"{SET_UP} with a mistake"
    come_in(page, person("Дана Ахметова", office="mediator"))
    page.goto("/account/again/?next=/account/")
    prove(page)
    for address in INSIDE:
        page.goto(f"/account/{address}")
        yield address


@pytest.mark.parametrize(("language", "scripts"), [("kk", True), ("ru", False), ("en", True)])
def test_somebody_signs_up_with_a_code_and_signs_in_again(
    visit: Visit, mailoutbox: list[EmailMessage], language: str, *, scripts: bool
) -> None:
    page = visit("/account/", language=language, java_script_enabled=scripts)
    page.locator(f"main a[href^='{SIGN_UP}']").click()
    page.locator("#id_name").fill("Әлия Сейітқызы")
    page.locator("#id_email").fill("aliya@example.kz")
    page.locator("#id_password1").fill(PASSWORD)
    expect(page.locator("#id_language")).to_have_value(language)
    send(page)
    page.locator("#id_code").fill(code_in(mailoutbox[0]))
    send(page)
    expect(page).to_have_url(re.compile("/account/$"))
    expect(page.locator("#id_name")).to_have_value("Әлия Сейітқызы")
    page.locator("main form[action$='sign-out/'] button").click()
    expect(page.locator("main [role=status]")).to_be_visible()
    page.goto("/account/")
    page.locator("#id_login").fill("aliya@example.kz")
    page.locator("#id_password").fill(PASSWORD)
    send(page)
    expect(page).to_have_url(re.compile("/account/$"))


def test_a_mediator_sets_up_the_second_factor_and_uses_it(visit: Visit) -> None:
    dana = person("Дана Ахметова")
    User.objects.update(office="mediator")
    page = visit(SIGN_IN, language="en")
    page.locator("#id_login").fill(dana.email)
    page.locator("#id_password").fill(PASSWORD)
    send(page)
    prove(page)
    expect(page).to_have_url(re.compile(SET_UP))
    expect(page.locator(".scan svg")).to_be_visible()
    secret = str(page.locator(".key").inner_text())
    expect(page.locator("a[href^='otpauth:']")).to_have_attribute("href", re.compile(secret))
    page.locator("#id_code").fill(code_now(secret))
    send(page)
    expect(page.locator(".codes li")).to_have_count(10)
    recovery_code = str(page.locator(".codes li").first.inner_text())
    page.goto("/account/sign-out/")
    send(page)
    page.goto(SIGN_IN)
    page.locator("#id_login").fill(dana.email)
    page.locator("#id_password").fill(PASSWORD)
    send(page)
    page.locator("#id_code").fill(recovery_code)
    send(page)
    page.goto("/account/")
    expect(page.locator("main .tag")).to_have_text("mediator")


def test_the_password_can_be_looked_at(visit: Visit) -> None:
    page = visit(SIGN_IN, language="en")
    page.locator("#id_password").fill("abc")
    show = page.get_by_role("button", name="Show the password")
    show.click()
    expect(page.locator("#id_password")).to_have_attribute("type", "text")
    expect(show).to_have_attribute("aria-pressed", "true")
    show.click()
    expect(page.locator("#id_password")).to_have_attribute("type", "password")


def test_without_scripts_there_is_no_button_that_does_nothing(visit: Visit) -> None:
    page = visit(SIGN_IN, language="en", java_script_enabled=False)
    expect(page.get_by_role("button", name="Show the password")).to_be_hidden()


def test_a_mistake_takes_the_focus_and_says_what_it_is(visit: Visit) -> None:
    page = visit(SIGN_UP, language="en")
    page.locator("#id_name").fill("Aliya")
    page.locator("#id_email").fill("aliya")
    send(page)
    expect(page.locator("#id_email")).to_be_focused()
    expect(page.locator("#id_email")).to_have_accessible_description("Enter a valid email address.")
    assert page.title().strip().startswith("Mistake:")


def test_a_password_manager_finds_its_fields(visit: Visit) -> None:
    page = visit(SIGN_UP)
    expected = {"#id_name": "name", "#id_email": "email", "#id_password1": "new-password"}
    for field, purpose in expected.items():
        expect(page.locator(field)).to_have_attribute("autocomplete", purpose)
    page.goto(SIGN_IN)
    expect(page.locator("#id_login")).to_have_attribute("autocomplete", "email")
    expect(page.locator("#id_password")).to_have_attribute("autocomplete", "current-password")


def test_the_quick_exit_signs_out(visit: Visit) -> None:
    page = visit("/")
    come_in(page, person("Әлия"))
    page.goto("/account/")
    page.locator("#quick-exit button").click()
    page.wait_for_url(settings.QUICK_EXIT_URL)
    page.goto("/account/")
    expect(page).to_have_url(re.compile(SIGN_IN))


@pytest.mark.parametrize(
    ("language", "scheme", "viewport"),
    [("kk", "light", PHONE), ("ru", "dark", PHONE), ("en", "light", WIDE)],
)
def test_no_page_has_a_grave_fault_of_accessibility(
    visit: Visit, language: str, scheme: str, viewport: Mapping[str, int]
) -> None:
    page = visit("/", language=language, color_scheme=scheme, viewport=viewport)
    assert {name: faults for name in pages(page) if (faults := grave_faults(page))} == {}


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_nothing_sticks_out_and_everything_can_be_pressed(visit: Visit, language: str) -> None:
    page = visit("/", language=language, viewport=NARROW)
    found: dict[str, object] = {}
    for name in pages(page):
        for viewport in (PHONE, NARROW):
            page.set_viewport_size(viewport)  # type: ignore[arg-type]  # a plain dictionary is one
            found[f"{name} at {viewport['width']}"] = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        heights = page.locator("main :is(a, button, select, input:not([type=hidden])):visible").evaluate_all(
            "targets => targets.map(each => each.getBoundingClientRect().height)"
        )
        found[f"{name}: the lowest"] = 0 if min(heights, default=44) >= 44 else min(heights)
    assert {place: width for place, width in found.items() if width} == {}
