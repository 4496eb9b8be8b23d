"""Limits in the words of people: budgets, deadlines, floors, incompatibilities, at least one of several.

Floors are for rights that are not at the parties' disposal (child maintenance, minimum wage): no preference outweighs
them. The law decides which there are; whoever calls passes them in.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction

from bitim.bargaining.domain import BargainingError, Budget, Domain, Incompatibility, Limit, Topic
from bitim.bargaining.numbers import Number, common_unit, in_units, ratio


def budget(name: str, topics: Sequence[Topic], costs: Mapping[str, Sequence[Number]], most: Number) -> Budget:
    """The chosen options together cost at most `most`; costs by topic, one number an option; other topics are free."""
    _known(name, topics, costs)
    rows = [[ratio(x, f"{name}: {t.name}") for x in costs.get(t.name, [0] * len(t.options))] for t in topics]
    for topic, row in zip(topics, rows, strict=True):
        if len(row) != len(topic.options):
            raise BargainingError(f"{name}: {topic.name}: {len(row)} costs for {len(topic.options)} options")
    limit = ratio(most, f"{name}: most")
    unit = common_unit([limit, *(cell for row in rows for cell in row)])
    return Budget(name, tuple([in_units(row, unit) for row in rows]), in_units([limit], unit)[0], unit)


def at_least(name: str, topics: Sequence[Topic], amounts: Mapping[str, Sequence[Number]], least: Number) -> Budget:
    """The amounts of the chosen options are together at least `least`: a floor over several topics."""
    turned: dict[str, Sequence[Number]] = {t: [-_fraction(x, name) for x in row] for t, row in amounts.items()}
    return budget(name, topics, turned, -_fraction(least, name))


def _fraction(value: Number, name: str) -> Fraction:
    over, under = ratio(value, name)
    return Fraction(over, under)


def allowed(name: str, topics: Sequence[Topic], topic: str, keeps: Callable[[str | int], bool]) -> list[Limit]:
    """Only options of the topic that `keeps` accepts: a deadline, or a floor on one topic."""
    place = _place(name, topics, topic)
    options = topics[place].options
    out = [Incompatibility(name, ((place, number),)) for number, option in enumerate(options) if not keeps(option)]
    if len(out) == len(options):
        raise BargainingError(f"{name}: no option of {topic!r} is left")
    return list(out)


def not_together(name: str, topics: Sequence[Topic], cells: Mapping[str, str | int]) -> Incompatibility:
    """These options, by topic, may not all stand in one package."""
    return Incompatibility(name, tuple([_cell(name, topics, topic, option) for topic, option in cells.items()]))


def one_of(name: str, topics: Sequence[Topic], cells: Sequence[tuple[str, str | int]]) -> Budget:
    """At least one of these options stands in the package."""
    wanted = {_cell(name, topics, topic, option) for topic, option in cells}
    rows = {t.name: [int((i, o) in wanted) for o in range(len(t.options))] for i, t in enumerate(topics)}
    return at_least(name, topics, rows, 1)


def broken(domain: Domain, package: Sequence[int]) -> list[str]:
    """The names of the limits that a package does not keep."""
    return [limit.name for limit in domain.limits if not limit.allows(package)]


def _known(name: str, topics: Sequence[Topic], named: Mapping[str, object]) -> None:
    for topic in named:
        _place(name, topics, topic)


def _place(name: str, topics: Sequence[Topic], topic: str) -> int:
    for place, known in enumerate(topics):
        if known.name == topic:
            return place
    raise BargainingError(f"{name}: unknown topic {topic!r}; known: {', '.join(t.name for t in topics)}")


def _cell(name: str, topics: Sequence[Topic], topic: str, option: str | int) -> tuple[int, int]:
    place = _place(name, topics, topic)
    if option not in topics[place].options:
        raise BargainingError(f"{name}: {topic!r} has no option {option!r}")
    return place, topics[place].options.index(option)
