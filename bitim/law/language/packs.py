"""A pack: the law of one jurisdiction, ready to be asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from bitim.law.language.provisions import Act
from bitim.law.language.questions import Question


@dataclass(frozen=True)
class Amendment:
    """A law, decree or ruling that changed acts of a pack on a day; the acts by their short names."""

    day: date
    name: str
    acts: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class Pack:
    """The questions of a jurisdiction by name, its acts by short name, and what is known to have amended them.

    `contract` is asked instead of `settlement` when the case states what the contract on mediation contains. `offers`
    names, for a fact whose values serve several jurisdictions, those that a person here is offered.
    """

    code: str
    name: str
    questions: Mapping[str, Question]
    acts: Mapping[str, Act]
    amendments: tuple[Amendment, ...] = ()
    contract: Question | None = None
    offers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def pack(
    code: str,
    name: str,
    *,
    questions: tuple[Question, ...],
    acts: tuple[Act, ...],
    amendments: tuple[Amendment, ...] = (),
    contract: Question | None = None,
    offers: Mapping[str, tuple[str, ...]] | None = None,
) -> Pack:
    """A pack from its questions and acts."""
    return Pack(
        code=code,
        name=name,
        questions={question.name: question for question in questions},
        acts={act.short: act for act in acts},
        amendments=amendments,
        contract=contract,
        offers=offers or {},
    )
