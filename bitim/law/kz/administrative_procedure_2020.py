"""Kazakhstan: Administrative Procedural and Process Code No. 350-VI of 29 June 2020, on settlement in court."""

from bitim.law.facts import agreement, disclosure, dispute, proceeding
from bitim.law.kinds import give
from bitim.law.kz.acts import APPC, LM
from bitim.law.kz.terms import administrative, court_approved, pending
from bitim.law.language import Rule, Stated

in_court = administrative & agreement.in_court

complaint_first = APPC.rule(
    "9(3)",
    "An administrative claim follows a pre-trial complaint, unless the law says otherwise.",
    when=administrative & dispute.stage.is_one_of("before_court", "claim_filed"),
    rests_on=(APPC.at("91(5)"), APPC.at("138(2)(1)")),
)

mediator_not_a_witness = APPC.rule(
    "32(2)(6)",
    "In an administrative case a mediator may not be examined as a witness about what became known in mediation.",
    when=disclosure.who.is_one_of("mediator", "judge_mediator")
    & disclosure.purpose.is_one_of("testimony")
    & disclosure.proceeding.is_one_of("administrative"),
    rests_on=(LM.at("8(2)"),),
)

content_in_court = APPC.rule(
    "120(3)",
    "The agreement must be enforceable and state its terms and how the costs are shared, those of representatives too.",
    when=in_court,
    rests_on=(APPC.at("120(4)"),),
)

claim_returned = APPC.rule(
    "120(6)",
    "When the court approves the agreement the claim is returned, in whole or in part, and cannot be brought again.",
    when=administrative & court_approved,
    gives=(give("claim_returned", refiling=False), give("repeat_claim_barred")),
    rests_on=(APPC.at("138(2)(9)"), APPC.at("138(2)(12)"), APPC.at("138(3)")),
)

writ = APPC.rule(
    "120(7)",
    "If an approved agreement is not kept, the court issues a writ of execution on request.",
    when=administrative & court_approved,
    unless=(APPC.rule("120(7)", "The agreement has been performed.", when=agreement.performed),),
    gives=(give("enforceable_by", route="writ_of_execution"),),
)

reconciles = APPC.rule(
    "120(8)",
    "The court takes measures to reconcile the parties at all stages.",
    when=administrative & pending,
    gives=(give("encourage_settlement", who="court", mode="must", when="any_stage"),),
)


def _refused(says: str, defect: str) -> Rule:
    return APPC.rule(
        "120(9)",
        says,
        when=in_court & agreement.defects.has(defect),
        gives=(give("approval_refused", reason=defect),),
    )


refused_as_unlawful = _refused("The court does not approve an agreement that is contrary to law.", "contrary_to_law")
refused_for_others = _refused(
    "The court does not approve an agreement that breaches the rights of others.", "rights_of_others"
)

non_performance_fine = APPC.rule(
    "127(5)",
    "An authority that does not perform the approved agreement pays a money sanction of 50 monthly calculation"
    " indices, with a term of up to one month.",
    when=administrative & court_approved & ~agreement.performed,
    gives=(give("non_performance_fine", mci=50, against="respondent"),),
    rests_on=(APPC.at("122(1)"),),
)

discusses_at_preliminary_hearing = APPC.rule(
    "143(1)(3)",
    "At the preliminary hearing the court discusses with the parties whether they will agree, mediate or use the"
    " participatory"
    " procedure.",
    when=administrative & (pending | Stated(proceeding.step.is_one_of("preliminary_hearing"))),
    unless=(
        APPC.rule(
            "143(1)(3)",
            "The case is past the preliminary hearing.",
            when=proceeding.step.is_one_of("hearing", "final_hearing") | dispute.stage.is_one_of("appeal", "cassation"),
        ),
    ),
    gives=(give("consider_mediation", who="court", mode="must", when="preliminary_hearing"),),
)
