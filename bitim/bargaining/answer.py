"""What the engine answers: the frontier, the named packages, and how surely."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from functools import cached_property

import numpy as np

from bitim.bargaining import counting, engine, solutions
from bitim.bargaining.domain import Domain
from bitim.bargaining.dual import Relaxation
from bitim.bargaining.optima import Optimum, optima, whole
from bitim.bargaining.problem import Problem, prepare
from bitim.bargaining.solutions import Vector
from bitim.bargaining.targets import Target, targets
from bitim.bargaining.watch import OutOfTimeError, Watch


class Extent(StrEnum):
    """How much of the frontier is wanted: its points, its size, or only the named packages."""

    full = "full"
    size = "size"
    none = "none"


@dataclass(frozen=True)
class Named:
    """A named point: its value, every vector of worths (in units) that attains it, and a package for each vector.

    No package exceeds `bound`; `proved` when none is better and none as good is left out. `ideal` is each side's best
    possible worth (Kalai-Smorodinsky).
    """

    rule: str
    value: Fraction
    vectors: tuple[Vector, ...]
    packages: tuple[list[int], ...]
    bound: Fraction
    proved: bool
    ideal: Vector | None = None

    @property
    def shortfall(self) -> Fraction:
        """By what share of the best possible value this one may fall short, at most; 0 when proved."""
        return 1 - self.value / self.bound if self.bound and not self.proved else Fraction(0)


@dataclass(frozen=True)
class Answer:
    """The answer to a domain, for the mediator's eyes (`views` gives what one side may see).

    `frontier` is None when it was not asked for or time ran out; `rational` counts its points that suit everybody;
    `agreeable` tells whether some package gives every side its reserve, None when time ran out before that was known.
    """

    domain: Domain
    extent: Extent
    frontier: engine.Frontier | None
    rational: int | None
    agreeable: bool | None
    named: dict[str, Named]
    known_weights: dict[str, Vector] = field(default_factory=dict, repr=False)

    @cached_property
    def feasible(self) -> int | None:
        """How many packages keep all limits; None without limits, or where counting would take too long."""
        return counting.feasible(self.domain) if self.domain.limits else None

    def weights(self, rule: str) -> Vector:
        """The certificate of a named point: whole weights of the sides, none zero.

        Any package at least as good by the rule has at least a certain weighted sum of worths (`targets`). Few have:
        who searches those alone proves the point.
        """
        if rule in self.known_weights or self.frontier is None:
            return self.known_weights[rule]
        reserves = np.array([float(side.reserve) for side in self.domain.sides])
        points = Relaxation([self.frontier.vectors.tolist()])
        return whole(self.target(rule).steer(points, reserves))

    def target(self, rule: str) -> Target:
        """The rule as a target, with the ideal of this answer."""
        ideal = self.named["ks"].ideal if "ks" in self.named else None
        return targets(self.domain.sides, ideal or [side.reserve for side in self.domain.sides])[rule]


def solve(domain: Domain, extent: Extent = Extent.full, watch: Watch | None = None) -> Answer:
    """The exact answer; BargainingError for a domain without any package, CancelledError when the watch says so.

    When the watch's time runs out, the named packages are the best found so far, each with a bound on what is possible.
    """
    watch = watch or Watch()
    problem = prepare(domain)
    if extent is Extent.none and problem.additive and problem.bits <= 62:
        return _from_optima(problem, extent, optima(problem, watch))
    try:
        found = engine.frontier(problem, watch)
    except OutOfTimeError:
        return _unfinished(problem, extent, watch)
    points = solutions.solutions(found.vectors, domain.sides)
    rows = list(dict.fromkeys(row for point in points.values() for row in point.rows))
    packages = dict(zip(rows, found.packages(rows), strict=True))
    named = {
        rule: Named(rule, s.value, s.vectors, tuple(packages[r] for r in s.rows), s.value, proved=True, ideal=s.ideal)
        for rule, s in points.items()
    }
    count = len(solutions.rational(found.vectors, domain.sides))
    return Answer(domain, extent, found, count, bool(points), named)


def _from_optima(problem: Problem, extent: Extent, found: dict[str, Optimum] | None) -> Answer:
    named = {
        rule: Named(rule, o.value, o.vectors, o.packages, o.bound, o.proved, o.ideal)
        for rule, o in (found or {}).items()
    }
    weights = {rule: o.weights for rule, o in (found or {}).items()}
    return Answer(problem.domain, extent, None, None, found is not None, named, weights)


def _unfinished(problem: Problem, extent: Extent, watch: Watch) -> Answer:
    """What can be said when time ran out: exact points if they need no frontier, else the best of a beam."""
    patient = Watch(None, watch.cancelled, watch.progress)
    if problem.additive and problem.bits <= 62:
        return _from_optima(problem, extent, optima(problem, patient))
    packages = engine.good_packages(problem, patient)
    vectors = np.array([problem.domain.worths(p) for p in packages], object).reshape(len(packages), problem.sides)
    points = solutions.solutions(vectors, problem.domain.sides)
    named, weights = {}, {}
    # Without the ideal there is no Kalai-Smorodinsky point, and an unfinished search does not know the ideal.
    for rule, target in targets(problem.domain.sides, [side.reserve for side in problem.domain.sides]).items():
        if rule in points:
            weights[rule], bound = _bounded(problem, target)
            chosen = points[rule]
            value = Fraction(target.choose(vectors[list(chosen.rows)])[0], target.unit)
            found = tuple(packages[row] for row in chosen.rows)
            named[rule] = Named(rule, value, chosen.vectors, found, bound, proved=False)
    return Answer(problem.domain, extent, None, None, True if points else None, named, weights)


def _bounded(problem: Problem, target: Target) -> tuple[Vector, Fraction]:
    """Weights and the value that they bound the target by, every topic choosing alone."""
    worths = [joint.worth for joint in problem.joints if joint.worth]
    reserves = np.array([float(side.reserve) for side in problem.domain.sides])
    weights = whole(target.steer(Relaxation(problem.worths, worths), reserves))

    def weighted(worth: Sequence[int]) -> int:
        return sum(w * x for w, x in zip(weights, worth, strict=True))

    top = sum(max(map(weighted, options)) for options in problem.worths) + sum(max(0, weighted(w)) for w in worths)
    return weights, target.bound(weights, top)
