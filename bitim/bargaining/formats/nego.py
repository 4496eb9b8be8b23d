"""nego-domain/1: a negotiation in JSON, read strictly and written back. docs/bargaining.md tells the form."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn

from bitim.bargaining.domain import (
    MOST_SIDES,
    BargainingError,
    Budget,
    Condition,
    Domain,
    Incompatibility,
    Limit,
    Side,
    Topic,
)
from bitim.bargaining.formats.files import read_text
from bitim.bargaining.numbers import Ratio, common_unit, in_units, ratio, written

FORMAT = "nego-domain/1"
DOMAIN_KEYS = {"format", "name", "issues", "parties", "constraints", "source"}
SIDE_KEYS = {"name", "reservation", "discount", "type", "table", "denominator", "terms", "weights", "evaluations"}
LIMIT_KEYS = {"linear_le": {"type", "name", "coef", "rhs"}, "forbid": {"type", "name", "cells"}}


def read_file(path: Path) -> Domain:
    """The domain in a file; BargainingError names the file, the place and what helps."""
    return read_json(read_text(path), str(path))


def read_json(text: str | bytes, where: str = "domain") -> Domain:
    """The domain in a JSON text; numbers are read as they are written, never as floats."""
    try:
        document = json.loads(text, parse_float=str, parse_constant=_no_number, object_pairs_hook=_unlike_keys)
    except json.JSONDecodeError as error:
        raise BargainingError(f"{where}: is not valid JSON: {error}") from error
    except RecursionError:
        raise BargainingError(f"{where}: is nested too deeply to be a domain") from None
    except ValueError as error:
        raise BargainingError(f"{where}: {error}") from error
    return read(document, where)


def _no_number(name: str) -> NoReturn:
    raise BargainingError(f"{name} is not a number that can be agreed on")


def _unlike_keys(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    read = dict(pairs)
    if len(read) < len(pairs):
        twice = next(key for number, (key, _) in enumerate(pairs) if key in dict(pairs[:number]))
        raise BargainingError(f"the key {twice!r} stands twice in one object")
    return read


def read(document: object, where: str = "domain") -> Domain:
    """The domain in a document as `json.loads` gives it."""
    held = _mapping(document, where, DOMAIN_KEYS)
    if held.get("format") != FORMAT:
        raise BargainingError(f'{where}: format is {held.get("format")!r}; this reader knows "{FORMAT}"')
    topics = tuple([_topic(topic, f"{where}: issues[{i}]") for i, topic in enumerate(_list(held, "issues", where))])
    if not topics:
        raise BargainingError(f"{where}: issues is empty; a negotiation has at least one topic")
    parties = _list(held, "parties", where)
    if not 1 <= len(parties) <= MOST_SIDES:
        raise BargainingError(f"{where}: {len(parties)} parties; between 1 and {MOST_SIDES} can be reckoned with")
    sides = tuple([_side(party, topics, f"{where}: parties[{i}]") for i, party in enumerate(parties)])
    limits = tuple(
        [_limit(limit, topics, f"{where}: constraints[{i}]") for i, limit in enumerate(held.get("constraints") or ())]
    )
    return Domain(str(held.get("name", "")), topics, sides, limits)


def _mapping(value: object, where: str, keys: set[str]) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise BargainingError(f"{where}: expected an object with {', '.join(sorted(keys))}")
    if not value.keys() <= keys:
        strange = min(value.keys() - keys)
        raise BargainingError(f"{where}: unknown key {strange!r}; known: {', '.join(sorted(keys))}")
    return value


def _list(held: Mapping[str, Any], key: str, where: str) -> list[Any]:
    value = held.get(key)
    if not isinstance(value, list):
        raise BargainingError(f"{where}: {key} is {'missing' if value is None else 'no list'}")
    return value


def _topic(value: object, where: str) -> Topic:
    held = _mapping(value, where, {"name", "values"})
    options = _list(held, "values", where)
    if not options:
        raise BargainingError(f"{where}: values is empty; a topic has at least one option")
    kinds = {type(option) for option in options}
    if not kinds <= {str, int}:
        raise BargainingError(f"{where}: values are texts or whole numbers")
    if len(set(options)) < len(options):
        raise BargainingError(f"{where}: two of the values are the same")
    return Topic(str(held.get("name", "")), tuple(options))


def _side(value: object, topics: Sequence[Topic], where: str) -> Side:
    held = _mapping(value, where, SIDE_KEYS)
    kind = held.get("type")
    if kind not in ("additive", "hyperrect"):
        raise BargainingError(f'{where}: type is {kind!r}; it is "additive" or "hyperrect"')
    reserve = ratio(held.get("reservation", 0), f"{where}: reservation")
    rows = _rows(held, topics, where) if kind == "additive" else [[(0, 1)] * len(t.options) for t in topics]
    below = ratio(held.get("denominator", 1), f"{where}: denominator")
    if below[0] <= 0:
        raise BargainingError(f"{where}: denominator is not positive")
    terms = held.get("terms") or ()
    if kind == "hyperrect" and "terms" not in held:
        raise BargainingError(f"{where}: terms is missing")
    worths = [
        _over(ratio(_key(t, "u", f"{where}: terms[{j}]"), f"{where}: terms[{j}].u"), below) for j, t in enumerate(terms)
    ]
    unit = common_unit([reserve, *worths, *(cell for row in rows for cell in row)])
    boxes = [_box(term, topics, f"{where}: terms[{j}]") for j, term in enumerate(terms)]
    return Side(
        name=str(held.get("name", "")),
        unit=unit,
        reserve=in_units([reserve], unit)[0],
        table=tuple([in_units(row, unit) for row in rows]),
        conditions=tuple(map(Condition, in_units(worths, unit), boxes)),
    )


def _over(value: Ratio, below: Ratio) -> Ratio:
    return value[0] * below[1], value[1] * below[0]


def _key(value: object, key: str, where: str) -> Any:
    if not isinstance(value, dict) or key not in value:
        raise BargainingError(f"{where}: {key} is missing")
    return value[key]


def _rows(held: Mapping[str, Any], topics: Sequence[Topic], where: str) -> list[list[Ratio]]:
    """A side's table as ratios; weights, where given, must sum to one and multiply the evaluations."""
    if "weights" not in held:
        if "evaluations" in held:
            raise BargainingError(f"{where}: evaluations need weights; worths as they stand belong in table")
        return _table(_list(held, "table", where), topics, f"{where}: table")
    weights = [ratio(w, f"{where}: weights[{i}]") for i, w in enumerate(_list(held, "weights", where))]
    unit = common_unit(weights)
    total = sum(in_units(weights, unit))
    if total != unit or len(weights) != len(topics):
        raise BargainingError(
            f"{where}: weights: {len(weights)} weights sum to {written(total, unit)};"
            f" there is one for each of the {len(topics)} topics, and they sum to 1"
        )
    if "table" in held:
        raise BargainingError(f"{where}: both weights and table; weights go with evaluations, a table stands alone")
    rows = _table(_list(held, "evaluations", where), topics, f"{where}: evaluations")
    return [[(w[0] * over, w[1] * under) for over, under in row] for w, row in zip(weights, rows, strict=True)]


def _table(rows: list[Any], topics: Sequence[Topic], where: str) -> list[list[Ratio]]:
    if len(rows) != len(topics):
        raise BargainingError(f"{where}: {len(rows)} rows for {len(topics)} topics")
    return [_row(row, topic, i, where) for i, (row, topic) in enumerate(zip(rows, topics, strict=True))]


def _row(row: object, topic: Topic, number: int, where: str) -> list[Ratio]:
    if not isinstance(row, list) or len(row) != len(topic.options):
        found = len(row) if isinstance(row, list) else "no list of"
        raise BargainingError(f"{where}[{number}]: {found} numbers for {len(topic.options)} options of {topic.name!r}")
    place = f"{where}[{number}]"
    return [ratio(cell, place) for cell in row]


def _box(term: object, topics: Sequence[Topic], where: str) -> tuple[tuple[int, int, int], ...]:
    held = _mapping(term, where, {"u", "box"})
    box = held.get("box")
    if not isinstance(box, dict):
        raise BargainingError(f"{where}: box is no object from topic number to [first, last]")
    return tuple(sorted([_edge(topic, span, topics, f"{where}: box") for topic, span in box.items()]))


def _edge(topic: str, span: object, topics: Sequence[Topic], where: str) -> tuple[int, int, int]:
    number = int(topic) if topic.isdecimal() and len(topic) < 8 else len(topics)
    if number >= len(topics):
        raise BargainingError(f"{where}: unknown topic {topic!r}; topics are 0 to {len(topics) - 1}")
    if not isinstance(span, list) or len(span) != 2 or not all(type(end) is int for end in span):
        raise BargainingError(f"{where}: topic {topic} needs [first, last], two option numbers")
    low, high = span
    if not 0 <= low <= high < len(topics[number].options):
        raise BargainingError(
            f"{where}: topic {topic}: options {low} to {high} are not within 0 to {len(topics[number].options) - 1}"
        )
    return number, low, high


def _limit(value: object, topics: Sequence[Topic], where: str) -> Limit:
    kind = value.get("type") if isinstance(value, dict) else None
    if kind not in LIMIT_KEYS:
        raise BargainingError(f'{where}: type is {kind!r}; it is "linear_le" or "forbid"')
    held = _mapping(value, where, LIMIT_KEYS[kind])
    name = str(held.get("name", "")) or f"limit {where.rpartition('[')[2].rstrip(']')}"
    if kind == "forbid":
        cells = tuple(_cells(_list(held, "cells", where), topics, f"{where}: cells"))
        if not cells:
            raise BargainingError(f"{where}: cells is empty, which would forbid every package")
        return Incompatibility(name, cells)
    rows = _table(_list(held, "coef", where), topics, f"{where}: coef")
    most = ratio(_key(held, "rhs", where), f"{where}: rhs")
    unit = common_unit([most, *(cell for row in rows for cell in row)])
    return Budget(name, tuple([in_units(row, unit) for row in rows]), in_units([most], unit)[0], unit)


def _cells(pairs: list[Any], topics: Sequence[Topic], where: str) -> Iterator[tuple[int, int]]:
    for pair in pairs:
        if not isinstance(pair, list) or len(pair) != 2 or not all(type(end) is int for end in pair):
            raise BargainingError(f"{where}: {pair!r} is no pair of topic number and option number")
        topic, option = pair
        if not 0 <= topic < len(topics) or not 0 <= option < len(topics[topic].options):
            raise BargainingError(f"{where}: there is no option {option} of topic {topic}")
        yield topic, option


def write(domain: Domain) -> dict[str, Any]:
    """The domain as a document for `json.dumps`, every number as an exact text."""
    return {
        "format": FORMAT,
        "name": domain.name,
        "issues": [{"name": topic.name, "values": list(topic.options)} for topic in domain.topics],
        "parties": [_written_side(side) for side in domain.sides],
        "constraints": [_written_limit(limit) for limit in domain.limits],
    }


def _written_side(side: Side) -> dict[str, Any]:
    return {
        "name": side.name,
        "reservation": written(side.reserve, side.unit),
        "type": "additive",
        "table": [[written(cell, side.unit) for cell in row] for row in side.table],
        "terms": [
            {"u": written(c.worth, side.unit), "box": {str(topic): [low, high] for topic, low, high in c.box}}
            for c in side.conditions
        ],
    }


def _written_limit(limit: Limit) -> dict[str, Any]:
    if isinstance(limit, Incompatibility):
        return {"type": "forbid", "name": limit.name, "cells": [list(cell) for cell in limit.cells]}
    costs = [[written(cost, limit.unit) for cost in row] for row in limit.costs]
    return {"type": "linear_le", "name": limit.name, "coef": costs, "rhs": written(limit.most, limit.unit)}
