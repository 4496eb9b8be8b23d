"""Measure the engine, each case in a process of its own: median of five and peak memory, beside the goal.

    python benchmarks/bargaining/measure.py [--peers PYTHON] [--competition FOLDER] > figures.json

PYTHON has the peers of requirements.txt; FOLDER holds nego-domain/1 files of the 2014 competition, which are not ours
to pass on.
"""

from __future__ import annotations

import argparse
import itertools
import json
import math
import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from clock import timed
from made import limited, made

from bitim.bargaining.answer import Extent, solve
from bitim.bargaining.domain import Domain
from bitim.bargaining.formats import nego

HERE = Path(__file__).resolve()

PEER_CASES = (
    ("documented", 3, "uniform", 2),
    ("documented", 5, "uniform", 2),
    ("mobanos", 3, "uniform", 2),
    ("mobanos", 5, "uniform", 2),
    ("mobanos", 5, "opposed", 2),
    ("mobanos", 10, "uniform", 2),
    ("mobanos", 10, "opposed", 2),
    ("mobanos", 30, "uniform", 2),
    ("moocore", 3, "uniform", 2),
    ("moocore", 5, "uniform", 2),
    ("moocore", 6, "uniform", 3),
    ("moocore", 6, "uniform", 6),
    ("geniusweb", 3, "uniform", 2),
    ("geniusweb", 5, "uniform", 2),
    ("geniusweb", 10, "uniform", 2),
    ("geniusweb", 10, "opposed", 2),
    ("geniusweb", 6, "uniform", 3),
)


class Case(NamedTuple):
    """A domain to settle and the goal: seconds, or those of a peer in the same run, and megabytes."""

    build: Callable[[], Domain]
    extent: Extent
    seconds: float | None = None
    megabytes: int | None = None
    rival: str = ""


CASES = {
    "10^30 opposed, 2 sides": Case(lambda: made(30, 10, 2, "opposed"), Extent.size, 0.003),
    "10^30 uniform, 2 sides": Case(lambda: made(30, 10), Extent.size, 0.003),
    "10^1000 uniform, 2 sides": Case(lambda: made(1000, 10), Extent.size, 0.25, 200),
    "10^1000 opposed, 2 sides": Case(lambda: made(1000, 10, 2, "opposed"), Extent.size, 0.25, 200),
    "10^10000 opposed, 2 sides": Case(lambda: made(10000, 10, 2, "opposed"), Extent.size, 10),
    "10^30 uniform, 3 sides": Case(lambda: made(30, 10, 3), Extent.size, 1),
    "10^8 uniform, 6 sides": Case(lambda: made(8, 10, 6), Extent.size, 5),
    "10^30 opposed, budget and incompatibilities": Case(lambda: limited(made(30, 10, 2, "opposed")), Extent.size, 1),
    "10^30 uniform, budget and incompatibilities": Case(lambda: limited(made(30, 10)), Extent.size, 1),
    "10^1000 uniform, 2 sides, four points only": Case(lambda: made(1000, 10), Extent.none, 1),
    "10^1000 uniform, 6 sides, four points only": Case(lambda: made(1000, 10, 6), Extent.none, 1),
    "10^3 uniform, 2 sides": Case(lambda: made(3, 10), Extent.size, 0.0001, rival="mobanos, 10^3 uniform, 2 sides"),
    "10^5 uniform, 2 sides": Case(lambda: made(5, 10), Extent.size, rival="mobanos, 10^5 uniform, 2 sides"),
    "10^5 opposed, 2 sides": Case(
        lambda: made(5, 10, 2, "opposed"), Extent.size, rival="mobanos, 10^5 opposed, 2 sides"
    ),
    "10^6 uniform, 3 sides": Case(lambda: made(6, 10, 3), Extent.size, 1),
    "10^6 uniform, 6 sides": Case(lambda: made(6, 10, 6), Extent.size, 1),
}
COMPETITION_SECONDS = 1
"""The goal for the competition's domains, on average."""


def one(build: Callable[[], Domain], extent: Extent) -> dict[str, Any]:
    """Settle one domain several times; seconds from the domain to the answer with packages."""
    domain = build()
    solve(made(2, 400, len(domain.sides)), extent)
    figures, answer = timed(lambda: solve(domain, extent))
    points = 0 if answer.frontier is None else len(answer.frontier)
    return {**figures, "points": points, "proved": {rule: named.proved for rule, named in answer.named.items()}}


def apart(*words: object) -> dict[str, Any]:
    """One measurement in a process of its own."""
    try:
        alone = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}
        done = subprocess.run([*map(str, words)], capture_output=True, text=True, check=False, timeout=240, env=alone)
    except subprocess.TimeoutExpired:
        return {"error": "more than 240 s"}
    return dict(json.loads(done.stdout)) if done.returncode == 0 else {"error": done.stderr.strip()[-200:]}


def verdict(figures: dict[str, Any], seconds: float | None, megabytes: int | None = None) -> str:
    """Whether a measurement holds its goal by the clock, in memory and in proof; where not, in what."""
    if "error" in figures:
        return f"not met: {figures['error']}"
    faults = [f"{rule} not proved" for rule, sure in figures["proved"].items() if not sure]
    if seconds is not None and figures["median"] > seconds:
        alone = figures["processor"] <= seconds
        faults.append(f"more than {seconds:.2g} s by the clock" + (", not by the processor's time" if alone else ""))
    if megabytes is not None and figures["peak_mb"] > megabytes:
        faults.append(f"more than {megabytes} MB")
    if faults:
        return "not met: " + "; ".join(faults)
    return "met" if seconds is not None else "proved; no goal without the peers"


def peers(python: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each measurement of a peer, by its name."""
    for method, topics, family, sides in PEER_CASES:
        program = str(HERE.with_name("peers.py"))
        yield f"{method}, 10^{topics} {family}, {sides} sides", apart(python, program, method, topics, family, sides)


def cases(rivals: dict[str, dict[str, Any]]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each measurement of ours with its goal, by its name."""
    for name, case in CASES.items():
        figures = apart(sys.executable, str(HERE), "--case", name)
        goals = [case.seconds, rivals.get(case.rival, {}).get("median")]
        seconds = min((goal for goal in goals if goal is not None), default=None)
        yield name, {"goal": seconds, "verdict": verdict(figures, seconds, case.megabytes), **figures}


def competition(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each domain of the competition, and the average."""
    found: list[dict[str, Any]] = []
    for file in sorted(folder.glob("anac-y2014-*.json")):
        found.append(apart(sys.executable, str(HERE), "--file", str(file)))
        yield file.stem, {"verdict": verdict(found[-1], math.inf), **found[-1]}
    if found:
        average = {key: statistics.fmean([one.get(key, math.inf) for one in found]) for key in ("median", "processor")}
        proved = {one: all(figures.get("proved", {"": False}).values()) for one, figures in enumerate(found)}
        goal = verdict({**average, "proved": proved}, COMPETITION_SECONDS)
        yield f"average of {len(found)}", {"goal": COMPETITION_SECONDS, "verdict": goal, **average}


def main() -> None:
    """Print the figures as JSON, the load of the machine among them."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--case", choices=CASES)
    parser.add_argument("--file", type=Path)
    parser.add_argument("--peers")
    parser.add_argument("--competition", type=Path)
    chosen = parser.parse_args()
    if chosen.case or chosen.file:
        domain = nego.read_file(chosen.file) if chosen.file else None
        build, extent = CASES[chosen.case][:2] if chosen.case else (lambda: domain or made(1, 1), Extent.size)
        print(json.dumps(one(build, extent)))
        return
    figures: dict[str, Any] = {"load": os.getloadavg(), "processors": os.cpu_count()}
    rivals: dict[str, dict[str, Any]] = {}
    told: list[Iterator[tuple[str, dict[str, Any]]]] = [peers(chosen.peers)] if chosen.peers else []
    told += [cases(rivals)] + ([competition(chosen.competition)] if chosen.competition else [])
    for name, measured in itertools.chain(*told):
        rivals[name] = figures[name] = measured
        print(name, measured, file=sys.stderr, flush=True)
    figures["load at the end"] = os.getloadavg()
    print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
