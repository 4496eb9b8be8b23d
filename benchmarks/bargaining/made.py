"""Domains made for measuring: additive, whole numbers, as a side's report with sliders would give them."""

from __future__ import annotations

import random

from bitim.bargaining.domain import Budget, Domain, Incompatibility, Limit, Side, Topic

SCALES = {"uniform": (100, 1000), "opposed": (100, 1000), "fine": (10**6, 10**6)}


def made(topics: int, options: int, sides: int = 2, family: str = "uniform", seed: int = 1) -> Domain:
    """A domain; "opposed": what is good for the first side is bad for the second, and only the weights leave room."""
    draw = random.Random(f"{family}-{topics}-{options}-{sides}-{seed}")  # noqa: S311 - reproducible, no secret
    top, total = SCALES[family]
    base = [[draw.randint(0, top) for _ in range(options)] for _ in range(topics)]
    reports = []
    for p in range(sides):
        cuts = sorted(draw.randint(0, total) for _ in range(topics - 1))
        weights = [b - a for a, b in zip([0, *cuts], [*cuts, total], strict=True)]
        rows = [[draw.randint(0, top) for _ in range(options)] for _ in range(topics)]
        if family == "opposed" and p < 2:
            noise = [[draw.randint(-10, 10) for _ in row] for row in base]
            rows = [
                [x if p == 0 else min(top, max(0, top - x + e)) for x, e in zip(row, off, strict=True)]
                for row, off in zip(base, noise, strict=True)
            ]
        table = tuple(tuple(w * x for x in row) for w, row in zip(weights, rows, strict=True))
        reports.append(Side(f"side {p}", top * total, 0, table))
    named = tuple(Topic(f"topic {i}", tuple(range(options))) for i in range(topics))
    return Domain(f"{family} {options}^{topics}, {sides} sides", named, tuple(reports))


def limited(domain: Domain, seed: int = 1) -> Domain:
    """The domain with a budget of about half of the costs, and a tenth as many incompatibilities as topics."""
    draw = random.Random(seed)  # noqa: S311 - reproducible, no secret
    costs = tuple(tuple(draw.randint(0, 99) for _ in topic.options) for topic in domain.topics)
    limits: list[Limit] = [Budget("budget", costs, sum(map(sum, costs)) // (2 * len(costs[0])))]
    for number in range(len(domain.topics) // 10):
        first = draw.randrange(len(domain.topics) - 1)
        cells = ((first, draw.randrange(10)), (first + 1, draw.randrange(10)))
        limits.append(Incompatibility(f"not together {number}", cells))
    return Domain(domain.name + ", limited", domain.topics, domain.sides, tuple(limits))
