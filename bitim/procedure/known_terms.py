"""Who knows of which terms of a case, and who is reminded of them, as the table of rights has it.

The policy of row-level security of the terms says the same.
"""

from bitim.procedure.clocks import Kind
from bitim.procedure.rights import RIGHTS, Deed, Given, Place, Role, Standing, may

# What a referrer waits for, and how long it may keep the own case; how the sides could still sue is not for them.
OF_A_REFERRAL = frozenset(
    {
        Kind.REFERRAL,
        Kind.ANSWER,
        Kind.MEDIATION,
        Kind.MEDIATION_EXTENDED,
        Kind.STAY,
        Kind.ENFORCEMENT_STAY,
        Kind.COURT_DECISION,
    }
)
_OWN_OF_A_REFERRER = frozenset({Kind.REFERRAL, Kind.ANSWER})
_OF_THE_FRAME = {Given.ALWAYS: frozenset(Kind) - {Kind.PERFORMANCE}, Given.OWN_REFERRAL: OF_A_REFERRAL}


def known_to(standing: Standing) -> frozenset[Kind]:
    """The terms that somebody may know of: when a settlement is due, who reads it; the others, who reads the frame."""
    frame = (right for right in RIGHTS if right.role == standing.role and right.place == Place.FRAME)
    reads = {right.given for right in frame if right.deed == Deed.READ}
    known = {kind for given in reads for kind in _OF_THE_FRAME.get(given, ())}
    return frozenset(known | ({Kind.PERFORMANCE} if may(standing, Deed.READ, Place.SETTLEMENT) else set()))


def reminded_of(standing: Standing) -> frozenset[Kind]:
    """The terms that concern somebody: a referrer the own ones, a custodian none, everybody else those they know of."""
    if standing.role == Role.CUSTODIAN:
        return frozenset()
    known = known_to(standing)
    return known & _OWN_OF_A_REFERRER if standing.role == Role.REFERRER else known
