"""Adjusted Winner (Brams and Taylor 1996): divisible goods between two sides, efficient, equitable and without envy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from bitim.bargaining.domain import BargainingError
from bitim.bargaining.numbers import Number, ratio


@dataclass(frozen=True)
class Division:
    """The first side's share of every good (0 to 1), and what each side gets as a share of all its points.

    At most one good is divided, the balancing item; `alternatives` are goods of the same ratio that could do so too.
    """

    shares: dict[str, Fraction]
    balancing: str | None
    alternatives: tuple[str, ...]
    points: tuple[Fraction, Fraction]


def adjusted_winner(first: Mapping[str, Number], second: Mapping[str, Number]) -> Division:
    """Divide goods by the points that two sides give them: non-negative numbers, each side's sum counted as 100 %.

    Goods of no worth to both go to the first side. BargainingError when the goods differ, or a side gives no points.
    """
    if first.keys() != second.keys() or not first:
        raise BargainingError("points: both sides give points to the same goods, at least one")
    mine, yours = _shares(first, "first side"), _shares(second, "second side")
    shares = {good: Fraction(mine[good] >= yours[good]) for good in first}
    ahead = _points(shares, mine, yours)
    leading, trailing = (mine, yours) if ahead[0] >= ahead[1] else (yours, mine)
    held = [good for good in first if (shares[good] == 1) == (leading is mine) and (leading[good] or trailing[good])]
    held = sorted((good for good in held if trailing[good]), key=lambda good: leading[good] / trailing[good])
    for good in held:
        more, less = max(ahead), min(ahead)
        if more == less:
            break
        part = min(Fraction(1), (more - less) / (leading[good] + trailing[good]))
        shares[good] = 1 - part if leading is mine else part
        ahead = _points(shares, mine, yours)
    balancing = next((good for good, share in shares.items() if 0 < share < 1), None)
    return Division(shares, balancing, _alike(balancing, mine, yours), ahead)


def _shares(points: Mapping[str, Number], who: str) -> dict[str, Fraction]:
    read = {good: Fraction(*ratio(value, f"{who}: {good}")) for good, value in points.items()}
    total = sum(read.values())
    if min(read.values()) < 0 or not total:
        raise BargainingError(f"{who}: points are not negative, and not all zero")
    return {good: value / total for good, value in read.items()}


def _points(
    shares: Mapping[str, Fraction], mine: Mapping[str, Fraction], yours: Mapping[str, Fraction]
) -> tuple[Fraction, Fraction]:
    return (
        sum((shares[good] * mine[good] for good in shares), Fraction(0)),
        sum(((1 - shares[good]) * yours[good] for good in shares), Fraction(0)),
    )


def _alike(balancing: str | None, mine: Mapping[str, Fraction], yours: Mapping[str, Fraction]) -> tuple[str, ...]:
    if balancing is None:
        return ()
    a, b = mine[balancing], yours[balancing]
    return tuple(g for g in mine if g != balancing and mine[g] * b == yours[g] * a and (mine[g] or yours[g]))
