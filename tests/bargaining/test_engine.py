"""The engine against trying every package, on random domains with every feature mixed."""

import json
import random
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bitim.bargaining import bounded, counting, layered, plain
from bitim.bargaining.answer import Answer, Extent, solve
from bitim.bargaining.domain import BargainingError, Budget, Condition, Domain, Side, Topic
from bitim.bargaining.formats import answer as answers
from bitim.bargaining.formats import nego
from bitim.bargaining.problem import prepare
from bitim.bargaining.verification import verify
from bitim.bargaining.watch import Watch
from tests.bargaining import domains as brute


def vectors(answer: Answer) -> list[tuple[int, ...]]:
    assert answer.frontier is not None
    return [*answer.frontier.vectors]


@pytest.fixture(params=["plain", "compiled"], autouse=True, scope="module")
def search(request: pytest.FixtureRequest) -> Iterator[str]:
    """Every test of this module twice: as small domains are settled, and as if they were not small."""
    with pytest.MonkeyPatch.context() as patch:
        if request.param == "compiled":
            patch.setattr(plain, "MOST_PACKAGES", 0)
        yield request.param


@settings(max_examples=300)
@given(brute.domains())
def test_the_frontier_is_what_trying_every_package_gives(domain: Domain) -> None:
    expected = brute.frontier(domain)
    if not expected:
        with pytest.raises(BargainingError):
            solve(domain)
        return
    answer = solve(domain)
    assert vectors(answer) == expected
    assert answer.feasible == (len(list(brute.packages(domain))) if domain.limits else None)


@settings(max_examples=300)
@given(brute.domains())
def test_named_points_hold_every_tie_and_a_package_for_each(domain: Domain) -> None:
    try:
        answer = solve(domain)
    except BargainingError:
        return
    expected = brute.named(domain)
    assert {rule: (n.value, set(n.vectors)) for rule, n in answer.named.items()} == expected
    assert answer.agreeable == bool(expected)
    for named in answer.named.values():
        assert named.proved
        assert [domain.worths(package) for package in named.packages] == list(named.vectors)
        assert all(domain.allows(package) for package in named.packages)


@settings(max_examples=200)
@given(brute.domains(additive=True, limited=False))
def test_named_points_without_the_frontier_are_the_same(domain: Domain) -> None:
    answer = solve(domain, Extent.none)
    found = {rule: (n.value, set(n.vectors)) for rule, n in answer.named.items()}
    expected = brute.named(domain)
    if expected and expected["nash"][0] == 0:
        del found["nash"], expected["nash"]
    assert found == expected
    assert all(named.proved for named in answer.named.values())


@settings(max_examples=150)
@given(brute.domains())
def test_a_stranger_finds_every_claim_to_hold(domain: Domain) -> None:
    try:
        written = answers.write(solve(domain))
    except BargainingError:
        return
    checks = verify(as_read(nego.write(domain)), as_read(written))
    assert [check for check in checks if check.verdict == "fails"] == []


@settings(max_examples=100)
@given(brute.domains(), st.data())
def test_a_stranger_finds_a_false_claim(domain: Domain, data: st.DataObject) -> None:
    try:
        written = as_read(answers.write(solve(domain)))
    except BargainingError:
        return
    named = [rule for rule in ("nash", "ks", "egalitarian", "utilitarian") if rule in written]
    if not named:
        return
    rule = data.draw(st.sampled_from(named))
    written[rule]["u"][0][0] = f"{written[rule]['u'][0][0]}1"
    checks = verify(as_read(nego.write(domain)), written)
    assert any(check.verdict == "fails" and rule in check.claim for check in checks)


@settings(max_examples=150)
@given(brute.domains(sides=3))
def test_every_search_gives_the_same_frontier(domain: Domain) -> None:
    try:
        problem = prepare(domain)
        first = layered.frontier(problem, Watch())
    except BargainingError:
        return
    if problem.bits <= 50:
        second = bounded.frontier(problem, Watch())
        assert first.vectors == second.vectors


def test_budgets_and_joint_worths_of_large_numbers_are_exact() -> None:
    draw = random.Random(40)  # noqa: S311 - a fixed example, no secret
    topics = tuple(Topic(f"topic {t}", ("a", "b", "c", "d")) for t in range(5))
    boxes = [tuple((t, low, low + 1) for t in sorted(draw.sample(range(5), 2))) for low in (0, 1, 2) * 4]
    sides = tuple(
        Side(
            f"side {p}",
            1,
            0,
            tuple(tuple(draw.randint(0, 20) * 10**10 for _ in topic.options) for topic in topics),
            tuple(Condition(draw.randint(-8, 25) * 10**10, box) for box in boxes),
        )
        for p in range(2)
    )
    costs = tuple(tuple(draw.randint(0, 9) * 10**8 for _ in topic.options) for topic in topics)
    domain = Domain("large", topics, sides, (Budget("purse", costs, 18 * 10**8),))
    found = bounded.frontier(prepare(domain), Watch())
    assert found.vectors == brute.frontier(domain)


@given(brute.domains())
def test_counting_is_exact(domain: Domain) -> None:
    assert counting.feasible(domain) == len(list(brute.packages(domain)))


def as_read(document: Any) -> Any:
    return json.loads(json.dumps(document), parse_float=str)


def test_a_small_domain_needs_no_compiled_search(search: str) -> None:
    rows = tuple(tuple((7 * t * o + 3 * o) % 11 for o in range(4)) for t in range(6))
    turned = tuple(tuple(10 - x for x in row) for row in rows)
    topics = tuple(Topic(f"topic {t}", ("a", "b", "c", "d")) for t in range(6))
    domain = Domain("small", topics, (Side("A", 10, 0, rows), Side("B", 10, 0, turned)))
    assert isinstance(solve(domain).frontier, plain.PlainFrontier) == (search == "plain")


def test_sums_beyond_sixty_two_bits_are_exact() -> None:
    huge = 10**40
    table = (((huge, 0), (huge + 1, 0)), ((0, huge + 1), (0, huge)), ((1, 0), (0, 1)))
    topics = (Topic("a", ("x", "y")), Topic("b", ("x", "y")))
    domain = Domain("huge", topics, tuple(Side(f"side {p}", huge, 0, rows) for p, rows in enumerate(table)))
    assert vectors(solve(domain)) == brute.frontier(domain)
