"""Budgets, and worths that hang on several topics at once: the layered search, kept small by what states can reach.

A beam of growing width finds good packages; a state that cannot lead beyond them is dropped. As soon as a beam cut
nothing, its answer is exact. The bound lets every topic choose alone, for several weightings of the sides: it puts a
price on what budgets hold (Lagrangian relaxation) and shares each joint worth out among the topics still open (cost
partitioning); all in whole numbers.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from bitim.bargaining.dominance import maximal
from bitim.bargaining.frontiers import ArrayFrontier
from bitim.bargaining.kernels import dominance as kernel
from bitim.bargaining.kernels.arrays import Bools, Floats, Int64s
from bitim.bargaining.layered import NoPackageError, Search, States
from bitim.bargaining.problem import Problem
from bitim.bargaining.watch import Watch

WIDTHS = (100, 1_000, 10_000, 100_000, None)
WEIGHTINGS, PRICED = 5, 33
FINE = 2**12
ROUNDS = 3
EXACT = 2**51


@dataclass(frozen=True)
class ListedFrontier(ArrayFrontier):
    """A frontier with the package of each point."""

    listed: list[list[int]] = field(repr=False)

    def packages(self, rows: Sequence[int]) -> list[list[int]]:
        """Options by topic, for several rows at once."""
        return [self.listed[row] for row in rows]


def suits(problem: Problem) -> bool:
    """Whether there are joint worths, and numbers small enough for the bound to be exact."""
    shares = math.lcm(*range(1, 1 + max((len(j.inside) for j in problem.joints), default=1)))
    return any(j.worth for j in problem.joints) and (WEIGHTINGS * shares << problem.bits) < EXACT


def frontier(problem: Problem, watch: Watch) -> ListedFrontier:
    """The exact frontier, whatever the width it takes."""
    search = Search(problem)
    bound = _Bound(search)
    pool: dict[tuple[int, ...], list[int]] = {}
    for width in WIDTHS:
        if _run(search, bound, pool, width, watch):
            break
    vectors = np.array(sorted(pool, reverse=True), np.int64)
    return ListedFrontier(vectors, [pool[tuple(v)] for v in vectors.tolist()])


def beam(problem: Problem, watch: Watch) -> list[list[int]]:
    """Packages found by narrow beams alone, which take no long time whatever the problem; possibly none."""
    search = Search(problem)
    pool: dict[tuple[int, ...], list[int]] = {}
    bound = _Bound(search)
    for width in WIDTHS[:2]:
        _run(search, bound, pool, width, watch)
    return [*pool.values()]


def _run(
    search: Search, bound: _Bound, pool: dict[tuple[int, ...], list[int]], width: int | None, watch: Watch
) -> bool:
    """One beam; adds what it finds to the pool and tells whether it had to cut nothing."""
    corners = _corners(np.array([*pool], np.int64).reshape(len(pool), search.problem.sides), bound.weightings)
    states, whole = search.first(), True
    trail: list[tuple[Int64s, Int64s]] = []
    for step, topic in enumerate(search.order):
        watch.check("frontier", step / len(search.order))
        try:
            states, parents, picks = search.step(states, step, topic)
        except NoPackageError:
            if whole and not pool:
                raise
            return whole
        reach = bound.reach(states, step)
        rows = np.flatnonzero(_hopeful(reach, bound.share, corners, gaps=search.problem.sides == 2))
        if width is not None and len(rows) > width:
            whole = False
            rows = _best(reach, rows, width)
        if not len(rows):
            return whole
        states = states.take(rows)
        trail.append((parents[rows], picks[rows]))
    _collect(search, states, trail, pool)
    return whole


def _best(reach: Floats, rows: Int64s, width: int) -> Int64s:
    """The rows that reach furthest by each weighting in turn, together at most `width`."""
    each = max(1, width // reach.shape[1])
    best = [rows[np.argpartition(-reach[rows, w], min(each, len(rows) - 1))[:each]] for w in range(reach.shape[1])]
    return np.unique(np.concatenate(best))


def _collect(
    search: Search, states: States, trail: list[tuple[Int64s, Int64s]], pool: dict[tuple[int, ...], list[int]]
) -> None:
    """Add the complete states to the pool and drop from it what they better."""
    for end, vector in enumerate(search.vectors(states).tolist()):
        row, kept = end, [0] * len(search.order)
        for topic, (parents, picks) in zip(reversed(search.order), reversed(trail), strict=True):
            kept[topic], row = int(picks[row]), int(parents[row])
        pool.setdefault(tuple(vector), search.problem.package(kept))
    vectors = [*pool]
    best = {vectors[k] for k in maximal(np.array(vectors, np.int64)).tolist()}
    for vector in vectors:
        if vector not in best:
            del pool[vector]


def _corners(points: Int64s, weightings: Int64s) -> Floats:
    """The least that a new package must reach somewhere: by weighting, for each gap that the points leave (two sides).

    For more sides, the points themselves: a state is hopeful unless some point is at least as good for everybody.
    """
    if points.shape[1] != 2 or not len(points):
        return points.astype(np.float64)
    points = points[np.argsort(-points[:, 0])]
    low = -EXACT // 64
    first = np.concatenate([points[:, 0] + 1, [low]])
    second = np.concatenate([[low], points[:, 1] + 1])
    return (np.stack([first, second], axis=1) @ weightings.T).astype(np.float64)


def _hopeful(reach: Floats, share: int, corners: Floats, *, gaps: bool) -> Bools:
    """Which states may lead beyond all known points."""
    if not len(corners):
        return np.ones(len(reach), np.bool_)
    if gaps:
        return kernel.hopeful(reach, corners * share)
    hopeful = np.zeros(len(reach), np.bool_)
    for point in corners:
        hopeful |= (reach[:, : corners.shape[1]] <= point * share).all(axis=1)
    return ~hopeful


class _Bound:
    """What states can still reach: for each weighting of the sides an upper bound, times `share`, exactly."""

    def __init__(self, search: Search) -> None:
        self.search = search
        problem = search.problem
        self.weightings = _weightings(problem)
        self.prices = _prices(problem, self.weightings)
        self.share = math.lcm(*range(1, 1 + max((len(j.inside) for j in problem.joints), default=1)))
        zero = (0,) * problem.sides
        worths = np.array([j.worth or zero for j in problem.joints], np.int64).reshape(-1, problem.sides)
        self.joint = np.maximum(worths @ self.weightings.T, 0)
        self.place = {topic: step for step, topic in enumerate(search.order)}
        self.plans = [self.plan(step) for step in range(len(search.order))]

    def plan(self, step: int) -> tuple[list[int], list[int], Floats, Floats]:
        """Open joints, where each open topic's options start, their constant worth, and that by open joint (flat)."""
        problem = self.search.problem
        spans = enumerate(self.search.spans)
        open_joints = [n for n, (begin, end) in spans if begin <= step < end and self.joint[n].any()]
        column = {number: at for at, number in enumerate(open_joints)}
        left = [sum(self.place[t] > step for t in j.inside) for j in problem.joints]
        starts: list[int] = []
        constant: list[Int64s] = []
        linear: list[Floats] = []
        for topic in self.search.order[step + 1 :]:
            starts.append(len(constant))
            touching = [n for n, joint in enumerate(problem.joints) if topic in joint.inside]
            for option, worth in enumerate(problem.worths[topic]):
                cost = np.array(problem.costs[topic][option], np.int64)
                fixed = (self.weightings @ np.array(worth, np.int64) - self.prices @ cost) * self.share
                by_joint = np.zeros((len(open_joints), len(fixed)))
                for n in touching:
                    if option in problem.joints[n].inside[topic]:
                        part = self.joint[n] * (self.share // left[n])
                        if n in column:
                            by_joint[column[n]] += part
                        else:
                            fixed = fixed + part
                constant.append(fixed)
                linear.append(by_joint)
        shape = (len(constant), len(open_joints), len(self.weightings))
        by_topic = np.array(linear, np.float64).reshape(shape)
        flat = by_topic.transpose(1, 0, 2).reshape(len(open_joints), len(constant) * len(self.weightings))
        return open_joints, starts, np.array(constant, np.float64), np.ascontiguousarray(flat)

    def reach(self, states: States, step: int) -> Floats:
        """An upper bound (N, weightings) of share times the weighted worth of any package that a state leads to."""
        open_joints, starts, constant, linear = self.plans[step]
        kept = states.sums @ self.weightings.T + states.left @ self.prices.T
        reach: Floats = (kept * self.share).astype(np.float64)
        if not starts:
            return reach
        options = constant[None, :, :]
        if open_joints:
            alive = np.stack([self.alive(states, n) for n in open_joints], axis=1)
            options = (alive @ linear).reshape(len(states), *constant.shape) + options
        best: Floats = np.maximum.reduceat(options, starts, axis=1).sum(axis=1)
        return reach + best

    def alive(self, states: States, number: int) -> Floats:
        """1 for states where the joint can still hold, else 0."""
        word, good, bad = self.search.slots[number]
        flags = states.flags[:, word]
        held: Floats = ((flags & good != 0) if good else (flags & bad == 0)).astype(np.float64)
        return held


def _weightings(problem: Problem) -> Int64s:
    """Whole weights of the sides (N, sides): each side alone first, then for two sides some in between."""
    alone = np.eye(problem.sides, dtype=np.int64)
    if problem.sides != 2 or (FINE << problem.bits) >= EXACT:
        return alone
    if any(joint.worth for joint in problem.joints):
        mixed = np.array([[a, WEIGHTINGS - 1 - a] for a in range(1, WEIGHTINGS - 1)], np.int64)
        return np.concatenate([alone, mixed])
    spans = [sum(max(column) - min(column) for column in columns) or 1 for columns in _columns(problem)]
    turns = np.linspace(0, np.pi / 2, PRICED)[1:-1]
    parts = np.stack([np.cos(turns) / spans[0], np.sin(turns) / spans[1]], axis=1)
    mixed = np.rint(FINE * parts / parts.max(axis=1, keepdims=True)).astype(np.int64)
    return np.concatenate([alone * FINE, mixed])


def _columns(problem: Problem) -> list[list[tuple[int, ...]]]:
    """By side, then by topic: the worths of the options."""
    return [[tuple([worth[p] for worth in options]) for options in problem.worths] for p in range(problem.sides)]


def _prices(problem: Problem, weightings: Int64s) -> Int64s:
    """For each weighting a whole price of each budget's unit, near those that make the bound smallest.

    One budget after another, by bisection: the bound is convex in each price.
    """
    costs = np.array([cost for options in problem.costs for cost in options], np.int64)
    worths = np.array([worth for options in problem.worths for worth in options], np.int64)
    starts = np.cumsum([0] + [len(options) for options in problem.worths[:-1]])
    most = np.array(problem.most, np.int64)
    weighted = weightings @ worths.T
    prices = np.zeros((len(weightings), len(most)), np.int64)

    def bound() -> Int64s:
        tops: Int64s = np.maximum.reduceat(weighted - prices @ costs.T, starts, axis=1).sum(axis=1) + prices @ most
        return tops

    dearest = int((weighted.max(axis=1) - weighted.min(axis=1)).max())
    for budget in [*range(len(most))] * min(len(most), ROUNDS):
        low, high = np.zeros(len(weightings), np.int64), np.full(len(weightings), dearest)
        while (low < high).any():
            middle = (low + high) // 2
            prices[:, budget] = middle
            here = bound()
            prices[:, budget] += 1
            falls = bound() < here
            low, high = np.where(falls, middle + 1, low), np.where(falls, high, middle)
        prices[:, budget] = low
    return prices
