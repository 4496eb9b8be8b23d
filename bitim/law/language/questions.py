"""A question of law: the steps that lead to its answer, and the provisions that bring consequences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TypeAlias

from bitim.law.language.conditions import ALWAYS, AllOf, AnyOf, Condition, Fact, Not
from bitim.law.language.provisions import Rule, Versions, in_force


@dataclass(frozen=True, eq=False)
class Bars:
    """Rules that each lead to this answer, and count only if the facts state them."""

    answer: str
    rules: tuple[Rule, ...]

    def held(self, *, presume: bool) -> Condition:
        """When at least one of the rules applies."""
        return AnyOf(tuple(rule.holds(presume=presume, must_be_stated=True) for rule in self.rules))


@dataclass(frozen=True, eq=False)
class Grants:
    """Rules that each lead to this answer; what they ask for must be known."""

    answer: str
    rules: tuple[Rule, ...]

    def held(self, *, presume: bool) -> Condition:
        """When at least one of the rules applies."""
        return AnyOf(tuple(rule.holds(presume=presume, must_be_stated=False) for rule in self.rules))


Step: TypeAlias = Bars | Grants


@dataclass(frozen=True, kw_only=True, eq=False)
class Question:
    """A question of law: the first step of which a rule holds gives the answer, else `otherwise`.

    An interview begins with the facts it `opens_with`. Rules in `also` bring consequences and decide no answer. Kinds
    in `single` can be given only once: two that differ are
    a conflict of provisions, unless both name their `rule`.
    """

    jurisdiction: str
    name: str
    asks: str
    steps: tuple[Step, ...] = ()
    otherwise: str | None = None
    opens_with: tuple[Fact, ...] = ()
    also: tuple[Rule, ...] = ()
    single: tuple[str, ...] = ()

    def on(self, day: date) -> Question:
        """The question as the law stood on a day."""
        known: Versions = {}
        steps = tuple(replace(step, rules=in_force(step.rules, day, known)) for step in self.steps)
        return replace(self, steps=steps, also=in_force(self.also, day, known))

    def rules(self) -> Iterator[tuple[Rule, bool]]:
        """Each top rule in the order of the question, and whether it counts only if stated."""
        for step in self.steps:
            for rule in step.rules:
                yield rule, isinstance(step, Bars)
        for rule in self.also:
            yield rule, False

    def answers(self) -> tuple[str, ...]:
        """The decided answers that this question can have."""
        if self.otherwise is None:
            return ()
        return tuple(dict.fromkeys((*(step.answer for step in self.steps), self.otherwise)))

    def condition(self, answer: str, *, presume: bool) -> Condition:
        """When this is the answer, in one of the two readings; the answers exclude each other."""
        return self._conditions[answer, presume]

    @cached_property
    def _conditions(self) -> dict[tuple[str, bool], Condition]:
        return {
            (answer, presume): self._condition(answer, presume)
            for answer in self.answers()
            for presume in (True, False)
        }

    def _condition(self, answer: str, presume: bool) -> Condition:  # noqa: FBT001 - the two readings
        condition: Condition = ALWAYS if answer == self.otherwise else AnyOf(())
        for step in reversed(self.steps):
            held = step.held(presume=presume)
            condition = AnyOf((held, condition)) if step.answer == answer else AllOf((Not(held), condition))
        return condition
