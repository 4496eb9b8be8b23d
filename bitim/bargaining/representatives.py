"""A few points of a frontier that is too large to read, spread so that no other point is far from one of them.

Farthest-first traversal (Gonzalez 1985): the radius is at most twice the smallest that so many points allow.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from bitim.bargaining.layered import Vectors


@dataclass(frozen=True)
class Spread:
    """Rows of the frontier; every other row lies within `radius` of one of them.

    The distance of two rows is the largest difference of a side's worths, each side's range counted as 1.
    """

    rows: tuple[int, ...]
    radius: Fraction


def spread(vectors: Vectors, count: int, start: Sequence[int] = ()) -> Spread:
    """At most `count` rows of the vectors (N, sides), those in `start` (the named points, say) among them."""
    lows, highs = vectors.min(axis=0), vectors.max(axis=0)
    spans = [max(1, int(high) - int(low)) for low, high in zip(lows, highs, strict=True)]
    places = (vectors - lows).astype(np.float64) / np.array([float(span) for span in spans])
    rows = list(dict.fromkeys(start))[:count] or [0]
    far = np.min([np.abs(places - places[row]).max(axis=1) for row in rows], axis=0)
    while len(rows) < min(count, len(vectors)) and far.max() > 0:
        rows.append(int(far.argmax()))
        far = np.minimum(far, np.abs(places - places[rows[-1]]).max(axis=1))
    worst = vectors[int(far.argmax())]
    radius = min(
        max(Fraction(abs(int(a) - int(b)), span) for a, b, span in zip(vectors[row], worst, spans, strict=True))
        for row in rows
    )
    return Spread(tuple(rows), radius)
