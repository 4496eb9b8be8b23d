"""A stranger's check of an answer: plain Python that shares no line with the engine.

It reads domain and answer as JSON, reckons in rationals, and proves a named point by searching alone what the
certificate's weights leave open. It is slow and says so when a claim is too large for it.
"""

from __future__ import annotations

import hashlib
import itertools
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal, TypeAlias

Verdict: TypeAlias = Literal["holds", "fails", "unchecked"]
Point: TypeAlias = tuple[Fraction, ...]

RULES = {"nash": "product", "ks": "ratio", "egalitarian": "min_gain", "utilitarian": "sum"}
MOST_PARTS = 1_000_000
MOST_COMPARISONS = 100_000_000
"""Part packages and their comparisons at one topic: beyond these a claim is left unchecked."""


class TooLargeError(Exception):
    """The claim cannot be checked within the effort."""


@dataclass(frozen=True)
class Check:
    """One claim of an answer and whether it holds."""

    claim: str
    verdict: Verdict
    why: str = ""


class _Case:
    """The domain in rationals, as its JSON says."""

    def __init__(self, domain: Mapping[str, Any]) -> None:
        self.sizes = [len(issue["values"]) for issue in domain["issues"]]
        self.parties = domain["parties"]
        self.reserves = tuple(Fraction(str(party.get("reservation", 0))) for party in self.parties)
        self.tables = [_table(party, self.sizes) for party in self.parties]
        self.terms = [(p, *term) for p, party in enumerate(self.parties) for term in _terms(party)]
        rules = domain.get("constraints") or []
        self.forbidden = [[tuple(cell) for cell in rule["cells"]] for rule in rules if rule["type"] == "forbid"]
        self.budgets = [
            ([[Fraction(str(x)) for x in row] for row in rule["coef"]], Fraction(str(rule["rhs"])))
            for rule in rules
            if rule["type"] == "linear_le"
        ]

    def point(self, package: Sequence[int]) -> Point:
        worth = [sum((row[o] for row, o in zip(t, package, strict=True)), Fraction(0)) for t in self.tables]
        for party, gain, box in self.terms:
            if all(low <= package[topic] <= high for topic, (low, high) in box.items()):
                worth[party] += gain
        return tuple(worth)

    def feasible(self, package: Sequence[int]) -> bool:
        spent = [
            sum((row[o] for row, o in zip(c, package, strict=True)), Fraction(0)) <= most for c, most in self.budgets
        ]
        free = [any(package[topic] != option for topic, option in cells) for cells in self.forbidden]
        return all(spent) and all(free)


def _table(party: Mapping[str, Any], sizes: Sequence[int]) -> list[list[Fraction]]:
    if party["type"] == "hyperrect":
        return [[Fraction(0)] * size for size in sizes]
    if "weights" in party:
        weights = [Fraction(str(w)) for w in party["weights"]]
        return [[w * Fraction(str(x)) for x in row] for w, row in zip(weights, party["evaluations"], strict=True)]
    return [[Fraction(str(x)) for x in row] for row in party["table"]]


def _terms(party: Mapping[str, Any]) -> Iterator[tuple[Fraction, dict[int, list[int]]]]:
    below = Fraction(str(party.get("denominator", 1)))
    for term in party.get("terms") or ():
        yield Fraction(str(term["u"])) / below, {int(topic): span for topic, span in term["box"].items()}


def verify(domain: Mapping[str, Any], answer: Mapping[str, Any]) -> list[Check]:
    """Every claim of an answer (nego-answer/1) about a domain (nego-domain/1), both as `json.loads` gives them."""
    case = _Case(domain)
    checks = [
        _equal("outcomes", f"{Decimal(math.prod(case.sizes)):f}", str(answer.get("outcomes"))),
        _equal("parties", len(case.parties), answer.get("parties")),
    ]
    for rule, value in RULES.items():
        if rule in answer:
            checks += _named(case, rule, answer[rule], str(answer[rule].get(value)))
    checks += _complete(case, answer)
    return checks


def _equal(claim: str, found: object, said: object) -> Check:
    return Check(claim, "holds") if found == said else Check(claim, "fails", f"it is {found}, not {said}")


def _named(case: _Case, rule: str, said: Mapping[str, Any], value: str) -> Iterator[Check]:
    """The packages of a named point, its value, and that nothing is better or left out."""
    points = [tuple(Fraction(x) for x in point) for point in said["u"]]
    packages = said.get("packages") or []
    wrong = [
        package
        for package, point in itertools.zip_longest(packages, points)
        if package is None or not _fits(case, package) or case.point(package) != point or not case.feasible(package)
    ]
    below = [point for point in points if any(u < d for u, d in zip(point, case.reserves, strict=True))]
    if wrong or below or not points:
        yield Check(
            f"{rule}: packages", "fails", f"not a package of that worth within limits and reserves: {wrong or below}"
        )
        return
    yield Check(f"{rule}: packages", "holds")
    ideal = tuple(Fraction(x) for x in said["ideal"]) if "ideal" in said else None
    key = _key(rule, case.reserves, ideal)
    attained = _value(rule, case.reserves, ideal, points[0])
    yield _equal(f"{rule}: value", attained, Fraction(value))
    weights = [Fraction(w) for w in (said.get("certificate") or {}).get("weights", [1] * len(case.parties))]
    if said.get("status", "proved") != "proved":
        yield _bound(case, rule, said, weights, ideal)
        return
    try:
        if ideal:
            yield _equal("ks: ideal", _ideal(case), ideal)
        needed = _needed(rule, case.reserves, ideal, attained, weights)
        rivals = [
            p for p in _reachable(case, weights, needed) if all(u >= d for u, d in zip(p, case.reserves, strict=True))
        ]
    except TooLargeError as error:
        yield Check(f"{rule}: best", "unchecked", str(error))
        return
    best = max(map(key, rivals))
    winners = {rival for rival in rivals if key(rival) == best}
    yield _equal(f"{rule}: best, with all ties", sorted(winners), sorted(points))


def _fits(case: _Case, package: Sequence[int]) -> bool:
    return len(package) == len(case.sizes) and all(0 <= o < size for o, size in zip(package, case.sizes, strict=True))


def _value(rule: str, reserves: Point, ideal: Point | None, point: Point) -> Fraction:
    gains = [u - d for u, d in zip(point, reserves, strict=True)]
    if rule == "nash":
        return math.prod(gains, start=Fraction(1))
    if rule == "utilitarian":
        return sum(point, Fraction(0))
    if ideal:
        gains = [g / (top - d) for g, top, d in zip(gains, ideal, reserves, strict=True)]
    return min(gains)


def _key(rule: str, reserves: Point, ideal: Point | None) -> Any:  # a sort key, of whatever kind
    def key(point: Point) -> list[Fraction]:
        if rule in ("nash", "utilitarian"):
            return [_value(rule, reserves, ideal, point)]
        tops = ideal or tuple(d + 1 for d in reserves)
        return sorted((u - d) / (top - d) for u, d, top in zip(point, reserves, tops, strict=True))

    return key


def _needed(rule: str, reserves: Point, ideal: Point | None, value: Fraction, weights: Sequence[Fraction]) -> Fraction:
    """The least weighted sum of any acceptable point that attains the value."""
    base = sum((w * d for w, d in zip(weights, reserves, strict=True)), Fraction(0))
    count = len(weights)
    if rule == "nash":
        power = count**count * math.prod(weights, start=Fraction(1)) * value
        return base + _root_down(power, count)
    if rule == "utilitarian":
        times = min(weights)
        return times * value + sum(((w - times) * d for w, d in zip(weights, reserves, strict=True)), Fraction(0))
    spans = [top - d for top, d in zip(ideal, reserves, strict=True)] if ideal else [Fraction(1)] * count
    return base + sum((w * value * span for w, span in zip(weights, spans, strict=True)), Fraction(0))


def _root_down(power: Fraction, degree: int) -> Fraction:
    """A rational a little below the root."""
    if power <= 0:
        return Fraction(0)
    fine = 10**12
    low, high = 0, 1
    while Fraction(high, fine) ** degree <= power:
        high *= 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if Fraction(middle, fine) ** degree <= power else (low, middle)
    return Fraction(low, fine)


def _bound(case: _Case, rule: str, said: Mapping[str, Any], weights: Sequence[Fraction], ideal: Point | None) -> Check:
    """That no package exceeds the bound said: by weights, every topic choosing alone."""
    top = _top(case, weights)
    at_most = Fraction(said["at_most"])
    if rule == "ks" and ideal and any(top < i for top, i in zip(_alone(case), ideal, strict=True)):
        return Check("ks: bound", "unchecked", "the ideal is beyond what every topic alone allows")
    needed = _needed(rule, case.reserves, ideal, at_most, weights)
    slack = Fraction(1, 10**9) * (abs(top) + 1)
    return Check(
        f"{rule}: bound", "holds" if needed + slack >= top else "fails", "" if needed + slack >= top else "too low"
    )


def _alone(case: _Case) -> list[Fraction]:
    units = [[Fraction(int(p == q)) for q in range(len(case.parties))] for p in range(len(case.parties))]
    return [_top(case, unit) for unit in units]


def _weighted(case: _Case, weights: Sequence[Fraction]) -> list[list[Fraction]]:
    return [
        [sum((w * t[i][o] for w, t in zip(weights, case.tables, strict=True)), Fraction(0)) for o in range(size)]
        for i, size in enumerate(case.sizes)
    ]


def _top(case: _Case, weights: Sequence[Fraction]) -> Fraction:
    joint = sum((max(Fraction(0), weights[p] * gain) for p, gain, _ in case.terms), Fraction(0))
    return sum(map(max, _weighted(case, weights)), joint)


def _ideal(case: _Case) -> Point:
    points = [p for p in _reachable(case, None, None) if all(u >= d for u, d in zip(p, case.reserves, strict=True))]
    return tuple(max(column) for column in zip(*points, strict=True))


def _complete(case: _Case, answer: Mapping[str, Any]) -> Iterator[Check]:
    """The frontier, and whether there is anything to agree on."""
    frontier = answer.get("frontier") or {}
    if "size" not in frontier and answer.get("zopa") is not False:
        return
    try:
        points = sorted(_reachable(case, None, None), reverse=True)
    except TooLargeError as error:
        yield Check("frontier", "unchecked", str(error))
        return
    inside = [p for p in points if all(u >= d for u, d in zip(p, case.reserves, strict=True))]
    yield _equal("zopa", bool(inside), answer.get("zopa"))
    if "size" in frontier:
        yield _equal("frontier: size", len(points), frontier["size"])
        yield _equal("frontier: ir_size", len(inside), frontier.get("ir_size"))
    lines = [",".join(map(str, point)) for point in points]
    if "sha256" in frontier:
        yield _equal("frontier: sha256", hashlib.sha256("\n".join(lines).encode()).hexdigest(), frontier["sha256"])
    if "points" in frontier:
        yield _equal("frontier: points", lines, frontier["points"])
    for point, package in zip(points, frontier.get("packages") or (), strict=False):
        if not _fits(case, package) or case.point(package) != point or not case.feasible(package):
            yield Check("frontier: packages", "fails", f"{package} is no package of worth {','.join(map(str, point))}")
            return


State: TypeAlias = tuple[Point, Point, frozenset[int]]


def _reachable(case: _Case, weights: Sequence[Fraction] | None, needed: Fraction | None) -> list[Point]:
    """The points of feasible packages that none betters, among those of at least the needed weighted sum."""
    weighted = _weighted(case, weights) if weights else None
    joint = sum((max(Fraction(0), weights[p] * g) for p, g, _ in case.terms), Fraction(0)) if weights else Fraction(0)
    groups = _groups(case)
    start = tuple(Fraction(0) for _ in case.parties)
    states: dict[tuple[int, ...], list[tuple[Point, Point]]] = {(): [(start, tuple(most for _, most in case.budgets))]}
    for topic, size in enumerate(case.sizes):
        rest = joint + sum((max(row) for row in weighted[topic + 1 :]), Fraction(0)) if weighted else Fraction(0)
        cheapest = [sum((min(row) for row in costs[topic + 1 :]), Fraction(0)) for costs, _ in case.budgets]
        options = _options(case, groups, topic, size)
        if len(options) * sum(map(len, states.values())) > MOST_PARTS:
            raise TooLargeError(f"more than {MOST_PARTS} part packages")
        grown: dict[tuple[int, ...], list[tuple[Point, Point]]] = {}
        for alive, parts in states.items():
            for option in options:
                following = _follow(groups, alive, topic, option)
                if following is None:
                    continue
                still, gained = following
                for worth, left in parts:
                    more = tuple(
                        u + t[topic][option] + gained.get(p, 0)
                        for p, (u, t) in enumerate(zip(worth, case.tables, strict=True))
                    )
                    spare = tuple(x - costs[topic][option] for x, (costs, _) in zip(left, case.budgets, strict=True))
                    if any(x < least for x, least in zip(spare, cheapest, strict=True)):
                        continue
                    if weights and needed is not None and _sum(weights, more, rest) < needed:
                        continue
                    grown.setdefault(still, []).append((more, spare))
        states = {alive: _maximal(parts) for alive, parts in grown.items()}
    return [worth for worth, _ in _maximal([(w, ()) for parts in states.values() for w, _ in parts])]


def _options(case: _Case, groups: Sequence[Group], topic: int, size: int) -> list[int]:
    """The options of a topic that no other option betters or equals in worths, costs and every box."""

    def merits(option: int) -> list[Fraction | int]:
        found: list[Fraction | int] = [table[topic][option] for table in case.tables]
        found += [-costs[topic][option] for costs, _ in case.budgets]
        for box, _, gain in groups:
            inside = topic in box and box[topic][0] <= option <= box[topic][1]
            found.append(int(inside) if gain is not None and gain >= 0 else -int(inside))
        return found

    kept: list[tuple[int, list[Fraction | int]]] = []
    for option in sorted(range(size), key=merits, reverse=True):
        mine = merits(option)
        if not any(all(a >= b for a, b in zip(other, mine, strict=True)) for _, other in kept):
            kept.append((option, mine))
    return [option for option, _ in kept]


def _sum(weights: Sequence[Fraction], worth: Point, rest: Fraction) -> Fraction:
    return sum((w * u for w, u in zip(weights, worth, strict=True)), rest)


Group: TypeAlias = tuple[dict[int, tuple[int, int]], int, Fraction | None]


def _groups(case: _Case) -> list[Group]:
    """Conditions and incompatibilities as boxes: spans by topic, the party, the gain (None where forbidden)."""
    boxes: list[Group] = [({t: (s[0], s[1]) for t, s in box.items()}, p, gain) for p, gain, box in case.terms]
    possible = [cells for cells in case.forbidden if len({t for t, _ in cells}) == len(set(cells))]
    return boxes + [({t: (o, o) for t, o in cells}, -1, None) for cells in possible]


def _follow(
    groups: Sequence[Group], alive: tuple[int, ...], topic: int, option: int
) -> tuple[tuple[int, ...], dict[int, Fraction]] | None:
    """Which boxes begun are still possible after a choice, and what those met are worth; None for a forbidden one."""
    still: list[int] = []
    gained: dict[int, Fraction] = {}
    for number, (box, party, gain) in enumerate(groups):
        begun = bool(box) and topic > min(box)
        possible = number in alive if begun else True
        if topic in box:
            possible = possible and box[topic][0] <= option <= box[topic][1]
        last = max(box, default=0)
        if topic == last and possible:
            if gain is None:
                return None
            gained[party] = gained.get(party, Fraction(0)) + gain
        elif possible and box and min(box) <= topic < last:
            still.append(number)
    return tuple(still), gained


def _maximal(parts: list[tuple[Point, Point]]) -> list[tuple[Point, Point]]:
    """The parts that no other equals or betters in all worths and in what is left of all budgets."""
    ordered = sorted(set(parts), key=lambda part: part[0] + part[1], reverse=True)
    width = len(ordered[0][0]) + len(ordered[0][1]) if ordered else 0
    kept: list[tuple[Point, Point]] = []
    if width == 2:
        best: Fraction | None = None
        for part in ordered:
            second = (part[0] + part[1])[1]
            if best is None or second > best:
                kept.append(part)
                best = second
        return kept
    for count, part in enumerate(ordered):
        if count * len(kept) > MOST_COMPARISONS:
            raise TooLargeError("more part packages than a plain check can compare")
        mine = part[0] + part[1]
        if not any(all(a >= b for a, b in zip(other[0] + other[1], mine, strict=True)) for other in kept):
            kept.append(part)
    return kept
