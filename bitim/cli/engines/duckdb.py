"""A docket by DuckDB, batch by batch."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import polars as pl

from bitim.law.dockets import frames
from bitim.law.dockets.plan import Plan
from bitim.law.dockets.run import Decide
from bitim.law.dockets.statement import statement
from bitim.law.language import LawError
from bitim.law.readers.sql import quoted


@contextmanager
def engine() -> Iterator[Decide]:
    """DuckDB within this process; LawError where it is not installed."""
    try:
        import duckdb  # noqa: PLC0415 - wanted by this engine alone
    except ModuleNotFoundError as error:
        raise LawError("DuckDB is not installed: pip install 'bitim[duckdb]'") from error
    with duckdb.connect() as database, tempfile.TemporaryDirectory() as folder:
        batch = Path(folder, "batch.parquet")

        def decide(plan: Plan, docket: pl.DataFrame, day: date) -> pl.DataFrame:
            docket.write_parquet(batch, compression="uncompressed")
            asked = statement(plan, f"read_parquet({quoted(str(batch))})", docket.columns, day)
            return pl.DataFrame(database.sql(asked)).cast(frames.schema(plan))

        yield decide
