"""What would turn the answer: each turn is true, and none is told that would not turn it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bitim.law.language import (
    Act,
    AllOf,
    AtLeast,
    Bars,
    Condition,
    Fact,
    Flag,
    Grants,
    Has,
    Not,
    Number,
    OneOf,
    Question,
    Several,
    facts_of,
)
from bitim.law.readers.explain import find
from bitim.law.readers.truth import Facts, FactValue, truth
from bitim.law.readers.turns import Turn, turns
from tests.law.drawn import ANSWERED, ASKED, cases, days, load, raining, road, scarce, speed, warm

every_answered = pytest.mark.parametrize("question", ANSWERED, ids=[question.asks for question in ANSWERED])


def values_that_meet(condition: Condition, day: date) -> list[FactValue]:
    """Values of its one fact that meet the condition of a turn, those at its limits among them."""
    (fact,) = set(facts_of(condition))
    match fact:
        case Flag():
            values: list[FactValue] = [True, False]
        case Number():
            values = list(range(100))
        case Several():
            values = [frozenset({value}) for value in fact.values]
        case _:
            values = list(getattr(fact, "values", ()))
    return [value for value in values if truth(condition, {fact.name: value}, day) is True]


@every_answered
@scarce
@given(st.data())
def test_each_turn_leads_where_it_says(question: Question, data: st.DataObject) -> None:
    day, facts = data.draw(days), data.draw(cases(question))
    asked = question.on(day)
    finding = find(asked, facts, day)
    for turn in turns(asked, finding, facts, day):
        assert turn.answer not in (finding.answer, "depends")
        (fact,) = set(facts_of(turn.condition))
        assert turn.stated is (fact.name in facts)
        meeting = values_that_meet(turn.condition, day)
        assert meeting
        assert {find(asked, {**facts, fact.name: value}, day).answer for value in meeting} == {turn.answer}


# A small law ----------------------------------------------------------------------------------------

ACT = Act("kz", "CT", "Law on carts", "https://act.example", date(2020, 1, 1))
wet = ACT.rule("3", "Carts wait while it rains.", when=raining)
fish = ACT.rule("5", "No fish.", when=load.has("fish"))
ice = ACT.rule("2", "On ice only warm carts go.", when=road.is_one_of("ice"), provided=warm)
roads = ACT.rule("1", "Carts use dirt and paved roads.", when=road.is_one_of("dirt", "paved"))


def told(facts: Facts, *bars: object, grants: tuple[object, ...] = (ice, roads)) -> tuple[Turn, ...]:
    question = Question(
        jurisdiction="kz",
        name="carts",
        asks="May the cart go?",
        steps=(Bars("no", bars), Grants("yes", grants)),  # type: ignore[arg-type]  # rules all
        otherwise="no",
    )
    return turns(question, find(question, facts, ASKED), facts, ASKED)


def test_a_presumption_that_is_wrong_turns_the_answer_by_its_provision() -> None:
    assert told({road.name: "paved"}, wet) == (Turn(raining, "no", "CT 3", stated=False),)


def test_a_stated_yes_or_no_is_turned_round() -> None:
    assert told({road.name: "paved", raining.name: True}, wet) == (Turn(Not(raining), "yes", "CT 1", stated=True),)


def test_what_is_open_turns_either_way() -> None:
    assert told({road.name: "ice", raining.name: False}, wet) == (
        Turn(warm, "yes", "CT 2", stated=False),
        Turn(Not(warm), "no", None, stated=False),
    )


def test_values_that_lead_alike_are_told_together() -> None:
    assert told({raining.name: False}, wet)[0] == Turn(OneOf(road, ("dirt", "paved")), "yes", "CT 1", stated=False)
    assert told({road.name: "dirt"}, fish) == (Turn(Has(load, ("fish",)), "no", "CT 5", stated=False),)


def old_enough(*, least: int, before: int | None = None) -> object:
    condition: Condition = speed.at_least(least)
    return ACT.rule(
        "6", "Of age.", when=raining, provided=condition if before is None else condition & ~speed.at_least(before)
    )


def test_a_number_turns_the_answer_from_its_limit_up_and_below_it() -> None:
    assert told({raining.name: True}, grants=(old_enough(least=25),)) == (
        Turn(Not(AtLeast(speed, 25)), "no", None, stated=False),
        Turn(AtLeast(speed, 25), "yes", "CT 6", stated=False),
        Turn(Not(raining), "no", None, stated=True),
    )


def test_a_number_between_two_limits_is_told_by_both() -> None:
    within = AllOf((AtLeast(speed, 14), Not(AtLeast(speed, 18))))
    turned = told({raining.name: True}, grants=(old_enough(least=14, before=18),))
    assert Turn(within, "yes", "CT 6", stated=False) in turned
    # What lies on both sides of it cannot be said in one.
    assert [turn.condition for turn in turned if turn.answer == "no"] == [Not(raining)]


def test_a_question_without_answers_turns_on_nothing() -> None:
    question = Question(jurisdiction="kz", name="duty", asks="?", also=(wet,))
    assert turns(question, find(question, {}, ASKED), {}, ASKED) == ()


def test_the_facts_that_turn_are_facts() -> None:
    assert all(isinstance(fact, Fact) for turn in told({}, wet) for fact in facts_of(turn.condition))
