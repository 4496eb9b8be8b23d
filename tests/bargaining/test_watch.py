"""Long searches end by the clock or by will, and say how far they came."""

import random
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from bitim.bargaining import CancelledError, Domain, Extent, Watch, budget, side, solve, sums
from bitim.bargaining.formats import answer as answers


@pytest.fixture
def hard() -> Domain:
    """Four sides and a budget: far too many points to list."""
    topics = [sums(f"topic {i}", 0, 9, 1) for i in range(14)]
    worths = [
        [[(7 * i * i + 3 * p * o + o * o * (i + p)) % 97 for o in range(10)] for i in range(14)] for p in range(4)
    ]
    reports = [
        side(f"side {p}", topics, dict(zip([t.name for t in topics], rows, strict=True)))
        for p, rows in enumerate(worths)
    ]
    purse = budget("purse", topics, {t.name: [*range(10)] for t in topics}, 70)
    return Domain("hard", tuple(topics), tuple(reports), (purse,))


def test_when_time_runs_out_the_best_so_far_comes_with_a_bound_that_holds(hard: Domain) -> None:
    answer = solve(hard, Extent.size, Watch(0.0))
    assert answer.frontier is None
    assert answer.agreeable
    for named in answer.named.values():
        assert not named.proved
        assert 0 <= named.shortfall < 1
        assert named.value <= named.bound
        assert all(hard.allows(package) for package in named.packages)
    written = answers.write(answer)
    assert written["frontier"] == {"status": "not finished in time"}
    assert written["nash"]["at_most_percent_from_best"] > 0


def test_when_time_runs_out_on_numbers_beyond_a_word_the_best_so_far_comes_too(hard: Domain) -> None:
    huge = 10**25
    sides = tuple(
        replace(side, unit=huge, table=tuple(tuple(x * huge + x for x in row) for row in side.table))
        for side in hard.sides
    )
    large = replace(hard, sides=sides)
    answer = solve(large, Extent.size, Watch(0.0))
    for named in answer.named.values():
        assert 0 <= named.shortfall < 1
        assert [large.worths(package) for package in named.packages] == [*named.vectors]
    assert {*answer.named} == {"nash", "egalitarian", "utilitarian"}


@pytest.fixture
def wide() -> Domain:
    """Six sides and more packages within any margin than can be told apart."""
    draw = random.Random(6)  # noqa: S311 - a fixed example, no secret
    topics = [sums(f"topic {i}", 0, 9, 1) for i in range(150)]
    reports = [
        side(f"side {p}", topics, {topic.name: [draw.randint(0, 9999) for _ in range(10)] for topic in topics})
        for p in range(6)
    ]
    return Domain("wide", tuple(topics), tuple(reports))


@pytest.mark.parametrize("seconds", [None, 0.0])
def test_points_that_cannot_be_proved_come_with_a_narrow_bound_in_time(wide: Domain, seconds: float | None) -> None:
    begun = time.process_time()
    answer = solve(wide, Extent.none, Watch(seconds))
    assert time.process_time() - begun < 10
    assert answer.agreeable
    assert {*answer.named} == {"nash", "ks", "egalitarian", "utilitarian"}
    assert not answer.named["egalitarian"].proved
    for named in answer.named.values():
        assert named.shortfall < 0.01
        assert [wide.worths(package) for package in named.packages] == [*named.vectors]


def test_the_frontier_gives_up_before_a_layer_that_takes_too_long(wide: Domain) -> None:
    begun = time.process_time()
    answer = solve(wide, Extent.size, Watch(1.0))
    assert answer.frontier is None
    assert answer.agreeable
    assert time.process_time() - begun < 20


def test_weights_alone_may_show_that_there_is_nothing_to_agree_on(wide: Domain) -> None:
    sides = tuple(replace(side, reserve=9900 * 150) for side in wide.sides)
    answer = solve(replace(wide, sides=sides), Extent.none)
    assert answer.agreeable is False
    assert not answer.named


def test_a_search_that_nobody_wants_any_more_stops(hard: Domain) -> None:
    steps: list[float] = []
    wanted = threading.Event()

    def progress(_step: str, share: float) -> None:
        steps.append(share)
        if share > 0.2:
            wanted.set()

    with pytest.raises(CancelledError):
        solve(hard, Extent.size, Watch(None, wanted.is_set, progress))
    assert steps == sorted(steps)


def test_several_threads_get_the_same_answer(divorce: Domain) -> None:
    with ThreadPoolExecutor(4) as pool:
        written = [*pool.map(lambda _: answers.write(solve(divorce)), range(8))]
    assert all(one == written[0] for one in written)
