"""The pictures of docs/images, taken from a Bitim that runs: `python scripts/screenshots.py http://localhost:8000`.

Wants Chromium and the environment of development (`make test` provides both).
"""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

IMAGES = Path(__file__).resolve().parent.parent / "docs" / "images"
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
LARGEST = 250_000
STATE = ("civil", "before_court", "yes", "yes")
LOAN = ("civil", "before_court", "yes", "no", "full", "no")


def opened(
    browser: Browser, address: str, *, language: str, width: int, height: int, page_at: str = "/enquiry/"
) -> Page:
    """A page, the first question if none is named, as somebody sees it who comes with this language and window."""
    context = browser.new_context(
        viewport={"width": width, "height": height},
        extra_http_headers={"Accept-Language": language},
    )
    page = context.new_page()
    page.goto(f"{address}{page_at}")
    return page


def answer(page: Page, *answers: str) -> None:
    """Choose these answers, one page after the other."""
    for one in answers:
        page.locator(f"main input[value='{one}']").check()
        with page.expect_navigation():
            page.locator("main form[novalidate] button").first.click()


def question_on_a_phone(browser: Browser, address: str) -> None:
    """A question in Kazakh, 390 pixels wide."""
    page = opened(browser, address, language="kk", width=390, height=844)
    answer(page, *LOAN[:3])
    page.locator("main input[value=no]").check()
    keep(page, "enquiry-phone-kk.png")


def result(browser: Browser, address: str) -> None:
    """The answer with the state duty in Russian, 1200 pixels wide."""
    page = opened(browser, address, language="ru", width=1200, height=900)
    answer(page, *LOAN)
    page.locator("#amount").fill("1200000")
    page.locator("#money button").click()
    page.locator("#figures").wait_for()
    page.evaluate("document.activeElement.blur()")
    page.evaluate("scrollTo({top: 0, behavior: 'instant'})")
    keep(page, "result-ru.png")


def comparison(browser: Browser, address: str) -> None:
    """A dispute with a state body before two laws in Kazakh, 390 pixels wide."""
    page = opened(browser, address, language="kk", width=390, height=844, page_at="/law/compare/")
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
    keep(opened(browser, address, language="ru", width=1200, height=1100, page_at=same_case), "history-ru.png")


def act(browser: Browser, address: str) -> None:
    """An act, provision by provision, in English, 1200 pixels wide."""
    page = opened(browser, address, language="en", width=1200, height=1100, page_at="/law/kz/acts/lm/")
    keep(page, "act-en.png")


def matrix(browser: Browser, address: str) -> None:
    """Every law with its questions, in Kazakh, 1200 pixels wide."""
    keep(opened(browser, address, language="kk", width=1200, height=1100, page_at="/law/"), "lawbook-kk.png")


def keep(page: Page, name: str) -> None:
    """Write what the window shows."""
    page.mouse.move(0, 0)
    page.evaluate("document.fonts.ready")
    image = page.screenshot(path=IMAGES / name)
    print(f"{name}: {len(image)} bytes")
    if len(image) > LARGEST:
        sys.exit(f"{name} is larger than {LARGEST} bytes: show less of the page.")


def main(address: str) -> None:
    """Take every picture."""
    program = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if program is None:
        sys.exit("No Chromium on this machine. On Debian: apt install chromium")
    IMAGES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for take in (question_on_a_phone, result, comparison, history, act, matrix):
            take(browser, address.rstrip("/"))
        browser.close()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
