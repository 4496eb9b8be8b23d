"""A docket by Spark, for those who outgrow one machine: the cluster reads, checks, answers and writes it."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from bitim.law.cases import nearest
from bitim.law.dockets.reading import LARGEST
from bitim.law.dockets.run import Opened, labelled_folder
from bitim.law.dockets.statement import statement
from bitim.law.facts import VOCABULARY
from bitim.law.language import Choice, Day, Fact, Flag, LawError, Number, Several
from bitim.law.readers.sql import name_of, quoted

ENGINE, VIEW = "spark", "docket"
SETTINGS = {
    "spark.app.name": "bitim",
    "spark.ui.enabled": "false",
    "spark.log.level": "ERROR",
    # The statement is standard SQL: names in double quotes, texts in single ones with nothing but '' to be doubled.
    "spark.sql.ansi.enabled": "true",
    "spark.sql.ansi.doubleQuotedIdentifiers": "true",
    "spark.sql.parser.escapedStringLiterals": "true",
}
TYPES = {
    Flag: ("boolean",),
    Several: ("array<string>",),
    Number: ("tinyint", "smallint", "int", "bigint", "decimal"),
    Day: ("date",),
}


def answer(docket: Opened, master: str) -> None:
    """Answer every row; the result is a folder of Parquet files, which takes its name when it is complete.

    The file or folder of cases and the result must be at the same path on every machine of the cluster. LawError for a
    wrong type or value, before anything is written.
    """
    order = docket.order
    with _session(master) as spark:
        cases = spark.read.parquet(str(order.cases.resolve()))
        _check_types(docket, dict(cases.dtypes))
        cases.createOrReplaceTempView(VIEW)
        _check_values(docket, spark)
        kept = docket.columns.kept
        asked = statement(docket.plan, VIEW, cases.columns, order.day, kept=kept, dialect="spark")
        unfinished = order.out.with_name(f".{order.out.name}.unfinished").resolve()
        spark.sql(asked).write.mode("overwrite").parquet(str(unfinished))
    labelled_folder(docket, ENGINE, unfinished)
    if order.out.is_dir():
        shutil.rmtree(order.out)
    unfinished.replace(order.out)


@contextmanager
def _session(master: str) -> Iterator[Any]:
    """A connection to the cluster; LawError where Spark or Java is not there."""
    try:
        from pyspark.sql import SparkSession  # noqa: PLC0415 - wanted by this engine alone
    except ModuleNotFoundError as error:
        raise LawError("Spark is not installed: pip install 'bitim[cluster]'") from error
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        raise LawError("Spark needs Java 17 or newer (on Debian: apt install default-jre-headless)")
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    building = SparkSession.builder.master(master)
    for name, value in SETTINGS.items():
        building = building.config(name, value)
    session = building.getOrCreate()
    try:
        yield session
    finally:
        session.stop()


def _check_types(docket: Opened, found: dict[str, str]) -> None:
    """A cluster reads Parquet with a type for each fact; nothing is guessed from texts."""
    columns = docket.columns
    named: list[Fact] = [*columns.facts, *([Day(columns.date, "", "")] if columns.date else [])]
    for fact in named:
        fit = TYPES.get(type(fact), ("string",))
        if found[fact.name].partition("(")[0] not in fit:
            raise LawError(
                f"{docket.order.cases}: the column {fact.name} is of type {found[fact.name]}; "
                f"with --engine spark it must be {' or '.join(fit)}"
            )


def _check_values(docket: Opened, spark: Any) -> None:
    """Look at every value once; rows of a cluster have no numbers, so the message names column and value alone."""
    columns = docket.columns
    wrong = {fact.name: test for fact in columns.facts if (test := _is_wrong(fact))}
    if columns.date:
        wrong[columns.date] = f"{name_of(columns.date)} is null"
    counted = ", ".join(
        f"count_if({test}), cast(max(case when {test} then {name_of(name)} end) as string)"
        for name, test in wrong.items()
    )
    found = iter(spark.sql(f"select {counted} from {VIEW}").first() or ()) if wrong else iter(())  # noqa: S608 - text of ours
    for name, count, value in zip(wrong, found, found, strict=False):
        if count:
            raise LawError(
                f"{docket.order.cases}: {name}: {count} rows with a wrong value, such as {value!r}{_help(name, value)}"
            )


def _is_wrong(fact: Fact) -> str:
    """A test that is true of a wrong value; empty where the type allows none."""
    name = name_of(fact.name)
    match fact:
        case Choice(values=values):
            return f"not ({name} in ({', '.join(map(quoted, values))}))"
        case Several(values=values):
            return f"exists({name}, value -> value is null or not (value in ({', '.join(map(quoted, values))})))"
        case Number():
            return f"not ({name} between 0 and {LARGEST})"
        case Flag() | Day():
            return ""
        case _:
            return f"{name} = ''"


def _help(name: str, value: object) -> str:
    fact = VOCABULARY.get(name)
    return nearest(value, fact.values) if isinstance(fact, Choice) else ""
