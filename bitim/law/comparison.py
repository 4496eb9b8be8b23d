"""One set of facts before several laws: who answers what, by which provisions, and what only one of them asks."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bitim.law import atlas
from bitim.law.check import provisions
from bitim.law.language import Choice, Fact, Question, Several, facts_of
from bitim.law.readers.ask import Interview
from bitim.law.readers.explain import Finding, Outcome, Reason
from bitim.law.readers.truth import Facts


@dataclass(frozen=True)
class Entry:
    """What one law answers.

    `grounds` are the provisions that lead to the answer; `asks` is what it needs or presumes and the facts do not say;
    `alone` are those of them of which no other law compared speaks.
    """

    jurisdiction: str
    finding: Finding
    grounds: tuple[Reason, ...]
    asks: tuple[Fact, ...]
    alone: tuple[Fact, ...]


@dataclass(frozen=True)
class Group:
    """The laws that give the same answer; None for questions that have consequences only."""

    answer: str | None
    jurisdictions: tuple[str, ...]


@dataclass(frozen=True)
class Difference:
    """A kind of consequence that the laws do not all give alike: by jurisdiction, what each of them gives."""

    kind: str
    given: tuple[tuple[str, tuple[Outcome, ...]], ...]


@dataclass(frozen=True)
class Comparison:
    """The same facts, day and question before several laws, in the order in which these were named."""

    question: str
    day: date
    entries: tuple[Entry, ...]
    groups: tuple[Group, ...]
    differences: tuple[Difference, ...]

    def entry(self, jurisdiction: str) -> Entry:
        """What one of the laws answers; KeyError where it was not compared."""
        return {entry.jurisdiction: entry for entry in self.entries}[jurisdiction]


def compare(facts: Facts, day: date, question: str, jurisdictions: Iterable[str]) -> Comparison:
    """What each of these laws answers on the day; KeyError for an unknown code or question."""
    codes = tuple(dict.fromkeys(jurisdictions))
    spoken = _spoken_of(codes, question, day)
    entries = tuple(_entry(code, atlas.answer(code, question, facts, day), spoken) for code in codes)
    return Comparison(question, day, entries, tuple(_groups(entries)), tuple(_differences(entries)))


def next_fact(
    facts: Facts, day: date, question: str, jurisdictions: Iterable[str], skipped: frozenset[str] = frozenset()
) -> Fact | None:
    """The fact to ask next: of those that each law would ask next, the one that the most of them would.

    `skipped` names the facts that the person cannot tell. None once no law asks anything more.
    """
    asked = {code: atlas.question(code, question, facts, day) for code in dict.fromkeys(jurisdictions)}
    wanted = (Interview(one, day, facts, skipped).next() for one in asked.values())
    counted = Counter(fact for fact in wanted if fact is not None)
    return max(counted, key=lambda fact: counted[fact], default=None)


def offered(fact: Choice | Several, jurisdictions: Iterable[str]) -> tuple[str, ...]:
    """The values that a person can choose from where these laws are shown, in the order of the vocabulary."""
    chosen = {value for code in jurisdictions for value in atlas.offered(fact, code)}
    return tuple(value for value in fact.values if value in chosen)


def grounds(finding: Finding) -> tuple[Reason, ...]:
    """The provisions that lead to an answer; for one by default those that speak and are not met.

    Of an open answer they are the provisions left open; without an answer, all that bring something.
    """
    if finding.answer is None:
        return tuple(reason for reason in finding.reasons if reason.state != "lifted")
    deciding = [reason for reason in finding.reasons if reason.role == "decides"]
    if finding.answer == "depends":
        return tuple(reason for reason in deciding if reason.state == "open")
    for step in finding.question.steps:
        ids = {id(rule) for rule in step.rules if step.answer == finding.answer}
        if held := tuple(reason for reason in deciding if reason.state == "applies" and id(reason.rule) in ids):
            return held
    return tuple(reason for reason in deciding if reason.state == "lifted")


@functools.lru_cache(maxsize=1024)
def _spoken_of(jurisdictions: tuple[str, ...], question: str, day: date) -> Counter[str]:
    """How many of these laws speak of a fact where they answer a question, by the name of the fact."""
    asked = (atlas.question(code, question, {}, day) for code in jurisdictions)
    return Counter(name for one in asked for name in _names(one))


def _names(question: Question) -> frozenset[str]:
    return frozenset(fact.name for rule in provisions(question) for fact in facts_of(rule.when, rule.provided))


def _entry(jurisdiction: str, finding: Finding, spoken: Counter[str]) -> Entry:
    asks = tuple(dict.fromkeys((*finding.missing, *finding.assumes)))
    alone = tuple(fact for fact in asks if spoken[fact.name] == 1)
    return Entry(jurisdiction, finding, grounds(finding), asks, alone)


def _groups(entries: Sequence[Entry]) -> Iterator[Group]:
    for answer in dict.fromkeys(entry.finding.answer for entry in entries):
        yield Group(answer, tuple(entry.jurisdiction for entry in entries if entry.finding.answer == answer))


def _differences(entries: Sequence[Entry]) -> Iterator[Difference]:
    for kind in dict.fromkeys(outcome.kind for entry in entries for outcome in entry.finding.outcomes):
        given = {
            entry.jurisdiction: tuple(outcome for outcome in entry.finding.outcomes if outcome.kind == kind)
            for entry in entries
        }
        if len({frozenset(outcome.parameters for outcome in outcomes) for outcomes in given.values()}) > 1:
            yield Difference(kind, tuple((code, outcomes) for code, outcomes in given.items() if outcomes))
