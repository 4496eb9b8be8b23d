"""Which of many vectors no other betters everywhere: for three criteria by a sweep, for more by a tree of bounds.

And which of many bounds reach into a gap that known points leave.
"""

import numpy as np

from bitim.bargaining.kernels.arrays import Bools, Int64s
from bitim.bargaining.kernels.compiler import compiled

LEAF = 12
LOWEST = np.iinfo(np.int64).min


@compiled
def sweep(second: Int64s, third: Int64s, order: Int64s, ranks: int) -> Bools:
    """For vectors by an order, descending: whether each is maximal and new; second as rank, 0 for the largest."""
    tree = np.full(ranks + 1, LOWEST, np.int64)
    kept = np.zeros(order.size, np.bool_)
    for i in range(order.size):
        value = third[order[i]]
        rank = second[order[i]] + 1
        at = rank
        covered = False
        while at > 0:
            if tree[at] >= value:
                covered = True
                break
            at -= at & -at
        if covered:
            continue
        kept[i] = True
        at = rank
        while at <= ranks:
            if tree[at] < value:
                tree[at] = value
            at += at & -at
    return kept


@compiled
def _split(points: Int64s, order: Int64s, low: int, high: int, column: int) -> None:
    """Put the median of the column in its place among order[low:high] (quickselect)."""
    middle = (low + high) // 2
    left, right = low, high - 1
    while left < right:
        pivot = points[order[(left + right) // 2], column]
        i, j = left, right
        while i <= j:
            while points[order[i], column] < pivot:
                i += 1
            while points[order[j], column] > pivot:
                j -= 1
            if i <= j:
                order[i], order[j] = order[j], order[i]
                i += 1
                j -= 1
        if middle <= j:
            right = j
        elif middle >= i:
            left = i
        else:
            return


@compiled
def _build(points: Int64s, order: Int64s, leaves: int, home: Int64s) -> None:
    """Divide the points among a complete tree's leaves, a column a level; home[i] is the leaf of point i."""
    count, width = points.shape
    lows, highs = np.zeros(2 * leaves, np.int64), np.zeros(2 * leaves, np.int64)
    highs[1] = count
    level = 0
    first = 1
    while first < leaves:
        for node in range(first, 2 * first):
            low, high = lows[node], highs[node]
            middle = (low + high) // 2
            if high - low > 1:
                _split(points, order, low, high, level % width)
            lows[2 * node], highs[2 * node] = low, middle
            lows[2 * node + 1], highs[2 * node + 1] = middle, high
        first *= 2
        level += 1
    for node in range(leaves, 2 * leaves):
        for at in range(lows[node], highs[node]):
            home[order[at]] = node


@compiled
def _covers(points: Int64s, flags: Int64s, j: int, i: int) -> bool:
    """Whether point j is at least as good as point i in every column and has every flag that i has."""
    for column in range(points.shape[1]):
        if points[j, column] < points[i, column]:
            return False
    for word in range(flags.shape[1]):
        if flags[i, word] & ~flags[j, word]:
            return False
    return True


@compiled
def _covered(
    points: Int64s,
    flags: Int64s,
    i: int,
    tops: Int64s,
    any_flags: Int64s,
    leaves: int,
    members: Int64s,
    counts: Int64s,
    stack: Int64s,
) -> int:
    """A point already in the tree that covers point i; -1 if there is none."""
    width = points.shape[1]
    depth = 1
    stack[0] = 1
    while depth:
        depth -= 1
        node = stack[depth]
        reaches = True
        for column in range(width):
            if tops[node, column] < points[i, column]:
                reaches = False
                break
        for word in range(flags.shape[1]):
            if flags[i, word] & ~any_flags[node, word]:
                reaches = False
        if not reaches:
            continue
        if node < leaves:
            stack[depth], stack[depth + 1] = 2 * node, 2 * node + 1
            depth += 2
            continue
        leaf = node - leaves
        for at in range(counts[leaf]):
            j = int(members[leaf, at])
            if _covers(points, flags, j, i):
                return j
    return -1


@compiled
def tree_filter(points: Int64s, flags: Int64s) -> Bools:
    """For vectors in descending lexicographic order, their first column left out: the maximal ones, each once.

    Flags (N, words) are sets of bits, part of the order after the columns; more flags are better.
    """
    count, width = points.shape
    leaves = 1
    while leaves * LEAF < count:
        leaves *= 2
    order, home = np.arange(count), np.empty(count, np.int64)
    _build(points, order, leaves, home)
    tops = np.full((2 * leaves, width), LOWEST, np.int64)
    any_flags = np.zeros((2 * leaves, flags.shape[1]), np.int64)
    members, counts = np.empty((leaves, LEAF + 1), np.int64), np.zeros(leaves, np.int64)
    kept = np.zeros(count, np.bool_)
    stack = np.empty(128, np.int64)
    last = -1
    for i in range(count):
        if last >= 0 and _covers(points, flags, last, i):
            continue
        found = _covered(points, flags, i, tops, any_flags, leaves, members, counts, stack)
        if found >= 0:
            last = found
            continue
        kept[i] = True
        node = home[i]
        members[node - leaves, counts[node - leaves]] = i
        counts[node - leaves] += 1
        while node:
            for column in range(width):
                if points[i, column] > tops[node, column]:
                    tops[node, column] = points[i, column]
            for word in range(flags.shape[1]):
                any_flags[node, word] |= flags[i, word]
            node //= 2
    return kept


@compiled
def merged(points: Int64s, worths: Int64s) -> tuple[Int64s, Int64s]:
    """The sums of points (in descending lexicographic order) and options, in that order: point and option of each."""
    count, width = points.shape
    options = worths.shape[0]
    parents, picks = np.empty(count * options, np.int64), np.empty(count * options, np.int64)
    heads = np.zeros(options, np.int64)
    for at in range(count * options):
        best = -1
        for option in range(options):
            if heads[option] == count:
                continue
            if best < 0:
                best = option
                continue
            for column in range(width):
                ahead = points[heads[option], column] + worths[option, column]
                behind = points[heads[best], column] + worths[best, column]
                if ahead != behind:
                    if ahead > behind:
                        best = option
                    break
        parents[at], picks[at] = heads[best], best
        heads[best] += 1
    return parents, picks


@compiled
def hopeful(reach: Int64s, corners: Int64s) -> Bools:
    """Which rows (N, weightings) reach some corner (M, weightings) by every weighting.

    The first weighting is of the first side alone, in which corners descend; the second of the second, they ascend.
    """
    count, width = reach.shape
    found = np.zeros(count, np.bool_)
    for i in range(count):
        low, high = 0, corners.shape[0]
        while low < high:
            middle = (low + high) // 2
            if corners[middle, 0] > reach[i, 0]:
                low = middle + 1
            else:
                high = middle
        missed = 1
        for corner in range(low, corners.shape[0]):
            if corners[corner, 1] > reach[i, 1]:
                break
            if corners[corner, missed] > reach[i, missed]:
                continue
            hit = True
            for k in range(2, width):
                if corners[corner, k] > reach[i, k]:
                    missed = k
                    hit = False
                    break
            if hit:
                found[i] = True
                break
    return found
