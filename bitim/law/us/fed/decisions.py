"""Federal United States: decisions on orders to mediate and on settlements, the civil rules, and standards."""

from bitim.law.facts import accused, agreement, dispute, mediation, mediator, parties
from bitim.law.kinds import give
from bitim.law.language import ALWAYS, Same, Stated, any_of
from bitim.law.us.fed.acts import (
    ATLANTIC_PIPE,
    COMMON_LAW,
    CONVENTION,
    FRCP,
    GUIDELINES,
    JUDICIAL,
    KOKKONEN,
    REPORTER,
    STANDARDS,
)
from bitim.law.us.fed.terms import (
    arbitration,
    civil_action,
    confidential,
    criminal,
    district_court_case,
    elsewhere,
    no_forum,
    not_agreed,
    ordered,
    required,
    to_court,
    unsound_settlement,
    unwilling,
)

# In re Atlantic Pipe Corp., 2002 ----------------------------------------------------------------

without_authority = district_court_case & ~mediation.local_rule_authorises & not_agreed & ~arbitration

no_limits = ATLANTIC_PIPE.rule(
    REPORTER,
    "The order sets no limits on time and cost, and cannot stand.",
    when=~mediation.limits_on_cost_and_time,
    gives=(give("order_mediation", who="court", mode="must_not"),),
)

inherent_power = ATLANTIC_PIPE.rule(
    REPORTER,
    "Where no statute or local rule speaks, a court may still order unwilling parties into mediation, even with a"
    " private mediator, if the order has safeguards.",
    when=without_authority,
    unless=(no_limits,),
    gives=(give("order_mediation", who="court", mode="may"),),
)

safeguards = ATLANTIC_PIPE.rule(
    REPORTER,
    "An order that rests on the court's own power must limit how long the mediation lasts and what it costs.",
    when=without_authority,
    gives=(
        give("condition_of_order", item="limit_on_duration"),
        give("condition_of_order", item="limit_on_cost"),
    ),
)

order_without_limits = ATLANTIC_PIPE.rule(
    REPORTER,
    "An order to mediate that rests on the court's own power is void without limits on time and cost.",
    when=civil_action & ~elsewhere & ~arbitration & ordered & ~mediation.local_rule_authorises,
    provided=~mediation.limits_on_cost_and_time,
    gives=(give("bar_to_mediation", reason="conditions_not_met"),),
)

share_of_fee = ATLANTIC_PIPE.rule(
    REPORTER,
    "A court may make an unwilling party share a private mediator's fee if the order caps it.",
    when=district_court_case
    & (Stated(mediation.route.is_one_of("court_order")) | Stated(unwilling))
    & not_agreed
    & ~arbitration,
    provided=mediation.limits_on_cost_and_time,
    gives=(give("fee_split", mode="court_may_impose"),),
)

# Federal Rules of Civil Procedure ---------------------------------------------------------------

parties_confer = FRCP.rule(
    "26(f)",
    "When the parties confer at the start of the case they must discuss whether it can be settled promptly.",
    when=district_court_case,
    gives=(give("encourage_settlement", who="parties", mode="must"),),
    sure="medium",
    note="The numbering is that of 2007; the duty is older.",
)

court_assists = FRCP.rule(
    "16(c)(2)(I)",
    "At a pretrial conference the court may help to settle the case, with special procedures where a statute or local"
    " rule allows them.",
    when=district_court_case,
    gives=(give("encourage_settlement", who="court", mode="may"),),
    sure="medium",
    note="The numbering is that of 2007; the power is older.",
)

# Settlement -------------------------------------------------------------------------------------

out_of_court = COMMON_LAW.rule(
    "freedom of contract",
    "Out of court people may agree to mediate any civil dispute; federal law does not stand in the way.",
    when=civil_action & no_forum & ~arbitration,
)

refused_before_1998 = COMMON_LAW.rule(
    "freedom of contract",
    "Before the Act of 1998 mediation rested on the agreement of the parties; somebody has refused.",
    when=unwilling & ~required,
    gives=(give("bar_to_mediation", reason="consent_missing"),),
    until=JUDICIAL.in_force,
)

nothing_protects = COMMON_LAW.rule(
    "contract",
    "Out of court no federal statute keeps a mediation confidential; what the parties promised each other by contract"
    " does.",
    when=confidential & no_forum & ~to_court,
    sure="medium",
)

private_arbitration = COMMON_LAW.not_modelled(
    "freedom of contract",
    "Private arbitration has a statute of its own, which is not encoded here.",
    when=civil_action & no_forum & arbitration,
)

contract_law = COMMON_LAW.rule(
    "contract",
    "Federal law sets no form for a mediated settlement: it is a contract, and the law of the state decides on it.",
    when=ALWAYS,
    gives=(
        give("counts_as", nature="contract"),
        give("enforceable_by", route="contract_action"),
    ),
    sure="medium",
)

doubtful_contract = COMMON_LAW.not_modelled(
    "contract",
    "Whether an oral, unsigned or faulty settlement holds is for the contract law of the state, which is not encoded.",
    when=unsound_settlement,
)

kept_jurisdiction = KOKKONEN.rule(
    "511 U.S. 375 (1994)",
    "A federal court can enforce the settlement only if its order of dismissal keeps the power to do so or takes the"
    " terms in; otherwise one must sue on the contract.",
    when=agreement.formalities.has("court_approved"),
    gives=(give("enforceable_by", route="court_order"),),
)

convention_not_ratified = CONVENTION.rule(
    "14",
    "The United States signed the Singapore Convention in August 2019 and has not ratified it, as far as is known: it"
    " does not apply here.",
    when=any_of(dispute.cross_border, ~Same(parties.claimant_state, parties.respondent_state)),
    gives=(give("regime", name="singapore_convention", applies=False),),
    sure="medium",
)

# Standards without the force of law -------------------------------------------------------------

no_contingent_fee = STANDARDS.rule(
    "VIII(B)",
    "By the standards of the profession a mediator should take no fee that depends on the result.",
    when=mediator.pay.is_one_of("by_result"),
)

voluntary_for_both = GUIDELINES.rule(
    "2000",
    "By the guidelines a meeting of victim and offender is the choice of each: the mediator prepares both in person,"
    " the victim chooses place and company, and may stop at any time.",
    when=criminal,
    gives=(
        give("condition_of_mediation", item="consent_of_victim"),
        give("condition_of_mediation", item="consent_of_accused"),
    ),
    note="The guidelines do not bind.",
)

responsibility_denied = GUIDELINES.rule(
    "1997",
    "Programmes usually take a case only where the offender accepts responsibility for the act.",
    when=criminal & ~accused.admits,
    gives=(give("restorative_measure", measure="restorative_justice", reason="facts_not_admitted"),),
    sure="medium",
    note="The criteria do not bind.",
)
