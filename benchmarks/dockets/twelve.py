"""Twelve facts about a case, each unknown in one of ten: the same ones for Bitim and for its peer."""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Truths: TypeAlias = tuple[NDArray[np.bool_], NDArray[np.bool_]]

FACTS = (
    *("consent", "listed", "criminal", "low_gravity", "grave", "art_68_2"),
    *("third_parties", "incapacity", "state_body", "state_allowed", "corruption", "public_service"),
)


def drawn(cases: int) -> dict[str, Truths]:
    """For each fact, in which cases it is true and in which false."""
    found = {}
    for seed, name in enumerate(FACTS):
        number = np.random.Generator(np.random.PCG64(seed)).integers(0, 20, cases, dtype=np.uint8)
        found[name] = ((number >= 2) & (number % 2 == 1), (number >= 2) & (number % 2 == 0))
    return found
