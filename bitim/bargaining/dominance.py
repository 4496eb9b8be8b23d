"""Which vectors no other betters in every criterion."""

from __future__ import annotations

import numpy as np

from bitim.bargaining.kernels import bilateral, dominance
from bitim.bargaining.kernels.arrays import Int64s


def maximal(columns: Int64s, flags: Int64s | None = None) -> Int64s:
    """Positions of the rows (N, criteria) that no other row equals or betters everywhere; of equals one stays.

    Flags (N, words) are further yes-or-no criteria, 63 a word. Whole numbers only; any order in, any order out.
    """
    varied = [c for c in range(columns.shape[1]) if len(columns) and (columns[:, c] != columns[0, c]).any()]
    if flags is not None and not (flags.shape[1] and (flags != flags[0]).any()):
        flags = None
    if flags is None and len(varied) < 3:
        return _few(columns, varied)
    columns = columns[:, varied] if varied else columns[:, :1]
    keys = [*columns.T] if flags is None else [*columns.T, *flags.T]
    order = np.lexsort([-key for key in reversed(keys)])
    if flags is None and len(varied) == 3:
        _, rank = np.unique(-columns[:, 1], return_inverse=True)
        kept = dominance.sweep(rank.reshape(-1)[order].astype(np.int64), columns[order, 2], int(rank.max()) + 1)
    else:
        rest = columns[:, 1:] if len(varied) > 1 else columns
        marks = np.empty((len(order), 0), np.int64) if flags is None else flags[order]
        kept = dominance.tree_filter(np.ascontiguousarray(rest[order]), np.ascontiguousarray(marks))
    return order[kept]


def _few(columns: Int64s, varied: list[int]) -> Int64s:
    if len(varied) == 2:
        first, second = (np.ascontiguousarray(columns[:, c]) for c in varied)
        return bilateral.prune(first, second)
    return np.array([columns[:, varied[0]].argmax() if varied else 0], np.int64)[: len(columns)]
