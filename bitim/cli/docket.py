"""`bitim law docket`: one question of law put to every row of a table of cases."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import date
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any, NoReturn

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from bitim.cli.engines import duckdb, postgres, spark
from bitim.law import atlas
from bitim.law.cases import nearest, read_day
from bitim.law.dockets import frames, planed, synthetic
from bitim.law.dockets.report import write as write_report
from bitim.law.dockets.run import Decide, Order, Watch, answer, opened
from bitim.law.language import LawError


class Engine(StrEnum):
    """What works out the answers; all give the same ones."""

    polars = "polars"
    planes = "planes"
    duckdb = "duckdb"
    postgres = "postgres"
    spark = "spark"


# Spark takes a docket whole; the others take it in batches.
BATCHES: Mapping[Engine, Callable[[], AbstractContextManager[Decide]]] = MappingProxyType(
    {
        Engine.polars: lambda: nullcontext(frames.decide),
        Engine.planes: lambda: nullcontext(planed.decide),
        Engine.duckdb: duckdb.engine,
        Engine.postgres: postgres.engine,
    }
)


class Spoken(StrEnum):
    """A language of the report."""

    en = "en"
    ru = "ru"
    kk = "kk"


Cases = Annotated[
    Path | None, typer.Argument(help="A table of cases, .parquet or .csv: a column a fact.", show_default=False)
]
Jurisdiction = Annotated[str, typer.Option(help="Whose law is asked.")]
Asked = Annotated[str, typer.Option(help="What is asked of it.")]
DateColumn = Annotated[
    str, typer.Option(help="The column of days: the law of its own day answers each row.", show_default=False)
]
On = Annotated[str, typer.Option("--date", help="The day whose law answers all rows, YYYY-MM-DD; today if left out.")]
RegionColumn = Annotated[str, typer.Option(help="A column to count by in the report.", show_default=False)]
Out = Annotated[Path | None, typer.Option(help="The result, .parquet.", show_default=False)]
Report = Annotated[Path | None, typer.Option(help="A report on the result, .html.", show_default=False)]
Language = Annotated[Spoken, typer.Option("--language", "-l", help="The language of the report.")]
Worker = Annotated[Engine, typer.Option(help="What works out the answers; all give the same.")]
Master = Annotated[str, typer.Option(help="The Spark cluster, for --engine spark.")]
Resume = Annotated[bool, typer.Option("--resume", help="Go on where a stopped run ended.")]
Synthesise = Annotated[int | None, typer.Option(min=1, help="Make up so many cases of Kazakhstan.", show_default=False)]
Seed = Annotated[int, typer.Option(min=0, help="The same seed makes up the same cases.")]


def docket(  # noqa: PLR0917 - the options of the command, given by name
    cases: Cases = None,
    jurisdiction: Jurisdiction = "kz",
    question: Asked = "mediability",
    date_column: DateColumn = "",
    on: On = "",
    region_column: RegionColumn = "",
    out: Out = None,
    report: Report = None,
    language: Language = Spoken.en,
    engine: Worker = Engine.polars,
    master: Master = "local[*]",
    resume: Resume = False,
    synthesise: Synthesise = None,
    seed: Seed = 1,
) -> None:
    """Answer a question of law for every row of a table of cases (docs/dockets.md).

    For example:

        bitim law docket --synthesise 100000 --out cases.parquet

        bitim law docket cases.parquet --date-column filed_on --out result.parquet --report report.html
    """
    try:
        if synthesise:
            _make_up(cases, _required(out), synthesise, seed)
            return
        names = (date_column or None, region_column or None)
        day = _day(on, date_column)
        order = _ordered(_named(cases), _required(out), jurisdiction, question, day=day, columns=names)
        _answer(order, engine, master, resume=resume)
        if report:
            write_report(order.out, report, language.value)
    except LawError as error:
        _refuse(error)


def _required(out: Path | None) -> Path:
    if out is None:
        raise LawError("--out is missing: the file that the result goes to")
    if out.suffix.lower() != ".parquet":
        raise LawError(f"--out: {out} must end in .parquet")
    return out


def _named(cases: Path | None) -> Path:
    if cases is None:
        raise LawError("a file of cases is missing, .parquet or .csv; or make some up with --synthesise")
    return cases


def _make_up(cases: Path | None, out: Path, rows: int, seed: int) -> None:
    if cases is not None:
        raise LawError("--synthesise makes up cases and reads none; leave out the file of cases")
    with _progress("Making up") as watch:
        synthetic.write(out, rows, seed, watch)


def _day(on: str, date_column: str) -> date:
    if on and date_column:
        raise LawError("--date-column gives each row a day of its own: leave out --date")
    return read_day(on, "--date") if on else date.today()  # noqa: DTZ011  # the day here and now


def _ordered(
    cases: Path, out: Path, jurisdiction: str, question: str, *, day: date, columns: tuple[str | None, str | None]
) -> Order:
    """An order of which the names are known; LawError otherwise."""
    _known(jurisdiction, atlas.JURISDICTIONS, "--jurisdiction")
    _known(question, atlas.QUESTION_NAMES, "--question")
    if cases.resolve() == out.resolve():
        raise LawError(f"--out: {out} is the file of cases itself")
    date_column, region_column = columns
    return Order(
        cases=cases,
        out=out,
        jurisdiction=jurisdiction,
        question=question,
        day=day,
        date_column=date_column,
        region_column=region_column,
    )


def _answer(order: Order, engine: Engine, master: str, *, resume: bool) -> None:
    docket = opened(order)
    if engine is Engine.spark:
        if resume:
            raise LawError("--resume: a cluster repeats what failed by itself and keeps no parts")
        spark.answer(docket, master)
        return
    with BATCHES[engine]() as decide, _progress("Answering") as watch:
        answer(docket, decide, engine.value, watch, resume=resume)


def _known(name: str, known: Any, option: str) -> None:  # any collection of names
    if name not in known:
        raise LawError(f"{option}: unknown {option.removeprefix('--')} {name!r}{nearest(name, known)}")


def _refuse(message: object) -> NoReturn:
    """Input that cannot be understood: the reason, and exit code 2."""
    print(f"bitim: {message}", file=sys.stderr)
    raise typer.Exit(2)


@contextmanager
def _progress(what: str) -> Iterator[Watch]:
    """A bar on the terminal; nothing where the messages go to a file."""
    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, disable=not console.is_terminal) as progress:
        task = progress.add_task(what, total=None)
        yield lambda done, rows: progress.update(task, completed=done, total=rows)
