"""Recommended packages when reports are a little off, rounded reports, and proposals drawn by lot."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bitim.bargaining import BargainingError, Domain, moves, proposals, rounded, solve
from tests.bargaining import domains as brute

TENTH = Fraction(1, 10)


@settings(max_examples=60)
@given(brute.domains(sides=3), st.sampled_from(["nash", "egalitarian", "utilitarian"]))
def test_a_package_holds_exactly_where_trying_every_package_finds_it_best_still(domain: Domain, rule: str) -> None:
    try:
        answer = solve(domain)
    except BargainingError:
        return
    if rule not in answer.named:
        return
    package = answer.named[rule].packages[0]
    for move in moves(domain, package, rule):
        table = [[Fraction(x) for x in row] for row in domain.sides[move.side].table]
        table[move.topic] = [x * move.times for x in table[move.topic]]
        side = domain.sides[move.side]
        tenfold = replace(
            side,
            unit=side.unit * 10,
            reserve=side.reserve * 10,
            table=tuple(tuple(int(x * 10) for x in row) for row in table),
            conditions=tuple(replace(c, worth=c.worth * 10) for c in side.conditions),
        )
        sides = [*domain.sides]
        sides[move.side] = tenfold
        moved = replace(domain, sides=tuple(sides))
        best = brute.named(moved).get(rule)
        assert move.holds == (best is not None and moved.worths(package) in best[1])
        assert move.regret is not None
        assert move.regret >= 0


def test_a_package_far_ahead_holds_when_weights_move_a_little_and_not_when_they_vanish(divorce: Domain) -> None:
    package = solve(divorce).named["nash"].packages[0]
    tried = [*moves(divorce, package)]
    assert {move.times for move in tried} == {1 - TENTH, 1 + TENTH}
    assert {(move.side, move.topic) for move in tried} == {(side, topic) for side in (0, 1) for topic in range(10)}
    assert all(move.holds for move in tried)
    lost = [move.regret for move in moves(divorce, package, share=1 - TENTH / 10) if not move.holds]
    assert lost
    assert all(regret is not None and 0 < regret <= 1 for regret in lost)


def test_weights_move_by_a_share_between_nothing_and_all(divorce: Domain) -> None:
    with pytest.raises(BargainingError, match="between 0 and 1"):
        next(moves(divorce, [0] * 10, share=Fraction(3, 2)))


@settings(max_examples=100)
@given(brute.domains(), st.integers(1, 20))
def test_what_suits_a_rounded_report_suits_the_side(domain: Domain, points: int) -> None:
    for side in domain.sides:
        coarse = rounded(side, points)
        for package in brute.packages(domain):
            assert coarse.utility(package) <= side.utility(package)
            if coarse.worth(package) >= coarse.reserve:
                assert side.worth(package) >= side.reserve


def test_a_rounded_report_has_few_numbers(divorce: Domain) -> None:
    coarse = rounded(divorce.sides[0], 5)
    whole = sum(max(row) - min(row) for row in divorce.sides[0].table)
    assert {(x - min(row)) % (whole * 5) for row in coarse.table for x in row} == {0}


def test_drawn_proposals_are_nearly_best_and_not_always_the_same(divorce: Domain) -> None:
    answer = solve(divorce)
    best = answer.named["nash"].value
    plain = {tuple(package) for package in proposals(answer, 1)}
    seen = set()
    for seed in range(20):
        for package in proposals(answer, seed, within=TENTH):
            gains = [side.utility(package) - Fraction(side.reserve, side.unit) for side in divorce.sides]
            assert min(gains) >= 0
            seen.add(tuple(package))
            shares = [gains[0] * gains[1] / best]
            shares += [
                min(gain / (Fraction(top - side.reserve, side.unit)) for gain, top, side in
                    zip(gains, answer.named["ks"].ideal or (), divorce.sides, strict=True)) / answer.named["ks"].value,
                min(gains) / answer.named["egalitarian"].value,
            ]  # fmt: skip
            assert max(shares) >= 1 - TENTH
    assert len(seen) > len(plain)
    assert proposals(answer, 1, within=TENTH) == proposals(answer, 1, within=TENTH)
