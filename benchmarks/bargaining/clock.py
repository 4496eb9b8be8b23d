"""How a run is timed, ours and the peers' alike."""

from __future__ import annotations

import resource
import statistics
import time
from collections.abc import Callable
from typing import Any, TypeVar

RUNS, QUICK_RUNS = 6, 100
QUICK = 0.01
"""Seconds below which there are many runs."""
PATIENCE = 30
"""Seconds after which no further run is begun."""

Result = TypeVar("Result")


def timed(run: Callable[[], Result]) -> tuple[dict[str, Any], Result]:
    """Seconds by the clock and of the processor, medians after the first run, the process's peak memory; the result."""
    seconds: list[float] = []
    busy: list[float] = []
    while not seconds or (len(seconds) < (QUICK_RUNS if seconds[-1] < QUICK else RUNS) and sum(seconds) < PATIENCE):
        result = None  # so that two results never count at once
        start, worked = time.perf_counter(), time.process_time()
        result = run()
        seconds.append(time.perf_counter() - start)
        busy.append(time.process_time() - worked)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    figures = {
        "processor": statistics.median(busy[1:] or busy), "median": statistics.median(seconds[1:] or seconds),
        "best": min(seconds), "runs": len(seconds), "peak_mb": peak,
    }  # fmt: skip
    return figures, result
