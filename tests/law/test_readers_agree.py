"""One meaning, many readers: explain, Polars and SQL on two databases answer alike, whatever is known."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import product
from random import Random
from typing import Any

import duckdb
import polars as pl
import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings

from bitim.law.language import (
    TODAY,
    Between,
    Condition,
    Fact,
    Later,
    LawError,
    NotAfter,
    Number,
    Question,
    Same,
    Stated,
    facts_of,
)
from bitim.law.readers import columns, sql
from bitim.law.readers.explain import find
from bitim.law.readers.truth import Facts, FactValue, truth
from tests.law.drawn import (
    ANSWERED,
    ASKED,
    SMALL,
    VALUES,
    came_on,
    conditions,
    docket,
    facts_asked,
    few,
    home,
    left_on,
    load,
    price,
    raining,
    road,
    speed,
    warm,
)

pytestmark = pytest.mark.django_db

# Before the Law; each large reform; after the last.
DAYS = (date(2011, 3, 1), date(2014, 6, 1), date(2018, 1, 1), date(2021, 7, 1), date(2026, 3, 2))
every_question = pytest.mark.parametrize("question", ANSWERED, ids=[question.asks for question in ANSWERED])

# Dockets ------------------------------------------------------------------------------------------


def cell(fact: Fact, value: FactValue | None) -> object:
    """A value as a column holds it."""
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(fact, Number) and fact.unit == "money" and value is not None:
        return Decimal(str(value))
    return value


def frame(facts: Collection[Fact], rows: Sequence[Facts]) -> pl.DataFrame:
    held = {fact.name: [cell(fact, row.get(fact.name)) for row in rows] for fact in facts}
    return pl.DataFrame({"row": range(len(rows)), **held}, schema={"row": pl.Int64(), **columns.schema(facts)})


def statements(facts: Collection[Fact], mark: str) -> tuple[str, str]:
    """How a docket is made and how it is filled."""
    held = ["row_ integer", *(f'"{fact.name}" {sql.column_type(fact)}' for fact in facts)]
    marks = ", ".join([mark] * len(held))
    return f"create temporary table docket ({', '.join(held)})", f"insert into docket values ({marks})"  # noqa: S608 - names of ours


def read(expression: str) -> str:
    return f"select {expression} from docket order by row_"  # noqa: S608 - what the reader wrote


def records(facts: Collection[Fact], rows: Sequence[Facts]) -> list[list[Any]]:
    return [[number, *(cell(fact, row.get(fact.name)) for fact in facts)] for number, row in enumerate(rows)]


class Dockets:
    """The same rows as a frame of Polars, a table of DuckDB and a table of PostgreSQL."""

    def __init__(self, facts: Collection[Fact], rows: Sequence[Facts]) -> None:
        self.names = {fact.name for fact in facts}
        self.rows = rows
        self.frame = frame(facts, rows)
        self.duck = duckdb.connect()
        made, filled = statements(facts, "?")
        self.duck.execute(made)
        self.duck.executemany(filled, records(facts, rows))
        made, filled = statements(facts, "%s")
        with connection.cursor() as cursor:
            cursor.execute(made)
            cursor.executemany(filled, records(facts, rows))

    def in_polars(self, expression: pl.Expr) -> list[object]:
        return self.frame.with_columns(asked=expression)["asked"].to_list()

    def in_duckdb(self, expression: str) -> list[object]:
        return [value for (value,) in self.duck.execute(read(expression)).fetchall()]

    def in_postgres(self, expression: str) -> list[object]:
        with connection.cursor() as cursor:
            cursor.execute(read(expression))
            return [value for (value,) in cursor.fetchall()]

    def everywhere(self, condition: Condition, day: date) -> Iterator[tuple[str, list[object]]]:
        spoken = sql.sql(condition, day, self.names)
        yield "polars", self.in_polars(columns.column(condition, day, self.names))
        yield "duckdb", self.in_duckdb(spoken)
        yield "postgres", self.in_postgres(spoken)


# Any condition ------------------------------------------------------------------------------------


@pytest.fixture
def small() -> Dockets:
    """Three hundred rows of the small law, each fact unknown in some of them."""
    random = Random(1)  # noqa: S311 - a docket, not a secret
    choices = {name: (*values, None) for name, values in VALUES.items()}
    drawn = [{name: random.choice(values) for name, values in choices.items()} for _ in range(300)]
    return Dockets(SMALL, [{n: v for n, v in row.items() if v is not None} for row in drawn])


@settings(few, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(condition=conditions)
def test_every_reader_gives_every_condition_the_same_truth(small: Dockets, condition: Condition) -> None:
    wanted = [truth(condition, row, ASKED) for row in small.rows]
    for reader, found in small.everywhere(condition, ASKED):
        assert found == wanted, reader


# Every question of the law --------------------------------------------------------------------------


@every_question
@pytest.mark.parametrize("seed", [1, 2])
def test_every_reader_gives_every_question_the_same_answers(question: Question, seed: int) -> None:
    facts = facts_asked(question)
    dockets = Dockets(facts, docket(question, 60, seed))
    for day in DAYS:
        asked = question.on(day)
        findings = [find(asked, row, day) for row in dockets.rows]
        for presume in (True, False):
            wanted = [finding.answer if presume else finding.strict for finding in findings]
            spoken = sql.answer(asked, day, dockets.names, presume=presume)
            assert dockets.in_polars(columns.answer(asked, day, dockets.names, presume=presume)) == wanted
            assert dockets.in_duckdb(spoken) == wanted
            assert dockets.in_postgres(spoken) == wanted


@every_question
def test_both_databases_and_polars_count_alike(question: Question) -> None:
    dockets, day = Dockets(facts_asked(question), docket(question, 150, seed=3)), DAYS[-1]
    asked = question.on(day)
    spoken = sql.answer(asked, day, dockets.names, presume=True)
    counted = f"select {spoken} as answer, count(*) from docket group by 1 order by 1"  # noqa: S608 - what the reader wrote
    in_duckdb = dict(dockets.duck.execute(counted).fetchall())
    with connection.cursor() as cursor:
        cursor.execute(counted)
        in_postgres = dict(cursor.fetchall())
    in_polars = Counter(dockets.in_polars(columns.answer(asked, day, dockets.names, presume=True)))
    assert in_duckdb == in_postgres == dict(in_polars)
    assert sum(in_duckdb.values()) == 150


@every_question
def test_a_fact_that_is_no_column_is_unknown_in_every_row(question: Question) -> None:
    every, day = facts_asked(question), DAYS[-1]
    known = every[::2]
    names = {fact.name for fact in known}
    whole = docket(question, 40, seed=4)
    dockets = Dockets(known, [{name: value for name, value in row.items() if name in names} for row in whole])
    asked = question.on(day)
    for presume in (True, False):
        found = [find(asked, row, day) for row in dockets.rows]
        wanted = [finding.answer if presume else finding.strict for finding in found]
        spoken = sql.answer(asked, day, names, presume=presume)
        assert dockets.in_polars(columns.answer(asked, day, names, presume=presume)) == wanted
        assert dockets.in_duckdb(spoken) == wanted
        assert dockets.in_postgres(spoken) == wanted


@every_question
def test_a_docket_of_which_nothing_is_known_gets_the_answer_to_nothing_known(question: Question) -> None:
    day = DAYS[-1]
    asked = question.on(day)
    wanted = find(asked, {}, day).answer
    dockets = Dockets((), [{}, {}])
    assert dockets.in_polars(columns.answer(asked, day, (), presume=True)) == [wanted, wanted]
    assert dockets.in_duckdb(sql.answer(asked, day, (), presume=True)) == [wanted, wanted]


# The traps ------------------------------------------------------------------------------------------

UNKNOWN_AND_BOTH: tuple[Facts, ...] = ({}, {raining.name: True}, {raining.name: False})


def test_unknown_stays_unknown_when_it_is_turned_round() -> None:
    dockets = Dockets(SMALL, UNKNOWN_AND_BOTH)
    for reader, found in dockets.everywhere(~raining, ASKED):
        assert found == [None, False, True], reader
    for reader, found in dockets.everywhere(~Stated(raining), ASKED):
        assert found == [True, False, True], reader


def test_a_value_that_is_unknown_is_in_no_list_and_out_of_none() -> None:
    dockets = Dockets(SMALL, [{}, {road.name: "ice"}, {road.name: "dirt"}])
    for condition, wanted in (
        (road.is_one_of("ice"), [None, True, False]),
        (~road.is_one_of("ice"), [None, False, True]),
    ):
        for reader, found in dockets.everywhere(condition, ASKED):
            assert found == wanted, reader


def test_an_empty_list_is_known_and_a_missing_one_is_not() -> None:
    dockets = Dockets(SMALL, [{}, {load.name: frozenset()}, {load.name: frozenset({"hay"})}])
    for condition in (load.has("hay"), load.has("hay", "coal")):
        for reader, found in dockets.everywhere(condition, ASKED):
            assert found == [None, False, True], reader


def test_every_value_of_an_enum_can_be_asked_for() -> None:
    rows: list[Facts] = [{road.name: value} for value in road.values]
    dockets = Dockets(SMALL, rows)
    assert dockets.frame.schema[road.name] == pl.Enum(list(road.values))
    for value in road.values:
        for reader, found in dockets.everywhere(road.is_one_of(value), ASKED):
            assert found == [row[road.name] == value for row in rows], reader


def test_a_text_with_a_quotation_mark_stays_a_text() -> None:
    dockets = Dockets(SMALL, [{home.name: "O'Neil"}, {home.name: "' or true or '"}, {}])
    for reader, found in dockets.everywhere(home.is_one_of("O'Neil"), ASKED):
        assert found == [True, False, None], reader


def test_hundredths_of_an_amount_are_not_lost() -> None:
    dockets = Dockets(SMALL, [{price.name: Decimal("1000.50")}, {price.name: Decimal("1000.49")}, {}])
    for reader, found in dockets.everywhere(price.at_least(Decimal("1000.50")), ASKED):
        assert found == [True, False, None], reader


def test_a_term_counted_in_an_unknown_number_of_days_is_unknown() -> None:
    sent = date(2024, 3, 1)
    dockets = Dockets(SMALL, [{left_on.name: sent}, {left_on.name: sent, speed.name: 10}, {speed.name: 10}])
    for reader, found in dockets.everywhere(NotAfter(TODAY, Later(left_on, speed)), ASKED):
        assert found == [None, True, None], reader


@pytest.mark.parametrize("condition", [NotAfter(TODAY, Later(left_on, speed)), Same(home, home), came_on.is_stated()])
def test_a_condition_on_columns_that_are_absent_is_unknown(condition: Condition) -> None:
    dockets = Dockets((raining,), UNKNOWN_AND_BOTH)
    assert list(facts_of(condition))
    for reader, found in dockets.everywhere(condition, ASKED):
        assert found == [None, None, None], reader


def test_when_and_case_fall_through_on_unknown_and_never_into_the_answer() -> None:
    question = next(asked for asked in ANSWERED if asked.name == "mediability")
    unknown: Facts = {"parties.all_consent": True}
    dockets = Dockets(facts_asked(question), [unknown])
    asked = question.on(ASKED)
    for presume in (True, False):
        assert dockets.in_polars(columns.answer(asked, ASKED, dockets.names, presume=presume)) == ["depends"]
        assert dockets.in_postgres(sql.answer(asked, ASKED, dockets.names, presume=presume)) == ["depends"]


@pytest.mark.parametrize("end", [Later(left_on, months=1), Later(left_on, Between(left_on, came_on))])
def test_terms_that_a_docket_cannot_count_are_refused(end: Later) -> None:
    condition, names = NotAfter(TODAY, end), {left_on.name, came_on.name}
    with pytest.raises(LawError, match="counted in days only"):
        columns.column(condition, ASKED, names)
    with pytest.raises(LawError, match="counted in days only"):
        sql.sql(condition, ASKED, names)


def test_the_small_docket_has_known_and_unknown_values_of_every_fact(small: Dockets) -> None:
    for name, values in VALUES.items():
        found = {row.get(name) for row in small.rows}
        assert found == {*values, None}


def test_every_pair_of_truths_is_joined_alike() -> None:
    pairs = list(product((True, False, None), repeat=2))
    rows: list[Facts] = [
        {name: value for name, value in zip((raining.name, warm.name), pair, strict=True) if value is not None}
        for pair in pairs
    ]
    dockets = Dockets(SMALL, rows)
    for condition in (raining & warm, raining | warm):
        wanted = [truth(condition, row, ASKED) for row in rows]
        for reader, found in dockets.everywhere(condition, ASKED):
            assert found == wanted, reader
