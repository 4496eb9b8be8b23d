"""`bitim law docket`: from a table to a table, with a report, and with messages that help."""

import json
from pathlib import Path

import polars as pl
import pytest
from typer.testing import CliRunner, Result

from bitim.cli.main import app


def docket(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["law", "docket", *map(str, arguments)])


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    path = tmp_path / "cases.csv"
    path.write_text(
        "id,filed_on,region,dispute.field,dispute.stage,parties.all_consent\n"
        "a,2024-03-01,Aktau,civil,before_court,true\n"
        "b,2024-03-02,Aktau,civil,before_court,false\n"
        "c,2011-01-01,Astana,civil,before_court,true\n"
    )
    return path


def test_a_table_of_cases_becomes_a_table_of_answers(cases: Path, tmp_path: Path) -> None:
    out, report = tmp_path / "result.parquet", tmp_path / "report.html"
    options = ("--date-column", "filed_on", "--region-column", "region", "--out", out, "--report", report)
    result = docket(cases, "--jurisdiction", "kz", "--question", "mediability", *options, "--language", "kk")
    assert (result.exit_code, result.output) == (0, "")
    assert pl.read_parquet(out).select("id", "answer", "cite").rows() == [
        ("a", "yes", "LM 1(1)"),
        ("b", "no", "LM 5(1)"),
        ("c", "no", None),
    ]
    assert '<html lang="kk">' in report.read_text()


@pytest.mark.parametrize("engine", ["polars", "planes", "duckdb"])
def test_the_engine_changes_nothing(cases: Path, tmp_path: Path, engine: str) -> None:
    out = tmp_path / "result.parquet"
    named = ("--date-column", "filed_on", "--region-column", "region")
    assert docket(cases, *named, "--out", out, "--engine", engine).exit_code == 0
    assert pl.read_parquet(out)["answer"].to_list() == ["yes", "no", "no"]


def test_one_day_can_be_asked_for_all_rows(cases: Path, tmp_path: Path) -> None:
    out = tmp_path / "result.parquet"
    rows = pl.read_csv(cases, infer_schema=False).drop("filed_on", "region")
    rows.write_csv(cases)
    assert docket(cases, "--date", "2010-01-01", "--out", out).exit_code == 0
    assert pl.read_parquet(out)["answer"].to_list() == ["no", "no", "no"]


def test_a_docket_can_be_made_up(tmp_path: Path) -> None:
    out = tmp_path / "cases.parquet"
    assert docket("--synthesise", "50", "--seed", "7", "--out", out).exit_code == 0
    assert pl.read_parquet(out).height == 50
    assert json.loads(pl.read_parquet_metadata(out)["bitim.docket"])["seed"] == 7


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--out", "r.parquet"], "a file of cases is missing"),
        (["CASES"], "--out is missing"),
        (["CASES", "--out", "r.csv"], "--out: r.csv must end in .parquet"),
        (["CASES", "--out", "r.parquet", "--jurisdiction", "kx"], "unknown jurisdiction 'kx'; did you mean 'kz'?"),
        (["CASES", "--out", "r.parquet", "--question", "mediable"], "unknown question 'mediable'"),
        (["CASES", "--out", "r.parquet", "--question", "duty"], "unknown column 'filed_on'"),
        (["CASES", "--out", "r.parquet", "--date", "2024-13-01"], "--date is a day that exists"),
        (["CASES", "--out", "r.parquet", "--date", "2024-01-01", "--date-column", "filed_on"], "leave out --date"),
        (["CASES", "--out", "r.parquet", "--synthesise", "5"], "--synthesise makes up cases and reads none"),
        (["nothing.csv", "--out", "r.parquet"], "nothing.csv: there is no such file"),
        (["CASES", "--out", "r.parquet", "--engine", "spark", "--resume"], "unknown column 'filed_on'"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence_with_exit_code_2(cases: Path, options: list[str], said: str) -> None:
    result = docket(*(str(cases) if option == "CASES" else option for option in options))
    assert (result.exit_code, said in result.output) == (2, True), result.output


def test_a_wrong_value_is_told_and_nothing_is_written(cases: Path, tmp_path: Path) -> None:
    cases.write_text(cases.read_text().replace("c,2011-01-01,Astana,civil", "c,2011-01-01,Astana,cvil"))
    out = tmp_path / "result.parquet"
    result = docket(cases, "--date-column", "filed_on", "--region-column", "region", "--out", out)
    assert result.exit_code == 2
    assert "row 3: dispute.field has no value 'cvil'; did you mean 'civil'?" in result.output
    assert [path.name for path in tmp_path.iterdir()] == ["cases.csv"]
