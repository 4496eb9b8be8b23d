"""One set of facts before several laws: who answers what, by which provisions, and what only one of them asks."""

from datetime import date

import pytest

from bitim.law import atlas, records
from bitim.law.accounts import Account
from bitim.law.cases import Case
from bitim.law.comparison import Comparison, compare, grounds, next_fact
from bitim.law.readers.truth import Facts
from bitim.law.words import LANGUAGES, Language
from tests.law.worked import CASES

DAY = date(2026, 11, 22)
STATE_BODY: Facts = {
    "dispute.field": "civil",
    "dispute.stage": "before_court",
    "parties.all_consent": True,
    "parties.any_state_body": True,
}
ALL = tuple(atlas.JURISDICTIONS)
every_question = pytest.mark.parametrize("question", atlas.QUESTION_NAMES)


def of_state_body(*codes: str) -> Comparison:
    return compare(STATE_BODY, DAY, "mediability", codes)


def test_the_laws_stand_in_groups_by_their_answer_in_the_order_in_which_they_were_named() -> None:
    found = of_state_body("de", "kz", "fr")
    assert [(group.answer, group.jurisdictions) for group in found.groups] == [
        ("yes", ("de", "fr")),
        ("depends", ("kz",)),
    ]
    assert [entry.jurisdiction for entry in found.entries] == ["de", "kz", "fr"]


def test_a_law_named_twice_is_compared_once() -> None:
    assert [entry.jurisdiction for entry in of_state_body("kz", "kz").entries] == ["kz"]


@every_question
def test_each_law_answers_as_it_does_alone(question: str) -> None:
    for entry in compare(STATE_BODY, DAY, question, ALL).entries:
        alone = atlas.answer(entry.jurisdiction, question, STATE_BODY, DAY)
        assert (entry.finding.answer, entry.finding.outcomes) == (alone.answer, alone.outcomes)


@every_question
def test_every_law_is_in_exactly_one_group(question: str) -> None:
    found = compare(STATE_BODY, DAY, question, ALL)
    assert sorted(code for group in found.groups for code in group.jurisdictions) == sorted(ALL)


def test_what_only_one_law_asks_is_asked_by_that_law_and_no_other() -> None:
    found = of_state_body("kz", "de")
    assert "dispute.statute_allows_mediation" in {fact.name for fact in found.entry("kz").alone}
    assert "trader.state" in {fact.name for fact in found.entry("de").alone}
    assert found.entry("kz").finding.missing[0] in found.entry("kz").alone


def test_what_two_laws_ask_is_asked_by_neither_alone() -> None:
    alone = {fact.name for fact in of_state_body("fr").entry("fr").alone}
    beside = {fact.name for fact in of_state_body("fr", "de", "us-ca", "us-mn", "eu").entry("fr").alone}
    assert beside < alone


def test_the_next_fact_is_the_one_that_the_most_laws_would_ask() -> None:
    asked = next_fact({}, DAY, "mediability", ALL)
    assert asked is not None
    assert asked.name == "dispute.field"


def test_a_fact_of_one_law_is_asked_only_while_that_law_is_shown() -> None:
    names: dict[tuple[str, ...], list[str]] = {}
    for codes in (("gb-sct",), ("gb-sct", "kz")):
        skipped: frozenset[str] = frozenset()
        while (fact := next_fact({}, DAY, "mediability", codes, skipped)) is not None:
            names.setdefault(codes, []).append(fact.name)
            skipped |= {fact.name}
    assert "dispute.admin_discretion" in names["gb-sct", "kz"]
    assert "dispute.admin_discretion" not in names.get(("gb-sct",), [])


def test_nothing_is_asked_once_every_law_has_decided() -> None:
    assert next_fact({**STATE_BODY, "dispute.field": "civil"}, DAY, "mediability", ("gb-nir",)) is None


@pytest.mark.parametrize("case", CASES[::23], ids=lambda case: case.id)
def test_the_grounds_of_a_decided_answer_are_provisions_of_the_step_that_gives_it(case: Case) -> None:
    finding = atlas.answer(case.jurisdiction, case.question, case.facts, case.day)
    deciding = {id(rule) for step in finding.question.steps if step.answer == finding.answer for rule in step.rules}
    for ground in grounds(finding):
        if ground.state == "applies" and finding.answer not in (None, "depends"):
            assert id(ground.rule) in deciding


def test_consequences_that_all_give_alike_are_no_difference() -> None:
    assert compare(STATE_BODY, DAY, "duty", ("gb-nir", "gb-nir")).differences == ()


def test_a_consequence_that_some_laws_give_is_told_with_who_gives_it() -> None:
    [fields] = [
        d for d in compare(STATE_BODY, DAY, "clock", ("kz", "de", "fr")).differences if d.kind == "procedure_term"
    ]
    given = dict(fields.given)
    assert dict(given["kz"][0].parameters)["days"] == 30
    assert "de" not in given


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_comparison_is_told_with_answer_reason_and_place(language: Language) -> None:
    told = "\n".join(Account(language).comparison(of_state_body("kz", "de", "intl")))
    assert all(f"\n  {code}" in told for code in ("kz", "de", "intl"))
    assert "[dispute.statute_allows_mediation]" in told


def test_a_comparison_as_json_names_the_laws_by_answer_and_what_each_asks_alone() -> None:
    record = records.comparison(of_state_body("kz", "de"), "en")
    assert record["groups"] == [
        {"answer": "depends", "jurisdictions": ["kz"]},
        {"answer": "yes", "jurisdictions": ["de"]},
    ]
    [kz, _] = record["findings"]
    assert kz["name"] == "Kazakhstan"
    assert [ground["cite"] for ground in kz["grounds"]] == ["LM 1(3)"]
    assert kz["grounds"][0]["state"] == "open"
    assert "dispute.statute_allows_mediation" in kz["asks_alone"]
