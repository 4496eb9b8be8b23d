"""The words in which a rule of law is written.

A rule is a value, not a procedure: building it computes nothing. The readers give it meaning, and each of them is one
match over the shapes below. A fact that a case leaves out is unknown, never false.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Literal, NoReturn, TypeAlias, assert_never, cast

Sure: TypeAlias = Literal["high", "medium"]


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


@dataclass(frozen=True, eq=False)
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


@dataclass(frozen=True, eq=False)
class Flag(Fact, _Written):
    """A fact that is true or false, and so a condition by itself."""


@dataclass(frozen=True, eq=False)
class Choice(Fact):
    """A fact with one of several values; `values` gives each its label."""

    values: Mapping[str, str] = field(default_factory=dict, kw_only=True)

    def is_one_of(self, *values: str) -> OneOf:
        """Whether the value is one of these."""
        return OneOf(self, _known_values(self, values))


@dataclass(frozen=True, eq=False)
class Several(Fact):
    """A fact that is a complete list of values: what is not in it is known to be absent."""

    values: Mapping[str, str] = field(default_factory=dict, kw_only=True)

    def has(self, *values: str) -> Has:
        """Whether at least one of these is in the list."""
        return Has(self, _known_values(self, values))

    def has_all(self, *values: str) -> AllOf:
        """Whether every one of these is in the list."""
        return all_of(*(self.has(value) for value in values))


@dataclass(frozen=True, eq=False)
class Text(Fact):
    """A fact in free words: an article, a country, a currency."""

    def is_one_of(self, *values: str) -> OneOf:
        """Whether the text is one of these."""
        return OneOf(self, values)


@dataclass(frozen=True, eq=False)
class Number(Fact):
    """A whole number or an amount of money; `unit` names what is counted (years, days, money)."""

    unit: Literal["years", "days", "money"] = field(default="money", kw_only=True)

    def at_least(self, value: int | Decimal) -> AtLeast:
        """Whether the number is this or more."""
        return AtLeast(self, value)

    def is_stated(self) -> AtLeast:
        """True once the number is known, unknown until then."""
        return AtLeast(self, 0)


@dataclass(frozen=True, eq=False)
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


@dataclass(frozen=True)
class OneOf(_Written):
    """The fact has one of these values."""

    fact: Choice | Text
    values: tuple[str, ...]


@dataclass(frozen=True)
class Has(_Written):
    """The list has at least one of these values."""

    fact: Several
    values: tuple[str, ...]


@dataclass(frozen=True)
class AtLeast(_Written):
    """The number or day is this or more."""

    fact: Number | Day
    value: int | Decimal | date


@dataclass(frozen=True)
class NotAfter(_Written):
    """The first moment is the same day as the second or before it."""

    first: Moment
    second: Moment


@dataclass(frozen=True)
class Same(_Written):
    """Two texts are equal."""

    first: Text
    second: Text


@dataclass(frozen=True)
class AllOf(_Written):
    """Every item holds; of no items it is true."""

    items: tuple[Condition, ...]


@dataclass(frozen=True)
class AnyOf(_Written):
    """At least one item holds; of no items it is false."""

    items: tuple[Condition, ...]


@dataclass(frozen=True)
class Not(_Written):
    """The item does not hold."""

    item: Condition


@dataclass(frozen=True)
class Stated(_Written):
    """The item counts only if the facts state it: unknown is presumed absent, and listed as presumed."""

    item: Condition


@dataclass(frozen=True)
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
    for value in values:
        if value not in fact.values:
            raise LawError(f"{fact.name} has no value {value!r}; it has {', '.join(fact.values)}")
    return values


# Consequences, rules, acts --------------------------------------------------------------------


@dataclass(frozen=True)
class Consequence:
    """What a rule brings about: a kind of `kinds.tsv` with its parameters, some of them computed from facts."""

    kind: str
    parameters: Mapping[str, Value]


@dataclass(frozen=True, kw_only=True, eq=False)
class Rule:
    """One provision in one version: where it stands, what it says, when it speaks, what overrides it.

    `when` is what makes it speak, `provided` a further condition that it then asks for, `unless` holds the exceptions,
    each a rule with exceptions of its own. `cites` names the provision first and then those it rests on.
    """

    cites: tuple[str, ...]
    says: str
    when: Condition
    provided: Condition = ALWAYS
    unless: tuple[Rule, ...] = ()
    gives: tuple[Consequence, ...] = ()
    since: date
    until: date = date.max
    sure: Sure = "high"
    note: str = ""

    @property
    def cite(self) -> str:
        """The provision itself."""
        return self.cites[0]

    def holds(self, *, presume: bool, must_be_stated: bool) -> Condition:
        """When the rule applies, in one of two readings.

        Strictly (`presume` false) it is all three-valued. Presuming, a bar or exception (`must_be_stated`) counts only
        if the facts state it, while what a triggered rule asks for besides (`provided`) stays open.
        """
        when = Stated(self.when) if presume and must_be_stated else self.when
        parts = [when] if self.provided is ALWAYS else [when, self.provided]
        parts += [~e.holds(presume=presume, must_be_stated=True) for e in self.unless]
        return AllOf(tuple(parts)) if len(parts) > 1 else when

    def on(self, day: date) -> Rule | None:
        """The rule as it stood on a day, its exceptions too; None when it was not in force."""
        if not self.since <= day < self.until:
            return None
        return replace(self, unless=in_force(self.unless, day)) if self.unless else self


def in_force(rules: tuple[Rule, ...], day: date) -> tuple[Rule, ...]:
    """Those of the rules that were in force on a day, as they then stood."""
    return tuple(now for rule in rules if (now := rule.on(day)) is not None)


@dataclass(frozen=True)
class Act:
    """A statute, code or treaty: what its provisions have in common.

    `short` stands in citations, `name` on pages; `url` is the official text; `style` tells how its articles are divided
    (a law into paragraphs, a code into parts).
    """

    jurisdiction: str
    short: str
    name: str
    url: str
    in_force: date
    style: Literal["law", "code", "treaty"] = "code"

    def at(self, place: str) -> str:
        """The citation of a place in this act."""
        return f"{self.short} {place}"

    def rule(
        self,
        place: str,
        says: str,
        *,
        when: Condition,
        provided: Condition = ALWAYS,
        unless: tuple[Rule, ...] = (),
        gives: tuple[Consequence, ...] = (),
        rests_on: tuple[str, ...] = (),
        since: date | None = None,
        until: date = date.max,
        sure: Sure = "high",
        note: str = "",
    ) -> Rule:
        """One provision of this act; in force since the act is, where nothing else is said."""
        return Rule(
            cites=(self.at(place), *rests_on),
            says=says,
            when=when,
            provided=provided,
            unless=unless,
            gives=gives,
            since=since or self.in_force,
            until=until,
            sure=sure,
            note=note,
        )

    def not_modelled(
        self,
        place: str,
        reason: str,
        *,
        when: Condition,
        rests_on: tuple[str, ...] = (),
        since: date | None = None,
        until: date = date.max,
    ) -> Rule:
        """A gap said in place: once triggered it leaves the answer open and gives the reason."""
        return self.rule(place, reason, when=when, provided=Gap(reason), rests_on=rests_on, since=since, until=until)


def versions(*rules: Rule) -> tuple[Rule, ...]:
    """The versions of one provision in the order of time, without gap or overlap."""
    for before, after in zip(rules, rules[1:], strict=False):
        if before.until != after.since:
            raise LawError(f"{after.cite}: one version ends on {before.until}, the next begins on {after.since}")
    return rules


# Questions ------------------------------------------------------------------------------------


@dataclass(frozen=True, eq=False)
class Bars:
    """Rules that each lead to this answer, and count only if the facts state them."""

    answer: str
    rules: tuple[Rule, ...]


@dataclass(frozen=True, eq=False)
class Grants:
    """Rules that each lead to this answer; what they ask for must be known."""

    answer: str
    rules: tuple[Rule, ...]


Step: TypeAlias = Bars | Grants


@dataclass(frozen=True, kw_only=True, eq=False)
class Question:
    """A question of law: the first step of which a rule holds gives the answer, else `otherwise`.

    Rules in `also` bring consequences and decide no answer. Kinds in `single` can be given only once: two that differ are
    a conflict of provisions, unless both name their `rule`.
    """

    jurisdiction: str
    name: str
    asks: str
    steps: tuple[Step, ...] = ()
    otherwise: str | None = None
    also: tuple[Rule, ...] = ()
    single: tuple[str, ...] = ()

    def on(self, day: date) -> Question:
        """The question as the law stood on a day."""
        steps = tuple(replace(step, rules=in_force(step.rules, day)) for step in self.steps)
        return replace(self, steps=steps, also=in_force(self.also, day))

    def rules(self) -> Iterator[tuple[Rule, bool]]:
        """Each top rule in the order of the question, and whether it counts only if stated."""
        for step in self.steps:
            for rule in step.rules:
                yield rule, isinstance(step, Bars)
        for rule in self.also:
            yield rule, False

    def answers(self) -> tuple[str, ...]:
        """The decided answers that this question can have."""
        named = (step.answer for step in self.steps)
        return tuple(dict.fromkeys((*named, self.otherwise))) if self.otherwise else ()  # type: ignore[arg-type]  # otherwise is a string here

    def condition(self, answer: str, *, presume: bool) -> Condition:
        """When this is the answer, in one of the two readings; the answers exclude each other."""
        condition: Condition = ALWAYS if answer == self.otherwise else AnyOf(())
        for step in reversed(self.steps):
            bars = isinstance(step, Bars)
            held = AnyOf(tuple(r.holds(presume=presume, must_be_stated=bars) for r in step.rules))
            condition = AnyOf((held, condition)) if step.answer == answer else AllOf((Not(held), condition))
        return condition


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
