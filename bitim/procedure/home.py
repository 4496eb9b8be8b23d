"""The home law, as the procedure asks it: one jurisdiction, one place that names it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from bitim.law import atlas
from bitim.law.readers.explain import Finding
from bitim.law.readers.truth import Facts, Known

LAW = "kz"


@dataclass(frozen=True)
class Given:
    """One thing that the law gives: its parameters by name, and every provision it rests on."""

    values: Mapping[str, Known]
    cites: tuple[str, ...]

    def number(self, name: str) -> int | None:
        """A parameter that is a whole number; None where the law names none."""
        value = self.values.get(name)
        return value if isinstance(value, int) and not isinstance(value, bool) else None


def ask(question: str, facts: Facts, day: date) -> Finding:
    """What the home law answers to one question on a day."""
    return atlas.answer(LAW, question, facts, day)


def given(finding: Finding, kind: str) -> tuple[Given, ...]:
    """Everything of one kind that a finding gives, in the order of the law."""
    return tuple(
        Given(MappingProxyType(dict(outcome.parameters)), cites(finding, outcome.cite, kind))
        for outcome in finding.outcomes
        if outcome.kind == kind
    )


def cites(finding: Finding, cite: str, kind: str) -> tuple[str, ...]:
    """The citations of the provision that gives this kind: itself first, then what it rests on."""
    rules = (reason.rule for reason in finding.reasons if reason.state == "applies" and reason.rule.cite == cite)
    return next((rule.cites for rule in rules if any(gives.kind == kind for gives in rule.gives)), (cite,))
