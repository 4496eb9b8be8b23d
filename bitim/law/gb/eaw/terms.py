"""Groups of facts that several acts of England and Wales speak of in the same words."""

from decimal import Decimal

from bitim.law.facts import accused, claim, dispute, mediation, parties, proceeding, proposal
from bitim.law.gb.eaw.acts import CROSS_BORDER, EXIT
from bitim.law.language import Choice, Same, Stated, any_of

CIVIL = ("civil", "commercial", "consumer")
COURTS = ("civil_court", "county_court", "high_court")

criminal = dispute.field.is_one_of("criminal")
family = dispute.field.is_one_of("family")
labour = dispute.field.is_one_of("labour")
tribunal = dispute.forum.is_one_of("first_tier_tribunal")
court_of_civil_procedure = dispute.forum.is_one_of(*COURTS)
# The Civil Procedure Rules govern these; what else comes before a civil court they govern too.
civil = any_of(
    dispute.field.is_one_of(*CIVIL),
    dispute.field.is_one_of("labour", "administrative", "insolvency", "enforcement") & Stated(court_of_civil_procedure),
)

before_court = dispute.stage.is_one_of("before_court")


def is_stated(fact: Choice) -> Stated:
    """Whether the case states this fact at all."""
    return Stated(fact.is_one_of(*fact.values))


# A step of the court says as well as the stage does that a case is pending.
pending = any_of(
    dispute.stage.is_one_of("claim_filed", "claim_accepted", "trial", "appeal"),
    is_stated(proceeding.step),
)
past_defence = any_of(dispute.stage.is_one_of("claim_accepted", "trial"), is_stated(proceeding.step))

# Left out, the route is by agreement of the parties.
by_order = Stated(mediation.route.is_one_of("court_order"))
by_referral = Stated(mediation.route.is_one_of("court_referral", "statute"))

children = dispute.subject.is_one_of("child_custody", "child_contact")
financial_remedy = dispute.subject.is_one_of("property_division", "alimony")
send = dispute.subject.is_one_of("special_educational_needs") & ~Stated(
    dispute.field.is_one_of(*CIVIL, "family", "labour", "criminal")
)

silent = proposal.answer.is_one_of("none")
turned_down = proposal.answer.is_one_of("none", "refused", "refused_with_reasons")

small_claim = any_of(
    claim.track.is_one_of("small"),
    ~is_stated(claim.track) & ~dispute.amount.at_least(Decimal("10000.01")) & dispute.currency.is_one_of("GBP"),
)
accident = dispute.subject.is_one_of("road_traffic", "personal_injury")

young = ~accused.age.at_least(18)

# Directive 2008/52 bound these; the United Kingdom counts as one of them for a mediation begun by the end of 2020.
EU_STATES = (
    *("AT", "BE", "BG", "CY", "CZ", "DE", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU"),
    *("IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"),
)


across_borders = (
    parties.claimant_state.is_one_of(*EU_STATES)
    & parties.respondent_state.is_one_of(*EU_STATES)
    & ~Same(parties.claimant_state, parties.respondent_state)
    & ~Stated(~dispute.cross_border)
)
agreed_in_time = mediation.agreed_on.on_or_after(CROSS_BORDER.in_force) & ~mediation.agreed_on.on_or_after(EXIT)
covered_mediation = across_borders & agreed_in_time
