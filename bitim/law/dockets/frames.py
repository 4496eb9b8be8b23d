"""The plan of a docket in Polars: a frame of facts becomes a frame of answers."""

from __future__ import annotations

import functools
import operator
from collections.abc import Collection, Iterable
from datetime import date

import polars as pl

from bitim.law.dockets.plan import DEPENDS, Path, Plan
from bitim.law.readers import columns

NO = pl.lit(value=False)
SEPARATOR = ";"


def schema(plan: Plan) -> pl.Schema:
    """The columns that every engine gives, in the order of the rows.

    The missing facts stand in the order of the question, with semicolons between.
    """
    answers = pl.Enum(list(plan.answers))
    cites = pl.Enum(list(plan.cites))
    return pl.Schema({"answer": answers, "strict": answers, "cite": cites, "missing": pl.String()})


def decide(plan: Plan, docket: pl.DataFrame, day: date) -> pl.DataFrame:
    """The answers to each row of a docket; `day` is that of a plan without a column of days."""
    grounded = _grounded(plan, docket, day)
    steps = {_step(at): columns.column(h, day, grounded.columns) for at, h in enumerate(plan.steps(presume=True))}
    stepped = grounded.with_columns(**steps)
    # with_columns, not select: what depends on no column must fill them all the same.
    decided = stepped.with_columns(
        answer=columns.answer(plan.decision(presume=True), day, stepped.columns, presume=False),
        strict=columns.answer(plan.decision(presume=False), day, stepped.columns, presume=False),
        ground=_first_ground(plan),
    )
    still_open = decided.lazy().filter(pl.col("answer") == DEPENDS)
    bits = still_open.with_columns(bits=_missing_bits(plan, docket.columns, stepped.columns)).select("bits").collect()
    return named(plan, decided.select("answer", "strict", "ground"), bits["bits"])


def tests(plan: Plan, docket: pl.DataFrame, day: date) -> dict[str, pl.Expr]:
    """The columns of truth of the tests."""
    return {name: columns.column(test, day, docket.columns) for name, test in plan.tests.items()}


def _grounded(plan: Plan, docket: pl.DataFrame, day: date) -> pl.DataFrame:
    tested = docket.with_columns(**tests(plan, docket, day))
    presumed = {g.name: columns.column(g.presumed, day, tested.columns) for g in plan.grounds}
    strict = {g.strict_name: columns.column(g.strict, day, tested.columns) for g in plan.grounds}
    return tested.with_columns(**presumed, **strict)


def _step(at: int) -> str:
    return f"step_{at}"


def _first_ground(plan: Plan) -> pl.Expr:
    """The number of the first ground that applies; null where none does."""
    first = pl.lit(None, dtype=pl.UInt16)
    for number, ground in reversed(list(enumerate(plan.grounds))):
        first = pl.when(pl.col(ground.name)).then(pl.lit(number, dtype=pl.UInt16)).otherwise(first)
    return first


def _missing_bits(plan: Plan, facts: Collection[str], there: Collection[str]) -> pl.Expr:
    """A bit a fact that an open step still needs."""
    bits = pl.lit(0, dtype=pl.UInt64)
    for number, (fact, paths) in enumerate(plan.open.items()):
        needed = _any(_open(path, there) for path in paths)
        if fact in facts:
            needed &= pl.col(fact).is_null()
        bits |= pl.when(needed).then(pl.lit(1 << number, dtype=pl.UInt64)).otherwise(pl.lit(0, dtype=pl.UInt64))
    return bits


def _open(path: Path, there: Collection[str]) -> pl.Expr:
    """Whether a path is open all along, and no earlier step has settled the answer."""
    earlier = [~pl.col(_step(at)).fill_null(value=False) for at in range(path.step)]
    along = [columns.column(condition, date.min, there).is_null() for condition in path.conditions]
    return functools.reduce(operator.and_, [pl.col(_step(path.step)).is_null(), *earlier, *along])


def _any(conditions: Iterable[pl.Expr]) -> pl.Expr:
    return functools.reduce(operator.or_, conditions, NO)


def named(plan: Plan, decided: pl.DataFrame, bits: pl.Series) -> pl.DataFrame:
    """Numbers of grounds as citations, and the bits of the open rows as names of facts.

    Only an answer that is decided has a citation, and only an open one lacks facts.
    """
    wanted = schema(plan)
    is_open = pl.col("answer") == DEPENDS
    places = pl.Series([plan.cites.index(ground.cite) for ground in plan.grounds], dtype=pl.UInt32)
    kinds = bits.unique()
    names = pl.Series([_names(plan, kind) for kind in kinds], dtype=pl.String)
    # A decided row takes what stands behind the last open one: nothing.
    missing = bits.replace_strict(kinds, names, return_dtype=pl.String).cast(pl.String).extend_constant(None, 1)
    return decided.select(
        "answer",
        "strict",
        pl.lit(places).gather(pl.when(~is_open).then("ground")).cat.to(wanted["cite"]).alias("cite"),
        pl.lit(missing).gather(pl.when(is_open).then(is_open.cum_sum() - 1).otherwise(len(bits))).alias("missing"),
    )


def _names(plan: Plan, bits: int) -> str | None:
    return SEPARATOR.join(name for number, name in enumerate(plan.open) if bits >> number & 1) or None
