"""Small domains in plain Python: done before the compiled searches would have taken the domain apart.

A part package is one whole number, its fields side by side: each side's sum, what is left of each budget, for each
joint how many of its topics are met or missed, and last the package itself. Adding an option is one addition; with a
spare bit above every field, one subtraction tells whether all fields of one are at least those of another (Lamport,
"Multiple byte processing with full-word instructions", 1975).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import repeat
from operator import add, lshift
from typing import TypeAlias

from bitim.bargaining.domain import Domain, Side
from bitim.bargaining.problem import Joint, Problem
from bitim.bargaining.solutions import Vector, common, shares

MOST_PACKAGES = 200_000
MOST_PAIRS, MOST_COMPARED = 2_000, 600
"""Part packages at one topic, with two fields and with more: the compiled searches manage more of them faster."""

Point: TypeAlias = tuple[Vector, int]
"""Worths and the number of the package that has them."""

Table: TypeAlias = Sequence[Sequence[int]]
"""One field of all options, topic by topic."""


@dataclass(frozen=True)
class PlainFrontier:
    """The frontier: `vectors` in descending order; `package(row)` gives options by topic."""

    vectors: list[Vector]
    codes: list[int] = field(repr=False)
    numbers: Sequence[Sequence[int]] = field(repr=False)

    def __len__(self) -> int:
        """How many points."""
        return len(self.vectors)

    def package(self, row: int) -> list[int]:
        """Options, one a topic, whose worths are exactly the row's vector."""
        code, package = self.codes[row], []
        for numbers in reversed(self.numbers):
            code, kept = divmod(code, len(numbers))
            package.append(numbers[kept])
        return package[::-1]

    def packages(self, rows: Sequence[int]) -> list[list[int]]:
        """Likewise for several rows."""
        return [self.package(row) for row in rows]


def frontier(domain: Domain, problem: Problem | None) -> PlainFrontier | None:
    """The exact frontier, empty when no package keeps all limits; None for a domain that is not small.

    `problem` is None for a domain without limits and joint conditions, which needs no preparation.
    """
    if domain.outcomes > MOST_PACKAGES:
        return None
    if problem is None:
        tables: Sequence[Table] = [side.table for side in domain.sides]
        numbers: Sequence[Sequence[int]] = [*map(range, map(len, tables[0]))]
    else:
        tables = [*zip(*[_columns(problem, topic) for topic in range(len(problem.worths))], strict=True)]
        numbers = problem.numbers
    fields = _Fields(tables)
    narrow = _pairs if fields.count == 2 else _maximal
    most = MOST_PAIRS if fields.count == 2 else MOST_COMPARED
    parts = [0]
    for packed in fields.packed:
        options = narrow(packed, fields)
        if len(parts) * len(options) > most:
            return None
        grown = [part + option for option in options for part in parts]
        parts = narrow(grown, fields) if len(parts) > 1 else grown
    vectors, codes = fields.vectors(parts), fields.codes(parts)
    if problem is not None and fields.count > problem.sides:
        points = _undominated(sorted(_ended(problem, zip(vectors, codes, strict=True)), reverse=True))
        vectors, codes = [vector for vector, _ in points], [code for _, code in points]
    return PlainFrontier(vectors, codes, numbers)


class _Fields:
    """How whole numbers hold part packages: `packed` by topic and option; each field has one bit to spare."""

    def __init__(self, tables: Sequence[Table]) -> None:
        self.count = len(tables)
        lows = [[*map(min, table)] for table in tables]
        self.lows = [*map(sum, lows)]
        spans = [sum(map(max, table)) - low for table, low in zip(tables, self.lows, strict=True)]
        self.size = max(spans).bit_length() + 1
        step = math.prod(map(len, tables[0]))
        self.low_bits = step.bit_length() + 1
        self.shifts = [*range(self.low_bits + self.size * (self.count - 1), self.low_bits - 1, -self.size)]
        self.packed: list[list[int]] = []
        for rows, low in zip(zip(*tables, strict=True), zip(*lows, strict=True), strict=True):
            count = len(rows[0])
            step //= count
            base = -sum(map(lshift, low, self.shifts))
            packed: Iterable[int] = range(base, base + step * count, step)
            for row, shift in zip(rows, self.shifts, strict=True):
                packed = map(add, packed, map(lshift, row, repeat(shift)))
            self.packed.append([*packed])

    def vectors(self, parts: Sequence[int]) -> list[Vector]:
        """The fields of complete packages."""
        mask = (1 << self.size) - 1
        columns = [
            [(part >> shift & mask) + low for part in parts] for shift, low in zip(self.shifts, self.lows, strict=True)
        ]
        return [*zip(*columns, strict=True)]

    def codes(self, parts: Sequence[int]) -> list[int]:
        """The numbers of complete packages."""
        ones = (1 << self.low_bits) - 1
        return [part & ones for part in parts]


def _columns(problem: Problem, topic: int) -> list[Sequence[int]]:
    """All that matters of a topic's options, more never worse: worths, costs saved, joints met, joints missed."""
    columns: list[Sequence[int]] = [*zip(*problem.worths[topic], strict=True)]
    columns += [[-cost for cost in costs] for costs in zip(*problem.costs[topic], strict=True)]
    for joint in problem.joints:
        inside = joint.inside.get(topic)
        met = [inside is not None and kept in inside for kept in range(len(problem.worths[topic]))]
        columns += [met] * _helps(joint) + [[inside is not None and not m for m in met]] * _hurts(joint)
    return columns


def _helps(joint: Joint) -> bool:
    return joint.worth is not None and max(joint.worth) > 0


def _hurts(joint: Joint) -> bool:
    return joint.worth is None or min(joint.worth) < 0


def _pairs(parts: list[int], fields: _Fields) -> list[int]:
    """Those of the parts, from the largest, whose second field exceeds all before: two fields need no more."""
    parts.sort(reverse=True)
    mask = (1 << fields.shifts[0]) - 1
    ones = (1 << fields.low_bits) - 1
    best = -1
    kept = []
    for part in parts:
        if part & mask > best:
            kept.append(part)
            best = part & mask | ones
    return kept


def _maximal(parts: list[int], fields: _Fields) -> list[int]:
    """Those of the parts, from the largest, that no part before equals or exceeds in all fields."""
    parts.sort(reverse=True)
    spare = sum([1 << (shift + fields.size - 1) for shift in fields.shifts])
    lent = spare | 1 << (fields.low_bits - 1)
    kept: list[int] = []
    for part in parts:
        for other in kept:
            if ((other | lent) - part) & spare == spare:
                break
        else:
            kept.append(part)
    return kept


def _ended(problem: Problem, points: Iterable[Point]) -> Iterator[Point]:
    """The complete packages within all limits, worth what they are with their joints."""
    sides, budgets = problem.sides, len(problem.most)
    for values, code in points:
        if any(value < -most for value, most in zip(values[sides:], problem.most, strict=False)):
            continue
        worth, at = values[:sides], sides + budgets
        for joint in problem.joints:
            held = values[at] == (len(joint.inside) if _helps(joint) else 0)
            at += _helps(joint) + _hurts(joint)
            if held and joint.worth is None:
                break
            if held and joint.worth:
                worth = tuple([x + y for x, y in zip(worth, joint.worth, strict=True)])
        else:
            yield worth, code


def _undominated(points: Sequence[Point]) -> list[Point]:
    """Those of the points, largest first, that no point before equals or exceeds for all sides."""
    kept: list[Point] = []
    for point in points:
        if not any(all(x >= y for x, y in zip(other[0], point[0], strict=True)) for other in kept):
            kept.append(point)
    return kept


def weights(rule: str, best: Vector, sides: Sequence[Side], ideal: Sequence[int]) -> Vector:
    """Whole weights of the sides for a rule's certificate: of Nash the slope at its point, else the rule's scale."""
    gains = [x - side.reserve for x, side in zip(best, sides, strict=True)]
    if rule == "nash" and all(gains):
        product = math.prod(gains)
        return tuple([product // gain for gain in gains])
    share = shares(sides, ideal) if rule == "ks" else None
    return (share or common(sides)).times
