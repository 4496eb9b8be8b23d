"""Reader 2: the interview. Which facts still matter, and which one is best asked next."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from bitim.law.language import (
    AllOf,
    AnyOf,
    AtLeast,
    Choice,
    Condition,
    Day,
    Fact,
    Flag,
    Has,
    Not,
    Number,
    OneOf,
    Question,
    Rule,
    Several,
    Stated,
    Text,
    facts_of,
)
from bitim.law.readers.truth import Facts, FactValue, rest, truth, unknown

NOTHING_SKIPPED: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Interview:
    """What has been asked so far: the question as of its day, the known facts, and those the person cannot tell."""

    question: Question
    day: date
    facts: Facts
    skipped: frozenset[str] = NOTHING_SKIPPED

    def with_answer(self, fact: Fact, value: FactValue | None) -> Interview:
        """The interview with one more answer; None means that the person does not know."""
        if value is None:
            return replace(self, skipped=self.skipped | {fact.name})
        return replace(self, facts={**self.facts, fact.name: value})

    def left(self, *, presume: bool) -> tuple[Condition, ...]:
        """What is left open of every condition of the question, in one of the two readings."""
        remains = (rest(c, self.facts, self.day) for c in _conditions(self.question, presume=presume))
        return tuple(c for c in remains if not isinstance(c, bool))

    def matters(self) -> tuple[Fact, ...]:
        """The facts that can still change the strict answer, what the presumed answer needs first."""
        if self._decided():
            return ()
        return unknown((*self.left(presume=True), *self.left(presume=False)), self.facts)

    def next(self) -> Fact | None:
        """The fact that leaves the least to ask on average; None once nothing askable can change the answer.

        What the presumed answer still needs is asked before what it presumes, and what the question opens with before
        all else.
        """
        if self._decided():
            return None
        for presume in (True, False):
            left = self.left(presume=presume)
            askable = [f for f in unknown(left, self.facts) if f.name not in self.skipped and f.decided_by == "anyone"]
            if askable:
                first = [f for f in self.question.opens_with if f in askable]
                every = self.left(presume=False)
                return first[0] if first else min(askable, key=lambda fact: self._left_after(fact, every))
        return None

    def _decided(self) -> bool:
        conditions = [self.question.condition(a, presume=False) for a in self.question.answers()]
        return any(truth(c, self.facts, self.day) is True for c in conditions)

    def _left_after(self, fact: Fact, conditions: tuple[Condition, ...]) -> float:
        told_apart = answers(fact, conditions, self.day)
        left = [self._size(conditions, {**self.facts, fact.name: value}) for value in told_apart]
        return sum(left) / len(left)

    def _size(self, conditions: tuple[Condition, ...], known: Facts) -> int:
        remains = (rest(c, known, self.day) for c in conditions)
        return len(unknown((c for c in remains if not isinstance(c, bool)), known))


def why_asked(question: Question, fact: Fact) -> Rule | None:
    """The first provision that decides the question and speaks of the fact."""
    deciding = (rule for step in question.steps for rule in step.rules)
    return next((rule for rule in deciding if fact in rule.facts()), None)


def _conditions(question: Question, *, presume: bool) -> Iterator[Condition]:
    if question.steps:
        # The last answer is what none of the others is: it speaks of the same facts.
        for answer in question.answers()[:-1]:
            yield question.condition(answer, presume=presume)
    else:
        for rule, must_be_stated in question.rules():
            yield rule.holds(presume=presume, must_be_stated=must_be_stated)


def answers(fact: Fact, conditions: tuple[Condition, ...], day: date) -> tuple[FactValue, ...]:
    """One value of a fact for each group of values that the conditions tell apart; at least one."""
    tests = tuple(test for c in conditions for test in _tests(c) if fact in facts_of(test))
    match fact:
        case Flag():
            return (True, False)
        case Choice(values=values):
            return tuple({tuple(v in t.values for t in tests if isinstance(t, OneOf)): v for v in values}.values())
        case Several():
            named = (v for t in tests if isinstance(t, Has) for v in t.values)
            return (frozenset(), *(frozenset({v}) for v in dict.fromkeys(named)))
        case Text():
            named = (v for t in tests if isinstance(t, OneOf) for v in t.values)
            return (*dict.fromkeys(named), "-")
        case Number():
            edges = {math.ceil(t.value) for t in tests if isinstance(t, AtLeast) and isinstance(t.value, int | Decimal)}
            return tuple(sorted({value for edge in edges for value in (max(edge - 1, 0), edge)} or {0}))
        case Day():
            days = {t.value for t in tests if isinstance(t, AtLeast) and isinstance(t.value, date)} - {date.min}
            return tuple(sorted({day, *days, *(edge - timedelta(days=1) for edge in days)}))
        case _:
            raise TypeError(f"{fact.name} is of no known type")


def _tests(condition: Condition) -> Iterator[Condition]:
    match condition:
        case Not(item) | Stated(item):
            yield from _tests(item)
        case AllOf(items) | AnyOf(items):
            for item in items:
                yield from _tests(item)
        case _:
            yield condition
