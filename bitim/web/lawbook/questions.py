"""A question of law as it stood on a day, and the days on which it changed."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bitim.law import atlas
from bitim.law.history import standing
from bitim.law.language import Bars, Question
from bitim.law.words import Language, say
from bitim.web.lawbook import worked
from bitim.web.lawbook.names import pack_of, review
from bitim.web.lawbook.provisions import Page, Provision

DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class Group:
    """Provisions that lead to one answer, if they are stated (`bars`) or known to hold."""

    answer: str
    bars: bool
    provisions: tuple[Provision, ...]


@dataclass(frozen=True, kw_only=True)
class Part:
    """A question with its provisions, step by step.

    `otherwise` is the answer when none of them holds; those in `also` bring consequences and lead to no answer.
    """

    asks: str
    groups: tuple[Group, ...]
    otherwise: str
    also: tuple[Provision, ...]


@dataclass(frozen=True, kw_only=True)
class Version:
    """A question on all days from `since` on, until it changed again."""

    jurisdiction: str
    name: str
    question: str
    since: date
    until: date | None
    parts: tuple[Part, ...]
    review: tuple[str, ...]


def parts_of(code: str, name: str) -> Iterator[Question]:
    """The question, and beside that of the settlement the one of the contract on mediation."""
    return (asked for asked in atlas.questions(code) if asked.name == name)


@functools.cache
def days(code: str, name: str) -> tuple[date, ...]:
    """The days on which a question changed, the first on which it has a provision among them."""
    parts = tuple(parts_of(code, name))
    bounds = {bound for part in parts for rule in atlas.rules(part) for bound in (rule.since, rule.until)}
    listed = sorted(bounds - {date.min, date.max})
    return tuple(day for day in listed if any(set(standing(p, day)) != set(standing(p, day - DAY)) for p in parts))


def since(code: str, name: str, day: date) -> date:
    """The day from which the question stood as it did on this day; the day itself before all of them."""
    return max((change for change in days(code, name) if change <= day), default=day)


def after(code: str, name: str, day: date) -> date | None:
    """The day on which the question changed next."""
    return min((change for change in days(code, name) if change > day), default=None)


def before(code: str, name: str, day: date) -> date | None:
    """The first day of the version before the one of this day."""
    first = since(code, name, day)
    return max((change for change in days(code, name) if change < first), default=None)


@functools.lru_cache(maxsize=512)
def version(code: str, name: str, first: date, language: Language) -> Version:
    """A question in the version that begins on a day."""
    pack = pack_of(code)
    page = Page(code, language, worked.resting_on(code, name))
    return Version(
        jurisdiction=code,
        name=say(pack.name, language),
        question=name,
        since=first,
        until=after(code, name, first),
        parts=tuple(_part(asked.on(first), page, language) for asked in parts_of(code, name)),
        review=review(code, (name,), language),
    )


def _part(question: Question, page: Page, language: Language) -> Part:
    groups = [
        Group(answer=step.answer, bars=isinstance(step, Bars), provisions=page.write(step.rules))
        for step in question.steps
    ]
    return Part(
        asks=say(question.asks, language),
        groups=tuple(group for group in groups if group.provisions),
        otherwise=question.otherwise or "",
        also=page.write(question.also),
    )
