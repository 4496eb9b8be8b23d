"""Any number of sides, budgets, incompatibilities and joint conditions: topic after topic, keeping what may still win.

A state is a choice for the topics so far, seen through what still matters: the sides' sums, what is left of budgets,
and which joints with open topics can still hold. A state that another equals or betters in all of these is dropped.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np

from bitim.bargaining.domain import BargainingError
from bitim.bargaining.dominance import maximal, maximal_sorted
from bitim.bargaining.frontiers import ArrayFrontier
from bitim.bargaining.kernels import dominance
from bitim.bargaining.kernels.arrays import Bools, Int64s, Vectors
from bitim.bargaining.problem import Joint, Problem
from bitim.bargaining.watch import Watch

LIMB = 60
FLAGS_A_WORD = 62
HUBS = 8
"""Topics that come first for the worth that hangs on them; measured on the competition domains of 2014."""

LARGEST_LAYER = 20_000_000
"""Candidates in one layer: beyond this the states would not fit in the memory of a common machine."""


SLOW = 10_000
"""Part packages at one topic from which on their time foretells the next topic's."""


class NoPackageError(BargainingError):
    """The limits, each possible, leave no package together; or a beam has cut all that there were."""


@dataclass(frozen=True)
class LayeredFrontier(ArrayFrontier):
    """A frontier whose packages are traced back through all topics."""

    problem: Problem = field(repr=False)
    order: list[int]
    trail: list[tuple[Int64s, Int64s]] = field(repr=False)

    def packages(self, rows: Sequence[int]) -> list[list[int]]:
        """Options by topic, for several rows at once."""
        at = np.array(rows, np.int64)
        kept = np.zeros((len(at), len(self.order)), np.int64)
        for topic, (parents, picks) in zip(reversed(self.order), reversed(self.trail), strict=True):
            kept[:, topic] = picks[at]
            at = parents[at]
        return [self.problem.package(row) for row in kept.tolist()]


@dataclass
class States:
    """Sums by side in limbs (N, sides * limbs), what is left of budgets (N, budgets), flags (N, words)."""

    sums: Int64s
    left: Int64s
    flags: Int64s

    def __len__(self) -> int:
        """How many."""
        return len(self.sums)

    def take(self, rows: Int64s | Bools) -> States:
        """Those of the rows."""
        return States(self.sums[rows], self.left[rows], self.flags[rows])


Prune: TypeAlias = Callable[[int, Int64s, Int64s], Bools]


def frontier(problem: Problem, watch: Watch) -> LayeredFrontier:
    """The exact frontier of a problem; BargainingError when no package keeps all limits or memory would not suffice."""
    search = Search(problem)
    order, trail = search.order, []
    states, pace = search.first(), 0.0
    for step, topic in enumerate(order):
        watch.check("frontier", step / len(order))
        work = len(states) * len(problem.worths[topic])
        watch.afford(pace * work)
        begun = time.monotonic()
        states, parents, picks = search.step(states, step, topic)
        pace = (time.monotonic() - begun) / work if work > SLOW else 0.0
        trail.append((parents, picks))
    vectors = search.vectors(states)
    rows = np.lexsort([vectors[:, p] for p in reversed(range(problem.sides))])[::-1]
    parents, picks = trail[-1]
    trail[-1] = (parents[rows], picks[rows])
    return LayeredFrontier(vectors[rows], problem, order, trail)


class Search:
    """The plan of a search: the order of topics, and for each joint its flag and its first and last topic."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.limbs = 1 if problem.bits <= 62 else -(-problem.bits // LIMB)
        if self.limbs > 1 and any(abs(most) >> LIMB for most in problem.most):
            raise BargainingError("constraints: a budget's numbers are too finely divided; round them to 15 digits")
        self.order = ordered(problem)
        place = {topic: step for step, topic in enumerate(self.order)}
        self.spans = [(min(place[t] for t in j.inside), max(place[t] for t in j.inside)) for j in problem.joints]
        self.touching = [[n for n, j in enumerate(problem.joints) if t in j.inside] for t in range(len(problem.worths))]
        self.slots, self.words = _slots(problem.joints, self.spans)
        least = np.array([np.min(np.array(problem.costs[t], np.int64), axis=0) for t in self.order], np.int64)
        most = np.array([np.max(np.array(problem.costs[t], np.int64), axis=0) for t in self.order], np.int64)
        self.least_left = np.cumsum(least[::-1], axis=0)[::-1] - least
        self.most_left = np.cumsum(most[::-1], axis=0)[::-1] - most

    def first(self) -> States:
        """The one state before any choice."""
        sums = np.zeros((1, self.problem.sides * self.limbs), np.int64)
        return States(sums, np.array([self.problem.most], np.int64), np.zeros((1, self.words), np.int64))

    def step(self, states: States, step: int, topic: int) -> tuple[States, Int64s, Int64s]:
        """The states after one more topic, with the state and the kept option each comes from."""
        options = len(self.problem.worths[topic])
        if len(states) * options > LARGEST_LAYER:
            raise BargainingError(
                f"more than {LARGEST_LAYER // 10**6} million part packages are in the running;"
                " the frontier is too large to hold: ask for the named packages alone (--frontier none)"
            )
        if self.problem.additive and self.limbs == 1:
            return self.plain_step(states, topic)
        grown = [self.grow(states, step, topic, option) for option in range(options)]
        sums = np.concatenate([g[0].sums for g in grown])
        left = np.concatenate([g[0].left for g in grown])
        flags = np.concatenate([g[0].flags for g in grown])
        parents = np.concatenate([g[1] for g in grown])
        picks = np.repeat(np.arange(options), [len(g[1]) for g in grown])
        if not len(sums):
            raise NoPackageError("constraints: no package keeps all limits together")
        np.minimum(left, self.most_left[step], out=left)
        kept = maximal(np.concatenate([self.ranked(sums), left], axis=1), flags)
        return States(sums[kept], left[kept], flags[kept]), parents[kept], picks[kept]

    def plain_step(self, states: States, topic: int) -> tuple[States, Int64s, Int64s]:
        """As `step`, where only the sums matter; states stay in descending order, so that merging sorts them."""
        worths = np.array(self.problem.worths[topic], np.int64)
        parents, picks = dominance.merged(states.sums, worths)
        sums = states.sums[parents] + worths[picks]
        kept = maximal_sorted(sums)
        rows = np.zeros((len(kept), 0), np.int64)
        return States(sums[kept], rows, rows), parents[kept], picks[kept]

    def grow(self, states: States, step: int, topic: int, option: int) -> tuple[States, Int64s]:
        """The states with one option added, as far as limits allow, and the positions they come from."""
        worth = self.limbed(self.problem.worths[topic][option])
        left = states.left - np.array(self.problem.costs[topic][option], np.int64)
        alive = (left >= self.least_left[step]).all(axis=1)
        sums, flags = states.sums + worth, states.flags.copy()
        cleared, lit = [0] * self.words, [0] * self.words
        for number in self.touching[topic]:
            joint, (begin, end), (word, good, bad) = self.problem.joints[number], self.spans[number], self.slots[number]
            inside = option in joint.inside[topic]
            if step == begin:
                lit[word] |= good if inside else bad
            elif step < end and not inside:
                cleared[word] |= good
                lit[word] |= bad
            elif step == end:
                cleared[word] |= good | bad
                if inside:
                    self.meet(joint, states.flags[:, word], good, bad, sums, alive)
        for word in range(self.words):
            flags[:, word] &= ~cleared[word]
            flags[:, word] |= lit[word]
        self.carry(sums)
        rows = np.flatnonzero(alive)
        return States(sums, left, flags).take(rows), rows

    def meet(self, joint: Joint, flags: Int64s, good: int, bad: int, sums: Int64s, alive: Bools) -> None:
        """Count a joint whose last topic is chosen within it, for the states in which it could still hold."""
        held = (flags & good != 0) if good else (flags & bad == 0)
        if joint.worth is None:
            alive &= ~held
        else:
            sums[held] += self.limbed(joint.worth)

    def limbed(self, worth: Sequence[int]) -> Int64s:
        """Whole numbers in limbs of 60 bits, highest first; the highest carries the sign."""
        if self.limbs == 1:
            return np.array(worth, np.int64)
        mask = (1 << LIMB) - 1
        shifts = [LIMB * (self.limbs - 1 - limb) for limb in range(self.limbs)]
        return np.array([(x >> s) if not i else (x >> s) & mask for x in worth for i, s in enumerate(shifts)], np.int64)

    def carry(self, sums: Int64s) -> None:
        """Bring lower limbs back below 2^60."""
        for start in range(0, sums.shape[1] if self.limbs > 1 else 0, self.limbs):
            for limb in range(start + self.limbs - 1, start, -1):
                sums[:, limb - 1] += sums[:, limb] >> LIMB
                sums[:, limb] &= (1 << LIMB) - 1

    def ranked(self, sums: Int64s) -> Int64s:
        """One column a side that orders as the sums do."""
        if self.limbs == 1:
            return sums
        ranks = np.empty((len(sums), self.problem.sides), np.int64)
        for p in range(self.problem.sides):
            limbs = sums[:, p * self.limbs : (p + 1) * self.limbs]
            order = np.lexsort(limbs.T[::-1])
            rises = (limbs[order[1:]] != limbs[order[:-1]]).any(axis=1)
            ranks[order, p] = np.concatenate([np.zeros(1, np.int64), np.cumsum(rises)])
        return ranks

    def vectors(self, states: States) -> Vectors:
        """The sides' worths: int64, or Python's whole numbers where 62 bits do not hold them."""
        if self.limbs == 1:
            return states.sums
        wide = states.sums.astype(object)
        whole = wide[:, :: self.limbs]
        for limb in range(1, self.limbs):
            whole = whole * (1 << LIMB) + wide[:, limb :: self.limbs]
        return whole


def ordered(problem: Problem) -> list[int]:
    """The topics in the order of work: few options first where there are no joints.

    Else the topics on which most joint worth hangs come first: they decide most; then whichever closes most joints.
    """
    topics = range(len(problem.worths))
    if not problem.joints:
        return sorted(topics, key=lambda t: (len(problem.worths[t]), t))
    touching = {t: [n for n, joint in enumerate(problem.joints) if t in joint.inside] for t in topics}
    hanging = {t: sum(sum(map(abs, problem.joints[n].worth or ())) for n in touching[t]) for t in topics}
    order = sorted((t for t in topics if hanging[t]), key=lambda t: (-hanging[t], t))[:HUBS]
    unmet = [len(joint.inside.keys() - set(order)) for joint in problem.joints]
    seen = {n for topic in order for n in touching[topic]}
    remaining = set(topics) - set(order)

    def opened(topic: int) -> tuple[int, int, int]:
        new = sum(n not in seen for n in touching[topic])
        closed = sum(unmet[n] == 1 for n in touching[topic])
        return new - closed, len(problem.worths[topic]), topic

    while remaining:
        topic = min(remaining, key=opened)
        remaining.discard(topic)
        order.append(topic)
        seen.update(touching[topic])
        for number in touching[topic]:
            unmet[number] -= 1
    return order


def _slots(joints: Sequence[Joint], spans: list[tuple[int, int]]) -> tuple[list[tuple[int, int, int]], int]:
    """For each joint its word and its two flags: set while it can still hold (good), set once it cannot (bad)."""
    taken: list[tuple[int, int]] = []
    slots: list[tuple[int, int, int]] = [(0, 0, 0)] * len(joints)
    for number in sorted(range(len(joints)), key=lambda n: spans[n]):
        worth = joints[number].worth
        wanted = (worth is not None and max(worth) > 0, worth is None or min(worth) < 0)
        begin, end = spans[number]
        free = [s for s, (_, until) in enumerate(taken) if until < begin and s % 2 == 0]
        slot = free[0] if free else len(taken)
        if not free:
            taken += [(0, 0), (0, 0)]
        taken[slot] = taken[slot + 1] = (begin, end)
        word, bit = divmod(slot, FLAGS_A_WORD)
        slots[number] = (word, wanted[0] << bit, wanted[1] << (bit + 1))
    return slots, -(-len(taken) // FLAGS_A_WORD)
