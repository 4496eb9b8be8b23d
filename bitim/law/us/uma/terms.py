"""Groups of facts that several sections of the Uniform Mediation Act speak of in the same words."""

from bitim.law.facts import disclosure, dispute, mediation, mediator, parties
from bitim.law.language import Same, Stated, all_of, any_of

state = dispute.us_state
utah = state.is_one_of("UT")
hawaii = state.is_one_of("HI")
ohio = state.is_one_of("OH")

required = Stated(mediation.route.is_one_of("court_order", "court_referral", "statute"))
referred_by_court = Stated(mediation.route.is_one_of("court_order", "court_referral"))
within = required | mediation.privilege_expected

international_commercial = dispute.field.is_one_of("commercial") & any_of(
    dispute.cross_border, ~Same(parties.claimant_state, parties.respondent_state)
)

any_conflict = mediator.conflicts.has(*mediator.conflicts.values)
acting_judge = mediator.kind.is_one_of("judge")
# The mediator kept silent on something, or did not say that there was nothing.
undisclosed = ~mediator.disclosed & ~Stated(~any_conflict)
partial_in_ohio = ohio & any_conflict & ~mediator.parties_agree

# Statements made in a mediation or for it; that it takes place, who came and how it ended are none.
COMMUNICATIONS = (
    "offer",
    "admission",
    "caucus_statement",
    "mediator_note",
    "minutes",
    "agreement",
    "document_made_for_mediation",
    "threat_of_violence",
    "child_abuse",
    "recommendation",
    "party_bad_faith",
    "personal_data",
)
communication = disclosure.what.is_one_of(*COMMUNICATIONS)
mediators_words = disclosure.what.is_one_of("mediator_note", "recommendation")
report = disclosure.what.is_one_of("recommendation", "party_bad_faith")
by_mediator = disclosure.who.is_one_of("mediator", "judge_mediator")
by_participant = disclosure.who.is_one_of("participant")
in_named_proceeding = Stated(disclosure.proceeding.is_one_of(*disclosure.proceeding.values))
to_adjudicator = disclosure.to.is_one_of("court", "arbitrator")
in_proceeding = to_adjudicator | in_named_proceeding

nobody_objects_by_name = ~Stated(disclosure.objector.is_one_of(*disclosure.objector.values))
party_objects = Stated(disclosure.objector.is_one_of("party"))
mediator_objects = Stated(disclosure.objector.is_one_of("mediator"))
participant_objects = Stated(disclosure.objector.is_one_of("participant"))

everybody_waives = disclosure.consent_of.has("all_participants")
parties_waive = disclosure.consent_of.has("all_parties")
waived = everybody_waives | all_of(
    parties_waive,
    ~(by_mediator | mediators_words) | disclosure.consent_of.has("mediator"),
    ~by_participant | disclosure.consent_of.has("participant"),
)
