"""How many packages keep all limits, exactly."""

from __future__ import annotations

import math
from collections import Counter
from typing import TypeAlias

from bitim.bargaining.domain import Budget, Domain, Incompatibility

MOST_STATES = 200_000

State: TypeAlias = tuple[tuple[int, ...], frozenset[int]]


def feasible(domain: Domain) -> int | None:
    """The number of packages that keep every limit; None where counting would take longer than the answer itself."""
    budgets = [limit for limit in domain.limits if isinstance(limit, Budget)]
    rules = [dict(limit.cells) for limit in domain.limits if isinstance(limit, Incompatibility) and _possible(limit)]
    sizes = [len(topic.options) for topic in domain.topics]
    touched = [t for t in range(len(sizes)) if any(any(b.costs[t]) for b in budgets) or any(t in r for r in rules)]
    free = math.prod(size for topic, size in enumerate(sizes) if topic not in set(touched))
    touched.sort(key=lambda t: (min((n for n, r in enumerate(rules) if t in r), default=len(rules)), t))
    least = [[sum(min(b.costs[t]) for t in touched[k + 1 :]) for k in range(len(touched))] for b in budgets]
    most = [[sum(max(b.costs[t]) for t in touched[k + 1 :]) for k in range(len(touched))] for b in budgets]
    rest = [sum(min(b.costs[t]) for t in range(len(sizes)) if t not in set(touched)) for b in budgets]
    states: Counter[State] = Counter({(tuple(b.most - r for b, r in zip(budgets, rest, strict=True)), frozenset()): 1})
    for step, topic in enumerate(touched):
        ending = {n for n, rule in enumerate(rules) if topic in rule and not set(rule) & set(touched[step + 1 :])}
        grown: Counter[State] = Counter()
        for option in range(sizes[topic]):
            costs = [b.costs[topic][option] for b in budgets]
            missed = {n for n, rule in enumerate(rules) if rule.get(topic, option) != option}
            for (left, broken), count in states.items():
                spare = tuple([min(x - c, m[step]) for x, c, m in zip(left, costs, most, strict=True)])
                if all(x >= low[step] for x, low in zip(spare, least, strict=True)) and ending <= broken | missed:
                    grown[spare, (broken | missed) - ending] += count
        if len(grown) > MOST_STATES:
            return None
        states = grown
    return states.total() * free


def _possible(rule: Incompatibility) -> bool:
    """Whether the options are all of different topics, so that they can meet at all."""
    return len(dict(rule.cells)) == len(set(rule.cells))
