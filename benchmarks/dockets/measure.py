"""Times dockets: deciding alone beside OpenFisca, and from Parquet to Parquet beside reading and writing.

    .venv/bin/python benchmarks/dockets/measure.py [--rows N] [--peer PYTHON] [--engine ENGINE]

The peer's Python has benchmarks/dockets/requirements.txt installed. Wall clock and the processor's own time are given;
on a machine that is not quiet the second says more.
"""

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

import numpy as np
import polars as pl
from twelve import FACTS, Truths, drawn

from bitim.cli.docket import BATCHES, Engine
from bitim.law.dockets import run, synthetic
from bitim.law.language import Condition, Flag
from bitim.law.readers.planes import Planes, packed, planes

RUNS = 5
TURNS = 3
HERE = Path(__file__).resolve().parent


def timed(call: Callable[[], object], times: int = RUNS) -> tuple[float, float]:
    """The medians of wall clock and processor time of some runs after the first, in seconds."""
    call()
    walls, processors = [], []
    for _ in range(times):
        wall, processor = time.perf_counter(), time.process_time()
        call()
        walls.append(time.perf_counter() - wall)
        processors.append(time.process_time() - processor)
    return statistics.median(walls), statistics.median(processors)


def rule() -> Condition:
    """Mediation in Kazakhstan, simplified to twelve facts and seventeen operations."""
    f = {name: Flag(name, "", "") for name in FACTS}
    return (
        f["consent"]
        & (f["listed"] | (f["criminal"] & (f["low_gravity"] | (f["grave"] & f["art_68_2"]))))
        & ~f["third_parties"]
        & ~f["incapacity"]
        & ~(f["state_body"] & ~f["state_allowed"])
        & ~(f["criminal"] & (f["corruption"] | f["public_service"]))
    )


def deciding(cases: int, peer: str) -> None:
    """The rule of twelve facts on bit planes, from truths and from bits, in turn with the peer: rows of warm runs."""
    facts, words, asked = drawn(cases), -(-cases // 64), rule()
    known = as_planes(facts)
    engines: dict[str, Callable[[], float]] = {
        "bit planes": lambda: seconds(lambda: planes(asked, known, words)),
        "bit planes, the truths packed first": lambda: seconds(lambda: planes(asked, as_planes(facts), words)),
    }
    if peer:
        two_valued = {name: Planes(one.is_true, ~one.is_true) for name, one in known.items()}
        yes = int(np.bitwise_count(planes(asked, two_valued, words).is_true).sum())
        engines["OpenFisca, unknown taken for false"] = Peer(peer, cases, yes).run
    runs: dict[str, list[float]] = {}
    for _ in range(TURNS):
        for said, run_once in engines.items():
            # The first of a row finds the caches as the engine before left them.
            runs.setdefault(said, []).extend([run_once() for _ in range(RUNS + 1)][1:])
    for said, warm in runs.items():
        print(
            f"deciding {cases:,} cases, {said}: processor {min(warm) * 1e3:.2f} ms at least, "
            f"{statistics.median(warm) * 1e3:.2f} in the median"
        )


def as_planes(facts: Mapping[str, Truths]) -> dict[str, Planes]:
    """The truths of each fact as bits."""
    return {name: Planes(packed(is_true), packed(is_false)) for name, (is_true, is_false) in facts.items()}


def seconds(call: Callable[[], object]) -> float:
    """The processor time of a call."""
    begin = time.process_time()
    call()
    return time.process_time() - begin


class Peer:
    """OpenFisca in a Python of its own, asked for one run at a time."""

    def __init__(self, python: str, cases: int, yes: int) -> None:
        """The peer's Python, how many cases it decides, and how many of them it must answer yes."""
        self.yes = yes
        command = [python, HERE / "openfisca.py", str(cases)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def run(self) -> float:
        """Let it decide all cases once: the seconds of the processor."""
        assert self.process.stdin
        assert self.process.stdout
        print(file=self.process.stdin, flush=True)
        took, yes = json.loads(self.process.stdout.readline())
        assert yes == self.yes
        return float(took)


def order(folder: Path) -> run.Order:
    """The law's real question on mediability, by the day of each case."""
    named = {"jurisdiction": "kz", "question": "mediability", "date_column": "filed_on", "region_column": "region"}
    return run.Order(cases=folder / "cases.parquet", out=folder / "result.parquet", day=date(2026, 1, 1), **named)


def answer(folder: Path, engine: Engine) -> None:
    """Answer the docket once."""
    with BATCHES[engine]() as decide:
        run.answer(run.opened(order(folder)), decide, engine.value, lambda *_: None, resume=False)


def reading_and_writing(folder: Path, columns: Sequence[str]) -> None:
    """Read the columns that are answered from and write those of the result, and nothing else."""
    for batch in pl.scan_parquet(folder / "cases.parquet").select(columns).collect_batches(chunk_size=run.ROWS_AT_ONCE):
        assert batch.height
    result = pl.scan_parquet(folder / "result.parquet")
    result.sink_parquet(folder / "again.parquet", row_group_size=run.ROWS_AT_ONCE)


def from_file_to_file(rows: int, engine: Engine) -> None:
    """A whole docket, in a process of its own for the peak of its memory, beside reading and writing its columns."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        synthetic.write(folder / "cases.parquet", rows, 1, lambda *_: None)
        alone = [sys.executable, __file__, "--alone", name, "--engine", engine.value]
        peak = subprocess.run(alone, capture_output=True, text=True, check=True).stdout.strip()
        docket = run.opened(order(folder))
        columns = list(dict.fromkeys((*docket.columns.kept, *(fact.name for fact in docket.columns.facts))))
        base = timed(lambda: reading_and_writing(folder, columns))
        ours = timed(lambda: answer(folder, engine))
    for said, (wall, processor) in (("reading and writing", base), (f"answering, {engine.value}", ours)):
        print(f"{said} {rows:,} rows: {wall:.2f} s wall, {processor:.2f} s processor")
    print(
        f"  {ours[0] / base[0]:.2f} times by the wall, {ours[1] / base[1]:.2f} times by the processor; peak {peak} MB"
    )


def main() -> None:
    """Measure what the options ask for."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rows", type=int, default=10_000_000)
    options.add_argument("--peer", default="")
    options.add_argument("--engine", type=Engine, default=Engine.polars)
    options.add_argument("--alone", type=Path)
    given = options.parse_args()
    if given.alone:
        answer(given.alone, given.engine)
        print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}")
        return
    deciding(given.rows, given.peer)
    from_file_to_file(given.rows, given.engine)


if __name__ == "__main__":
    main()
