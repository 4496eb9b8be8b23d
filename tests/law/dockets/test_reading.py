"""A docket is checked against the vocabulary, and what is wrong is said by row, column and value."""

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest

from bitim.law.dockets import reading
from bitim.law.language import LawError

PATH = Path("cases.parquet")
DAY = date(2024, 1, 1)


def read(
    docket: pl.DataFrame, *, day: str | None = None, region: str | None = None, first_row: int = 1
) -> pl.DataFrame:
    there = reading.columns_of(docket.lazy(), PATH, date=day, region=region)
    return reading.checked(docket, there, PATH, first_row)


# Columns ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("docket", "said"),
    [
        ({"dispute.feld": ["civil"]}, "unknown column 'dispute.feld'; did you mean 'dispute.field'?"),
        ({"id": [1]}, "no column is a fact"),
        ({"parties.all_consent": [1]}, "the column parties.all_consent holds true and false, not Int64"),
        ({"dispute.amount": [True]}, "the column dispute.amount holds numbers, not Boolean"),
        ({"dispute.field": [1]}, "the column dispute.field holds texts, not Int64"),
        ({"offence.features": [1]}, "the column offence.features holds lists of texts, not Int64"),
    ],
)
def test_a_column_that_is_no_fact_is_named(docket: dict[str, list[object]], said: str) -> None:
    with pytest.raises(LawError) as refused:
        read(pl.DataFrame(docket))
    assert said in str(refused.value)


def test_a_column_that_an_option_names_must_be_there() -> None:
    with pytest.raises(LawError, match="--date-column: there is no column 'filed_no'; did you mean 'filed_on'"):
        read(pl.DataFrame({"dispute.field": ["civil"], "filed_on": [DAY]}), day="filed_no")


def test_a_column_cannot_be_named_like_one_of_the_result() -> None:
    with pytest.raises(LawError, match="a column named 'answer' is what the result is to be written in"):
        read(pl.DataFrame({"dispute.field": ["civil"], "answer": ["Almaty"]}), region="answer")


# Values -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "values", "said"),
    [
        ("dispute.field", ["civil", "cvil", None], "row 2: dispute.field has no value 'cvil'; did you mean 'civil'?"),
        ("offence.features", [["violent"], ["violnt"]], "row 2: offence.features has no value 'violnt'; did you mean"),
        ("offence.features", [["violent", None]], "row 1: offence.features holds a list with a gap"),
        ("offence.features", ["violent;sexua"], "row 1: offence.features has no value 'sexua'; did you mean 'sexual'?"),
        ("parties.all_consent", ["true", "yes"], "row 2: parties.all_consent is true or false, not 'yes'"),
        ("accused.age", [17, None, -1], "row 3: accused.age is a whole number of years between 0 and 10^15, not '-1'"),
        ("accused.age", [17.5], "row 1: accused.age is a whole number of years"),
        ("accused.age", ["17", "old"], "row 2: accused.age is a whole number of years between 0 and 10^15, not 'old'"),
        ("dispute.amount", [1.5, float("nan")], "row 2: dispute.amount is an amount"),
        ("dispute.amount", [1000.555], "row 1: dispute.amount is an amount between 0 and 10^15 with at most two"),
        ("dispute.amount", ["1,5"], "row 1: dispute.amount is an amount"),
        ("dispute.amount", [10**15 + 1], "row 1: dispute.amount is an amount"),
        ("claim.filed_on", ["2024-02-30"], "row 1: claim.filed_on is a day that exists, written YYYY-MM-DD"),
        ("parties.claimant_state", ["KZ", ""], "row 2: parties.claimant_state is a text, not ''"),
    ],
)
def test_a_wrong_value_is_told_by_row_column_and_value(name: str, values: list[object], said: str) -> None:
    with pytest.raises(LawError) as refused:
        read(pl.DataFrame({name: values}, strict=False))
    assert said in str(refused.value)


def test_the_first_wrong_row_is_told_and_counted_from_where_the_batch_begins() -> None:
    docket = pl.DataFrame({"dispute.field": ["civil", "x"], "parties.all_consent": ["maybe", "true"]})
    with pytest.raises(LawError, match=r"row 501: parties\.all_consent"):
        read(docket, first_row=501)


@pytest.mark.parametrize("day", ["2024-02-30", None])
def test_every_row_has_a_day_where_days_are_asked_for(day: str | None) -> None:
    docket = pl.DataFrame({"parties.all_consent": [True, True], "filed_on": ["2024-01-01", day]})
    with pytest.raises(LawError, match="row 2: filed_on is a day in every row"):
        read(docket, day="filed_on")


def test_texts_become_values_of_the_facts() -> None:
    docket = pl.DataFrame(
        {
            "dispute.field": ["civil", None],
            "parties.all_consent": ["TRUE", None],
            "offence.features": ["violent;sexual", "[]"],
            "accused.age": ["17", None],
            "dispute.amount": ["1000.50", None],
            "claim.filed_on": ["2024-01-01", None],
            "region": [1, 2],
        }
    )
    found = read(docket, region="region")
    assert found.row(0) == ("civil", True, ["violent", "sexual"], 17, Decimal("1000.50"), DAY, "1")
    assert found.row(1) == (None, None, [], None, None, None, "2")
    assert isinstance(found.schema["dispute.field"], pl.Enum)


def test_columns_of_which_nothing_is_known_are_unknown() -> None:
    names = ["dispute.field", "parties.all_consent", "offence.features", "accused.age", "dispute.amount"]
    found = read(pl.DataFrame({name: [None, None] for name in names}))
    assert found.row(0) == found.row(1) == (None,) * 5


def test_a_time_of_a_day_counts_as_its_day() -> None:
    docket = pl.DataFrame({"parties.all_consent": [True], "filed_on": [datetime(2024, 1, 1, 12)]})  # noqa: DTZ001 - as files hold it
    assert read(docket, day="filed_on")["filed_on"].to_list() == [DAY]


# Files --------------------------------------------------------------------------------------------


def test_a_file_that_is_not_there_or_of_another_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LawError, match="there is no such file"):
        reading.scan(tmp_path / "cases.csv")
    (tmp_path / "cases.xlsx").touch()
    with pytest.raises(LawError, match=r"is a .parquet or a .csv file, not .xlsx"):
        reading.scan(tmp_path / "cases.xlsx")


def test_a_damaged_file_is_told_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "cases.parquet"
    path.write_bytes(b"no parquet at all")
    with pytest.raises(LawError, match="cannot be read") as refused:
        reading.columns_of(reading.scan(path), path, date=None, region=None)
    assert "\n" not in str(refused.value)
