"""How well a recommended package holds when what a side reports is a little off.

For the mediator alone: every run on a changed report tells something of the other reports.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from bitim.bargaining.answer import Extent, solve
from bitim.bargaining.domain import BargainingError, Domain, Package, Side
from bitim.bargaining.solutions import solutions
from bitim.bargaining.watch import Watch


@dataclass(frozen=True)
class Move:
    """One topic weighing more or less for one side (by number): whether the package is still best, else what is lost.

    `times` multiplies the side's worths of the topic; `regret` is the share of the best value that the package misses,
    1 where it no longer suits everybody, None where the best is not proved in time.
    """

    side: int
    topic: int
    times: Fraction
    regret: Fraction | None

    @property
    def holds(self) -> bool:
        """Whether the package is still best."""
        return self.regret == 0


def moves(
    domain: Domain, package: Package, rule: str = "nash", share: Fraction = Fraction(1, 10), watch: Watch | None = None
) -> Iterator[Move]:
    """What becomes of a recommended package when any one topic weighs more, or less, for any one side by a share.

    The domain is settled anew for each; reserves stay. Best by the rule: "nash", "ks", "egalitarian" or "utilitarian".
    """
    if not 0 < share < 1:
        raise BargainingError(f"the share by which weights move is between 0 and 1, not {share}")
    for number, side in enumerate(domain.sides):
        for topic, row in enumerate(side.table):
            if any(row):
                for times in (1 + share, 1 - share):
                    moved = _weighed(domain, number, topic, times)
                    yield Move(number, topic, times, _regret(moved, package, rule, watch))


def _weighed(domain: Domain, number: int, topic: int, times: Fraction) -> Domain:
    """The domain in which a topic weighs differently for a side."""
    side, unit = domain.sides[number], times.denominator
    rows = [
        tuple([x * (times.numerator if place == topic else unit) for x in row]) for place, row in enumerate(side.table)
    ]
    moved = Side(
        side.name,
        side.unit * unit,
        side.reserve * unit,
        tuple(rows),
        tuple([replace(condition, worth=condition.worth * unit) for condition in side.conditions]),
    )
    return replace(domain, sides=(*domain.sides[:number], moved, *domain.sides[number + 1 :]))


def _regret(domain: Domain, package: Package, rule: str, watch: Watch | None) -> Fraction | None:
    named = solve(domain, Extent.none, watch).named.get(rule)
    if named is None:
        return Fraction(1)
    if not named.proved:
        return None
    vector = domain.worths(package)
    if vector in named.vectors:
        return Fraction(0)
    own = solutions([vector], domain.sides, named.ideal)[0].get(rule)
    return 1 - own.value / named.value if own and named.value else Fraction(1)
