"""Reader 1: one case, one answer, and the provisions it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from bitim.law.language import Condition, Consequence, Fact, Question, Rule, gaps_of
from bitim.law.readers.ready import Reason, Seen, prepared, ready
from bitim.law.readers.truth import Facts, Known, Reading, joined, read, rest, unknown, worth

__all__ = ["Conflict", "Finding", "Outcome", "Reason", "find"]


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
    case = _Case(question, facts, day)
    answer, strict = (case.decide(presume=presume) for presume in (True, False))
    reasons = tuple(case.reasons())
    held = tuple(r for r in reasons if r.state == "applies")
    outcomes = tuple(dict.fromkeys(case.outcomes(held)))
    taken = case.presumed(answer, held)
    return Finding(
        question=question,
        day=day,
        answer=answer,
        strict=strict,
        outcomes=outcomes,
        reasons=reasons,
        missing=case.missing(answer, reasons),
        presumed=taken,
        assumes=unknown(taken, facts),
        not_modelled=tuple(case.gaps(reasons)),
        conflicts=tuple(_conflicts(question, outcomes)),
    )


class _Case:
    """The provisions of a question in the light of the facts of one case, by the step that they decide."""

    def __init__(self, question: Question, facts: Facts, day: date) -> None:
        self.question, self.facts, self.day = question, facts, day
        self.seen = prepared(question).seen(facts, day)
        self.steps: list[list[Seen]] = [[] for _ in question.steps]
        for place, seen in self.seen:
            if place.step is not None:
                self.steps[place.step].append(seen)

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

    def reasons(self) -> Iterable[Reason]:
        """Every reason, that of a provision which stands in several places once."""
        found: dict[int, Reason] = {}
        for place, seen in self.seen:
            for reason in seen.reasons(place.role):
                found.setdefault(id(reason.rule), reason)
        return found.values()

    def outcomes(self, held: tuple[Reason, ...]) -> Iterator[Outcome]:
        for reason in held:
            if reason.rule.gives:
                certain = ready(reason.rule, must_be_stated=False).certain(self.facts, self.day) is True
                for consequence in reason.rule.gives:
                    yield self._outcome(consequence, reason.rule, certain=certain)

    def _outcome(self, consequence: Consequence, rule: Rule, *, certain: bool) -> Outcome:
        worked_out = ((name, worth(value, self.facts, self.day)) for name, value in consequence.parameters.items())
        known = tuple((name, value) for name, value in worked_out if value is not None)
        return Outcome(consequence.kind, known, rule.cite, certain)

    def missing(self, answer: str | None, reasons: tuple[Reason, ...]) -> tuple[Fact, ...]:
        """What an open answer still needs; without an answer, what half-triggered provisions still ask."""
        if answer is None:
            open_rules = [reason.rule for reason in reasons if reason.state == "open"]
            conditions = [rule.holds(presume=True, must_be_stated=False) for rule in open_rules]
            left = (rest(condition, self.facts, self.day) for condition in conditions)
            return unknown((one for one in left if not isinstance(one, bool)), self.facts)
        if answer != "depends":
            return ()
        provisions = (seen for step in self._open_steps() for seen in step if seen.value is None)
        return tuple(dict.fromkeys(fact for seen in provisions for fact in seen.missing))

    def _open_steps(self) -> Iterator[list[Seen]]:
        """The steps before the first that holds."""
        for step in self.steps:
            if any(seen.value is True for seen in step):
                return
            yield step

    def presumed(self, answer: str | None, held: tuple[Reason, ...]) -> tuple[Condition, ...]:
        """What was presumed for the answer, and for the consequences of the provisions that apply."""
        taken: list[Condition] = []
        if answer == "depends":
            taken += self._presumed_on_the_way()
        elif answer is not None:
            taken += self._reading(answer)[1]
        for reason in held:
            provision = ready(reason.rule, must_be_stated=reason.role == "excepts")
            if reason.rule.gives and provision.can_presume:
                taken += read(provision.presumed, self.facts, self.day)[1]
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
            value, presumptions = _held(provisions)
            if step.answer == answer:
                reading = joined([(value, presumptions), reading], decides=True)
            else:
                reading = joined([(None if value is None else not value, presumptions), reading], decides=False)
        return reading

    def gaps(self, reasons: tuple[Reason, ...]) -> Iterator[tuple[str, str]]:
        for reason in reasons:
            if ready(reason.rule, must_be_stated=False).has_gaps:
                left = rest(reason.rule.holds(presume=True, must_be_stated=False), self.facts, self.day)
                for gap in () if isinstance(left, bool) else gaps_of(left):
                    yield reason.rule.cite, gap.reason


def _held(step: list[Seen]) -> Reading:
    """Whether at least one provision of a step applies, and what was presumed for it."""
    return joined([seen.reading for seen in step], decides=True)


def _conflicts(question: Question, outcomes: tuple[Outcome, ...]) -> Iterator[Conflict]:
    for kind in question.single:
        found = {o.parameters: o.cite for o in outcomes if o.kind == kind and "rule" not in dict(o.parameters)}
        if len(found) > 1:
            yield Conflict(kind, tuple(found.values()))
