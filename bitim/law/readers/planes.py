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
    """A condition that speaks of flags alone; a flag without planes is unknown in every case.

    A plane can be one of the flag itself: what is found is to be read, not written into.
    """
    is_true, is_false, _ = _found(condition, known, words)
    return Planes(is_true, is_false)


def _found(condition: Condition, known: Mapping[str, Planes], words: int) -> tuple[Bits, Bits, bool]:
    """Both planes, and whether they were made here and may be written into."""
    match condition:
        case Flag(name=name) if name in known:
            return *known[name], False
        case AllOf(items):
            return _joined(items, known, words, np.bitwise_and, np.bitwise_or)
        case AnyOf(items):
            return _joined(items, known, words, np.bitwise_or, np.bitwise_and)
        case Not(item):
            is_true, is_false, is_ours = _found(item, known, words)
            return is_false, is_true, is_ours
        case Stated(item):
            is_true, is_false, is_ours = _found(item, known, words)
            return is_true, np.invert(is_true, out=is_false if is_ours else None), is_ours
        case Flag() | Gap():
            return np.zeros(words, np.uint64), np.zeros(words, np.uint64), True
        case _:
            raise LawError(f"{condition!r} is a test of a fact; planes join tests that were made before")


def _joined(
    items: tuple[Condition, ...], known: Mapping[str, Planes], words: int, join: np.ufunc, join_false: np.ufunc
) -> tuple[Bits, Bits, bool]:
    if not items:
        nothing = np.empty((0, words), np.uint64)
        return join.reduce(nothing), join_false.reduce(nothing), True
    is_true, is_false, is_ours = _found(items[0], known, words)
    for item in items[1:]:
        also_true, also_false, is_spare = _found(item, known, words)
        # Memory that was used just now is still in the cache: planes that were made here take the result.
        spare = (is_true, is_false) if is_ours else (also_true, also_false) if is_spare else (None, None)
        is_true, is_false = join(is_true, also_true, out=spare[0]), join_false(is_false, also_false, out=spare[1])
        is_ours = True
    return is_true, is_false, is_ours


def packed(truth: NDArray[np.bool_]) -> Bits:
    """A truth a case as bits, in whole words."""
    packed = np.packbits(truth, bitorder="little")
    words = np.zeros(-(-len(truth) // 64), np.uint64)
    words.view(np.uint8)[: len(packed)] = packed
    return words


def unpacked(bits: Bits, cases: int) -> NDArray[np.uint8]:
    """Bits as a 0 or 1 a case."""
    return np.unpackbits(bits.view(np.uint8), count=cases, bitorder="little")
