"""What is still to be had: every topic for itself, the worth of a joint condition shared out among its open topics."""

from typing import NamedTuple

import numpy as np

from bitim.bargaining.kernels.arrays import Floats, Int64s
from bitim.bargaining.kernels.compiler import compiled

TURNS = 20
PACE = 0.25
"""The first step down the slope, as a share of the largest joint worth."""


class Topics(NamedTuple):
    """The topics in the order of work, flat.

    Topic t has the options `starts[t]:starts[t + 1]` with the worths `constant` (options, weightings), and the pairs
    `begins[t]:begins[t + 1]`. A pair is a topic and one of its joints: its number is in `joints`, the options that it
    asks of the topic are `inside[spans[k]:spans[k + 1]]`.
    """

    starts: Int64s
    constant: Int64s
    begins: Int64s
    joints: Int64s
    spans: Int64s
    inside: Int64s


@compiled
def held(flags: Int64s, words: Int64s, goods: Int64s) -> Floats:
    """The share of the states, by their words of flags (N, words), in which each joint can still hold."""
    counts = np.zeros(words.size)
    for i in range(flags.shape[0]):
        for joint in range(words.size):
            if flags[i, words[joint]] & goods[joint]:
                counts[joint] += 1.0
    counts /= flags.shape[0]
    return counts


@compiled
def shared(topics: Topics, first: int, worths: Int64s, alive: Floats) -> Int64s:
    """Parts of the joints' worths (joints, weightings) for the pairs from a topic on, together no less than each.

    Those for which the topics' best sums are small, by subgradient descent from even parts, every joint counted as far
    as it is alive (0 to 1). Floats only steer.
    """
    low, count = topics.begins[first], topics.joints.size
    parts = np.zeros((count - low, worths.shape[1]), np.int64)
    if low == count:
        return parts
    left = np.zeros(alive.size)
    for pair in range(low, count):
        left[topics.joints[pair]] += 1.0
    values = np.empty(topics.starts[-1])
    slopes, share, best = np.empty(count), np.empty(count), np.empty(count)
    for w in range(worths.shape[1]):
        for pair in range(low, count):
            share[pair] = worths[topics.joints[pair], w] / left[topics.joints[pair]]
        least, pace = np.inf, PACE * worths[:, w].max()
        for turn in range(TURNS):
            top = _descent(topics, first, w, alive, share, values, slopes)
            if top < least:
                least = top
                best[low:] = share[low:]
            _step(topics, low, worths[:, w], left, slopes, pace / np.sqrt(turn + 1.0), share)
        _rounded(topics, low, worths[:, w], best, parts[:, w])
    return parts


@compiled
def _descent(topics: Topics, first: int, w: int, alive: Floats, share: Floats, values: Floats, slopes: Floats) -> float:
    """The sum of the topics' best values under a sharing, and its slopes by the pairs' shares."""
    total = 0.0
    for topic in range(first, topics.starts.size - 1):
        low, high = topics.starts[topic], topics.starts[topic + 1]
        for option in range(low, high):
            values[option] = topics.constant[option, w]
        for pair in range(topics.begins[topic], topics.begins[topic + 1]):
            for at in range(topics.spans[pair], topics.spans[pair + 1]):
                values[topics.inside[at]] += alive[topics.joints[pair]] * share[pair]
        chosen = low
        for option in range(low + 1, high):
            if values[option] > values[chosen]:
                chosen = option
        total += values[chosen]
        for pair in range(topics.begins[topic], topics.begins[topic + 1]):
            slopes[pair] = 0.0
            for at in range(topics.spans[pair], topics.spans[pair + 1]):
                if topics.inside[at] == chosen:
                    slopes[pair] = alive[topics.joints[pair]]
    return total


@compiled
def _step(topics: Topics, low: int, worths: Int64s, left: Floats, slopes: Floats, pace: float, share: Floats) -> None:
    """Go down the slopes; a joint's shares stay none negative and together its worth."""
    joints = topics.joints
    means, sums = np.zeros(left.size), np.zeros(left.size)
    for pair in range(low, joints.size):
        means[joints[pair]] += slopes[pair] / left[joints[pair]]
    for pair in range(low, joints.size):
        share[pair] = max(0.0, share[pair] - pace * (slopes[pair] - means[joints[pair]]))
        sums[joints[pair]] += share[pair]
    for pair in range(low, joints.size):
        joint = joints[pair]
        share[pair] = share[pair] * worths[joint] / sums[joint] if sums[joint] > 0.0 else worths[joint] / left[joint]


@compiled
def _rounded(topics: Topics, low: int, worths: Int64s, share: Floats, parts: Int64s) -> None:
    """Shares in whole numbers; what rounding leaves goes to the joint's first pair."""
    missing = worths.copy()
    for pair in range(low, topics.joints.size):
        parts[pair - low] = np.int64(share[pair])
        missing[topics.joints[pair]] -= parts[pair - low]
    for pair in range(low, topics.joints.size):
        joint = topics.joints[pair]
        if missing[joint] > 0:
            parts[pair - low] += missing[joint]
            missing[joint] = 0


@compiled
def reach(topics: Topics, first: int, parts: Int64s, flags: Int64s, words: Int64s, goods: Int64s, sums: Int64s) -> None:
    """Add to the states' sums (N, weightings) the best of every topic from the first on, with what joints still give.

    A joint that is not begun has no flag (goods 0), and can hold.
    """
    low, width = topics.begins[first], sums.shape[1]
    values = np.empty_like(topics.constant)
    for i in range(flags.shape[0]):
        values[topics.starts[first] :] = topics.constant[topics.starts[first] :]
        for pair in range(low, topics.joints.size):
            joint = topics.joints[pair]
            if not goods[joint] or flags[i, words[joint]] & goods[joint]:
                for at in range(topics.spans[pair], topics.spans[pair + 1]):
                    for w in range(width):
                        values[topics.inside[at], w] += parts[pair - low, w]
        for topic in range(first, topics.starts.size - 1):
            _best(values, topics.starts[topic], topics.starts[topic + 1], sums[i])


@compiled
def _best(values: Int64s, low: int, high: int, sums: Int64s) -> None:
    """Add the best of the options, by each weighting, to the sums."""
    for w in range(sums.size):
        best = values[low, w]
        for option in range(low + 1, high):
            best = max(best, values[option, w])
        sums[w] += best
