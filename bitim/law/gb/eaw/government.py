"""England and Wales: what the Government has promised about mediation of its own disputes."""

from bitim.law.facts import parties
from bitim.law.gb.eaw.acts import COMMITMENT, PLEDGE
from bitim.law.gb.eaw.terms import before_court, criminal
from bitim.law.kinds import give
from bitim.law.language import Stated, versions

with_government = parties.any_state_body & ~Stated(criminal)
REACH = "It speaks of central government departments and agencies; other authorities are not bound by it."

unsuitable = versions(
    PLEDGE.rule(
        "of 23 March 2001",
        "The Government named disputes that may not suit mediation: intentional wrongdoing, abuse of power, public law,"
        " human rights, vexatious claims, the need for a precedent, a public interest against settling.",
        when=with_government,
        until=COMMITMENT.in_force,
    ),
    COMMITMENT.rule(
        "of 2011",
        "Government departments have committed themselves to resolve disputes outside court wherever that is possible.",
        when=with_government,
        note=REACH,
    ),
)

settles_first = COMMITMENT.rule(
    "of 2011",
    "Government departments have committed themselves to try mediation or the like before court, wherever that is"
    " possible; nothing follows in law if they do not.",
    when=with_government & before_court,
    gives=(give("consider_mediation", who="administration", mode="should", when="before_claim"),),
    note=REACH,
)
