"""The named points of a frontier, exactly, with all ties.

Nash (1950) maximises the product of the gains over the reserves. Kalai-Smorodinsky (1975), on a finite set, is the
leximin of the gains as shares of each side's best possible gain (Imai 1983). Egalitarian (Kalai 1977, leximin after
Sen 1970) is the leximin of the gains as they stand; utilitarian maximises the sum of the utilities.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from bitim.bargaining.domain import Side
from bitim.bargaining.layered import Vectors

RULES = ("nash", "ks", "egalitarian", "utilitarian")
NEAR = 1e-9
"""Floats choose who is compared exactly: they are wrong by far less than this share."""

Vector: TypeAlias = tuple[int, ...]
Floats: TypeAlias = NDArray[np.float64]


@dataclass(frozen=True)
class Solution:
    """A named point: its rule, the value it attains (a rational), and every vector of worths that attains it.

    `rows` are the vectors' places on the frontier; `ideal` is each side's best possible worth (Kalai-Smorodinsky).
    """

    rule: str
    value: Fraction
    vectors: tuple[Vector, ...]
    rows: tuple[int, ...]
    ideal: Vector | None = None


def rational(vectors: Vectors, sides: Sequence[Side]) -> NDArray[np.int64]:
    """The places of the vectors that give every side at least its reserve."""
    return np.flatnonzero((vectors >= np.array([side.reserve for side in sides], vectors.dtype)).all(axis=1))


def solutions(vectors: Vectors, sides: Sequence[Side]) -> dict[str, Solution]:
    """Every named point that exists, from the vectors (N, sides) of a complete frontier.

    Empty when no vector gives every side its reserve; without Kalai-Smorodinsky when a side cannot gain at all.
    """
    places = rational(vectors, sides)
    if not len(places):
        return {}
    chosen = vectors[places]
    reserves = [side.reserve for side in sides]
    gains = chosen - np.array(reserves, chosen.dtype)
    common = math.lcm(*(side.unit for side in sides))
    scale = [common // side.unit for side in sides]
    ideal = tuple([int(top) for top in chosen.max(axis=0)])
    found = [
        ("nash", most(gains, [1] * len(sides), math.prod, product), math.prod([side.unit for side in sides])),
        ("egalitarian", leximin(gains, scale), common),
        ("utilitarian", most(chosen, scale, _sum, total), common),
    ]
    spans = [top - reserve for top, reserve in zip(ideal, reserves, strict=True)]
    if all(spans):
        shared = math.lcm(*spans)
        found.insert(1, ("ks", leximin(gains, [shared // span for span in spans]), shared))
    named = {}
    for rule, (value, rows), below in found:
        ties = tuple([tuple([int(x) for x in chosen[row]]) for row in rows])
        named[rule] = Solution(
            rule, Fraction(value, below), ties, tuple(int(places[row]) for row in rows), ideal if rule == "ks" else None
        )
    return named


def _sum(numbers: Sequence[int]) -> int:
    return sum(numbers)


def total(rows: Floats) -> Floats:
    """The sum of each row."""
    sums: Floats = rows.sum(axis=1)
    return sums


def product(rows: Floats) -> Floats:
    """The product of each row, a side's gains counted in its largest, so that nothing overflows."""
    tops = rows.max(axis=0)
    products: Floats = (rows / np.where(tops > 0, tops, 1)).prod(axis=1)
    return products


def _scaled(rows: Vectors, scale: Sequence[int], places: NDArray[np.int64]) -> list[list[int]]:
    return [[int(x) * s for x, s in zip(rows[place], scale, strict=True)] for place in places]


def most(
    rows: Vectors, scale: Sequence[int], exactly: Callable[[Sequence[int]], int], roughly: Callable[[Floats], Floats]
) -> tuple[int, list[int]]:
    """The largest value of a function of the scaled rows, and the places of all rows that attain it."""
    rough = roughly(rows.astype(np.float64) * np.array([float(s / max(scale)) for s in map(Fraction, scale)]))
    near = np.flatnonzero(rough >= rough.max() - NEAR * np.abs(rough).max())
    values = [exactly(row) for row in _scaled(rows, scale, near)]
    best = max(values)
    return best, [int(place) for place, value in zip(near, values, strict=True) if value == best]


def leximin(gains: Vectors, scale: Sequence[int]) -> tuple[int, list[int]]:
    """The best worst gain, and the places of the rows whose scaled gains, sorted, are lexicographically largest."""
    floats = gains.astype(np.float64) * np.array([float(s / max(scale)) for s in map(Fraction, scale)])
    rough = floats.min(axis=1)
    near = np.flatnonzero(rough >= rough.max() - NEAR * max(abs(rough.max()), np.abs(floats).max() * NEAR))
    values = [sorted(row) for row in _scaled(gains, scale, near)]
    best = max(values)
    return best[0], [int(place) for place, value in zip(near, values, strict=True) if value == best]
