"""What is on the table: topics with options, what each side makes of them, and the limits on what may be agreed.

All worths are whole numbers of a side's own unit: a worth of 3 with unit 100 is the utility 3/100, exactly.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

Package: TypeAlias = Sequence[int]
"""One option a topic, by its number, counted from 0."""

MOST_SIDES = 6


class BargainingError(ValueError):
    """A domain, limit, report or file that cannot be used: what is wrong, where, and what helps."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A matter to settle and the options for it, at least one."""

    name: str
    options: tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Condition:
    """A worth that a side has only from packages inside a box: topic number, first and last option, both included."""

    worth: int
    box: tuple[tuple[int, int, int], ...]

    def holds(self, package: Package) -> bool:
        """Whether the package lies in the box."""
        return all(low <= package[topic] <= high for topic, low, high in self.box)


@dataclass(frozen=True, slots=True)
class Side:
    """A party's private report: worths by topic and option, joint conditions, and the reserve, in whole units.

    `unit` is the denominator: a utility is worth / unit. Without an agreement the side has `reserve`.
    """

    name: str
    unit: int
    reserve: int
    table: tuple[tuple[int, ...], ...]
    conditions: tuple[Condition, ...] = ()

    def worth(self, package: Package) -> int:
        """What the package is worth to the side, in units."""
        additive = sum(row[option] for row, option in zip(self.table, package, strict=True))
        return additive + sum(c.worth for c in self.conditions if c.holds(package)) if self.conditions else additive

    def utility(self, package: Package) -> Fraction:
        """What the package is worth to the side, as a rational."""
        return Fraction(self.worth(package), self.unit)


@dataclass(frozen=True, slots=True)
class Budget:
    """The costs of the chosen options, topic by option, together are at most `most`; whole numbers of 1/unit."""

    name: str
    costs: tuple[tuple[int, ...], ...]
    most: int
    unit: int = 1

    def allows(self, package: Package) -> bool:
        """Whether the package keeps within the budget."""
        return sum(row[option] for row, option in zip(self.costs, package, strict=True)) <= self.most


@dataclass(frozen=True, slots=True)
class Incompatibility:
    """Options that may not all stand in one package: pairs of topic number and option number."""

    name: str
    cells: tuple[tuple[int, int], ...]

    def allows(self, package: Package) -> bool:
        """Whether the package leaves out at least one of the options."""
        return any(package[topic] != option for topic, option in self.cells)


Limit: TypeAlias = Budget | Incompatibility


@dataclass(frozen=True, slots=True)
class Domain:
    """A negotiation: topics, one to six sides, limits."""

    name: str
    topics: tuple[Topic, ...]
    sides: tuple[Side, ...]
    limits: tuple[Limit, ...] = ()

    @property
    def outcomes(self) -> int:
        """How many packages there are, limits aside."""
        return math.prod(len(topic.options) for topic in self.topics)

    def worths(self, package: Package) -> tuple[int, ...]:
        """Each side's worth of the package, in its units."""
        return tuple(side.worth(package) for side in self.sides)

    def allows(self, package: Package) -> bool:
        """Whether the package keeps every limit."""
        return all(limit.allows(package) for limit in self.limits)

    def described(self, package: Package) -> dict[str, str | int]:
        """The package in words: the option's name by the topic's name."""
        return {topic.name: topic.options[option] for topic, option in zip(self.topics, package, strict=True)}
