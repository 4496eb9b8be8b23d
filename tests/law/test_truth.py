"""Three-valued truth: what is not known is neither true nor false, and stays so until it is known."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bitim.law.language import (
    ALWAYS,
    TODAY,
    AllOf,
    AnyOf,
    AtLeast,
    Between,
    Condition,
    Flag,
    Gap,
    Has,
    Later,
    Not,
    NotAfter,
    OneOf,
    Portion,
    Same,
    Stated,
    Value,
    facts_of,
)
from bitim.law.readers.compiled import compiled, leaving, reading
from bitim.law.readers.truth import Facts, FactValue, moment, read, rest, shifted, truth, worth
from tests.law.drawn import (
    ASKED,
    SMALL,
    VALUES,
    came_on,
    conditions,
    goal,
    home,
    left_on,
    load,
    many,
    price,
    raining,
    road,
    small_cases,
    speed,
    warm,
)

NOTHING: Facts = {}

# A second reader, by numbers: false 0, not known 1, true 2; all is the least, any the greatest, not is 2 less it.


def level(condition: Condition, facts: Facts) -> int:
    match condition:
        case AllOf(items):
            return min((level(item, facts) for item in items), default=2)
        case AnyOf(items):
            return max((level(item, facts) for item in items), default=0)
        case Not(item):
            return 2 - level(item, facts)
        case Stated(item):
            return 2 if level(item, facts) == 2 else 0
        case Gap():
            return 1
        case _:
            known = all(fact.name in facts for fact in facts_of(condition))
            return 2 * leaf(condition, facts) if known else 1


def leaf(condition: Condition, facts: Mapping[str, FactValue]) -> bool:
    match condition:
        case Flag(name=name):
            return facts[name] is True
        case OneOf(fact, values):
            return any(facts[fact.name] == value for value in values)
        case Has(fact, values):
            present = facts[fact.name]
            return isinstance(present, frozenset) and bool(present & set(values))
        case AtLeast(fact, value):
            return not facts[fact.name] < value  # type: ignore[operator]  # both are numbers or both days
        case Same(first, second):
            return facts[first.name] == facts[second.name]
        case NotAfter(first, second):
            return not ordinal(first, facts) > ordinal(second, facts)
        case _:
            raise AssertionError(condition)


def ordinal(when: object, facts: Mapping[str, FactValue]) -> int:
    if when == TODAY:
        return ASKED.toordinal()
    start = when.start if isinstance(when, Later) else when
    began = facts[start.name]  # type: ignore[attr-defined]  # every other moment is a fact
    days = (
        0 if not isinstance(when, Later) else when.days if isinstance(when.days, int) else facts[when.days.name]  # type: ignore[union-attr]  # no condition counts the days between two days
    )
    assert isinstance(began, date)
    assert isinstance(days, int)
    return began.toordinal() + days


@many
@given(conditions, small_cases)
def test_truth_is_what_the_numbers_say(condition: Condition, facts: Facts) -> None:
    assert truth(condition, facts, ASKED) == {0: False, 1: None, 2: True}[level(condition, facts)]


@many
@given(conditions, small_cases)
def test_what_is_left_of_a_condition_agrees_with_its_truth(condition: Condition, facts: Facts) -> None:
    left, known = rest(condition, facts, ASKED), truth(condition, facts, ASKED)
    if isinstance(left, bool):
        assert left is known
    else:
        assert known is None
        assert truth(left, facts, ASKED) is None


@many
@given(conditions)
def test_what_is_left_on_no_facts_at_all_reads_like_the_condition(condition: Condition) -> None:
    left = rest(condition, NOTHING, ASKED)
    assert (left if isinstance(left, bool) else truth(left, NOTHING, ASKED)) is truth(condition, NOTHING, ASKED)


def presumes(condition: Condition) -> bool:
    match condition:
        case Stated():
            return True
        case AllOf(items) | AnyOf(items):
            return any(presumes(item) for item in items)
        case Not(item):
            return presumes(item)
        case _:
            return False


presuming_nothing = conditions.filter(lambda condition: not presumes(condition))


@many
@given(presuming_nothing, small_cases, small_cases)
def test_what_is_left_gives_the_truth_once_more_is_known(condition: Condition, first: Facts, more: Facts) -> None:
    left, whole = rest(condition, first, ASKED), {**more, **first}
    wanted = truth(condition, whole, ASKED)
    assert (left if isinstance(left, bool) else truth(left, whole, ASKED)) is wanted


@many
@given(presuming_nothing, small_cases, small_cases)
def test_what_is_decided_stays_decided_whatever_else_becomes_known(
    condition: Condition,
    known: Facts,
    more: Facts,
) -> None:
    decided = truth(condition, known, ASKED)
    assert decided is None or truth(condition, {**more, **known}, ASKED) is decided


@many
@given(conditions, small_cases)
def test_turning_a_condition_round_twice_changes_nothing(condition: Condition, facts: Facts) -> None:
    assert truth(~~condition, facts, ASKED) is truth(condition, facts, ASKED)
    if not isinstance(condition, Not):
        assert ~~condition is condition


@many
@given(conditions, conditions, small_cases)
def test_not_both_is_one_of_them_not(one: Condition, other: Condition, facts: Facts) -> None:
    assert truth(~(one & other), facts, ASKED) is truth(~one | ~other, facts, ASKED)
    assert truth(~(one | other), facts, ASKED) is truth(~one & ~other, facts, ASKED)


# Each shape -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("condition", "value"),
    [
        (raining, None),
        (raining | Gap("?"), None),
        (raining & ~raining, None),
        (ALWAYS, True),
        (AnyOf(()), False),
        (Stated(raining), False),
        (~Stated(raining), True),
        (Stated(~raining), False),
        (Gap("?"), None),
        (~Gap("?"), None),
        (Stated(Gap("?")), False),
        (Gap("?") & AnyOf(()), False),
        (Gap("?") | ALWAYS, True),
        (load.has("hay"), None),
        (load.has_all(), True),
        (road.is_one_of(*road.values), None),
        (Same(home, home), None),
        (NotAfter(TODAY, TODAY), True),
        (speed.is_stated(), None),
        (left_on.is_stated(), None),
    ],
)
def test_of_nothing_known(condition: Condition, value: bool | None) -> None:  # noqa: FBT001 - what is expected
    assert truth(condition, NOTHING, ASKED) is value


def test_a_list_is_complete_so_what_is_not_in_it_is_known_to_be_absent() -> None:
    assert truth(load.has("coal"), {load.name: frozenset()}, ASKED) is False
    assert truth(load.has("coal", "hay"), {load.name: frozenset({"hay"})}, ASKED) is True
    assert truth(load.has_all("coal", "hay"), {load.name: frozenset({"hay"})}, ASKED) is False


def test_a_number_or_day_is_stated_once_it_is_known_even_the_least() -> None:
    assert truth(speed.is_stated(), {speed.name: 0}, ASKED) is True
    assert truth(left_on.is_stated(), {left_on.name: date.min}, ASKED) is True


def test_one_side_of_a_comparison_is_not_enough() -> None:
    assert truth(Same(home, goal), {home.name: "Aksu"}, ASKED) is None
    assert truth(NotAfter(left_on, came_on), {left_on.name: ASKED}, ASKED) is None
    assert truth(NotAfter(TODAY, Later(left_on, speed)), {left_on.name: ASKED}, ASKED) is None


@pytest.mark.parametrize(("passed", "within"), [(0, True), (10, True), (11, False)])
def test_a_term_of_ten_days_runs_from_the_day_after_and_includes_the_tenth(
    passed: int,
    within: bool,  # noqa: FBT001 - what is expected
) -> None:
    asked = date(2024, 3, 1) + timedelta(days=passed)
    assert truth(NotAfter(TODAY, Later(left_on, 10)), {left_on.name: date(2024, 3, 1)}, asked) is within


# Days and amounts that are worked out -------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "months", "ends"),
    [
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2023, 1, 31), 1, date(2023, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
        (date(2024, 8, 31), 6, date(2025, 2, 28)),
        (date(2024, 11, 30), 1, date(2024, 12, 30)),
        (date(2024, 12, 15), 1, date(2025, 1, 15)),
        (date(2024, 12, 31), 0, date(2024, 12, 31)),
        (date(2022, 5, 10), 36, date(2025, 5, 10)),
    ],
)
def test_months_end_on_the_day_of_the_same_number_or_the_last_of_the_month(
    start: date,
    months: int,
    ends: date,
) -> None:
    assert shifted(start, months=months) == ends
    assert moment(Later(left_on, months=months), {left_on.name: start}, ASKED) == ends


@many
@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 600))
def test_a_term_in_months_never_leaves_the_month_it_ends_in(start: date, months: int) -> None:
    ends = shifted(start, months=months)
    assert ends is not None
    assert (ends.year * 12 + ends.month) - (start.year * 12 + start.month) == months
    assert ends.day == start.day or (ends.day < start.day and (ends + timedelta(days=1)).day == 1)


@pytest.mark.parametrize("facts", [{left_on.name: date.max, speed.name: 1}, {left_on.name: ASKED, speed.name: 10**15}])
def test_a_day_that_no_calendar_reaches_is_not_known(facts: Facts) -> None:
    assert moment(Later(left_on, speed), facts, ASKED) is None
    assert truth(NotAfter(TODAY, Later(left_on, speed)), facts, ASKED) is None
    assert shifted(date.max, months=1) is None
    assert shifted(date.min, days=-1) is None


def test_what_a_parameter_comes_to() -> None:
    facts: Facts = {left_on.name: date(2024, 2, 28), came_on.name: date(2024, 3, 1), speed.name: 3, price.name: 999}
    assert worth(Between(left_on, came_on), facts, ASKED) == 2
    assert worth(Between(came_on, left_on), facts, ASKED) == -2
    assert worth(Later(left_on, Between(left_on, came_on)), facts, ASKED) == date(2024, 3, 1)
    assert worth(Later(left_on, speed), facts, ASKED) == date(2024, 3, 2)
    assert worth(Portion(price, 50), facts, ASKED) == Decimal("499.5")
    assert worth(speed, facts, ASKED) == 3
    assert [worth(value, facts, ASKED) for value in (True, 7, "KZT", ASKED)] == [True, 7, "KZT", ASKED]


@pytest.mark.parametrize(
    ("value", "facts"),
    [
        (speed, {}),
        (home, {}),
        (left_on, {}),
        (Later(left_on, 1), {}),
        (Later(left_on, speed), {left_on.name: ASKED}),
        (Later(left_on, speed), {speed.name: 1}),
        (Between(left_on, came_on), {left_on.name: ASKED}),
        (Portion(price, 5), {}),
    ],
)
def test_what_a_parameter_comes_to_is_not_known_before_its_facts_are(value: Value, facts: Facts) -> None:
    assert worth(value, facts, ASKED) is None


# Made ready for many cases ------------------------------------------------------------------------


@many
@given(condition=conditions, facts=small_cases)
def test_a_condition_as_a_function_gives_the_same_truth(condition: Condition, facts: Facts) -> None:
    assert compiled(condition)(facts, ASKED) is truth(condition, facts, ASKED)


@many
@given(condition=conditions, docket=st.lists(small_cases, min_size=1, max_size=5))
def test_a_condition_as_a_function_leaves_and_presumes_the_same(condition: Condition, docket: list[Facts]) -> None:
    left_by, read_by = leaving(condition), reading(condition)
    for facts in docket * 2:
        assert left_by(facts, ASKED) == rest(condition, facts, ASKED)
        assert read_by(facts, ASKED) == read(condition, facts, ASKED)


def test_more_cases_than_are_kept_leave_the_same() -> None:
    flags = [Flag(f"flag.{number}", "", "") for number in range(6)]
    condition = AllOf((AnyOf(tuple(flags[:3])), Not(AllOf(tuple(flags[3:])))))
    left_by = leaving(condition)
    for values in [*product((None, True, False), repeat=6)] * 2:
        facts = {flag.name: value for flag, value in zip(flags, values, strict=True) if value is not None}
        assert left_by(facts, ASKED) == rest(condition, facts, ASKED)


# What is presumed ---------------------------------------------------------------------------------


def presumed(condition: Condition, facts: Facts, day: date) -> tuple[Condition, ...]:
    return read(condition, facts, day)[1]


def test_only_what_is_unknown_is_presumed() -> None:
    bar = Stated(raining)
    assert presumed(bar, NOTHING, ASKED) == (raining,)
    assert presumed(~bar, NOTHING, ASKED) == (raining,)
    assert presumed(bar, {raining.name: False}, ASKED) == ()
    assert presumed(bar, {raining.name: True}, ASKED) == ()
    assert presumed(raining, NOTHING, ASKED) == ()


def test_of_what_is_presumed_only_the_open_part_is_told() -> None:
    assert presumed(Stated(raining & warm), {raining.name: True}, ASKED) == (warm,)


def test_where_one_ground_decides_nothing_of_the_others_is_presumed() -> None:
    facts: Facts = {warm.name: True}
    assert presumed(AnyOf((~Stated(raining), warm)), facts, ASKED) == ()
    assert presumed(AllOf((~Stated(raining), warm)), facts, ASKED) == (raining,)


@many
@given(conditions, small_cases)
def test_a_presumption_once_stated_leaves_the_value_as_it_was(condition: Condition, facts: Facts) -> None:
    decided = truth(condition, facts, ASKED)
    taken = presumed(condition, facts, ASKED)
    assert all(truth(one, facts, ASKED) is None for one in taken)
    absent = {one.name: False for one in taken if isinstance(one, Flag)}
    if decided is not None and len(absent) == len(taken):
        assert truth(condition, {**facts, **absent}, ASKED) is decided


def test_the_drawn_values_fit_the_drawn_facts() -> None:
    assert set(VALUES) == {fact.name for fact in SMALL}
