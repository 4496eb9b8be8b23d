"""Two sides, additive worths: pruned Minkowski sums, by merging or on the grid of worths.

A front is a pair of arrays (a strictly descending, b strictly ascending): what cannot be bettered for both sides.
A chain of topics is given flat: topic t has the options `start[t]:start[t + 1]` of p and q, itself a front.
"""

import numpy as np

from bitim.bargaining.kernels.arrays import Int32s, Int64s
from bitim.bargaining.kernels.compiler import compiled

NOTHING = np.iinfo(np.int64).min // 4
NOTHING32 = -(2**30)


@compiled
def prune(a: Int64s, b: Int64s) -> Int64s:
    """The positions of the front among points in any order, best a first."""
    order = np.argsort(-a, kind="mergesort")
    kept = np.empty(a.size, np.int64)
    count = 0
    best = NOTHING
    at = 0
    while at < a.size:
        top = order[at]
        end = at
        while end < a.size and a[order[end]] == a[order[at]]:
            if b[order[end]] > b[top]:
                top = order[end]
            end += 1
        if b[top] > best:
            kept[count] = top
            best = b[top]
            count += 1
        at = end
    return kept[:count].copy()


@compiled
def prune_topics(a: Int64s, b: Int64s, start: Int64s) -> tuple[Int64s, Int64s]:
    """For every topic the options no other option betters for both: their positions, and where each topic starts."""
    kept = np.empty(a.size, np.int64)
    begins = np.zeros(start.size, np.int64)
    count = 0
    for topic in range(start.size - 1):
        low, high = start[topic], start[topic + 1]
        for position in prune(a[low:high], b[low:high]):
            kept[count] = low + position
            count += 1
        begins[topic + 1] = count
    return kept[:count].copy(), begins


@compiled
def _merge(a: Int64s, b: Int64s, p: int, q: int, c: Int64s, d: Int64s, r: int, s: int, x: Int64s, y: Int64s) -> int:
    """Merge two shifted fronts into x, y; the number of points kept."""
    i = j = count = 0
    best = NOTHING
    while i < a.size and j < c.size:
        left, right = a[i] + p, c[j] + r
        if left > right or (left == right and b[i] + q >= d[j] + s):
            first, second = left, b[i] + q
            i += 1
        else:
            first, second = right, d[j] + s
            j += 1
        if second > best:
            x[count], y[count], best = first, second, second
            count += 1
    while i < a.size:
        if b[i] + q > best:
            x[count], y[count], best = a[i] + p, b[i] + q, b[i] + q
            count += 1
        i += 1
    while j < c.size:
        if d[j] + s > best:
            x[count], y[count], best = c[j] + r, d[j] + s, d[j] + s
            count += 1
        j += 1
    return count


@compiled
def add(a: Int64s, b: Int64s, p: Int64s, q: Int64s) -> tuple[Int64s, Int64s]:
    """The front of all sums of a front and a topic, by a balanced tree of merges."""
    if p.size == 1:
        return a + p[0], b + q[0]
    room = a.size * p.size
    x, y = np.empty(room, np.int64), np.empty(room, np.int64)
    nodes = (p.size + 1) // 2
    ends, begins = np.zeros(nodes, np.int64), np.zeros(nodes, np.int64)
    at = 0
    for node in range(nodes):
        left, right = 2 * node, 2 * node + 1
        if right < p.size:
            size = _merge(a, b, p[left], q[left], a, b, p[right], q[right], x[at:], y[at:])
        else:
            size = a.size
            for i in range(size):
                x[at + i], y[at + i] = a[i] + p[left], b[i] + q[left]
        begins[node], ends[node] = at, at + size
        at += size
    z, w = np.empty(at, np.int64), np.empty(at, np.int64)
    while nodes > 1:
        half, at = (nodes + 1) // 2, 0
        for node in range(half):
            i, j = begins[2 * node], ends[2 * node]
            k = m = j
            if 2 * node + 1 < nodes:
                k, m = begins[2 * node + 1], ends[2 * node + 1]
            size = _merge(x[i:j], y[i:j], 0, 0, x[k:m], y[k:m], 0, 0, z[at:], w[at:])
            begins[node], ends[node] = at, at + size
            at += size
        nodes = half
        x, z, y, w = z, x, w, y
    return x[:at].copy(), y[:at].copy()


@compiled
def _merge_packed(a: Int64s, p: int, c: Int64s, r: int, mask: int, x: Int64s) -> int:
    """Merge two shifted packed fronts into x without a branch to mispredict; the number of points kept."""
    i = j = count = 0
    best = np.int64(-1)
    while i < a.size and j < c.size:
        left, right = a[i] + p, c[j] + r
        take = left >= right
        point = left if take else right
        i += take
        j += 1 - take
        x[count] = point
        second = point & mask
        keep = second > best
        count += keep
        best = second if keep else best
    while i < a.size:
        point = a[i] + p
        i += 1
        if point & mask > best:
            best = point & mask
            x[count] = point
            count += 1
    while j < c.size:
        point = c[j] + r
        j += 1
        if point & mask > best:
            best = point & mask
            x[count] = point
            count += 1
    return count


@compiled
def add_packed(a: Int64s, p: Int64s, mask: int) -> Int64s:
    """As `add`, on points packed into one number each, the second worth in the bits of the mask."""
    x = np.empty(a.size * p.size, np.int64)
    if p.size == 1:
        x[:] = a + p[0]
        return x
    nodes = (p.size + 1) // 2
    ends, begins = np.zeros(nodes, np.int64), np.zeros(nodes, np.int64)
    at = 0
    for node in range(nodes):
        right = min(2 * node + 1, p.size - 1)
        rest = a if right > 2 * node else a[:0]
        size = _merge_packed(a, p[2 * node], rest, p[right], mask, x[at:])
        begins[node], ends[node] = at, at + size
        at += size
    z = np.empty(at, np.int64)
    while nodes > 1:
        half, at = (nodes + 1) // 2, 0
        for node in range(half):
            right = min(2 * node + 1, nodes - 1)
            rest = x[begins[right] : ends[right]] if right > 2 * node else x[:0]
            size = _merge_packed(x[begins[2 * node] : ends[2 * node]], 0, rest, 0, mask, z[at:])
            begins[node], ends[node] = at, at + size
            at += size
        nodes = half
        x, z = z, x
    return x[:at].copy()


@compiled
def chain(a: Int64s, b: Int64s, p: Int64s, q: Int64s, start: Int64s, shift: int) -> tuple[Int64s, Int64s]:
    """The front after all topics of the chain, by merging; points packed where shift says how many bits b needs."""
    if shift == 0:
        for topic in range(start.size - 1):
            low, high = start[topic], start[topic + 1]
            a, b = add(a, b, p[low:high], q[low:high])
        return a, b
    mask = (1 << shift) - 1
    both, steps = (a << shift) + b, (p << shift) + q
    for topic in range(start.size - 1):
        both = add_packed(both, steps[start[topic] : start[topic + 1]], mask)
    return both >> shift, both & mask


@compiled
def layers(a: Int64s, b: Int64s, p: Int64s, q: Int64s, start: Int64s, shift: int) -> tuple[Int64s, Int64s, Int64s]:
    """The fronts before each topic of the chain and after the last, one after another, and where each begins.

    Packed into the first array where there is a shift.
    """
    begins = np.zeros(start.size + 1, np.int64)
    xs, ys = [(a << shift) + b if shift else a], [b[:0] if shift else b]
    mask = (1 << shift) - 1
    for topic in range(start.size - 1):
        low, high = start[topic], start[topic + 1]
        if shift:
            xs.append(add_packed(xs[topic], (p[low:high] << shift) + q[low:high], mask))
        else:
            a, b = add(xs[topic], ys[topic], p[low:high], q[low:high])
            xs.append(a)
            ys.append(b)
    total = 0
    for topic in range(start.size):
        total += xs[topic].size
        begins[topic + 1] = total
    x, y = np.empty(total, np.int64), np.empty(0 if shift else total, np.int64)
    for topic in range(start.size):
        x[begins[topic] : begins[topic + 1]] = xs[topic]
        if shift == 0:
            y[begins[topic] : begins[topic + 1]] = ys[topic]
    return x, y, begins


@compiled
def walk(
    goals: Int64s,
    x: Int64s,
    y: Int64s,
    begins: Int64s,
    p: Int64s,
    q: Int64s,
    start: Int64s,
    shift: int,
    picks: Int32s,
) -> None:
    """Fill picks (goal by topic) with options that lead from the first layer to each goal, which becomes that start."""
    for goal in range(goals.shape[0]):
        u, v = goals[goal, 0], goals[goal, 1]
        for topic in range(start.size - 2, -1, -1):
            for option in range(start[topic], start[topic + 1]):
                first, second = u - p[option], v - q[option]
                if first < 0 or second < 0:
                    continue
                want = (first << shift) + second if shift else first
                low, high = begins[topic], begins[topic + 1]
                while low < high:
                    middle = (low + high) // 2
                    if x[middle] > want:
                        low = middle + 1
                    else:
                        high = middle
                if low < begins[topic + 1] and x[low] == want and (shift or y[low] == second):
                    picks[goal, topic] = option
                    u, v = first, second
                    break
        goals[goal, 0], goals[goal, 1] = u, v


@compiled
def grid_chain(best: Int32s, used: int, p: Int64s, q: Int64s, start: Int64s, rows: Int32s) -> tuple[Int32s, int]:
    """Run a chain on the grid: best[x] is the most of b with exactly x of a; p counts from 0 in grid steps.

    When rows has room, row t keeps the grid before topic t. Gives the last grid and how much of it is used.
    """
    other = np.full(best.size, NOTHING32, np.int32)
    for topic in range(start.size - 1):
        low, high = start[topic], start[topic + 1]
        if rows.shape[0]:
            rows[topic, : best.size] = best
        reach = used + p[low]
        other[:reach] = NOTHING32
        for option in range(low, high):
            shift, gain = p[option], np.int32(q[option])
            source, target = best[:used], other[shift : shift + used]
            for x in range(used):
                value = np.int32(source[x] + gain)
                old = target[x]
                target[x] = value if value > old else old
        best, other = other, best
        used = reach
    return best, used


@compiled
def grid_walk(goals: Int64s, rows: Int32s, p: Int64s, q: Int64s, start: Int64s, picks: Int32s) -> None:
    """As `walk`, on the rows of a grid: u in grid steps from the grid's zero."""
    for goal in range(goals.shape[0]):
        u, v = goals[goal, 0], goals[goal, 1]
        for topic in range(start.size - 2, -1, -1):
            for option in range(start[topic], start[topic + 1]):
                want = u - p[option]
                if want >= 0 and rows[topic, want] == v - q[option]:
                    picks[goal, topic] = option
                    u, v = want, v - q[option]
                    break
        goals[goal, 0], goals[goal, 1] = u, v


@compiled
def grid_front(best: Int32s, used: int) -> tuple[Int64s, Int64s]:
    """The front of a grid."""
    count = 0
    top = NOTHING32 // 2
    for x in range(used - 1, -1, -1):
        if best[x] > top:
            top = best[x]
            count += 1
    a, b = np.empty(count, np.int64), np.empty(count, np.int64)
    count = 0
    top = NOTHING32 // 2
    for x in range(used - 1, -1, -1):
        if best[x] > top:
            top = best[x]
            a[count], b[count] = x, top
            count += 1
    return a, b
