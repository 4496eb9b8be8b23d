"""A number held against a portion of another: every reader says the same, and nothing is guessed."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import duckdb
import polars as pl
import pytest

from bitim.law.facts import dispute, mediator
from bitim.law.language import Portion, facts_of
from bitim.law.readers import ask, columns, sql
from bitim.law.readers.truth import rest, truth
from bitim.law.words import condition_in_words

DAY = date(2024, 3, 11)
HOURS, VIRTUAL = mediator.course_hours.name, mediator.virtual_hours.name
enough = mediator.course_hours.at_least(Portion(mediator.virtual_hours, 250))

cases = pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({HOURS: 130, VIRTUAL: 52}, True),
        ({HOURS: 130, VIRTUAL: 53}, False),
        ({HOURS: 150, VIRTUAL: 60}, True),
        ({HOURS: 130}, None),
        ({VIRTUAL: 10}, None),
        ({}, None),
    ],
    ids=["at the limit", "beyond it", "at the limit of a longer course", "portion unknown", "number unknown", "none"],
)


@cases
def test_a_portion_is_a_limit_like_a_number(facts: Mapping[str, int], expected: bool | None) -> None:  # noqa: FBT001  # a parameter of the test
    assert truth(enough, facts, DAY) is expected


@cases
def test_a_docket_is_answered_alike(facts: Mapping[str, int], expected: bool | None) -> None:  # noqa: FBT001  # a parameter of the test
    row = {name: [facts.get(name)] for name in (HOURS, VIRTUAL)}
    frame = pl.DataFrame(row, schema={HOURS: pl.Int64, VIRTUAL: pl.Int64})
    assert frame.select(columns.column(enough, DAY, frame.columns)).item() is expected
    listed = ", ".join(f'cast({facts.get(name, "null")} as bigint) as "{name}"' for name in (HOURS, VIRTUAL))
    asked = f"select {sql.sql(enough, DAY, (HOURS, VIRTUAL))} from (select {listed})"  # noqa: S608  # a test of ours
    assert duckdb.connect().execute(asked).fetchall() == [(expected,)]


def test_a_column_that_is_not_there_leaves_it_unknown() -> None:
    assert sql.sql(enough, DAY, (HOURS,)) == sql.UNKNOWN
    assert pl.DataFrame({HOURS: [130]}).select(columns.column(enough, DAY, (HOURS,))).item() is None


def test_both_numbers_are_facts_of_the_condition() -> None:
    assert list(facts_of(enough)) == [mediator.course_hours, mediator.virtual_hours]
    assert rest(enough, {HOURS: 130}, DAY) == enough


def test_it_is_said_in_words() -> None:
    spoken = condition_in_words(enough, "en")
    assert mediator.course_hours.phrase in spoken
    assert f"250\N{NO-BREAK SPACE}% × {mediator.virtual_hours.phrase}" in spoken


def test_the_interview_tries_a_limit_between_whole_numbers_from_both_sides() -> None:
    conditions = (dispute.amount.at_least(Decimal("750.01")),)
    assert ask.answers(dispute.amount, conditions, DAY) == (750, 751)
