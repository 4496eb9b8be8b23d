"""Reader 5: bit planes. A column of truth as two planes of bits, 64 cases a word: known to be true, known to be false.

The fastest reader where the truth of the facts is already at hand: it only joins words with `&` and `|`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from bitim.law.language import AllOf, AnyOf, Condition, Flag, Gap, LawError, Not, Stated

Bits: TypeAlias = NDArray[np.uint64]


class Planes(NamedTuple):
    """Two planes of equal length; a case with neither bit is not known, and none has both."""

    is_true: Bits
    is_false: Bits

    @property
    def is_open(self) -> Bits:
        """The cases in which it is not known; the bits beyond the last case are set as well."""
        return ~(self.is_true | self.is_false)


def planes(condition: Condition, known: Mapping[str, Planes], words: int) -> Planes:
    """A condition that speaks of flags alone; a flag without planes is unknown in every case."""
    match condition:
        case Flag(name=name):
            return known[name] if name in known else _of(known=None, words=words)
        case AllOf(items):
            return _all([planes(item, known, words) for item in items], words)
        case AnyOf(items):
            return _turned(_all([_turned(planes(item, known, words)) for item in items], words))
        case Not(item):
            return _turned(planes(item, known, words))
        case Stated(item):
            is_true = planes(item, known, words).is_true
            return Planes(is_true, ~is_true)
        case Gap():
            return _of(known=None, words=words)
        case _:
            raise LawError(f"{condition!r} is a test of a fact; planes join tests that were made before")


def _all(items: list[Planes], words: int) -> Planes:
    if not items:
        return _of(known=True, words=words)
    is_true, is_false = items[0]
    if len(items) > 1:
        # The first join makes arrays of our own; the others can then be joined in place.
        is_true, is_false = is_true & items[1].is_true, is_false | items[1].is_false
        for item in items[2:]:
            is_true &= item.is_true
            is_false |= item.is_false
    return Planes(is_true, is_false)


def _turned(item: Planes) -> Planes:
    return Planes(item.is_false, item.is_true)


def _of(*, known: bool | None, words: int) -> Planes:
    """The same in every case."""
    full, empty = np.full(words, ~np.uint64(0)), np.zeros(words, np.uint64)
    return Planes(full if known is True else empty, full if known is False else empty)


def packed(truth: NDArray[np.bool_]) -> Bits:
    """A truth a case as bits, in whole words."""
    spare = -len(truth) % 64
    return np.packbits(np.pad(truth, (0, spare)), bitorder="little").view(np.uint64)


def unpacked(bits: Bits, cases: int) -> NDArray[np.uint8]:
    """Bits as a 0 or 1 a case."""
    return np.unpackbits(bits.view(np.uint8), count=cases, bitorder="little")
