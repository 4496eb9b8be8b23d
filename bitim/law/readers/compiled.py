"""A condition as a function of the facts: made once, then asked of many cases, several times faster than `truth`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeAlias

from bitim.law.language import (
    TODAY,
    AllOf,
    AnyOf,
    AtLeast,
    Condition,
    Flag,
    Has,
    Not,
    NotAfter,
    OneOf,
    Portion,
    Stated,
)
from bitim.law.readers.truth import Facts, truth

Test: TypeAlias = Callable[[Facts, date], bool | None]


def compiled(condition: Condition) -> Test:
    """The function that gives what `truth` gives."""
    match condition:
        case OneOf(fact, values):
            return _one_of(fact.name, frozenset(values))
        case Flag(name=name):
            return lambda facts, _: facts.get(name)  # type: ignore[return-value]  # the vocabulary holds only truths for a flag
        case AllOf(items) | AnyOf(items) if len(items) == 1:
            return compiled(items[0])
        case AllOf(items):
            return _joined([compiled(item) for item in items], decides=False)
        case AnyOf(items):
            return _joined([compiled(item) for item in items], decides=True)
        case Not(item):
            return _turned(compiled(item))
        case Stated(item):
            inner = compiled(item)
            return lambda facts, day: inner(facts, day) is True
        case Has(fact, values):
            return _has(fact.name, frozenset(values))
        case AtLeast(fact, value) if not isinstance(value, Portion):
            return _at_least(fact.name, value)
        case _:
            return lambda facts, day: truth(condition, facts, day)


def _one_of(name: str, values: frozenset[str]) -> Test:
    return lambda facts, _: None if (known := facts.get(name)) is None else known in values


def _has(name: str, values: frozenset[str]) -> Test:
    def has(facts: Facts, _: date) -> bool | None:
        present = facts.get(name)
        return None if present is None else not values.isdisjoint(present)  # type: ignore[arg-type]  # a set, by the vocabulary

    return has


def _at_least(name: str, floor: object) -> Test:
    return lambda facts, _: None if (known := facts.get(name)) is None else known >= floor  # type: ignore[operator]  # the vocabulary gave both sides one type


def _turned(inner: Test) -> Test:
    return lambda facts, day: None if (known := inner(facts, day)) is None else not known


def _joined(tests: list[Test], *, decides: bool) -> Test:
    """One deciding test settles it; failing that, one that is not known leaves it open."""

    def settle(facts: Facts, day: date) -> bool | None:
        result: bool | None = not decides
        for test in tests:
            known = test(facts, day)
            if known is decides:
                return decides
            if known is None:
                result = None
        return result

    return settle


def speaks_of_today(condition: Condition) -> bool:
    """Whether what a condition is worth changes with the day on which it is asked."""
    match condition:
        case NotAfter(first, second):
            return TODAY in (first, second)
        case AllOf(items) | AnyOf(items):
            return any(speaks_of_today(item) for item in items)
        case Not(item) | Stated(item):
            return speaks_of_today(item)
        case _:
            return False


def presumes(condition: Condition) -> bool:
    """Whether a condition can presume anything at all."""
    match condition:
        case Stated():
            return True
        case AllOf(items) | AnyOf(items):
            return any(presumes(item) for item in items)
        case Not(item):
            return presumes(item)
        case _:
            return False
