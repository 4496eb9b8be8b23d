"""Reader 4: standard SQL, one text for PostgreSQL and DuckDB (NULL is 'not known').

A docket is a table with a column a fact, by its dotted name in quotes; a fact that is a list is a column of arrays.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from decimal import Decimal
from typing import assert_never

from bitim.law.language import (
    AllOf,
    AnyOf,
    AtLeast,
    Between,
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

UNKNOWN = "cast(null as boolean)"


def column_type(fact: Fact) -> str:
    """The SQL type of a fact's column."""
    match fact:
        case Flag():
            return "boolean"
        case Several():
            return "varchar[]"
        case Number(unit="money"):
            return "numeric(18, 2)"
        case Number():
            return "bigint"
        case Day():
            return "date"
        case _:
            return "varchar"


def answer(question: Question, day: date, columns: Collection[str], *, presume: bool) -> str:
    """The answer of each row: one of the question's answers, or depends."""
    # CASE takes null for false: an unknown condition falls through to "depends", as it must.
    cases = (
        f"when ({sql(question.condition(name, presume=presume), day, columns)}) is true then {_quoted(name)}"
        for name in question.answers()
    )
    return f"case {' '.join(cases)} else 'depends' end"


def sql(condition: Condition, day: date, columns: Collection[str]) -> str:
    """A condition as a Boolean expression; a fact that is no column of the docket is unknown in every row."""
    match condition:
        case AllOf(items):
            return f"({' and '.join(sql(item, day, columns) for item in items)})" if items else "true"
        case AnyOf(items):
            return f"({' or '.join(sql(item, day, columns) for item in items)})" if items else "false"
        case Not(item):
            return f"(not {sql(item, day, columns)})"
        case Stated(item):
            return f"coalesce({sql(item, day, columns)}, false)"
        case Gap():
            return UNKNOWN
        case NotAfter(first, second):
            one, other = _moment(first, day, columns), _moment(second, day, columns)
            return UNKNOWN if one is None or other is None else f"({one} <= {other})"
        case _:
            return _test(condition, columns)


def _test(condition: Flag | OneOf | Has | AtLeast | Same, columns: Collection[str]) -> str:
    match condition:
        case Flag(name=name):
            return _name(name) if name in columns else UNKNOWN
        case OneOf(fact, values):
            listed = ", ".join(_quoted(value) for value in values)
            return f"({_name(fact.name)} in ({listed}))" if fact.name in columns else UNKNOWN
        case Has(fact, values):
            listed = ", ".join(_quoted(value) for value in values)
            # Not `= any(...)`: DuckDB plans a join for each, and takes a list that is null for an empty one.
            overlap = f"({_name(fact.name)} && cast(array[{listed}] as varchar[]))"
            return overlap if fact.name in columns else UNKNOWN
        case AtLeast(fact, value):
            if isinstance(value, Portion):
                known = fact.name in columns and value.of.name in columns
                return f"({_name(fact.name)} * 100 >= {_name(value.of.name)} * {value.percent})" if known else UNKNOWN
            return f"({_name(fact.name)} >= {_literal(value)})" if fact.name in columns else UNKNOWN
        case Same(first, second):
            known = first.name in columns and second.name in columns
            return f"({_name(first.name)} = {_name(second.name)})" if known else UNKNOWN
        case _:
            assert_never(condition)


def _moment(moment: Moment, day: date, columns: Collection[str]) -> str | None:
    match moment:
        case Today():
            return _literal(day)
        case Day(name=name):
            return _name(name) if name in columns else None
        case Later(start, days, months):
            if months or isinstance(days, Between):
                raise LawError("a condition compares days counted in days only")
            if start.name not in columns or (isinstance(days, Number) and days.name not in columns):
                return None
            count = f"cast({_name(days.name)} as integer)" if isinstance(days, Number) else str(days)
            return f"({_name(start.name)} + {count})"
        case _:
            assert_never(moment)


def _literal(value: int | Decimal | date) -> str:
    return f"date '{max(value, date(1, 1, 1)).isoformat()}'" if isinstance(value, date) else str(value)


def _name(fact: str) -> str:
    return f'"{fact}"'


def _quoted(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
