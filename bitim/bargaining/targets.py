"""What each rule asks of a package, and what that asks of its weighted sum: the two halves of every bound."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from operator import mul
from typing import Protocol

import numpy as np

from bitim.bargaining.domain import Side
from bitim.bargaining.dual import Relaxation, balanced, constrained, proportional
from bitim.bargaining.kernels.arrays import Floats, Int64s, Vectors
from bitim.bargaining.selection import leximin, most, product, steps, total, worst
from bitim.bargaining.solutions import common, shares


class Target(Protocol):
    """A rule: which of many vectors are best by it, in whole numbers of 1/unit, and how weighted sums bound it."""

    @property
    def unit(self) -> int:
        """What values are counted in: whole numbers of 1/unit."""

    def steer(self, relaxation: Relaxation, reserves: Floats) -> Floats:
        """Good weights for the bound, as floats."""

    def choose(self, vectors: Vectors) -> tuple[int, list[int]]:
        """The best value among acceptable vectors, and the places of all that attain it."""

    def needs(self, weights: Sequence[int], value: int) -> int:
        """The least weighted sum of worths of any acceptable vector that attains at least the value."""

    def least(self, value: int) -> Int64s:
        """What every side's worth is at least, in any acceptable vector that attains the value."""

    def rough(self, vectors: Vectors) -> Floats:
        """How promising vectors look, larger the better, as floats."""

    def bound(self, weights: Sequence[int], most_sum: int) -> Fraction:
        """A value that no acceptable vector exceeds whose weighted sum of worths is at most `most_sum`."""


def _reserves(sides: Sequence[Side]) -> list[int]:
    return [side.reserve for side in sides]


@dataclass(frozen=True)
class Product:
    """Nash: by the inequality of means, weighted gains of given product have at least a certain sum."""

    sides: Sequence[Side]
    unit: int

    def steer(self, relaxation: Relaxation, reserves: Floats) -> Floats:
        """Weights near the inverse of the best gains."""
        return proportional(relaxation, reserves)

    def choose(self, vectors: Vectors) -> tuple[int, list[int]]:
        """The largest product of gains."""
        gains = vectors - np.array(_reserves(self.sides), vectors.dtype)
        return most(gains, product(gains.astype(np.float64)), math.prod)

    def needs(self, weights: Sequence[int], value: int) -> int:
        """For m sides: m times the m-th root, upwards, of weights and value multiplied; above the reserves."""
        count = len(weights)
        least = root_up(count**count * math.prod(weights) * value, count)
        return least + sum(w * r for w, r in zip(weights, _reserves(self.sides), strict=True))

    def least(self, value: int) -> Int64s:  # noqa: ARG002 - other rules need it
        """The reserves."""
        return np.array(_reserves(self.sides), np.int64)

    def rough(self, vectors: Vectors) -> Floats:
        """The product of what lies above the reserves."""
        gains = np.maximum(vectors - np.array(_reserves(self.sides), np.int64), 0).astype(np.float64)
        return product(gains)

    def bound(self, weights: Sequence[int], most_sum: int) -> Fraction:
        """The product of gains that share the sum evenly."""
        count = len(weights)
        gains = max(0, most_sum - sum(w * r for w, r in zip(weights, _reserves(self.sides), strict=True)))
        return Fraction(gains**count, count**count * math.prod(weights) * self.unit)


@dataclass(frozen=True)
class Worst:
    """Leximin of scaled gains: whoever gives each side a gain gives their weighted sum too."""

    sides: Sequence[Side]
    scale: Sequence[int]
    unit: int

    def steer(self, relaxation: Relaxation, reserves: Floats) -> Floats:
        """Weights that balance the scaled gains."""
        tops = steps(self.scale)
        return balanced(relaxation, reserves, tops)

    def choose(self, vectors: Vectors) -> tuple[int, list[int]]:
        """The leximin of the scaled gains, with the worst of them as value."""
        return leximin(vectors - np.array(_reserves(self.sides), vectors.dtype), self.scale)

    def needs(self, weights: Sequence[int], value: int) -> int:
        """Every side's worth is at least its reserve and the least gain that scales to the value."""
        least = [-(-value // s) for s in self.scale]
        return sum(w * (r + g) for w, r, g in zip(weights, _reserves(self.sides), least, strict=True))

    def least(self, value: int) -> Int64s:
        """The reserve and the least gain that scales to the value."""
        return np.array([r - (-value // s) for r, s in zip(_reserves(self.sides), self.scale, strict=True)], np.int64)

    def rough(self, vectors: Vectors) -> Floats:
        """The worst gain."""
        gains = (vectors - np.array(_reserves(self.sides), np.int64)).astype(np.float64)
        return worst(gains, self.scale)

    def bound(self, weights: Sequence[int], most_sum: int) -> Fraction:
        """The scaled gain that uses up the sum when all have the same."""
        gains = most_sum - sum(w * r for w, r in zip(weights, _reserves(self.sides), strict=True))
        each = sum((Fraction(w, s) for w, s in zip(weights, self.scale, strict=True)), Fraction(0))
        return max(Fraction(0), gains / each / self.unit)


@dataclass(frozen=True)
class Total:
    """The largest scaled sum of worths among acceptable packages; extra weights count what lies above the reserves."""

    sides: Sequence[Side]
    scale: Sequence[int]
    unit: int

    def steer(self, relaxation: Relaxation, reserves: Floats) -> Floats:
        """The rule's own weights, more where a reserve binds."""
        tops = steps(self.scale)
        return tops + constrained(relaxation, reserves, tops)

    def choose(self, vectors: Vectors) -> tuple[int, list[int]]:
        """The largest scaled sum."""
        return most(vectors, self.rough(vectors), lambda worths: sum(map(mul, worths, self.scale)))

    def needs(self, weights: Sequence[int], value: int) -> int:
        """The scaled value, as often as the weights contain the scale, and the reserves for what weights remain."""
        times, extra = self._parts(weights)
        return math.ceil(times * value) + math.floor(
            sum(e * r for e, r in zip(extra, _reserves(self.sides), strict=True))
        )

    def least(self, value: int) -> Int64s:  # noqa: ARG002 - other rules need it
        """The reserves."""
        return np.array(_reserves(self.sides), np.int64)

    def rough(self, vectors: Vectors) -> Floats:
        """The scaled sum."""
        return total(vectors.astype(np.float64), self.scale)

    def bound(self, weights: Sequence[int], most_sum: int) -> Fraction:
        """What is left of the sum above the extra weights' reserves."""
        times, extra = self._parts(weights)
        above = most_sum - sum((e * r for e, r in zip(extra, _reserves(self.sides), strict=True)), Fraction(0))
        return Fraction(above) / times / self.unit

    def _parts(self, weights: Sequence[int]) -> tuple[Fraction, list[Fraction]]:
        times = min(Fraction(w, s) for w, s in zip(weights, self.scale, strict=True) if s)
        return times, [w - times * s for w, s in zip(weights, self.scale, strict=True)]


def root_up(number: int, degree: int) -> int:
    """The least whole number whose power of that degree is at least the given number."""
    low, high = 0, 1 << -(-number.bit_length() // degree)
    while low < high:
        middle = (low + high) // 2
        if middle**degree >= number:
            high = middle
        else:
            low = middle + 1
    return low


def targets(sides: Sequence[Side], ideal: Sequence[int]) -> dict[str, Target]:
    """Every rule's target; Kalai-Smorodinsky only where every side can gain."""
    scale = common(sides)
    found: dict[str, Target] = {"nash": Product(sides, math.prod(side.unit for side in sides))}
    if share := shares(sides, ideal):
        found["ks"] = Worst(sides, share.times, share.unit)
    found["egalitarian"] = Worst(sides, scale.times, scale.unit)
    found["utilitarian"] = Total(sides, scale.times, scale.unit)
    return found


def best_worth(sides: Sequence[Side], side: int) -> Target:
    """The most that one side can get while all others keep their reserves."""
    return Total(sides, [int(p == side) for p in range(len(sides))], sides[side].unit)
