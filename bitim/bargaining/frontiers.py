"""What the compiled searches give: a frontier as an array of worths, its packages found again when asked for."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from bitim.bargaining.kernels.arrays import Vectors
from bitim.bargaining.solutions import Vector


@dataclass(frozen=True)
class ArrayFrontier(ABC):
    """A frontier: `array` (N, sides) in descending order, each vector of worths once."""

    array: Vectors

    def __len__(self) -> int:
        """How many points."""
        return len(self.array)

    @cached_property
    def vectors(self) -> list[Vector]:
        """The points as tuples of whole numbers."""
        return [tuple(row) for row in self.array.tolist()]

    def package(self, row: int) -> list[int]:
        """Options, one a topic, whose worths are exactly the row's vector."""
        return self.packages([row])[0]

    @abstractmethod
    def packages(self, rows: Sequence[int]) -> list[list[int]]:
        """Likewise for several rows at once, which is faster."""
