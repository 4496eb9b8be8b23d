"""Charts as pictures in the page: Vega-Lite drawn to SVG, without any script in the file."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import vl_convert

# Read without colour too: the answers stand in the same order in each bar and in the legend, from dark to light.
COLOURS = ("#084a44", "#c98a3c", "#c9cfd0")
# Faces of one width on all systems: the place of the labels is measured when the chart is drawn.
FACE = "Arial, Liberation Sans, Helvetica, sans-serif"
WIDTH, BESIDE_LABELS, BAR, ROOM = 640, 440, 26, 40
# Thousands with a space between, as all three languages can read them.
WHOLE = {"labelExpr": r"replace(format(datum.value, ','), /,/g, '\u00a0')", "tickMinStep": 1}
SIZE = re.compile(r' width="\d+(?:\.\d+)?" height="\d+(?:\.\d+)?"')


@dataclass(frozen=True)
class Bar:
    """A part of a bar: where it stands, of what it is, and how much; a count that may not be shown has no bar."""

    place: str
    answer: str
    count: int


def across(bars: Sequence[Bar], places: Sequence[str], answers: Sequence[str], *, share: bool) -> str:
    """Bars that lie, one a place; with `share`, all are as long and show the shares of the answers."""
    length = {
        "field": "count",
        "type": "quantitative",
        "stack": "normalize" if share else "zero",
        "axis": {"title": None, "grid": True, "tickCount": 5, **({"format": "%"} if share else WHOLE)},
    }
    place = {
        "field": "place",
        "type": "nominal",
        "sort": list(places),
        "axis": {"title": None, "labelLimit": 0, "ticks": False, "domain": False},
    }
    spec = _spec(bars, answers, {"x": length, "y": place})
    return _drawn(
        {**spec, "width": BESIDE_LABELS, "mark": {"type": "bar", "height": {"band": 0.72}}, "height": {"step": BAR}}
    )


def over_time(bars: Sequence[Bar], answers: Sequence[str]) -> str:
    """Bars that stand, one a month; the places are months, as 2024-05."""
    month = {
        "field": "place",
        "type": "temporal",
        "timeUnit": "utcyearmonth",
        "axis": {"title": None, "format": "%Y", "tickCount": "year", "grid": False},
    }
    count = {"field": "count", "type": "quantitative", "stack": "zero", "axis": {"title": None, **WHOLE}}
    return _drawn({**_spec(bars, answers, {"x": month, "y": count}), "mark": "bar", "height": 240})


def _spec(bars: Sequence[Bar], answers: Sequence[str], encoding: Mapping[str, Any]) -> dict[str, Any]:
    colour = {
        "field": "answer",
        "type": "nominal",
        "scale": {"domain": list(answers), "range": list(COLOURS[-len(answers) :])},
        "legend": {"title": None, "orient": "top", "labelLimit": 300, "symbolType": "square"},
    }
    order = {"field": "order", "type": "quantitative"}
    values = [{**vars(bar), "order": list(answers).index(bar.answer)} for bar in bars]
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "data": {"values": values},
        "width": WIDTH,
        "padding": {"left": ROOM, "right": 5, "top": 5, "bottom": 5},
        "encoding": {**encoding, "color": colour, "order": order},
        "background": "transparent",
        "config": {
            "font": FACE,
            "axis": {"labelFontSize": 13},
            "legend": {"labelFontSize": 13},
            "view": {"stroke": None},
        },
    }


def _drawn(spec: Mapping[str, Any]) -> str:
    """The picture; as wide as the page allows."""
    return SIZE.sub("", str(vl_convert.vegalite_to_svg(dict(spec))), count=1)
