"""Groups of facts that several acts of Scotland speak of in the same words."""

from decimal import Decimal

from bitim.law.facts import claim, dispute, mediation
from bitim.law.gb.eaw.terms import across_borders, is_stated
from bitim.law.gb.sct.acts import CROSS_BORDER, EXIT
from bitim.law.language import Stated, any_of

criminal = dispute.field.is_one_of("criminal")
family = dispute.field.is_one_of("family")
labour = dispute.field.is_one_of("labour")
private = dispute.field.is_one_of("civil", "commercial", "consumer", "family")
tribunal = dispute.forum.is_one_of("first_tier_tribunal")
sheriff = dispute.forum.is_one_of("sheriff_court")
pending = dispute.stage.is_one_of("claim_filed", "claim_accepted", "trial")

# Left out, the route is by agreement of the parties.
by_order = Stated(mediation.route.is_one_of("court_order"))
by_referral = Stated(mediation.route.is_one_of("court_referral"))

# Another court than the sheriff's, if the case names one.
other_court = Stated(
    dispute.forum.is_one_of(
        *(forum for forum in dispute.forum.values if forum not in {"sheriff_court", "civil_court", "family_court"})
    )
)

children = dispute.subject.is_one_of("child_custody", "child_contact")
simple = (
    any_of(
        claim.track.is_one_of("simple_procedure"),
        ~is_stated(claim.track)
        & dispute.field.is_one_of("civil", "commercial", "consumer")
        & dispute.currency.is_one_of("GBP")
        & ~dispute.amount.at_least(Decimal("5000.01")),
    )
    & ~Stated(dispute.amount.at_least(Decimal("5000.01")) & dispute.currency.is_one_of("GBP"))
    & ~Stated(dispute.subject.is_one_of("personal_injury"))
    & ~other_court
)

START = mediation.agreed_on
agreed_in_time = START.on_or_after(CROSS_BORDER.in_force) & ~START.on_or_after(EXIT)
covered_mediation = across_borders & agreed_in_time
