"""Groups of facts that several acts of California speak of in the same words."""

from bitim.law.facts import agreement, claim, disclosure, dispute, mediation, mediator, offence, parties
from bitim.law.language import Stated, any_of

civil = dispute.field.is_one_of("civil", "commercial", "consumer", "labour")
family = dispute.field.is_one_of("family")
administrative = dispute.field.is_one_of("administrative")
criminal = dispute.field.is_one_of("criminal")
civil_action = civil | administrative

before_filing = dispute.stage.is_one_of("before_court", "pre_trial_investigation")
before_judgment = dispute.stage.is_one_of("claim_filed", "claim_accepted", "trial")
pending = dispute.stage.is_one_of("claim_filed", "claim_accepted", "trial", "appeal", "cassation")
ordered = mediation.route.is_one_of("court_order")
state_court = dispute.forum.is_one_of("state_court", "civil_court", "family_court")
in_another_forum = Stated(~state_court)
# Where nothing is said of the stage, the court that has the case, or orders mediation, shows that there is one.
in_court = before_judgment | (Stated(state_court | ordered) & ~Stated(~before_judgment))
community = mediation.programme.is_one_of("community")
private = mediation.programme.is_one_of("private")

# Custody and visitation, and their mediation by the court, which has rules of its own.
custody = dispute.subject.is_one_of("child_custody", "child_contact")
custody_or_not_said = custody | (family & ~Stated(~custody))
custody_programme = mediation.programme.is_one_of("recommending", "confidential_3188")
own_mediation = Stated(private | community | mediation.route.is_one_of("by_agreement"))
custody_mediation = Stated(custody_programme | (custody & pending & ~own_mediation))

# Title 11.6 of the Code of Civil Procedure: mediation ordered in a civil action.
foreign_currency = Stated(~dispute.currency.is_one_of("USD"))
conditions_met = claim.order_conditions.has_all(
    "set_for_trial", "party_interest", "discovery_settled", "choice_explained"
)
not_authorised = ~mediation.local_rule_authorises
action_in_court = civil_action & in_court & ~in_another_forum
court_mediation = (
    action_in_court & ~Stated(private | community) & ~Stated(mediation.route.is_one_of("by_agreement"))
) & ~Stated(not_authorised)
no_mediator_chosen = ~mediator.parties_agree

# Abuse between the accused and the victim.
abuse_between_them = any_of(
    dispute.domestic_abuse.is_one_of("history", "found"), offence.features.has("domestic_violence", "sexual")
)
misdemeanour = criminal & offence.gravity.is_one_of("misdemeanour")

written = agreement.form.is_one_of("written", "electronic", "email")
oral = agreement.form.is_one_of("oral")
recorded = agreement.form.is_one_of("oral_recorded")
signed = agreement.signed_by.has("parties")
signed_by_lawyers_only = ~signed & agreement.signed_by.has("lawyers")

NONCRIMINAL = (
    "civil",
    "juvenile_delinquency",
    "administrative",
    "arbitration",
    "protective_services",
    "contract_rescission",
    "malpractice_of_mediator",
    "malpractice_of_lawyer",
    "bar_discipline",
)
noncriminal = disclosure.proceeding.is_one_of(*NONCRIMINAL)
criminal_case = disclosure.proceeding.is_one_of("criminal", "felony", "misdemeanour")
by_mediator = disclosure.who.is_one_of("mediator", "judge_mediator")
to_adjudicator = disclosure.to.is_one_of("court", "arbitrator")

all_agree = disclosure.consent_of.has("all_participants") | disclosure.consent_of.has_all(
    "all_parties", "mediator", "participant"
)
all_parties_agree = disclosure.consent_of.has("all_parties", "all_participants")
said_not_to_be_in_writing = Stated(~disclosure.consent_written)

asks_apart = parties.separate_meetings_requested
