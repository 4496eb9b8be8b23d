"""A supposed change of the law: one provision struck out or changed, and the cases that it would turn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from bitim.law import atlas
from bitim.law.cases import Case
from bitim.law.check import amended, provisions
from bitim.law.language import Condition, LawError, Question, Rule
from bitim.law.readers.explain import Finding, Outcome, find
from bitim.law.readers.truth import Facts
from bitim.law.worked import asks


@dataclass(frozen=True)
class Flip:
    """Facts to which two states of the law answer differently, or of which they bring different things about."""

    before: Finding
    after: Finding
    case: Case | None = None

    @property
    def turns(self) -> bool:
        """Whether the answer itself is another one, and not only what follows."""
        return self.before.answer != self.after.answer

    @property
    def lost(self) -> tuple[Outcome, ...]:
        """The consequences that fall away."""
        return _more(self.before, self.after)

    @property
    def gained(self) -> tuple[Outcome, ...]:
        """The consequences that come."""
        return _more(self.after, self.before)


def _more(one: Finding, other: Finding) -> tuple[Outcome, ...]:
    known = {(outcome.kind, outcome.parameters) for outcome in other.outcomes}
    return tuple(outcome for outcome in one.outcomes if (outcome.kind, outcome.parameters) not in known)


def differ(before: Finding, after: Finding) -> bool:
    """Whether two findings differ in what a person would notice: the answer, or what follows."""
    return before.answer != after.answer or bool(_more(before, after) or _more(after, before))


def flip(before: Question, after: Question, facts: Facts, day: date, case: Case | None = None) -> Flip | None:
    """What two questions, each as it stood on its day, differ in on the same facts; None where they agree."""
    found = Flip(find(before, facts, day), find(after, facts, day), case)
    return found if differ(found.before, found.after) else None


@dataclass(frozen=True, kw_only=True)
class Reform:
    """What shall become of the provisions that a citation names: struck out, or other days or conditions.

    `on` picks the version in force on that day; without it every version is meant.
    """

    cite: str
    on: date | None = None
    strike: bool = False
    since: date | None = None
    until: date | None = None
    when: Condition | None = None
    provided: Condition | None = None

    def names(self, rule: Rule) -> bool:
        """Whether a provision is the one meant, or stands below it."""
        at = rule.cite.removeprefix(self.cite)
        below = rule.cite.startswith(self.cite) and (not at or at[0] in "( ,")
        return below and (self.on is None or rule.since <= self.on < rule.until)

    def of(self, rule: Rule) -> Rule | None:
        """What becomes of a provision; None if it is struck out."""
        if not self.names(rule):
            return rule
        if self.strike:
            return None
        return replace(
            rule,
            since=self.since or rule.since,
            until=self.until or rule.until,
            when=rule.when if self.when is None else self.when,
            provided=rule.provided if self.provided is None else self.provided,
        )


@dataclass(frozen=True)
class Effect:
    """What a reform touches and turns: the provisions meant, and the cases that would come out differently."""

    meant: tuple[Rule, ...]
    tried: int
    flips: tuple[Flip, ...]


def effect(jurisdiction: str, question: str, reform: Reform, cases: Iterable[Case]) -> Effect:
    """The cases, each on its own day, that a reform would turn; LawError where it means no provision."""
    asked = [one for one in atlas.questions(jurisdiction) if one.name == question]
    meant = tuple(rule for one in asked for rule in provisions(one) if reform.names(rule))
    if not meant:
        raise LawError(f"no provision that answers {question} in {jurisdiction} is {reform.cite!r} or stands below it")
    tried = tuple(cases)
    flips = (found for one in asked for found in _flips(one, amended(one, reform.of), tried))
    return Effect(meant, len(tried), tuple(flips))


def _flips(before: Question, after: Question, cases: Iterable[Case]) -> Iterator[Flip]:
    for case in cases:
        if asks(case, before) and (found := flip(before.on(case.day), after.on(case.day), case.facts, case.day, case)):
            yield found
