"""A condition as a function of the facts: made once, then asked of many cases, several times faster than `truth`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import TypeAlias

from bitim.law.language import (
    AllOf,
    AnyOf,
    AtLeast,
    Condition,
    Flag,
    Has,
    Not,
    OneOf,
    Portion,
    Stated,
)
from bitim.law.readers.truth import Facts, Reading, joined, rest, truth, turned

Test: TypeAlias = Callable[[Facts, date], bool | None]
Left: TypeAlias = Callable[[Facts, date], Condition | bool]
Read: TypeAlias = Callable[[Facts, date], Reading]

MOST_KEPT = 256


def compiled(condition: Condition) -> Test:
    """The function that gives what `truth` gives."""
    match condition:
        case OneOf(fact, values):
            return _one_of(fact.name, frozenset(values))
        case Flag(name=name):
            return lambda facts, _: facts.get(name)  # type: ignore[return-value]  # the vocabulary holds only truths for a flag
        case AllOf():
            return _joined([compiled(item) for item in flat(condition)], decides=False)
        case AnyOf():
            return _joined([compiled(item) for item in flat(condition)], decides=True)
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


def flat(join: AllOf | AnyOf) -> Iterator[Condition]:
    """The items of a join, and in the place of each that joins in the same way its own."""
    for item in join.items:
        if type(item) is type(join):
            yield from flat(item)
        else:
            yield item


def _joined(tests: list[Test], *, decides: bool) -> Test:
    """One deciding test settles it; failing that, one that is not known leaves it open."""
    if len(tests) == 1:
        return tests[0]

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


def leaving(condition: Condition) -> Left:
    """The function that gives what `rest` gives."""
    tests = [compiled(test) for test in dict.fromkeys(_tests(condition))]
    # What is left depends on the tests alone and is the same for many cases; kept, it keeps its facts and its hash too.
    kept: dict[tuple[bool | None, ...], Condition | bool] = {}

    def left(facts: Facts, day: date) -> Condition | bool:
        known = tuple([test(facts, day) for test in tests])
        found = kept.get(known)
        if found is None:
            if len(kept) == MOST_KEPT:
                kept.clear()
            found = kept[known] = rest(condition, facts, day)
        return found

    return left


def _tests(condition: Condition) -> Iterator[Condition]:
    """The tests that a condition is joined from."""
    match condition:
        case AllOf(items) | AnyOf(items):
            for item in items:
                yield from _tests(item)
        case Not(item):
            yield from _tests(item)
        case _:
            yield condition


def reading(condition: Condition) -> Read:
    """The function that gives what `read` gives."""
    match condition:
        case _ if not presumes(condition):
            test = compiled(condition)
            return lambda facts, day: (test(facts, day), ())
        case Stated(item):
            return _stated(leaving(item))
        case Not(item):
            inner = reading(item)
            return lambda facts, day: turned(inner(facts, day))
        case AllOf(items):
            return _read_of(items, AllOf, decides=False)
        case AnyOf(items):
            return _read_of(items, AnyOf, decides=True)
        case _:
            raise TypeError(f"{condition!r} can presume nothing")


def _stated(leave: Left) -> Read:
    def stated(facts: Facts, day: date) -> Reading:
        left = leave(facts, day)
        return (left, ()) if isinstance(left, bool) else (False, (left,))

    return stated


def _read_of(items: tuple[Condition, ...], join: type[AllOf | AnyOf], *, decides: bool) -> Read:
    # What can presume nothing is asked first, all of it at once: if it decides, nothing is presumed.
    plain = compiled(join(tuple(item for item in items if not presumes(item))))
    readings = [reading(item) for item in items if presumes(item)]

    def read_of(facts: Facts, day: date) -> Reading:
        known = plain(facts, day)
        if known is decides:
            return decides, ()
        return joined([(known, ()), *(read(facts, day) for read in readings)], decides=decides)

    return read_of


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
