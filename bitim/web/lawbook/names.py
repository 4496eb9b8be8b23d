"""What things are called in the lawbook: questions, acts and days, in titles and in addresses."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from django.http import Http404
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from bitim.law import atlas, reviews
from bitim.law.language import Act, Pack
from bitim.law.words import Language
from bitim.web.enquiry.result import official

TITLES: Mapping[str, Promise] = MappingProxyType(
    {
        "mediability": _("What can be mediated"),
        "duty": _("Duties"),
        "mediator": _("Mediators"),
        "secrecy": _("Secrecy"),
        "settlement": _("Settlement"),
        "clock": _("Terms"),
        "money": _("Costs"),
        "effect": _("Criminal and administrative cases"),
    }
)
ANSWERS: Mapping[str, Promise] = MappingProxyType(
    {
        "yes": _("yes"),
        "no": _("no"),
        "depends": _("it depends"),
        "valid": _("valid"),
        "invalid": _("not valid"),
        "must": _("must be disclosed"),
        "may": _("may be disclosed"),
        "must_not": _("must not be disclosed"),
    }
)
# The European case law identifier, where the judgment has one.
ECLI: Mapping[tuple[str, str], str] = MappingProxyType({("eu", "C-75/16"): "ECLI:EU:C:2017:457"})
# European legislation identifiers, as the official addresses of the Union's and the United Kingdom's acts hold them.
ELI = (
    (re.compile(r"https://eur-lex\.europa\.eu/eli/(.+)"), r"http://data.europa.eu/eli/\1"),
    (re.compile(r"https://www\.legislation\.gov\.uk/([a-z]+/\d{4}/\d+)"), r"http://www.legislation.gov.uk/id/\1"),
)


def pack_of(code: str) -> Pack:
    """The pack of a jurisdiction; Http404 for an unknown code."""
    if code not in atlas.JURISDICTIONS:
        raise Http404
    return atlas.JURISDICTIONS[code]


def slug(act: Act) -> str:
    """An act's name in an address: its short name in plain small letters."""
    plain = unicodedata.normalize("NFKD", act.short).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def act_named(pack: Pack, named: str) -> Act:
    """The act of a pack whose name in addresses this is; Http404 if there is none."""
    found = next((act for act in pack.acts.values() if slug(act) == named), None)
    if found is None:
        raise Http404
    return found


@dataclass(frozen=True)
class Source:
    """Where the official text of an act is: address, its language, and the act's European identifier if it has one."""

    url: str
    lang: str
    identifier: str


def source_of(act: Act, language: Language) -> Source:
    """The official text in the language of the page where there is one."""
    url, lang = official(act, language)
    eli = next((match.expand(identifier) for address, identifier in ELI if (match := address.fullmatch(url))), "")
    return Source(url, lang, ECLI.get((act.jurisdiction, act.short), eli))


def review(jurisdiction: str, questions: Iterable[str], language: Language) -> tuple[str, ...]:
    """How far the rules of some questions are reviewed, in sentences, each once."""
    return tuple(dict.fromkeys(reviews.in_words(jurisdiction, name, language) for name in questions))


def ended(until: date) -> date | None:
    """The day from which a version is no more in force; None while it has no end."""
    return None if until == date.max else until
