"""Double-blind bidding on one amount: sealed bids, an overlap test, a split agreed beforehand.

Chatterjee and Samuelson (1983) show what it invites: both shade their bids, so some possible agreements are missed.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from bitim.bargaining.domain import BargainingError
from bitim.bargaining.numbers import Number, ratio


@dataclass(frozen=True)
class Agreement:
    """The bids met: the amount, in the unit of the bids (whole cents when the bids are)."""

    amount: Fraction


@dataclass(frozen=True)
class NoOverlap:
    """The bids did not meet. It holds nothing, so that nothing can be read from it."""


def settle(offer: Number, demand: Number, *, split: Number = Fraction(1, 2), step: Number = 1) -> Agreement | NoOverlap:
    """Settle when who pays offers at least what who receives demands.

    `split` is the part of the overlap that the payer keeps, agreed before anybody bids; amounts are rounded to whole
    steps, halves to the even one. BargainingError for negative bids, or a split outside 0 to 1.
    """
    high, low = Fraction(*ratio(offer, "offer")), Fraction(*ratio(demand, "demand"))
    part, grain = Fraction(*ratio(split, "split")), Fraction(*ratio(step, "step"))
    if high < 0 or low < 0 or not 0 <= part <= 1 or grain <= 0:
        raise BargainingError("bids: bids are not negative, the split is between 0 and 1, the step above 0")
    if high < low:
        return NoOverlap()
    amount = grain * round((high - part * (high - low)) / grain)
    return Agreement(min(max(amount, low), high))
