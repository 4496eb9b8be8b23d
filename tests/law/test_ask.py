"""The interview: it asks little, nothing twice, nothing that a court decides, and comes to an end."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bitim.law import atlas
from bitim.law.kinds import give
from bitim.law.language import ALWAYS, TODAY, Act, Bars, Fact, Flag, Grants, Later, NotAfter, Number, Question, facts_of
from bitim.law.readers.ask import Interview, answers, why_asked
from bitim.law.readers.explain import find
from bitim.law.readers.truth import Facts
from tests.law.drawn import (
    ANSWERED,
    ASKED,
    QUESTIONS,
    cases,
    days,
    facts_asked,
    few,
    left_on,
    load,
    price,
    raining,
    road,
    scarce,
    speed,
    values,
    warm,
)
from tests.law.drawn import home as where_from

every_question = pytest.mark.parametrize("question", QUESTIONS, ids=[question.asks for question in QUESTIONS])
every_answered = pytest.mark.parametrize("question", ANSWERED, ids=[question.asks for question in ANSWERED])
NOTHING: Facts = {}


def held(interview: Interview, data: st.DataObject, *, may_not_know: bool) -> tuple[Interview, list[Fact]]:
    """An interview to its end with drawn answers, and what was asked."""
    asked: list[Fact] = []
    while (fact := interview.next()) is not None:
        assert fact not in asked
        assert fact.name not in interview.facts
        asked.append(fact)
        unknown = may_not_know and data.draw(st.booleans())
        interview = interview.with_answer(fact, None if unknown else data.draw(values(fact)))
    return interview, asked


# The law of Kazakhstan ----------------------------------------------------------------------------


@every_question
@scarce
@given(st.data())
def test_an_interview_ends_and_asks_nothing_twice_even_of_who_often_does_not_know(
    question: Question, data: st.DataObject
) -> None:
    day = data.draw(days)
    interview, asked = held(Interview(question.on(day), day, NOTHING), data, may_not_know=True)
    assert set(asked) <= set(facts_asked(question))
    assert {fact.name for fact in asked} == set(interview.facts) | interview.skipped


@every_answered
@scarce
@given(st.data())
def test_with_every_question_answered_the_answer_is_strict_unless_a_gap_or_a_court_keeps_it_open(
    question: Question, data: st.DataObject
) -> None:
    day = data.draw(days)
    interview, _ = held(Interview(question.on(day), day, NOTHING), data, may_not_know=False)
    finding = find(interview.question, interview.facts, day)
    if finding.strict == "depends":
        assert all(fact.decided_by == "court" for fact in finding.missing)
        assert finding.not_modelled or finding.missing or finding.assumes
        assert all(fact.decided_by == "court" for fact in finding.assumes)


@every_question
@few
@given(st.data())
def test_a_fact_that_a_court_decides_is_never_asked(question: Question, data: st.DataObject) -> None:
    day, facts = data.draw(days), data.draw(cases(question))
    fact = Interview(question.on(day), day, facts).next()
    assert fact is None or (fact.decided_by == "anyone" and fact.name not in facts)


@every_answered
@few
@given(st.data())
def test_a_decided_interview_asks_nothing_more(question: Question, data: st.DataObject) -> None:
    day, facts = data.draw(days), data.draw(cases(question))
    interview = Interview(question.on(day), day, facts)
    decided = find(interview.question, facts, day).strict != "depends"
    assert (interview.next() is None) >= decided
    assert not (decided and interview.matters())
    assert {fact.name for fact in interview.matters()}.isdisjoint(facts)


@every_question
def test_who_knows_nothing_is_asked_each_question_once(question: Question) -> None:
    day = date(2026, 3, 2)
    interview = Interview(question.on(day), day, NOTHING)
    asked = []
    while (fact := interview.next()) is not None:
        asked.append(fact)
        interview = interview.with_answer(fact, None)
    assert len(asked) == len(set(asked))
    assert interview.facts == NOTHING
    assert find(interview.question, NOTHING, day).answer in ("depends", None)


@every_answered
def test_an_interview_opens_with_what_the_question_opens_with(question: Question) -> None:
    day = date(2026, 3, 2)
    first = Interview(question.on(day), day, NOTHING).next()
    if question.opens_with:
        assert first is question.opens_with[0]
    assert first in facts_asked(question)


def test_the_first_question_of_all_is_what_the_dispute_is_about() -> None:
    day = date(2026, 3, 2)
    asked = atlas.question("kz", "mediability", NOTHING, day)
    interview = Interview(asked, day, NOTHING)
    opening = []
    for value in ("civil", "before_court", True, False):
        fact = interview.next()
        assert fact is not None
        opening.append(fact.name)
        interview = interview.with_answer(fact, value)
    assert opening == ["dispute.field", "dispute.stage", "parties.all_consent", "parties.any_state_body"]


def test_a_provision_that_asks_for_a_fact_can_be_named() -> None:
    asked = atlas.question("kz", "mediability", NOTHING, date(2026, 3, 2))
    for fact in asked.opens_with:
        rule = why_asked(asked, fact)
        assert rule is not None
        assert fact in rule.facts()


# A small law ----------------------------------------------------------------------------------------

ACT = Act("kz", "CT", "Law on carts", "https://act.example", date(2020, 1, 1))
ruled = Flag("court.ruled", "Did the court allow it?", "the court allowed it", decided_by="court")
wet = ACT.rule("3", "Carts wait while it rains.", when=raining)
ice = ACT.rule("2", "On ice only warm carts go.", when=road.is_one_of("ice"), provided=warm)
roads = ACT.rule("1", "Carts use dirt and paved roads.", when=road.is_one_of("dirt", "paved"))
allowed = ACT.rule("4", "The court may allow it.", when=ruled)


def question(*, opens_with: tuple[Fact, ...] = (), court: bool = False) -> Question:
    grants = (ice, roads, allowed) if court else (ice, roads)
    return Question(
        jurisdiction="kz",
        name="carts",
        asks="May the cart go?",
        steps=(Bars("no", (wet,)), Grants("yes", grants)),
        otherwise="no",
        opens_with=opens_with,
    )


def test_what_the_answer_needs_is_asked_before_what_it_presumes() -> None:
    interview = Interview(question(), ASKED, NOTHING)
    assert interview.next() is road
    assert interview.with_answer(road, "paved").next() is raining


def test_the_opening_is_asked_before_all_else_but_only_while_it_matters() -> None:
    opening = Interview(question(opens_with=(warm, road)), ASKED, NOTHING)
    assert opening.next() is warm
    assert opening.with_answer(warm, value=True).next() is road
    assert Interview(question(opens_with=(warm, road)), ASKED, {road.name: "dirt"}).next() is raining


def test_an_answer_that_decides_ends_the_interview() -> None:
    assert Interview(question(), ASKED, {raining.name: True}).next() is None
    assert Interview(question(), ASKED, {road.name: "dirt", raining.name: False}).next() is None


def test_who_does_not_know_is_asked_the_next_thing_and_not_the_same_again() -> None:
    interview = Interview(question(), ASKED, NOTHING).with_answer(road, None)
    assert interview.skipped == {road.name}
    assert interview.next() is warm
    everything = interview.with_answer(warm, None).with_answer(raining, None)
    assert everything.next() is None


def test_what_a_court_decides_matters_but_is_not_asked() -> None:
    interview = Interview(question(court=True), ASKED, {raining.name: False, road.name: "ice", warm.name: False})
    assert interview.next() is None
    assert interview.matters() == (ruled,)


def test_a_comparison_of_two_facts_asks_only_for_the_one_that_is_not_known() -> None:
    late = ACT.rule(
        "6", "The cart is late.", when=~NotAfter(TODAY, Later(left_on, speed)), gives=(give("case_terminated"),)
    )
    asked = Question(jurisdiction="kz", name="clock", asks="?", also=(late,))
    interview = Interview(asked, ASKED, {left_on.name: ASKED})
    assert interview.matters() == (speed,)
    assert interview.next() is speed
    assert interview.with_answer(speed, None).next() is None
    assert find(asked, {left_on.name: ASKED}, ASKED).missing == (speed,)


def test_an_interview_on_consequences_asks_what_its_provisions_speak_of() -> None:
    toll = ACT.rule("5", "The toll is paid.", when=warm & price.at_least(10))
    asked = Question(jurisdiction="kz", name="money", asks="?", also=(toll,))
    first = Interview(asked, ASKED, NOTHING).next()
    assert first in (warm, price)
    assert Interview(asked, ASKED, {warm.name: False}).next() is None


# Answers told apart ---------------------------------------------------------------------------------


def test_values_are_told_apart_as_far_as_the_conditions_tell_them_apart() -> None:
    conditions = (road.is_one_of("ice"), load.has("hay") | load.has("coal"), speed.at_least(5) & ~speed.at_least(17))
    assert answers(raining, conditions, ASKED) == (True, False)
    assert set(answers(road, conditions, ASKED)) == {"paved", "ice"}
    assert set(answers(load, conditions, ASKED)) == {frozenset(), frozenset({"hay"}), frozenset({"coal"})}
    assert answers(speed, conditions, ASKED) == (4, 5, 16, 17)
    assert answers(where_from, (where_from.is_one_of("Aksu"),), ASKED) == ("Aksu", "-")
    assert answers(left_on, (left_on.on_or_after(date(2024, 3, 1)),), ASKED) == (
        date(2024, 2, 29),
        date(2024, 3, 1),
        ASKED,
    )


def test_of_a_fact_that_no_condition_speaks_of_there_is_still_one_value() -> None:
    for fact in (raining, road, load, speed, where_from, left_on):
        assert answers(fact, (ALWAYS,), ASKED)


def test_a_limit_of_nought_has_no_value_below_it() -> None:
    days_known: Number = speed
    assert answers(days_known, (speed.is_stated(),), ASKED) == (0,)


def test_the_facts_of_the_small_question_are_those_it_speaks_of() -> None:
    assert set(facts_of(question().condition("yes", presume=False))) == {raining, road, warm}
