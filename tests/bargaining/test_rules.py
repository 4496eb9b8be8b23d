"""The other rules: improvement, Adjusted Winner, sealed bids, money, partial preferences, representatives, limits."""

import itertools
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bitim.bargaining import (
    Agreement,
    BargainingError,
    Domain,
    NoOverlap,
    adjusted_winner,
    allowed,
    at_least,
    broken,
    budget,
    choice,
    improvable,
    improve,
    not_together,
    one_of,
    settle_bids,
    side,
    solve,
    spread,
    sums,
)
from bitim.bargaining import money as cash
from bitim.bargaining.incomplete import Partial, intervals, next_question, possible, ranking, told
from tests.bargaining import domains as brute

POINTS = st.integers(0, 40)


@settings(max_examples=100)
@given(brute.domains(), st.data())
def test_an_improvement_is_worse_for_nobody_and_none_is_overlooked(domain: Domain, data: st.DataObject) -> None:
    every = list(brute.packages(domain))
    if not every:
        return
    tentative = data.draw(st.sampled_from(every))
    improved = improve(domain, tentative)
    before = domain.worths(tentative)
    assert improvable(improved) == any(brute.better(domain.worths(package), before) for package in every)
    for named in improved.named.values():
        assert all(x >= y for vector in named.vectors for x, y in zip(vector, before, strict=True))


@given(st.lists(st.tuples(POINTS, POINTS), min_size=1, max_size=6))
def test_adjusted_winner_is_equitable_efficient_and_without_envy(goods: list[tuple[int, int]]) -> None:
    first, second = ({f"good {i}": g[p] for i, g in enumerate(goods)} for p in (0, 1))
    if not any(first.values()) or not any(second.values()):
        with pytest.raises(BargainingError):
            adjusted_winner(first, second)
        return
    division = adjusted_winner(first, second)
    mine, yours = division.points
    assert sum(0 < share < 1 for share in division.shares.values()) <= 1
    assert (division.balancing is None) == all(share in (0, 1) for share in division.shares.values())
    totals = sum(first.values()), sum(second.values())
    ratios = [(division.shares[g], Fraction(first[g], totals[0]), Fraction(second[g], totals[1])) for g in first]
    for (s, a, b), (t, c, d) in itertools.product(ratios, ratios):
        assert not (s > 0 and t < 1 and a * d < c * b), "exchanging these goods would better both"
    if mine != yours:
        assert all(b == 0 for s, _, b in ratios if s == 1) or all(a == 0 for s, a, _ in ratios if s == 0)
    assert mine >= Fraction(1, 2)
    assert yours >= Fraction(1, 2)


def test_adjusted_winner_names_every_good_that_could_balance() -> None:
    division = adjusted_winner({"a": 6, "b": 3, "c": 1}, {"a": 4, "b": 2, "c": 4})
    assert division.balancing in {"a", "b"}
    assert {division.balancing, *division.alternatives} == {"a", "b"}


@given(st.integers(0, 1000), st.integers(0, 1000), st.fractions(0, 1))
def test_bids_that_overlap_settle_between_them_and_others_reveal_nothing(
    offer: int, demand: int, part: Fraction
) -> None:
    outcome = settle_bids(offer, demand, split=part)
    if offer < demand:
        assert outcome == NoOverlap()
        assert vars(outcome) == {}
    else:
        assert isinstance(outcome, Agreement)
        assert demand <= outcome.amount <= offer


AMOUNTS = st.integers(1, 6)


@settings(max_examples=60)
@given(brute.domains(additive=True, limited=False), st.integers(0, 8), AMOUNTS, AMOUNTS)
def test_segments_of_money_agree_with_a_fine_grid(domain: Domain, most: int, gains: int, pays: int) -> None:
    if len(domain.sides) != 2:
        return
    amount = cash.money(0, most, (Fraction(gains, 3), Fraction(-pays, 2)))
    pieces = cash.frontier(domain, amount)
    exact = cash.named(domain, amount, pieces)
    fine = solve(cash.on_grid(domain, "money", amount, Fraction(1, 4)))
    assert bool(exact) >= bool(fine.named)
    for rule in exact.keys() & fine.named.keys() & {"nash", "egalitarian", "utilitarian"}:
        worths = exact[rule].worths
        ahead = [w - Fraction(s.reserve, s.unit) for w, s in zip(worths, domain.sides, strict=True)]
        value = {"nash": ahead[0] * ahead[1], "egalitarian": min(ahead), "utilitarian": sum(worths)}[rule]
        assert value >= fine.named[rule].value
    reached = {tuple(v) for v in brute.frontier(domain)}
    assert all(domain.worths(piece.package) in reached for piece in pieces)


TOPICS = [choice(f"topic {i}", ("a", "b", "c")) for i in range(3)]
SCALE = st.lists(st.lists(POINTS, min_size=3, max_size=3), min_size=3, max_size=3)


@settings(max_examples=40)
@given(SCALE, SCALE, st.data())
def test_whatever_the_weights_the_best_packages_are_among_the_possible(
    one: list[list[int]], two: list[list[int]], data: st.DataObject
) -> None:
    sides = [ranking("A", one, [0, 1, 2]), intervals("B", two, [("0.2", "0.5"), ("0.1", "0.6"), ("0.2", "0.4")])]
    found = possible(TOPICS, sides)
    weights = [_mixed(data, partial) for partial in sides]
    worths = {
        package: tuple(
            sum(w * row[o] for w, row, o in zip(weight, partial.evaluations, package, strict=True))
            for weight, partial in zip(weights, sides, strict=True)
        )
        for package in itertools.product(range(3), repeat=3)
    }
    kept = {worths[tuple(package)] for package in found.packages}
    undominated = {
        u
        for u in worths.values()
        if not any(v != u and all(a >= b for a, b in zip(v, u, strict=True)) for v in worths.values())
    }
    assert undominated <= kept
    assert {worths[tuple(found.packages[row])] for row in found.certain} <= undominated


def _mixed(data: st.DataObject, partial: Partial) -> list[Fraction]:
    parts = [data.draw(st.integers(1, 9)) for _ in partial.corners]
    return [
        sum(
            (Fraction(part, sum(parts)) * corner[topic] for part, corner in zip(parts, partial.corners, strict=True)),
            Fraction(0),
        )
        for topic in range(len(partial.evaluations))
    ]


def test_the_next_question_narrows_what_is_possible_as_it_says() -> None:
    topics = [choice(f"topic {i}", ("a", "b", "c")) for i in range(4)]
    one = [[9, 5, 0], [0, 6, 9], [8, 4, 1], [1, 7, 9]]
    two = [[0, 6, 9], [9, 4, 0], [2, 6, 7], [9, 3, 0]]
    sides = [intervals("A", one, [("0.1", "0.7")] * 4), ranking("B", two, [2, 0, 1, 3])]
    before = len(possible(topics, sides).packages)
    question = next_question(topics, sides)
    assert question is not None
    assert question.side == 0
    for order, left in zip((question.topics, question.topics[::-1]), question.left, strict=True):
        assert len(possible(topics, [told(sides[0], *order), sides[1]]).packages) == left
    assert max(question.left) <= before > min(question.left)


def test_every_point_lies_within_the_radius_of_a_representative(divorce: Domain) -> None:
    frontier = solve(divorce).frontier
    assert frontier is not None
    chosen = spread(frontier.vectors, 5)
    assert len(chosen.rows) == 5
    spans = [max(column) - min(column) for column in zip(*frontier.vectors, strict=True)]
    far = [
        min(
            max(Fraction(abs(x - y), span) for x, y, span in zip(v, frontier.vectors[r], spans, strict=True))
            for r in chosen.rows
        )
        for v in frontier.vectors
    ]
    assert max(far) == chosen.radius
    assert spread(frontier.vectors, 10**6).radius == 0


def test_limits_in_words_hold() -> None:
    topics = [sums("wage", 80, 120, 10), choice("term", ("a month", "a year")), choice("who pays", ("A", "B"))]
    limits = [
        *allowed("minimum wage", topics, "wage", lambda wage: int(wage) >= 100),
        not_together("no long term at the top", topics, {"wage": 120, "term": "a year"}),
        one_of("something for B", topics, [("term", "a month"), ("who pays", "A")]),
        budget("purse", topics, {"wage": [80, 90, 100, 110, 120]}, 110),
        at_least("floor", topics, {"term": [1, 0], "who pays": [1, 1]}, 1),
    ]
    worths = {"wage": [0, 1, 2, 3, 4], "term": [0, 5], "who pays": [0, 1]}
    domain = Domain("wages", tuple(topics), (side("A", topics, worths),), tuple(limits))
    (package,) = solve(domain).named["utilitarian"].packages
    assert [*domain.described(package).values()] == [110, "a year", "A"]
    assert broken(domain, [0, 1, 1]) == ["minimum wage", "something for B"]
    with pytest.raises(BargainingError, match="unknown topic 'pay'; known: wage"):
        budget("purse", topics, {"pay": [1]}, 1)
