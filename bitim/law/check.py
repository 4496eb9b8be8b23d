"""What must hold of the law as written: every provision is proven, no version leaves a gap, no two conflict."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from bitim.law.language import Question, Rule, Step
from bitim.law.readers.explain import Finding, find
from bitim.law.readers.truth import Facts, truth


@dataclass(frozen=True)
class Proof:
    """A worked case: the facts, the day, and how many faults a finding on it has."""

    facts: Facts
    day: date
    faults: Callable[[Finding], int]


def unproven(question: Question, proofs: Iterable[Proof]) -> list[Rule]:
    """The provisions, exceptions included, that could be struck out without any worked case noticing."""
    listed = [(proof, _faults(question, proof)) for proof in proofs]
    return [
        rule
        for rule in provisions(question)
        if not _noticed(without(question, rule), [(p, f) for p, f in listed if _in_reach(rule, p)])
    ]


def _in_reach(rule: Rule, proof: Proof) -> bool:
    """Whether the provision has a say on the day and the facts of a proof; elsewhere nobody can miss it."""
    return rule.since <= proof.day < rule.until and truth(rule.when, proof.facts, proof.day) is not False


def _noticed(struck: Question, listed: list[tuple[Proof, int]]) -> bool:
    return any(_faults(struck, proof) != faults for proof, faults in listed)


def _faults(question: Question, proof: Proof) -> int:
    return proof.faults(find(question.on(proof.day), proof.facts, proof.day))


def provisions(question: Question) -> list[Rule]:
    """Every provision of a question once, exceptions and their exceptions included."""
    found: dict[int, Rule] = {}

    def visit(rules: Iterable[Rule]) -> None:
        for rule in rules:
            found.setdefault(id(rule), rule)
            visit(rule.unless)

    visit(rule for rule, _ in question.rules())
    return list(found.values())


def without(question: Question, struck: Rule) -> Question:
    """The question with one provision struck out wherever it stands."""
    return amended(question, lambda rule: None if rule is struck else rule)


def amended(question: Question, change: Callable[[Rule], Rule | None]) -> Question:
    """The question with every provision, exceptions included, as the change leaves it; None strikes it out."""
    steps: tuple[Step, ...] = tuple(replace(step, rules=_left(step.rules, change)) for step in question.steps)
    return replace(question, steps=steps, also=_left(question.also, change))


def _left(rules: tuple[Rule, ...], change: Callable[[Rule], Rule | None]) -> tuple[Rule, ...]:
    changed = (new for rule in rules if (new := change(rule)) is not None)
    return tuple(replace(rule, unless=_left(rule.unless, change)) if rule.unless else rule for rule in changed)


def version_gaps(question: Question) -> list[Rule]:
    """The provisions that end on a day on which no other provision of the question begins."""
    rules = [rule for rule, _ in question.rules()]
    begins = {rule.since for rule in rules}
    return [rule for rule in rules if rule.until != date.max and rule.until not in begins]


def conflicts(question: Question, proofs: Iterable[Proof]) -> list[tuple[Proof, tuple[str, ...]]]:
    """The worked cases in which provisions give two things where the law can give one, with both citations."""
    found = ((proof, find(question.on(proof.day), proof.facts, proof.day)) for proof in proofs)
    return [(proof, conflict.cites) for proof, finding in found for conflict in finding.conflicts]
