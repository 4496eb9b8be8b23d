"""Reader 3: a whole docket at once, as one Polars expression (null is 'not known').

A docket has a column a fact, by its dotted name; a fact that is a list of values is a column of lists.
"""

from __future__ import annotations

import functools
import operator
from collections.abc import Callable, Collection
from datetime import date
from typing import assert_never

import polars as pl

from bitim.law.language import (
    AllOf,
    AnyOf,
    AtLeast,
    Between,
    Choice,
    Condition,
    Day,
    Fact,
    Flag,
    Gap,
    Has,
    Later,
    LawError,
    Moment,
    Not,
    NotAfter,
    Number,
    OneOf,
    Portion,
    Question,
    Same,
    Several,
    Stated,
    Today,
)

UNKNOWN = pl.lit(None, dtype=pl.Boolean)


def schema(facts: Collection[Fact]) -> dict[str, pl.DataType]:
    """The type of each fact's column; enums, since strings are ten times slower."""
    return {fact.name: _type(fact) for fact in facts}


def _type(fact: Fact) -> pl.DataType:
    match fact:
        case Flag():
            return pl.Boolean()
        case Choice(values=values):
            return pl.Enum(list(values))
        case Several():
            return pl.List(pl.String)
        case Number(unit="money"):
            return pl.Decimal(18, 2)
        case Number():
            return pl.Int64()
        case Day():
            return pl.Date()
        case _:
            return pl.String()


def answer(question: Question, day: date, columns: Collection[str], *, presume: bool) -> pl.Expr:
    """The answer of each row, as an enum: one of the question's answers, or depends."""
    named = pl.Enum([*question.answers(), "depends"])
    chosen = pl.lit("depends", dtype=named)
    for name in question.answers():
        held = column(question.condition(name, presume=presume), day, columns)
        # when/then takes null for false: an unknown condition falls through to "depends", as it must.
        chosen = pl.when(held.fill_null(value=False)).then(pl.lit(name, dtype=named)).otherwise(chosen)
    return chosen


def column(condition: Condition, day: date, columns: Collection[str]) -> pl.Expr:
    """A condition as a Boolean expression; a fact that is no column of the docket is unknown in every row."""
    match condition:
        case AllOf(items):
            return _joined(operator.and_, items, day, columns) if items else pl.lit(value=True)
        case AnyOf(items):
            return _joined(operator.or_, items, day, columns) if items else pl.lit(value=False)
        case Not(item):
            return ~column(item, day, columns)
        case Stated(item):
            return column(item, day, columns).fill_null(value=False)
        case Gap():
            return UNKNOWN
        case NotAfter(first, second):
            one, other = _moment(first, day, columns), _moment(second, day, columns)
            return UNKNOWN if one is None or other is None else one <= other
        case _:
            return _test(condition, columns)


def _joined(
    join: Callable[[pl.Expr, pl.Expr], pl.Expr], items: tuple[Condition, ...], day: date, columns: Collection[str]
) -> pl.Expr:
    return functools.reduce(join, (column(item, day, columns) for item in items))


def _test(condition: Flag | OneOf | Has | AtLeast | Same, columns: Collection[str]) -> pl.Expr:
    match condition:
        case Flag(name=name):
            return pl.col(name) if name in columns else UNKNOWN
        case OneOf(fact, values):
            return pl.col(fact.name).is_in(list(values)) if fact.name in columns else UNKNOWN
        case Has(fact, values):
            if fact.name not in columns:
                return UNKNOWN
            return functools.reduce(operator.or_, (pl.col(fact.name).list.contains(value) for value in values))
        case AtLeast(fact, value):
            if isinstance(value, Portion):
                known = fact.name in columns and value.of.name in columns
                return pl.col(fact.name) * 100 >= pl.col(value.of.name) * value.percent if known else UNKNOWN
            return pl.col(fact.name) >= value if fact.name in columns else UNKNOWN
        case Same(first, second):
            known = first.name in columns and second.name in columns
            return pl.col(first.name) == pl.col(second.name) if known else UNKNOWN
        case _:
            assert_never(condition)


def _moment(moment: Moment, day: date, columns: Collection[str]) -> pl.Expr | None:
    match moment:
        case Today():
            return pl.lit(day)
        case Day(name=name):
            return pl.col(name) if name in columns else None
        case Later(start, days, months):
            if months or isinstance(days, Between):
                raise LawError("a condition compares days counted in days only")
            if start.name not in columns:
                return None
            if isinstance(days, Number):
                return pl.col(start.name) + pl.duration(days=pl.col(days.name)) if days.name in columns else None
            return pl.col(start.name) + pl.duration(days=days)
        case _:
            assert_never(moment)
