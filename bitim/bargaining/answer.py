"""What the engine answers: the frontier, the named packages, and how surely."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple, Protocol

from bitim.bargaining import counting, plain
from bitim.bargaining.domain import BargainingError, Domain
from bitim.bargaining.problem import Problem, prepare
from bitim.bargaining.solutions import Optimum, Solution, Vector, solutions
from bitim.bargaining.watch import OutOfTimeError, Watch


class Extent(StrEnum):
    """How much of the frontier is wanted: its points, its size, or only the named packages."""

    full = "full"
    size = "size"
    none = "none"


class Named(NamedTuple):
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


class Frontier(Protocol):
    """The packages that cannot be bettered for all: one row for each distinct vector of worths."""

    @property
    def vectors(self) -> Sequence[Vector]:
        """The sides' worths in their units, descending as tuples, each vector once."""

    def __len__(self) -> int:
        """How many there are."""

    def package(self, row: int) -> list[int]:
        """A package with exactly the worths of a row: option numbers by topic."""

    def packages(self, rows: Sequence[int]) -> list[list[int]]:
        """Likewise for several rows at once, which is faster."""


@dataclass(frozen=True)
class Answer:
    """The answer to a domain, for the mediator's eyes (`views` gives what one side may see).

    `frontier` is None when it was not asked for or time ran out; `rational` counts its points that suit everybody;
    `agreeable` tells whether some package gives every side its reserve, None when time ran out before that was known.
    """

    domain: Domain
    extent: Extent
    frontier: Frontier | None
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
        sides = self.domain.sides
        ideal = (self.named["ks"].ideal if "ks" in self.named else None) or tuple([side.reserve for side in sides])
        if isinstance(self.frontier, plain.PlainFrontier):
            return plain.weights(rule, self.named[rule].vectors[0], sides, ideal)
        from bitim.bargaining import engine  # noqa: PLC0415 - as below

        return engine.weights(self.frontier.vectors, sides, ideal, rule)


def solve(domain: Domain, extent: Extent = Extent.full, watch: Watch | None = None) -> Answer:
    """The exact answer; BargainingError for a domain without any package, CancelledError when the watch says so.

    When the watch's time runs out, the named packages are the best found so far, each with a bound on what is possible.
    """
    bound = domain.limits or any(side.conditions for side in domain.sides)
    problem = prepare(domain) if bound else None
    small = plain.frontier(domain, problem)
    if small is not None:
        if not small:
            raise BargainingError("constraints: no package keeps all limits together")
        return _from_frontier(domain, extent, small, *solutions(small.vectors, domain.sides))
    return _searched(problem or prepare(domain), extent, watch or Watch())


def _searched(problem: Problem, extent: Extent, watch: Watch) -> Answer:
    from bitim.bargaining import engine  # noqa: PLC0415 - small domains need not wait for NumPy and Numba

    domain = problem.domain
    if extent is Extent.none and engine.simple(problem):
        return _from_optima(domain, extent, *engine.named_alone(problem, watch))
    try:
        found = engine.frontier(problem, watch)
    except OutOfTimeError:
        return _from_optima(domain, extent, *engine.best_so_far(problem, watch))
    return _from_frontier(domain, extent, found, *engine.named(found, domain.sides))


def _from_frontier(
    domain: Domain, extent: Extent, found: Frontier, points: dict[str, Solution], rational: int
) -> Answer:
    rows = list(dict.fromkeys([row for point in points.values() for row in point.rows]))
    packages = dict(zip(rows, found.packages(rows), strict=True))
    named = {
        rule: Named(rule, s.value, s.vectors, tuple([packages[r] for r in s.rows]), s.value, True, s.ideal)
        for rule, s in points.items()
    }
    return Answer(domain, extent, found, rational, bool(points), named)


def _from_optima(domain: Domain, extent: Extent, found: dict[str, Optimum], agreeable: bool | None) -> Answer:
    named = {rule: Named(rule, o.value, o.vectors, o.packages, o.bound, o.proved, o.ideal) for rule, o in found.items()}
    return Answer(domain, extent, None, None, agreeable, named, {rule: o.weights for rule, o in found.items()})
