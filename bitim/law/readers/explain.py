"""Reader 1: one case, one answer, and the provisions it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from bitim.law.language import Condition, Consequence, Fact, Question, Rule, facts_of, gaps_of
from bitim.law.readers.truth import Facts, Known, presumed, rest, truth, unknown, worth

Role: TypeAlias = Literal["decides", "excepts", "brings"]
State: TypeAlias = Literal["applies", "open", "lifted"]


@dataclass(frozen=True)
class Reason:
    """A provision that applies, that an unknown fact leaves open, or that speaks but is lifted.

    It is lifted by an exception, or because its further condition is not met.
    """

    rule: Rule
    role: Role
    state: State


@dataclass(frozen=True)
class Outcome:
    """A consequence with its parameters worked out; `certain` if nothing had to be presumed for it."""

    kind: str
    parameters: tuple[tuple[str, Known], ...]
    cite: str
    certain: bool


@dataclass(frozen=True)
class Conflict:
    """Two provisions that hold at once and give different things where the law can give only one."""

    kind: str
    cites: tuple[str, ...]


@dataclass(frozen=True)
class Finding:
    """The answer of the law to one question for given facts and day.

    `answer` takes the unstated conditions in `presumed` not to hold, which speak of the facts in `assumes`; `strict`
    presumes nothing. Both are None for questions that have consequences only.
    """

    question: Question
    day: date
    answer: str | None
    strict: str | None
    outcomes: tuple[Outcome, ...]
    reasons: tuple[Reason, ...]
    missing: tuple[Fact, ...]
    presumed: tuple[Condition, ...]
    assumes: tuple[Fact, ...]
    not_modelled: tuple[tuple[str, str], ...]
    conflicts: tuple[Conflict, ...]

    @property
    def cites(self) -> tuple[str, ...]:
        """Every provision that the finding rests on, each once."""
        return tuple(dict.fromkeys(cite for reason in self.reasons for cite in reason.rule.cites))


def find(question: Question, facts: Facts, day: date) -> Finding:
    """The finding on a question that is already read as it stood on the day (`Question.on`)."""
    case = _Case(facts, day)
    answer, strict = (case.decide(question, presume=presume) for presume in (True, False))
    reasons = tuple(case.reasons(question))
    held = tuple(r for r in reasons if r.state == "applies")
    outcomes = tuple(dict.fromkeys(case.outcomes(held)))
    taken = case.presumed(question, answer, held)
    return Finding(
        question=question,
        day=day,
        answer=answer,
        strict=strict,
        outcomes=outcomes,
        reasons=reasons,
        missing=case.missing(question, answer),
        presumed=taken,
        assumes=unknown(taken, facts),
        not_modelled=tuple(case.gaps(reasons)),
        conflicts=tuple(_conflicts(question, outcomes)),
    )


@dataclass(frozen=True)
class _Case:
    facts: Facts
    day: date

    def truth(self, condition: Condition) -> bool | None:
        return truth(condition, self.facts, self.day)

    def decide(self, question: Question, *, presume: bool) -> str | None:
        """The one answer that no unknown can change: what `Question.condition` says, step by step."""
        possible: set[str | None] = set()
        for step in question.steps:
            held = self.truth(step.held(presume=presume))
            if held is not False:
                possible.add(step.answer)
            if held is True:
                break
        else:
            possible.add(question.otherwise)
        return possible.pop() if len(possible) == 1 else "depends"

    def reasons(self, question: Question) -> Iterator[Reason]:
        deciding = {id(rule) for step in question.steps for rule in step.rules}
        seen: set[int] = set()
        for rule, must_be_stated in question.rules():
            role: Role = "decides" if id(rule) in deciding else "brings"
            for reason in self._reasons(rule, role, must_be_stated=must_be_stated):
                if id(reason.rule) not in seen:
                    seen.add(id(reason.rule))
                    yield reason

    def _reasons(self, rule: Rule, role: Role, *, must_be_stated: bool) -> Iterator[Reason]:
        """A provision that applies or is open, and the exceptions that answer it once it speaks."""
        value = self.truth(rule.holds(presume=True, must_be_stated=must_be_stated))
        speaks = self.truth(rule.when) is True
        if value is True:
            yield Reason(rule, role, "applies")
        elif value is None and self._touched(rule) and (role != "brings" or _brings_something(rule)):
            yield Reason(rule, role, "open")
        elif value is False and speaks:
            yield Reason(rule, role, "lifted")
        if speaks:
            for exception in rule.unless:
                yield from self._reasons(exception, "excepts", must_be_stated=True)

    def _touched(self, rule: Rule) -> bool:
        """Whether some stated fact already bears on the rule."""
        left = rest(rule.when, self.facts, self.day)
        return isinstance(left, bool) or left != rule.when or any(f.name in self.facts for f in facts_of(left))

    def outcomes(self, held: tuple[Reason, ...]) -> Iterator[Outcome]:
        for reason in held:
            strictly = reason.rule.holds(presume=False, must_be_stated=False)
            for consequence in reason.rule.gives:
                yield self._outcome(consequence, reason.rule, certain=self.truth(strictly) is True)

    def _outcome(self, consequence: Consequence, rule: Rule, *, certain: bool) -> Outcome:
        worked_out = ((name, worth(value, self.facts, self.day)) for name, value in consequence.parameters.items())
        known = tuple((name, value) for name, value in worked_out if value is not None)
        return Outcome(consequence.kind, known, rule.cite, certain)

    def missing(self, question: Question, answer: str | None) -> tuple[Fact, ...]:
        """What an open answer still needs; without an answer, what half-triggered provisions still ask."""
        if answer is None:
            open_rules = [r.rule for r in self.reasons(question) if r.state == "open"]
            conditions = [rule.holds(presume=True, must_be_stated=False) for rule in open_rules]
        elif answer == "depends":
            conditions = self._steps(question)
        else:
            return ()
        left = (rest(c, self.facts, self.day) for c in conditions)
        return unknown((c for c in left if not isinstance(c, bool)), self.facts)

    def presumed(self, question: Question, answer: str | None, held: tuple[Reason, ...]) -> tuple[Condition, ...]:
        conditions: list[Condition] = []
        if answer == "depends":
            conditions += self._steps(question)
        elif answer is not None:
            conditions.append(question.condition(answer, presume=True))
        conditions += [r.rule.holds(presume=True, must_be_stated=r.role == "excepts") for r in held if r.rule.gives]
        return tuple(dict.fromkeys(p for c in conditions for p in presumed(c, self.facts, self.day)))

    def _steps(self, question: Question) -> list[Condition]:
        """The steps of a question, up to the first that holds."""
        steps: list[Condition] = []
        for step in question.steps:
            steps.append(step.held(presume=True))
            if self.truth(steps[-1]) is True:
                break
        return steps

    def gaps(self, reasons: tuple[Reason, ...]) -> Iterator[tuple[str, str]]:
        for reason in reasons:
            left = rest(reason.rule.holds(presume=True, must_be_stated=False), self.facts, self.day)
            for gap in () if isinstance(left, bool) else gaps_of(left):
                yield reason.rule.cite, gap.reason


def _brings_something(rule: Rule) -> bool:
    return bool(rule.gives) or next(gaps_of(rule.provided), None) is not None


def _conflicts(question: Question, outcomes: tuple[Outcome, ...]) -> Iterator[Conflict]:
    for kind in question.single:
        found = {o.parameters: o.cite for o in outcomes if o.kind == kind and "rule" not in dict(o.parameters)}
        if len(found) > 1:
            yield Conflict(kind, tuple(found.values()))
