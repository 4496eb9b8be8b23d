"""Two sides, additive worths, no limits: the exact frontier of up to 10^10000 packages, a package for each point."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from bitim.bargaining.frontiers import ArrayFrontier
from bitim.bargaining.kernels import bilateral as kernel
from bitim.bargaining.kernels.arrays import Int32s, Int64s
from bitim.bargaining.problem import Problem
from bitim.bargaining.watch import Watch

Layers: TypeAlias = tuple[Int64s, Int64s, Int64s]

LARGEST_GRID = 40_000_000
MERGE_COST, PACKED_COST = 16, 8
"""A comparison of a merge, of pairs or of packed points, costs about as much as so many steps on the grid."""

WORD = 62
MOST_KEPT = 400_000
"""Points before each topic that are kept for finding packages; where there are more, they are reckoned again."""

FEW = 100
"""Packages that are written out at once, so that thousands of ties in thousands of topics take little memory."""

NO_ROWS: Int32s = np.empty((0, 0), np.int32)


@dataclass(frozen=True)
class Chain:
    """The topics in the order of work: topic t has p, q at start[t]:start[t + 1]; both count from their least."""

    p: Int64s
    q: Int64s
    start: Int64s
    option: Int64s
    topic: Int64s
    base: tuple[int, int]
    step: int

    @cached_property
    def shift(self) -> int:
        """How many bits the second worth needs where both fit in one word; else 0."""
        first, second = int(self.p[self.start[:-1]].sum()), int(self.q[self.start[1:] - 1].sum())
        return second.bit_length() if (first + 1).bit_length() + second.bit_length() <= WORD else 0


@dataclass(frozen=True)
class Block:
    """A stretch of topics with the front before it; on the grid when that is cheaper; its layers where they are few."""

    begin: int
    end: int
    a: Int64s
    b: Int64s
    grid: int
    layers: Layers | None


@dataclass(frozen=True)
class BilateralFrontier(ArrayFrontier):
    """A frontier whose packages are found by working stretches of topics again."""

    problem: Problem = field(repr=False)
    chain: Chain = field(repr=False)
    blocks: list[Block] = field(repr=False)

    def packages(self, rows: Sequence[int]) -> list[list[int]]:
        """Options by topic: each stretch of topics is worked again once for all of them."""
        chain = self.chain
        goals = self.array[np.array(rows, np.int64)] - np.array(chain.base, np.int64)
        found = np.zeros((len(rows), len(chain.topic)), np.min_scalar_type(len(chain.option)))
        for block in reversed(self.blocks):
            _walk(chain, block, goals, found)
        numbers = np.array([n for kept in self.problem.numbers for n in kept], np.int64)
        begins = np.cumsum([0] + [len(kept) for kept in self.problem.numbers[:-1]])
        place = np.argsort(chain.topic)
        listed: list[list[int]] = []
        for few in range(0, len(rows), FEW):
            listed += numbers[chain.option[found[few : few + FEW]][:, place] + begins].tolist()
        return listed


def frontier(problem: Problem, watch: Watch) -> BilateralFrontier:
    """The frontier of an additive problem of two sides whose sums stay below 2^62."""
    chain = _chain(problem)
    a, b = np.zeros(1, np.int64), np.zeros(1, np.int64)
    blocks: list[Block] = []
    count = len(chain.topic)
    length = max(4, math.isqrt(count))
    room = MOST_KEPT
    for begin in range(0, count, length):
        watch.check("frontier", begin / count)
        end = min(count, begin + length)
        p, q, start = _stretch(chain, begin, end)
        grid, layers = _grid(chain, begin, end, a, b), None
        if grid:
            laid = _laid_out(chain, grid, a, b)
            x, y = kernel.grid_front(*kernel.grid_chain(*laid, p // chain.step, q, start, NO_ROWS))
            x *= chain.step
        elif a.size * (end - begin) < room // 4:
            layers = kernel.layers(a, b, p, q, start, chain.shift)
            x, y = _last(chain, layers)
            room -= len(layers[0])
        else:
            x, y = kernel.chain(a, b, p, q, start, chain.shift)
        blocks.append(Block(begin, end, a, b, grid, layers))
        a, b = x, y
    return BilateralFrontier(np.stack([a + chain.base[0], b + chain.base[1]]).T, problem, chain, blocks)


def _chain(problem: Problem) -> Chain:
    sizes = np.array([len(options) for options in problem.worths], np.int64)
    worths = itertools.chain.from_iterable(itertools.chain.from_iterable(problem.worths))
    a, b = np.fromiter(worths, np.int64).reshape(-1, 2).T.copy()
    begins = np.concatenate([np.zeros(1, np.int64), np.cumsum(sizes)])
    kept, start = kernel.prune_topics(a, b, begins)
    p, q = a[kept], b[kept]
    option = kept - np.repeat(begins[:-1], np.diff(start))
    lowest_p, lowest_q = p[start[1:] - 1], q[start[:-1]]
    order = np.argsort(p[start[:-1]] - lowest_p, kind="stable")
    width = np.diff(start)[order]
    place = np.repeat(start[:-1][order] - np.concatenate([[0], np.cumsum(width)[:-1]]), width) + np.arange(width.sum())
    p = (p - np.repeat(lowest_p, np.diff(start)))[place]
    q = (q - np.repeat(lowest_q, np.diff(start)))[place]
    return Chain(
        p,
        q,
        np.concatenate([np.zeros(1, np.int64), np.cumsum(width)]),
        option[place],
        order,
        (int(lowest_p.sum()), int(lowest_q.sum())),
        int(np.gcd.reduce(p)) or 1,
    )


def _stretch(chain: Chain, begin: int, end: int) -> tuple[Int64s, Int64s, Int64s]:
    """A part of the chain, its starts counted from zero."""
    start = chain.start[begin : end + 1]
    return chain.p[start[0] : start[-1]], chain.q[start[0] : start[-1]], start - start[0]


def _grid(chain: Chain, begin: int, end: int, a: Int64s, b: Int64s) -> int:
    """The size of a grid for these topics where a grid is possible and cheaper than merging; else 0."""
    tops = chain.p[chain.start[begin:end]]
    size = (int(a[0]) + int(tops.sum())) // chain.step + 1
    most = int(b[-1]) + int(chain.q[chain.start[begin + 1 : end + 1] - 1].sum())
    width = (chain.start[end] - chain.start[begin]) / (end - begin)
    merging = a.size * math.log2(max(2.0, width)) * (PACKED_COST if chain.shift else MERGE_COST)
    return size if size < min(LARGEST_GRID, merging) and most < -kernel.NOTHING32 // 2 else 0


def _last(chain: Chain, layers: Layers) -> tuple[Int64s, Int64s]:
    """The front after the last topic of a stretch."""
    x, y, begins = layers
    end = x[begins[-2] :]
    return (end >> chain.shift, end & ((1 << chain.shift) - 1)) if chain.shift else (end, y[begins[-2] :])


def _laid_out(chain: Chain, grid: int, a: Int64s, b: Int64s) -> tuple[Int32s, int]:
    """A front on a grid, and how much of the grid it uses."""
    best = np.full(grid, kernel.NOTHING32, np.int32)
    best[a // chain.step] = b
    return best, int(a[0]) // chain.step + 1


def _walk(chain: Chain, block: Block, goals: Int64s, found: NDArray[Any]) -> None:
    """Fill in the block's options of every goal (u, v); goals become the points before the block they come from."""
    p, q, start = _stretch(chain, block.begin, block.end)
    mine = np.zeros((len(goals), block.end - block.begin), np.int32)
    if block.grid:
        steps = p // chain.step
        rows = np.empty((block.end - block.begin, block.grid), np.int32)
        kernel.grid_chain(*_laid_out(chain, block.grid, block.a, block.b), steps, q, start, rows)
        goals[:, 0] //= chain.step
        kernel.grid_walk(goals, rows, steps, q, start, mine)
        goals[:, 0] *= chain.step
    else:
        x, y, begins = block.layers or kernel.layers(block.a, block.b, p, q, start, chain.shift)
        kernel.walk(goals, x, y, begins, p, q, start, chain.shift, mine)
    found[:, block.begin : block.end] = mine + chain.start[block.begin]
