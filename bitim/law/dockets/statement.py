"""The plan of a docket as one statement of SQL, for PostgreSQL, DuckDB and Spark."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date

from bitim.law.dockets.frames import SEPARATOR
from bitim.law.dockets.plan import DEPENDS, Path, Plan
from bitim.law.language import Condition
from bitim.law.readers.sql import Dialect, answer, name_of, quoted, sql


def statement(
    plan: Plan,
    source: str,
    columns: Collection[str],
    day: date,
    *,
    kept: Iterable[str] = (),
    dialect: Dialect = "standard",
    fence: str = "",
) -> str:
    """The columns `kept` and the answers of each row of `source`, which has `columns`.

    `fence` ends each stage, for a database that would otherwise write one stage into the other.
    """
    there = [*columns]
    for stage in _stages(plan):
        texts = {name: sql(condition, day, there, dialect) for name, condition in stage.items()}
        source = f"(select *, {_listed(texts)} from {source}{fence}) as stage"  # noqa: S608 - text of ours
        there += stage
    decided = {
        "answer": answer(plan.decision(presume=True), day, there, presume=False, dialect=dialect),
        "strict": answer(plan.decision(presume=False), day, there, presume=False, dialect=dialect),
    }
    missing = _missing(plan, columns, there, dialect)
    given = [*map(name_of, kept), "answer", "strict", f"{_cite(plan)} as cite", f"{missing} as missing"]
    return (
        f"select {', '.join(given)} "  # noqa: S608 - text of ours
        f"from (select *, {_listed(decided)} from {source}{fence}) as decided"
    )


def _stages(plan: Plan) -> Iterator[Mapping[str, Condition]]:
    yield plan.tests
    presumed = {ground.name: ground.presumed for ground in plan.grounds}
    yield {**presumed, **{ground.strict_name: ground.strict for ground in plan.grounds}}
    yield {_step(at): held for at, held in enumerate(plan.steps(presume=True))}


def _listed(texts: Mapping[str, str]) -> str:
    return ", ".join(f"{text} as {name}" for name, text in texts.items())


def _step(at: int) -> str:
    return f"step_{at}"


def _cite(plan: Plan) -> str:
    """The first provision that applies, where the answer is decided."""
    cases = " ".join(f"when {ground.name} then {quoted(ground.cite)}" for ground in plan.grounds)
    return f"case when answer = {quoted(DEPENDS)} then null {cases} end"


def _missing(plan: Plan, columns: Collection[str], there: Collection[str], dialect: Dialect) -> str:
    """The facts that an open answer waits for, with semicolons between; null where there are none."""
    texts = []
    for fact, paths in plan.open.items():
        needed = " or ".join(_open(path, there, dialect) for path in paths)
        unstated = f"{name_of(fact)} is null and " if fact in columns else ""
        texts.append(f"case when {unstated}({needed}) then {quoted(fact)} end")
    if not texts:
        return "cast(null as varchar(1))"
    return (
        f"case when answer = {quoted(DEPENDS)} then nullif(concat_ws({quoted(SEPARATOR)}, {', '.join(texts)}), '') end"
    )


def _open(path: Path, there: Collection[str], dialect: Dialect) -> str:
    """Whether a path is open all along, and no earlier step has settled the answer."""
    earlier = [f"{_step(at)} is not true" for at in range(path.step)]
    along = [f"{sql(condition, date.min, there, dialect)} is null" for condition in path.conditions]
    return f"({' and '.join([f'{_step(path.step)} is null', *earlier, *along])})"
