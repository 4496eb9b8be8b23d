"""Measure the engine, each case in a process of its own: median of five and peak memory, beside the goal.

    python benchmarks/bargaining/measure.py [--peers PYTHON] [--competition FOLDER] > figures.json

PYTHON has the peers of requirements.txt; FOLDER holds nego-domain/1 files of the 2014 competition, which are not ours
to pass on.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from made import limited, made

from bitim.bargaining.answer import Extent, solve
from bitim.bargaining.domain import Domain
from bitim.bargaining.formats import nego

RUNS = 5
QUICK = 0.01
"""Seconds below which a case is run a hundred times."""
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

CASES: dict[str, tuple[Callable[[], Domain], Extent, float]] = {
    "10^30 opposed, 2 sides": (lambda: made(30, 10, 2, "opposed"), Extent.size, 0.003),
    "10^30 uniform, 2 sides": (lambda: made(30, 10), Extent.size, 0.003),
    "10^1000 uniform, 2 sides": (lambda: made(1000, 10), Extent.size, 0.25),
    "10^1000 opposed, 2 sides": (lambda: made(1000, 10, 2, "opposed"), Extent.size, 0.25),
    "10^10000 opposed, 2 sides": (lambda: made(10000, 10, 2, "opposed"), Extent.size, 10),
    "10^30 uniform, 3 sides": (lambda: made(30, 10, 3), Extent.size, 1),
    "10^8 uniform, 6 sides": (lambda: made(8, 10, 6), Extent.size, 5),
    "10^30 opposed, budget and incompatibilities": (lambda: limited(made(30, 10, 2, "opposed")), Extent.size, 1),
    "10^30 uniform, budget and incompatibilities": (lambda: limited(made(30, 10)), Extent.size, 1),
    "10^1000 uniform, 2 sides, four points only": (lambda: made(1000, 10), Extent.none, 1),
    "10^1000 uniform, 6 sides, four points only": (lambda: made(1000, 10, 6), Extent.none, 1),
    "10^3 uniform, 2 sides": (lambda: made(3, 10), Extent.size, 0.0001),
    "10^5 uniform, 2 sides": (lambda: made(5, 10), Extent.size, 0.00019),
    "10^5 opposed, 2 sides": (lambda: made(5, 10, 2, "opposed"), Extent.size, 0.0027),
    "10^6 uniform, 3 sides": (lambda: made(6, 10, 3), Extent.size, 1),
    "10^6 uniform, 6 sides": (lambda: made(6, 10, 6), Extent.size, 1),
}


def one(build: Callable[[], Domain], extent: Extent) -> dict[str, object]:
    """Solve one domain several times; seconds from the domain to the answer with packages."""
    domain = build()
    solve(made(2, 400, len(domain.sides)), extent)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    seconds: list[float] = []
    busy: list[float] = []
    points, proved = 0, {}
    while (len(seconds) < RUNS or (seconds[-1] < QUICK and len(seconds) < 100)) and sum(seconds) < 60:
        start, worked = time.perf_counter(), time.process_time()
        answer = solve(domain, extent)
        seconds.append(time.perf_counter() - start)
        busy.append(time.process_time() - worked)
        points = 0 if answer.frontier is None else len(answer.frontier)
        proved = {rule: named.proved for rule, named in answer.named.items()}
        del answer
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {
        "processor": statistics.median(busy[1:] or busy),
        "median": statistics.median(seconds[1:] or seconds), "best": min(seconds), "runs": len(seconds),
        "points": points, "proved": proved, "peak_mb": peak // 1024, "added_mb": (peak - before) // 1024,
    }  # fmt: skip


def apart(*words: str) -> dict[str, object]:
    """One measurement in a process of its own."""
    try:
        alone = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}
        done = subprocess.run([*words], capture_output=True, text=True, check=False, timeout=240, env=alone)
    except subprocess.TimeoutExpired:
        return {"error": "more than 240 s"}
    return dict(json.loads(done.stdout)) if done.returncode == 0 else {"error": done.stderr.strip()[-200:]}


def main() -> None:
    """Print the figures as JSON, the load of the machine among them."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--case")
    parser.add_argument("--file", type=Path)
    parser.add_argument("--peers")
    parser.add_argument("--competition", type=Path)
    chosen = parser.parse_args()
    if chosen.case or chosen.file:
        domain = nego.read_file(chosen.file) if chosen.file else None
        build, extent, _ = CASES[chosen.case] if chosen.case else (lambda: domain or made(1, 1), Extent.size, 0)
        print(json.dumps(one(build, extent)))
        return
    figures: dict[str, object] = {"load": os.getloadavg(), "processors": os.cpu_count()}
    for name, (_, _, goal) in CASES.items():
        figures[name] = {"goal": goal, **apart(sys.executable, str(HERE), "--case", name)}
        print(name, figures[name], file=sys.stderr, flush=True)
    for file in sorted(chosen.competition.glob("anac-y2014-*.json")) if chosen.competition else []:
        figures[file.stem] = {"goal": 1, **apart(sys.executable, str(HERE), "--file", str(file))}
        print(file.stem, figures[file.stem], file=sys.stderr, flush=True)
    for method, topics, family, sides in PEER_CASES if chosen.peers else ():
        name = f"{method}, 10^{topics} {family}, {sides} sides"
        program = str(HERE.with_name("peers.py"))
        figures[name] = apart(chosen.peers, program, method, str(topics), family, str(sides))
        print(name, figures[name], file=sys.stderr, flush=True)
    figures["load at the end"] = os.getloadavg()
    print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
