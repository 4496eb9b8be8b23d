"""Counts that may be shown: small ones are hidden, and so many others that no sum gives a hidden one away.

A table has its sums as last row and last column. A count of one to four is hidden. Where a line adds up to a sum that
is shown, at least two of its counts are hidden or none, and together they are five or more.
"""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

SMALLEST = 5

Counts: TypeAlias = NDArray[np.int64]
Mask: TypeAlias = NDArray[np.bool_]


def with_sums(counts: Counts) -> Counts:
    """A table with the sums of its rows and columns added."""
    rows = np.hstack([counts, counts.sum(axis=1, keepdims=True)])
    return np.vstack([rows, rows.sum(axis=0, keepdims=True)])


def hidden_in_line(counts: Counts) -> Mask:
    """What is hidden of counts that stand in one line; the last of the answer is their sum."""
    mask: Mask = hidden(counts.reshape(1, -1))[0]
    return mask


def hidden(counts: Counts) -> Mask:
    """What is hidden of a table with its sums.

    The sums of the columns depend on themselves alone, so that two tables of the same cases hide the same of them.
    """
    table = with_sums(counts)
    mask = (table > 0) & (table < SMALLEST)
    _protect_lines(table, mask, [(-1, slice(None))])
    rows = [(row, slice(None)) for row in range(len(counts))]
    columns = [(slice(None), column) for column in range(table.shape[1])]
    while _protect_lines(table, mask, [*rows, *columns]):
        pass
    return mask


def _protect_lines(table: Counts, mask: Mask, lines: list[tuple[int | slice, int | slice]]) -> bool:
    """Hide more in lines that would give a count away; whether there was any."""
    changed = False
    for line in lines:
        # Views: what is hidden here is hidden in the table.
        counts, seen = table[line], mask[line]
        while _gives_away(counts, seen):
            seen[_next(counts, seen, may_hide_sum=isinstance(line[0], int))] = True
            changed = True
    return changed


def _gives_away(counts: Counts, seen: Mask) -> bool:
    """Whether the sum of a line tells a hidden count."""
    number = int(seen.sum())
    if number == 0 or seen.all():
        return False
    return number == 1 or (not seen[-1] and int(counts[seen].sum()) < SMALLEST)


def _next(counts: Counts, seen: Mask, *, may_hide_sum: bool) -> int:
    """What is hidden next: the smallest count, the sum only where no count is left, an empty cell last of all."""
    shown = [at for at in range(len(counts) - 1) if not seen[at]]
    filled = [at for at in shown if counts[at] > 0]
    if filled:
        return min(filled, key=lambda at: counts[at])
    return len(counts) - 1 if may_hide_sum and not seen[-1] else shown[0]
