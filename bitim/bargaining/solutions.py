"""The named points among vectors of worths, exactly, with all ties.

Nash (1950) maximises the product of the gains over the reserves. Kalai-Smorodinsky (1975), on a finite set, is the
leximin of the gains as shares of each side's best possible gain (Imai 1983). Egalitarian (Kalai 1977, leximin after
Sen 1970) is the leximin of the gains as they stand; utilitarian maximises the sum of the utilities.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from operator import add, mul, sub
from typing import NamedTuple, TypeAlias

from bitim.bargaining.domain import Side

Vector: TypeAlias = tuple[int, ...]


class Solution(NamedTuple):
    """A named point: the value it attains (a rational), and every vector of worths that attains it.

    `rows` are the vectors' places; `ideal` is each side's best possible worth (Kalai-Smorodinsky).
    """

    value: Fraction
    vectors: tuple[Vector, ...]
    rows: tuple[int, ...]
    ideal: Vector | None = None


@dataclass(frozen=True)
class Optimum:
    """A named point and the weights that bound it: no package exceeds `bound`; proved when none is better or untold."""

    value: Fraction
    vectors: tuple[Vector, ...]
    packages: tuple[list[int], ...]
    bound: Fraction
    weights: Vector
    proved: bool
    ideal: Vector | None = None


class Scale(NamedTuple):
    """What a side's unit counts in a rule that adds or compares gains: `times` by side, values in 1/unit."""

    times: tuple[int, ...]
    unit: int

    def scaled(self, gains: Sequence[Vector]) -> Sequence[Vector]:
        """The gains counted so."""
        return gains if max(self.times) == 1 else [tuple(map(mul, ahead, self.times)) for ahead in gains]


def common(sides: Sequence[Side]) -> Scale:
    """Utilities as they stand."""
    unit = math.lcm(*[side.unit for side in sides])
    return Scale(tuple([unit // side.unit for side in sides]), unit)


def shares(sides: Sequence[Side], ideal: Sequence[int]) -> Scale | None:
    """Gains as shares of each side's best possible gain; None where a side cannot gain."""
    spans = [top - side.reserve for top, side in zip(ideal, sides, strict=True)]
    if not all(spans):
        return None
    unit = math.lcm(*spans)
    return Scale(tuple([unit // span for span in spans]), unit)


def solutions(
    vectors: Sequence[Vector], sides: Sequence[Side], ideal: Vector | None = None
) -> tuple[dict[str, Solution], int]:
    """Every named point that exists among the vectors that give every side its reserve, and how many do.

    Without `ideal` it is the best of the vectors. Kalai-Smorodinsky is left out when a side cannot gain at all.
    """
    reserves = tuple([side.reserve for side in sides])
    gains = [tuple(map(sub, vector, reserves)) for vector in vectors] if any(reserves) else vectors
    rows = [row for row, ahead in enumerate(gains) if min(ahead) >= 0]
    if not rows:
        return {}, 0
    if len(rows) < len(vectors):
        gains = [gains[row] for row in rows]
    if ideal is None:
        ideal = tuple(map(add, map(max, zip(*gains, strict=True)), reserves))
    scale, share = common(sides), shares(sides, ideal)
    compared = scale.scaled(gains)
    base = sum(map(mul, reserves, scale.times))
    chosen = {"nash": (*largest([*map(math.prod, gains)]), math.prod([side.unit for side in sides]))}
    if share:
        chosen["ks"] = (*leximin(share.scaled(gains)), share.unit)
    chosen["egalitarian"] = (*leximin(compared), scale.unit)
    chosen["utilitarian"] = (*largest([*map(sum, compared)], base), scale.unit)
    found = {}
    for rule, (best, places, unit) in chosen.items():
        ties = tuple([rows[place] for place in places])
        top = ideal if rule == "ks" else None
        found[rule] = Solution(Fraction(best, unit), tuple([vectors[row] for row in ties]), ties, top)
    return found, len(rows)


def largest(values: list[int], base: int = 0) -> tuple[int, list[int]]:
    """The largest value, counted from a base, and the places of all that attain it."""
    best = max(values)
    if values.count(best) == 1:
        return best + base, [values.index(best)]
    return best + base, [place for place, value in enumerate(values) if value == best]


def leximin(gains: Sequence[Sequence[int]]) -> tuple[int, list[int]]:
    """The best worst gain, and the places whose gains, sorted, are lexicographically largest."""
    worst, places = largest([*map(min, gains)])
    if len(places) > 1:
        ordered = [sorted(gains[place]) for place in places]
        finest = max(ordered)
        places = [place for place, held in zip(places, ordered, strict=True) if held == finest]
    return worst, places
