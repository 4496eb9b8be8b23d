"""One measurement of a peer, in an environment of its own: peers.py METHOD TOPICS FAMILY [SIDES].

documented, mobanos: NegMAS 0.16. moocore: all packages' worths listed, then its filter, which is all that it offers.
geniusweb: the method that GeniusWeb's authors describe (halve the topics, merge the halves' frontiers with a quadratic
filter, decimals throughout), written anew in Python, since its own implementation is in no registry we use.
"""

from __future__ import annotations

import json
import sys
import warnings
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from clock import timed
from made import made

from bitim.bargaining.domain import Domain

warnings.filterwarnings("ignore")

Points = list[tuple[Decimal, ...]]


def negmas(domain: Domain, *, documented: bool) -> Callable[[], int]:
    """The frontier's size by the documented path, with the named points; or by MOBANOS, with packages."""
    from negmas.outcomes import make_issue, make_os  # noqa: PLC0415 - each peer alone is measured
    from negmas.preferences import LinearAdditiveUtilityFunction  # noqa: PLC0415 - likewise
    from negmas.preferences.ops import ks_points, max_welfare_points, nash_points, pareto_frontier  # noqa: PLC0415 - likewise
    from negmas.preferences.pareto_sampler import MOBANOSParetoSampler  # noqa: PLC0415 - likewise
    from negmas.preferences.value_fun import TableFun  # noqa: PLC0415 - likewise

    issues = [make_issue([f"v{o}" for o in topic.options], name=topic.name) for topic in domain.topics]
    space = make_os(issues)
    functions = [
        LinearAdditiveUtilityFunction(
            values=[TableFun({f"v{o}": x / side.unit for o, x in enumerate(row)}) for row in side.table],
            weights=[1.0] * len(issues), outcome_space=space, reserved_value=0.0,
        )
        for side in domain.sides
    ]  # fmt: skip

    def enumerated() -> int:
        points, _ = pareto_frontier(functions, issues=issues)
        ranges = [function.minmax(space, above_reserve=False) for function in functions]
        for rule in (nash_points, ks_points, max_welfare_points):
            rule(functions, points, ranges=ranges)
        return len(points)

    def merged() -> int:
        sampler = MOBANOSParetoSampler()
        sampler.init(*functions)
        return len({tuple(float(f(o)) for f in functions) for o in sampler.pareto_outcomes(min_util=-1e9)})

    return enumerated if documented else merged


def moocore(domain: Domain) -> Callable[[], int]:
    """The frontier's size by listing every package's worths and filtering them."""
    import moocore as peer  # noqa: PLC0415 - each peer alone is measured
    import numpy as np  # noqa: PLC0415 - likewise

    def filtered() -> int:
        points = np.zeros((1, len(domain.sides)))
        for topic in range(len(domain.topics)):
            worths = np.array([side.table[topic] for side in domain.sides], float).T
            points = (points[:, None, :] + worths[None, :, :]).reshape(-1, points.shape[1])
        return len(np.unique(points[peer.is_nondominated(points, maximise=True)], axis=0))

    return filtered


def geniusweb(domain: Domain) -> Callable[[], int]:
    """The frontier's size by halving the topics."""
    tables = [
        [tuple(Decimal(side.table[topic][o]) / side.unit for side in domain.sides) for o in range(len(options))]
        for topic, options in enumerate(topic.options for topic in domain.topics)
    ]

    def frontier(part: Sequence[Points]) -> Points:
        if len(part) == 1:
            return _filtered(part[0])
        half = len(part) // 2
        first, second = frontier(part[:half]), frontier(part[half:])
        return _filtered([tuple(x + y for x, y in zip(a, b, strict=True)) for a in first for b in second])

    return lambda: len(frontier(tables))


def _filtered(points: Points) -> Points:
    kept: Points = []
    for point in points:
        if not any(all(x >= y for x, y in zip(other, point, strict=True)) for other in kept):
            kept = [other for other in kept if not all(x >= y for x, y in zip(point, other, strict=True))]
            kept.append(point)
    return kept


if __name__ == "__main__":
    method, topics, family, *sides = sys.argv[1:]
    chosen = made(int(topics), 10, int(sides[0]) if sides else 2, family)
    methods: dict[str, Callable[[], Callable[[], int]]] = {
        "documented": lambda: negmas(chosen, documented=True),
        "mobanos": lambda: negmas(chosen, documented=False),
        "moocore": lambda: moocore(chosen),
        "geniusweb": lambda: geniusweb(chosen),
    }
    figures, points = timed(methods[method]())
    print(json.dumps({**figures, "points": points}))
