"""A docket by PostgreSQL, batch by batch: the one that Bitim carries with it, or that of DATABASE_URL."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import polars as pl
import psycopg
from psycopg import sql

from bitim.law.dockets import frames
from bitim.law.dockets.plan import Plan
from bitim.law.dockets.run import Decide
from bitim.law.dockets.statement import statement
from bitim.law.readers.sql import name_of
from bitim.web import postgres

ROW = "row number"
TYPES = {
    pl.Boolean: "boolean",
    pl.Int64: "bigint",
    pl.Decimal: "numeric(18, 2)",
    pl.Date: "date",
    pl.List: "varchar[]",
}


@contextmanager
def engine() -> Iterator[Decide]:
    """A connection of its own, with tables that nobody else sees and that go with it."""
    with postgres.in_use():
        given = postgres.connection_parameters("owner")
        address = {"dbname": given["NAME"], "user": given["USER"], "host": given["HOST"], "port": given["PORT"]}
        known = {key: value for key, value in address.items() if value}
        with psycopg.connect(**known, **given["OPTIONS"], autocommit=True) as connection:
            yield lambda plan, docket, day: _decide(connection, plan, docket, day)


def _decide(connection: psycopg.Connection, plan: Plan, docket: pl.DataFrame, day: date) -> pl.DataFrame:
    asked = statement(plan, "docket", docket.columns, day, kept=[ROW], fence=" offset 0")
    with connection.transaction(), connection.cursor() as cursor:
        _fill(cursor, docket)
        with cursor.copy(sql.SQL("copy ({} order by 1) to stdout (format csv)").format(sql.SQL(asked))) as rows:
            answered = io.BytesIO(b"".join(rows))
    names = [ROW, *frames.schema(plan)]
    read = pl.read_csv(answered, has_header=False, new_columns=names, infer_schema=False)
    return read.drop(ROW).cast(frames.schema(plan))


def _fill(cursor: psycopg.Cursor, docket: pl.DataFrame) -> None:
    """A temporary table of the rows, numbered so that they come back in order."""
    types = {name: TYPES.get(dtype.base_type(), "varchar") for name, dtype in docket.schema.items()}
    listed = ", ".join(f"{name_of(name)} {kind}" for name, kind in {ROW: "bigint", **types}.items())
    cursor.execute(sql.SQL("create temporary table docket ({}) on commit drop").format(sql.SQL(listed)))
    written = docket.select(
        pl.int_range(pl.len()).alias(ROW),
        *(_array(name) if dtype == pl.List else pl.col(name) for name, dtype in docket.schema.items()),
    )
    with cursor.copy("copy docket from stdin (format csv)") as rows:
        rows.write(written.write_csv(include_header=False).encode())


def _array(name: str) -> pl.Expr:
    """A list as PostgreSQL reads it; its values are words of the vocabulary, without comma or quotation mark."""
    return pl.concat_str(pl.lit("{"), pl.col(name).list.join(","), pl.lit("}")).alias(name)
