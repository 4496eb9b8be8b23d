"""Preferences that are known in part: rankings of topics, or weights within intervals.

A side's possible weights form a polytope; a worth is linear in them, so one package is at least as good as another
whatever the weights when it is so at every corner. Each corner is one criterion of the same exact search.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TypeAlias

import numpy as np

from bitim.bargaining import engine
from bitim.bargaining.domain import BargainingError, Domain, Limit, Side, Topic
from bitim.bargaining.kernels.arrays import Vectors
from bitim.bargaining.numbers import Number, common_unit, in_units, ratio
from bitim.bargaining.problem import prepare
from bitim.bargaining.watch import Watch

Weights: TypeAlias = tuple[Fraction, ...]

MOST_CORNERS = 400


@dataclass(frozen=True)
class Partial:
    """A side whose weights are not fully known: evaluations (topic by option, rationals) and corners of its weights."""

    name: str
    evaluations: tuple[tuple[Fraction, ...], ...]
    corners: tuple[Weights, ...]


@dataclass(frozen=True)
class Question:
    """Which of two topics matters more to a side; how many packages stay possible if it is the first, the second."""

    side: int
    topics: tuple[int, int]
    left: tuple[int, int]


@dataclass(frozen=True)
class Possible:
    """What can be said without knowing more.

    `packages`: one for each way to be best under some weights, as far as corners tell; none outside betters them.
    `certain`: positions of packages that none betters whatever the weights. `cautious`: the position with the least
    largest regret, and that regret, over all sides and weights.
    """

    packages: tuple[list[int], ...]
    certain: tuple[int, ...]
    cautious: int
    regret: Fraction


def ranking(name: str, evaluations: Sequence[Sequence[Number]], order: Sequence[int]) -> Partial:
    """A side that only ranks its topics, the most important first; weights are not negative and sum to 1."""
    count = len(evaluations)
    if sorted(order) != list(range(count)):
        raise BargainingError(f"{name}: the ranking names every topic once, as numbers 0 to {count - 1}")
    corners = []
    for top in range(1, count + 1):
        corner = [Fraction(0)] * count
        for topic in order[:top]:
            corner[topic] = Fraction(1, top)
        corners.append(tuple(corner))
    return Partial(name, _rationals(name, evaluations), tuple(corners))


def intervals(name: str, evaluations: Sequence[Sequence[Number]], bounds: Sequence[tuple[Number, Number]]) -> Partial:
    """A side that gives each topic's weight between two bounds; weights sum to 1."""
    spans = [(Fraction(*ratio(a, f"{name}: bounds")), Fraction(*ratio(b, f"{name}: bounds"))) for a, b in bounds]
    if len(spans) != len(evaluations) or any(not 0 <= low <= high for low, high in spans):
        raise BargainingError(f"{name}: bounds are one pair (least, most) a topic, none negative")
    corners = set()
    for free in range(len(spans)):
        others = [span for topic, span in enumerate(spans) if topic != free]
        for chosen in itertools.product(*others):
            rest = 1 - sum(chosen, Fraction(0))
            if spans[free][0] <= rest <= spans[free][1]:
                corners.add((*chosen[:free], rest, *chosen[free:]))
    if not corners:
        raise BargainingError(f"{name}: no weights within these bounds sum to 1")
    if len(corners) > MOST_CORNERS:
        raise BargainingError(f"{name}: the intervals have more than {MOST_CORNERS} corners; a ranking has one a topic")
    return Partial(name, _rationals(name, evaluations), tuple(sorted(corners)))


def _rationals(name: str, evaluations: Sequence[Sequence[Number]]) -> tuple[tuple[Fraction, ...], ...]:
    return tuple([tuple([Fraction(*ratio(x, f"{name}: evaluations")) for x in row]) for row in evaluations])


def told(partial: Partial, more: int, less: int) -> Partial:
    """The side after it said that one topic matters at least as much as another; BargainingError if that cannot be."""
    signed = [(corner[more] - corner[less], corner) for corner in partial.corners]
    kept = {corner for sign, corner in signed if sign >= 0}
    for (above, a), (below, b) in itertools.product(signed, signed):
        if above > 0 > below:
            part = above / (above - below)
            kept.add(tuple([x + part * (y - x) for x, y in zip(a, b, strict=True)]))
    if not kept:
        raise BargainingError(f"{partial.name}: this contradicts what the side said before")
    return replace(partial, corners=tuple(sorted(kept)))


def possible(
    topics: Sequence[Topic], sides: Sequence[Partial], limits: Sequence[Limit] = (), watch: Watch | None = None
) -> Possible:
    """The packages that may still be best for all, which certainly are, and the most cautious choice."""
    domain = Domain("", tuple(topics), tuple(_corner_sides(sides)), tuple(limits))
    found = engine.frontier(prepare(domain), watch or Watch())
    owners = np.repeat(np.arange(len(sides)), [len(side.corners) for side in sides])
    units = [side.unit for side in domain.sides]
    tops = [int(top) for top in found.array.max(axis=0)]
    regrets = [
        max(Fraction(top - int(x), unit) for top, x, unit in zip(tops, row, units, strict=True)) for row in found.array
    ]
    cautious = min(range(len(regrets)), key=lambda row: (regrets[row], row))
    packages = tuple(found.packages(range(len(found.array))))
    return Possible(packages, _certain(found.array, owners), cautious, regrets[cautious])


def _corner_sides(sides: Sequence[Partial]) -> list[Side]:
    built = []
    for side in sides:
        for corner in side.corners:
            rows = [[(w * x).as_integer_ratio() for x in row] for w, row in zip(corner, side.evaluations, strict=True)]
            unit = common_unit(cell for row in rows for cell in row)
            built.append(Side(side.name, unit, 0, tuple([in_units(row, unit) for row in rows])))
    return built


def _certain(vectors: Vectors, owners: np.ndarray[tuple[int], np.dtype[np.intp]]) -> tuple[int, ...]:
    """The rows that no other row betters for any weights of the sides."""
    certain = []
    for row in range(len(vectors)):
        ahead = (vectors - vectors[row]).astype(object)
        best = np.stack([ahead[:, owners == owner].max(axis=1) for owner in np.unique(owners)], axis=1)
        rivals = (best >= 0).all(axis=1) & (best > 0).any(axis=1)
        if not rivals.any():
            certain.append(row)
    return tuple(certain)


def next_question(topics: Sequence[Topic], sides: Sequence[Partial], limits: Sequence[Limit] = ()) -> Question | None:
    """The comparison of two topics that leaves fewest packages in the worse case, then the better; None if none."""
    now = len(possible(topics, sides, limits).packages)
    best: Question | None = None
    for number, side in enumerate(sides):
        for pair in itertools.combinations(range(len(topics)), 2):
            signs = {
                (corner[pair[0]] > corner[pair[1]]) - (corner[pair[0]] < corner[pair[1]]) for corner in side.corners
            }
            if not {1, -1} <= signs:
                continue
            first, second = (
                len(possible(topics, [*sides[:number], told(side, *order), *sides[number + 1 :]], limits).packages)
                for order in (pair, pair[::-1])
            )
            if min(first, second) < now and (best is None or _narrows(first, second) < _narrows(*best.left)):
                best = Question(number, pair, (first, second))
    return best


def _narrows(first: int, second: int) -> tuple[int, int]:
    return max(first, second), min(first, second)
