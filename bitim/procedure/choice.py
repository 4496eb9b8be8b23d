"""The choice of a mediator: each side ranks or strikes candidates, and one rule finds the best for all.

The rule. Only candidates that are lawful and that no side struck are compared; a side's ranks count among these alone.
Of them the one wins whose worst rank with any side is the best; then the second worst rank decides, and so on (leximin;
for two sides Brams and Kilgour's fallback bargaining). Where all ranks are alike a lot decides, drawn from the seed, so
that neither the order of the sides nor that of the list can. No side counts more than another; nobody is chosen whom
all would exchange for somebody else; to move a candidate up never hurts this candidate.

No such rule is free of strategy (Gibbard and Satterthwaite): a side that guesses the other's ranks may gain by
misstating its own. Three things keep the gain small: rankings stay secret for good; a candidate struck by anybody
changes nobody's ranks; and who ranks few calls all others equal, and so gives influence away.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from bitim.law.readers.explain import Finding
from bitim.law.readers.truth import Facts, FactValue
from bitim.procedure.home import ask


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """Somebody who may become the mediator, as the law asks about the person; None where it is not known."""

    id: str
    kind: str
    born_in: int | None = None
    higher_education: bool | None = None
    certified: bool | None = None
    registered: bool | None = None
    obstacles: frozenset[str] | None = None
    conflicts: frozenset[str] | None = None
    agreed: bool | None = None


def lawful(candidate: Candidate, case: Facts, day: date) -> Finding:
    """What the law answers to whether this person may mediate this case on a day: `answer` yes, no or depends.

    In the year in which somebody reaches an age that the law asks (Law 401-IV, art. 9), their age is not known.
    """
    stated: dict[str, FactValue | None] = {
        "mediator.kind": candidate.kind,
        "mediator.higher_education": candidate.higher_education,
        "mediator.certified": candidate.certified,
        "mediator.registered": candidate.registered,
        "mediator.obstacles": candidate.obstacles,
        "mediator.conflicts": candidate.conflicts,
        "mediator.parties_agree": candidate.agreed,
    }
    known = {**case, **{name: value for name, value in stated.items() if value is not None}}
    if candidate.born_in is None:
        return ask("mediator", known, day)
    before, after = (
        ask("mediator", {**known, "mediator.age": max(day.year - candidate.born_in - younger, 0)}, day)
        for younger in (1, 0)
    )
    certain = (before.answer, before.outcomes) == (after.answer, after.outcomes)
    return before if certain else ask("mediator", known, day)


@dataclass(frozen=True)
class Ballot:
    """One side's word: candidates from best to worst, and those it cannot accept.

    Whoever is neither ranked nor struck is acceptable and stands, with all such others, behind those ranked.
    """

    ranked: tuple[str, ...] = ()
    struck: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        """Nobody stands twice, or is both ranked and struck."""
        if len(set(self.ranked)) < len(self.ranked):
            raise ValueError("a candidate is ranked twice; rank each once")
        if both := self.struck.intersection(self.ranked):
            raise ValueError(f"ranked and struck at once: {', '.join(sorted(both))}; do one of the two")

    def ranks(self, common: Collection[str]) -> dict[str, int]:
        """The rank of each of these candidates among them, 1 the best; unranked ones share the last."""
        order = [candidate for candidate in self.ranked if candidate in common]
        places = {candidate: place for place, candidate in enumerate(order, start=1)}
        return {candidate: places.get(candidate, len(order) + 1) for candidate in common}


class Reason(StrEnum):
    """What made the choice; for the journal, not for the sides."""

    FIRST_FOR_ALL = "first_for_all"
    ONLY_COMMON = "only_common"
    BEST_FOR_WORST_OFF = "best_for_worst_off"
    BY_LOT = "by_lot"


class NextStep(StrEnum):
    """What helps when no candidate is left."""

    WIDEN_SEARCH = "widen_search"
    STRIKE_FEWER = "strike_fewer"
    ASK_ORGANISATION = "ask_organisation"


class NoCommon(StrEnum):
    """Why no candidate is left."""

    NO_CANDIDATES = "no_candidates"
    ALL_STRUCK = "all_struck"


@dataclass(frozen=True)
class Choice:
    """The mediator found, each side's rank of that person, why, and who comes next, best first."""

    mediator: str
    ranks: Mapping[str, int]
    reason: Reason
    runner_ups: tuple[str, ...]


@dataclass(frozen=True)
class Deadlock:
    """No candidate is left for all sides, and what helps."""

    reason: NoCommon
    steps: tuple[NextStep, ...]


@dataclass(frozen=True)
class Shown:
    """All that one side is told of a choice: the mediator, its own rank, whether the lot decided between equals.

    Besides, that nobody struck the person, and the rule. The other side's ranks, strikes and runners-up are not told.
    """

    mediator: str
    own_rank: int
    by_lot: bool


def choose(ballots: Mapping[str, Ballot], candidates: Collection[str], seed: str) -> Choice | Deadlock:
    """The best of the lawful candidates for all sides; the seed of the lot is one that no side can choose."""
    if not ballots:
        raise ValueError("nobody has a say: give the ballot of every side")
    if not candidates:
        return Deadlock(NoCommon.NO_CANDIDATES, (NextStep.WIDEN_SEARCH, NextStep.ASK_ORGANISATION))
    common = set(candidates).difference(*(ballot.struck for ballot in ballots.values()))
    if not common:
        return Deadlock(NoCommon.ALL_STRUCK, (NextStep.WIDEN_SEARCH, NextStep.STRIKE_FEWER, NextStep.ASK_ORGANISATION))
    ranks = {side: ballot.ranks(common) for side, ballot in ballots.items()}
    worst_first = {c: sorted((ranks[side][c] for side in ranks), reverse=True) for c in common}
    order = sorted(common, key=lambda c: (worst_first[c], _lot(seed, c)))
    best = order[0]
    return Choice(
        mediator=best,
        ranks=MappingProxyType({side: ranks[side][best] for side in ranks}),
        reason=_reason([worst_first[c] for c in order]),
        runner_ups=tuple(order[1:]),
    )


def shown(choice: Choice, side: str) -> Shown:
    """What may be told to a side."""
    return Shown(choice.mediator, choice.ranks[side], choice.reason == Reason.BY_LOT)


def _reason(ordered: list[list[int]]) -> Reason:
    """Why the first of these, each given by its ranks from the worst, stands first."""
    if len(ordered) == 1:
        return Reason.ONLY_COMMON
    if ordered[0] == ordered[1]:
        return Reason.BY_LOT
    return Reason.FIRST_FOR_ALL if ordered[0][0] == 1 else Reason.BEST_FOR_WORST_OFF


def _lot(seed: str, candidate: str) -> bytes:
    """A number that depends on the case and the person alone."""
    return hashlib.sha256(f"{len(seed)}:{seed}:{candidate}".encode()).digest()
