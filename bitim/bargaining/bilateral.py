"""Two sides, additive worths, no limits: the exact frontier of up to 10^10000 packages, a package for each point."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from bitim.bargaining.frontiers import ArrayFrontier
from bitim.bargaining.kernels import bilateral as kernel
from bitim.bargaining.kernels.arrays import Int32s, Int64s
from bitim.bargaining.problem import Problem
from bitim.bargaining.watch import Watch

LARGEST_GRID = 40_000_000
MERGE_COST = 16
"""One comparison of a merge costs about as much as so many steps on the grid, measured."""

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


@dataclass(frozen=True)
class Block:
    """A stretch of topics with the front before it; on the grid when that is cheaper."""

    begin: int
    end: int
    a: Int64s
    b: Int64s
    grid: int


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
        found = np.zeros((len(rows), len(chain.topic)), np.int64)
        for block in reversed(self.blocks):
            _walk(chain, block, goals, found)
        packages = np.zeros_like(found)
        packages[:, chain.topic] = chain.option[found]
        numbers = np.array([n for kept in self.problem.numbers for n in kept], np.int64)
        begins = np.cumsum([0] + [len(kept) for kept in self.problem.numbers[:-1]])
        listed: list[list[int]] = numbers[packages + begins].tolist()
        return listed


def frontier(problem: Problem, watch: Watch) -> BilateralFrontier:
    """The frontier of an additive problem of two sides whose sums stay below 2^62."""
    chain = _chain(problem)
    a, b = np.zeros(1, np.int64), np.zeros(1, np.int64)
    blocks: list[Block] = []
    count = len(chain.topic)
    length = max(4, math.isqrt(count))
    for begin in range(0, count, length):
        watch.check("frontier", begin / count)
        end = min(count, begin + length)
        block = Block(begin, end, a, b, _grid(chain, begin, end, a, b))
        blocks.append(block)
        p, q, start = _stretch(chain, block)
        if block.grid:
            a, b = kernel.grid_front(*kernel.grid_chain(*_laid_out(chain, block), p // chain.step, q, start, NO_ROWS))
            a *= chain.step
        else:
            a, b = kernel.chain(a, b, p, q, start)
    return BilateralFrontier(np.stack([a + chain.base[0], b + chain.base[1]], axis=1), problem, chain, blocks)


def _chain(problem: Problem) -> Chain:
    sizes = np.array([len(options) for options in problem.worths], np.int64)
    a, b = np.array([worth for options in problem.worths for worth in options], np.int64).T.copy()
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


def _stretch(chain: Chain, block: Block) -> tuple[Int64s, Int64s, Int64s]:
    """The block's part of the chain, its starts counted from zero."""
    start = chain.start[block.begin : block.end + 1]
    return chain.p[start[0] : start[-1]], chain.q[start[0] : start[-1]], start - start[0]


def _grid(chain: Chain, begin: int, end: int, a: Int64s, b: Int64s) -> int:
    """The size of a grid for these topics where a grid is possible and cheaper than merging; else 0."""
    tops = chain.p[chain.start[begin:end]]
    size = (int(a[0]) + int(tops.sum())) // chain.step + 1
    most = int(b[-1]) + int(chain.q[chain.start[begin + 1 : end + 1] - 1].sum())
    width = (chain.start[end] - chain.start[begin]) / (end - begin)
    merging = a.size * math.log2(max(2.0, width)) * MERGE_COST
    return size if size < min(LARGEST_GRID, merging) and most < -kernel.NOTHING32 // 2 else 0


def _laid_out(chain: Chain, block: Block) -> tuple[Int32s, int]:
    """The front before the block on its grid, and how much of the grid it uses."""
    best = np.full(block.grid, kernel.NOTHING32, np.int32)
    best[block.a // chain.step] = block.b
    return best, int(block.a[0]) // chain.step + 1


def _walk(chain: Chain, block: Block, goals: Int64s, found: Int64s) -> None:
    """Fill in the block's options of every goal (u, v); goals become the points before the block they come from."""
    p, q, start = _stretch(chain, block)
    mine = np.zeros((len(goals), block.end - block.begin), np.int64)
    if block.grid:
        steps = p // chain.step
        rows = np.empty((block.end - block.begin, block.grid), np.int32)
        kernel.grid_chain(*_laid_out(chain, block), steps, q, start, rows)
        goals[:, 0] //= chain.step
        kernel.grid_walk(goals, rows, steps, q, start, mine)
        goals[:, 0] *= chain.step
    else:
        x, y, begins = kernel.layers(block.a, block.b, p, q, start)
        kernel.walk(goals, x, y, begins, p, q, start, mine)
    found[:, block.begin : block.end] = mine + chain.start[block.begin]
