"""One sum of money that may be anything between two bounds: the frontier of two sides as exact segments.

The other topics give points; every point may move along the same line, since an amount is worth a fixed rate to each
side. The frontier is the upper envelope of these parallel segments.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TypeAlias

from bitim.bargaining import engine
from bitim.bargaining.domain import BargainingError, Budget, Domain, Topic
from bitim.bargaining.numbers import Number, common_unit, in_units, ratio, written
from bitim.bargaining.problem import prepare
from bitim.bargaining.watch import Watch

Worths: TypeAlias = tuple[Fraction, Fraction]

MOST_OPTIONS = 100_000


@dataclass(frozen=True)
class Money:
    """An amount between `least` and `most`, worth `rates` of utility a unit to the two sides, one of them negative."""

    least: Fraction
    most: Fraction
    rates: Worths


@dataclass(frozen=True)
class Piece:
    """A stretch of the frontier: one package of the other topics, with every amount from `low` to `high`."""

    package: list[int]
    base: Worths
    low: Fraction
    high: Fraction


@dataclass(frozen=True)
class Settlement:
    """A named point: a package of the other topics, the amount, and both sides' utilities, all exact."""

    package: list[int]
    amount: Fraction
    worths: Worths


def money(least: Number, most: Number, rates: tuple[Number, Number]) -> Money:
    """An amount of money; BargainingError unless one side gains and the other loses by it."""
    low, high = Fraction(*ratio(least, "least")), Fraction(*ratio(most, "most"))
    first, second = Fraction(*ratio(rates[0], "rates")), Fraction(*ratio(rates[1], "rates"))
    if low > high or first * second >= 0:
        raise BargainingError("money: the least is not above the most, and one side gains by it what the other pays")
    return Money(low, high, (first, second))


def frontier(domain: Domain, amount: Money, watch: Watch | None = None) -> list[Piece]:
    """The exact frontier of a domain of two sides and an amount, best for the first side first."""
    if len(domain.sides) != 2:
        raise BargainingError("money: segments are reckoned for two sides; for more, give the amount as options")
    found = engine.frontier(prepare(domain), watch or Watch())
    units = [Fraction(1, side.unit) for side in domain.sides]
    points = [(int(u) * units[0], int(v) * units[1]) for u, v in found.vectors]
    packages = found.packages(range(len(points)))
    rises = amount.rates[0] > 0
    best, worst = (amount.most, amount.least) if rises else (amount.least, amount.most)
    pieces: list[Piece] = []
    reached: Fraction | None = None
    starts = [u + best * amount.rates[0] for u, _ in points]
    ends = [u + worst * amount.rates[0] for u, _ in points]
    levels = [v - u * amount.rates[1] / amount.rates[0] for u, v in points]
    for high, low in itertools.pairwise(sorted({*starts, *ends}, reverse=True)):
        active = [k for k in range(len(points)) if ends[k] <= low and starts[k] >= high]
        if not active:
            continue
        top = max(active, key=lambda k: levels[k])
        piece = _clipped(points[top], packages[top], amount, high, low, reached)
        if piece is not None:
            pieces.append(piece)
            reached = points[top][1] + _amount(points[top], amount, low) * amount.rates[1]
    if not pieces or amount.least == amount.most:
        return [Piece(p, w, amount.least, amount.least) for p, w in zip(packages, points, strict=True)]
    return _joined(pieces)


def _amount(base: Worths, amount: Money, worth: Fraction) -> Fraction:
    """The amount that gives the first side that worth."""
    return (worth - base[0]) / amount.rates[0]


def _clipped(
    base: Worths, package: list[int], amount: Money, high: Fraction, low: Fraction, reached: Fraction | None
) -> Piece | None:
    """The part of a segment between two worths of the first side that gives the second more than was reached before."""
    start, end = _amount(base, amount, high), _amount(base, amount, low)
    if reached is not None:
        level = (reached - base[1]) / amount.rates[1]
        beyond = max(start, level) if amount.rates[1] > 0 else min(start, level)
        if (end - beyond) * amount.rates[1] <= 0:
            return None
        start = beyond
    return Piece(package, base, min(start, end), max(start, end))


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Neighbouring stretches of one package as one."""
    joined = [pieces[0]]
    for piece in pieces[1:]:
        last = joined[-1]
        if piece.package == last.package and (piece.low == last.high or piece.high == last.low):
            joined[-1] = Piece(last.package, last.base, min(piece.low, last.low), max(piece.high, last.high))
        else:
            joined.append(piece)
    return joined


def named(domain: Domain, amount: Money, pieces: Sequence[Piece]) -> dict[str, Settlement]:
    """The named points on the pieces, exactly; of ties the one best for the first side. Empty without agreement.

    Raises nothing; a rule is left out where it does not apply (Kalai-Smorodinsky when a side cannot gain).
    """
    reserves = (
        Fraction(domain.sides[0].reserve, domain.sides[0].unit),
        Fraction(domain.sides[1].reserve, domain.sides[1].unit),
    )
    inside = [part for piece in pieces if (part := _acceptable(piece, amount, reserves))]
    if not inside:
        return {}
    ends = [_at(piece, amount, end) for piece in inside for end in (piece.low, piece.high)]
    spans = [max(e.worths[p] for e in ends) - reserves[p] for p in (0, 1)]

    def gains(s: Settlement) -> Worths:
        return s.worths[0] - reserves[0], s.worths[1] - reserves[1]

    found = {
        "nash": _best(inside, amount, _middle(reserves, amount), lambda s: [gains(s)[0] * gains(s)[1]]),
        "egalitarian": _best(
            inside, amount, _level((Fraction(1), Fraction(1)), reserves, amount), lambda s: sorted(gains(s))
        ),
        "utilitarian": _best(inside, amount, None, lambda s: [s.worths[0] + s.worths[1]]),
    }
    if all(spans):
        scale = (1 / spans[0], 1 / spans[1])
        found["ks"] = _best(
            inside,
            amount,
            _level(scale, reserves, amount),
            lambda s: sorted(g * k for g, k in zip(gains(s), scale, strict=True)),
        )
    return found


def _acceptable(piece: Piece, amount: Money, reserves: Worths) -> Piece | None:
    low, high = piece.low, piece.high
    for p in (0, 1):
        limit = (reserves[p] - piece.base[p]) / amount.rates[p]
        low, high = (max(low, limit), high) if amount.rates[p] > 0 else (low, min(high, limit))
    return Piece(piece.package, piece.base, low, high) if low <= high else None


def _at(piece: Piece, amount: Money, paid: Fraction) -> Settlement:
    worths = (piece.base[0] + paid * amount.rates[0], piece.base[1] + paid * amount.rates[1])
    return Settlement(piece.package, paid, worths)


def _middle(reserves: Worths, amount: Money) -> Callable[[Piece], Fraction]:
    """Where the product of the gains is largest along the piece's line."""

    def at(piece: Piece) -> Fraction:
        zeros = [(reserves[p] - piece.base[p]) / amount.rates[p] for p in (0, 1)]
        return (zeros[0] + zeros[1]) / 2

    return at


def _level(scale: Worths, reserves: Worths, amount: Money) -> Callable[[Piece], Fraction]:
    """Where the scaled gains are equal along the piece's line."""

    def at(piece: Piece) -> Fraction:
        first, second = ((piece.base[p] - reserves[p]) * scale[p] for p in (0, 1))
        return (second - first) / (amount.rates[0] * scale[0] - amount.rates[1] * scale[1])

    return at


def _best(
    pieces: Sequence[Piece],
    amount: Money,
    inner: Callable[[Piece], Fraction] | None,
    key: Callable[[Settlement], list[Fraction]],
) -> Settlement:
    """The best of all pieces' ends and inner points by a key; an optimum within a piece is at its inner point."""
    tried = []
    for piece in pieces:
        ends = [piece.low, piece.high]
        if inner is not None:
            ends.append(min(max(inner(piece), piece.low), piece.high))
        tried += [_at(piece, amount, paid) for paid in ends]
    return max(tried, key=lambda s: (key(s), s.worths[0]))


def on_grid(domain: Domain, name: str, amount: Money, step: Number) -> Domain:
    """The domain with the amount as one more topic, in whole steps (cents) from the least, for the exact engine.

    Costs of budgets do not touch the amount. BargainingError for more than a hundred thousand options.
    """
    grain = Fraction(*ratio(step, "step"))
    count = int((amount.most - amount.least) / grain) + 1 if grain > 0 else 0
    if not 0 < count <= MOST_OPTIONS:
        raise BargainingError(f"step: it makes {count} options; between 1 and {MOST_OPTIONS} can be reckoned with")
    paid = [amount.least + k * grain for k in range(count)]
    sides = []
    for side, rate in zip(domain.sides, amount.rates, strict=True):
        worths = [(rate * x).as_integer_ratio() for x in paid]
        unit = math.lcm(side.unit, common_unit(worths))
        times = unit // side.unit
        table = tuple([tuple([x * times for x in row]) for row in side.table])
        conditions = tuple([replace(c, worth=c.worth * times) for c in side.conditions])
        sides.append(
            replace(
                side,
                unit=unit,
                reserve=side.reserve * times,
                table=(*table, in_units(worths, unit)),
                conditions=conditions,
            )
        )
    limits = tuple([replace(x, costs=(*x.costs, (0,) * count)) if isinstance(x, Budget) else x for x in domain.limits])
    topic = Topic(name, tuple([written(*x.as_integer_ratio()) for x in paid]))
    return replace(domain, topics=(*domain.topics, topic), sides=tuple(sides), limits=limits)
