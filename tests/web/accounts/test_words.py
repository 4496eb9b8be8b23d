"""Every word that an account's pages and letters show is in the language of the page, and of the letter's reader."""

import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from django.core.mail import EmailMessage
from django.test import Client

from bitim.web.accounts.models import User
from tests.web.accounts.mailbox import code_in
from tests.web.people import PASSWORD, code_now, person, signed_in

pytestmark = pytest.mark.django_db

# Names that every language writes in Latin letters, and what is no word.
NAMES = re.compile(
    r"English|Bitim|example\.kz|\S+@\S+|https?://\S+|\bEsc\b|Chrome|Android|Aegis|FreeOTP|Google|Microsoft"
    r"|Authenticator|\bQR\b|[A-Z2-7]{32}"
)
MISTAKEN = {"email": "я", "login": "я", "code": "", "name": "", "password1": "қ", "password": "", "language": "я"}
OUTSIDE = ["sign-in/", "sign-up/", "password/forgotten/", "closed/"]
INSIDE = [
    *("", "again/", "email/", "password/", "second-factor/", "second-factor/again/", "second-factor/app/"),
    *("second-factor/app/remove/", "second-factor/recovery/", "second-factor/recovery/new/", "sessions/", "sign-out/"),
]


class Words(HTMLParser):
    """What a page shows or says: its text, and the words in its attributes."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.text: list[str] = []
        self.silent = ""
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent = tag if tag in {"script", "style"} else self.silent
        said = {"aria-label", "placeholder", "title", "alt"} | (
            {"content"} if ("name", "description") in attrs else set()
        )
        self.text += [value for name, value in attrs if name in said and value]

    def handle_endtag(self, tag: str) -> None:
        self.silent = "" if tag == self.silent else self.silent

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.text.append(data)


def foreign(text: str) -> list[str]:
    return re.findall(r"[A-Za-z]{2,}", NAMES.sub("", text))


def foreign_in(client: Client, address: str, language: str) -> list[str]:
    """The English words of a page, and of the page that answers a form full of mistakes."""
    said = {"accept-language": language}
    pages = [client.get(address, headers=said)]
    if address.endswith(("sign-in/", "sign-up/", "forgotten/", "again/", "email/", "password/", "app/", "account/")):
        pages.append(client.post(address, MISTAKEN, headers=said))
    assert [page.status_code for page in pages] == [200] * len(pages)
    return [word for page in pages for word in foreign(" ".join(Words(page.content.decode()).text))]


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_whoever_is_not_signed_in_reads_no_english(client: Client, language: str) -> None:
    found = {address: foreign_in(client, f"/account/{address}", language) for address in OUTSIDE}
    assert {address: words for address, words in found.items() if words} == {}


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_whoever_is_signed_in_reads_no_english(client: Client, language: str) -> None:
    aliya, dana = person("Әлия"), person("Дана", office="mediator")
    found = {}
    for user in (aliya, dana):
        signed_in(client, user)
        client.post("/account/again/", {"password": PASSWORD})
        has_app = user is dana
        for address in INSIDE:
            if not reachable(address, has_app=has_app):
                continue
            found[f"{address} {has_app}"] = foreign_in(client, f"/account/{address}", language)
    assert len(found) == 19
    assert {address: words for address, words in found.items() if words} == {}


def reachable(address: str, *, has_app: bool) -> bool:
    """Whether a page is for people with an app, without one, or both."""
    if address == "second-factor/app/":
        return not has_app
    return has_app or not address.startswith(("second-factor/app/remove", "second-factor/rec", "second-factor/again"))


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_refusals_are_said_in_the_language_of_the_page(client: Client, language: str) -> None:
    dana = person("Дана", office="mediator")
    said = {"accept-language": language}
    wrong = {"login": dana.email, "password": "wrong"}
    pages = [client.post("/account/sign-in/", wrong, headers=said) for _ in range(6)]
    pages.append(client.post("/account/password/forgotten/", {"email": "x@example.kz"}, headers=said, follow=True))
    pages.append(client.post("/account/password/code/", {"code": "0"}, headers=said))
    pages += [client.post("/account/password/forgotten/", {"email": "x@example.kz"}, headers=said) for _ in range(5)]
    signed_in(client, dana)
    pages.append(client.post("/account/second-factor/again/", {"code": "000000"}, headers=said))
    pages.append(client.post("/account/again/", {"password": "wrong"}, headers=said))
    pages.append(client.post("/account/password/", {"oldpassword": "x", "password1": "password123"}, headers=said))
    assert pages[-4].status_code == 429
    assert [foreign(" ".join(Words(page.content.decode()).text)) for page in pages] == [[]] * len(pages)


Deed = Callable[[Client, User], object]


def change_password(client: Client, user: User) -> None:
    signed_in(client, user).post("/account/password/", {"oldpassword": PASSWORD, "password1": "тоғыз-жолдың-торабы"})


def ask_for_a_code(client: Client, user: User) -> None:
    client.post("/account/password/forgotten/", {"email": user.email})


def sign_up_again(client: Client, user: User) -> None:
    answers = {"name": "Ә", "email": user.email, "password1": PASSWORD, "language": "en"}
    client.post("/account/sign-up/", answers)


def make_new_recovery_codes(client: Client, user: User) -> None:
    signed_in(client, user).post("/account/again/", {"password": PASSWORD})
    client.post("/account/second-factor/recovery/new/")


def replace_the_app(client: Client, user: User) -> None:
    signed_in(client, user).post("/account/again/", {"password": PASSWORD})
    client.post("/account/second-factor/app/remove/")
    secret = client.get("/account/second-factor/app/").context["form"].secret
    client.post("/account/second-factor/app/", {"code": code_now(secret)})


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    "deed", [change_password, ask_for_a_code, sign_up_again, make_new_recovery_codes, replace_the_app]
)
@pytest.mark.parametrize(("language", "page"), [("kk", "ru"), ("ru", "en"), ("en", "kk")])
def test_a_letter_is_in_the_language_of_its_reader(
    mailoutbox: list[EmailMessage], deed: Deed, language: str, page: str
) -> None:
    client = Client(headers={"accept-language": page})
    deed(client, person("Дана", office="mediator", language=language))
    assert mailoutbox
    for letter in mailoutbox:
        text = f"{letter.subject} {letter.body}"
        assert (foreign(text) == []) is (language != "en")
        assert bool(re.search("[ңғүұқөһәі]", text)) is (language == "kk")


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_letter_to_nobody_we_know_is_in_the_language_of_the_page(
    client: Client, mailoutbox: list[EmailMessage], language: str
) -> None:
    client.post("/account/password/forgotten/", {"email": "x@example.kz"}, headers={"accept-language": language})
    assert (foreign(str(mailoutbox[0].body)) == []) is (language != "en")


def test_a_letter_names_us_and_our_address_and_no_device(client: Client, mailoutbox: list[EmailMessage]) -> None:
    aliya = person("Әлия", language="en")
    change_password(client, aliya)
    ask_for_a_code(Client(), aliya)
    assert code_in(mailoutbox[1])
    for letter in mailoutbox:
        assert str(letter.body).endswith("Bitim\nhttp://localhost:8000")
        assert "127.0.0.1" not in str(letter.body)
        assert letter.alternatives == []  # type: ignore[attr-defined]  # letters with alternatives have them
