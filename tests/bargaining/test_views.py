"""What one side may be shown: its own numbers, and of the others nothing but the proposal."""

import inspect
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from bitim.bargaining import BargainingError, Domain, Extent, SideView, for_mediator, for_side, proposals, solve
from tests.bargaining import domains as brute


def shown(domain: Domain, package: list[int]) -> bytes:
    view = for_side(domain.topics, domain.sides[0], package)
    return repr((view, view.sentences)).encode()


@settings(max_examples=200)
@given(brute.domains(), st.data())
def test_what_one_side_sees_depends_on_other_reports_through_the_proposal_alone(
    one: Domain, data: st.DataObject
) -> None:
    sizes = [len(topic.options) for topic in one.topics]
    drawn = tuple(data.draw(brute.reports(sizes, p, additive=False)) for p in range(1, len(one.sides)))
    other = replace(one, sides=(one.sides[0], *drawn))
    try:
        both = [proposals(solve(domain), 7) for domain in (one, other)]
    except BargainingError:
        return
    for package in both[0]:
        if package in both[1]:
            assert shown(one, package) == shown(other, package)


def test_two_secret_reports_that_lead_to_one_proposal_are_told_apart_by_nothing(divorce: Domain) -> None:
    she, he = divorce.sides
    secret = replace(he, reserve=he.reserve * 5 + 7, table=tuple(tuple(5 * x + 2 for x in row) for row in he.table))
    secret = replace(secret, reserve=5 * he.reserve + 2 * len(he.table))
    other = replace(divorce, sides=(she, secret))
    first, second = solve(divorce).named["nash"].packages, solve(other).named["nash"].packages
    assert first == second
    assert secret != he
    assert shown(divorce, first[0]) == shown(other, second[0])


def test_no_report_but_the_sides_own_is_an_argument_of_its_view() -> None:
    assert [*inspect.signature(for_side).parameters] == ["topics", "side", "proposal", "tentative"]
    assert {*SideView.__dataclass_fields__} == {"side", "utility", "gain", "improvement", "topics"}


@settings(max_examples=100)
@given(brute.domains())
def test_every_proposal_suits_every_side(domain: Domain) -> None:
    try:
        answer = solve(domain)
    except BargainingError:
        return
    for package in proposals(answer, 1):
        for side in domain.sides:
            view = for_side(domain.topics, side, package)
            assert view.gain >= 0
            assert all(0 <= topic.share <= 1 for topic in view.topics)


def test_the_order_of_proposals_tells_nothing_of_the_rules(divorce: Domain) -> None:
    answer = solve(divorce, Extent.size)
    orders = {tuple(map(tuple, proposals(answer, seed))) for seed in range(30)}
    unlike = {tuple(named.packages[0]) for rule, named in answer.named.items() if rule != "utilitarian"}
    assert all(set(order) == unlike for order in orders)
    assert len(orders) > 1 or len(unlike) == 1


def test_the_mediator_sees_all_under_a_heading_that_says_so(divorce: Domain) -> None:
    view = for_mediator(solve(divorce))
    assert view.heading.startswith("Confidential")
    assert view.answer.frontier is not None
