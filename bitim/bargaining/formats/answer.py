"""nego-answer/1: the answer in JSON, every number an exact text. docs/bargaining.md tells the form."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from bitim.bargaining.answer import Answer, Extent, Named
from bitim.bargaining.domain import Side
from bitim.bargaining.numbers import digits, written
from bitim.bargaining.solutions import Vector

FORMAT = "nego-answer/1"
MOST_POINTS = 3000
"""A longer frontier is given by its size and digest only."""

VALUES = {"nash": "product", "ks": "ratio", "egalitarian": "min_gain", "utilitarian": "sum"}


def write(answer: Answer) -> dict[str, Any]:
    """The answer as a document for `json.dumps`."""
    domain = answer.domain
    document: dict[str, Any] = {
        "format": FORMAT,
        "name": domain.name,
        "outcomes": digits(domain.outcomes),
        "parties": len(domain.sides),
    }
    if answer.feasible is not None:
        document["feasible_outcomes"] = answer.feasible
    if answer.extent is not Extent.none:
        document["frontier"] = _frontier(answer)
    document["zopa"] = answer.agreeable
    document |= {rule: _named(answer, named) for rule, named in answer.named.items()}
    return document


def _frontier(answer: Answer) -> dict[str, Any]:
    if answer.frontier is None:
        return {"status": "not finished in time"}
    size: dict[str, Any] = {"size": len(answer.frontier), "ir_size": answer.rational, "status": "proved"}
    if answer.extent is Extent.size:
        return size
    points = lines(answer.frontier.vectors, answer.domain.sides)
    document = {**size, "sha256": hashlib.sha256("\n".join(points).encode()).hexdigest()}
    if len(points) <= MOST_POINTS:
        document["points"] = points
        document["packages"] = answer.frontier.packages(range(len(points)))
    return document


def lines(vectors: Sequence[Vector], sides: Sequence[Side]) -> list[str]:
    """The vectors as lines "u1,u2,…" of rationals in lowest terms, in their order."""
    columns = [
        [written(count, side.unit) for count in column]
        for column, side in zip(zip(*vectors, strict=True), sides, strict=True)
    ]
    return [",".join(row) for row in zip(*columns, strict=True)]


def _named(answer: Answer, named: Named) -> dict[str, Any]:
    sides = answer.domain.sides

    def texts(vector: Sequence[int]) -> list[str]:
        return [written(count, side.unit) for count, side in zip(vector, sides, strict=True)]

    document: dict[str, Any] = {
        VALUES[named.rule]: str(named.value),
        "u": [texts(vector) for vector in named.vectors],
        "packages": list(named.packages),
        "approx": [[count / side.unit for count, side in zip(v, sides, strict=True)] for v in named.vectors],
        "status": "proved" if named.proved else "best so far",
        "certificate": {"weights": [str(weight) for weight in answer.weights(named.rule)]},
    }
    if named.ideal:
        document["ideal"] = texts(named.ideal)
    if not named.proved:
        document["at_most"] = str(named.bound)
        document["at_most_percent_from_best"] = float(named.shortfall * 100)
    return document
