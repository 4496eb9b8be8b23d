"""What a rule asks of a case: facts, and the conditions built from them.

A fact that a case leaves out is unknown, never false.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Literal, NoReturn, TypeAlias, TypeVar, assert_never, cast, dataclass_transform

_Made = TypeVar("_Made")


class LawError(Exception):
    """A rule, a fact or a case that cannot be read; the message says where and what helps."""


# Conditions: what a rule asks of a case -------------------------------------------------------


class _Written:
    """What every condition can do: be joined with & and |, and be turned round with ~."""

    def __and__(self, other: Condition) -> AllOf:
        return AllOf((cast("Condition", self), other))

    def __or__(self, other: Condition) -> AnyOf:
        return AnyOf((cast("Condition", self), other))

    def __invert__(self) -> Condition:
        return self.item if isinstance(self, Not) else Not(cast("Condition", self))

    def __bool__(self) -> NoReturn:
        raise TypeError("a condition is not true or false yet: join with & | ~, not with and, or, not")

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """Every fact it speaks of, each once, in the order of the text."""
        return tuple(dict.fromkeys(facts_of(cast("Condition", self))))


@dataclass_transform(frozen_default=True)
def _condition(made: type[_Made]) -> type[_Made]:
    """A frozen dataclass that keeps its hash: large conditions are told apart by it for every case."""
    made = dataclass(frozen=True)(made)
    hash_of = made.__hash__

    def kept_hash(self: _Made) -> int:
        try:
            return self._hash  # type: ignore[attr-defined,no-any-return]  # set below
        except AttributeError:
            kept = hash_of(self)
            object.__setattr__(self, "_hash", kept)
            return kept

    made.__hash__ = kept_hash  # type: ignore[method-assign,assignment]  # as dataclass itself sets it
    return made


@dataclass(frozen=True, eq=False, repr=False)
class Fact:
    """One statement a case may make; `name` is its address in the vocabulary (`dispute.field`).

    `question` asks a person for it, `phrase` says it in the words of a rule, `hint` helps to answer. A fact
    `decided_by` a court is never asked of a party.
    """

    name: str
    question: str
    phrase: str
    hint: str = field(default="", kw_only=True)
    decided_by: Literal["anyone", "court"] = field(default="anyone", kw_only=True)

    def __repr__(self) -> str:
        """The fact by its address, so that a condition can be read in a failed test."""
        return self.name


@dataclass(frozen=True, eq=False, repr=False)
class Flag(Fact, _Written):
    """A fact that is true or false, and so a condition by itself."""


@dataclass(frozen=True, eq=False, repr=False)
class Choice(Fact):
    """A fact with one of several values; `values` gives each its label."""

    values: Mapping[str, str] = field(default_factory=dict, kw_only=True)

    def is_one_of(self, *values: str) -> OneOf:
        """Whether the value is one of these."""
        return OneOf(self, _known_values(self, values))


@dataclass(frozen=True, eq=False, repr=False)
class Several(Fact):
    """A fact that is a complete list of values: what is not in it is known to be absent."""

    values: Mapping[str, str] = field(default_factory=dict, kw_only=True)

    def has(self, *values: str) -> Has:
        """Whether at least one of these is in the list."""
        return Has(self, _known_values(self, values))

    def has_all(self, *values: str) -> AllOf:
        """Whether every one of these is in the list."""
        return all_of(*(self.has(value) for value in values))


@dataclass(frozen=True, eq=False, repr=False)
class Text(Fact):
    """A fact in free words: an article, a country, a currency."""

    def is_one_of(self, *values: str) -> OneOf:
        """Whether the text is one of these."""
        return OneOf(self, values)


@dataclass(frozen=True, eq=False, repr=False)
class Number(Fact):
    """A whole number or an amount of money; `unit` names what is counted."""

    unit: Literal["years", "months", "weeks", "days", "hours", "people", "cases", "money"] = field(
        default="money", kw_only=True
    )

    def at_least(self, value: int | Decimal | Portion) -> AtLeast:
        """Whether the number is this, or this portion of another, or more."""
        return AtLeast(self, value)

    def is_stated(self) -> AtLeast:
        """True once the number is known, unknown until then."""
        return AtLeast(self, 0)


@dataclass(frozen=True, eq=False, repr=False)
class Day(Fact):
    """A day on which something happened or will happen."""

    def on_or_after(self, day: date) -> AtLeast:
        """Whether it was on this day or later."""
        return AtLeast(self, day)

    def is_stated(self) -> AtLeast:
        """True once the day is known, unknown until then."""
        return AtLeast(self, date.min)


@dataclass(frozen=True)
class Today:
    """The day on which the question is asked."""


TODAY = Today()


@dataclass(frozen=True)
class Later:
    """A day counted from another: days from the day after it, months to the day of the same number."""

    start: Day
    days: int | Number | Between = 0
    months: int = 0


@dataclass(frozen=True)
class Between:
    """The days from one day to another, the first not counted."""

    first: Day
    last: Day


@dataclass(frozen=True)
class Portion:
    """So many hundredths of an amount."""

    of: Number
    percent: int


Moment: TypeAlias = Day | Later | Today
Value: TypeAlias = bool | int | Decimal | str | date | Number | Text | Day | Later | Between | Portion


@_condition
class OneOf(_Written):
    """The fact has one of these values."""

    fact: Choice | Text
    values: tuple[str, ...]


@_condition
class Has(_Written):
    """The list has at least one of these values."""

    fact: Several
    values: tuple[str, ...]


@_condition
class AtLeast(_Written):
    """The number or day is this or more; a number may be held against a portion of another."""

    fact: Number | Day
    value: int | Decimal | date | Portion


@_condition
class NotAfter(_Written):
    """The first moment is the same day as the second or before it."""

    first: Moment
    second: Moment


@_condition
class Same(_Written):
    """Two texts are equal."""

    first: Text
    second: Text


@_condition
class AllOf(_Written):
    """Every item holds; of no items it is true."""

    items: tuple[Condition, ...]


@_condition
class AnyOf(_Written):
    """At least one item holds; of no items it is false."""

    items: tuple[Condition, ...]


@_condition
class Not(_Written):
    """The item does not hold."""

    item: Condition


@_condition
class Stated(_Written):
    """The item counts only if the facts state it: unknown is presumed absent, and listed as presumed."""

    item: Condition


@_condition
class Gap(_Written):
    """What the rules here do not know, and why; always unknown."""

    reason: str


Condition: TypeAlias = Flag | OneOf | Has | AtLeast | NotAfter | Same | AllOf | AnyOf | Not | Stated | Gap


def all_of(*items: Condition) -> AllOf:
    """Every one of these conditions."""
    return AllOf(items)


def any_of(*items: Condition) -> AnyOf:
    """At least one of these conditions."""
    return AnyOf(items)


ALWAYS = AllOf(())


def _known_values(fact: Choice | Several, values: tuple[str, ...]) -> tuple[str, ...]:
    if not values:
        raise LawError(f"{fact.name}: a condition names at least one value; it has {', '.join(fact.values)}")
    for value in values:
        if value not in fact.values:
            raise LawError(f"{fact.name} has no value {value!r}; it has {', '.join(fact.values)}")
    return values


def gaps_of(condition: Condition) -> Iterator[Gap]:
    """Every gap that a condition speaks of, in the order of the text."""
    match condition:
        case Gap():
            yield condition
        case AllOf(items) | AnyOf(items):
            for item in items:
                yield from gaps_of(item)
        case Not(item) | Stated(item):
            yield from gaps_of(item)
        case _:
            return


def facts_of(*conditions: Condition) -> Iterator[Fact]:
    """Every fact that conditions speak of, in the order of the text, repeats included."""
    for condition in conditions:
        match condition:
            case Flag():
                yield condition
            case AtLeast(fact, Portion(of)):
                yield from (fact, of)
            case OneOf(fact=fact) | Has(fact=fact) | AtLeast(fact=fact):
                yield fact
            case NotAfter(first, second):
                yield from _facts_of_moment(first)
                yield from _facts_of_moment(second)
            case Same(first, second):
                yield from (first, second)
            case AllOf(items) | AnyOf(items):
                yield from facts_of(*items)
            case Not(item) | Stated(item):
                yield from facts_of(item)
            case Gap():
                pass
            case _:
                assert_never(condition)


def _facts_of_moment(moment: Moment) -> Iterator[Fact]:
    match moment:
        case Day():
            yield moment
        case Later(start, days):
            yield start
            yield from facts_of_value(days)
        case Today():
            pass
        case _:
            assert_never(moment)


def facts_of_value(value: Value) -> Iterator[Fact]:
    """Every fact that a parameter of a consequence is computed from."""
    match value:
        case Number() | Text() | Day():
            yield value
        case Later():
            yield from _facts_of_moment(value)
        case Between(first, last):
            yield from (first, last)
        case Portion(of):
            yield of
        case bool() | int() | Decimal() | str() | date():
            pass
        case _:
            assert_never(value)
