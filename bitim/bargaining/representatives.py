"""A few points of a frontier that is too large to read, spread so that no other point is far from one of them.

Farthest-first traversal (Gonzalez 1985): the radius is at most twice the smallest that so many points allow.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from bitim.bargaining.solutions import Vector


@dataclass(frozen=True)
class Spread:
    """Rows of the frontier; every other row lies within `radius` of one of them.

    The distance of two rows is the largest difference of a side's worths, each side's range counted as 1.
    """

    rows: tuple[int, ...]
    radius: Fraction


def spread(vectors: Sequence[Vector], count: int, start: Sequence[int] = ()) -> Spread:
    """At most `count` rows of the vectors, those in `start` (the named points, say) among them."""
    import numpy as np  # noqa: PLC0415 - who settles a small domain need not wait for NumPy

    columns = [*zip(*vectors, strict=True)]
    lows = [*map(min, columns)]
    spans = [max(1, max(column) - low) for column, low in zip(columns, lows, strict=True)]
    shares = [[(x - low) / span for x in column] for column, low, span in zip(columns, lows, spans, strict=True)]
    places = np.array(shares, np.float64).T
    rows = list(dict.fromkeys(start))[:count] or [0]
    far = np.min([np.abs(places - places[row]).max(axis=1) for row in rows], axis=0)
    while len(rows) < min(count, len(vectors)) and far.max() > 0:
        rows.append(int(far.argmax()))
        far = np.minimum(far, np.abs(places - places[rows[-1]]).max(axis=1))
    worst = vectors[int(far.argmax())]
    radius = min(
        max(Fraction(abs(a - b), span) for a, b, span in zip(vectors[row], worst, spans, strict=True)) for row in rows
    )
    return Spread(tuple(rows), radius)
