"""Groups of facts that several acts of Northern Ireland speak of in the same words."""

from bitim.law.facts import accused, dispute, mediation
from bitim.law.gb.eaw.terms import across_borders
from bitim.law.gb.nir.acts import CROSS_BORDER, EXIT
from bitim.law.language import Stated

criminal = dispute.field.is_one_of("criminal")
family = dispute.field.is_one_of("family")
labour = dispute.field.is_one_of("labour")
civil = dispute.field.is_one_of("civil", "commercial", "consumer")
private = dispute.field.is_one_of("civil", "commercial", "consumer", "family")
pending = dispute.stage.is_one_of("claim_filed", "claim_accepted", "trial", "appeal")
before_court = dispute.stage.is_one_of("before_court")
high_court = dispute.forum.is_one_of("high_court")
county_court = dispute.forum.is_one_of("county_court")
other_court = Stated(dispute.forum.is_one_of("high_court", "county_court", "civil_court"))
child = ~accused.age.at_least(18)

# Left out, the route is by agreement of the parties.
by_order = Stated(mediation.route.is_one_of("court_order"))

START = mediation.agreed_on
covered_mediation = across_borders & START.on_or_after(CROSS_BORDER.in_force) & ~START.on_or_after(EXIT)
