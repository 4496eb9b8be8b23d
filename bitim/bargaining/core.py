"""The few packages that weights of the sides leave in the running for a named point, searched topic after topic."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bitim.bargaining.dominance import maximal
from bitim.bargaining.kernels.arrays import Floats, Int64s
from bitim.bargaining.problem import Problem
from bitim.bargaining.selection import rational
from bitim.bargaining.solutions import Vector
from bitim.bargaining.targets import Target
from bitim.bargaining.watch import Watch

FINE = 2**40
ROOM = 60
CLAMP = 1 << ROOM
"""A margin that leaves everything in the running."""

BEAM = 500
LARGEST_TRIAL, LARGEST_PROOF = 2_000, 400_000
"""States of one layer in a beam, and in a proof."""

MOST_LEFT = 1e9
"""Packages within the margin, as counted at most: beyond these a proof would take more than seconds, measured."""

FEWER = 0.9
REST = 3
"""Comparing states pays where it leaves fewer than this share of them; else it rests for so many layers."""


@dataclass(frozen=True)
class Found:
    """The best vectors found, their value, and a package for each."""

    value: int
    vectors: Int64s
    packages: list[list[int]]


def whole(weights: Floats) -> Vector:
    """Weights as whole numbers, none zero."""
    top = float(weights.max())
    return tuple([max(1, round(float(w) / top * FINE)) for w in weights])


class Core:
    """The search for a target: `best` is what it has found; no package's weighted sum exceeds `top`.

    `reduced` is what each option (flat) falls short of its topic's best by the weights, in whole numbers of 2^shift:
    rounded down together with the margin they let through more than they must, never less.
    """

    def __init__(self, problem: Problem, target: Target, weights: Vector) -> None:
        self.problem, self.target, self.weights = problem, target, weights
        self.best: Found | None = None
        sizes = [len(options) for options in problem.worths]
        self.starts = np.cumsum([0, *sizes])
        self.worths = np.array([worth for options in problem.worths for worth in options], np.int64)
        wide = problem.bits + max(weights).bit_length() + len(weights).bit_length() > ROOM + 2
        weighted = self.worths.astype(object if wide else np.int64) @ np.array(weights, object if wide else np.int64)
        tops = np.maximum.reduceat(weighted, self.starts[:-1])
        short = np.repeat(tops, sizes) - weighted
        self.top: int = int(tops.sum())
        self.shift: int = max(0, int(np.maximum.reduceat(short, self.starts[:-1]).sum()).bit_length() - ROOM)
        self.reduced: Int64s = (short >> self.shift).astype(np.int64)

    @property
    def hopeless(self) -> bool:
        """Whether the weights show that no package gives every side its reserve."""
        sides = self.problem.domain.sides
        return self.top < sum(w * side.reserve for w, side in zip(self.weights, sides, strict=True))

    def needed(self) -> int:
        """The margin within which everything lies that is as good as the best found."""
        if self.best is None:
            return CLAMP
        return (self.top - self.target.needs(self.weights, self.best.value)) >> self.shift

    def provable(self) -> bool:
        """Whether few enough packages lie within the margin, counted from above (Chernoff's bound)."""
        if self.best is None:
            return False
        shares = self.reduced / max(1, self.needed())
        shares[shares > 1] = np.inf
        counts = [
            rate + float(np.log(np.add.reduceat(np.exp(-rate * shares), self.starts[:-1])).sum())
            for rate in 2.0 ** np.arange(12)
        ]
        return bool(min(counts) < np.log(MOST_LEFT))

    def margins(self, growth: Sequence[int]) -> list[int]:
        """Growing margins: as many reduced costs of options as each step of growth allows."""
        costs = np.sort(self.reduced[self.reduced > 0])
        return [int(costs[count]) for count in growth if count < len(costs)]

    def search(self, margin: int, watch: Watch, *, proof: bool = False) -> bool:
        """Search the packages whose reduced costs stay within the margin, for better ones and ties; whether it did.

        A beam follows only the most promising of a layer with too many states; a proof gives up there.
        """
        plan = _Plan(self, margin)
        sums, spent = plan.base[None, :], np.zeros(1, np.int64)
        trail: list[tuple[Int64s, Int64s]] = []
        done, rest = True, 0
        for topic in plan.free:
            watch.check("named packages", 0.5)
            rows, grown, paid = plan.grown(topic, sums, spent)
            if proof and len(rows) > LARGEST_PROOF:
                return False
            if not proof and len(rows) > LARGEST_TRIAL:
                done = False
                rows = rows[np.argpartition(-self.target.rough(grown[rows]), BEAM)[:BEAM]]
            kept = rows[maximal(grown[rows])] if rest == 0 else rows
            rest = REST if rest == 0 and len(kept) > FEWER * len(rows) else max(0, rest - 1)
            picks, parents = np.divmod(kept, len(sums))
            sums, spent = grown[kept], paid[kept]
            trail.append((parents, plan.inside[topic][picks]))
        self.weigh(plan, sums, trail)
        return done

    def weigh(self, plan: _Plan, sums: Int64s, trail: list[tuple[Int64s, Int64s]]) -> None:
        """Keep the best of the vectors with their packages, if they are as good as those known."""
        places = rational(sums, self.problem.domain.sides)
        places = places[maximal(sums[places])] if len(places) else places
        if not len(places):
            return
        value, best = self.target.choose(sums[places])
        if self.best and value < self.best.value:
            return
        at = places[best]
        kept = np.tile(plan.usual, (len(at), 1))
        for topic, (parents, picks) in zip(reversed(plan.free), reversed(trail), strict=True):
            kept[:, topic] = picks[at]
            at = parents[at]
        packages = [self.problem.package(row) for row in kept.tolist()]
        self.best = Found(value, sums[places[best]], packages)


class _Plan:
    """What a search works on: the options within the margin, topic by topic.

    `base` is the worth of the `usual` package, the one without reduced costs; `free` are the topics with a choice,
    those where it costs most first; `spare` what each side can still gain on those to come.
    """

    def __init__(self, core: Core, margin: int) -> None:
        self.margin = margin
        begins, ends = core.starts[:-1], core.starts[1:]
        within = core.reduced <= margin
        count = np.add.reduceat(within, begins)
        hits = np.flatnonzero(core.reduced == 0)
        self.usual = hits[np.searchsorted(hits, begins)] - begins
        self.base = core.worths[begins + self.usual].sum(axis=0)
        free = np.flatnonzero(count > 1)
        self.inside = {t: np.flatnonzero(within[begins[t] : ends[t]]) for t in free.tolist()}
        rows = {t: begins[t] + kept for t, kept in self.inside.items()}
        self.free = sorted(rows, key=lambda topic: -int(core.reduced[rows[topic]].max()))
        self.more = {t: core.worths[rows[t]] - core.worths[begins[t] + self.usual[t]] for t in self.free}
        self.cost = {t: core.reduced[rows[t]] for t in self.free}
        reserves = np.array([side.reserve for side in core.problem.domain.sides], np.int64)
        self.least = core.target.least(core.best.value) if core.best else reserves
        self.spare = sum((more.max(axis=0) for more in self.more.values()), np.zeros(len(self.base), np.int64))

    def grown(self, topic: int, sums: Int64s, spent: Int64s) -> tuple[Int64s, Int64s, Int64s]:
        """The rows of states with one more topic chosen that may still be good enough; all states, what they cost."""
        self.spare = self.spare - self.more[topic].max(axis=0)
        grown = (sums[None, :, :] + self.more[topic][:, None, :]).reshape(-1, sums.shape[1])
        paid = (spent[None, :] + self.cost[topic][:, None]).ravel()
        good = paid <= self.margin
        for column, spare, least in zip(grown.T, self.spare, self.least, strict=True):
            good &= column + spare >= least
        return np.flatnonzero(good), grown, paid
