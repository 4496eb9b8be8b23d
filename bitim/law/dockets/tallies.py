"""What a report counts, read from a result in one pass: small tables, however long the docket is."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl

from bitim.law.dockets.frames import SEPARATOR
from bitim.law.dockets.plan import DEPENDS
from bitim.law.dockets.reading import SYNTHETIC, read_from
from bitim.law.dockets.run import label_of
from bitim.law.language import LawError

NOWHERE = NOTHING = ""
Pairs = Mapping[tuple[str, str], int]


@dataclass(frozen=True)
class Tallies:
    """The counts of a result, and what its file says of itself in `label`.

    `cites` counts the decided answers by their provision ("" where none applies), `months` and `regions` the answers by
    place ("" where no region is stated), `missing` the open answers that wait for a fact ("" where none would decide).
    """

    label: Mapping[str, Any]
    synthetic: bool
    days: tuple[date, date] | None
    answers: Mapping[str, int]
    strict: Mapping[str, int]
    cites: Pairs
    months: Pairs
    regions: Pairs
    missing: Mapping[str, int]


def tallied(result: Path) -> Tallies:
    """The tallies of a result; LawError for a file that is none."""
    with read_from(result):
        written = label_of(result)
        if written is None:
            raise LawError(f"{result}: is not the result of a docket")
        return _tallied(pl.scan_parquet(result / "*.parquet" if result.is_dir() else result), json.loads(written))


def _tallied(result: pl.LazyFrame, label: Mapping[str, Any]) -> Tallies:
    there = result.collect_schema().names()
    day, region = label["date_column"], label["region_column"]
    month = pl.col(day).dt.strftime("%Y-%m") if day else pl.lit(NOWHERE)
    place = pl.col(region).cast(pl.String).fill_null(NOWHERE) if region else pl.lit(NOWHERE)
    is_open = pl.col("answer") == DEPENDS
    queries = {
        "answers": result.group_by("answer").len(),
        "strict": result.group_by("strict").len(),
        "cites": result.filter(~is_open).group_by("answer", pl.col("cite").cast(pl.String).fill_null(NOWHERE)).len(),
        "months": result.group_by(month.alias("month"), "answer").len(),
        "regions": result.group_by(place.alias("place"), "answer").len(),
        "missing": result.filter(is_open).group_by("missing").len(),
        "days": result.select(first=pl.col(day).min() if day else None, last=pl.col(day).max() if day else None),
        "made": result.select(pl.col(SYNTHETIC).any() if SYNTHETIC in there else pl.lit(value=False)),
    }
    counted = dict(zip(queries, pl.collect_all(list(queries.values()), engine="streaming"), strict=True))
    first, last = counted["days"].row(0)
    return Tallies(
        label=label,
        synthetic=bool(counted["made"].item(0, 0)),
        days=(first, last) if day else None,
        answers=dict(counted["answers"].iter_rows()),
        strict=dict(counted["strict"].iter_rows()),
        cites=_pairs(counted["cites"]),
        months=_pairs(counted["months"]) if day else {},
        regions=_pairs(counted["regions"]) if region else {},
        missing=_each(counted["missing"]),
    )


def _pairs(counted: pl.DataFrame) -> Pairs:
    return {(one, other): count for one, other, count in counted.iter_rows()}


def _each(counted: pl.DataFrame) -> Mapping[str, int]:
    """The counts of lists as counts of what is in them."""
    each: Counter[str] = Counter()
    for listed, count in counted.iter_rows():
        for name in (listed or NOTHING).split(SEPARATOR):
            each[name] += count
    return each
