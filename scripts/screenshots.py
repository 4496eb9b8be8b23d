"""The pictures of docs/images, taken from a demonstration: `python scripts/screenshots.py http://localhost:8000`.

`make demo` makes one and serves it; its dates are those of the day on which it was made.
Wants Chromium and the environment of development (`make test` provides both).
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path

import django
import typst
from playwright.sync_api import Browser, Page, sync_playwright

IMAGES = Path(__file__).resolve().parent.parent / "docs" / "images"
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
LARGEST = 250_000
STATE = ("civil", "before_court", "yes", "yes")
LOAN = ("civil", "before_court", "yes", "no", "full", "no")
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1200, "height": 900}
HIGH = {"width": 1200, "height": 1100}
FIRST_PAGE = '#set page(width: 420pt, height: 594pt, margin: 0pt)\n#image("paper.pdf", width: 100%)\n'


def opened(browser: Browser, address: str, language: str, window: dict[str, int]) -> Page:
    """A page, as somebody sees it who comes with this language and window."""
    headers = {"Accept-Language": language}
    context = browser.new_context(viewport=window, extra_http_headers=headers)  # type: ignore[arg-type]  # a plain dictionary is one
    page = context.new_page()
    page.goto(address)
    return page


def signed_in(page: Page, name: str) -> Page:
    """Let somebody of the demonstration sign in, with the code of the app when they are asked for it."""
    from bitim.web.demo import people  # noqa: PLC0415 - only once Django is set up

    page.goto(page.url.partition("/enquiry/")[0] + "/account/sign-in/?next=/cases/")
    page.locator("#id_login").fill(people.address(name))
    page.locator("#id_password").fill(people.PASSWORD)
    page.locator("main form button[type=submit]").first.click()
    if page.locator("#id_code").count():
        page.locator("#id_code").fill(people.code_now())
        page.locator("main form button[type=submit]").first.click()
    page.wait_for_url("**/cases/")
    return page


def answer(page: Page, *answers: str) -> None:
    """Choose these answers, one page after the other."""
    for one in answers:
        page.locator(f"main input[value='{one}']").check()
        with page.expect_navigation():
            page.locator("main form[novalidate] button").first.click()


def question_on_a_phone(browser: Browser, address: str) -> None:
    """A question in Kazakh, 390 pixels wide."""
    page = opened(browser, f"{address}/enquiry/", "kk", PHONE)
    answer(page, *LOAN[:3])
    page.locator("main input[value=no]").check()
    keep(page, "enquiry-phone-kk.png")


def result(browser: Browser, address: str) -> None:
    """The answer with the state duty in Russian, 1200 pixels wide."""
    page = opened(browser, f"{address}/enquiry/", "ru", DESK)
    answer(page, *LOAN)
    page.locator("#amount").fill("1200000")
    page.locator("#money button").click()
    page.locator("#figures").wait_for()
    page.evaluate("document.activeElement.blur()")
    page.evaluate("scrollTo({top: 0, behavior: 'instant'})")
    keep(page, "result-ru.png")


def comparison(browser: Browser, address: str) -> None:
    """A dispute with a state body before two laws in Kazakh, 390 pixels wide."""
    page = opened(browser, f"{address}/law/compare/", "kk", PHONE)
    for code in ("us-ca", "gb-eaw", "fr"):
        page.locator(f"input[value='{code}']").uncheck()
    with page.expect_navigation():
        page.locator("main form button").click()
    answer(page, *STATE)
    page.goto(f"{address}/law/compare/result/")
    page.locator(".alike").evaluate("shown => shown.scrollIntoView({behavior: 'instant'})")
    keep(page, "compare-phone-kk.png")


def history(browser: Browser, address: str) -> None:
    """How a question changed, and one case on two dates, in Russian, 1200 pixels wide."""
    same_case = "/law/kz/mediability/history/?case=kz-mediability-003&first=2015-01-01&last=2026-01-01"
    keep(opened(browser, f"{address}{same_case}", "ru", HIGH), "history-ru.png")


def act(browser: Browser, address: str) -> None:
    """An act, provision by provision, in English, 1200 pixels wide."""
    page = opened(browser, f"{address}/law/kz/acts/lm/", "en", HIGH)
    keep(page, "act-en.png")


def matrix(browser: Browser, address: str) -> None:
    """Every law with its questions, in Kazakh, 1200 pixels wide."""
    keep(opened(browser, f"{address}/law/", "kk", HIGH), "lawbook-kk.png")


def case(browser: Browser, address: str) -> None:
    """What is next in a case, in Kazakh, as the side sees it whose turn it is."""
    page = signed_in(opened(browser, f"{address}/enquiry/", "kk", PHONE), "berik")
    page.locator("main article h2 a").click()
    keep_both(page, "case", "kk")


def choice(browser: Browser, address: str) -> None:
    """The secret ballot on the mediators, in Russian."""
    page = signed_in(opened(browser, f"{address}/enquiry/", "ru", PHONE), "andrey")
    page.locator("main article h2 a").click()
    page.locator("main .sheet a.button").click()
    page.locator("main form section.sheet select").first.select_option("1")
    page.evaluate("document.activeElement.blur()")
    keep_both(page, "choice", "ru")


def settlement(browser: Browser, address: str) -> None:
    """The settlement as the mediator drafts it, in Russian."""
    page = signed_in(opened(browser, f"{address}/enquiry/", "ru", DESK), "dana")
    page.locator("main :is(article h2, .case-line) a").first.click()
    page.locator(".parts-of-case a[href$='/settlement/']").click()
    keep_both(page, "settlement", "ru", "main article")


def signed_settlement(browser: Browser, address: str) -> None:
    """The first page of a signed settlement."""
    page = signed_in(opened(browser, f"{address}/enquiry/", "ru", DESK), "timur")
    page.locator("main :is(article h2, .case-line) a").first.click()
    page.locator(".parts-of-case a[href$='/settlement/']").click()
    paper = page.locator("main a[href$='/paper.pdf']").first.get_attribute("href")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.joinpath("paper.pdf").write_bytes(page.request.get(f"{address}{paper}").body())
        folder.joinpath("first.typ").write_text(FIRST_PAGE)
        kept(typst.compile(str(folder / "first.typ"), format="png", ppi=144), "signed-settlement-ru.png")


def keep_both(page: Page, name: str, language: str, top: str = "body") -> None:
    """Write what a phone and what a desk's window show, from that part of the page on."""
    for kind, window in (("phone", PHONE), ("desk", DESK)):
        page.set_viewport_size(window)  # type: ignore[arg-type]  # a plain dictionary is one
        page.locator(top).first.evaluate("part => part.scrollIntoView({behavior: 'instant'})")
        keep(page, f"{name}-{kind}-{language}.png")


def keep(page: Page, name: str) -> None:
    """Write what the window shows."""
    page.mouse.move(0, 0)
    page.evaluate("document.fonts.ready")
    kept(page.screenshot(), name)


def kept(image: bytes, name: str) -> None:
    """Write an image, when it is not too large."""
    IMAGES.joinpath(name).write_bytes(image)
    print(f"{name}: {len(image)} bytes")
    if len(image) > LARGEST:
        sys.exit(f"{name} is larger than {LARGEST} bytes: show less of the page.")


PICTURES = (
    question_on_a_phone,
    result,
    comparison,
    history,
    act,
    matrix,
    case,
    choice,
    settlement,
    signed_settlement,
)


def main(address: str) -> None:
    """Take every picture."""
    program = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if program is None:
        sys.exit("No Chromium on this machine. On Debian: apt install chromium")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bitim.web.settings")
    django.setup()
    IMAGES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for take in PICTURES:
            take(browser, address.rstrip("/"))
        browser.close()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
