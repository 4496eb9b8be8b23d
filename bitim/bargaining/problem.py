"""A domain made ready for the search: options that can never pay are gone, conditions of one topic are in its table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from bitim.bargaining.domain import BargainingError, Budget, Domain, Incompatibility
from bitim.bargaining.numbers import written

Row: TypeAlias = tuple[int, ...]
Inside: TypeAlias = dict[int, frozenset[int]]


@dataclass(frozen=True)
class Joint:
    """Options of several topics that count only together: a worth for each side, or None where they may not meet.

    `inside[topic]` are positions among the topic's kept options.
    """

    inside: Inside
    worth: Row | None


@dataclass(frozen=True)
class Problem:
    """What the search works on.

    `numbers[topic]` are the kept options' own numbers; `worths[topic][k]` is what kept option k adds for each side;
    `costs[topic][k]` what it adds to each budget; `most` the budgets' limits.
    """

    domain: Domain
    numbers: list[list[int]]
    worths: list[list[Row]]
    costs: list[list[Row]]
    most: Row
    joints: tuple[Joint, ...]

    @property
    def sides(self) -> int:
        """How many sides there are."""
        return len(self.domain.sides)

    @property
    def additive(self) -> bool:
        """Whether each topic can be looked at alone."""
        return not self.joints and not self.most

    @cached_property
    def bits(self) -> int:
        """How many bits hold every sum of worths or costs, sign included."""
        tops = [abs(side.reserve) for side in self.domain.sides] + [abs(most) for most in self.most]
        for worths, costs in zip(self.worths, self.costs, strict=True):
            columns = [*zip(*worths, strict=True), *zip(*costs, strict=True)]
            ends = zip(tops, map(max, columns), map(min, columns), strict=True)
            tops = [top + max(high, -low) for top, high, low in ends]
        for joint in self.joints:
            tops = [top + (abs(joint.worth[p]) if joint.worth and p < self.sides else 0) for p, top in enumerate(tops)]
        return max(top.bit_length() for top in tops) + 2

    def package(self, kept: Sequence[int]) -> list[int]:
        """A package of the domain from positions of kept options."""
        return [numbers[k] for numbers, k in zip(self.numbers, kept, strict=True)]


def prepare(domain: Domain) -> Problem:
    """The problem of a domain; BargainingError names a limit that no package can keep."""
    if not domain.limits and not any(side.conditions for side in domain.sides):
        return _additive(domain)
    budgets = [limit for limit in domain.limits if isinstance(limit, Budget)]
    for budget in budgets:
        _check(budget)
    allowed, forbidden = _forbidden(domain)
    conditions = _conditions(domain, allowed)
    joined = [(dict(key), worth) for key, worth in [*forbidden.items(), *conditions.items()]]
    numbers: list[list[int]] = []
    worths: list[list[Row]] = []
    costs: list[list[Row]] = []
    for topic, options in enumerate(allowed):
        touching = [(inside[topic], len(inside), worth) for inside, worth in joined if topic in inside]
        rows = [_row(domain, topic, option, touching) for option in options]
        spent = [tuple([budget.costs[topic][option] for budget in budgets]) for option in options]
        kept = _kept(
            [r + tuple([-c for c in s]) + _marks(o, touching) for o, r, s in zip(options, rows, spent, strict=True)]
        )
        numbers.append([options[k] for k in kept])
        worths.append([rows[k] for k in kept])
        costs.append([spent[k] for k in kept])
    most = tuple([budget.most for budget in budgets])
    return Problem(domain, numbers, worths, costs, most, tuple(_joints(joined, numbers)))


def _additive(domain: Domain) -> Problem:
    """The problem of a domain without limits and joint conditions: each topic alone tells which options pay."""
    numbers: list[list[int]] = []
    worths: list[list[Row]] = []
    costs: list[list[Row]] = []
    for columns in zip(*[side.table for side in domain.sides], strict=True):
        rows: list[Row] = [*zip(*columns, strict=True)]
        kept = _kept(rows)
        numbers.append(kept)
        worths.append([rows[k] for k in kept])
        costs.append([()] * len(kept))
    return Problem(domain, numbers, worths, costs, (), ())


def _check(budget: Budget) -> None:
    least = sum(map(min, budget.costs))
    limit = written(budget.most, budget.unit)
    if budget.most < 0 and all(cost >= 0 for row in budget.costs for cost in row):
        raise BargainingError(f"constraints: {budget.name}: the budget is negative ({limit}), its costs are not")
    if least > budget.most:
        cheapest = written(least, budget.unit)
        raise BargainingError(
            f"constraints: {budget.name}: no package keeps it: even the cheapest options together come to {cheapest},"
            f" and at most {limit} is allowed"
        )


Key: TypeAlias = tuple[tuple[int, frozenset[int]], ...]


def _forbidden(domain: Domain) -> tuple[list[list[int]], dict[Key, Row | None]]:
    """The options left by incompatibilities that come down to one option, and the incompatibilities that do not."""
    allowed = [list(range(len(topic.options))) for topic in domain.topics]
    rules = [limit for limit in domain.limits if isinstance(limit, Incompatibility)]
    while True:
        boxes: dict[Key, Row | None] = {}
        single: list[tuple[Incompatibility, int, int]] = []
        for rule in rules:
            inside = {topic: frozenset({option}) for topic, option in rule.cells}
            if len(inside) < len(set(rule.cells)) or any(not o & set(allowed[t]) for t, o in inside.items()):
                continue
            open_topics = [topic for topic in inside if len(allowed[topic]) > 1]
            if not open_topics:
                raise BargainingError(f"constraints: {rule.name}: together with the others it leaves no package at all")
            if len(open_topics) == 1:
                single.append((rule, open_topics[0], min(inside[open_topics[0]])))
            else:
                boxes[tuple(sorted((t, inside[t]) for t in open_topics))] = None
        if not single:
            return allowed, boxes
        for rule, topic, option in single:
            if allowed[topic] == [option]:
                raise BargainingError(f"constraints: {rule.name}: together with the others it leaves no package at all")
            allowed[topic] = [o for o in allowed[topic] if o != option]


def _conditions(domain: Domain, allowed: list[list[int]]) -> dict[Key, Row | None]:
    """The sides' joint conditions by box, on the allowed options; a box around everything stands at the first topic."""
    options = [frozenset(o) for o in allowed]
    found: dict[Key, Row | None] = {}
    for p, side in enumerate(domain.sides):
        for condition in side.conditions:
            inside = {t: options[t] for t, _, _ in condition.box}
            for topic, low, high in condition.box:
                inside[topic] &= frozenset(range(low, high + 1))
            if not all(inside.values()):
                continue
            key = tuple(sorted((t, o) for t, o in inside.items() if o != options[t])) or ((0, options[0]),)
            worth = list(found.get(key) or (0,) * len(domain.sides))
            worth[p] += condition.worth
            found[key] = tuple(worth)
    return found


def _row(domain: Domain, topic: int, option: int, touching: list[tuple[frozenset[int], int, Row | None]]) -> Row:
    """An option's worth to each side, with the conditions that hang on this topic alone."""
    row = tuple([side.table[topic][option] for side in domain.sides])
    for inside, width, worth in touching:
        if width == 1 and worth and option in inside:
            row = tuple([a + b for a, b in zip(row, worth, strict=True)])
    return row


def _marks(option: int, touching: list[tuple[frozenset[int], int, Row | None]]) -> Row:
    """Whether the option belongs to each joint, signed so that more is never worse; both signs where unclear."""
    marks: list[int] = []
    for inside, width, worth in touching:
        if width > 1:
            belongs = int(option in inside)
            if worth is None or min(worth) < 0:
                marks.append(-belongs)
            if worth is not None and max(worth) > 0:
                marks.append(belongs)
    return tuple(marks)


def _kept(rows: list[Row]) -> list[int]:
    """The positions of rows that no other row betters in everything, equals once."""
    kept: list[int] = []
    if len(rows[0]) == 2:
        order = sorted(range(len(rows)), key=rows.__getitem__, reverse=True)
        best = rows[order[0]][1] - 1
        for k in order:
            second = rows[k][1]
            if second > best:
                kept.append(k)
                best = second
        kept.sort()
        return kept
    order = sorted(range(len(rows)), key=lambda k: (rows[k], -k), reverse=True)
    for k in order:
        if not any(all(a >= b for a, b in zip(rows[j], rows[k], strict=True)) for j in kept):
            kept.append(k)
    return sorted(kept)


def _joints(joined: list[tuple[Inside, Row | None]], numbers: list[list[int]]) -> Iterable[Joint]:
    """The joints of several topics on the kept options; those that can no longer hold are left out."""
    for held, worth in joined:
        if len(held) < 2 or (worth is not None and not any(worth)):
            continue
        inside = {t: frozenset(k for k, n in enumerate(numbers[t]) if n in options) for t, options in held.items()}
        if all(inside.values()):
            yield Joint(inside, worth)
