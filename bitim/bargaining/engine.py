"""From a domain to its frontier: the same exact answer by whichever search suits the domain best."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from bitim.bargaining import bilateral, bounded, layered
from bitim.bargaining.layered import Vectors
from bitim.bargaining.problem import Problem
from bitim.bargaining.watch import Watch


class Frontier(Protocol):
    """The packages that cannot be bettered for all: one row for each distinct vector of worths."""

    @property
    def vectors(self) -> Vectors:
        """The sides' worths in their units, (N, sides), descending as tuples, each vector once."""

    def package(self, row: int) -> list[int]:
        """A package with exactly the worths of a row: option numbers by topic."""

    def packages(self, rows: Sequence[int]) -> list[list[int]]:
        """Likewise for several rows at once, which is faster."""


def frontier(problem: Problem, watch: Watch) -> Frontier:
    """The exact frontier; reserves play no part in it.

    Raises BargainingError where there is none or memory would not suffice, and what the watch raises.
    """
    watch.check("frontier", 0.0)
    if problem.additive and problem.sides == 2 and problem.bits <= 62:
        return bilateral.frontier(problem, watch)
    if bounded.suits(problem):
        return bounded.frontier(problem, watch)
    return layered.frontier(problem, watch)


def good_packages(problem: Problem, watch: Watch) -> list[list[int]]:
    """Some packages that keep all limits and that nothing found betters: what a narrow beam finds; possibly none."""
    return bounded.beam(problem, watch)
