"""Germany: Act on procedure in family matters of 17 December 2008, in the order of its sections."""

from bitim.law.de.acts import FAMFG, FAMGKG, MEDIATION_ACT
from bitim.law.de.civil_procedure import minutes
from bitim.law.de.terms import (
    before_court,
    child_matter,
    court_approved,
    divorce_matter,
    family,
    judge,
    mediating,
    not_refused,
    pending,
    released,
    violence_case,
)
from bitim.law.facts import agreement, dispute, mediation, proceeding
from bitim.law.kinds import give
from bitim.law.language import Stated

violence_protection = dispute.subject.is_one_of("violence_protection")
in_court = family & pending

states_attempt = FAMFG.rule(
    "23(1)",
    "In suitable cases the application should say whether mediation, or another way to settle out of court, was tried,"
    " and whether anything speaks against it.",
    when=family & ~Stated(dispute.stage.is_one_of("appeal", "cassation", "enforcement", "after_sentence")),
    gives=(give("state_attempt_in_claim", who="claimant", mode="should"),),
    since=MEDIATION_ACT,
)

note_if_all_agree = FAMFG.rule(
    "28(4)",
    "In family matters a note of the talks before the judge for conciliation is taken only if all agree.",
    when=minutes & family,
    unless=(
        FAMFG.rule(
            "28(4)",
            "All have agreed to a note.",
            when=released,
            gives=(give("exception_to_secrecy", ground="consent"),),
        ),
    ),
    since=MEDIATION_ACT,
)

works_for_settlement = FAMFG.rule(
    "36(1)",
    "Except in cases on protection from violence, the court works towards an amicable settlement.",
    when=in_court,
    unless=(
        FAMFG.rule(
            "36(1)",
            "In cases on protection from violence the court does not work towards a settlement.",
            when=violence_protection,
        ),
    ),
    gives=(give("encourage_settlement", who="court", mode="should"),),
)

settle_what_is_disposable = FAMFG.rule(
    "36(1)",
    "What the parties cannot dispose of may be talked about in mediation; a settlement in court is possible only so far"
    " as they can dispose of it.",
    when=family & ~dispute.rights_disposable,
)

refers_to_judge = FAMFG.rule(
    "36(5)",
    "The family court may send the parties to a judge for conciliation, who does not decide the case and may mediate.",
    when=in_court,
    gives=(give("refer_to_mediator", who="court", mode="may", to="judge_mediator"),),
    since=MEDIATION_ACT,
)
judge_for_conciliation = FAMFG.rule(
    "36(5)",
    "In family matters too a judge for conciliation, who does not decide the case, may mediate.",
    when=mediating & judge & family,
    since=MEDIATION_ACT,
)

proposes = FAMFG.rule(
    "36a(1)",
    "The family court may propose mediation, or another way to settle out of court; it cannot order it.",
    when=in_court,
    gives=(give("offer_mediation", who="court", mode="may"), give("order_mediation", who="court", mode="must_not")),
    since=MEDIATION_ACT,
)

safeguards_needed = FAMFG.rule(
    "36a(1)",
    "In a case on protection from violence the court may still propose mediation; the interests of the person hit by"
    " violence must be safeguarded.",
    when=violence_case,
    gives=(give("condition_of_mediation", item="safeguard_victim_interests"),),
    rests_on=(FAMFG.at("36(1)"),),
    since=MEDIATION_ACT,
)
not_safeguarded = FAMFG.rule(
    "36a(1)",
    "Mediation in a case on protection from violence needs safeguards for the person hit by violence.",
    when=violence_case,
    provided=~dispute.victim_interests_safeguarded,
    gives=(give("bar_to_mediation", reason="conditions_not_met"),),
    rests_on=(FAMFG.at("36(1)"),),
    since=MEDIATION_ACT,
)

suspends = FAMFG.rule(
    "36a(2)",
    "If the parties choose mediation, the family court suspends the case.",
    when=in_court & not_refused,
    gives=(give("stay_of_proceedings", mode="mandatory"),),
    since=MEDIATION_ACT,
)

approvals_stay = FAMFG.rule(
    "36a(3)",
    "What a court must order or approve stays with the court; a mediation does not replace it.",
    when=family,
    since=MEDIATION_ACT,
)

# Costs ------------------------------------------------------------------------------------------

session_missed = mediation.session.is_one_of("missed")
costs_of_child_matter = FAMFG.rule(
    "81(2)",
    "In child matters the court should lay costs on a party who missed an ordered information session, or counselling,"
    " without excuse.",
    when=child_matter & session_missed,
    gives=(give("cost_sanction", against="absent_party", mode="should"),),
    since=MEDIATION_ACT,
)
costs_of_divorce = FAMFG.rule(
    "150(4)",
    "In a divorce the court may count it, when it spreads the costs, that a spouse missed an ordered information"
    " session without excuse.",
    when=divorce_matter & session_missed,
    gives=(give("cost_sanction", against="absent_party", mode="may"),),
)
reduced_court_fees = FAMGKG.not_modelled(
    "61a",
    "A Land may lower or waive court fees if an application is withdrawn after a mediation; which Land does so, and by"
    " how much, is not encoded.",
    when=in_court,
)

# Divorce -----------------------------------------------------------------------------------------

SESSIONS = ("ordered", "attended", "missed", "missed_excused")
divorce_session = FAMFG.rule(
    "135",
    "The court may order spouses to a free information session on mediation about the consequences of the divorce; it"
    " cannot enforce the order.",
    when=divorce_matter & ~Stated(before_court),
    provided=mediation.session.is_one_of(*SESSIONS),
    gives=(give("attend_session", who="parties", mode="must", session="information_session", coercible=False),),
    note="The power is older than the Mediation Act, which changed its wording.",
)

# Children ------------------------------------------------------------------------------------------

first_hearing = FAMFG.rule(
    "155(2)",
    "In matters of a child's residence, contact or handing over the first hearing should be within a month.",
    when=child_matter & pending,
)
resumes = FAMFG.rule(
    "155(4)",
    "A child matter that rests for mediation is, as a rule, taken up again after three months if nothing is agreed.",
    when=child_matter & proceeding.resting,
    gives=(give("resume_proceedings", months=3),),
    since=MEDIATION_ACT,
)

works_for_agreement = FAMFG.rule(
    "156(1)",
    "In matters of custody after separation, residence, contact or handing over of a child the court works for"
    " agreement at every stage, unless that is against the child's welfare.",
    when=child_matter & pending,
    gives=(give("encourage_settlement", who="court", mode="should", when="any_stage"),),
)
child_matters_are_for_agreement = FAMFG.rule(
    "156(1)",
    "About custody after separation, residence, contact or handing over of a child the court itself works for"
    " agreement, unless that is against the child's welfare.",
    when=child_matter,
)
child_session = FAMFG.rule(
    "156(1)",
    "The court may order parents to a free information session on mediation, or to counselling; it cannot enforce the"
    " order.",
    when=child_matter & ~Stated(before_court),
    provided=mediation.session.is_one_of(*SESSIONS),
    gives=(give("attend_session", who="parties", mode="must", session="information_session", coercible=False),),
    since=MEDIATION_ACT,
)

contact = family & dispute.subject.is_one_of("child_contact")
approval_needed = FAMFG.rule(
    "156(2)",
    "What parents agree about contact or handing over of a child is recorded as a settlement only if the court approves"
    " it; it does so unless the child's welfare is against it.",
    when=contact,
    gives=(give("required_form", document="settlement", item="court_approval"),),
)
approved_child_agreement = FAMFG.rule(
    "86(1)",
    "An agreement about contact or handing over of a child that the court approved can be enforced.",
    when=contact & court_approved,
    gives=(give("enforceable_by", route="court_approved_child_agreement"),),
    rests_on=(FAMFG.at("156(2)"),),
)
approved_custody_agreement = FAMFG.not_modelled(
    "86(1)",
    "An approved agreement on contact or handing over of a child can be enforced, one on custody itself cannot; which"
    " of them was agreed is not a fact here.",
    when=family & dispute.subject.is_one_of("child_custody") & court_approved,
    rests_on=(FAMFG.at("156(2)"),),
)
against_the_child = FAMFG.rule(
    "156(2)",
    "The court does not approve an agreement on contact that is against the child's welfare.",
    when=contact & agreement.defects.has("rights_of_others"),
    gives=(give("approval_refused", reason="child_welfare"),),
    sure="medium",
    note="A breach of another's rights is taken for a breach of the child's.",
)

mediates_about_contact = FAMFG.rule(
    "165(1)",
    "If a parent says that the other one thwarts a court decision or approved settlement on contact, the court mediates"
    " between them on request.",
    when=contact & (dispute.stage.is_one_of("enforcement") | Stated(dispute.existing_order)),
    unless=(
        FAMFG.rule(
            "165(1)",
            "Mediation by the court, or counselling after it, has already failed; the court may refuse.",
            when=dispute.mediated_to_impasse,
        ),
    ),
    gives=(give("encourage_settlement", who="court", mode="must", when="on_request"),),
)
