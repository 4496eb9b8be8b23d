"""Times the law: one answer, the next question, twelve laws, a docket in Polars beside DuckDB and a Python loop.

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
from bitim.law.comparison import compare
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
RUNS, SHORT_RUNS = 5, 101


def took(call: Callable[[], object], times: int) -> str:
    """The least and the median processor time of a call in many short runs of `times` calls, in microseconds."""
    call()
    runs = []
    for _ in range(SHORT_RUNS):
        begin = time.process_time()
        for _ in range(times):
            call()
        runs.append((time.process_time() - begin) / times * 1e6)
    return f"{min(runs):7.0f} µs at least, {statistics.median(runs):7.0f} in the median"


def one_case() -> None:
    """An explained answer of each question, and the next question of the interview."""
    for name in atlas.QUESTION_NAMES:
        asked = atlas.question("kz", name, CIVIL, DAY)
        print(f"explained answer, {name:12} {took(lambda asked=asked: find(asked, CIVIL, DAY), 20)}")
    asked = atlas.question("kz", "mediability", {}, DAY)
    stages: list[tuple[str, Facts]] = [("nothing known", {}), ("four facts known", CIVIL)]
    for said, facts in stages:
        interview = Interview(asked, DAY, facts)
        print(f"best next question, {said:17} {took(interview.next, 10)}")


def many_laws() -> None:
    """The same facts before all twelve laws, every answer with its reasons, grounds and differences."""
    for name in atlas.QUESTION_NAMES:
        taken = took(lambda name=name: compare(CIVIL, DAY, name, atlas.JURISDICTIONS), 2)
        print(f"compare {len(atlas.JURISDICTIONS)} laws, {name:14} {taken}")


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
    print(f"docket of {rows:,} rows, {frame.width} facts, {frame.estimated_size() / 1e6:.0f} MB")
    some = frame.head(max(rows // 1000, 1))
    counts = {
        "polars": _timed("polars", rows, _in_polars(question, frame)),
        "duckdb": _timed("duckdb", rows, _in_duckdb(question, frame)),
        "python": _timed("python", len(some), lambda: _count(question, some)),
    }
    assert counts["polars"] == counts["duckdb"]
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def _in_polars(question: Question, frame: pl.DataFrame) -> Callable[[], Counter[str]]:
    expression = columns.answer(question, DAY, frame.columns, presume=True)
    query = frame.lazy().select(answer=expression).group_by("answer").len()
    return lambda: Counter(dict(query.collect().iter_rows()))


def _in_duckdb(question: Question, frame: pl.DataFrame) -> Callable[[], Counter[str]]:
    text = sql.answer(question, DAY, frame.columns, presume=True)
    database = duckdb.connect()
    with tempfile.TemporaryDirectory() as folder:
        frame.write_parquet(Path(folder, "docket.parquet"))
        database.read_parquet(str(Path(folder, "docket.parquet"))).create("docket")
    query = f"select ({text}) as answer, count(*) from docket group by 1"  # noqa: S608 - text of our own
    return lambda: Counter(dict(database.sql(query).fetchall()))


def _count(question: Question, frame: pl.DataFrame) -> Counter[str]:
    return Counter(_answer(question, row) for row in frame.iter_rows(named=True))


def _timed(said: str, rows: int, call: Callable[[], Counter[str]]) -> Counter[str]:
    seconds = []
    for _ in range(RUNS):
        begin = time.perf_counter()
        counted = call()
        seconds.append(time.perf_counter() - begin)
    middle = statistics.median(seconds)
    print(f"{said:7} {rows:>12,} rows {middle:8.3f} s {rows / middle / 1e6:9.3f} million rows/s  {dict(counted)}")
    return counted


def _answer(question: Question, row: dict[str, object]) -> str:
    facts = {name: frozenset(v) if isinstance(v, list) else v for name, v in row.items() if v is not None}
    return find(question, facts, DAY).answer or ""  # type: ignore[arg-type]  # the docket was drawn from the vocabulary


if __name__ == "__main__":
    one_case()
    many_laws()
    many_rows(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000_000)
