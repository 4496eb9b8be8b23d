"""Reader 1: one case, one answer, and the provisions it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from bitim.law.language import Condition, Fact, Question, gaps_of
from bitim.law.readers.ready import Outcome, Reason, Seen, prepared, ready
from bitim.law.readers.truth import Facts, Reading, joined, turned, unknown

__all__ = ["Conflict", "Finding", "Outcome", "Reason", "find"]


class Conflict(NamedTuple):
    """Two provisions that hold at once and give different things where the law can give only one."""

    kind: str
    cites: tuple[str, ...]


class Finding(NamedTuple):
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
    case = _Case(question, facts, day)
    answer = case.decide(presume=True)
    # What stays open with something presumed is open all the more with nothing presumed.
    strict = answer if answer == "depends" else case.decide(presume=False)
    outcomes = tuple(dict.fromkeys(case.outcomes()))
    taken = case.presumed(answer)
    return Finding(
        question=question,
        day=day,
        answer=answer,
        strict=strict,
        outcomes=outcomes,
        reasons=tuple(reason for reason, _ in case.reasons),
        missing=unknown(case.left(answer), facts),
        presumed=taken,
        assumes=unknown(taken, facts),
        not_modelled=tuple(case.gaps()),
        conflicts=tuple(_conflicts(question, outcomes)),
    )


class _Case:
    """The provisions of a question in the light of the facts of one case, by the step that they decide."""

    def __init__(self, question: Question, facts: Facts, day: date) -> None:
        self.question, self.facts, self.day = question, facts, day
        self.steps: list[list[Seen]] = [[] for _ in question.steps]
        reasons: dict[int, tuple[Reason, Seen]] = {}
        for step, seen, given in prepared(question).given(facts, day):
            if step is not None:
                self.steps[step].append(seen)
            # Of a provision that stands in several places the first reason is given.
            for reason in given:
                reasons.setdefault(id(reason[0].rule), reason)
        self.reasons = tuple(reasons.values())

    def decide(self, *, presume: bool) -> str | None:
        """The one answer that no unknown can change: what `Question.condition` says, step by step."""
        possible: set[str | None] = set()
        for step, provisions in zip(self.question.steps, self.steps, strict=True):
            held = [seen.value if presume else seen.strict for seen in provisions]
            if True in held:
                possible.add(step.answer)
                break
            if None in held:
                possible.add(step.answer)
        else:
            possible.add(self.question.otherwise)
        return possible.pop() if len(possible) == 1 else "depends"

    def outcomes(self) -> Iterator[Outcome]:
        """What the provisions that apply bring about."""
        for reason, seen in self.reasons:
            if reason.state == "applies":
                certain = seen.strict is True
                for giving in seen.provision.givings:
                    yield giving.outcome(self.facts, self.day, certain=certain)

    def left(self, answer: str | None) -> Iterator[Condition]:
        """What an open answer still needs; without an answer, what half-triggered provisions still ask."""
        if answer is None:
            for reason, seen in self.reasons:
                if reason.state == "open":
                    yield from seen.left
        elif answer == "depends":
            for step in self._open_steps():
                for seen in step:
                    if seen.value is None:
                        yield from seen.left

    def _open_steps(self) -> Iterator[list[Seen]]:
        """The steps before the first that holds."""
        for step in self.steps:
            if True in [seen.value for seen in step]:
                return
            yield step

    def presumed(self, answer: str | None) -> tuple[Condition, ...]:
        """What was presumed for the answer, and for the consequences of the provisions that apply."""
        taken: list[Condition] = []
        if answer == "depends":
            taken += self._presumed_on_the_way()
        elif answer is not None:
            taken += self._reading(answer)[1]
        for (rule, role, state), seen in self.reasons:
            if state == "applies" and rule.gives:
                # A bar need not be stated for what it brings about.
                provision = ready(rule, must_be_stated=role == "excepts")
                relied_on = seen if provision is seen.provision else provision.seen(self.facts, self.day)
                taken += relied_on.reading[1]
        return tuple(dict.fromkeys(taken))

    def _presumed_on_the_way(self) -> Iterator[Condition]:
        """What the steps presume, up to the first that holds."""
        for step in self.steps:
            value, presumptions = _held(step)
            yield from presumptions
            if value is True:
                return

    def _reading(self, answer: str) -> Reading:
        """The reading of `Question.condition`, step by step."""
        reading: Reading = (answer == self.question.otherwise, ())
        for step, provisions in reversed(list(zip(self.question.steps, self.steps, strict=True))):
            held = _held(provisions)
            if step.answer == answer:
                reading = joined([held, reading], decides=True)
            else:
                reading = joined([turned(held), reading], decides=False)
        return reading

    def gaps(self) -> Iterator[tuple[str, str]]:
        """What is not encoded of the provisions that are open, by citation."""
        for reason, seen in self.reasons:
            if reason.state == "open" and seen.provision.has_gaps:
                for condition in seen.left:
                    for gap in gaps_of(condition):
                        yield reason.rule.cite, gap.reason


def _held(step: list[Seen]) -> Reading:
    """Whether at least one provision of a step applies, and what was presumed for it."""
    return joined([seen.reading for seen in step], decides=True)


def _conflicts(question: Question, outcomes: tuple[Outcome, ...]) -> Iterator[Conflict]:
    for kind in question.single:
        found = {o.parameters: o.cite for o in outcomes if o.kind == kind and "rule" not in dict(o.parameters)}
        if len(found) > 1:
            yield Conflict(kind, tuple(found.values()))
