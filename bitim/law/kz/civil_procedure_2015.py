"""Kazakhstan: Civil Procedure Code No. 377-V of 31 October 2015, where it speaks of mediation and settlement."""

from bitim.law.facts import agreement, disclosure, dispute, mediation, mediator, parties, proceeding
from bitim.law.kinds import give
from bitim.law.kz.acts import CPC, LAW_84_VII, LAW_342_VI, LM
from bitim.law.kz.terms import (
    before_court,
    civil,
    court_approved,
    pending,
    sitting_judge,
)
from bitim.law.language import Rule, Stated, any_of

# Article 8. The pre-trial order; articles 152 and 279: what follows if it is skipped -------------------

prescribed = dispute.pretrial_order.is_one_of("by_law", "by_contract")

pretrial_order = CPC.rule(
    "8(6)",
    "If a law or a contract prescribes an attempt to settle before court, the claimant must make it; a mediation"
    " clause in a"
    " contract is such an order.",
    when=prescribed,
    gives=(give("attempt_mediation", who="claimant", mode="must", process="pretrial_order", when="before_claim"),),
    sure="medium",
    note="That a mediation clause is a pre-trial order by contract is our reading.",
)

claim_returned = CPC.rule(
    "152(1)(1)",
    "A claim filed without the prescribed attempt is returned; it may be filed again.",
    when=prescribed & ~mediation.attempted & dispute.stage.is_one_of("claim_filed"),
    gives=(give("claim_returned", refiling=True),),
    rests_on=(CPC.at("152(1)(3)"), CPC.at("8(6)")),
)

claim_left = CPC.rule(
    "279(1)",
    "A claim accepted although the prescribed attempt was not made is left without consideration; it may be filed"
    " again.",
    when=prescribed & ~mediation.attempted & dispute.stage.is_one_of("claim_accepted", "trial", "appeal", "cassation"),
    gives=(give("claim_left_without_consideration", refiling=True),),
    rests_on=(CPC.at("152(1)(1)"), CPC.at("8(6)")),
)

costs_of_breach = CPC.rule(
    "109(2)",
    "Whoever breached the pre-trial order bears the court costs, whatever the outcome.",
    when=prescribed & ~mediation.attempted,
    gives=(give("cost_sanction", against="breaching_party", mode="must"),),
)

abuse_of_rights = CPC.not_modelled(
    "109(2)",
    "The court may lay all costs on a party that abuses its procedural rights; what counts as abuse the court decides.",
    when=civil & pending,
)

# Article 38. Recusal of the judge who mediated -----------------------------------------------------------

# Left out, the task is to mediate.
deciding = Stated(mediator.task.is_one_of("decide_case"))

judge_decides = CPC.rule(
    "38(1)(1)",
    "A judge who did not mediate the case may decide it.",
    when=deciding & sitting_judge,
)

judge_who_mediated = CPC.rule(
    "38(1)(1)",
    "A judge who mediated the case may decide it only with the consent of the parties, and recuses otherwise.",
    when=deciding & mediator.mediated_this_case,
    provided=~mediator.parties_agree,
    gives=(give("disqualified", reason="mediated_before"),),
    rests_on=(CPC.at("179(3)"), CPC.at("179(4)"), CPC.at("35(9)(3)")),
    since=LAW_342_VI,
    note="The day in June 2020 is computed and not read.",
)

consent_to_the_judge = CPC.rule(
    "38(1)(1)",
    "The consent of the parties is needed before a judge who mediated the case decides it.",
    when=deciding & mediator.mediated_this_case,
    gives=(give("consent_needed", of="parties"),),
    since=LAW_342_VI,
)

other_task = CPC.not_modelled(
    "38(1)(1)",
    "For Kazakhstan only the case of a judge is encoded; what others may do in the same dispute besides"
    " mediating is not.",
    when=Stated(
        mediator.task.is_one_of(
            "conduct_miam", "advise_send", "chair_youth_conference", "arbitrate", "expert_in_case", "work_for_trader"
        )
    ),
)

# Articles 54 and 55. Who may not settle --------------------------------------------------------------------

claimant_for_others = CPC.rule(
    "54(5)",
    "A prosecutor, or somebody who sues for others, may not conclude a mediated settlement.",
    when=civil & ~before_court & parties.prosecutor_is_claimant,
    gives=(give("bar_to_mediation", reason="claimant_for_others"),),
    rests_on=(CPC.at("55(3)"),),
)

# Articles 66 and 80. Evidence and witnesses ------------------------------------------------------------------

judge_mediated_evidence = CPC.rule(
    "66(4)",
    "What a judge learned while mediating does not go to the judge who tries the case, unless no party objects.",
    when=disclosure.who.is_one_of("judge_mediator") & disclosure.to.is_one_of("court"),
    unless=(
        CPC.rule(
            "66(4)",
            "All parties agree.",
            when=disclosure.consent_of.has("all_parties", "all_participants"),
            unless=(CPC.rule("66(4)", "A party objects.", when=disclosure.objector.is_one_of("party")),),
            gives=(give("exception_to_secrecy", ground="consent"),),
        ),
    ),
    since=LAW_342_VI,
    note="The day in June 2020 is computed and not read.",
)

mediator_not_a_witness = CPC.rule(
    "80(3)(5)",
    "In a civil case a mediator, or a judge who mediated, may not be examined as a witness about what became known in"
    " mediation.",
    when=disclosure.who.is_one_of("mediator", "judge_mediator")
    & disclosure.purpose.is_one_of("testimony")
    & disclosure.proceeding.is_one_of("civil"),
    rests_on=(LM.at("8(2)"),),
)

# Article 115. Costs after a settlement; the refund of the duty stands in state_duty.py -------------------

approved = agreement.in_court & court_approved
own_costs = CPC.rule(
    "115(2)",
    "If the settlement is silent about the other court costs, each side bears its own.",
    when=approved,
    unless=(
        CPC.rule(
            "115(2)",
            "There is no state duty in a criminal or offence case.",
            when=dispute.field.is_one_of("criminal", "administrative_offence"),
        ),
        CPC.rule(
            "176(4)",
            "The settlement says how the costs are shared.",
            when=agreement.contains.has("cost_clause"),
        ),
    ),
    gives=(give("costs_rule", mode="each_bears_own"),),
    rests_on=(CPC.at("176(4)"),),
)

# Articles 149 to 201. From filing to the hearing -----------------------------------------------------------------

documents_of_attempt = CPC.rule(
    "149(1)(5-1)",
    "Who has tried to settle attaches the documents about it to the claim.",
    when=civil & dispute.stage.is_one_of("before_court", "claim_filed") & mediation.attempted,
)


def _decides_within(says: str, days: int, opened: tuple[str, ...], *, unless: tuple[Rule, ...] = ()) -> Rule:
    filed = civil & dispute.stage.is_one_of("claim_filed")
    return CPC.rule(
        "150(1)",
        says,
        when=filed & proceeding.pre_acceptance.is_one_of(*opened) if opened else filed,
        unless=unless,
        gives=(give("court_decides_within", days=days, day_type="working"),),
        since=LAW_84_VII,
    )


decides_with_conciliation = _decides_within(
    "With a conciliation procedure the court decides within ten working days whether to accept the claim.",
    10,
    ("conciliation",),
)
decides_with_protocol = _decides_within(
    "With a pre-trial protocol the court decides within fifteen working days whether to accept the claim.",
    15,
    ("pretrial_protocol",),
)
decides_on_acceptance = _decides_within(
    "The court decides within five working days whether to accept the claim.",
    5,
    (),
    unless=(decides_with_conciliation, decides_with_protocol),
)

explains_at_preparation = CPC.rule(
    "165(5)",
    "While preparing the case the court explains to the parties that they may settle, by mediation too.",
    when=civil & any_of(dispute.stage.is_one_of("claim_accepted"), Stated(proceeding.step.is_one_of("preparation"))),
    gives=(give("inform_about_mediation", who="court", to="parties", mode="must", when="preparation"),),
)

explains_at_hearing = CPC.rule(
    "194",
    "At the opening of the hearing, and again before going into the merits, the court explains that the parties"
    " may settle"
    " and asks whether they wish to.",
    when=civil
    & any_of(dispute.stage.is_one_of("trial"), Stated(proceeding.step.is_one_of("hearing", "final_hearing"))),
    gives=(give("inform_about_mediation", who="court", to="parties", mode="must", when="hearing"),),
    rests_on=(CPC.at("201(1)"),),
)

reconciles = CPC.rule(
    "174(1)",
    "At every stage the court takes measures to reconcile the parties and helps them to settle.",
    when=civil & pending,
    gives=(give("encourage_settlement", who="court", mode="must", when="any_stage"),),
)

invites = CPC.rule(
    "174(1)",
    "Having received the claim, the court sends both sides an invitation to a conciliation procedure, mediation"
    " among them.",
    when=civil & dispute.stage.is_one_of("claim_filed", "claim_accepted"),
    gives=(give("offer_mediation", who="court", mode="must", when="on_receipt_of_claim"),),
    since=LAW_84_VII,
)

simplified_notice = CPC.rule(
    "267-3(2)",
    "In simplified (written) procedure the court's notice of the accepted claim mentions the conciliation procedures.",
    when=civil & dispute.stage.is_one_of("claim_accepted"),
    since=LAW_84_VII,
)

# Articles 176 to 180. The settlement in court ----------------------------------------------------------------------

in_civil_court = agreement.in_court & civil


def _refused(says: str, defect: str, reason: str, place: str, rests_on: tuple[str, ...]) -> Rule:
    return CPC.rule(
        place,
        says,
        when=in_civil_court & agreement.defects.has(defect),
        gives=(give("approval_refused", reason=reason),),
        rests_on=rests_on,
    )


refused_as_unlawful = _refused(
    "The court does not approve a settlement that is contrary to law.",
    "contrary_to_law",
    "contrary_to_law",
    "177(4)",
    (CPC.at("180(2)"), CPC.at("48(2)")),
)
refused_for_others = _refused(
    "The court does not approve a settlement that breaches the rights of others.",
    "rights_of_others",
    "rights_of_others",
    "177(4)",
    (CPC.at("180(2)"), CPC.at("48(2)")),
)
refused_as_conditional = _refused(
    "The court does not approve a settlement under a suspensive condition.",
    "suspensive_condition",
    "suspensive_condition",
    "176",
    (CPC.at("180(2)"), CPC.at("177(4)")),
)

power_not_stated = CPC.rule(
    "60(1)",
    "A representative may sign a settlement only if the power of attorney says so specially.",
    when=agreement.signed_by.has("lawyers") & ~agreement.signed_by.has("parties"),
    provided=~agreement.representative_power_stated,
    gives=(give("missing_form", document="settlement", item="representative_power"),),
    rests_on=(CPC.at("176"), LM.at("11(1)(4)")),
)

power_expressly_missing = CPC.rule(
    "60(1)",
    "A representative may sign a settlement only if the power of attorney says so specially.",
    when=in_civil_court & agreement.signed_by.has("parties") & ~agreement.representative_power_stated,
    gives=(give("missing_form", document="settlement", item="representative_power"),),
    rests_on=(CPC.at("176"),),
    note="That a representative lacks the power is stated, so one has signed besides the parties.",
)

form_in_court = CPC.rule(
    "176",
    "In court the settlement is written and signed by the parties or by representatives with a specially stated"
    " power, says"
    " when and in which order it is performed, and depends on no suspensive condition.",
    when=in_civil_court,
    gives=(give("required_form", document="settlement", item="representative_power"),),
    rests_on=(CPC.at("180(2)"), CPC.at("60(1)")),
)

not_performed = CPC.rule("178(2)", "The settlement has been performed.", when=agreement.performed)

writ = CPC.rule(
    "178(2)",
    "If an approved settlement is not kept, the court issues a writ of execution on request.",
    when=court_approved,
    unless=(
        not_performed,
        CPC.rule(
            "178(2)",
            "In an administrative case the Administrative Procedural and Process Code has its own rule.",
            when=dispute.field.is_one_of("administrative", "criminal", "administrative_offence"),
        ),
    ),
    gives=(give("enforceable_by", route="writ_of_execution"),),
    rests_on=(CPC.at("180(4)"),),
)

claim_barred = CPC.rule(
    "277(2)",
    "Once the court has approved the settlement the case ends and the same claim cannot be brought again.",
    when=civil & court_approved,
    gives=(give("repeat_claim_barred"),),
    rests_on=(CPC.at("177"), CPC.at("151(1)(2)")),
)

# Article 179. Mediation of a pending case ----------------------------------------------------------------------------

stay_for_mediator = CPC.rule(
    "179(5)",
    "When the contract on mediation is filed in the court of first or appeal instance, the court must stay the"
    " case until"
    " mediation ends, for at most one month; an extension of mediation may outlast the stay.",
    when=civil & dispute.stage.is_one_of("claim_accepted", "trial", "appeal") & mediation.contract_submitted,
    unless=(CPC.rule("179(4)", "A judge mediates; another rule applies.", when=sitting_judge),),
    gives=(give("stay_of_proceedings", mode="mandatory", months=1),),
    rests_on=(CPC.at("272(7)"), CPC.at("274(6)"), LM.at("23(3)")),
    note="272(7), 274(6) and LM 23(2) let mediation last longer than the month; the month is given.",
)

stay_for_judge = CPC.rule(
    "179(4)",
    "When a judge mediates, the court may stay the case for at most ten working days.",
    when=civil & dispute.stage.is_one_of("claim_accepted", "trial", "appeal") & sitting_judge,
    gives=(give("stay_of_proceedings", mode="discretionary", days=10, day_type="working"),),
    rests_on=(CPC.at("273(7)"),),
    since=LAW_342_VI,
)

length_of_case = CPC.rule(
    "183",
    "The court prepares a case within twenty working days and then tries it within two months; reinstatement at work,"
    " paternity and alimony within one month, and simplified (written) procedure within one month.",
    when=civil & dispute.stage.is_one_of("before_court", "claim_filed", "claim_accepted", "trial"),
    rests_on=(CPC.at("164"), CPC.at("267-1(2)")),
    note="Present text; since when it stands was not established.",
)

latest_moment = CPC.rule(
    "179(1)",
    "The parties may turn to mediation until the court retires to decide.",
    when=civil & pending,
    since=LAW_342_VI,
)

cassation_without_stay = CPC.rule(
    "179(6)",
    "In cassation nothing is stayed for mediation: the finished agreement is filed together with the motion.",
    when=civil & dispute.stage.is_one_of("cassation"),
    rests_on=(CPC.at("447"),),
    since=LAW_342_VI,
)

no_record = CPC.rule(
    "179(7)",
    "No record is kept of mediation in court.",
    when=disclosure.what.is_one_of("minutes") & disclosure.who.is_one_of("judge_mediator"),
    since=LAW_342_VI,
)
