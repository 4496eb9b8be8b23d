"""A made-up docket of Kazakhstan, for trying out and measuring: its shares and their sources are in `shares.toml`."""

from __future__ import annotations

import functools
import json
import tomllib
from collections.abc import Callable, Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import polars as pl
from numpy.typing import NDArray
from polars.io.plugins import register_io_source

from bitim.law.dockets.reading import NAME, SYNTHETIC
from bitim.law.dockets.run import LABEL, under_another_name
from bitim.law.facts import VOCABULARY
from bitim.law.language import Choice, Flag, Several
from bitim.law.readers import columns

DATE, REGION, FIELD = "filed_on", "region", "dispute.field"
ROWS_AT_ONCE = 1 << 18

Drawn: TypeAlias = NDArray[np.intp]


@functools.cache
def shares() -> Mapping[str, Any]:
    """What is drawn from: years, regions, fields and the facts of the cases of each field."""
    return tomllib.loads(files("bitim.law.dockets").joinpath("shares.toml").read_text(encoding="utf-8"))


def schema() -> dict[str, pl.DataType]:
    """The columns of a synthetic docket."""
    names = dict.fromkeys((FIELD, *(entry["name"] for entry in shares()["facts"])))
    facts = columns.schema([VOCABULARY[name] for name in names])
    regions = pl.Enum(list(shares()["regions"]))
    return {NAME: pl.Int64(), SYNTHETIC: pl.Boolean(), DATE: pl.Date(), REGION: regions, **facts}


def write(path: Path, rows: int, seed: int, watch: Callable[[int, int], None]) -> None:
    """Write a docket of so many rows; the same seed gives the same rows."""

    def parts(wanted: list[str] | None, *_: object) -> Iterator[pl.DataFrame]:
        for first in range(0, rows, ROWS_AT_ONCE):
            part = drawn(first, min(ROWS_AT_ONCE, rows - first), seed)
            yield part.select(wanted) if wanted else part
            watch(first + part.height, rows)

    whole = register_io_source(parts, schema=schema(), validate_schema=True)
    label = {LABEL: json.dumps({"synthetic": True, "rows": rows, "seed": seed})}
    with under_another_name(path) as unfinished:
        whole.sink_parquet(unfinished, metadata=label, row_group_size=ROWS_AT_ONCE)


def drawn(first: int, rows: int, seed: int) -> pl.DataFrame:
    """The rows from one on; where they begin and the seed decide what is drawn."""
    random = np.random.default_rng((seed, first))
    known = shares()
    field = _draw(random, known["field"], rows)
    made: dict[str, pl.Series] = {
        NAME: pl.Series(np.arange(first, first + rows)),
        SYNTHETIC: pl.repeat(value=True, n=rows, eager=True),
        DATE: _days(random, known["years"], rows),
        REGION: _named(_draw(random, known["regions"], rows), list(known["regions"])),
        FIELD: _named(field, list(known["field"])).cast(columns.schema([VOCABULARY[FIELD]])[FIELD]),
    }
    for entry in known["facts"]:
        name = entry["name"]
        here = np.isin(field, [list(known["field"]).index(of) for of in entry.get("of", known["field"])])
        here &= random.random(rows) >= known["unknown"]
        values = _values(random, name, entry["shares"], rows)
        before = made.get(name, pl.repeat(None, rows, dtype=values.dtype, eager=True))
        made[name] = pl.select(pl.when(pl.Series(here)).then(values).otherwise(before)).to_series()
    return pl.DataFrame({name: made[name] for name in schema()}, schema=schema())


def _draw(random: np.random.Generator, weights: Mapping[str, float], rows: int) -> Drawn:
    """A number of one of the shares for each row."""
    bounds = np.cumsum(list(weights.values()))
    drawn_numbers: Drawn = np.searchsorted(bounds[:-1], random.random(rows) * bounds[-1], side="right")
    return drawn_numbers


def _days(random: np.random.Generator, weights: Mapping[str, float], rows: int) -> pl.Series:
    years = np.array([np.datetime64(f"{year}-01-01") for year in weights])[_draw(random, weights, rows)]
    return pl.Series((years + random.integers(0, 365, rows)).astype("datetime64[D]"))


def _values(random: np.random.Generator, name: str, weights: Mapping[str, float], rows: int) -> pl.Series:
    drawn_numbers = _draw(random, weights, rows)
    match VOCABULARY[name]:
        case Flag():
            return pl.Series(np.array([word == "true" for word in weights])[drawn_numbers])
        case Choice(values=values):
            return _named(drawn_numbers, list(weights)).cast(pl.Enum(list(values)))
        case Several():
            lists = pl.Series([word.split("+") if word else [] for word in weights], dtype=pl.List(pl.String))
            return lists.gather(drawn_numbers)
        case _:
            spans = np.array([[int(edge) for edge in word.split("-")] for word in weights])[drawn_numbers]
            return pl.Series(random.integers(spans[:, 0], spans[:, 1], endpoint=True))


def _named(numbers: Drawn, names: list[str]) -> pl.Series:
    return pl.Series(numbers.astype(np.uint8)).cat.to(pl.Enum(names))
