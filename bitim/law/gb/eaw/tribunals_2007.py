"""England and Wales: Tribunals, Courts and Enforcement Act 2007, section 24, mediation in the tribunals."""

from bitim.law.facts import mediator, parties
from bitim.law.gb.eaw.acts import HORIZON, TCEA
from bitim.law.gb.eaw.terms import by_order, tribunal
from bitim.law.kinds import give
from bitim.law.language import Stated

OPENED = "The day is that on which the tribunals opened."

by_agreement = TCEA.rule(
    "s.24(1)(a)",
    "A case before the First-tier or Upper Tribunal may be mediated if the parties agree.",
    when=tribunal,
    note=OPENED,
)

no_consent = TCEA.rule(
    "s.24(1)(a)",
    "In the tribunals mediation takes place only by agreement of the parties; somebody has refused.",
    when=tribunal & ~parties.all_consent,
    gives=(give("bar_to_mediation", reason="consent_missing"),),
    rests_on=(TCEA.at("s.24(1)(b)"),),
)

no_order = TCEA.rule(
    "s.24(1)(a)",
    "A tribunal cannot order mediation.",
    when=tribunal & by_order & ~Stated(parties.all_consent),
    gives=(give("bar_to_mediation", reason="no_power_to_order"),),
)

refusal_has_no_effect = TCEA.rule(
    "s.24(1)(b)",
    "In the tribunals mediation is voluntary; not to mediate, or not to settle, must not change the outcome of the"
    " case.",
    when=tribunal,
    gives=(
        give("participation_voluntary"),
        give("order_mediation", who="tribunal", mode="must_not"),
    ),
    rests_on=(TCEA.at("s.24(1)(a)"),),
)

# Left out, the task is to mediate.
deciding = Stated(mediator.task.is_one_of("decide_case"))
mediating = ~Stated(mediator.task.is_one_of(*(task for task in mediator.task.values if task != "mediate")))

decided_by_mediator = TCEA.rule(
    "s.24(4)",
    "A tribunal member who has begun to mediate a case may decide it only with the consent of the parties.",
    when=deciding & tribunal & mediator.mediated_this_case,
    provided=~mediator.parties_agree,
    gives=(give("disqualified", reason="mediated_before"),),
    rests_on=(TCEA.at("s.24(3)"),),
)

consent_to_decide = TCEA.rule(
    "s.24(4)",
    "The consent of the parties is needed before a tribunal member who has begun to mediate a case decides it.",
    when=deciding & tribunal & mediator.mediated_this_case,
    gives=(give("consent_needed", of="parties"),),
)

decides = TCEA.rule(
    "s.24(2)",
    "A tribunal member who did not mediate the case, or whom the parties accept, may decide it.",
    when=deciding & tribunal,
    rests_on=(TCEA.at("s.24(4)"),),
)

decides_elsewhere = TCEA.not_modelled(
    "s.24(4)",
    "Whether a judge who mediated may decide is gathered here only for the First-tier and Upper Tribunal.",
    when=deciding & ~Stated(tribunal),
    since=HORIZON,
)

member_mediates = TCEA.rule(
    "s.24(2)",
    "A judge or member of the tribunal may act as mediator, even one chosen to decide the case, and so may its staff.",
    when=mediating & tribunal,
    rests_on=(TCEA.at("s.24(5)"),),
)

fees = TCEA.rule(
    "s.24(7)",
    "Fees may be prescribed for mediation by the staff of a tribunal.",
    when=tribunal,
)
