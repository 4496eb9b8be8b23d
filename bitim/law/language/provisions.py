"""A provision: where it stands, what it says, when it speaks, what overrides it, what it brings about."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Literal, TypeAlias

from bitim.law.language.conditions import (
    ALWAYS,
    AllOf,
    Condition,
    Fact,
    Gap,
    LawError,
    Stated,
    Value,
    facts_of,
)

Sure: TypeAlias = Literal["high", "medium"]
Style: TypeAlias = Literal["law", "code", "procedure", "treaty"]


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
        return self._readings[presume, must_be_stated]

    @cached_property
    def _readings(self) -> dict[tuple[bool, bool], Condition]:
        both = (True, False)
        return {(presume, stated): self._reading(presume, stated) for presume in both for stated in both}

    def _reading(self, presume: bool, must_be_stated: bool) -> Condition:  # noqa: FBT001 - the two readings
        when = Stated(self.when) if presume and must_be_stated else self.when
        parts = [when] if self.provided is ALWAYS else [when, self.provided]
        parts += [~e.holds(presume=presume, must_be_stated=True) for e in self.unless]
        return AllOf(tuple(parts)) if len(parts) > 1 else when

    def facts(self) -> tuple[Fact, ...]:
        """The facts that the rule asks for, exceptions included, each once."""
        own = facts_of(self.when, self.provided)
        return tuple(dict.fromkeys((*own, *(fact for e in self.unless for fact in e.facts()))))

    def on(self, day: date, known: Versions) -> Rule | None:
        """The rule as it stood on a day, its exceptions too; None when it was not in force.

        `known` holds what was found for other rules of the day, so that an exception shared by many stays one.
        """
        if id(self) not in known:
            in_time = self.since <= day < self.until
            unless = in_force(self.unless, day, known) if in_time else ()
            now = self if unless == self.unless else replace(self, unless=unless)
            known[id(self)] = now if in_time else None
        return known[id(self)]


Versions: TypeAlias = dict[int, Rule | None]


def in_force(rules: tuple[Rule, ...], day: date, known: Versions) -> tuple[Rule, ...]:
    """Those of the rules that were in force on a day, as they then stood."""
    return tuple(now for rule in rules if (now := rule.on(day, known)) is not None)


@dataclass(frozen=True)
class Act:
    """A statute, code or treaty: what its provisions have in common.

    `short` stands in citations, `name` on pages; `url` is the official text; `style` tells how its articles are divided
    (a law into paragraphs and subparagraphs, a code into parts and items, a procedure code into parts and
    subparagraphs); the articles in `lists` are one list of subparagraphs.
    """

    jurisdiction: str
    short: str
    name: str
    url: str
    in_force: date
    style: Style = "code"
    lists: tuple[str, ...] = ()

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
    for rule in rules:
        if rule.since >= rule.until:
            raise LawError(f"{rule.cite}: a version that begins on {rule.since} cannot end on {rule.until}")
    for before, after in itertools.pairwise(rules):
        if before.until != after.since:
            raise LawError(f"{after.cite}: one version ends on {before.until}, the next begins on {after.since}")
    return rules
