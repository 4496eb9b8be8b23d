"""The whole way of a case through real pages: Aliya and Berik on phones, Dana at a desk, Temir outside."""

import re
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Locator, Page, expect

from bitim.web.accounts.models import User
from tests.browser.test_accounts import come_in
from tests.browser.test_shell import WIDE, grave_faults
from tests.web import stages
from tests.web.people import PASSWORD, person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Visit = Callable[..., Page]

PHONE = {"width": 390, "height": 844}
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="\w+"')
FREELY = {"understood": "yes", "free": "yes", "advice": "waived", "hand": "down"}
RECEIPT = {"name": "receipt.png", "mimeType": "image/png", "buffer": b"\x89PNG\r\n\x1a\n" + bytes(64)}


@dataclass
class Visitor:
    """Somebody at their own browser, who looks closely at every page they come to."""

    user: User
    page: Page
    language: str
    axe: bool = False
    visited: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)

    @property
    def here(self) -> str:
        """The path of the page that is open."""
        return self.page.url.removeprefix(self.page.url.partition("/")[0] + "//").partition("/")[2].partition("#")[0]

    def arrived(self) -> None:
        """Look at the page one has come to: its language, its heading, its width, and what axe finds."""
        first = self.here not in self.visited
        self.visited.add(self.here)
        expect(self.page.locator("html")).to_have_attribute("lang", self.language)
        expect(self.page.locator("h1")).to_have_count(1)
        width = self.page.evaluate("document.documentElement.scrollWidth - innerWidth")
        if width > 0:
            self.faults.append(f"{self.here} sticks out by {width}")
        if self.axe and first:
            self.faults += [f"{self.here}: {fault}" for fault in grave_faults(self.page)]

    def go(self, address: str) -> None:
        """Open an address."""
        self.page.goto(address)
        self.arrived()

    def press(self, target: str | Locator) -> None:
        """Press what leads to another page."""
        target = self.page.locator(target) if isinstance(target, str) else target
        with self.page.expect_navigation():
            target.first.click()
        self.arrived()

    def send(self, **typed: str) -> None:
        """Fill in the form of the page and send it."""
        for name, words in typed.items():
            self.page.locator(f"#id_{name}").fill(words)
        self.press("main form[method=post] button[type=submit]")

    def choose(self, name: str, value: str) -> None:
        """Choose one of the answers to a question."""
        self.page.locator(f"main input[name={name}][value={value}]").check()

    def next(self) -> None:
        """Come to one's cases and do what is next in the first."""
        self.go("/cases/")
        self.press("main article h2 a")
        self.press("main .sheet a.button")

    def part(self, name: str) -> None:
        """Go to one part of the case from its page."""
        self.go("/cases/")
        self.press("main :is(article h2, li.case-line) a")
        self.press(f".parts-of-case a[href$='/{name}/']")

    def said(self) -> str:
        """The page without what changes with every request."""
        return TOKEN.sub("", self.page.content())


@dataclass
class Company:
    """Everybody around one case."""

    aliya: Visitor
    berik: Visitor
    dana: Visitor
    temir: Visitor

    @property
    def everybody(self) -> tuple[Visitor, Visitor, Visitor]:
        """Those who take part."""
        return self.aliya, self.berik, self.dana

    @property
    def faults(self) -> list[str]:
        """Whatever was found amiss on any page."""
        return [fault for one in self.everybody for fault in one.faults]


def company(visit: Visit, language: str, *, axe: bool = False, scripts: bool = True) -> Company:
    """Four people with accounts, each at a browser; Dana and one more stand in the register."""
    dana = person(stages.DANA, office="mediator", language=language)
    stages.registered(dana)
    stages.registered(person("Қанат Жүнісов", office="mediator", language=language))

    def visitor(user: User, **options: object) -> Visitor:
        page = visit("/", language=language, java_script_enabled=scripts, **options)
        return Visitor(user, page, language, axe)

    aliya, berik, temir = (person(name, language=language) for name in (stages.ALIYA, stages.BERIK, stages.TEMIR))
    found = Company(visitor(aliya), visitor(berik), visitor(dana, viewport=WIDE), visitor(temir))
    for one in (found.aliya, found.dana, found.temir):
        come_in(one.page, one.user)
    return found


def open_case(aliya: Visitor) -> str:
    """Open a case and invite by hand; gives the code."""
    aliya.go("/cases/")
    aliya.press("main a[href$='/cases/new/']")
    expect(aliya.page.locator("#id_name")).to_have_value(aliya.user.name)
    aliya.send()
    aliya.page.locator("#id_field").select_option("civil")
    aliya.page.locator("#id_stage").select_option("before_court")
    aliya.send(other_1=stages.BERIK)
    aliya.send(phone="+7 700 000 00 01", address="Алматы, Абай 1")
    aliya.choose("channel", "by_hand")
    aliya.send(words="Берік, сөйлесейік.")
    return str(aliya.page.locator("main .code").inner_text())


def take_part(berik: Visitor, code: str) -> None:
    """Read the invitation without an account, then sign in and take part."""
    berik.go("/invitation/")
    berik.press("a[href$='/genuine/']")
    berik.go("/invitation/")
    berik.send(code=code)
    expect(berik.page.locator("blockquote")).to_contain_text("Берік, сөйлесейік.")
    berik.press("a[href$='/accept/']")
    berik.send(login=berik.user.email, password=PASSWORD)
    berik.send(phone="+7 700 000 00 02", address="Алматы, Абай 2")
    expect(berik.page).to_have_url(re.compile(r"/cases/[-0-9a-f]{36}/$"))


def choose_mediator(around: Company) -> None:
    """Both rank the same list; Dana, best for both, takes it on."""
    around.aliya.next()
    around.aliya.press("form[action$='/mediator/list/'] button")
    for one, other in ((around.aliya, "2"), (around.berik, "x")):
        one.next()
        cards = one.page.locator("main form section.sheet")
        cards.filter(has_text=stages.DANA).locator("select").select_option("1")
        cards.filter(has_not_text=stages.DANA).locator("select").select_option(other)
        one.press("form[action$='/mediator/rank/'] button[type=submit]")
    around.dana.next()
    around.dana.page.locator("#id_free").check()
    around.dana.press("form[action$='/take-on/'] button")


def agree_to_mediate(around: Company) -> None:
    """Dana draws the agreement up and offers it; all sign, she last."""
    dana = around.dana
    dana.next()
    details = {"identity": "ЖСН 800101400001", "address": "Алматы, Абай 1", "phone": "+7 700 000 00 01"}
    about = {f"side9_{side}_{name}": words for side in "ab" for name, words in details.items()}
    dana.send(place="Алматы", subject="Көршілер арасындағы қарыз", **about)
    dana.press("form[action$='/offer/'] button")
    for one in around.everybody:
        sign(one)
    expect(dana.page.locator(".tag.wait")).to_have_count(0)


def sign(one: Visitor) -> None:
    """Sign the paper that is next, with the name and the password."""
    one.next()
    one.press("main a[href$='/sign/']")
    one.send(name=one.user.name, secret=PASSWORD)
    expect(one.page).not_to_have_url(re.compile("/sign/$"))


def meet(around: Company, later: Callable[[timedelta], None]) -> None:
    """Dana proposes two times, the second suits both; afterwards she notes that it took place."""
    dana, tomorrow = around.dana, timezone.localdate() + timedelta(days=1)
    dana.part("sessions")
    dana.press("main a[href$='/sessions/new/']")
    dana.choose("kind", "joint")
    dana.choose("mode", "video")
    days = {"day_1": tomorrow.isoformat(), "at_1": "10:00", "day_2": tomorrow.isoformat(), "at_2": "15:00"}
    dana.send(place="https://meet.example.kz/bitim", **days)
    for one in (around.aliya, around.berik):
        one.next()
        one.page.locator("main input[name=times]").nth(1).check()
        one.press("form[action$='/answer/'] button")
    expect(around.berik.page.locator("h1")).to_contain_text("15:00")
    later(timedelta(days=2))
    dana.next()
    dana.choose("held", "yes")
    dana.page.locator("#id_side_a").fill("25")
    dana.page.locator("#id_side_b").fill("30")
    dana.press("form[action$='/record/'] button")
    dana.part("sessions")
    expect(dana.page.locator("main dl .due")).to_have_count(2)


def draft(dana: Visitor) -> None:
    """A settlement of a payment by instalments and an apology."""
    dana.part("settlement")
    dana.press("main a[href$='/settlement/whole/']")
    dana.page.locator("#id_court_order_clause").check()
    dana.page.locator("#id_others").select_option("nobody")
    dana.send(consequences="Сот арқылы өндіріледі.")
    dana.press("main a[href$='/new/payment/']")
    for name, value in (("debtor", "b"), ("creditor", "a"), ("when", "plan")):
        dana.page.locator(f"#id_{name}").select_option(value)
    dana.choose("remedies", "acceleration")
    first = timezone.localdate() + timedelta(days=20)
    dana.send(amount="1 080 000", purpose="Қарызды қайтару", count="3", first_day=first.isoformat())
    dana.press("main a[href$='/new/apology/']")
    for name, value in (("form", "spoken"), ("debtor", "a"), ("creditor", "b"), ("when", "after_signing")):
        dana.page.locator(f"#id_{name}").select_option(value)
    dana.send(days="7")
    expect(dana.page.locator("main article.clause")).to_have_count(3)


def accept_clauses(one: Visitor) -> None:
    """Accept each clause of the settlement."""
    one.next()
    for _clause in range(3):
        one.press("form[action$='/accept/'] button")
    expect(one.page.locator("form[action$='/accept/'] button")).to_have_count(0)


def answer_alone(one: Visitor, **changes: str) -> None:
    """Answer the four questions before signing."""
    one.next()
    one.press("main a[href$='/settlement/alone/']")
    for name, value in {**FREELY, **changes}.items():
        one.choose(name, value)
        one.send()


def settle(around: Company) -> None:
    """Offer what everybody accepts; answer alone; sign, the mediator last."""
    draft(around.dana)
    for one in (around.aliya, around.berik):
        accept_clauses(one)
    around.dana.next()
    around.dana.press("form[action$='/offer/'] button")
    for one in (around.aliya, around.berik):
        answer_alone(one)
    for one in around.everybody:
        sign(one)
    expect(around.dana.page.locator(".tag.wait")).to_have_count(0)


def perform(around: Company) -> None:
    """Each reports what they owe; the other confirms it."""
    for debtor, creditor, count in ((around.berik, around.aliya, 3), (around.aliya, around.berik, 1)):
        debtor.part("performance")
        for _each in range(count):
            debtor.press("a[href$='/report/']")
            debtor.page.locator("#id_proof").set_input_files(RECEIPT)  # type: ignore[arg-type]  # a plain dictionary is one
            debtor.send(words="Орындалды.")
        creditor.part("performance")
        for _each in range(count):
            creditor.press("form[action$='/confirm/'] button[type=submit]")
    expect(around.berik.page.locator(".tag.wait")).to_have_count(0)


def read_everything(one: Visitor) -> None:
    """Open every page and paper that the pages visited lead to within the case."""
    for address in sorted(one.visited):
        if re.fullmatch(r"cases/[-0-9a-f]{36}/.*", address):
            one.page.goto(f"/{address}")
            links = one.page.locator("main a[href^='/cases/']").evaluate_all("all => all.map(a => a.pathname)")
            for link in sorted({path.lstrip("/") for path in links} - one.visited):
                answer = one.page.request.get(f"/{link}")
                assert answer.ok, link
                if "html" in answer.headers["content-type"]:
                    one.go(f"/{link}")
                one.visited.add(link)


def hidden_from(temir: Visitor, addresses: set[str]) -> Iterator[str]:
    """The addresses of a case of which a stranger learns more than of a case that never was."""
    nobodys = str(uuid.uuid4())
    for address in sorted(addresses):
        if not (found := re.match(r"cases/([-0-9a-f]{36})/", address)):
            continue
        there, nowhere = (temir.page.request.get(f"/{one}") for one in (address, address.replace(found[1], nobodys)))
        same = TOKEN.sub("", there.text()).replace(found[1], nobodys) == TOKEN.sub("", nowhere.text())
        if not (there.status == nowhere.status == 404 and same):
            yield f"{address}: {there.status}"


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Callable[[timedelta], None]:
    """Let time pass for the server."""
    true_now = timezone.now

    def moved(by: timedelta) -> None:
        def now() -> datetime:
            return true_now() + by

        monkeypatch.setattr(timezone, "now", now)

    return moved


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_two_neighbours_settle_and_keep_it(visit: Visit, language: str, later: Callable[[timedelta], None]) -> None:
    around = company(visit, language, axe=language == "kk")

    def days_pass(by: timedelta) -> None:
        later(by)
        # Whoever was away for so long signs in anew.
        for one in (*around.everybody, around.temir):
            come_in(one.page, one.user)

    take_part(around.berik, open_case(around.aliya))
    choose_mediator(around)
    agree_to_mediate(around)
    meet(around, days_pass)
    settle(around)
    perform(around)
    around.aliya.go("/cases/")
    around.aliya.press("main :is(article h2, li.case-line) a")
    around.aliya.press("form[action$='/close/'] button")
    expect(around.aliya.page.locator("form[action$='/close/']")).to_have_count(0)
    for one in around.everybody:
        read_everything(one)
    around.dana.part("outcome")
    visited = set().union(*(one.visited for one in around.everybody))
    assert len(visited) > 40
    assert list(hidden_from(around.temir, visited)) == []
    assert around.faults == []


def test_without_scripts_a_case_comes_to_the_signed_agreement(visit: Visit) -> None:
    around = company(visit, "kk", scripts=False)
    take_part(around.berik, open_case(around.aliya))
    choose_mediator(around)
    agree_to_mediate(around)
    assert around.faults == []


def test_nobody_but_the_mediator_learns_of_a_raised_hand(visit: Visit) -> None:
    cast, paper = stages.offered_settlement(timezone.localdate() + timedelta(days=30))
    aliya, berik = (Visitor(who, visit("/"), "kk") for who in (cast.aliya, cast.berik))
    dana = Visitor(cast.dana, visit("/", viewport=WIDE), "kk")
    for one in (aliya, berik, dana):
        come_in(one.page, one.user)
    answer_alone(aliya)
    # That Berik has read the draft everybody may know.
    berik.go(f"/cases/{cast.case}/settlement/")
    pages = [f"/cases/{cast.case}/{part}" for part in ("", "settlement/", "agreement/", "settlement/version/1/")]

    def seen() -> Iterator[str]:
        for address in pages:
            aliya.go(address)
            yield aliya.said()

    before = [list(seen()), list(seen())][-1]
    answer_alone(berik, hand="raised")
    assert list(seen()) == before
    dana.next()
    expect(dana.page.locator("main dl strong")).to_have_count(1)
    for one in (aliya, berik, dana):
        sign_page = f"/cases/{cast.case}/paper/settlement/{paper.version}/sign/"
        one.go(f"/cases/{cast.case}/settlement/")
        expect(one.page.locator("main a[href$='/sign/']")).to_have_count(0)
        one.go(sign_page)
        one.send(name=one.user.name, secret=PASSWORD)
        expect(one.page.locator("main .mistake")).to_be_visible()
    assert [fault for one in (aliya, berik, dana) for fault in one.faults] == []
