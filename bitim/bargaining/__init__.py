"""What the parties could agree on: exact frontiers and named packages, and what each side may see of them.

    domain = Domain("wages", topics, (side(…), side(…)), limits)
    answer = solve(domain)
    for package in proposals(answer, seed=case_number):
        for_side(domain.topics, domain.sides[0], package).sentences

docs/bargaining.md tells what "best" means under each rule and what may be shown to whom.
"""

from bitim.bargaining.adjusted_winner import Division, adjusted_winner
from bitim.bargaining.answer import Answer, Extent, Named, solve
from bitim.bargaining.bids import Agreement, NoOverlap
from bitim.bargaining.bids import settle as settle_bids
from bitim.bargaining.domain import (
    BargainingError,
    Budget,
    Condition,
    Domain,
    Incompatibility,
    Package,
    Side,
    Topic,
)
from bitim.bargaining.improvement import improvable, improve
from bitim.bargaining.limits import allowed, at_least, broken, budget, not_together, one_of
from bitim.bargaining.reports import choice, days, rounded, side, sums, yes_or_no
from bitim.bargaining.representatives import Spread, spread
from bitim.bargaining.robustness import Move, moves
from bitim.bargaining.verification import Check, verify
from bitim.bargaining.views import MediatorView, SideView, for_mediator, for_side, proposals
from bitim.bargaining.watch import CancelledError, Watch

__all__ = [
    "Agreement",
    "Answer",
    "BargainingError",
    "Budget",
    "CancelledError",
    "Check",
    "Condition",
    "Division",
    "Domain",
    "Extent",
    "Incompatibility",
    "MediatorView",
    "Move",
    "Named",
    "NoOverlap",
    "Package",
    "Side",
    "SideView",
    "Spread",
    "Topic",
    "Watch",
    "adjusted_winner",
    "allowed",
    "at_least",
    "broken",
    "budget",
    "choice",
    "days",
    "for_mediator",
    "for_side",
    "improvable",
    "improve",
    "moves",
    "not_together",
    "one_of",
    "proposals",
    "rounded",
    "settle_bids",
    "side",
    "solve",
    "spread",
    "sums",
    "verify",
    "yes_or_no",
]
