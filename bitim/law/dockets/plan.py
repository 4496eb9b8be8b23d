"""What is to be worked out for every row, said once for all engines.

Each distinct test of a fact is a named column of truth; the provisions stand on the tests, the answers on the
provisions. The readers of conditions read every stage, since a column of truth is read like a fact.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from bitim.law.language import (
    TODAY,
    AllOf,
    AnyOf,
    AtLeast,
    Condition,
    Day,
    Fact,
    Flag,
    Gap,
    Grants,
    LawError,
    Not,
    NotAfter,
    Question,
    Rule,
    Stated,
    facts_of,
)

DEPENDS = "depends"


@dataclass(frozen=True)
class Ground:
    """Neighbouring provisions of one step that stand in the same place of the law: when at least one applies."""

    name: str
    cite: str
    step: int
    presumed: Condition
    strict: Condition

    @property
    def strict_name(self) -> str:
        """The column of the strict reading."""
        return f"{self.name}_strict"


@dataclass(frozen=True)
class Path:
    """A way from a step to a fact that it still needs: the fact matters where everything along it is open."""

    step: int
    conditions: tuple[Condition, ...]


@dataclass(frozen=True)
class Plan:
    """The stages of a question, in the order in which they are worked out.

    `tests` and `grounds` are named columns of truth. `open` has, for each fact in the order of the question, the paths
    on which an open answer waits for it.
    """

    question: Question
    tests: Mapping[str, Condition]
    grounds: tuple[Ground, ...]
    open: Mapping[str, tuple[Path, ...]]

    @property
    def answers(self) -> tuple[str, ...]:
        """What the answer of a row can be."""
        return (*self.question.answers(), DEPENDS)

    @property
    def cites(self) -> tuple[str, ...]:
        """The provisions that can decide a row, each once."""
        return tuple(dict.fromkeys(ground.cite for ground in self.grounds))

    def steps(self, *, presume: bool) -> tuple[AnyOf, ...]:
        """When each step holds, in terms of the columns of its grounds."""
        named = [(g.step, Flag(g.name if presume else g.strict_name, "", "")) for g in self.grounds]
        return tuple(AnyOf(tuple(flag for at, flag in named if at == i)) for i in range(len(self.question.steps)))

    def decision(self, *, presume: bool) -> Question:
        """The question in terms of the columns of its grounds, to be read strictly."""
        held = zip(self.question.steps, self.steps(presume=presume), strict=True)
        steps = tuple(
            Grants(step.answer, (Rule(cites=("",), says="", when=when, since=date.min),)) for step, when in held
        )
        return replace(self.question, steps=steps, also=())


def plan(question: Question, asked_on: Day | None = None) -> Plan:
    """The plan of a question; with `asked_on`, by the law of the day that this column holds.

    Without it, the question is one already read on a day. LawError where the question has no answer to count.
    """
    if not question.answers():
        raise LawError(f"the question {question.name!r} brings consequences and has no answer that could be counted")
    dated = _dated(question, asked_on) if asked_on else question
    naming = _Naming()
    grounds = tuple(_grounds(dated, naming))
    waits: dict[str, list[Path]] = {}
    for ground in grounds:
        for fact, (_, *inner) in _paths(ground.presumed, naming.tests):
            if asked_on is None or fact.name != asked_on.name:
                waits.setdefault(fact.name, []).append(Path(ground.step, (Flag(ground.name, "", ""), *inner)))
    return Plan(dated, dict(naming.tests), grounds, {name: tuple(paths) for name, paths in waits.items()})


# The law of each row's own day --------------------------------------------------------------------


def _dated(question: Question, asked_on: Day) -> Question:
    """The question in all its versions at once: each provision speaks only of the days on which it was in force."""
    date_rule = functools.cache(functools.partial(_dated_rule, asked_on=asked_on))
    steps = tuple(replace(step, rules=tuple(map(date_rule, step.rules))) for step in question.steps)
    return replace(question, steps=steps, also=())


def _dated_rule(rule: Rule, asked_on: Day) -> Rule:
    bounds: list[Condition] = [AtLeast(asked_on, rule.since)]
    if rule.until != date.max:
        bounds.append(~AtLeast(asked_on, rule.until))
    return replace(
        rule,
        when=AllOf((*bounds, _on(rule.when, asked_on))),
        provided=_on(rule.provided, asked_on),
        unless=tuple(_dated_rule(exception, asked_on) for exception in rule.unless),
    )


def _on(condition: Condition, asked_on: Day) -> Condition:
    """The condition with the day of each row in the place of today."""
    match condition:
        case NotAfter(first, second):
            return NotAfter(asked_on if first == TODAY else first, asked_on if second == TODAY else second)
        case AllOf(()):
            return condition
        case AllOf(items) | AnyOf(items):
            return type(condition)(tuple(_on(item, asked_on) for item in items))
        case Not(item) | Stated(item):
            return type(condition)(_on(item, asked_on))
        case _:
            return condition


# The stages ---------------------------------------------------------------------------------------


class _Naming:
    """The distinct tests of facts, each under the name of its column."""

    def __init__(self) -> None:
        self.tests: dict[str, Condition] = {}
        self._flags: dict[Condition, Flag] = {}

    def named(self, condition: Condition) -> Condition:
        """The condition in terms of the columns of its tests."""
        match condition:
            case Gap():
                return condition
            case AllOf(items) | AnyOf(items):
                return type(condition)(tuple(self.named(item) for item in items))
            case Not(item) | Stated(item):
                return type(condition)(self.named(item))
            case _:
                return self._flag(condition)

    def _flag(self, test: Condition) -> Flag:
        if test not in self._flags:
            flag = self._flags[test] = Flag(f"test_{len(self.tests)}", "", "")
            self.tests[flag.name] = test
        return self._flags[test]


def _grounds(question: Question, naming: _Naming) -> Iterator[Ground]:
    number = itertools.count()
    for at, step in enumerate(question.steps):
        for cite, rules in itertools.groupby(step.rules, key=lambda rule: rule.cite):
            same = replace(step, rules=tuple(rules))
            presumed, strict = (naming.named(same.held(presume=presume)) for presume in (True, False))
            yield Ground(f"ground_{next(number)}", cite, at, presumed, strict)


def _paths(condition: Condition, tests: Mapping[str, Condition]) -> Iterator[tuple[Fact, tuple[Condition, ...]]]:
    """Each fact that can keep a condition open, with what must be open for it, from the outside inwards."""
    match condition:
        case Flag(name=name):
            yield from ((fact, (condition,)) for fact in dict.fromkeys(facts_of(tests[name])))
        case AllOf(items) | AnyOf(items):
            yield from _within(condition, items, tests)
        case Not(item):
            yield from _paths(item, tests)
        case _:
            return


def _within(
    outer: Condition, items: Iterable[Condition], tests: Mapping[str, Condition]
) -> Iterator[tuple[Fact, tuple[Condition, ...]]]:
    for item in items:
        for fact, conditions in _paths(item, tests):
            yield fact, (outer, *conditions)
