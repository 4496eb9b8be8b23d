"""How a question changed: on which days, by which acts, and which cases came out differently."""

import itertools
from datetime import date, timedelta

import pytest

from bitim.law import atlas, records
from bitim.law.accounts import Account
from bitim.law.history import course, history, standing
from bitim.law.language import Act, Bars, Question
from bitim.law.readers.explain import find
from bitim.law.readers.truth import Facts
from bitim.law.words import LANGUAGES, Language
from tests.law.drawn import raining, warm

DAY = timedelta(days=1)
STATE_BODY: Facts = {"dispute.field": "civil", "parties.all_consent": True, "parties.any_state_body": True}
CHANGES = {change.day: change for change in history("kz", "mediability")}


def test_the_days_on_which_the_scope_of_mediation_changed_in_kazakhstan() -> None:
    assert [day.isoformat() for day in CHANGES] == [
        "2011-08-05",
        "2012-01-18",
        "2013-07-16",
        "2014-02-01",
        "2014-12-01",
        "2015-01-01",
        "2016-01-01",
        "2020-01-11",
        "2020-06-21",
        "2021-07-01",
        "2022-01-01",
    ]


def test_a_change_names_the_amending_act_and_pairs_the_versions_of_a_provision() -> None:
    change = CHANGES[date(2021, 7, 1)]
    assert change.by == ("Law No. 351-VI of 2020",)
    assert change.begins == ("Administrative Procedural and Process Code",)
    pairs = {old.cite: (old.says, new.says) for old, new in change.changed}
    assert pairs["LM 1(3)"] == (
        "A dispute in which a state body is a party may not be mediated.",
        "A dispute in which a state body is a party may be mediated only where a law provides for it.",
    )


def test_where_the_rules_do_not_know_the_amending_act_none_is_named() -> None:
    change = CHANGES[date(2014, 12, 1)]
    assert (change.by, change.begins) == ((), ())
    assert "The amending act is not named here." in "\n".join(Account("en").history("kz", [change]))


def test_a_case_that_a_change_turns_is_told_with_both_answers() -> None:
    flips = {flip.case.id: flip for flip in CHANGES[date(2013, 7, 16)].flips if flip.case}
    turned = flips["kz-mediability-006"]
    assert turned.turns
    assert (turned.before.answer, turned.after.answer) == ("yes", "no")
    assert [outcome.kind for outcome in turned.gained] == ["bar_to_mediation"]
    assert turned.lost == ()


def test_every_flip_is_what_the_law_of_the_two_days_answers() -> None:
    for change in CHANGES.values():
        for flip in change.flips:
            assert flip.case is not None
            for found, day in ((flip.before, change.day - DAY), (flip.after, change.day)):
                asked = atlas.question("kz", "mediability", flip.case.facts, day)
                assert found.answer == find(asked, flip.case.facts, change.day).answer


def test_the_first_day_turns_nothing_since_no_law_is_given_before_it() -> None:
    first = next(iter(CHANGES.values()))
    assert first.begins == ("Law on mediation",)
    assert first.flips == ()


@pytest.mark.parametrize("jurisdiction", atlas.JURISDICTIONS)
def test_between_two_changes_the_same_provisions_stand(jurisdiction: str) -> None:
    for asked in atlas.questions(jurisdiction):
        days = [change.day for change in history(jurisdiction, asked.name)]
        for day, following in itertools.pairwise(days):
            assert set(standing(asked, day)) == set(standing(asked, following - DAY))


def test_an_unknown_question_has_no_history() -> None:
    with pytest.raises(KeyError):
        history("kz", "mediabilty")


ACT = Act("kz", "CT", "Law on carts", "https://act.example", date(2020, 1, 1), "law")


def test_an_exception_stands_only_while_what_it_excepts_from_stands() -> None:
    exception = ACT.rule("2", "When warm.", when=warm)
    bar = ACT.rule("1", "Not in rain.", when=raining, unless=(exception,), since=date(2021, 1, 1))
    asked = Question(jurisdiction="kz", name="carts", asks="?", steps=(Bars("no", (bar,)),), otherwise="yes")
    assert standing(asked, date(2020, 6, 1)) == {}
    assert list(standing(asked, date(2021, 6, 1)).values()) == [bar, exception]


def test_the_same_case_on_two_days_is_told_with_each_day_on_which_it_turned() -> None:
    turns = course("kz", "mediability", STATE_BODY, date(2011, 8, 5), date(2026, 11, 22))
    assert [(turn.day.isoformat(), turn.finding.answer) for turn in turns] == [
        ("2011-08-05", "no"),
        ("2021-07-01", "depends"),
    ]


def test_a_case_that_no_change_touches_has_one_answer_throughout() -> None:
    turns = course("kz", "mediability", {"dispute.field": "civil"}, date(2023, 1, 1), date(2026, 11, 22))
    assert len(turns) == 1
    told = "\n".join(Account("en").course("kz", turns))
    assert told.endswith("Nothing changes for this case between the two days.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_history_is_told_with_every_day(language: Language) -> None:
    told = list(Account(language).history("kz", CHANGES.values()))
    assert told.count("") == len(CHANGES) - 1
    assert any("kz-mediability-006" in line for line in told)


def test_a_history_as_json_has_the_change_with_its_act_and_its_cases() -> None:
    record = records.history("kz", "mediability", CHANGES.values(), "en")
    [change] = [change for change in record["changes"] if change["date"] == "2013-07-16"]
    assert change["amended_by"] == ["Law No. 121-V of 2013"]
    assert [rule["cite"] for rule in change["added"]] == ["LM 1(2)"]
    assert {"id": "kz-mediability-006", "before": "yes", "after": "no"}.items() <= change["cases"][1].items()
