"""Compile the searches for this machine before anybody waits for them: `python -m bitim.bargaining.compilation`.

Numba keeps what it has compiled beside the kernels (or where NUMBA_CACHE_DIR says); it takes some twenty seconds once.
"""

from __future__ import annotations

import numpy as np

from bitim.bargaining import engine
from bitim.bargaining.domain import Condition, Domain, Side, Topic
from bitim.bargaining.kernels import bilateral, dominance
from bitim.bargaining.problem import prepare
from bitim.bargaining.watch import Watch

WIDE = 10**9
"""Worths that two to a word do not hold."""


def drawn(sides: int, topics: int, options: int, times: int = 1, joint: tuple[Condition, ...] = ()) -> Domain:
    """A domain of opposed sides, without chance."""
    matters = tuple(Topic(f"topic {t}", tuple(range(options))) for t in range(topics))
    tables = [
        tuple(
            tuple((o * (t + 3) * (1 - 2 * (p % 2)) + p * o * o) % 17 * times for o in range(options))
            for t in range(topics)
        )
        for p in range(sides)
    ]
    return Domain("compiled", matters, tuple(Side(f"side {p}", 1, 0, rows, joint) for p, rows in enumerate(tables)))


def compile_all() -> None:
    """Settle a domain of every kind, so that each search is compiled and kept."""
    pairs = tuple(Condition(5, ((t, 0, 1), (t + 1, 1, 2))) for t in range(9))
    domains = [drawn(2, 6, 4), drawn(2, 6, 4, WIDE), drawn(2, 60, 4), drawn(2, 10, 5, joint=pairs)]
    for domain in [*domains, drawn(3, 5, 4), drawn(4, 5, 4)]:
        problem = prepare(domain)
        found = engine.frontier(problem, Watch())
        found.packages(range(min(2, len(found))))
        engine.named(found, domain.sides)
        if engine.simple(problem):
            engine.named_alone(problem, Watch())
    none, pair = np.zeros(1, np.int64), np.zeros((1, 2), np.int64)
    bilateral.chain(none, none, none, none, np.arange(2), 1)
    dominance.hopeful(pair, pair)


if __name__ == "__main__":
    compile_all()
