"""The journal as sentences: each part of the web says what its own acts are called."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from bitim.procedure.chain import Link
from bitim.procedure.rights import Role
from bitim.web.cases.words import ROLES
from bitim.web.desk.parts import SENTENCES, WORDS
from bitim.web.shared.templatetags.figures import day

DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True)
class Said:
    """An entry of the journal for a reader; text and time are empty when it is sealed for others."""

    number: int
    at: datetime | None
    by: str
    text: str
    digest: str


def said(links: Iterable[Link]) -> list[Said]:
    """The entries of a chain in the language of the page."""
    return [_said(link) for link in links]


def _said(link: Link) -> Said:
    if link.body is None:
        return Said(link.number, None, "", "", link.digest)
    about = link.body.get("about")
    known = {name: _value(str(value)) for name, value in about.items()} if isinstance(about, dict) else {}
    act = str(link.body["act"])
    text = str(SENTENCES[act]) % known if act in SENTENCES else act
    return Said(link.number, datetime.fromisoformat(str(link.body["at"])), _by(str(link.body["by"])), text, link.digest)


def _value(value: str) -> str:
    """A day in words, a side's letter in capitals, a code by its name."""
    if DAY.fullmatch(value):
        return day(date.fromisoformat(value))
    if len(value) == 1 and value.isalpha():
        return value.upper()
    return str(WORDS[value]) if value in WORDS else value


def _by(who: str) -> str:
    """Who acted: role and side, the clock, or the invited side."""
    role, _space, letter = who.partition(" ")
    if role == "clock":
        return _("the term itself")
    name = _("invited side") if role == "invited" else str(ROLES[Role(role)])
    return f"{name} {letter.upper()}".strip()
