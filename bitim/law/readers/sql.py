"""Reader 4: standard SQL, one text for PostgreSQL and DuckDB, and nearly the same for Spark (NULL is 'not known').

A docket is a table with a column a fact, by its dotted name in quotes; a fact that is a list is a column of arrays.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from decimal import Decimal
from typing import Literal, TypeAlias, assert_never

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

Dialect: TypeAlias = Literal["standard", "spark"]

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


def answer(
    question: Question, day: date, columns: Collection[str], *, presume: bool, dialect: Dialect = "standard"
) -> str:
    """The answer of each row: one of the question's answers, or depends."""
    # CASE takes null for false: an unknown condition falls through to "depends", as it must.
    cases = (
        f"when ({sql(question.condition(name, presume=presume), day, columns, dialect)}) is true then {quoted(name)}"
        for name in question.answers()
    )
    return f"case {' '.join(cases)} else 'depends' end"


def sql(condition: Condition, day: date, columns: Collection[str], dialect: Dialect = "standard") -> str:
    """A condition as a Boolean expression; a fact that is no column of the docket is unknown in every row."""
    match condition:
        case AllOf(items):
            return f"({' and '.join(sql(item, day, columns, dialect) for item in items)})" if items else "true"
        case AnyOf(items):
            return f"({' or '.join(sql(item, day, columns, dialect) for item in items)})" if items else "false"
        case Not(item):
            return f"(not {sql(item, day, columns, dialect)})"
        case Stated(item):
            return f"coalesce({sql(item, day, columns, dialect)}, false)"
        case Gap():
            return UNKNOWN
        case NotAfter(first, second):
            one, other = _moment(first, day, columns), _moment(second, day, columns)
            return UNKNOWN if one is None or other is None else f"({one} <= {other})"
        case _:
            return _test(condition, columns, dialect)


def _test(condition: Flag | OneOf | Has | AtLeast | Same, columns: Collection[str], dialect: Dialect) -> str:
    match condition:
        case Flag(name=name):
            return name_of(name) if name in columns else UNKNOWN
        case OneOf(fact, values):
            listed = ", ".join(quoted(value) for value in values)
            return f"({name_of(fact.name)} in ({listed}))" if fact.name in columns else UNKNOWN
        case Has(fact, values):
            listed = ", ".join(quoted(value) for value in values)
            # Not `= any(...)`: DuckDB plans a join for each, and takes a list that is null for an empty one.
            overlap = f"({name_of(fact.name)} && cast(array[{listed}] as varchar[]))"
            if dialect == "spark":
                overlap = f"arrays_overlap({name_of(fact.name)}, array({listed}))"
            return overlap if fact.name in columns else UNKNOWN
        case AtLeast(fact, value):
            if isinstance(value, Portion):
                known = fact.name in columns and value.of.name in columns
                return (
                    f"({name_of(fact.name)} * 100 >= {name_of(value.of.name)} * {value.percent})" if known else UNKNOWN
                )
            return f"({name_of(fact.name)} >= {_literal(value)})" if fact.name in columns else UNKNOWN
        case Same(first, second):
            known = first.name in columns and second.name in columns
            return f"({name_of(first.name)} = {name_of(second.name)})" if known else UNKNOWN
        case _:
            assert_never(condition)


def _moment(moment: Moment, day: date, columns: Collection[str]) -> str | None:
    match moment:
        case Today():
            return _literal(day)
        case Day(name=name):
            return name_of(name) if name in columns else None
        case Later(start, days, months):
            if months or isinstance(days, Between):
                raise LawError("a condition compares days counted in days only")
            if start.name not in columns or (isinstance(days, Number) and days.name not in columns):
                return None
            count = f"cast({name_of(days.name)} as integer)" if isinstance(days, Number) else str(days)
            return f"({name_of(start.name)} + {count})"
        case _:
            assert_never(moment)


def _literal(value: int | Decimal | date) -> str:
    return f"date '{max(value, date(1, 1, 1)).isoformat()}'" if isinstance(value, date) else str(value)


def name_of(fact: str) -> str:
    """A column as a statement names it."""
    return f'"{fact}"'


def quoted(value: str) -> str:
    """A text as a statement writes it."""
    return "'" + value.replace("'", "''") + "'"
