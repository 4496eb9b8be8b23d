"""Which vectors no other betters in every criterion."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bitim.bargaining.kernels import bilateral, dominance
from bitim.bargaining.kernels.arrays import Bools, Int64s

FEW_KINDS = 16
WORD = 63
WIDEST = 4_000_000
"""Worths are their own ranks up to this range: a table of as many places costs less than sorting."""


def maximal(columns: Int64s, flags: Int64s | None = None) -> Int64s:
    """Positions of the rows (N, criteria) that no other row equals or betters everywhere; of equals one stays.

    Flags (N, words) are further yes-or-no criteria, 63 a word. Whole numbers only; any order in, any order out. Where
    rows have few kinds of flags and few criteria, rows are compared within their kind only, which is far quicker.
    """
    varied = [c for c in range(columns.shape[1]) if len(columns) and (columns[:, c] != columns[0, c]).any()]
    if flags is not None and not (flags.shape[1] and (flags != flags[0]).any()):
        flags = None
    if flags is None and len(varied) < 3:
        return _few(columns, varied)
    if flags is not None and len(varied) < 4 and flags.shape[1] == 1:
        kinds = np.unique(flags)
        if len(kinds) <= FEW_KINDS:
            groups = [np.flatnonzero(flags[:, 0] == kind) for kind in kinds]
            return np.concatenate([rows[maximal(columns[rows])] for rows in groups])
    columns = columns[:, varied] if varied else columns[:, :1]
    if flags is None and len(varied) == 3:
        narrow, first, third = sorted(columns.T, key=np.ptp)
        order = descending([first, narrow, third])
        return order[_swept(narrow, third, order)]
    order = descending([*columns.T] if flags is None else [*columns.T, *flags.T])
    rest = columns[:, 1:] if len(varied) > 1 else columns
    marks = np.empty((len(order), 0), np.int64) if flags is None else flags[order]
    return order[dominance.tree_filter(np.ascontiguousarray(rest[order]), np.ascontiguousarray(marks))]


def descending(keys: Sequence[Int64s]) -> Int64s:
    """Positions in descending lexicographic order; of equals the first comes first.

    Keys that fit one word together are sorted as one number, the position in its last bits.
    """
    count = len(keys[0])
    lows, tops = [int(key.min()) for key in keys], [int(key.max()) for key in keys]
    widths = [(top - low).bit_length() for low, top in zip(lows, tops, strict=True)]
    place = count.bit_length()
    if sum(widths) + place > WORD:
        return np.lexsort([-key for key in reversed(keys)])
    packed = np.zeros(count, np.int64)
    for key, top, width in zip(keys, tops, widths, strict=True):
        packed <<= width
        packed += top - key
    packed <<= place
    packed += np.arange(count)
    packed.sort()
    return packed & ((1 << place) - 1)


def maximal_sorted(columns: Int64s) -> Int64s:
    """As `maximal`, for rows in descending lexicographic order already; keeps that order."""
    width = columns.shape[1]
    if width < 3:
        rows = _few(columns, list(range(width)))
        return np.sort(rows)
    if width > 3:
        rest = np.ascontiguousarray(columns[:, 1:])
        return np.flatnonzero(dominance.tree_filter(rest, np.empty((len(columns), 0), np.int64)))
    return np.flatnonzero(_swept(columns[:, 1], columns[:, 2], np.arange(len(columns))))


def _swept(second: Int64s, third: Int64s, order: Int64s) -> Bools:
    """Which rows in the order, descending, none before betters."""
    top = int(second.max())
    ranks = top - int(second.min()) + 1
    if ranks <= WIDEST:
        return dominance.sweep(top - second, third, order, ranks)
    _, rank = np.unique(-second, return_inverse=True)
    return dominance.sweep(rank.reshape(-1).astype(np.int64), third, order, int(rank.max()) + 1)


def _few(columns: Int64s, varied: list[int]) -> Int64s:
    if len(varied) == 2:
        first, second = (np.ascontiguousarray(columns[:, c]) for c in varied)
        return bilateral.prune(first, second)
    return np.array([columns[:, varied[0]].argmax() if varied else 0], np.int64)[: len(columns)]
