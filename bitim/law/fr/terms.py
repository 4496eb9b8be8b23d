"""Groups of facts that several acts of France speak of in the same words."""

from bitim.law.facts import accused, agreement, disclosure, dispute, mediation, mediator, offence, victim
from bitim.law.language import Stated, any_of

labour = dispute.field.is_one_of("labour")
family = dispute.field.is_one_of("family")
consumer = dispute.field.is_one_of("consumer")
administrative = dispute.field.is_one_of("administrative")
criminal = dispute.field.is_one_of("criminal")
civil_matter = dispute.field.is_one_of("civil", "commercial", "consumer", "family", "labour")

# Where nothing is said of the field, the civil law of mediation is meant.
not_civil = dispute.field.is_one_of(
    "administrative", "administrative_offence", "criminal", "tax", "insolvency", "enforcement"
)
civil_by_default = ~Stated(not_civil)

before_court = dispute.stage.is_one_of("before_court")
pending = dispute.stage.is_one_of("claim_filed", "claim_accepted", "trial", "appeal", "cassation")
before_prosecution = dispute.stage.is_one_of("pre_trial_investigation", "before_court")
prosecuted = dispute.stage.is_one_of("claim_filed", "claim_accepted", "trial", "sentencing", "appeal", "cassation")
sentenced = dispute.stage.is_one_of("after_sentence", "enforcement")

minor = ~accused.age.at_least(18)
couple_violence = offence.features.has("domestic_violence")
abuse = dispute.domestic_abuse.is_one_of("alleged", "history", "found")
parental = dispute.subject.is_one_of("child_custody", "child_contact")
victim_agrees = any_of(victim.consents, victim.requests_mediation)

by_judge = Stated(mediation.route.is_one_of("court_order", "court_referral"))
restorative = Stated(mediation.process.is_one_of("restorative_justice"))
conciliation = mediation.process.is_one_of("conciliation")
to_mediate = ~Stated(~mediator.task.is_one_of("mediate"))

court_appointed = mediator.kind.is_one_of("court_appointed")
by_contract = mediator.kind.is_one_of("by_contract")
before_consumer_mediator = any_of(dispute.forum.is_one_of("consumer_mediator"), mediator.kind.is_one_of("consumer"))

written = agreement.form.is_one_of("written", "electronic", "email")
oral = agreement.form.is_one_of("oral", "oral_recorded")
by_lawyers = agreement.signed_by.has_all("parties", "lawyers")

to_court = disclosure.to.is_one_of("court")
by_mediator = disclosure.who.is_one_of("mediator", "judge_mediator")
all_agree = disclosure.consent_of.has("all_parties", "all_participants")
