"""One measurement of NegMAS 0.16, in an environment of its own: peers.py METHOD TOPICS FAMILY."""

import json
import resource
import statistics
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from made import made
from negmas.outcomes import make_issue, make_os
from negmas.preferences import LinearAdditiveUtilityFunction
from negmas.preferences.ops import ks_points, max_welfare_points, nash_points, pareto_frontier
from negmas.preferences.pareto_sampler import MOBANOSParetoSampler
from negmas.preferences.value_fun import TableFun

warnings.filterwarnings("ignore")


def measured(method: str, topics: int, family: str) -> dict[str, object]:
    """Median seconds of up to five runs."""
    domain = made(topics, 10, 2, family)
    issues = [make_issue([f"v{o}" for o in topic.options], name=topic.name) for topic in domain.topics]
    space = make_os(issues)
    functions = [
        LinearAdditiveUtilityFunction(
            values=[TableFun({f"v{o}": x / side.unit for o, x in enumerate(row)}) for row in side.table],
            weights=[1.0] * topics, outcome_space=space, reserved_value=0.0,
        )
        for side in domain.sides
    ]  # fmt: skip

    def documented() -> int:
        points, _ = pareto_frontier(functions, issues=issues)
        ranges = [function.minmax(space, above_reserve=False) for function in functions]
        for rule in (nash_points, ks_points, max_welfare_points):
            rule(functions, points, ranges=ranges)
        return len(points)

    def mobanos() -> int:
        sampler = MOBANOSParetoSampler()
        sampler.init(*functions)
        return len({tuple(float(f(o)) for f in functions) for o in sampler.pareto_outcomes(min_util=-1e9)})

    run: Callable[[], int] = {"documented": documented, "mobanos": mobanos}[method]
    seconds: list[float] = []
    points = 0
    while len(seconds) < 5 and sum(seconds) < 40:
        start = time.perf_counter()
        points = run()
        seconds.append(time.perf_counter() - start)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return {"median": statistics.median(seconds), "runs": len(seconds), "points": points, "peak_mb": peak}


if __name__ == "__main__":
    print(json.dumps(measured(sys.argv[1], int(sys.argv[2]), sys.argv[3])))
