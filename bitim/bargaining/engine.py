"""From a problem to its frontier, or to what can be said without it, by whichever compiled search suits best."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import numpy as np

from bitim.bargaining import bilateral, bounded, layered, optima, selection
from bitim.bargaining.core import whole
from bitim.bargaining.domain import Side
from bitim.bargaining.dual import Relaxation
from bitim.bargaining.frontiers import ArrayFrontier
from bitim.bargaining.problem import Problem
from bitim.bargaining.solutions import Optimum, Solution, Vector
from bitim.bargaining.targets import Target, targets
from bitim.bargaining.watch import OutOfTimeError, Watch

GRACE = 1.0
"""Seconds for the named points alone when time has run out on the frontier."""


def frontier(problem: Problem, watch: Watch) -> ArrayFrontier:
    """The exact frontier; reserves play no part in it.

    Raises BargainingError where there is none or memory would not suffice, and what the watch raises.
    """
    watch.check("frontier", 0.0)
    if problem.additive and problem.sides == 2 and problem.bits <= 62:
        return bilateral.frontier(problem, watch)
    if bounded.suits(problem):
        return bounded.frontier(problem, watch)
    return layered.frontier(problem, watch)


def named(found: ArrayFrontier, sides: Sequence[Side]) -> tuple[dict[str, Solution], int]:
    """The named points of a frontier, and how many of its points suit everybody."""
    return selection.solutions(found.array, sides)


def simple(problem: Problem) -> bool:
    """Whether the named points can be found without the frontier."""
    return problem.additive and problem.bits <= 62


def named_alone(problem: Problem, watch: Watch) -> tuple[dict[str, Optimum], bool | None]:
    """The named points of a simple problem without its frontier, and whether any package suits everybody, if known."""
    try:
        found = optima.optima(problem, watch)
    except OutOfTimeError:
        return {}, None
    return found or {}, found is not None


def weights(vectors: Sequence[Vector], sides: Sequence[Side], ideal: Sequence[int], rule: str) -> Vector:
    """Whole weights of the sides that bound a rule on a frontier as closely as weights can."""
    reserves = np.array([float(side.reserve) for side in sides])
    return whole(targets(sides, ideal)[rule].steer(Relaxation([vectors]), reserves))


def best_so_far(problem: Problem, watch: Watch) -> tuple[dict[str, Optimum], bool | None]:
    """What can be said once time has run out: points that need no frontier, as far as they go, else the best of a beam.

    Without the ideal there is no Kalai-Smorodinsky point, and an unfinished search does not know the ideal.
    """
    if simple(problem):
        return named_alone(problem, Watch(GRACE, watch.cancelled, watch.progress))
    packages = bounded.beam(problem, Watch(None, watch.cancelled, watch.progress))
    sides = problem.domain.sides
    vectors = np.array([problem.domain.worths(p) for p in packages], object).reshape(len(packages), problem.sides)
    points, _ = selection.solutions(vectors, sides)
    found = {}
    for rule, target in targets(sides, [side.reserve for side in sides]).items():
        if rule in points:
            known, bound = _bounded(problem, target)
            best = points[rule]
            listed = tuple([packages[row] for row in best.rows])
            found[rule] = Optimum(best.value, best.vectors, listed, bound, known, proved=False)
    return found, True if found else None


def _bounded(problem: Problem, target: Target) -> tuple[Vector, Fraction]:
    """Weights and the value that they bound the target by, every topic choosing alone."""
    worths = [joint.worth for joint in problem.joints if joint.worth]
    reserves = np.array([float(side.reserve) for side in problem.domain.sides])
    known = whole(target.steer(Relaxation(problem.worths, worths), reserves))

    def weighted(worth: Sequence[int]) -> int:
        return sum(w * x for w, x in zip(known, worth, strict=True))

    top = sum(max(map(weighted, options)) for options in problem.worths) + sum(max(0, weighted(w)) for w in worths)
    return known, target.bound(known, top)
