"""A condition as an outline: what must all hold, of what one is enough, and what must not be so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from bitim.law.language import AllOf, AnyOf, Condition, Not, Stated
from bitim.law.words import Language, condition_in_words

Join: TypeAlias = Literal["all", "any", "not", ""]


@dataclass(frozen=True)
class Outline:
    """A single test in words, or how the items below are joined."""

    join: Join
    words: str
    items: tuple[Outline, ...] = ()


def outline(condition: Condition, language: Language) -> Outline:
    """The outline of a condition; what needs no joining is one line."""
    match condition:
        case Stated(item):
            return outline(item, language)
        case AllOf((item,)) | AnyOf((item,)):
            return outline(item, language)
        case AllOf(items) if items:
            return Outline("all", "", _joined("all", items, language))
        case AnyOf(items) if items:
            return Outline("any", "", _joined("any", items, language))
        case Not(Not(item)):
            return outline(item, language)
        case Not(item):
            inner = outline(item, language)
            if inner.join == "not":
                return inner.items[0]
            return Outline("not", "", (inner,)) if inner.items else Outline("", condition_in_words(condition, language))
        case _:
            return Outline("", condition_in_words(condition, language))


def _joined(join: Join, items: tuple[Condition, ...], language: Language) -> tuple[Outline, ...]:
    """The outlines of the items, those that are joined alike drawn up into one list."""
    found: list[Outline] = []
    for item in items:
        one = outline(item, language)
        found += one.items if one.join == join else (one,)
    return tuple(found)
