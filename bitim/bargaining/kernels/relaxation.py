"""The best choice of every topic by weights of the sides."""

import numpy as np

from bitim.bargaining.kernels.arrays import Floats, Int64s
from bitim.bargaining.kernels.compiler import compiled


@compiled
def best(weights: Floats, worths: Floats, starts: Int64s) -> tuple[float, Floats]:
    """The weighted sum of the best options and their worths, side by side; worths (options, sides)."""
    total = 0.0
    sums = np.zeros(weights.size)
    for topic in range(starts.size - 1):
        chosen, top = starts[topic], -np.inf
        for option in range(starts[topic], starts[topic + 1]):
            value = 0.0
            for side in range(weights.size):
                value += weights[side] * worths[option, side]
            if value > top:
                chosen, top = option, value
        total += top
        for side in range(weights.size):
            sums[side] += worths[chosen, side]
    return total, sums
