"""Record what NegMAS answers to small domains, for the tests: recorded.py > tests/bargaining/negmas.json.

Runs in the environment of requirements.txt. Made domains only; every number that NegMAS gives is kept as it is.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from negmas.inout import Scenario
from negmas.outcomes import enumerate_issues, make_issue, make_os
from negmas.preferences import HyperRectangleUtilityFunction, LinearAdditiveUtilityFunction
from negmas.preferences.ops import ks_points, max_welfare_points, nash_points, pareto_frontier
from negmas.preferences.value_fun import TableFun

from bitim.bargaining.domain import Condition, Domain, Side, Topic
from bitim.bargaining.formats import nego

warnings.filterwarnings("ignore")


def drawn(seed: int, sides: int, unit: int, *, low: bool = False) -> Domain:
    """A small additive domain; with `low`, reserves lie below everything attainable, else within reach."""
    draw = random.Random(seed)  # noqa: S311 - reproducible, no secret
    sizes = [draw.randint(2, 5) for _ in range(draw.randint(2, 4))]
    topics = tuple(Topic(f"topic {i}", tuple(f"v{o}" for o in range(size))) for i, size in enumerate(sizes))
    reports = []
    for p in range(sides):
        table = tuple(tuple(draw.randint(1 + 4 * low, 20) for _ in range(size)) for size in sizes)
        least, most = sum(map(min, table)), sum(map(max, table))
        reserve = 0 if low else least + (most - least) // 10
        reports.append(Side(f"side {p}", unit, reserve, table))
    return Domain(f"seed {seed}", topics, tuple(reports))


def answered(domain: Domain) -> dict[str, Any]:
    """The frontier and the named points, as NegMAS's documented path gives them."""
    issues = [make_issue(list(topic.options), name=topic.name) for topic in domain.topics]
    space = make_os(issues)
    functions = [
        LinearAdditiveUtilityFunction(
            values=[TableFun({f"v{o}": x / side.unit for o, x in enumerate(row)}) for row in side.table],
            weights=[1.0] * len(issues), outcome_space=space, reserved_value=side.reserve / side.unit,
        )
        for side in domain.sides
    ]  # fmt: skip
    points, _ = pareto_frontier(functions, issues=issues)
    ranges = [function.minmax(space, above_reserve=False) for function in functions]
    rules = {"nash": nash_points, "ks": ks_points, "welfare": max_welfare_points}
    named = {rule: [point for point, _ in best(functions, points, ranges=ranges)] for rule, best in rules.items()}
    return {"domain": nego.write(domain), "frontier": points, **named}


def rectangles() -> dict[str, Any]:
    """Every package of a domain of two rectangles, with its worth to one side."""
    topics = (Topic("a", tuple(range(6))), Topic("b", tuple(range(6))))
    boxes = [(10, ((0, 1, 4),)), (5, ((0, 0, 3), (1, 2, 5)))]
    zeros = tuple((0,) * 6 for _ in topics)
    side = Side("A", 1, 0, zeros, tuple(Condition(worth, box) for worth, box in boxes))
    space = make_os([make_issue(6, name=topic.name) for topic in topics])
    function = HyperRectangleUtilityFunction(
        outcome_ranges=[{topic: (low, high) for topic, low, high in box} for _, box in boxes],
        utilities=[float(worth) for worth, _ in boxes],
        outcome_space=space,
    )
    worths = [[*package, float(function(package))] for package in enumerate_issues(space.issues)]
    return {"domain": nego.write(Domain("rectangles", topics, (side,))), "worths": worths}


def from_genius() -> dict[str, Any]:
    """A Genius domain, and the worth of every package to its two sides as NegMAS reads it."""
    texts = {"domain.xml": f"<negotiation_template>{_space(())}</negotiation_template>"}
    for number, (weights, rows) in enumerate(PROFILES, 1):
        texts[f"profile{number}.xml"] = _space(rows, weights)
    with tempfile.TemporaryDirectory() as folder:
        for name, text in texts.items():
            (Path(folder) / name).write_text(text, encoding="utf-8")
        files = [Path(folder) / name for name in texts]
        scenario = Scenario.from_genius_files(files[0], files[1:], ignore_discount=True)
    packages = enumerate_issues(scenario.outcome_space.issues)
    worths = [[[*map(str, package)], [float(function(package)) for function in scenario.ufuns]] for package in packages]
    return {"files": texts, "worths": worths}


PROFILES = (((0.75, 0.25), ((5, 2, 1), (4, 3))), ((0.5, 0.5), ((1, 2, 3), (8, 10))))


def _space(rows: Sequence[Sequence[int]], weights: Sequence[float] = ()) -> str:
    """A utility space of two issues with three and two items, with evaluations where there are any."""
    issues = []
    for index, size in enumerate((3, 2), 1):
        items = [
            f'<item index="{o + 1}" value="v{o}"' + (f' evaluation="{rows[index - 1][o]}"' if rows else "") + "/>"
            for o in range(size)
        ]
        kind = f'index="{index}" name="topic {index}" type="discrete" vtype="discrete" etype="discrete"'
        issues.append(f"<issue {kind}>{''.join(items)}</issue>")
    issues += [f'<weight index="{index}" value="{weight}"/>' for index, weight in enumerate(weights, 1)]
    whole = '<objective index="0" name="all" type="objective" etype="objective" description="">'
    return f'<utility_space number_of_issues="2">{whole}{"".join(issues)}</objective></utility_space>'


def main() -> None:
    """Print all that is recorded."""
    print(
        json.dumps(
            {
                "within reach": [answered(drawn(seed, 2 + seed % 2, 100)) for seed in range(24)],
                "below all": [answered(drawn(seed, 2, 100, low=True)) for seed in range(40, 60)],
                "tenths": [answered(drawn(seed, 2, 10)) for seed in range(60, 72)],
                "rectangles": rectangles(),
                "genius": from_genius(),
            }
        )
    )


if __name__ == "__main__":
    main()
