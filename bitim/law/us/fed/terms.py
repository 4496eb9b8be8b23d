"""Groups of facts that several federal acts speak of in the same words."""

from bitim.law.facts import agreement, disclosure, dispute, mediation, mediator, parties
from bitim.law.language import Stated, all_of, any_of

FORUMS_KNOWN_HERE = ("federal_court", "agency", "none")

criminal = dispute.field.is_one_of("criminal")
administrative_offence = dispute.field.is_one_of("administrative_offence")
insolvency = dispute.field.is_one_of("insolvency")
adversary_proceeding = dispute.subject.is_one_of("bankruptcy_adversary")
civil_action = any_of(
    dispute.field.is_one_of(
        "civil", "commercial", "consumer", "family", "labour", "administrative", "tax", "enforcement"
    ),
    insolvency & adversary_proceeding,
)

federal_court = dispute.forum.is_one_of("federal_court")
agency = dispute.forum.is_one_of("agency")
no_forum = dispute.forum.is_one_of("none")
elsewhere = Stated(~federal_court)
state_forum = ~dispute.forum.is_one_of(*FORUMS_KNOWN_HERE)

# Who asks for federal law and names no forum means a district court.
district_court_case = all_of(
    ~Stated(criminal | administrative_offence | (insolvency & ~adversary_proceeding)),
    ~elsewhere,
    ~Stated(dispute.stage.is_one_of("before_court", "pre_trial_investigation")),
)

arbitration = Stated(mediation.process.is_one_of("arbitration"))
restorative_justice = Stated(mediation.process.is_one_of("restorative_justice", "youth_conference"))
unwilling = ~parties.all_consent
not_agreed = ~Stated(parties.all_consent)
required = Stated(mediation.route.is_one_of("court_order", "court_referral", "statute"))
ordered = (
    Stated(mediation.route.is_one_of("court_order")) | Stated(mediation.route.is_one_of("court_referral") & unwilling)
) & not_agreed
dollars = ~Stated(~dispute.currency.is_one_of("USD"))

tied = mediator.conflicts.has("relationship", "prior_work_for_party", "office_colleague_prior_work")
private_mediator = Stated(mediator.kind.is_one_of("by_contract"))

# What is said or made in compromise talks, and the offers themselves.
STATEMENTS = (
    "admission",
    "caucus_statement",
    "mediator_note",
    "minutes",
    "document_made_for_mediation",
    "threat_of_violence",
    "child_abuse",
    "recommendation",
    "party_bad_faith",
)
OFFERS = ("offer", "agreement", "outcome")
statement = disclosure.what.is_one_of(*STATEMENTS)
compromise = disclosure.what.is_one_of(*STATEMENTS, *OFFERS)
danger = disclosure.what.is_one_of("threat_of_violence", "child_abuse")
confidential = disclosure.what.is_one_of("offer", *(what for what in STATEMENTS if what not in danger.values))
to_court = disclosure.to.is_one_of("court")
criminal_case = disclosure.proceeding.is_one_of("criminal", "felony", "misdemeanour") | disclosure.purpose.is_one_of(
    "prove_guilt"
)
by_mediator = disclosure.who.is_one_of("mediator", "judge_mediator")
by_party = disclosure.who.is_one_of("party", "representative")
unsound_settlement = any_of(
    agreement.form.is_one_of("oral", "oral_recorded"),
    ~agreement.signed_by.has("parties"),
    agreement.defects.has(*agreement.defects.values),
)
