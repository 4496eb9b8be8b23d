"""The named points without the frontier: a bound from weights of the sides, then only what may still reach the best.

With weights w, any package's weighted sum is at most the sum of each topic's best. A package that attains a certain
product, worst gain or sum has at least a certain weighted sum; every option's reduced cost tells how much of the margin
it uses up (`core`). Few options are left, and those are searched exactly. Weights are whole numbers, so the proof is
exact.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np

from bitim.bargaining.core import CLAMP, Core, whole
from bitim.bargaining.dual import Relaxation
from bitim.bargaining.problem import Problem
from bitim.bargaining.solutions import Optimum
from bitim.bargaining.targets import Target, best_worth, targets
from bitim.bargaining.watch import OutOfTimeError, Watch

GROWTH = (8, 20, 50, 100, 200, 400, 800, 1600, 3200)
CUTS = 2
"""Beams that may cut states before the exact search is tried: with more the best found gets hardly better."""


def optima(problem: Problem, watch: Watch) -> dict[str, Optimum] | None:
    """Every named point of an additive problem, as far as time allows; None when no package suits everybody.

    Raises OutOfTimeError where not even one acceptable package was found and none was ruled out.
    """
    sides = problem.domain.sides
    relaxation = Relaxation(problem.worths)
    ideal: list[int | None] = [_alone(problem, p) for p in range(len(sides))]
    for p, top in enumerate(ideal):
        if top is None:
            optimum = _solve(problem, relaxation, best_worth(sides, p), watch)
            if optimum is None:
                return None
            ideal[p] = optimum.vectors[0][p] if optimum.proved else None
    # Kalai-Smorodinsky means nothing while the ideal is not certain: no side is then taken to gain.
    tops = tuple([side.reserve if top is None else top for top, side in zip(ideal, sides, strict=True)])
    found: dict[str, Optimum] = {}
    for rule, target in targets(sides, tops).items():
        try:
            optimum = _solve(problem, relaxation, target, watch)
        except OutOfTimeError:
            continue
        if optimum is None:
            return None
        found[rule] = replace(optimum, ideal=tops if rule == "ks" else None)
    if not found:
        raise OutOfTimeError
    return found


def _alone(problem: Problem, side: int) -> int | None:
    """The most that one side can get at all, where a package that gives it suits everybody."""
    best = [max(options, key=lambda worth: (worth[side], sum(worth))) for options in problem.worths]
    worths = [sum(column) for column in zip(*best, strict=True)]
    suits = all(worth >= s.reserve for worth, s in zip(worths, problem.domain.sides, strict=True))
    return worths[side] if suits else None


def _solve(problem: Problem, relaxation: Relaxation, target: Target, watch: Watch) -> Optimum | None:
    """The best by a rule with its proof, or as far as time and memory allow; None when nothing suits everybody."""
    reserves = np.array([float(side.reserve) for side in problem.domain.sides])
    core = Core(problem, target, whole(target.steer(relaxation, reserves)))
    if core.hopeless:
        return None
    complete = False
    try:
        complete = _beams(core, watch) or (core.provable() and core.search(core.needed(), watch, proof=True))
    except OutOfTimeError:
        if core.best is None:
            raise
    if core.best is None:
        if complete:
            return None
        raise OutOfTimeError
    value = Fraction(core.best.value, target.unit)
    bound = value if complete else target.bound(core.weights, core.top)
    vectors = tuple([tuple(row) for row in core.best.vectors.tolist()])
    return Optimum(value, vectors, tuple(core.best.packages), bound, core.weights, complete)


def _beams(core: Core, watch: Watch) -> bool:
    """Beams of growing margin; whether the last was exact. The clock does not end the first, which is quick."""
    cuts, patient = 0, replace(watch, seconds=None)
    for number, growth in enumerate((*core.margins(GROWTH), CLAMP)):
        margin = min(growth, core.needed())
        done = core.search(margin, watch if number else patient)
        if done and (core.needed() <= margin or margin == CLAMP):
            return True
        cuts += not done
        if cuts >= CUTS and core.best is not None:
            break
    return False
