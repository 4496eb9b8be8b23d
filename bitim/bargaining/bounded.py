"""Budgets, and worths that hang on several topics at once: the layered search, kept small by what states can reach.

A beam of growing width finds good packages; a state that cannot lead beyond them is dropped. As soon as a beam cut
nothing, its answer is exact. The bound lets every topic choose alone, for several weightings of the sides: it puts a
price on what budgets hold (Lagrangian relaxation) and shares each joint worth out among the topics still open (cost
partitioning); all in whole numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from bitim.bargaining.dominance import maximal
from bitim.bargaining.frontiers import ArrayFrontier
from bitim.bargaining.kernels import dominance
from bitim.bargaining.kernels import partition as kernel
from bitim.bargaining.kernels.arrays import Bools, Int64s
from bitim.bargaining.layered import NoPackageError, Search, States
from bitim.bargaining.problem import Problem
from bitim.bargaining.watch import Watch

WIDTHS = (100, 1_000, 10_000, 100_000, None)
WEIGHTINGS, PRICED = 5, 33
FINE = 2**12
ROUNDS = 3
FINE_SHARES = 16
"""In how many parts a unit of worth can be shared out."""

EXACT = 2**61
COARSE = 40


@dataclass(frozen=True)
class ListedFrontier(ArrayFrontier):
    """A frontier with the package of each point."""

    listed: list[list[int]] = field(repr=False)

    def packages(self, rows: Sequence[int]) -> list[list[int]]:
        """Options by topic, for several rows at once."""
        return [self.listed[row] for row in rows]


def suits(problem: Problem) -> bool:
    """Whether there are joint worths, and numbers small enough for the bound to be exact."""
    return any(j.worth for j in problem.joints) and (WEIGHTINGS * FINE_SHARES << problem.bits) < EXACT


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
    search = Search(_coarse(problem))
    pool: dict[tuple[int, ...], list[int]] = {}
    bound = _Bound(search)
    for width in WIDTHS[:2]:
        _run(search, bound, pool, width, watch)
    return [*pool.values()]


def _coarse(problem: Problem) -> Problem:
    """The problem with worths rounded down to so many bits that their weighted sums fit a word."""
    shift = max(0, problem.bits - COARSE)
    if not shift:
        return problem
    sides = tuple([replace(side, reserve=side.reserve >> shift) for side in problem.domain.sides])
    worths = [[tuple([x >> shift for x in row]) for row in rows] for rows in problem.worths]
    joints = [replace(j, worth=j.worth and tuple([x >> shift for x in j.worth])) for j in problem.joints]
    return replace(problem, domain=replace(problem.domain, sides=sides), worths=worths, joints=tuple(joints))


def _run(
    search: Search, bound: _Bound, pool: dict[tuple[int, ...], list[int]], width: int | None, watch: Watch
) -> bool:
    """One beam; adds what it finds to the pool and tells whether it had to cut nothing."""
    points = np.array([*pool], np.int64).reshape(len(pool), search.problem.sides)
    corners = _corners(points, bound.weightings, -1 << search.problem.bits)
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
        rows = np.flatnonzero(_hopeful(reach, FINE_SHARES * corners, gaps=search.problem.sides == 2))
        if width is not None and len(rows) > width:
            whole = False
            rows = _best(reach, rows, width)
        if not len(rows):
            return whole
        states = states.take(rows)
        bound.learn(states, step)
        trail.append((parents[rows], picks[rows]))
    _collect(search, states, trail, pool)
    return whole


def _best(reach: Int64s, rows: Int64s, width: int) -> Int64s:
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


def _corners(points: Int64s, weightings: Int64s, low: int) -> Int64s:
    """The least that a new package must reach somewhere: by weighting, for each gap that the points leave (two sides).

    No side's worth is below `low`.
    For more sides, the points themselves: a state is hopeful unless some point is at least as good for everybody.
    """
    if points.shape[1] != 2 or not len(points):
        return points
    points = points[np.argsort(-points[:, 0])]
    first = np.concatenate([points[:, 0] + 1, [low]])
    second = np.concatenate([[low], points[:, 1] + 1])
    return np.stack([first, second], axis=1) @ weightings.T


def _hopeful(reach: Int64s, corners: Int64s, *, gaps: bool) -> Bools:
    """Which states may lead beyond all known points."""
    if not len(corners):
        return np.ones(len(reach), np.bool_)
    if gaps:
        return dominance.hopeful(reach, corners)
    hopeful = np.zeros(len(reach), np.bool_)
    for point in corners:
        hopeful |= (reach[:, : corners.shape[1]] <= point).all(axis=1)
    return ~hopeful


class _Bound:
    """What states can still reach: for each weighting of the sides an upper bound, times FINE_SHARES, exactly."""

    def __init__(self, search: Search) -> None:
        problem, order = search.problem, search.order
        self.weightings = _weightings(problem)
        self.prices = _prices(problem, self.weightings)
        zero = (0,) * problem.sides
        joint = np.array([j.worth or zero for j in problem.joints], np.int64).reshape(-1, problem.sides)
        self.joint = FINE_SHARES * np.maximum(joint @ self.weightings.T, 0)
        worths = np.array([worth for topic in order for worth in problem.worths[topic]], np.int64)
        costs = np.array([cost for topic in order for cost in problem.costs[topic]], np.int64)
        constant = FINE_SHARES * (worths @ self.weightings.T - costs @ self.prices.T)
        self.topics = _topics(problem, order, constant, self.joint.any(axis=1))
        self.begins = np.array([begin for begin, _ in search.spans], np.int64)
        self.words, self.goods, _ = np.array(search.slots, np.int64).reshape(-1, 3).T.copy()
        self.alive = np.ones((len(order), len(search.slots)))

    def reach(self, states: States, step: int) -> Int64s:
        """An upper bound (N, weightings) of the weighted worth of any package that a state leads to."""
        reach = FINE_SHARES * (states.sums @ self.weightings.T + states.left @ self.prices.T)
        parts = kernel.shared(self.topics, step + 1, self.joint, self.alive[step])
        goods = np.where(self.begins <= step, self.goods, 0)
        kernel.reach(self.topics, step + 1, parts, states.flags, self.words, goods, reach)
        return reach

    def learn(self, states: States, step: int) -> None:
        """Share joint worths out by how often the joints can still hold in such states, in the beams to come."""
        held = kernel.held(states.flags, self.words, self.goods)
        self.alive[step] = np.where(self.begins <= step, held, 1.0)


def _topics(problem: Problem, order: Sequence[int], constant: Int64s, wanted: Bools) -> kernel.Topics:
    """The topics in their order with the wanted joints, as the kernels take them."""
    starts, begins, joints, spans, inside = [0], [0], [], [0], []
    numbers = np.flatnonzero(wanted).tolist()
    for topic in order:
        for number in numbers:
            if topic in problem.joints[number].inside:
                joints.append(number)
                inside += [starts[-1] + k for k in problem.joints[number].inside[topic]]
                spans.append(len(inside))
        starts.append(starts[-1] + len(problem.worths[topic]))
        begins.append(len(joints))
    flat = [np.array(places, np.int64) for places in (starts, begins, joints, spans, inside)]
    return kernel.Topics(flat[0], constant, *flat[1:])


def _weightings(problem: Problem) -> Int64s:
    """Whole weights of the sides (N, sides): each side alone first, then for two sides some in between."""
    alone = np.eye(problem.sides, dtype=np.int64)
    if problem.sides != 2 or (2 * FINE * FINE_SHARES << problem.bits) >= EXACT:
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
    if (FINE_SHARES * dearest * len(most) << problem.bits) >= EXACT:
        return prices
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
