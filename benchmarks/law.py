"""Times the law: an explained answer, the next question, a docket in Polars beside DuckDB and a Python loop.

    .venv/bin/python benchmarks/law.py [ROWS]

The docket is random and half known: every fact is unknown in one row of ten. All engines must count the same answers.
"""

import resource
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import duckdb
import polars as pl

from bitim.law import atlas
from bitim.law.language import Choice, Fact, Flag, Number, Question, Several, facts_of
from bitim.law.readers import columns, sql
from bitim.law.readers.ask import Interview
from bitim.law.readers.explain import find
from bitim.law.readers.truth import Facts

DAY = date(2026, 11, 22)
CIVIL: Facts = {
    "dispute.field": "civil",
    "dispute.stage": "before_court",
    "parties.all_consent": True,
    "parties.any_state_body": False,
}
RUNS = 5


def median_of(call: Callable[[], object], times: int) -> float:
    """The median of five runs of `times` calls, in microseconds a call."""
    runs = []
    for _ in range(RUNS):
        begin = time.perf_counter()
        for _ in range(times):
            call()
        runs.append((time.perf_counter() - begin) / times * 1e6)
    return statistics.median(runs)


def one_case() -> None:
    """An explained answer of each question, and the next question of the interview."""
    for name in atlas.QUESTION_NAMES:
        asked = atlas.question("kz", name, CIVIL, DAY)
        print(f"explained answer, {name:12} {median_of(lambda asked=asked: find(asked, CIVIL, DAY), 200):9.0f} µs")
    asked = atlas.question("kz", "mediability", {}, DAY)
    stages: list[tuple[str, Facts]] = [("nothing known", {}), ("four facts known", CIVIL)]
    for said, facts in stages:
        interview = Interview(asked, DAY, facts)
        print(f"best next question, {said:17} {median_of(interview.next, 50):6.0f} µs")


def facts_in(question: Question) -> list[Fact]:
    """The facts of a question that a docket has as columns."""
    conditions = [question.condition(answer, presume=False) for answer in question.answers()]
    return list({fact.name: fact for fact in facts_of(*conditions)}.values())


def docket(question: Question, rows: int) -> pl.DataFrame:
    """Random rows, one fact in ten unknown."""
    drawn = []
    for seed, fact in enumerate(facts_in(question)):
        values = _values(fact)
        # Nine of each value and as many unknowns as there are values: one in ten is unknown.
        urn = pl.Series(fact.name, [*(values * 9), *([None] * len(values))], dtype=columns.schema([fact])[fact.name])
        drawn.append(urn.sample(rows, with_replacement=True, seed=seed))
    return pl.DataFrame(drawn)


def _values(fact: Fact) -> list[object]:
    match fact:
        case Flag():
            return [True, False]
        case Choice(values=values):
            return list(values)
        case Several(values=values):
            return [[], [next(iter(values))], list(values)[:2]]
        case Number():
            return list(range(10, 80))
        case _:
            return ["KZ", "DE"]


def many_rows(rows: int) -> None:
    """The same docket through Polars, DuckDB and a Python loop (a thousandth of the rows)."""
    question = atlas.question("kz", "mediability", {}, DAY)
    frame = docket(question, rows)
    names = frame.columns
    print(f"docket of {rows:,} rows, {len(names)} facts, {frame.estimated_size() / 1e6:.0f} MB")
    expression = columns.answer(question, DAY, names, presume=True)
    text = sql.answer(question, DAY, names, presume=True)
    counts: dict[str, Counter[str]] = {}

    def in_polars() -> None:
        found = frame.lazy().select(answer=expression).group_by("answer").len().collect()
        counts["polars"] = Counter(dict(found.iter_rows()))

    database = duckdb.connect()
    with tempfile.TemporaryDirectory() as folder:
        frame.write_parquet(Path(folder, "docket.parquet"))
        database.read_parquet(str(Path(folder, "docket.parquet"))).create("docket")

    def in_duckdb() -> None:
        found = database.sql(f"select ({text}) as answer, count(*) from docket group by 1").fetchall()  # noqa: S608 - text of our own
        counts["duckdb"] = Counter(dict(found))

    some = frame.head(max(rows // 1000, 1))

    def in_python() -> None:
        counts["python"] = Counter(_answer(question, row) for row in some.iter_rows(named=True))

    for said, call, done in (
        ("polars", in_polars, rows),
        ("duckdb", in_duckdb, rows),
        ("python", in_python, len(some)),
    ):
        seconds = []
        for _ in range(RUNS):
            begin = time.perf_counter()
            call()
            seconds.append(time.perf_counter() - begin)
        middle = statistics.median(seconds)
        print(
            f"{said:7} {done:>12,} rows {middle:8.3f} s {done / middle / 1e6:9.3f} million rows/s  {dict(counts[said])}"
        )
    assert counts["polars"] == counts["duckdb"]
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def _answer(question: Question, row: dict[str, object]) -> str:
    facts = {name: frozenset(v) if isinstance(v, list) else v for name, v in row.items() if v is not None}
    return find(question, facts, DAY).answer or ""  # type: ignore[arg-type]  # the docket was drawn from the vocabulary


if __name__ == "__main__":
    one_case()
    many_rows(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000_000)
