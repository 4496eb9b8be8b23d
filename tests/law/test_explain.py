"""The answers of the law to half-known cases: what holds of every question, whatever is known and on whatever day."""

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bitim.law import atlas
from bitim.law.kinds import give
from bitim.law.language import Act, Bars, Gap, Grants, Question, Stated, gaps_of
from bitim.law.readers.explain import Conflict, Finding, Outcome, find
from bitim.law.readers.truth import Facts, read, rest, truth, unknown
from tests.law.drawn import (
    ANSWERED,
    ASKED,
    QUESTIONS,
    cases,
    days,
    few,
    left_on,
    load,
    many,
    price,
    raining,
    road,
    scarce,
    small_cases,
    speed,
    warm,
)

OF_ALL = [asked for code in atlas.JURISDICTIONS for asked in atlas.questions(code) if asked.answers()]
every_answered = pytest.mark.parametrize("question", ANSWERED, ids=[question.asks for question in ANSWERED])
every_question = pytest.mark.parametrize("question", QUESTIONS, ids=[question.asks for question in QUESTIONS])

# The law of Kazakhstan ----------------------------------------------------------------------------


@every_answered
@few
@given(st.data())
def test_a_strict_answer_presumes_nothing_so_the_answer_is_the_same(question: Question, data: st.DataObject) -> None:
    day, facts = data.draw(days), data.draw(cases(question))
    finding = find(question.on(day), facts, day)
    assert finding.strict in (*question.answers(), "depends")
    assert finding.answer in (*question.answers(), "depends")
    assert finding.strict in ("depends", finding.answer)


@every_answered
@few
@given(st.data())
def test_more_knowledge_never_changes_a_strict_answer(question: Question, data: st.DataObject) -> None:
    day, facts, more = data.draw(days), data.draw(cases(question)), data.draw(cases(question))
    asked = question.on(day)
    strict = find(asked, facts, day).strict
    assert strict in ("depends", find(asked, {**more, **facts}, day).strict)


@every_answered
@few
@given(st.data())
def test_answers_exclude_each_other_and_are_what_their_conditions_say(question: Question, data: st.DataObject) -> None:
    day, facts = data.draw(days), data.draw(cases(question))
    asked = question.on(day)
    finding = find(asked, facts, day)
    for presume, answer in ((True, finding.answer), (False, finding.strict)):
        held = [a for a in asked.answers() if truth(asked.condition(a, presume=presume), facts, day) is True]
        assert held == ([] if answer == "depends" else [answer])


@pytest.mark.parametrize("question", OF_ALL, ids=lambda asked: f"{asked.jurisdiction}-{asked.asks}")
@scarce
@given(st.data())
def test_what_is_presumed_and_missing_is_what_the_conditions_say(question: Question, data: st.DataObject) -> None:
    day, facts = data.draw(days), data.draw(cases(question))
    asked = question.on(day)
    finding = find(asked, facts, day)
    if finding.answer == "depends":
        steps = [step.held(presume=True) for step in asked.steps]
        settled = [truth(step, facts, day) is True for step in steps]
        steps = steps[: settled.index(True) + 1] if True in settled else steps
        left = [rest(step, facts, day) for step in steps]
        assert finding.missing == unknown((c for c in left if not isinstance(c, bool)), facts)
    else:
        steps = [asked.condition(finding.answer or "", presume=True)]
        assert finding.missing == ()
    presumed = tuple(dict.fromkeys(p for step in steps for p in read(step, facts, day)[1]))
    assert finding.presumed[: len(presumed)] == presumed


@every_answered
@few
@given(st.data())
def test_an_open_answer_names_what_is_missing_or_not_encoded(question: Question, data: st.DataObject) -> None:
    day, facts = data.draw(days), data.draw(cases(question))
    finding = find(question.on(day), facts, day)
    assert {fact.name for fact in (*finding.missing, *finding.assumes)}.isdisjoint(facts)
    if finding.answer == "depends":
        assert finding.missing or finding.not_modelled
    else:
        assert finding.missing == ()


# Why a decided answer may come without a provision: nothing in the law speaks of the matter.
NO_PROVISION_FORBIDS: Mapping[str, str] = {"secrecy": "may"}


@every_answered
@few
@given(st.data())
def test_a_decided_answer_has_a_reason_with_its_citation(question: Question, data: st.DataObject) -> None:
    day = data.draw(st.dates(atlas.JURISDICTIONS["kz"].acts["LM"].in_force, date(2027, 12, 31)))
    facts = data.draw(cases(question, "kz"))
    finding = find(question.on(day), facts, day)
    if finding.answer not in ("depends", NO_PROVISION_FORBIDS.get(question.name)):
        assert finding.reasons
        assert finding.cites


@every_question
@few
@given(st.data())
def test_what_is_given_comes_from_provisions_that_apply_on_the_day(question: Question, data: st.DataObject) -> None:
    day, facts = data.draw(days), data.draw(cases(question))
    finding = find(question.on(day), facts, day)
    assert all(reason.rule.since <= day < reason.rule.until for reason in finding.reasons)
    applied = {reason.rule.cite for reason in finding.reasons if reason.state == "applies"}
    assert {outcome.cite for outcome in finding.outcomes} <= applied
    assert len(finding.outcomes) == len(set(finding.outcomes))


# The first question of a plain citizen ------------------------------------------------------------

A_DAY = date(2026, 3, 2)
CIVIL: Facts = {
    "dispute.field": "civil",
    "dispute.stage": "before_court",
    "parties.all_consent": True,
    "parties.any_state_body": False,
}
CRIMINAL: Facts = {
    "dispute.field": "criminal",
    "offence.gravity": "medium",
    "accused.consents": True,
    "victim.consents": True,
}


def told(facts: Facts, **changes: str | bool | None) -> Finding:
    """The finding on the first question with some facts changed, or left out where the change is None."""
    changed = {**facts, **{name.replace("__", "."): value for name, value in changes.items()}}
    known = {name: value for name, value in changed.items() if value is not None}
    return atlas.answer("kz", "mediability", known, A_DAY)


@pytest.mark.parametrize("field", ["civil", "commercial", "consumer", "family", "labour"])
def test_a_private_dispute_of_willing_parties_may_be_mediated(field: str) -> None:
    finding = told(CIVIL, dispute__field=field)
    assert (finding.answer, finding.strict, finding.missing) == ("yes", "depends", ())
    assert {"dispute.affects_third_parties", "parties.capacity"} <= {fact.name for fact in finding.assumes}


@pytest.mark.parametrize("gravity", ["misdemeanour", "minor", "medium"])
def test_a_lesser_offence_with_both_consents_may_be_mediated(gravity: str) -> None:
    assert told(CRIMINAL, offence__gravity=gravity).answer == "yes"


def test_an_unknown_bar_is_presumed_and_listed_but_never_taken_for_false() -> None:
    for fact in ("parties.all_consent", "parties.any_state_body"):
        finding = told(CIVIL, **{fact.replace(".", "__"): None})
        assert (finding.answer, finding.strict) == ("yes", "depends")
        assert fact in {assumed.name for assumed in finding.assumes}
    for fact in ("accused.consents", "victim.consents"):
        finding = told(CRIMINAL, **{fact.replace(".", "__"): None})
        assert (finding.answer, finding.strict) == ("yes", "depends")
        assert fact in {assumed.name for assumed in finding.assumes}


def test_who_refuses_is_not_made_to_mediate() -> None:
    for finding in (told(CIVIL, parties__all_consent=False), told(CRIMINAL, victim__consents=False)):
        assert (finding.answer, finding.strict) == ("no", "no")
        assert "LM 5(1)" in finding.cites


def test_a_state_body_does_not_simply_mediate() -> None:
    finding = told(CIVIL, parties__any_state_body=True)
    assert finding.answer in ("no", "depends")
    assert "LM 1(3)" in finding.cites


def test_an_unknown_field_leaves_the_answer_open_and_is_missing() -> None:
    finding = told(CIVIL, dispute__field=None)
    assert finding.answer == "depends"
    assert finding.missing[0].name == "dispute.field"


def test_an_unknown_gravity_leaves_a_criminal_case_open_and_is_missing() -> None:
    finding = told(CRIMINAL, offence__gravity=None)
    assert finding.answer == "depends"
    assert "offence.gravity" in {fact.name for fact in finding.missing}


def test_a_grave_crime_asks_for_what_only_some_may_claim() -> None:
    finding = told(CRIMINAL, offence__gravity="grave")
    assert finding.answer == "depends"
    assert {"accused.age", "offence.first_time"} <= {fact.name for fact in finding.missing}
    assert told(CRIMINAL, offence__gravity="especially_grave").answer == "no"


# A small law ----------------------------------------------------------------------------------------

ACT = Act("kz", "CT", "Law on carts", "https://act.example", date(2020, 1, 1))
lamps = ACT.rule("3(2)", "Carts with coal go on.", when=load.has("coal"))
wet = ACT.rule(
    "3",
    "Carts wait while it rains.",
    when=raining,
    unless=(lamps,),
    gives=(give("bar_to_mediation", reason="gravity"),),
)
ice = ACT.rule("2", "On ice only warm carts go.", when=road.is_one_of("ice"), provided=warm)
roads = ACT.rule("1", "Carts use dirt and paved roads.", when=road.is_one_of("dirt", "paved"))
toll = ACT.rule("4", "The toll is paid.", when=price.is_stated(), gives=(give("court_fee", amount=price),))
term = ACT.rule(
    "5",
    "The cart comes within its days.",
    when=left_on.is_stated(),
    provided=speed.is_stated(),
    gives=(give("answer_proposal_within", days=speed),),
)
unread = ACT.not_modelled("6", "Fish carts are not gathered here.", when=load.has("fish"))
MAY_GO = Question(
    jurisdiction="kz",
    name="carts",
    asks="May the cart go?",
    steps=(Bars("no", (wet,)), Grants("yes", (ice, roads))),
    otherwise="no",
    also=(toll, term, unread),
)


def found(**facts: object) -> Finding:
    known = {name.replace("__", "."): value for name, value in facts.items()}
    return find(MAY_GO, known, ASKED)  # type: ignore[arg-type]  # any fact of the small law


def states(finding: Finding) -> dict[str, str]:
    return {reason.rule.cite: reason.state for reason in finding.reasons}


def test_a_grant_decides_and_an_unstated_bar_is_presumed() -> None:
    finding = found(road__kind="paved")
    assert (finding.answer, finding.strict) == ("yes", "depends")
    assert finding.assumes == (raining,)
    assert finding.presumed == (raining,)
    assert states(finding) == {"CT 1": "applies"}


def test_with_the_bar_denied_the_answer_is_strict() -> None:
    finding = found(road__kind="paved", weather__raining=False)
    assert (finding.answer, finding.strict, finding.presumed) == ("yes", "yes", ())


def test_a_bar_that_is_stated_decides_and_brings_what_it_gives() -> None:
    finding = found(road__kind="paved", weather__raining=True)
    assert (finding.answer, finding.strict) == ("no", "depends")
    assert finding.outcomes == (Outcome("bar_to_mediation", (("reason", "gravity"),), "CT 3", certain=False),)
    assert load in finding.assumes


def test_what_nothing_had_to_be_presumed_for_is_certain() -> None:
    finding = found(road__kind="paved", weather__raining=True, cart__load=frozenset())
    assert finding.strict == "no"
    assert [outcome.certain for outcome in finding.outcomes] == [True]


def test_an_exception_lifts_the_bar_and_both_are_named() -> None:
    finding = found(road__kind="paved", weather__raining=True, cart__load=frozenset({"coal"}))
    assert finding.answer == "yes"
    assert states(finding) == {"CT 3": "lifted", "CT 3(2)": "applies", "CT 1": "applies"}
    assert [(r.rule.cite, r.role) for r in finding.reasons][1] == ("CT 3(2)", "excepts")


def test_a_triggered_rule_that_asks_for_more_leaves_the_answer_open() -> None:
    finding = found(road__kind="ice", weather__raining=False)
    assert (finding.answer, finding.strict) == ("depends", "depends")
    assert finding.missing == (warm,)
    assert states(finding) == {"CT 2": "open"}
    refused = found(road__kind="ice", weather__raining=False, weather__warm=False)
    assert refused.answer == "no"
    assert states(refused) == {"CT 2": "lifted"}


def test_a_parameter_that_cannot_be_worked_out_is_left_out() -> None:
    assert found(cart__price=7).outcomes == (Outcome("court_fee", (("amount", 7),), "CT 4", certain=True),)
    waiting = find(Question(jurisdiction="kz", name="term", asks="?", also=(term,)), {left_on.name: ASKED}, ASKED)
    assert (waiting.answer, waiting.strict, waiting.outcomes) == (None, None, ())
    assert waiting.missing == (speed,)
    assert states(waiting) == {"CT 5": "open"}


def test_what_is_not_encoded_is_said_with_its_provision_once_it_is_triggered() -> None:
    assert found(cart__load=frozenset({"fish"})).not_modelled == (("CT 6", "Fish carts are not gathered here."),)
    assert found(cart__load=frozenset({"hay"})).not_modelled == ()


def test_two_provisions_that_give_two_things_where_the_law_can_give_one_are_a_conflict() -> None:
    dearer = ACT.rule("7", "Another toll.", when=raining, gives=(give("court_fee", amount=9),))
    named = ACT.rule("8", "A term.", when=raining, gives=(give("procedure_term", days=1, rule="CT 8"),))
    also_named = ACT.rule("9", "A term.", when=raining, gives=(give("procedure_term", days=2, rule="CT 9"),))
    question = Question(
        jurisdiction="kz",
        name="money",
        asks="?",
        also=(toll, dearer, named, also_named),
        single=("court_fee", "procedure_term"),
    )
    assert find(question, {price.name: 7, raining.name: True}, ASKED).conflicts == (
        Conflict("court_fee", ("CT 4", "CT 7")),
    )
    assert find(question, {price.name: 9, raining.name: True}, ASKED).conflicts == ()


@many
@given(small_cases, st.sampled_from([timedelta(0), timedelta(days=400)]))
def test_what_is_presumed_not_to_hold_leads_to_the_same_answer_once_it_is_stated(
    facts: Facts,
    later: timedelta,
) -> None:
    finding = find(MAY_GO, facts, ASKED + later)
    absent: Facts = {raining.name: False, load.name: frozenset()}
    complete = find(MAY_GO, {**absent, **facts}, ASKED + later)
    if finding.answer != "depends":
        assert {fact.name for fact in finding.assumes} <= set(absent)
        assert (complete.answer, complete.strict) == (finding.answer, finding.answer)


def test_a_gap_is_never_presumed_away() -> None:
    closed = ACT.rule("1", "Closed.", when=road.is_one_of("ice"), provided=Gap("Not read."))
    question = Question(
        jurisdiction="kz",
        name="q",
        asks="?",
        steps=(Bars("no", (closed,)), Grants("yes", (roads, ice))),
        otherwise="no",
    )
    finding = find(question, {road.name: "ice", warm.name: True}, ASKED)
    assert (finding.answer, finding.missing) == ("depends", ())
    assert finding.not_modelled == (("CT 1", "Not read."),)
    assert [gap.reason for gap in gaps_of(Stated(Gap("Not read.")))] == ["Not read."]
