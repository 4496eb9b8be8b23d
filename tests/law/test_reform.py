"""A supposed change of the law: one provision struck out or changed, and the cases that it would turn."""

from datetime import date
from pathlib import Path

import pytest

from bitim.law import atlas, records
from bitim.law.accounts import Account
from bitim.law.cases import Case, read_case
from bitim.law.facts import accused, dispute, offence, parties
from bitim.law.language import AnyOf, AtLeast, LawError, Not, Rule
from bitim.law.proposals import read_condition, read_reform
from bitim.law.readers.truth import truth
from bitim.law.reform import Reform, effect
from bitim.law.words import LANGUAGES, Language
from bitim.law.worked import worked_cases

DAY = date(2026, 11, 22)
CASES = worked_cases("kz")
NO_STATE_BODY = Reform(cite="LM 1(3)", strike=True)


def turned(reform: Reform, question: str = "mediability") -> dict[str, tuple[str | None, str | None]]:
    found = effect("kz", question, reform, CASES)
    return {flip.case.id: (flip.before.answer, flip.after.answer) for flip in found.flips if flip.case and flip.turns}


def state_body(day: date) -> Case:
    facts = {"dispute.field": "civil", "parties.all_consent": True, "parties.any_state_body": True}
    document = {"jurisdiction": "kz", "question": "mediability", "date": day.isoformat(), "facts": facts}
    return read_case(document, where="test")


def test_striking_out_a_bar_turns_the_cases_that_rest_on_it() -> None:
    assert turned(NO_STATE_BODY)["kz-mediability-002"] == ("no", "yes")


def test_what_a_reform_means_is_every_version_of_the_provision() -> None:
    found = effect("kz", "mediability", NO_STATE_BODY, CASES)
    assert [(rule.cite, rule.until) for rule in found.meant] == [
        ("LM 1(3)", date(2021, 7, 1)),
        ("LM 1(3)", date.max),
    ]


def test_of_a_day_only_the_version_in_force_is_meant() -> None:
    [rule] = effect("kz", "mediability", Reform(cite="LM 1(3)", on=DAY, strike=True), CASES).meant
    assert rule.until == date.max
    assert "kz-mediability-002" not in turned(Reform(cite="LM 1(3)", on=DAY, strike=True))


@pytest.mark.parametrize(
    ("cite", "named"),
    [("LM 1", True), ("LM 1(3)", True), ("LM", True), ("LM 1(3", False), ("LM 11", False), ("L", False)],
)
def test_a_citation_means_the_provision_and_what_stands_below_it(cite: str, named: bool) -> None:  # noqa: FBT001  # the expected truth
    [rule, _] = effect("kz", "mediability", NO_STATE_BODY, ()).meant
    assert Reform(cite=cite).names(rule) is named


def test_a_provision_that_begins_later_leaves_the_days_before_as_they_were_without_it() -> None:
    later = Reform(cite="LM 1(3)", on=DAY, since=date(2024, 1, 1))
    found = effect("kz", "mediability", later, (state_body(date(2023, 6, 1)), state_body(date(2024, 6, 1))))
    assert [(flip.before.answer, flip.after.answer) for flip in found.flips] == [("depends", "yes")]


def test_another_condition_turns_the_cases_that_it_reaches_no_more() -> None:
    only_tax = Reform(cite="LM 1(3)", on=DAY, when=parties.any_state_body & dispute.field.is_one_of("tax"))
    [flip] = effect("kz", "mediability", only_tax, (state_body(DAY),)).flips
    assert (flip.before.answer, flip.after.answer) == ("depends", "yes")


def test_a_reform_that_changes_nothing_turns_nothing() -> None:
    assert effect("kz", "mediability", Reform(cite="LM 1(3)"), CASES).flips == ()


def test_the_atlas_is_as_before_after_a_reform() -> None:
    before = [rule for asked in atlas.questions("kz") for rule in atlas.rules(asked)]
    turned(NO_STATE_BODY)
    after = [rule for asked in atlas.questions("kz") for rule in atlas.rules(asked)]
    assert all(one is other for one, other in zip(before, after, strict=True))


def test_what_is_struck_out_of_the_contract_turns_cases_of_the_contract() -> None:
    found = effect("kz", "settlement", Reform(cite="LM 21", strike=True), CASES)
    assert found.flips
    assert all(flip.case and "contract.contains" in flip.case.facts for flip in found.flips)


def test_a_provision_that_is_not_there_is_refused() -> None:
    with pytest.raises(LawError, match="no provision that answers mediability in kz is 'LM 99'"):
        effect("kz", "mediability", Reform(cite="LM 99", strike=True), CASES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_effect_is_told_with_the_provision_and_the_cases(language: Language) -> None:
    told = "\n".join(Account(language).effect("kz", effect("kz", "mediability", NO_STATE_BODY, CASES)))
    assert "kz-mediability-002: " in told


def test_an_effect_as_json_counts_what_was_tried() -> None:
    record = records.effect("kz", "mediability", effect("kz", "mediability", NO_STATE_BODY, CASES), "en")
    assert record["tried"] == len(CASES)
    assert {"id": "kz-mediability-002", "before": "no", "after": "yes"}.items() <= next(
        one for one in record["cases"] if one["id"] == "kz-mediability-002"
    ).items()


# Written in YAML ------------------------------------------------------------------------------------------


def rule_of(reform: Reform) -> Rule:
    return effect("kz", "mediability", reform, ()).meant[0]


def test_a_reform_is_read_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "reform.yaml"
    path.write_text(
        'cite: LM 1(3)\nas_of: "2026-11-22"\nuntil: "2027-01-01"\n'
        "when: {parties.any_state_body: true, dispute.field: [tax, insolvency]}\n"
    )
    reform = read_reform(path)
    assert (reform.cite, reform.on, reform.strike, reform.since) == ("LM 1(3)", DAY, False, None)
    new = reform.of(rule_of(reform))
    assert new is not None
    assert new.until == date(2027, 1, 1)
    assert truth(new.when, {"parties.any_state_body": True, "dispute.field": "civil"}, DAY) is False
    assert truth(new.when, {"parties.any_state_body": True, "dispute.field": "tax"}, DAY) is True


def test_conditions_are_read_in_every_shape() -> None:
    assert read_condition({"parties.all_consent": True}, "when") is parties.all_consent
    assert read_condition({"parties.all_consent": False}, "when") == Not(parties.all_consent)
    assert read_condition({"accused.age": {"at_least": 18}}, "when") == AtLeast(accused.age, 18)
    assert read_condition({"offence.features": "violent"}, "when") == offence.features.has("violent")
    assert read_condition({"not": {"dispute.field": "tax"}}, "when") == Not(dispute.field.is_one_of("tax"))
    one, other = {"parties.all_consent": True}, {"parties.any_state_body": False}
    assert read_condition({"any": [one, other]}, "when") == AnyOf((parties.all_consent, Not(parties.any_state_body)))


@pytest.mark.parametrize(
    ("written", "helps"),
    [
        ("strike: true", "cite names the provision"),
        ("- cite: LM 1(3)", "one mapping with the keys"),
        ("cite: LM 1(3)\nwhn: {}", "did you mean 'when'"),
        ("cite: LM 1(3)\nuntil: soon", "a day that exists"),
        ("cite: LM 1(3)\nstrike: perhaps", "true or false"),
        ("cite: LM 1(3)\nwhen: [a]", "a mapping from facts"),
        ("cite: LM 1(3)\nwhen: {dispute.feild: tax}", "did you mean 'dispute.field'"),
        ("cite: LM 1(3)\nwhen: {dispute.field: taxes}", "has no value 'taxes'"),
        ("cite: LM 1(3)\nwhen: {accused.age: 18}", "compared as {at_least"),
        ("cite: LM 1(3)\nwhen: {accused.age: {at_least: old}}", "a whole number of years"),
        ("cite: LM 1(3)\nwhen: {any: {dispute.field: tax}}", "a list of conditions"),
        ("cite: LM 1(3)\nwhen: {parties.all_consent: maybe}", "true or false"),
    ],
)
def test_a_reform_that_cannot_be_read_is_refused_with_what_helps(tmp_path: Path, written: str, helps: str) -> None:
    path = tmp_path / "reform.yaml"
    path.write_text(written)
    with pytest.raises(LawError, match=helps):
        read_reform(path)
