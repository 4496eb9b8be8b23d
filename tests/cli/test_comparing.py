"""`bitim law compare`, `history`, `reform` and `review`: what they print, and what they say of bad input."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bitim.cli.main import app
from bitim.law import reviews

FACTS = """\
dispute.field: civil
dispute.stage: before_court
parties.all_consent: true
parties.any_state_body: true
"""


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    path = tmp_path / "facts.yaml"
    path.write_text(FACTS)
    return path


def law(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["law", *map(str, arguments)])


# compare ------------------------------------------------------------------------------------------------


def test_facts_alone_are_put_before_all_laws(facts: Path) -> None:
    result = law("compare", facts, "--date", "2026-11-22")
    assert result.exit_code == 0
    assert "It depends. Kazakhstan" in result.stdout
    assert all(f"\n  {code} " in result.stdout for code in ("kz", "us-uma", "gb-nir", "intl"))


def test_only_the_laws_named_are_compared(facts: Path) -> None:
    told = json.loads(law("compare", facts, "--jurisdictions", "fr, kz", "--date", "2026-11-22", "--json").stdout)
    assert [one["jurisdiction"] for one in told["findings"]] == ["fr", "kz"]
    assert told["date"] == "2026-11-22"


def test_a_case_keeps_its_day_and_its_question(tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    path.write_text('date: "2015-03-02"\nquestion: clock\nfacts: {dispute.field: civil}\n')
    told = json.loads(law("compare", path, "--jurisdictions", "kz", "--json").stdout)
    assert (told["date"], told["question"]) == ("2015-03-02", "clock")
    asked = json.loads(law("compare", path, "--jurisdictions", "kz", "--question", "money", "--json").stdout)
    assert asked["question"] == "money"


@pytest.mark.parametrize(
    ("arguments", "helps"),
    [
        (("--jurisdictions", "kz,xx"), "unknown jurisdiction 'xx'"),
        (("--question", "mediabilty"), "did you mean 'mediability'"),
        (("--date", "22.11.2026"), "a day that exists"),
    ],
)
def test_what_cannot_be_compared_is_refused_with_what_helps(
    facts: Path, arguments: tuple[str, ...], helps: str
) -> None:
    result = law("compare", facts, *arguments)
    assert result.exit_code == 2
    assert helps in result.stderr


@pytest.mark.parametrize(
    ("written", "helps"),
    [
        ("dispute.feild: civil", "dispute.feild"),
        ("facts: {dispute.field: civl}", "did you mean 'civil'"),
        ("dispute.field: civil\n---\ndispute.field: labour", "holds 2 cases"),
        ("", "holds no case"),
    ],
)
def test_facts_that_cannot_be_read_are_refused_with_what_helps(tmp_path: Path, written: str, helps: str) -> None:
    path = tmp_path / "facts.yaml"
    path.write_text(written)
    result = law("compare", path)
    assert result.exit_code == 2
    assert helps in result.stderr


# history ------------------------------------------------------------------------------------------------


def test_a_history_names_the_days_the_acts_and_the_cases_that_turned() -> None:
    told = law("history", "kz", "mediability").stdout.replace("\N{NO-BREAK SPACE}", " ")
    assert "16 July 2013\n  By: Law No. 121-V of 2013.\n" in told
    assert "kz-mediability-006: Yes. → No." in told


def test_a_history_in_kazakh_is_kazakh() -> None:
    told = law("history", "kz", "mediability", "--language", "kk").stdout
    assert "2013 жылғы № 121-V Заң" in told


def test_the_same_case_on_two_days(facts: Path) -> None:
    result = law("history", "kz", "--case", facts, "--between", "2011-08-05", "2026-11-22", "--json")
    assert [(turn["date"], turn["answer"]) for turn in json.loads(result.stdout)["turns"]] == [
        ("2011-08-05", "no"),
        ("2021-07-01", "depends"),
    ]


@pytest.mark.parametrize(
    ("between", "helps"),
    [((), "--between is a day"), (("--between", "2026-01-01", "2025-01-01"), "the earlier day comes first")],
)
def test_two_days_are_needed_in_their_order(facts: Path, between: tuple[str, ...], helps: str) -> None:
    result = law("history", "kz", "--case", facts, *between)
    assert result.exit_code == 2
    assert helps in result.stderr


# reform -------------------------------------------------------------------------------------------------


def test_a_struck_provision_and_the_cases_it_turns(facts: Path) -> None:
    told = law("reform", "kz", "mediability", "--strike", "LM 1(3)", "--case", facts, "--date", "2026-11-22").stdout
    assert "A dispute in which a state body is a party may not be mediated." in told
    assert "facts: It depends. → Yes." in told


def test_a_change_in_a_file(tmp_path: Path, facts: Path) -> None:
    change = tmp_path / "change.yaml"
    change.write_text('cite: LM 1(3)\nas_of: "2026-11-22"\nuntil: "2026-11-22"\n')
    result = law("reform", "kz", "mediability", "--change", change, "--case", facts, "--date", "2026-11-22", "--json")
    assert {"id": "facts", "before": "depends", "after": "yes"}.items() <= json.loads(result.stdout)["cases"][0].items()


@pytest.mark.parametrize(
    ("arguments", "helps"),
    [
        ((), "either a provision to --strike or a file"),
        (("--strike", "LM 99"), "no provision that answers"),
        (("--strike", "LM 1", "--change", "x.yaml"), "either a provision to --strike or a file"),
        (("--change", "x.yaml"), "cannot be read"),
    ],
)
def test_a_reform_that_means_nothing_is_refused(arguments: tuple[str, ...], helps: str) -> None:
    result = law("reform", "kz", "mediability", *arguments)
    assert result.exit_code == 2
    assert helps in result.stderr


# review and sheet ---------------------------------------------------------------------------------------


def test_the_review_of_every_question_is_told() -> None:
    told = law("review", "kz").stdout
    assert told.count("No lawyer has signed these rules yet.") == 8


def test_reviews_written_anew_are_as_they_were(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    kept, path = reviews.path("kz").read_text(), tmp_path / "reviewed.toml"
    monkeypatch.setattr(reviews, "path", lambda _: path)
    reviews._written("kz")
    assert law("review", "kz", "--write").exit_code == 0
    assert path.read_text() == kept


def test_a_sheet_says_in_its_head_who_has_signed_it() -> None:
    act, question = (
        law("sheet", "de", "--act", "RDG", "-l", "ru").stdout,
        law("sheet", "kz", "--question", "money").stdout,
    )
    assert "Юрист эти правила ещё не подписал. Текст на этом языке составлен машиной" in act
    assert "No lawyer has signed these rules yet." in question.splitlines()[2]


def test_an_unknown_question_has_no_sheet() -> None:
    result = law("sheet", "kz", "--question", "mony")
    assert result.exit_code == 2
    assert "did you mean 'money'" in result.stderr
