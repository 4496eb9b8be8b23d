"""Statements that are composed once: Django composes a statement anew for each page, which takes longer than to run it.

What is prepared is a question of a few values to the database. Identifiers, numbers and words have places in the
statement; whatever else a question is given (a kind, a role, nothing at all) belongs to the statement itself, so that
each of these has one of its own.
"""

import copy
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from secrets import randbits
from typing import Any, Generic, ParamSpec, TypeVar
from uuid import UUID, uuid4

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import QuerySet
from django.db.models.sql import Query
from django.db.models.sql.compiler import SQLCompiler

P = ParamSpec("P")
R = TypeVar("R")

# Drawn, so that no value of a question is mistaken for a place.
_PLACES: dict[type, Callable[[], Any]] = {UUID: uuid4, int: lambda: 2**30 + randbits(29), str: lambda: uuid4().hex}


def prepared(question: Callable[P, QuerySet[Any, R]]) -> Callable[P, list[R]]:
    """Ask a question whose statement is composed the first time only.

    The question must follow from its arguments alone: a day or a user it takes from elsewhere would stay as they were
    the first time. It takes its arguments by position, else it raises TypeError; ValueError when an argument is no
    parameter of the statement, or is also part of something else in it, such as a pattern.
    """
    statements: dict[tuple[Any, ...], _Statement[R]] = {}

    @wraps(question)
    def ask(*given: P.args, **named: P.kwargs) -> list[R]:
        if named:
            raise TypeError(f"{question.__qualname__} takes its arguments by position.")
        shape = tuple(type(value) if type(value) in _PLACES else value for value in given)
        if (statement := statements.get(shape)) is None:
            statement = statements[shape] = _compose(question, given)
        return statement.ask(given)

    return ask


@dataclass(frozen=True)
class _Statement(Generic[R]):
    """A composed statement; for each of its parameters the number of the argument that stands there, or the value."""

    rows: QuerySet[Any, R]
    compiler: SQLCompiler
    sql: str
    parameters: tuple[tuple[int | None, Any], ...]

    def ask(self, given: tuple[Any, ...]) -> list[R]:
        """The rows for these arguments, on the connection of this thread."""
        values = tuple(value if place is None else given[place] for place, value in self.parameters)
        compiler = copy.copy(self.compiler)
        vars(compiler).update(connection=connections[DEFAULT_DB_ALIAS], as_sql=lambda: (self.sql, values))
        rows = object.__new__(type(self.rows))
        vars(rows).update(vars(self.rows), _query=_Composed(compiler))
        return list(rows)


class _Composed:
    """A query as a set of rows asks for it, with a compiler that has its statement already."""

    def __init__(self, compiler: SQLCompiler) -> None:
        self.compiler = compiler

    def get_compiler(self, *_: Any, **__: Any) -> SQLCompiler:
        return self.compiler

    def __getattr__(self, name: str) -> Any:
        return getattr(self.compiler.query, name)


def _compose(question: Callable[..., QuerySet[Any, R]], given: tuple[Any, ...]) -> _Statement[R]:
    places = {number: _PLACES[type(value)]() for number, value in enumerate(given) if type(value) in _PLACES}
    rows = question(*(places.get(number, value) for number, value in enumerate(given)))
    query: Query = rows.query
    compiler = query.get_compiler(DEFAULT_DB_ALIAS)
    sql, values = compiler.as_sql()
    numbers = {place: number for number, place in places.items()}
    parameters = tuple((numbers.get(value), value) for value in values)
    missing = set(places) - {number for number, _ in parameters}
    fixed = " ".join([sql, *(str(value) for number, value in parameters if number is None)])
    if missing or any(str(place) in fixed for place in numbers):
        raise ValueError(f"{question.__qualname__}: an argument is no parameter of its statement, or part of another.")
    return _Statement(rows, compiler, sql, parameters)
