"""How the frontier and its price grow: `growth.py measure > growth.json`, then `growth.py draw growth.json`.

Measuring needs Bitim, drawing matplotlib.
"""

import json
import sys
import time
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent


def measure() -> dict[str, list[dict[str, Any]]]:
    """Seconds and points by the number of topics (two sides) and by the number of sides (10^6 packages)."""
    from made import made  # noqa: PLC0415 - drawing needs no Bitim

    from bitim.bargaining.answer import Extent, solve  # noqa: PLC0415 - likewise

    def timed(*shape: Any) -> dict[str, Any]:
        domain = made(*shape)
        solve(domain, Extent.size)
        start = time.perf_counter()
        answer = solve(domain, Extent.size)
        seconds = time.perf_counter() - start
        points = 0 if answer.frontier is None else len(answer.frontier)
        return {"topics": shape[0], "sides": shape[2], "family": shape[3], "seconds": seconds, "points": points}

    sizes = (3, 10, 30, 100, 300, 1000)
    outcomes = [
        timed(n, 10, 2, family)
        for family in ("uniform", "opposed", "fine")
        for n in sizes
        if (family, n) != ("fine", 1000)
    ]
    return {"outcomes": outcomes, "sides": [timed(6, 10, sides, "uniform") for sides in range(2, 7)]}


def draw(figures: dict[str, list[dict[str, Any]]]) -> None:
    """Write outcomes.svg, sides.svg and frontier.svg beside this file."""
    import matplotlib.pyplot as plt  # noqa: PLC0415 - measuring needs no matplotlib

    plt.rcParams["svg.hashsalt"] = "bitim"
    pictures = (
        ("outcomes", "topics", "seconds", "topics of ten options"),
        ("frontier", "topics", "points", "topics of ten options"),
    )
    for name, across, up, label in pictures:
        _, axes = plt.subplots(figsize=(6, 4))
        for family in ("uniform", "opposed", "fine"):
            rows = [row for row in figures["outcomes"] if row["family"] == family]
            axes.loglog([row[across] for row in rows], [row[up] for row in rows], marker="o", label=family)
        axes.set(xlabel=label, ylabel=up if up == "seconds" else "points of the frontier", title="Two sides")
        axes.legend()
        axes.grid(visible=True, alpha=0.3)
        plt.savefig(HERE / f"{name}.svg", metadata={"Date": None}, bbox_inches="tight")
    _, axes = plt.subplots(figsize=(6, 4))
    sides = [row["sides"] for row in figures["sides"]]
    axes.semilogy(sides, [row["seconds"] for row in figures["sides"]], marker="o", label="seconds")
    axes.semilogy(sides, [row["points"] for row in figures["sides"]], marker="s", label="points of the frontier")
    axes.set(xlabel="sides", xticks=sides, title="A million packages")
    axes.legend()
    axes.grid(visible=True, alpha=0.3)
    plt.savefig(HERE / "sides.svg", metadata={"Date": None}, bbox_inches="tight")


if __name__ == "__main__":
    if sys.argv[1] == "measure":
        print(json.dumps(measure(), indent=1))
    else:
        draw(json.loads(Path(sys.argv[2]).read_text()))
