"""A simple matrix in CSV: one line an option, one column a side.

    topic,option,Anna,Berik
    Price,low,0.4,0.1
    Price,high,0.1,0.5
    #reserve,,0.2,0.3
    #weight,Price,1,1

Lines `#weight,TOPIC,…`, one for every topic or none, make the numbers evaluations that the weight multiplies; a side's
weights sum to 1. The line `#reserve` gives what each side has without agreement (0 if left out).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

from bitim.bargaining.domain import MOST_SIDES, BargainingError, Domain, Side, Topic
from bitim.bargaining.formats.files import read_text
from bitim.bargaining.numbers import Ratio, common_unit, in_units, ratio, written


def read_file(path: Path) -> Domain:
    """The domain in a CSV file; BargainingError names the file and the line."""
    return read(read_text(path), str(path), path.stem)


def read(text: str, where: str, name: str = "") -> Domain:
    """The domain in a CSV text; `where` begins every message."""
    try:
        lines = [line for line in csv.reader(io.StringIO(text), strict=True) if any(cell.strip() for cell in line)]
    except csv.Error as error:
        raise BargainingError(f"{where}: is not valid CSV: {error}") from error
    head = [cell.strip() for cell in lines[0]] if lines else []
    names = head[2:]
    if [cell.lower() for cell in head[:2]] != ["topic", "option"] or not 1 <= len(names) <= MOST_SIDES:
        raise BargainingError(f"{where}: the first line is topic,option and the names of 1 to {MOST_SIDES} sides")
    options: dict[str, dict[str, list[Ratio]]] = {}
    weights: dict[str, list[Ratio]] = {}
    reserves: list[Ratio] = [(0, 1)] * len(names)
    for number, line in enumerate(lines[1:], 2):
        place = f"{where}: line {number}"
        if len(line) != len(head):
            raise BargainingError(f"{place}: {len(line)} cells for {len(head)} columns")
        topic, option = line[0].strip(), line[1].strip()
        cells = [ratio(cell.strip(), f"{place}, {side}") for cell, side in zip(line[2:], names, strict=True)]
        if topic == "#reserve":
            reserves = cells
        elif topic == "#weight":
            weights[option] = cells
        elif option in options.setdefault(topic, {}):
            raise BargainingError(f"{place}: the option {option!r} of {topic!r} stands twice")
        else:
            options[topic][option] = cells
    if not options:
        raise BargainingError(f"{where}: holds no option")
    _check(weights, options, names, where)
    topics = tuple([Topic(topic, tuple(held)) for topic, held in options.items()])
    sides = [_side(side, p, reserves[p], options, weights) for p, side in enumerate(names)]
    return Domain(name, topics, tuple(sides))


def _check(
    weights: dict[str, list[Ratio]], options: dict[str, dict[str, list[Ratio]]], names: Sequence[str], where: str
) -> None:
    if not weights:
        return
    if weights.keys() != options.keys():
        odd = min(weights.keys() ^ options.keys())
        raise BargainingError(
            f"{where}: #weight: {odd!r} has {'no weight' if odd in options else 'a weight but no option'}"
        )
    for p, name in enumerate(names):
        total = sum((Fraction(*cells[p]) for cells in weights.values()), Fraction(0))
        if total != 1:
            raise BargainingError(f"{where}: #weight: the weights of {name} sum to {total}, not to 1")


def _side(
    name: str, p: int, reserve: Ratio, options: dict[str, dict[str, list[Ratio]]], weights: dict[str, list[Ratio]]
) -> Side:
    rows = []
    for topic, held in options.items():
        over, under = weights[topic][p] if weights else (1, 1)
        rows.append([(over * cells[p][0], under * cells[p][1]) for cells in held.values()])
    unit = common_unit([reserve, *(cell for row in rows for cell in row)])
    return Side(name, unit, in_units([reserve], unit)[0], tuple([in_units(row, unit) for row in rows]))


def write(domain: Domain) -> str:
    """The domain in CSV; BargainingError where a matrix has no place for it."""
    if domain.limits or any(side.conditions for side in domain.sides):
        raise BargainingError(f"{domain.name}: a matrix has no place for limits and joint conditions")
    if len({topic.name for topic in domain.topics}) < len(domain.topics):
        raise BargainingError(f"{domain.name}: two topics have the same name")
    text = io.StringIO()
    out = csv.writer(text, lineterminator="\n")
    out.writerow(["topic", "option", *(side.name for side in domain.sides)])
    for i, topic in enumerate(domain.topics):
        for o, option in enumerate(topic.options):
            out.writerow([topic.name, option, *(written(side.table[i][o], side.unit) for side in domain.sides)])
    out.writerow(["#reserve", "", *(written(side.reserve, side.unit) for side in domain.sides)])
    return text.getvalue()
