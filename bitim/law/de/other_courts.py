"""Germany: labour, administrative, social and fiscal courts; with few rules of their own they follow civil courts."""

from bitim.law.de.acts import ARBGG, FGO, MEDIATION_ACT, SGG, VWGO
from bitim.law.de.terms import (
    administrative_court,
    criminal,
    judge,
    labour,
    mediating,
    not_refused,
    pending,
    social_court,
    tax_court,
)
from bitim.law.facts import dispute, proceeding
from bitim.law.kinds import give
from bitim.law.language import Act, Condition, Rule, Stated

MAY_PROPOSE = (
    give("offer_mediation", who="court", mode="may"),
    give("order_mediation", who="court", mode="must_not"),
)
MAY_REFER = (give("refer_to_mediator", who="court", mode="may", to="judge_mediator"),)

# Labour courts ----------------------------------------------------------------------------------

labour_available = ARBGG.rule(
    "54a(1)",
    "In disputes about work mediation is open, and in court the judge for conciliation too.",
    when=labour,
    rests_on=(ARBGG.at("54(6)"),),
    since=MEDIATION_ACT,
)
labour_court_refers = ARBGG.rule(
    "54(6)",
    "The labour court may send the parties to a judge for conciliation, who does not decide the case and may mediate.",
    when=labour & pending,
    gives=MAY_REFER,
    since=MEDIATION_ACT,
)
labour_judge = ARBGG.rule(
    "54(6)",
    "In labour courts too a judge for conciliation, who does not decide the case, may mediate.",
    when=mediating & judge & labour,
    since=MEDIATION_ACT,
)
labour_court_proposes = ARBGG.rule(
    "54a(1)",
    "The labour court may propose mediation, or another way to settle out of court; it cannot order it.",
    when=labour & pending,
    gives=MAY_PROPOSE,
    since=MEDIATION_ACT,
)
labour_case_rests = ARBGG.rule(
    "54a(2)",
    "If the parties choose mediation, the labour court orders the case to rest.",
    when=labour & pending & not_refused,
    gives=(give("stay_of_proceedings", mode="mandatory"),),
    since=MEDIATION_ACT,
)
labour_case_resumes = ARBGG.rule(
    "54a(2)",
    "A labour case that rests for mediation is taken up again after three months, unless both sides show that the"
    " mediation goes on; on request of a party a date is set at once.",
    when=labour & proceeding.resting,
    gives=(give("resume_proceedings", months=3),),
    since=MEDIATION_ACT,
)

apprenticeship = dispute.subject.is_one_of("apprenticeship")
trainee_committee = ARBGG.rule(
    "111(2)",
    "Where the chamber has a committee for disputes between trainees and trainers, it must be heard before the claim.",
    when=apprenticeship,
    gives=(
        give("attempt_mediation", who="claimant", mode="must", process="conciliation_commission", when="before_claim"),
    ),
)
trainee_terms = ARBGG.rule(
    "111(2)",
    "If the award of the committee for trainees is not accepted within one week, the claim can be brought within two"
    " weeks of it.",
    when=apprenticeship,
)

# Administrative, social and fiscal courts --------------------------------------------------------

NOT_EXCLUDED = "as far as the differences between the procedures allow it"


def _available(act: Act, place: str, court: str, when: Condition) -> Rule:
    return act.rule(
        place,
        f"In the {court} mediation and the judge for conciliation are open as in civil courts, {NOT_EXCLUDED}.",
        when=when & ~Stated(dispute.stage.is_one_of("before_court")) & ~Stated(criminal),
        since=MEDIATION_ACT,
    )


def _offers(act: Act, place: str, court: str, when: Condition) -> Rule:
    return act.rule(
        place,
        f"The {court} may propose mediation or send the parties to a judge for conciliation, {NOT_EXCLUDED}.",
        when=when & pending,
        gives=(*MAY_PROPOSE, *MAY_REFER),
        since=MEDIATION_ACT,
    )


def _rests(act: Act, place: str, court: str, when: Condition) -> Rule:
    return act.rule(
        place,
        f"If the parties choose mediation, the {court} orders the case to rest, {NOT_EXCLUDED}.",
        when=when & pending & not_refused,
        gives=(give("stay_of_proceedings", mode="mandatory"),),
        since=MEDIATION_ACT,
    )


def _judge(act: Act, place: str, courts: str, when: Condition) -> Rule:
    return act.rule(
        place,
        f"In {courts} too a judge for conciliation, who does not decide the case, may mediate.",
        when=mediating & judge & when,
        since=MEDIATION_ACT,
    )


COURTS = (
    (VWGO, "173", "administrative court", administrative_court),
    (SGG, "202", "social court", social_court),
    (FGO, "155", "fiscal court", tax_court),
)
available = tuple(_available(*court) for court in COURTS)
offers = tuple(_offers(*court) for court in COURTS)
rests = tuple(_rests(*court) for court in COURTS)
judges = tuple(_judge(act, place, f"{court}s", when) for act, place, court, when in COURTS)

only_what_is_disposable = tuple(
    act.rule(
        place,
        f"Before the {court} the parties can settle only so far as they can dispose of what is in dispute; the rest may"
        " still be talked about.",
        when=when & ~dispute.rights_disposable,
    )
    for act, place, court, when in (
        (VWGO, "106", "administrative court", administrative_court),
        (SGG, "101(1)", "social court", social_court),
    )
)
