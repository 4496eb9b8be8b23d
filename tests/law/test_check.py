"""The law as written is proven, without gap and without conflict; and the checks would say so if it were not."""

from dataclasses import replace
from datetime import date

import pytest

from bitim.law import atlas
from bitim.law.check import Proof, conflicts, provisions, unproven, version_gaps, without
from bitim.law.facts import dispute, parties
from bitim.law.kinds import give
from bitim.law.language import ALWAYS, Act, Bars, Grants, Question, Rule
from bitim.law.readers.explain import Finding, find
from tests.law.worked import CASES, proofs

QUESTIONS = tuple(asked for pack in atlas.PACKS for asked in atlas.questions(pack.code))
every_question = pytest.mark.parametrize(
    "question", QUESTIONS, ids=[f"{question.jurisdiction} {question.asks}" for question in QUESTIONS]
)


@every_question
def test_no_provision_can_be_struck_out_unnoticed(question: Question) -> None:
    assert [f"{rule.cite}: {rule.says}" for rule in unproven(question, proofs(question))] == []


@every_question
def test_no_version_of_a_provision_ends_without_a_next_one(question: Question) -> None:
    assert [f"{rule.cite} until {rule.until}" for rule in version_gaps(question)] == []


@every_question
def test_no_two_provisions_conflict_in_a_worked_case(question: Question) -> None:
    assert [cites for _, cites in conflicts(question, proofs(question))] == []


def test_every_worked_case_proves_one_question() -> None:
    assert sum(len(proofs(question)) for question in QUESTIONS) == len(CASES)


# A small law ----------------------------------------------------------------------------------------

DAY = date(2024, 3, 11)
LATER = date(2024, 6, 1)
ACT = Act("kz", "A", "Small act", "https://act.example", date(2020, 1, 1))
OTHER_ACT = Act("kz", "B", "Other act", "https://other.example", date(2020, 1, 1))

civil = dispute.field.is_one_of("civil")
consent = ACT.rule("2", "Somebody has refused.", when=~parties.all_consent)
excepted = ACT.rule("3(2)", "The parties agree.", when=parties.all_consent)
state = ACT.rule("3(1)", "A state body is a party.", when=parties.any_state_body, unless=(excepted,))
grant = ACT.rule("1", "Civil disputes may be mediated.", when=civil)
small = Question(
    jurisdiction="kz",
    name="mediability",
    asks="May it be mediated?",
    steps=(Bars("no", (consent, state)), Grants("yes", (grant,))),
    otherwise="no",
)


def proves(answer: str, **facts: bool | str) -> Proof:
    """A case that has one fault where the answer is another one; facts are named with two underscores for the dot."""

    def wrong(finding: Finding) -> int:
        return int(finding.answer != answer)

    return Proof({name.replace("__", "."): value for name, value in facts.items()}, DAY, wrong)


GRANTED = proves("yes", dispute__field="civil", parties__any_state_body=False, parties__all_consent=True)
REFUSED = proves("no", dispute__field="civil", parties__any_state_body=False, parties__all_consent=False)
OF_STATE = proves("no", dispute__field="civil", parties__any_state_body=True)
EXCEPTED = proves("yes", dispute__field="civil", parties__any_state_body=True, parties__all_consent=True)
ALL = (GRANTED, REFUSED, OF_STATE, EXCEPTED)


def test_what_the_cases_notice_is_proven() -> None:
    assert unproven(small, ALL) == []


@pytest.mark.parametrize(
    ("left_out", "rule"),
    [(REFUSED, consent), (OF_STATE, state), (EXCEPTED, excepted)],
    ids=["a bar", "a bar with an exception", "an exception"],
)
def test_a_provision_without_its_case_is_unproven(left_out: Proof, rule: Rule) -> None:
    assert unproven(small, [one for one in ALL if one is not left_out]) == [rule]


def test_a_redundant_provision_is_unproven_and_so_is_the_one_it_repeats() -> None:
    again = OTHER_ACT.rule("9", "Civil disputes may be mediated, once more.", when=civil)
    twice = replace(small, steps=(small.steps[0], Grants("yes", (grant, again))))
    assert unproven(twice, ALL) == [grant, again]


def test_a_case_of_another_day_proves_nothing() -> None:
    later = ACT.rule("2", "Somebody has refused.", when=~parties.all_consent, since=LATER)
    changed = replace(small, steps=(Bars("no", (later, state)), small.steps[1]))
    assert unproven(changed, [one for one in ALL if one is not REFUSED]) == [later]


def test_a_case_that_fails_as_badly_without_the_provision_proves_nothing() -> None:
    wrong = proves("yes", parties__all_consent=False)
    assert consent in unproven(small, [wrong])


def test_a_provision_is_struck_out_wherever_it_stands() -> None:
    shared = replace(small, also=(ACT.rule("4", "Beside it.", when=ALWAYS, unless=(excepted,)), excepted))
    assert excepted in provisions(shared)
    assert excepted not in provisions(without(shared, excepted))


def test_a_version_without_a_next_one_is_a_gap() -> None:
    ending = ACT.rule("1", "Civil disputes may be mediated.", when=civil, until=LATER)
    assert version_gaps(replace(small, steps=(Grants("yes", (ending,)),))) == [ending]


def test_a_version_with_a_next_one_is_no_gap() -> None:
    ending = ACT.rule("1", "Civil disputes may be mediated.", when=civil, until=LATER)
    following = ACT.rule("1", "Civil disputes may be mediated, and others.", when=ALWAYS, since=LATER)
    assert version_gaps(replace(small, steps=(Grants("yes", (ending, following)),))) == []


def term(act: Act, days: int, **more: str) -> Rule:
    return act.rule("5", f"It ends within {days} days.", when=civil, gives=(give("procedure_term", days=days, **more),))


def clock(*rules: Rule) -> Question:
    return Question(jurisdiction="kz", name="clock", asks="How long?", also=rules, single=("procedure_term",))


def test_two_provisions_that_give_different_things_conflict_and_both_are_named() -> None:
    found = conflicts(clock(term(ACT, 30), term(OTHER_ACT, 60)), [GRANTED])
    assert found == [(GRANTED, ("A 5", "B 5"))]


@pytest.mark.parametrize(
    "rules",
    [
        (term(ACT, 30), term(OTHER_ACT, 30)),
        (term(ACT, 30, rule="A 5"), term(OTHER_ACT, 60, rule="B 5")),
    ],
    ids=["the same term twice", "two terms that name their rules"],
)
def test_provisions_that_can_stand_side_by_side_do_not_conflict(rules: tuple[Rule, ...]) -> None:
    assert conflicts(clock(*rules), [GRANTED]) == []


def test_the_small_law_answers_as_its_cases_say() -> None:
    assert [one.faults(find(small.on(one.day), one.facts, one.day)) for one in ALL] == [0, 0, 0, 0]
