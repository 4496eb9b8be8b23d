"""Reader 7: what would turn the answer. Which other fact, by itself, would lead to another one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import cast

from bitim.law.language import (
    AtLeast,
    Choice,
    Condition,
    Day,
    Fact,
    Flag,
    Has,
    Number,
    OneOf,
    Question,
    Several,
    all_of,
)
from bitim.law.readers.ask import answers
from bitim.law.readers.explain import Finding, find
from bitim.law.readers.truth import Facts, FactValue


@dataclass(frozen=True)
class Turn:
    """If this condition held, the answer would be this, by this provision (where one alone decides)."""

    condition: Condition
    answer: str
    cite: str | None
    stated: bool


def turns(question: Question, finding: Finding, facts: Facts, day: date) -> tuple[Turn, ...]:
    """Every single change of a fact that leads to another decided answer; what is still open comes first."""
    conditions = tuple(question.condition(answer, presume=False) for answer in question.answers())
    found: list[Turn] = []
    for fact in _facts_that_could_turn(finding, facts):
        leads: dict[tuple[str, str | None], list[FactValue]] = {}
        possible = tuple(fact.values) if isinstance(fact, Choice) else answers(fact, conditions, day)
        for value in possible:
            other = find(question, {**facts, fact.name: value}, day)
            if other.answer not in (finding.answer, "depends", None):
                leads.setdefault((other.answer, _decisive(other)), []).append(value)
        for (answer, cite), values in leads.items():
            condition = _condition(fact, values, possible)
            if condition is not None:
                found.append(Turn(condition, answer, cite, stated=fact.name in facts))
    return tuple(found)


def _facts_that_could_turn(finding: Finding, facts: Facts) -> tuple[Fact, ...]:
    """What is open, and of what was stated the yes-or-no facts that the provisions of the finding speak of."""
    spoken_of = (fact for reason in finding.reasons for fact in reason.rule.facts())
    stated = (fact for fact in spoken_of if fact.name in facts and isinstance(fact, Flag))
    return tuple({fact.name: fact for fact in (*finding.missing, *finding.assumes, *stated)}.values())


def _decisive(finding: Finding) -> str | None:
    """The provision that leads to the answer, where it is one that names the answer's ground."""
    grounds = [r for r in finding.reasons if r.role == "decides" and r.state == "applies"]
    leading = [r for r in grounds if r.rule.gives] or grounds
    return leading[0].rule.cite if leading else None


def _condition(fact: Fact, values: list[FactValue], possible: tuple[FactValue, ...]) -> Condition | None:
    """The values, of those possible, as a condition to be read; None where they cannot be said in one."""
    match fact:
        case Flag():
            return fact if values[0] is True else ~fact
        case Choice():
            return OneOf(fact, tuple(str(value) for value in values))
        case Several():
            named = tuple(name for value in values if isinstance(value, frozenset) for name in sorted(value))
            return Has(fact, named) if named else None
        case Number() | Day():
            return _span(fact, values, possible)
        case _:
            return None


def _span(fact: Number | Day, values: list[FactValue], possible: tuple[FactValue, ...]) -> Condition | None:
    """Values that stand side by side, as from the first of them and not from the one after the last."""
    first = possible.index(values[0])
    after = first + len(values)
    if list(possible[first:after]) != values:
        return None
    bounds: list[Condition] = []
    if first > 0 or after == len(possible):
        bounds.append(AtLeast(fact, cast("int | date", possible[first])))
    if after < len(possible):
        bounds.append(~AtLeast(fact, cast("int | date", possible[after])))
    return bounds[0] if len(bounds) == 1 else all_of(*bounds)
