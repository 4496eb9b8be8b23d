"""A finding as JSON, and how it is compared with what a worked case expects."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bitim.law import atlas
from bitim.law.cases import Case, read_case
from bitim.law.language import LawError
from bitim.law.readers.explain import Finding
from bitim.law.report import as_json, differences, expectation
from bitim.law.words import LANGUAGES, Language
from tests.law.drawn import QUESTIONS, cases, days, scarce

REFUSED: Mapping[str, Any] = {
    "id": "kz-mediability-999",
    "jurisdiction": "kz",
    "date": "2024-03-11",
    "question": "mediability",
    "facts": {"dispute.field": "civil", "parties.all_consent": False},
}
OPEN: Mapping[str, Any] = {**REFUSED, "facts": {"dispute.field": "criminal"}}
FEE: Mapping[str, Any] = {
    **REFUSED,
    "question": "money",
    "facts": {
        "dispute.field": "civil",
        "dispute.subject": "debt",
        "dispute.stage": "claim_filed",
        "dispute.amount": 1_200_000,
        "dispute.currency": "KZT",
        "claim.payer": "individual",
    },
}


def asked(document: Mapping[str, Any], **changes: Any) -> tuple[Case, Finding]:
    case = read_case({**document, **changes}, where="cases.yaml, case 1")
    return case, atlas.answer(case.jurisdiction, case.question, case.facts, case.day)


# As JSON ------------------------------------------------------------------------------------------------

KEYS = (
    *("id", "jurisdiction", "date", "question", "answer", "consequences", "cites", "missing", "assumes", "strict"),
    *("because", "not_modelled", "conflicts", "review"),
)


def test_a_finding_is_told_with_its_names_as_in_the_vocabulary() -> None:
    told = as_json(*asked(REFUSED))
    assert tuple(told) == KEYS
    assert (told["id"], told["date"], told["answer"], told["strict"]) == (
        "kz-mediability-999",
        "2024-03-11",
        "no",
        "no",
    )
    assert {
        "kind": "bar_to_mediation",
        "reason": "consent_missing",
        "cite": "LM 5(1)",
        "certain": True,
    } in told["consequences"]
    ground = next(reason for reason in told["because"] if reason["cite"] == "LM 5(1)")
    assert ground["named"] == "Law on mediation, art.\N{NO-BREAK SPACE}5(1)"
    assert ground["in_words"] == "it is not so that all parties agree to mediate"
    assert ground["state"] == "applies"


def test_the_words_are_in_the_language_and_the_names_are_not() -> None:
    english, kazakh = as_json(*asked(REFUSED), "en"), as_json(*asked(REFUSED), "kk")
    for key in ("answer", "cites", "missing", "assumes", "consequences"):
        assert english[key] == kazakh[key]
    for key in ("named", "says", "in_words"):
        assert all(one[key] != other[key] for one, other in zip(english["because"], kazakh["because"], strict=True))


def test_an_open_answer_names_what_is_missing() -> None:
    told = as_json(*asked(OPEN))
    assert told["answer"] == told["strict"] == "depends"
    assert "offence.gravity" in told["missing"]
    assert "victim.consents" in told["assumes"]


def test_a_question_of_consequences_has_no_answer() -> None:
    told = as_json(*asked(FEE))
    assert (told["answer"], told["strict"]) == (None, None)
    assert any(one["kind"] == "court_fee" and one["amount"] == 12_000 for one in told["consequences"])


@scarce
@given(st.data())
@pytest.mark.parametrize("question", QUESTIONS, ids=[question.asks for question in QUESTIONS])
def test_every_finding_can_be_written_as_json(question: Any, data: st.DataObject) -> None:
    language: Language = data.draw(st.sampled_from(LANGUAGES))
    facts, day = data.draw(cases(question)), data.draw(days)
    case = Case("x", "kz", day, question.name, facts, {})
    told = as_json(case, atlas.answer("kz", question.name, facts, day), language)
    assert json.loads(json.dumps(told, ensure_ascii=False, allow_nan=False)) == told


# Compared ------------------------------------------------------------------------------------------------


def faults(document: Mapping[str, Any], expect: object, cites: object = ()) -> list[str]:
    return list(differences(*asked(document, expect=expect, cites=list(cites) if isinstance(cites, tuple) else cites)))


def test_what_is_as_expected_has_no_difference() -> None:
    expect = {
        "answer": "no",
        "includes": [{"kind": "bar_to_mediation", "reason": "consent_missing"}, {"kind": "bar_to_mediation"}],
        "excludes": [{"kind": "bar_to_mediation", "reason": "gravity"}, {"kind": "court_fee"}],
    }
    assert faults(REFUSED, expect, ("LM 5(1)", "LM 5", "LM 20(1)")) == []
    assert faults(OPEN, {"answer": "depends", "missing": ["offence.gravity"]}) == []
    assert faults(REFUSED, {}) == []


@pytest.mark.parametrize(
    ("expect", "cites", "fault"),
    [
        ({"answer": "yes"}, (), "answer is no, expected yes"),
        (
            {"includes": [{"kind": "bar_to_mediation", "reason": "gravity"}]},
            (),
            "no consequence {kind: bar_to_mediation, reason: gravity}",
        ),
        ({"includes": [{"kind": "court_fee"}]}, (), "no consequence {kind: court_fee}"),
        (
            {"excludes": [{"kind": "bar_to_mediation"}]},
            (),
            "consequence {kind: bar_to_mediation} is not expected, LM 5(1) gives it",
        ),
        ({"missing": ["dispute.stage"]}, (), "dispute.stage is not among the missing facts"),
        ({}, ("LM 27(2)",), "LM 27(2) is not cited"),
        ({}, ("LM 5(1)(1)",), "LM 5(1)(1) is not cited"),
    ],
)
def test_each_difference_is_told_in_a_sentence(expect: object, cites: tuple[str, ...], fault: str) -> None:
    assert faults(REFUSED, expect, cites) == [fault]


def test_a_citation_is_met_by_a_more_exact_one_but_not_by_another_number() -> None:
    assert faults(REFUSED, {}, ("LM 5",)) == []
    assert faults(REFUSED, {}, ("LM 2",)) == ["LM 2 is not cited"]


def test_numbers_are_equal_by_value_and_signs_only_to_signs() -> None:
    for amount in (12_000, 12_000.0):
        assert faults(FEE, {"includes": [{"kind": "court_fee", "amount": amount}]}) == []
    assert faults(FEE, {"includes": [{"kind": "court_fee", "amount": 12_001}]}) != []
    assert faults(FEE, {"includes": [{"kind": "court_fee", "capped": 0}]}) != []
    assert faults(FEE, {"includes": [{"kind": "court_fee", "amount": True}]}) != []


def test_what_is_left_out_of_an_item_is_not_compared_but_what_is_written_must_be_there() -> None:
    assert faults(FEE, {"includes": [{"kind": "court_fee"}]}) == []
    assert faults(FEE, {"includes": [{"kind": "court_fee", "months": 1}]}) != []


# What a case expects -----------------------------------------------------------------------------------


def test_an_expectation_is_read_as_it_is_written() -> None:
    case, _ = asked(REFUSED, expect={"answer": "no", "missing": ["a"], "includes": [{"kind": "b"}]}, cites=["LM 1"])
    expected = expectation(case)
    assert (expected.answer, expected.missing, expected.includes, expected.excludes, expected.cites) == (
        "no",
        ("a",),
        ({"kind": "b"},),
        (),
        ("LM 1",),
    )


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({}, "expect is a mapping of answer, includes, excludes, missing"),
        ({"expect": None}, "expect is a mapping of"),
        ({"expect": ["yes"]}, "expect is a mapping of"),
        ({"expect": {"anwser": "yes"}}, "expect: unknown key 'anwser'; did you mean 'answer'?"),
        ({"expect": {"answer": True}}, 'expect: answer is a word in quotes, such as "yes", not True'),
        ({"expect": {"includes": 5}}, "expect: includes is a list of consequences"),
        ({"expect": {"includes": ["court_fee"]}}, "expect: includes is a list of consequences"),
        ({"expect": {"excludes": {"kind": "court_fee"}}}, "expect: excludes is a list of consequences"),
        ({"expect": {"missing": "dispute.field"}}, "expect: missing is a list of names of facts"),
        ({"expect": {}, "cites": "LM 1"}, "cites is a list of citations"),
        ({"expect": {}, "cites": [1]}, "cites is a list of citations"),
    ],
)
def test_an_expectation_that_cannot_be_compared_is_told_with_its_place(changes: dict[str, Any], reason: str) -> None:
    case, finding = asked(REFUSED, **changes)
    with pytest.raises(LawError) as caught:
        list(differences(case, finding))
    assert str(caught.value).startswith("cases.yaml, case 1: ")
    assert reason in str(caught.value)
