"""The words in which the law is written: what they build, and what they refuse to build."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given

from bitim.law.kinds import give
from bitim.law.language import (
    ALWAYS,
    TODAY,
    Act,
    AllOf,
    AnyOf,
    AtLeast,
    Bars,
    Between,
    Condition,
    Gap,
    Grants,
    Later,
    LawError,
    Not,
    NotAfter,
    OneOf,
    Portion,
    Question,
    Rule,
    Same,
    Stated,
    Value,
    all_of,
    any_of,
    facts_of,
    facts_of_value,
    gaps_of,
    in_force,
    versions,
)
from tests.law.drawn import (
    came_on,
    conditions,
    few,
    goal,
    home,
    left_on,
    load,
    price,
    raining,
    road,
    speed,
    warm,
)

BEGAN = date(2020, 1, 1)
CHANGED = date(2022, 7, 1)
THE_DAY_BEFORE = CHANGED - timedelta(days=1)
ACT = Act("kz", "CT", "Law on carts", "https://act.example", BEGAN)

# Conditions -----------------------------------------------------------------------------------------


@few
@given(conditions)
def test_a_condition_is_not_true_or_false_by_itself(condition: Condition) -> None:
    with pytest.raises(TypeError, match=r"join with & \| ~, not with and, or, not"):
        bool(condition)


def test_python_own_words_cannot_join_conditions() -> None:
    first: object = raining
    with pytest.raises(TypeError):
        _ = first and warm
    with pytest.raises(TypeError):
        _ = not first


@few
@given(conditions, conditions)
def test_conditions_are_joined_and_turned_round_by_signs(one: Condition, other: Condition) -> None:
    assert (one & other) == AllOf((one, other)) == all_of(one, other)
    assert (one | other) == AnyOf((one, other)) == any_of(one, other)
    assert ~Not(one) is one


def test_a_value_that_a_fact_does_not_have_is_refused_with_those_it_has() -> None:
    with pytest.raises(LawError, match=r"road\.kind has no value 'sand'; it has dirt, paved, ice"):
        road.is_one_of("dirt", "sand")
    with pytest.raises(LawError, match=r"cart\.load has no value 'gold'; it has hay, coal, fish"):
        load.has("gold")
    with pytest.raises(LawError):
        load.has_all("hay", "gold")


def test_what_facts_ask_of_a_case() -> None:
    assert road.is_one_of("ice") == OneOf(road, ("ice",))
    assert load.has_all("hay", "coal") == AllOf((load.has("hay"), load.has("coal")))
    assert speed.at_least(5) == AtLeast(speed, 5)
    assert left_on.on_or_after(BEGAN) == AtLeast(left_on, BEGAN)
    assert (speed.is_stated(), left_on.is_stated()) == (AtLeast(speed, 0), AtLeast(left_on, date.min))


def test_facts_are_told_in_the_order_of_the_text() -> None:
    condition = all_of(
        raining | ~road.is_one_of("ice"),
        Stated(load.has("hay")),
        NotAfter(TODAY, Later(left_on, speed)),
        NotAfter(came_on, Later(left_on, 5)),
        Same(home, goal),
        Gap("?"),
        raining,
    )
    assert list(facts_of(condition)) == [
        *(raining, road, load, left_on, speed, came_on, left_on, home, goal, raining),
    ]


@pytest.mark.parametrize(
    ("value", "facts"),
    [
        (Later(left_on, speed), [left_on, speed]),
        (Later(left_on, Between(left_on, came_on)), [left_on, left_on, came_on]),
        (Later(left_on, months=3), [left_on]),
        (Between(left_on, came_on), [left_on, came_on]),
        (Portion(price, 50), [price]),
        (speed, [speed]),
        ("KZT", []),
        (Decimal(1), []),
        (True, []),
    ],
)
def test_a_parameter_tells_the_facts_it_is_computed_from(value: Value, facts: list[object]) -> None:
    assert list(facts_of_value(value)) == facts


def test_gaps_are_found_wherever_they_stand() -> None:
    first, second = Gap("Not read."), Gap("Not decided.")
    assert list(gaps_of(raining & ~(warm | Stated(first)) & second)) == [first, second]
    assert list(gaps_of(raining)) == []


# Provisions -----------------------------------------------------------------------------------------


def rule(since: date | None = None, until: date = date.max) -> Rule:
    return ACT.rule("1(2)", "Carts wait while it rains.", when=raining, since=since, until=until)


def test_a_provision_is_in_force_since_its_act_is_and_without_end_where_nothing_else_is_said() -> None:
    made = rule()
    assert (made.cites, made.since, made.until) == (("CT 1(2)",), BEGAN, date.max)
    assert (made.provided, made.unless, made.gives, made.sure, made.note) == (ALWAYS, (), (), "high", "")


def test_a_provision_is_cited_first_and_what_it_rests_on_after_it() -> None:
    made = ACT.rule("3", "Carts have lamps.", when=ALWAYS, rests_on=(ACT.at("2"), "CC 8"))
    assert made.cites == ("CT 3", "CT 2", "CC 8")
    assert made.cite == "CT 3"


def test_a_provision_is_in_force_from_its_first_day_to_the_day_before_its_last() -> None:
    made = rule(until=CHANGED)
    days = (BEGAN - timedelta(days=1), BEGAN, THE_DAY_BEFORE, CHANGED)
    assert [made.on(day, {}) is not None for day in days] == [False, True, True, False]


def test_an_exception_counts_only_while_it_is_in_force() -> None:
    later = ACT.rule("1(3)", "Ice carts go on.", when=road.is_one_of("ice"), since=CHANGED)
    made = ACT.rule("1(2)", "Carts wait.", when=raining, unless=(later,))
    assert [len(now.unless) for now in in_force((made,), THE_DAY_BEFORE, {})] == [0]
    assert [len(now.unless) for now in in_force((made,), CHANGED, {})] == [1]


def test_a_provision_tells_each_fact_once_its_exceptions_included() -> None:
    deepest = ACT.rule("3", "Not with fish.", when=load.has("fish") & raining)
    exception = ACT.rule("2", "Not on ice.", when=road.is_one_of("ice"), unless=(deepest,))
    made = ACT.rule("1", "Carts wait.", when=raining, provided=warm, unless=(exception,))
    assert made.facts() == (raining, warm, road, load)


def test_a_gap_said_in_place_leaves_the_answer_open_and_gives_its_reason() -> None:
    made = ACT.not_modelled("9", "Sledges are not gathered here.", when=road.is_one_of("ice"), since=CHANGED)
    assert made.provided == Gap("Sledges are not gathered here.")
    assert (made.says, made.since, made.cite) == ("Sledges are not gathered here.", CHANGED, "CT 9")


def test_versions_follow_each_other_day_by_day() -> None:
    assert len(versions(rule(until=CHANGED), rule(since=CHANGED))) == 2
    assert versions(rule()) != ()


@pytest.mark.parametrize("since", [CHANGED + timedelta(days=1), THE_DAY_BEFORE], ids=["gap", "overlap"])
def test_versions_with_a_gap_or_an_overlap_are_refused(since: date) -> None:
    with pytest.raises(LawError, match=rf"CT 1\(2\): one version ends on {CHANGED}, the next begins on {since}"):
        versions(rule(until=CHANGED), rule(since=since))


def test_versions_out_of_order_are_refused() -> None:
    with pytest.raises(LawError):
        versions(rule(since=CHANGED), rule(until=CHANGED))


# Consequences -----------------------------------------------------------------------------------------


def test_a_consequence_is_of_a_known_kind_with_known_parameters() -> None:
    given_term = give("answer_proposal_within", days=10, day_type="calendar", until=Later(left_on, 10))
    assert given_term.kind == "answer_proposal_within"
    assert dict(given_term.parameters) == {"days": 10, "day_type": "calendar", "until": Later(left_on, 10)}
    assert dict(give("limitation", mode="suspended", from_=left_on).parameters) == {
        "mode": "suspended",
        "from": left_on,
    }


def test_an_unknown_kind_of_consequence_is_refused() -> None:
    with pytest.raises(LawError, match="there is no kind of consequence 'free_tea'"):
        give("free_tea")


def refused(kind: str, **parameters: Value) -> str:
    with pytest.raises(LawError) as caught:
        give(kind, **parameters)
    return str(caught.value)


@pytest.mark.parametrize(
    ("parameters", "reason"),
    [
        ({"weeks": 2}, "answer_proposal_within cannot have weeks=2; weeks is not one of its parameters"),
        ({"day_type": "lunar"}, "day_type is ('calendar', 'working')"),
        ({"days": "ten"}, "days is int"),
        ({"days": True}, "days is int"),
        ({"days": Decimal("1.5")}, "days is int"),
        ({"until": "2024-01-01"}, "until is date"),
    ],
)
def test_a_parameter_or_value_that_the_kind_does_not_have_is_refused(parameters: dict[str, Value], reason: str) -> None:
    assert reason in refused("answer_proposal_within", **parameters)


def test_an_amount_is_a_number_or_computed_from_one_and_a_sign_is_true_or_false() -> None:
    for amount in (1, Decimal("1.5"), price, Portion(price, 50)):
        assert give("court_fee", amount=amount).parameters["amount"] == amount
    assert "amount is money" in refused("court_fee", amount="1")
    assert "capped is bool" in refused("court_fee", capped=1)


# Questions --------------------------------------------------------------------------------------------

wet = ACT.rule("1", "Carts wait while it rains.", when=raining)
paved = ACT.rule("2", "Carts may use paved roads.", when=road.is_one_of("paved"), since=CHANGED)
QUESTION = Question(
    jurisdiction="kz",
    name="carts",
    asks="May the cart go?",
    steps=(Bars("no", (wet,)), Grants("yes", (paved,))),
    otherwise="no",
)


def test_a_question_is_answered_by_its_steps_or_otherwise() -> None:
    assert QUESTION.answers() == ("no", "yes")
    assert Question(jurisdiction="kz", name="duty", asks="?", also=(wet,)).answers() == ()


def test_a_question_is_read_as_the_law_stood_on_the_day() -> None:
    assert [r.cite for r, _ in QUESTION.on(THE_DAY_BEFORE).rules()] == ["CT 1"]
    assert [(r.cite, stated) for r, stated in QUESTION.on(CHANGED).rules()] == [("CT 1", True), ("CT 2", False)]


def test_presuming_a_bar_counts_only_if_stated_and_strictly_it_stays_open() -> None:
    assert wet.holds(presume=True, must_be_stated=True) == Stated(raining)
    assert wet.holds(presume=False, must_be_stated=True) == raining
    assert wet.holds(presume=True, must_be_stated=False) == raining


def test_what_a_triggered_rule_asks_for_besides_is_never_presumed() -> None:
    made = ACT.rule("5", "Warm carts go.", when=raining, provided=warm, unless=(paved,))
    assert made.holds(presume=True, must_be_stated=True) == AllOf(
        (Stated(raining), warm, Not(Stated(road.is_one_of("paved")))),
    )


def test_a_version_that_ends_before_it_begins_is_refused() -> None:
    backwards = ACT.rule("1(2)", "Carts wait.", when=raining, since=CHANGED, until=THE_DAY_BEFORE)
    with pytest.raises(LawError, match="cannot end"):
        versions(backwards)


def test_a_condition_on_no_value_is_refused() -> None:
    with pytest.raises(LawError, match="names at least one value"):
        road.is_one_of()
    with pytest.raises(LawError, match="names at least one value"):
        load.has()
