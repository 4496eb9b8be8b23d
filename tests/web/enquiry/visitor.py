"""A person who goes through the enquiry, and the pages as that person sees them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any, TypeAlias

from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.test import Client

from bitim.web.enquiry import answers
from bitim.web.enquiry.answers import Enquiry

START, RESULT = "/enquiry/", "/enquiry/result/"
UNKNOWN = "unknown"
LANGUAGES = ("kk", "ru", "en")
SPOKEN = ("alt", "aria-label", "title", "placeholder")
LONGEST = 40

# What is sent as `answer` for a fact; what is left out is "I do not know".
Answers: TypeAlias = Mapping[str, str | Sequence[str]]


@dataclass(frozen=True)
class Element:
    """A tag with its attributes."""

    tag: str
    attributes: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        """An attribute, empty where it is not given."""
        return self.attributes.get(name, "")


class Page(HTMLParser):
    """What a page says within `main`, its title, and all its elements."""

    def __init__(self, source: str, status: int = 200) -> None:
        super().__init__()
        self.status = status
        self.source = source
        self.elements: list[Element] = []
        self.said: list[str] = []
        self.title = ""
        self._open: list[str] = []
        self.feed(self.source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.elements.append(Element(tag, attributes))
        self._open.append(tag)
        if "main" in self._open:
            self.said += [attributes[name] for name in SPOKEN if name in attributes]

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        text = re.sub(r"[ \n]+", " ", data).strip(" ")
        if "title" in self._open:
            self.title += f" {text}"
        elif text and ("main" in self._open or not self.source.lstrip().startswith("<!DOCTYPE")):
            self.said.append(text)

    def all(self, tag: str, **having: str) -> list[Element]:
        """The elements of a tag with these attributes."""
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in having.items()}
        found = (element for element in self.elements if element.tag == tag)
        return [element for element in found if wanted.items() <= element.attributes.items()]

    @property
    def text(self) -> str:
        """All that is said, as one line."""
        return " ".join(self.said)

    @property
    def asked(self) -> str:
        """The name of the fact that a question page asks for; empty on other pages."""
        return next((field["value"] for field in self.all("input", name="fact")), "")

    @property
    def chosen(self) -> list[str]:
        """The answers that are ticked or written in."""
        fields = self.all("input", name="answer")
        return [f["value"] for f in fields if "checked" in f.attributes or (f["type"] == "text" and f["value"])]


class Visitor:
    """Somebody at the enquiry, in one language."""

    def __init__(self, client: Client, language: str = "en") -> None:
        self.client = client
        self.client.cookies["language"] = language
        self.address = START
        self.page: Page | None = None

    def open(self, address: str) -> Page:
        """Follow a link to a page."""
        return self._read(self.client.get(address, follow=True), address)

    def send(self, address: str, **fields: Any) -> Page:
        """Send a form."""
        return self._read(self.client.post(address, fields, follow=True), address)

    def _read(self, response: Any, address: str) -> Page:
        self.address = response.redirect_chain[-1][0] if response.redirect_chain else address
        self.page = Page(response.content.decode(), response.status_code)
        return self.page

    def answer(self, answer: str | Sequence[str]) -> Page:
        """Answer the question that is open, the first one at the start."""
        page = self.page or self.open(START)
        form = next(form for form in page.all("form") if "novalidate" in form.attributes)
        return self.send(form["action"], fact=page.asked, answer=answer)

    def tell(self, answered: Answers | None = None, *, until: str = "") -> Page:
        """Answer what is asked, "I do not know" to the rest, up to the question for a fact or to the result."""
        page, answered = self.open(START), answered or {}
        for _ in range(LONGEST):
            if page.asked == until:
                assert until or self.address == RESULT
                return page
            page = self.answer(answered.get(page.asked, UNKNOWN))
        raise AssertionError(f"{LONGEST} questions were not enough")

    @property
    def enquiry(self) -> Enquiry:
        """What the session holds."""
        return answers.read(self.client.session)


def remembered(kept: Mapping[str, object], language: str = "en") -> Visitor:
    """Somebody whose session already holds an enquiry."""
    session = SessionStore()
    session[answers.KEY] = kept
    session.save()
    client = Client()
    client.cookies[settings.SESSION_COOKIE_NAME] = str(session.session_key)
    return Visitor(client, language)


def as_kept(answered: Answers) -> dict[str, object]:
    """Answers as a browser sends them, in the form in which a session keeps them."""
    return {name: _kept(answer) for name, answer in answered.items()}


def _kept(answer: str | Sequence[str]) -> object:
    if not isinstance(answer, str):
        return [value for value in answer if value != "none"]
    if answer in ("yes", "no"):
        return answer == "yes"
    return int(answer) if answer.isdigit() else answer
