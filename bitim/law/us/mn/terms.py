"""Groups of facts that several acts of Minnesota speak of in the same words."""

from bitim.law.facts import disclosure, dispute, mediation, mediator, parties
from bitim.law.language import Stated

private_field = dispute.field.is_one_of("civil", "commercial", "consumer", "family", "labour")
family = dispute.field.is_one_of("family")
criminal = dispute.field.is_one_of("criminal")
custody = dispute.subject.is_one_of("child_custody", "child_contact")

before_judgment = dispute.stage.is_one_of("claim_filed", "claim_accepted", "trial")
district_court = dispute.forum.is_one_of("state_court", "civil_court", "family_court")
in_another_forum = Stated(~district_court)
ordered = mediation.route.is_one_of("court_order", "statute")
ordered_or_referred = mediation.route.is_one_of("court_order", "statute", "court_referral")
# Where nothing is said of the stage, the court that has the case, or orders mediation, shows that there is one.
in_court = before_judgment | (Stated(district_court | ordered) & ~Stated(~before_judgment))
district_case = private_field & in_court & ~in_another_forum

agency_case = Stated(
    dispute.forum.is_one_of("agency")
    | (dispute.field.is_one_of("administrative") & ~Stated(~dispute.forum.is_one_of("agency")))
)

community = mediation.programme.is_one_of("community")
other_programme = Stated(~mediation.programme.is_one_of("court_annexed"))
court_annexed = Stated(mediation.programme.is_one_of("court_annexed") | (district_case & ~other_programme))

restorative = Stated(mediation.process.is_one_of("restorative_justice"))
abuse_claimed = dispute.domestic_abuse.is_one_of("alleged", "history", "found")

to_mediate = ~Stated(~mediator.task.is_one_of("mediate"))
to_decide = Stated(mediator.task.is_one_of("decide_case"))

neutral = disclosure.who.is_one_of("mediator", "judge_mediator")
in_evidence = Stated(disclosure.to.is_one_of("court", "arbitrator")) | Stated(
    disclosure.proceeding.is_one_of(*disclosure.proceeding.values)
)
all_and_neutral_agree = disclosure.consent_of.has("all_participants") | disclosure.consent_of.has_all(
    "all_parties", "mediator"
)
somebody_refuses = ~parties.all_consent

SAID_OR_WRITTEN = (
    "offer",
    "admission",
    "caucus_statement",
    "mediator_note",
    "minutes",
    "document_made_for_mediation",
    "threat_of_violence",
    "child_abuse",
    "recommendation",
    "party_bad_faith",
    "lawyer_client_communication",
    "personal_data",
)
said_or_written = disclosure.what.is_one_of(*SAID_OR_WRITTEN)
