"""A docket from file to file: in batches, so that memory stays the same, and so that a stopped run can go on."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import TypeAlias

import polars as pl

from bitim.law import atlas
from bitim.law.dockets import reading
from bitim.law.dockets.plan import Plan, plan
from bitim.law.language import Day, LawError

ROWS_AT_ONCE = 1 << 20
CONTRACT = "contract.contains"
LABEL, FOLDER_LABEL = "bitim.docket", "_bitim.json"

Decide: TypeAlias = Callable[[Plan, pl.DataFrame, date], pl.DataFrame]
Watch: TypeAlias = Callable[[int, int], None]


@dataclass(frozen=True, kw_only=True)
class Order:
    """What is asked of which docket, and where the result goes.

    Without a column of days, the law of `day` answers every row.
    """

    cases: Path
    jurisdiction: str
    question: str
    out: Path
    day: date
    date_column: str | None = None
    region_column: str | None = None

    @property
    def parts(self) -> Path:
        """Where the finished parts of the result wait."""
        return self.out.with_name(f"{self.out.name}.parts")


@dataclass(frozen=True)
class Opened:
    """A docket that was found in order as far as its heading goes, with the plan of its question."""

    order: Order
    scan: pl.LazyFrame
    columns: reading.Columns
    plan: Plan

    @property
    def rows(self) -> int:
        """How many rows the docket has; LawError where there is none, or the file is damaged."""
        with reading.read_from(self.order.cases):
            rows = int(self.scan.select(pl.len()).collect().item())
        if not rows:
            raise LawError(f"{self.order.cases}: holds no case")
        return rows


def opened(order: Order) -> Opened:
    """A docket ready to be answered; LawError names what is wrong with the order or the columns."""
    scan = reading.scan(order.cases)
    columns = reading.columns_of(scan, order.cases, date=order.date_column, region=order.region_column)
    pack = atlas.JURISDICTIONS[order.jurisdiction]
    of_contract = order.question == "settlement" and any(fact.name == CONTRACT for fact in columns.facts)
    asked = pack.contract if of_contract and pack.contract else pack.questions[order.question]
    if order.date_column is not None:
        return Opened(order, scan, columns, plan(asked, Day(order.date_column, "", "")))
    return Opened(order, scan, columns, plan(asked.on(order.day)))


def answer(docket: Opened, decide: Decide, engine: str, watch: Watch, *, resume: bool) -> None:
    """Answer every row and write the result; nothing stands under its name before all of it is there.

    `watch` is told how many rows of how many are done. With `resume`, finished parts of the same order are kept;
    LawError if they belong to another one.
    """
    order, rows = docket.order, docket.rows
    done = _begin(order, _digest(docket, engine), resume=resume)
    watch(done, rows)
    try:
        # A part is written while the next one is decided.
        with ThreadPoolExecutor(1) as writer:
            writing: Future[None] | None = None
            for batch in _batches(docket, done):
                facts = reading.checked(batch, docket.columns, order.cases, done + 1)
                answers = decide(docket.plan, facts, order.day)
                part = pl.concat([facts.select(docket.columns.kept), answers], how="horizontal")
                if writing:
                    writing.result()
                writing = writer.submit(_keep, order, done, part)
                done += batch.height
                watch(done, rows)
            if writing:
                writing.result()
    except LawError:
        # The docket must change before it can be answered, and its parts would be of no use then.
        shutil.rmtree(order.parts)
        raise
    _join(docket, engine)


def _batches(docket: Opened, done: int) -> Iterator[pl.DataFrame]:
    needed = dict.fromkeys((*docket.columns.kept, *(fact.name for fact in docket.columns.facts)))
    with reading.read_from(docket.order.cases):
        yield from docket.scan.select(*needed).slice(done).collect_batches(chunk_size=ROWS_AT_ONCE)


# The parts ----------------------------------------------------------------------------------------


def _digest(docket: Opened, engine: str) -> str:
    """What the parts belong to: this input, this question, this law, this engine."""
    with docket.order.cases.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256")
    digest.update(repr((docket.plan, docket.columns, docket.order.day, engine)).encode())
    return digest.hexdigest()


def _begin(order: Order, digest: str, *, resume: bool) -> int:
    """Make the folder of the parts, or find it; the number of rows that are done."""
    mark = order.parts / "order.json"
    if resume and mark.exists():
        if json.loads(mark.read_text()) != {"digest": digest}:
            raise LawError(f"{order.parts} belongs to another input, question or law; leave out --resume to begin anew")
        return sum(pl.scan_ipc(part).select(pl.len()).collect().item() for part in order.parts.glob("*.arrow"))
    shutil.rmtree(order.parts, ignore_errors=True)
    try:
        order.parts.mkdir()
        mark.write_text(json.dumps({"digest": digest}))
    except OSError as error:
        raise LawError(f"{order.parts}: cannot be written: {error.strerror}") from error
    return 0


def _keep(order: Order, first: int, part: pl.DataFrame) -> None:
    with under_another_name(order.parts / f"{first:012}.arrow") as unfinished:
        part.write_ipc(unfinished)


def _join(docket: Opened, engine: str) -> None:
    """The parts as one file, labelled with what was asked of which law."""
    order = docket.order
    with under_another_name(order.out) as unfinished:
        parts = pl.scan_ipc(sorted(order.parts.glob("*.arrow")))
        parts.sink_parquet(unfinished, metadata=label(docket, engine), row_group_size=ROWS_AT_ONCE)
    shutil.rmtree(order.parts)


def label(docket: Opened, engine: str) -> dict[str, str]:
    """What the file of the result says of itself."""
    order = docket.order
    asked = {
        "jurisdiction": order.jurisdiction,
        "question": order.question,
        "asks": docket.plan.question.asks,
        "day": order.day.isoformat(),
        "date_column": order.date_column,
        "region_column": order.region_column,
        "engine": engine,
        "bitim": version("bitim"),
    }
    return {LABEL: json.dumps(asked)}


def labelled_folder(docket: Opened, engine: str, folder: Path) -> None:
    """Label a result that is a folder of files, each of which knows nothing of the question."""
    (folder / FOLDER_LABEL).write_text(json.dumps(label(docket, engine)), encoding="utf-8")


def label_of(result: Path) -> str | None:
    """What a result, file or folder, says of itself, as JSON; None for something else."""
    if not result.is_dir():
        return pl.read_parquet_metadata(result).get(LABEL)
    written = result / FOLDER_LABEL
    return json.loads(written.read_text(encoding="utf-8")).get(LABEL) if written.exists() else None


@contextmanager
def under_another_name(path: Path) -> Iterator[Path]:
    """A file that takes its name only when it is complete."""
    unfinished = path.with_name(f".{path.name}.unfinished")
    try:
        yield unfinished
        unfinished.replace(path)
    except OSError as error:
        raise LawError(f"{path}: cannot be written: {error.strerror}") from error
    finally:
        unfinished.unlink(missing_ok=True)
