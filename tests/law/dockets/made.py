"""Half-known dockets for the tests, and what the law answers to each of their rows by itself."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from random import Random

import polars as pl

from bitim.law.dockets.frames import SEPARATOR
from bitim.law.dockets.plan import DEPENDS
from bitim.law.language import Day, Fact, Number, Question
from bitim.law.readers import columns
from bitim.law.readers.explain import find
from bitim.law.readers.truth import Facts, FactValue
from tests.law.drawn import docket, facts_asked

FILED_ON = Day("filed_on", "", "")
NEVER = date(1990, 1, 1)


@dataclass(frozen=True)
class Row:
    """What is compared of an answer; the order of the missing facts may differ."""

    answer: str
    strict: str
    cite: str | None
    missing: frozenset[str]


def cell(fact: Fact, value: FactValue | None) -> object:
    """A value as a column holds it."""
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(fact, Number) and fact.unit == "money" and value is not None:
        return Decimal(str(value))
    return value


def frame(facts: Collection[Fact], rows: Sequence[Facts], days: Sequence[date]) -> pl.DataFrame:
    """Rows as a docket, each with a day of its own."""
    held = {fact.name: [cell(fact, row.get(fact.name)) for row in rows] for fact in facts}
    return pl.DataFrame({FILED_ON.name: list(days), **held}, schema={FILED_ON.name: pl.Date(), **columns.schema(facts)})


def half_known(question: Question, size: int, seed: int) -> tuple[list[Facts], list[date]]:
    """Rows of a question with a day for each, before the first law to after the last."""
    random = Random(seed)  # noqa: S311 - a docket, not a secret
    days = [date(random.randrange(2009, 2027), random.randrange(1, 13), random.randrange(1, 29)) for _ in range(size)]
    return docket(question, size, seed), days


def facts_of_docket(question: Question) -> list[Fact]:
    """The columns of such a docket."""
    return [fact for fact in facts_asked(question) if fact.name != FILED_ON.name]


def wanted(question: Question, rows: Sequence[Facts], days: Sequence[date]) -> list[Row]:
    """What the law answers to each row, asked one by one."""
    return [_wanted(question.on(day), row, day) for row, day in zip(rows, days, strict=True)]


def _wanted(question: Question, facts: Facts, day: date) -> Row:
    finding = find(question, facts, day)
    deciding = [r.rule.cite for r in finding.reasons if r.role == "decides" and r.state == "applies"]
    cite = deciding[0] if deciding and finding.answer != DEPENDS else None
    return Row(finding.answer or "", finding.strict or "", cite, frozenset(fact.name for fact in finding.missing))


def given(answered: pl.DataFrame) -> list[Row]:
    """What an engine answered."""
    return [
        Row(answer, strict, cite, frozenset(missing.split(SEPARATOR) if missing else ()))
        for answer, strict, cite, missing in answered.select("answer", "strict", "cite", "missing").iter_rows()
    ]
