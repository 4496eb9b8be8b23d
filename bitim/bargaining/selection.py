"""The named points of arrays of worths: floats choose who is compared exactly."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import mul

import numpy as np

from bitim.bargaining import solutions as exact
from bitim.bargaining.domain import Side
from bitim.bargaining.kernels.arrays import Bools, Floats, Int64s, Vectors
from bitim.bargaining.solutions import Solution, common, shares

NEAR = 1e-9
"""Floats are wrong by far less than this share."""


def rational(vectors: Vectors, sides: Sequence[Side]) -> Int64s:
    """The places of the vectors that give every side at least its reserve."""
    suits = np.ones(len(vectors), np.bool_)
    for column, side in zip(vectors.T, sides, strict=True):
        suits &= (column >= side.reserve).astype(np.bool_)
    return np.flatnonzero(suits)


def solutions(vectors: Vectors, sides: Sequence[Side]) -> tuple[dict[str, Solution], int]:
    """Every named point of an array of worths (N, sides), and how many rows suit everybody; see `solutions`."""
    places = rational(vectors, sides)
    if not len(places):
        return {}, 0
    chosen = vectors if len(places) == len(vectors) else vectors[places]
    ideal = tuple([int(column.max()) for column in chosen.T])
    gains = (chosen - np.array([side.reserve for side in sides], chosen.dtype)).astype(np.float64)
    share = shares(sides, ideal)
    times = common(sides).times
    looks = [product(gains), worst(gains, times), total(gains, times)] + ([worst(gains, share.times)] if share else [])
    near = np.flatnonzero(np.any([nearest(look) for look in looks], axis=0))
    found, _ = exact.solutions([tuple(row) for row in chosen[near].tolist()], sides, ideal)
    named = {rule: s._replace(rows=tuple(places[near[list(s.rows)]].tolist())) for rule, s in found.items()}
    return named, len(places)


def nearest(rough: Floats) -> Bools:
    """Which values may be the largest, as far as floats tell."""
    marked: Bools = rough >= rough.max() - NEAR * np.abs(rough).max()
    return marked


def product(gains: Floats) -> Floats:
    """The product of each row, a side's gains counted in its largest, so that nothing overflows."""
    products = np.ones(len(gains))
    for column in gains.T:
        products *= column / (column.max() or 1.0)
    return products


def steps(times: Sequence[int]) -> Floats:
    """A scale as floats, the largest as 1."""
    top = max(times)
    return np.array([step / top for step in times])


def total(rows: Floats, times: Sequence[int]) -> Floats:
    """The scaled sum of each row."""
    sums: Floats = rows @ steps(times)
    return sums


def worst(gains: Floats, times: Sequence[int]) -> Floats:
    """The smallest scaled gain of each row."""
    least = np.full(len(gains), np.inf)
    for column, step in zip(gains.T, steps(times), strict=True):
        np.minimum(least, column * step, out=least)
    return least


def most(rows: Vectors, rough: Floats, value: Callable[[list[int]], int]) -> tuple[int, list[int]]:
    """The largest exact value of a row, and the places of all that attain it; rough values choose who is compared."""
    near = np.flatnonzero(nearest(rough))
    best, places = exact.largest([value(row) for row in rows[near].tolist()])
    return best, near[places].tolist()


def leximin(gains: Vectors, times: Sequence[int]) -> tuple[int, list[int]]:
    """The best worst scaled gain, and the places of the rows whose scaled gains, sorted, are the largest."""
    near = np.flatnonzero(nearest(worst(gains.astype(np.float64), times)))
    best, places = exact.leximin([[*map(mul, row, times)] for row in gains[near].tolist()])
    return best, near[places].tolist()
