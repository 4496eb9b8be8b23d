"""Post-settlement settlement (Raiffa 1985): packages that leave everybody better off than a tentative agreement."""

from __future__ import annotations

from dataclasses import replace

from bitim.bargaining.answer import Answer, Extent, solve
from bitim.bargaining.domain import BargainingError, Domain, Package
from bitim.bargaining.watch import Watch


def improve(domain: Domain, tentative: Package, extent: Extent = Extent.full, watch: Watch | None = None) -> Answer:
    """The answer to the domain with the tentative package's worths as reserves: all that is at least as good for all.

    When nothing betters the tentative package, every named point has the tentative package's worths: `improvable`.
    BargainingError for a package that breaks a limit or does not name one option of every topic.
    """
    sizes = [len(topic.options) for topic in domain.topics]
    if len(tentative) != len(sizes) or not all(0 <= o < size for o, size in zip(tentative, sizes, strict=True)):
        raise BargainingError("tentative agreement: it does not name one option of every topic")
    if not domain.allows(tentative):
        broken = [limit.name for limit in domain.limits if not limit.allows(tentative)]
        raise BargainingError(f"tentative agreement: it breaks {', '.join(broken)}")
    sides = tuple(replace(side, reserve=side.worth(tentative)) for side in domain.sides)
    return solve(replace(domain, sides=sides), extent, watch)


def improvable(improved: Answer) -> bool:
    """Whether some package is better for one side than the tentative one and worse for nobody."""
    reserves = tuple(side.reserve for side in improved.domain.sides)
    return any(named.vectors[0] != reserves for named in improved.named.values())
