"""The named points without the frontier: a bound from weights of the sides, then only what may still reach the best.

With weights w, any package's weighted sum is at most the sum of each topic's best. A package that attains a certain
product, worst gain or sum has at least a certain weighted sum; every option's reduced cost tells how much of the margin
it uses up. Few options are left, and those are searched exactly. Weights are whole numbers, so the proof is exact.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np

from bitim.bargaining.dominance import maximal
from bitim.bargaining.dual import Relaxation
from bitim.bargaining.kernels.arrays import Floats, Int64s
from bitim.bargaining.problem import Problem
from bitim.bargaining.selection import rational
from bitim.bargaining.solutions import Optimum, Vector
from bitim.bargaining.targets import Target, best_worth, targets
from bitim.bargaining.watch import OutOfTimeError, Watch

FINE = 2**40
GROWTH = (8, 20, 50, 100, 200, 400, 800, 1600, 3200)
LARGEST_TRIAL, LARGEST_CORE = 2_000, 10_000
BEAM = 500
ROOM = 60
CLAMP = 2**ROOM


@dataclass(frozen=True)
class _Found:
    value: int
    vectors: Int64s
    packages: list[list[int]]
    whole: bool


def optima(problem: Problem, watch: Watch) -> dict[str, Optimum] | None:
    """Every named point of an additive problem; None when no package gives every side its reserve.

    Raises OutOfTimeError where not even one acceptable package was found and none was ruled out.
    """
    sides = problem.domain.sides
    relaxation = Relaxation(problem.worths)
    ideal: list[int] = []
    certain = True
    for p in range(len(sides)):
        top = _alone(problem, p)
        if top is None:
            optimum = _solve(problem, relaxation, best_worth(sides, p), watch)
            if optimum is None:
                return None
            top, certain = optimum.vectors[0][p], certain and optimum.proved
        ideal.append(top)
    found = {}
    for rule, target in targets(sides, ideal).items():
        if rule == "ks" and not certain:
            continue  # its value means nothing while the ideal is not certain
        optimum = _solve(problem, relaxation, target, watch)
        if optimum:
            found[rule] = replace(optimum, ideal=tuple(ideal) if rule == "ks" else None)
    return found


def _alone(problem: Problem, side: int) -> int | None:
    """The most that one side can get at all, where a package that gives it suits everybody."""
    best = [max(options, key=lambda worth: (worth[side], sum(worth))) for options in problem.worths]
    worths = [sum(column) for column in zip(*best, strict=True)]
    suits = all(worth >= s.reserve for worth, s in zip(worths, problem.domain.sides, strict=True))
    return worths[side] if suits else None


def _solve(problem: Problem, relaxation: Relaxation, target: Target, watch: Watch) -> Optimum | None:
    reserves = np.array([float(side.reserve) for side in problem.domain.sides])
    core = _Core(problem, whole(target.steer(relaxation, reserves)))
    best: _Found | None = None
    complete = False
    margins = [*core.margins(), CLAMP]
    while margins and not complete:
        growth = margins.pop(0)
        watch.check("named packages", 0.5)
        needed = core.needed(target, best.value) if best else CLAMP
        margin = min(growth, needed)
        least = target.least(best.value) if best else np.array([side.reserve for side in problem.domain.sides])
        found = core.search(margin, target, least, LARGEST_TRIAL if growth < needed else LARGEST_CORE)
        if len(found.vectors) and (best is None or found.value >= best.value):
            best = found
        enough = margin == CLAMP or (best is not None and core.needed(target, best.value) <= margin)
        complete = enough and found.whole
        if not found.whole:
            margins = [CLAMP] if growth < needed and best else []
    if best is None:
        if complete:
            return None
        raise OutOfTimeError
    value = Fraction(best.value, target.unit)
    bound = value if complete else target.bound(core.weights, core.top)
    vectors = tuple([tuple(row) for row in best.vectors.tolist()])
    return Optimum(value, vectors, tuple(best.packages), bound, core.weights, complete)


def whole(weights: Floats) -> Vector:
    """Weights as whole numbers, none zero."""
    top = float(weights.max())
    return tuple([max(1, round(float(w) / top * FINE)) for w in weights])


class _Core:
    """An additive problem seen through weights: each option's reduced cost, in whole numbers."""

    def __init__(self, problem: Problem, weights: Vector) -> None:
        self.problem, self.weights = problem, weights
        weighted = [
            [sum([w * x for w, x in zip(weights, worth, strict=True)]) for worth in options]
            for options in problem.worths
        ]
        self.top = sum(map(max, weighted))
        # Rounded down together with the margin, reduced costs let through more than they must, never less.
        self.shift = max(0, (self.top - sum(map(min, weighted))).bit_length() - ROOM)
        self.reduced = [np.array([(max(row) - s) >> self.shift for s in row], np.int64) for row in weighted]

    def needed(self, target: Target, value: int) -> int:
        """The margin within which every package lies that attains the value."""
        return (self.top - target.needs(self.weights, value)) >> self.shift

    def margins(self) -> list[int]:
        """Growing margins: as many reduced costs of options as each step of growth allows."""
        costs = np.sort(np.concatenate([reduced[reduced > 0] for reduced in self.reduced]))
        return [int(costs[count]) for count in GROWTH if count < len(costs)]

    def search(self, margin: int, target: Target, least: Int64s, largest: int) -> _Found:
        """The best packages whose reduced costs stay within the margin and whose worths reach at least `least`.

        Where a layer has more than `largest` states, only the most promising are followed, and it is not whole.
        """
        inside = [np.flatnonzero(reduced <= margin) for reduced in self.reduced]
        free = sorted(
            (t for t, kept in enumerate(inside) if len(kept) > 1), key=lambda t: -int(self.reduced[t][inside[t]].max())
        )
        fixed = [int(reduced.argmin()) for reduced in self.reduced]
        worths = {t: np.array([self.problem.worths[t][k] for k in inside[t]], np.int64) for t in free}
        default = np.array([self.problem.worths[t][k] for t, k in enumerate(fixed)], np.int64).sum(axis=0)
        usual = {t: np.array(self.problem.worths[t][fixed[t]], np.int64) for t in free}
        spare = sum((worths[t].max(axis=0) - usual[t] for t in free), np.zeros(len(self.weights), np.int64))
        sums, spent = default[None, :], np.zeros(1, np.int64)
        trail: list[tuple[Int64s, Int64s]] = []
        whole = True
        for topic in free:
            spare = spare - (worths[topic].max(axis=0) - usual[topic])
            paid = (spent[None, :] + self.reduced[topic][inside[topic]][:, None]).ravel()
            grown = (sums[None, :, :] + (worths[topic] - usual[topic])[:, None, :]).reshape(-1, len(self.weights))
            rows = np.flatnonzero((paid <= margin) & (grown + spare >= least).all(axis=1))
            if len(rows) > largest:
                whole = False
                rows = rows[np.argpartition(-target.rough(grown[rows]), BEAM)[:BEAM]]
            kept = rows[maximal(grown[rows])]
            picks, parents = np.divmod(kept, len(sums))
            sums, spent = grown[kept], paid[kept]
            trail.append((parents, inside[topic][picks]))
        return self.chosen(sums, target, free, fixed, trail, whole)

    def chosen(
        self,
        sums: Int64s,
        target: Target,
        free: list[int],
        fixed: list[int],
        trail: list[tuple[Int64s, Int64s]],
        whole: bool,
    ) -> _Found:
        """The best of the vectors with their packages."""
        places = rational(sums, self.problem.domain.sides)
        if not len(places):
            return _Found(0, sums[:0], [], whole)
        value, best = target.choose(sums[places])
        packages = []
        for end in places[best]:
            row, kept = int(end), list(fixed)
            for topic, (parents, picks) in zip(reversed(free), reversed(trail), strict=True):
                kept[topic], row = int(picks[row]), int(parents[row])
            packages.append(self.problem.package(kept))
        return _Found(value, sums[places[best]], packages, whole)
