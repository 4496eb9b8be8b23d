"""Topics and reports in the words of people: sums of money, days, choices, points out of a hundred."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TypeAlias

from bitim.bargaining.domain import BargainingError, Condition, Side, Topic
from bitim.bargaining.numbers import Number, common_unit, in_units, ratio

Joint: TypeAlias = tuple[Mapping[str, str | int], Number]
"""Options by topic, and what it is worth to have them all together (negative for a loss)."""


def choice(name: str, options: Sequence[str]) -> Topic:
    """A topic with options in words."""
    if not options or len(set(options)) < len(options):
        raise BargainingError(f"{name}: at least one option, no two the same")
    return Topic(name, tuple(options))


def yes_or_no(name: str) -> Topic:
    """A topic to which the answer is yes or no."""
    return Topic(name, ("yes", "no"))


def sums(name: str, least: int, most: int, step: int) -> Topic:
    """An amount of money, or any other quantity in whole units: from least to most by steps."""
    if step <= 0 or least > most:
        raise BargainingError(f"{name}: the least is not above the most, the step is above 0")
    return Topic(name, tuple(range(least, most + 1, step)))


def days(name: str, first: date, last: date, step: int = 1) -> Topic:
    """A day between two days, both included, every `step` days; options as YYYY-MM-DD."""
    if step <= 0 or first > last:
        raise BargainingError(f"{name}: the first day is not after the last, the step is above 0")
    count = (last - first).days // step + 1
    return Topic(name, tuple([(first + timedelta(days=k * step)).isoformat() for k in range(count)]))


def side(
    name: str,
    topics: Sequence[Topic],
    worths: Mapping[str, Sequence[Number] | Mapping[str | int, Number]],
    reserve: Number = 0,
    joint: Sequence[Joint] = (),
) -> Side:
    """A side's report: what every option is worth to it, by topic, in any unit the side likes; exact numbers.

    `reserve` is what no agreement is worth. BargainingError names a topic or option that is missing or unknown.
    """
    strange = worths.keys() - {topic.name for topic in topics}
    if strange:
        raise BargainingError(f"{name}: unknown topic {min(strange)!r}")
    rows = [[ratio(x, f"{name}: {topic.name}") for x in _row(name, topic, worths)] for topic in topics]
    least = ratio(reserve, f"{name}: reserve")
    together = [ratio(worth, f"{name}: joint worth") for _, worth in joint]
    unit = common_unit([least, *together, *(cell for row in rows for cell in row)])
    boxes = [_box(name, topics, cells) for cells, _ in joint]
    conditions = tuple(map(Condition, in_units(together, unit), boxes))
    return Side(name, unit, in_units([least], unit)[0], tuple([in_units(row, unit) for row in rows]), conditions)


def _row(name: str, topic: Topic, worths: Mapping[str, Sequence[Number] | Mapping[str | int, Number]]) -> list[Number]:
    given = worths.get(topic.name)
    if given is None:
        raise BargainingError(f"{name}: no worths for {topic.name!r}; a topic of no importance gets zeros")
    if isinstance(given, Mapping):
        unknown = [option for option in given if option not in topic.options]
        missing = [option for option in topic.options if option not in given]
        if unknown or missing:
            raise BargainingError(f"{name}: {topic.name}: unknown {unknown[:3]}, missing {missing[:3]}")
        return [given[option] for option in topic.options]
    if len(given) != len(topic.options):
        raise BargainingError(f"{name}: {topic.name}: {len(given)} worths for {len(topic.options)} options")
    return list(given)


def _box(name: str, topics: Sequence[Topic], cells: Mapping[str, str | int]) -> tuple[tuple[int, int, int], ...]:
    places = {topic.name: number for number, topic in enumerate(topics)}
    spans = []
    for topic, option in cells.items():
        if topic not in places or option not in topics[places[topic]].options:
            raise BargainingError(f"{name}: joint worth: {topic!r} has no option {option!r}")
        at = topics[places[topic]].options.index(option)
        spans.append((places[topic], at, at))
    return tuple(sorted(spans))


def rounded(side: Side, points: int = 5) -> Side:
    """The side's report in steps of so many hundredths of all it can gain or lose: exact numbers give more away.

    Worths are rounded down and the reserve stays, so that whatever suits the rounded report suits the side.
    """
    if not 0 < points <= 100:
        raise BargainingError(f"{side.name}: reports are rounded to 1 to 100 points, not {points}")
    whole = sum(max(row) - min(row) for row in side.table) + sum(abs(c.worth) for c in side.conditions)
    if not whole:
        return side

    def down(count: int) -> int:
        return count * 100 // (whole * points) * whole * points

    return Side(
        side.name,
        side.unit * 100,
        side.reserve * 100,
        tuple([tuple([down(x - min(row)) + min(row) * 100 for x in row]) for row in side.table]),
        tuple([Condition(down(c.worth), c.box) for c in side.conditions]),
    )
