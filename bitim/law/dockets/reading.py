"""Dockets as people bring them: a column a fact, checked against the vocabulary with messages that help."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import polars as pl
from polars.exceptions import PolarsError

from bitim.law.cases import nearest
from bitim.law.facts import VOCABULARY
from bitim.law.language import Choice, Day, Fact, Flag, LawError, Number, Several
from bitim.law.readers import columns

# Columns that are no facts: the name of a case, carried along as it is, and the mark of a docket that was made up.
NAME, SYNTHETIC = "id", "synthetic"
# Columns that the result brings.
RESULT = ("answer", "strict", "cite", "missing")
EMPTY_LIST = "[]"
LARGEST = 10**15
AMOUNT = r"^\d{1,16}(\.\d{1,2})?$"
TEXTS = (pl.String, pl.Categorical, pl.Enum)


@dataclass(frozen=True)
class Columns:
    """Which columns a docket has: its facts, and those that are no facts."""

    facts: tuple[Fact, ...]
    date: str | None
    region: str | None
    marks: tuple[str, ...]

    @property
    def kept(self) -> tuple[str, ...]:
        """The columns that the result takes over from the docket."""
        named = (name for name in (self.date, self.region) if name is not None)
        return tuple(dict.fromkeys((*self.marks, *named)))


def scan(path: Path) -> pl.LazyFrame:
    """A docket as it is written; LawError for a file that is no Parquet and no CSV."""
    if not path.exists():
        raise LawError(f"{path}: there is no such file")
    match path.suffix.lower():
        case ".parquet":
            return pl.scan_parquet(path / "*.parquet" if path.is_dir() else path)
        case ".csv":
            return pl.scan_csv(path, infer_schema=False)
        case other:
            raise LawError(f"{path}: a docket is a .parquet or a .csv file, not {other or 'a file without an ending'}")


def columns_of(docket: pl.LazyFrame, path: Path, *, date: str | None, region: str | None) -> Columns:
    """The columns of a docket; LawError for a name that is no fact, and for one that is not there."""
    with read_from(path):
        there = docket.collect_schema().names()
    for name, option in ((date, "--date-column"), (region, "--region-column")):
        if name is not None and name not in there:
            raise LawError(f"{path}: {option}: there is no column {name!r}{nearest(name, there)}")
        if name in RESULT:
            raise LawError(f"{path}: {option}: a column named {name!r} is what the result is to be written in")
    known = (NAME, SYNTHETIC, date, region)
    for name in there:
        if name not in known and name not in VOCABULARY:
            raise LawError(
                f"{path}: unknown column {name!r}{nearest(name, VOCABULARY)}; a column is a fact, {NAME!r}, "
                "or named by --date-column or --region-column"
            )
    facts = tuple(VOCABULARY[name] for name in there if name in VOCABULARY)
    if not facts:
        raise LawError(f"{path}: no column is a fact; facts are named like 'dispute.field', see docs/dockets.md")
    return Columns(facts, date, region, tuple(name for name in (NAME, SYNTHETIC) if name in there))


def checked(batch: pl.DataFrame, there: Columns, path: Path, first_row: int) -> pl.DataFrame:
    """Rows with each fact in the type of its column; LawError names the first row and column with a wrong value.

    Rows are counted from 1, the heading of a CSV file not counted.
    """
    types = {fact.name: _read(fact, batch.schema[fact.name], path) for fact in there.facts}
    if there.date is not None:
        types[there.date] = _read(Day(there.date, "", ""), batch.schema[there.date], path)
    if there.region is not None and there.region not in types:
        types[there.region] = pl.col(there.region).cast(pl.String)
    if SYNTHETIC in there.marks:
        types[SYNTHETIC] = _flag(SYNTHETIC, batch.schema[SYNTHETIC], path)
    read = batch.with_columns(**types)
    _refuse_wrong(batch, read, there, path, first_row)
    return read


def _refuse_wrong(batch: pl.DataFrame, read: pl.DataFrame, there: Columns, path: Path, first_row: int) -> None:
    """A value that could not be read has become null; a day must be there in every row."""
    wrong: list[tuple[int, str]] = []
    for name in dict.fromkeys((*(fact.name for fact in there.facts), *there.kept)):
        unstated = 0 if name == there.date else batch[name].null_count()
        if read[name].null_count() > unstated:
            lost = read[name].is_null() if name == there.date else read[name].is_null() & batch[name].is_not_null()
            wrong.append((lost.arg_true()[0], name))
    if wrong:
        row, name = min(wrong)
        raise LawError(f"{path}: row {first_row + row}: {name} {_told(name, batch[name][row])}")


def _told(name: str, value: object) -> str:
    """What is wrong with a value."""
    if isinstance(value, pl.Series):
        value = value.to_list()
    shown = "nothing" if value is None else repr(value if isinstance(value, str | list | bool) else str(value))
    match VOCABULARY.get(name):
        case Choice(values=values):
            return f"has no value {shown}{nearest(value, values)}"
        case Several(values=values):
            listed = value.split(";") if isinstance(value, str) else value if isinstance(value, list) else []
            wrong = next((item for item in listed if item is not None and item not in values), None)
            return f"has no value {wrong!r}{nearest(wrong, values)}" if wrong else f"holds a list with a gap: {shown}"
        case Flag():
            return f"is true or false, not {shown}"
        case Number(unit="money"):
            return f"is an amount between 0 and 10^15 with at most two decimals, not {shown}"
        case Number(unit=unit):
            return f"is a whole number of {unit} between 0 and 10^15, not {shown}"
        case Day():
            return f"is a day that exists, written YYYY-MM-DD, not {shown}"
        case None if name == SYNTHETIC:
            return f"is true or false, not {shown}"
        case None:
            return f"is a day in every row, written YYYY-MM-DD, not {shown}"
        case _:
            return f"is a text, not {shown}"


# Types --------------------------------------------------------------------------------------------


def _read(fact: Fact, found: pl.DataType, path: Path) -> pl.Expr:
    """A column in the type of its fact, with null for what cannot be read; LawError for a type that never fits."""
    wanted = columns.schema([fact])[fact.name]
    column = pl.col(fact.name)
    if found == pl.Null:
        return column.cast(wanted)
    match fact:
        case Flag():
            return _flag(fact.name, found, path)
        case Choice() if isinstance(found, TEXTS):
            return column.cast(wanted, strict=False)
        case Several(values=values):
            return _several(column, list(values), found, fact.name, path)
        case Number():
            return _number(column, wanted, found, fact.name, path)
        case Day():
            return _day(column, found, fact.name, path)
        case _ if isinstance(found, TEXTS):
            return pl.when(column.cast(pl.String) != "").then(column.cast(pl.String))
        case _:
            raise _unfit(fact.name, "texts", found, path)


def _flag(name: str, found: pl.DataType, path: Path) -> pl.Expr:
    if found == pl.Boolean:
        return pl.col(name)
    if isinstance(found, TEXTS):
        words = {"true": True, "false": False}
        written = pl.col(name).cast(pl.String).str.to_lowercase()
        return written.replace_strict(words, default=None, return_dtype=pl.Boolean)
    raise _unfit(name, "true and false", found, path)


def _several(column: pl.Expr, values: list[str], found: pl.DataType, name: str, path: Path) -> pl.Expr:
    if isinstance(found, TEXTS):
        written = column.cast(pl.String)
        listed = (
            pl.when(written == EMPTY_LIST).then(pl.lit([], dtype=pl.List(pl.String))).otherwise(written.str.split(";"))
        )
    elif isinstance(found, pl.List) and isinstance(found.inner, (*TEXTS, pl.Null)):
        listed = column.cast(pl.List(pl.String))
    else:
        raise _unfit(name, "lists of texts", found, path)
    return pl.when(listed.list.eval(pl.element().is_in(values).fill_null(value=False)).list.all()).then(listed)


def _number(column: pl.Expr, wanted: pl.DataType, found: pl.DataType, name: str, path: Path) -> pl.Expr:
    if isinstance(found, TEXTS):
        written = column.cast(pl.String)
        form = AMOUNT if isinstance(wanted, pl.Decimal) else r"^\d{1,16}$"
        number = pl.when(written.str.contains(form)).then(written).cast(wanted, strict=False)
    elif found.is_numeric():
        number = column.cast(wanted, strict=False)
        if not found.is_integer():
            # What a cast would round off is no such number.
            number = pl.when(column.cast(pl.Decimal(38, 6), strict=False) == number).then(number)
    else:
        raise _unfit(name, "numbers", found, path)
    return pl.when(number.is_between(0, LARGEST)).then(number)


def _day(column: pl.Expr, found: pl.DataType, name: str, path: Path) -> pl.Expr:
    if found == pl.Date:
        return column
    if isinstance(found, pl.Datetime) and found.time_zone is None:
        return column.dt.date()
    if isinstance(found, TEXTS):
        return column.cast(pl.String).str.to_date("%Y-%m-%d", strict=False, exact=True)
    raise _unfit(name, "days", found, path)


def _unfit(name: str, wanted: str, found: pl.DataType, path: Path) -> LawError:
    return LawError(f"{path}: the column {name} holds {wanted}, not {found}")


@contextmanager
def read_from(path: Path) -> Iterator[None]:
    """Reading a file: what Polars says of a damaged one becomes a LawError that names it."""
    try:
        yield
    except PolarsError as error:
        # What follows the first line is the plan of the query.
        raise LawError(f"{path}: cannot be read: {str(error).strip().partition(chr(10))[0]}") from error
