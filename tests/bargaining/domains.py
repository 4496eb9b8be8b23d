"""Random small domains with every feature mixed, and the answer by trying every package."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from bitim.bargaining.domain import Budget, Condition, Domain, Incompatibility, Limit, Side, Topic

SMALL = st.integers(0, 12)
SIGNED = st.integers(-4, 12)


@st.composite
def domains(draw: st.DrawFn, *, sides: int = 4, additive: bool = False, limited: bool = True) -> Domain:
    """One to four sides, up to five topics; joint conditions of either sign, budgets and incompatibilities."""
    sizes = draw(st.lists(st.integers(1, 4), min_size=1, max_size=5))
    topics = tuple(Topic(f"topic {i}", tuple(f"option {o}" for o in range(size))) for i, size in enumerate(sizes))
    drawn = [draw(reports(sizes, p, additive=additive)) for p in range(draw(st.integers(1, sides)))]
    limits = draw(st.lists(_limits(sizes), max_size=3)) if limited else []
    return Domain("drawn", topics, tuple(drawn), tuple(limits))


@st.composite
def reports(draw: st.DrawFn, sizes: list[int], number: int, *, additive: bool) -> Side:
    unit = draw(st.sampled_from([1, 7, 100, 3 * 10**25]))
    fine = draw(st.sampled_from([0, unit // 3]))
    table = tuple(tuple(draw(SIGNED) + (fine if draw(st.booleans()) else 0) for _ in range(size)) for size in sizes)
    conditions = () if additive else tuple(draw(st.lists(_conditions(sizes), max_size=4)))
    return Side(f"side {number}", unit, draw(st.integers(-5, 25)), table, conditions)


@st.composite
def _conditions(draw: st.DrawFn, sizes: list[int]) -> Condition:
    topics = sorted(draw(st.sets(st.integers(0, len(sizes) - 1), max_size=3)))
    spans = []
    for topic in topics:
        low = draw(st.integers(0, sizes[topic] - 1))
        spans.append((topic, low, draw(st.integers(low, sizes[topic] - 1))))
    return Condition(draw(st.integers(-6, 12)), tuple(spans))


def _limits(sizes: list[int]) -> st.SearchStrategy[Limit]:
    cells = st.integers(0, len(sizes) - 1).flatmap(lambda t: st.tuples(st.just(t), st.integers(0, sizes[t] - 1)))
    rules = st.builds(Incompatibility, st.just("rule"), st.lists(cells, min_size=1, max_size=3).map(tuple))
    costs = st.tuples(*(st.tuples(*([SIGNED] * size)) for size in sizes))
    budgets = st.builds(Budget, st.just("budget"), costs, st.integers(0, 30), st.sampled_from([1, 3]))
    return st.one_of(rules, budgets)


def packages(domain: Domain) -> Iterator[tuple[int, ...]]:
    """Every package that keeps all limits."""
    every = itertools.product(*(range(len(topic.options)) for topic in domain.topics))
    return (package for package in every if domain.allows(package))


def frontier(domain: Domain) -> list[tuple[int, ...]]:
    """The distinct vectors of worths that no other betters, by comparing all with all."""
    found = {domain.worths(package) for package in packages(domain)}
    return sorted((u for u in found if not any(better(v, u) for v in found)), reverse=True)


def better(v: tuple[int, ...], u: tuple[int, ...]) -> bool:
    return v != u and all(a >= b for a, b in zip(v, u, strict=True))


def named(domain: Domain) -> dict[str, tuple[Fraction, set[tuple[int, ...]]]]:
    """Each rule's value and all vectors on the frontier that attain it, by their definitions in rationals."""
    sides = domain.sides
    inside = [u for u in frontier(domain) if all(x >= s.reserve for x, s in zip(u, sides, strict=True))]
    if not inside:
        return {}
    tops = [max(column) for column in zip(*inside, strict=True)]

    def gains(u: tuple[int, ...]) -> list[Fraction]:
        return [Fraction(x - s.reserve, s.unit) for x, s in zip(u, sides, strict=True)]

    def product(u: tuple[int, ...]) -> list[Fraction]:
        total = Fraction(1)
        for gain in gains(u):
            total *= gain
        return [total]

    def shares(u: tuple[int, ...]) -> list[Fraction]:
        spans = [Fraction(top - s.reserve, s.unit) for top, s in zip(tops, sides, strict=True)]
        return sorted(g / span for g, span in zip(gains(u), spans, strict=True))

    keys: dict[str, Any] = {
        "nash": product,
        "egalitarian": lambda u: sorted(gains(u)),
        "utilitarian": lambda u: [sum((Fraction(x, s.unit) for x, s in zip(u, sides, strict=True)), Fraction(0))],
    }
    if all(top > side.reserve for top, side in zip(tops, sides, strict=True)):
        keys["ks"] = shares
    best = {rule: max(map(key, inside)) for rule, key in keys.items()}
    return {rule: (best[rule][0], {u for u in inside if key(u) == best[rule]}) for rule, key in keys.items()}
