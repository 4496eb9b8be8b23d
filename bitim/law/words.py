"""The law in words: texts in a language of the page, citations as they are spoken, conditions as sentences."""

from __future__ import annotations

import functools
import gettext
import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from importlib.resources import files
from types import MappingProxyType
from typing import Literal, TypeAlias, assert_never

from babel.dates import format_date
from babel.numbers import format_decimal

from bitim.law.language import (
    Act,
    AllOf,
    AnyOf,
    AtLeast,
    Between,
    Choice,
    Condition,
    Day,
    Flag,
    Gap,
    Has,
    Later,
    LawError,
    Moment,
    Not,
    NotAfter,
    Number,
    OneOf,
    Portion,
    Same,
    Several,
    Stated,
    Style,
    Text,
    Today,
    Value,
)

Language: TypeAlias = Literal["en", "ru", "kk"]
LANGUAGES: tuple[Language, ...] = ("en", "ru", "kk")
LOCALES: Mapping[Language, str] = MappingProxyType({"en": "en_GB", "ru": "ru", "kk": "kk"})

# Sentences that this module builds; named placeholders, translated with the law.
AND, OR, NOT = "{one} AND {other}", "{one} OR {other}", "it is not so that {condition}"
IS, INCLUDES = "{fact} is {values}", "{fact} include {values}"
AT_LEAST, FROM_DAY, KNOWN = "{fact} is at least {value}", "{fact} is {value} or later", "{fact} is known"
NOT_AFTER, SAME, ALWAYS_TRUE, LIST_OR = "{one} is not after {other}", "{one} is the same as {other}", "always", "or"
DAYS_AFTER, MONTHS_AFTER, THE_DAY_ASKED = (
    "{days} days after {start}",
    "{months} months after {start}",
    "the day asked about",
)
NOT_ENCODED = "something that is not encoded here"
# What the interview in the shell says.
HOW_TO_ANSWER = "Answer by number, or in writing. Enter alone means: I do not know. Ctrl-D shows the answer so far."
SEVERAL_NUMBERS, YES, NO = "Several numbers with commas between, or 0 for none of these.", "Yes", "No"
PHRASES = (
    *(HOW_TO_ANSWER, SEVERAL_NUMBERS, YES, NO),
    *(AND, OR, NOT, IS, INCLUDES, AT_LEAST, FROM_DAY, KNOWN, NOT_AFTER, SAME, ALWAYS_TRUE, LIST_OR),
    *(DAYS_AFTER, MONTHS_AFTER, THE_DAY_ASKED, NOT_ENCODED),
)


@functools.cache
def _catalogue(language: Language) -> gettext.NullTranslations:
    if language == "en":
        return gettext.NullTranslations()
    compiled = files("bitim.law").joinpath("locale", language, "LC_MESSAGES", "law.mo")
    try:
        with compiled.open("rb") as file:
            return gettext.GNUTranslations(file)
    except FileNotFoundError as error:
        raise LawError(f"the {language} texts of the law are not compiled: run `make setup`") from error


def say(text: str, language: Language) -> str:
    """A text of the law in a language; English is the source."""
    return _catalogue(language).gettext(text) if text else ""


def day_in_words(day: date, language: Language) -> str:
    """A day as it is written in the language, its parts bound by no-break spaces."""
    return format_date(day, "long", locale=LOCALES[language]).replace(" ", "\N{NO-BREAK SPACE}")


# Citations --------------------------------------------------------------------------------------

# Where the law is divided into sections, a place is named in every language as the law itself names it.
SIGNS: Mapping[str, str] = MappingProxyType({"us": "§\N{NO-BREAK SPACE}", "de": "§\N{NO-BREAK SPACE}", "gb": ""})
PLACE = re.compile(r"^(\d[\d-]*)((?:\([\w-]+\))*)$")


def cite_in_words(cite: str, acts: Mapping[str, Act], language: Language) -> str:
    """A citation as it is named on a page: act, then article and its parts, in the order of the language."""
    act = act_of(cite, acts)
    name, place = say(act.name, language), cite.removeprefix(act.short).strip()
    sign = SIGNS.get(act.jurisdiction.partition("-")[0])
    if sign is not None and place[:1].isdigit():
        return f"{name}, {sign}{place}"
    found = PLACE.match(place)
    if found is None:
        return f"{name}, {place}"
    parts = re.findall(r"\(([\w-]+)\)", found[2])
    return f"{name}, {_place(found[1], parts, act, language)}"


def act_of(cite: str, acts: Mapping[str, Act]) -> Act:
    """The act that a citation names; LawError if there is none."""
    for short in sorted(acts, key=len, reverse=True):
        if cite == short or cite.startswith(f"{short} "):
            return acts[short]
    raise LawError(f"no act is named in the citation {cite!r}")


RUSSIAN_UNITS: Mapping[Style, tuple[str, ...]] = MappingProxyType(
    {
        "law": ("п.", "пп.", "абз."),
        "code": ("ч.", "п.", "пп."),
        "procedure": ("ч.", "пп.", "абз."),
        "treaty": ("п.", "пп.", "абз."),
    }
)
PARAGRAPH, SUBPARAGRAPH = ("тармағының", "тармағы"), ("тармақшасының", "тармақшасы")
PART, INDENT = ("бөлігінің", "бөлігі"), ("абзацының", "абзацы")
# Each unit within another, and as the last one named.
KAZAKH_UNITS: Mapping[Style, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "law": (PARAGRAPH, SUBPARAGRAPH, INDENT),
        "code": (PART, PARAGRAPH, SUBPARAGRAPH),
        "procedure": (PART, SUBPARAGRAPH, INDENT),
        "treaty": (PARAGRAPH, SUBPARAGRAPH, INDENT),
    }
)
SPACE, HYPHEN = "\N{NO-BREAK SPACE}", "\N{NON-BREAKING HYPHEN}"


def _place(article: str, parts: list[str], act: Act, language: Language) -> str:
    """Article and parts: English writes them in brackets, Russian and Kazakh name each part."""
    skipped = 1 if article in act.lists else 0
    match language:
        case "en":
            return f"art.{SPACE}{article}" + "".join(f"({part})" for part in parts)
        case "ru":
            named = zip(RUSSIAN_UNITS[act.style][skipped:], parts, strict=False)
            return " ".join((f"ст.{SPACE}{article}", *(f"{unit}{SPACE}{part}" for unit, part in named)))
        case "kk":
            return _kazakh_place(article, list(zip(KAZAKH_UNITS[act.style][skipped:], parts, strict=False)))
        case _:
            assert_never(language)


def _kazakh_place(article: str, named: list[tuple[tuple[str, str], str]]) -> str:
    if not named:
        return f"{article}{HYPHEN}бап"
    within = [f"{part}{HYPHEN}{unit[0]}" for unit, part in named[:-1]]
    (_, last), part = named[-1]
    return " ".join((f"{article}{HYPHEN}баптың", *within, f"{part}{HYPHEN}{last}"))


# Conditions -------------------------------------------------------------------------------------


def condition_in_words(condition: Condition, language: Language) -> str:
    """What a condition asks, as a sentence without capital and full stop."""
    match condition:
        case AllOf(items):
            return _joined(AND, items, language) if items else say(ALWAYS_TRUE, language)
        case AnyOf(()):
            return condition_in_words(Not(AllOf(())), language)
        case AnyOf(items):
            return _joined(OR, items, language)
        case Not(item):
            return say(NOT, language).format(condition=_bracketed(item, language))
        case Stated(item):
            return condition_in_words(item, language)
        case NotAfter(first, second):
            return say(NOT_AFTER, language).format(one=_moment(first, language), other=_moment(second, language))
        case Gap():
            return say(NOT_ENCODED, language)
        case _:
            return _test_in_words(condition, language)


def _test_in_words(condition: Flag | OneOf | Has | AtLeast | Same, language: Language) -> str:
    match condition:
        case Flag(phrase=phrase):
            return say(phrase, language)
        case OneOf(fact, values):
            return say(IS, language).format(fact=say(fact.phrase, language), values=_values(fact, values, language))
        case Has(fact, values):
            return say(INCLUDES, language).format(
                fact=say(fact.phrase, language), values=_values(fact, values, language)
            )
        case AtLeast(fact, value):
            return _at_least(say(fact.phrase, language), value, language)
        case Same(first, second):
            return say(SAME, language).format(one=say(first.phrase, language), other=say(second.phrase, language))
        case _:
            assert_never(condition)


def _at_least(fact: str, value: int | Decimal | date | Portion, language: Language) -> str:
    if isinstance(value, Portion):
        return say(AT_LEAST, language).format(fact=fact, value=value_in_words(value, language))
    if value in (0, date.min):
        return say(KNOWN, language).format(fact=fact)
    if isinstance(value, date):
        return say(FROM_DAY, language).format(fact=fact, value=day_in_words(value, language))
    return say(AT_LEAST, language).format(fact=fact, value=format_decimal(value, locale=LOCALES[language]))


def _joined(join: str, items: tuple[Condition, ...], language: Language) -> str:
    spoken = [_bracketed(item, language) for item in items]
    return functools.reduce(lambda one, other: say(join, language).format(one=one, other=other), spoken)


def _bracketed(condition: Condition, language: Language) -> str:
    if isinstance(condition, Stated):
        return _bracketed(condition.item, language)
    spoken = condition_in_words(condition, language)
    return f"({spoken})" if isinstance(condition, AllOf | AnyOf) and len(condition.items) > 1 else spoken


def _values(fact: Choice | Several | Text, values: tuple[str, ...], language: Language) -> str:
    labels = [value if isinstance(fact, Text) else say(fact.values[value], language) for value in values]
    return f" {say(LIST_OR, language)} ".join(labels)


def _moment(moment: Moment, language: Language) -> str:
    match moment:
        case Today():
            return say(THE_DAY_ASKED, language)
        case Later(start, days, months):
            if months:
                return say(MONTHS_AFTER, language).format(months=months, start=say(start.phrase, language))
            counted = value_in_words(days, language)
            return say(DAYS_AFTER, language).format(days=counted, start=say(start.phrase, language))
        case _:
            return say(moment.phrase, language)


def value_in_words(value: Value, language: Language) -> str:
    """A parameter of a consequence: itself, or what it is computed from."""
    match value:
        case Number(phrase=phrase) | Text(phrase=phrase):
            return say(phrase, language)
        case Day() | Later():
            return _moment(value, language)
        case Between(first, last):
            return f"({say(last.phrase, language)} − {say(first.phrase, language)})"
        case Portion(of, percent):
            return f"{percent}{SPACE}% × {say(of.phrase, language)}"
        case bool() | int() | Decimal() | str() | date():
            return str(value)
        case _:
            assert_never(value)
