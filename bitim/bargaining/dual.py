"""Weights of the sides under which the best weighted sum is smallest: what bounds a named point from above.

Floats everywhere: these weights only steer. Whatever they are, the bound reckoned from them in whole numbers holds.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

import numpy as np

from bitim.bargaining.kernels import relaxation as kernel
from bitim.bargaining.kernels.arrays import Floats

Oracle: TypeAlias = Callable[[Floats], tuple[float, Floats]]

STEPS = 3000
PRECISION = 1e-9


class Relaxation:
    """Every topic for itself: the best weighted sum of a package, limits aside, and the worths that attain it.

    From worths by topic, option and side, and the sides' worths of joint conditions, taken where they add.
    """

    def __init__(self, worths: Sequence[Sequence[Sequence[int]]], joints: Sequence[Sequence[int]] = ()) -> None:
        self.starts = np.cumsum([0, *(len(options) for options in worths)])
        self.worths = np.array([worth for options in worths for worth in options], np.float64)
        self.joints = np.array(joints, np.float64).reshape(-1, self.worths.shape[1])

    def best(self, weights: Floats) -> tuple[float, Floats]:
        """The bound and its subgradient, the worths (one a side) of the best choices."""
        top, worths = kernel.best(weights, self.worths, self.starts)
        gain = self.joints @ weights
        held = gain > 0
        return float(top + gain[held].sum()), worths + self.joints[held].sum(axis=0)


def balanced(relaxation: Relaxation, reserves: Floats, scale: Floats) -> Floats:
    """Weights (N sides, none negative) that bound the largest worst scaled gain, up to a common factor."""
    count = len(scale)

    def oracle(free: Floats) -> tuple[float, Floats]:
        shares = np.append(free, 1 - free.sum())
        worst = int(shares.argmin())
        if shares[worst] < 0:
            return np.inf, np.ones(count - 1) if worst == count - 1 else -np.eye(count - 1)[worst]
        value, worths = relaxation.best(shares * scale)
        gains = (worths - reserves) * scale
        return value - float(shares * scale @ reserves), gains[:-1] - gains[-1]

    free = descend(oracle, np.full(count - 1, 1 / count), 1.0)
    weights: Floats = np.maximum(np.append(free, 1 - free.sum()), 0) * scale
    return weights


def proportional(relaxation: Relaxation, reserves: Floats) -> Floats:
    """Weights (N sides, all positive) that bound the largest product of gains, up to a common factor."""
    count = len(reserves)
    tops = np.maximum.reduceat(relaxation.worths, relaxation.starts[:-1]).sum(axis=0)
    spans = np.maximum(tops - reserves, 1e-9)

    def oracle(logs: Floats) -> tuple[float, Floats]:
        weights = np.exp(np.append(logs, -logs.sum())) / spans
        value, worths = relaxation.best(weights)
        pull = weights * (worths - reserves)
        return value - float(weights @ reserves), pull[:-1] - pull[-1]

    logs = descend(oracle, np.zeros(count - 1), 8.0)
    found: Floats = np.exp(np.append(logs, -logs.sum())) / spans
    return found


def constrained(relaxation: Relaxation, reserves: Floats, wanted: Floats) -> Floats:
    """What to add to wanted weights (N sides, none negative) so that they bound the best among acceptable packages."""
    unit = float(wanted.max())

    def oracle(added: Floats) -> tuple[float, Floats]:
        worst = int(added.argmin())
        if added[worst] < 0:
            return np.inf, -np.eye(len(added))[worst]
        value, worths = relaxation.best(wanted + added * unit)
        return value - float(added * unit @ reserves), (worths - reserves) * unit

    _, worths = relaxation.best(wanted)
    if (worths >= reserves).all():
        return np.zeros(len(wanted))
    return np.maximum(descend(oracle, np.full(len(wanted), 0.5), 50.0), 0) * unit


def descend(oracle: Oracle, centre: Floats, radius: float) -> Floats:
    """About the least point of a convex function in a ball, by the ellipsoid method (bisection in one dimension)."""
    size = len(centre)
    if not size:
        return centre
    best, least = centre, np.inf
    shape = np.eye(size) * radius**2
    for _ in range(STEPS):
        value, slope = oracle(centre)
        if value < least:
            best, least = centre, value
        reach = float(np.sqrt(max(float(slope @ shape @ slope), 0.0)))
        if reach <= PRECISION * max(abs(least), 1e-30) and np.isfinite(value):
            break
        if reach == 0:
            break
        step = shape @ slope / reach
        if size == 1:
            centre, shape = centre - step / 2, shape / 4
            continue
        centre = centre - step / (size + 1)
        shape = size**2 / (size**2 - 1) * (shape - 2 / (size + 1) * np.outer(step, step))
    return best
