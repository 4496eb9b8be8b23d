"""Groups of facts that several acts of Kazakhstan speak of in the same words."""

from bitim.law.facts import accused, agreement, dispute, mediator, offence
from bitim.law.language import any_of

# Courts hear these under the Civil Procedure Code.
CIVIL = ("civil", "commercial", "consumer", "family", "labour")
civil = dispute.field.is_one_of(*CIVIL)
family = dispute.field.is_one_of("family")
labour = dispute.field.is_one_of("labour")
administrative = dispute.field.is_one_of("administrative")
criminal = dispute.field.is_one_of("criminal")
offence_case = dispute.field.is_one_of("administrative_offence")

before_court = dispute.stage.is_one_of("before_court")
pending = dispute.stage.is_one_of("claim_filed", "claim_accepted", "trial", "appeal", "cassation")
first_or_appeal = dispute.stage.is_one_of("claim_filed", "claim_accepted", "trial", "appeal")
in_trial = dispute.stage.is_one_of("claim_accepted", "trial", "sentencing")

out_of_court = any_of(~agreement.in_court, before_court)
court_approved = agreement.formalities.has("court_approved")

lesser_gravity = offence.gravity.is_one_of("misdemeanour", "minor", "medium")
grave = offence.gravity.is_one_of("grave")
minor_accused = ~accused.age.at_least(18)
person_harmed_badly = offence.harm.is_one_of("death", "grievous")
privileged_person = minor_accused | accused.category.is_one_of(
    "pregnant", "woman_with_small_child", "single_father", "woman_58_plus", "man_63_plus"
)
within_68_2 = privileged_person & offence.first_time

paid_mediator = mediator.kind.is_one_of("professional", "retired_judge")
sitting_judge = mediator.kind.is_one_of("judge")
