"""What NegMAS 0.16 answers, recorded by benchmarks/bargaining/recorded.py: equal where it is right, else told why."""

import json
import math
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from bitim.bargaining import Domain, solve
from bitim.bargaining.formats import genius, nego

RECORDED = json.loads(Path(__file__).with_name("negmas.json").read_text(encoding="utf-8"))
Points = list[tuple[float, ...]]


def numbered(kind: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("case", RECORDED[kind], ids=lambda case: case["domain"]["name"])


def utilities(domain: Domain, vectors: Any) -> Points:
    return [tuple(round(x / side.unit, 9) for x, side in zip(v, domain.sides, strict=True)) for v in vectors]


def given(points: Any) -> Points:
    return [tuple(round(x, 9) for x in point) for point in points]


def gains(domain: Domain, point: Any) -> list[Fraction]:
    """Exact gains of a point that NegMAS gives as floats."""
    exact = [Fraction(round(x * side.unit), side.unit) for x, side in zip(point, domain.sides, strict=True)]
    return [x - Fraction(side.reserve, side.unit) for x, side in zip(exact, domain.sides, strict=True)]


@numbered("within reach")
def test_frontier_nash_and_welfare_agree_where_reserves_are_within_reach(case: Any) -> None:
    domain = nego.read(case["domain"])
    answer = solve(domain)
    assert answer.frontier is not None
    reserves = [side.reserve for side in domain.sides]
    suits = [v for v in answer.frontier.vectors if all(x >= r for x, r in zip(v, reserves, strict=True))]
    assert sorted(utilities(domain, suits)) == sorted(given(case["frontier"])), "NegMAS lists what suits everybody"
    assert set(given(case["nash"])) <= set(utilities(domain, answer.named["nash"].vectors))
    assert set(given(case["welfare"])) <= set(utilities(domain, answer.named["utilitarian"].vectors))


def worst_share(domain: Domain, point: Any, ideal: Any) -> Fraction:
    spans = [Fraction(top - side.reserve, side.unit) for top, side in zip(ideal, domain.sides, strict=True)]
    return min(gain / span for gain, span in zip(gains(domain, point), spans, strict=True))


def test_kalai_smorodinsky_is_never_worse_for_the_worst_off_and_sometimes_better() -> None:
    behind = 0
    for case in RECORDED["within reach"]:
        domain = nego.read(case["domain"])
        ours = solve(domain).named.get("ks")
        if ours is not None:
            theirs = max(worst_share(domain, point, ours.ideal) for point in case["ks"])
            assert theirs <= ours.value
            behind += theirs < ours.value
    assert behind > 0, "NegMAS makes the difference of the shares smallest, not the smallest share largest"


def test_nash_counts_from_the_reserve_even_below_everything_attainable() -> None:
    behind = 0
    for case in RECORDED["below all"]:
        domain = nego.read(case["domain"])
        best = solve(domain).named["nash"].value
        theirs = max(math.prod(gains(domain, point)) for point in case["nash"])
        assert theirs <= best
        behind += theirs < best
    assert behind > 0, "NegMAS counts from the lowest worth instead"


def test_no_point_is_listed_that_another_betters_by_less_than_floats_tell() -> None:
    more = 0
    for case in RECORDED["tenths"]:
        domain = nego.read(case["domain"])
        frontier = solve(domain).frontier
        assert frontier is not None
        ours, theirs = utilities(domain, frontier.vectors), given(case["frontier"])
        assert set(ours) <= set(theirs)
        for point in set(theirs) - set(ours):
            assert any(all(x >= y for x, y in zip(other, point, strict=True)) for other in ours)
        more += len(theirs) > len(ours)
    assert more > 0, "NegMAS keeps points that are dominated by less than rounding shows"


def test_rectangles_hold_both_their_bounds() -> None:
    domain = nego.read(RECORDED["rectangles"]["domain"])
    conditions = domain.sides[0].conditions
    edges = 0
    for first, second, theirs in RECORDED["rectangles"]["worths"]:
        package = (first, second)
        inner = sum(c.worth for c in conditions if all(low < package[topic] < high for topic, low, high in c.box))
        assert theirs == inner, "NegMAS leaves both bounds out"
        assert domain.sides[0].worth(package) >= inner
        edges += domain.sides[0].worth(package) > inner
    assert edges > 0


def test_genius_evaluations_are_divided_by_the_largest_of_their_topic(tmp_path: Path) -> None:
    for name, text in RECORDED["genius"]["files"].items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    files = [tmp_path / name for name in RECORDED["genius"]["files"]]
    domain = genius.read_files(files[0], files[1:])
    ours, theirs = [], []
    for options, worths in RECORDED["genius"]["worths"]:
        package = [topic.options.index(option) for topic, option in zip(domain.topics, options, strict=True)]
        ours.append([side.utility(package) for side in domain.sides])
        theirs.append(worths)
    assert max(u[0] for u in ours) == 1
    assert [u[0] for u in ours][:2] == [Fraction(3, 4) + Fraction(1, 4), Fraction(3, 4) + Fraction(3, 16)]
    assert max(u[0] for u in theirs) == 4.75, "NegMAS multiplies weight and evaluation alone"
