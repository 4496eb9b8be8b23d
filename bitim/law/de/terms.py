"""Groups of facts that several acts of Germany speak of in the same words."""

from bitim.law.facts import (
    accused,
    agreement,
    claim,
    disclosure,
    dispute,
    mediation,
    mediator,
    offence,
    parties,
    trader,
)
from bitim.law.language import Stated, all_of, any_of

# Fields and courts ------------------------------------------------------------------------------

consumer = dispute.field.is_one_of("consumer")
family = dispute.field.is_one_of("family")
labour = any_of(dispute.field.is_one_of("labour"), Stated(dispute.forum.is_one_of("labour_court")))
criminal = dispute.field.is_one_of("criminal")
social_court = dispute.forum.is_one_of("social_court")
tax_court = any_of(dispute.field.is_one_of("tax"), Stated(dispute.forum.is_one_of("tax_court")))
administrative_court = any_of(
    Stated(dispute.forum.is_one_of("administrative_court")),
    dispute.field.is_one_of("administrative") & ~Stated(dispute.forum.is_one_of("social_court", "tax_court")),
)
ELSEWHERE = (
    *("family_court", "labour_court", "administrative_court", "social_court", "tax_court", "criminal_court"),
    *("youth_court", "agency", "consumer_body", "universal_body", "prosecutor"),
)
CIVIL = ("civil", "commercial", "consumer")
# What goes, or would go, to a civil court.
civil = dispute.field.is_one_of(*CIVIL) & ~Stated(dispute.forum.is_one_of(*ELSEWHERE))
civil_field = dispute.field.is_one_of(*CIVIL)

before_court = dispute.stage.is_one_of("before_court")
pending = dispute.stage.is_one_of("claim_filed", "claim_accepted", "trial", "appeal", "cassation")
not_refused = ~Stated(~parties.all_consent)

# Consumer conciliation bodies; the Federal Universal Conciliation Body is one of them.
conciliation_body = dispute.forum.is_one_of("consumer_body", "universal_body")
universal_body = dispute.forum.is_one_of("universal_body")
applied_to_body = any_of(Stated(conciliation_body), Stated(mediation.application_received_on.is_stated()))
energy = trader.sector.is_one_of("energy")
air = trader.sector.is_one_of("air")
too_early = ~claim.months_since_raised.at_least(2)

# Family ----------------------------------------------------------------------------------------

child_matter = family & dispute.subject.is_one_of("child_custody", "child_contact")
divorce_matter = family & dispute.subject.is_one_of("divorce", "property_division", "alimony")
violence_case = dispute.subject.is_one_of("violence_protection") & ~Stated(before_court)

# The mediator ------------------------------------------------------------------------------------

certified_title = Stated(mediator.title_claimed.is_one_of("certified_mediator"))
deciding = Stated(mediator.task.is_one_of("decide_case"))
OTHER_TASKS = tuple(task for task in mediator.task.values if task not in ("mediate", "decide_case"))
other_task = Stated(mediator.task.is_one_of(*OTHER_TASKS))
mediating = all_of(~certified_title, ~deciding, ~other_task)
conciliator = Stated(any_of(mediator.kind.is_one_of("consumer"), conciliation_body))
judge = mediator.kind.is_one_of("judge")

# Secrecy -----------------------------------------------------------------------------------------

bound_by_law = disclosure.who.is_one_of("mediator", "organisation")
bound_by_promise_only = disclosure.who.is_one_of("party", "representative", "participant")
to_court = disclosure.to.is_one_of("court")
released = disclosure.consent_of.has("all_parties", "all_participants")
CRIMINAL_PROCEEDINGS = ("criminal", "felony", "misdemeanour", "juvenile_delinquency")
criminal_witness = all_of(
    to_court,
    disclosure.proceeding.is_one_of(*CRIMINAL_PROCEEDINGS),
    ~Stated(disclosure.purpose.is_one_of(*(p for p in disclosure.purpose.values if p != "testimony"))),
)
civil_witness = all_of(
    to_court,
    disclosure.purpose.is_one_of("testimony"),
    any_of(
        disclosure.proceeding.is_one_of("civil"),
        Stated(dispute.field.is_one_of(*CIVIL)) & ~Stated(disclosure.proceeding.is_one_of(*CRIMINAL_PROCEEDINGS)),
    ),
)

# Settlement --------------------------------------------------------------------------------------

court_approved = agreement.formalities.has("court_approved")
not_open_to_submission = agreement.object.is_one_of("declaration_of_will", "tenancy_existence")

# Criminal law ------------------------------------------------------------------------------------

aged_14_to_17 = accused.age.at_least(14) & ~accused.age.at_least(18)
# From 18 to 20 the youth court may apply juvenile law; it never does outside those years.
outside_18_to_20 = Stated(any_of(accused.age.at_least(21), ~accused.age.at_least(18)))
juvenile = any_of(aged_14_to_17, accused.juvenile_law_applied & ~outside_18_to_20)
adult = ~Stated(any_of(juvenile, ~accused.age.at_least(18)))
charged = dispute.stage.is_one_of("claim_filed", "claim_accepted", "trial", "appeal", "sentencing")
not_charged = ~Stated(
    dispute.stage.is_one_of(*(s for s in dispute.stage.values if s not in ("pre_trial_investigation", "before_court")))
)
sentence_open = ~Stated(dispute.stage.is_one_of("after_sentence"))
made_good = any_of(offence.damage_repaired, offence.settlement_effort)
