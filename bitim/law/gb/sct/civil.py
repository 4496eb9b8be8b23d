"""Scotland: mediation in civil and family cases, in the simple procedure and before the sheriff."""

from datetime import date

from bitim.law.facts import agreement, dispute, limitation, mediator, parties
from bitim.law.gb.eaw.tribunals_2007 import mediating
from bitim.law.gb.sct.acts import ANY_FAMILY_ACTION, CHILDREN, COMMON_LAW, HORIZON, OCR, SIMPLE
from bitim.law.gb.sct.terms import (
    by_order,
    by_referral,
    children,
    covered_mediation,
    criminal,
    family,
    labour,
    other_court,
    pending,
    private,
    sheriff,
    simple,
    tribunal,
)
from bitim.law.kinds import give
from bitim.law.language import ALWAYS, Rule, Stated, any_of, versions

too_early = COMMON_LAW.not_modelled(
    "on mediation",
    "What held in Scotland before 26 April 1999 is not gathered here.",
    when=ALWAYS,
    since=date(1900, 1, 1),
    until=HORIZON,
)

# Whether a dispute may be mediated ----------------------------------------------------------------

# Tribunals and criminal courts have rules of their own.
elsewhere = Stated(any_of(criminal, tribunal))
employment_tribunal = Stated(dispute.forum.is_one_of("employment_tribunal"))
NO_ORDER = (
    "Scottish courts encourage mediation; no power is known by which a court could order unwilling parties to mediate."
)
SP381 = "So also a report of the Justice Committee of the Scottish Parliament (SP 381, 2018)."

family_referral = versions(
    *(
        OCR.rule(
            "33.22",
            says,
            when=family & by_referral & subject & ~other_court,
            rests_on=rests_on,
            since=since,
            until=until,
        )
        for says, subject, rests_on, since, until in (
            (
                "The sheriff can refer a case about parental responsibilities or rights to a family mediator.",
                children,
                (),
                HORIZON,
                ANY_FAMILY_ACTION,
            ),
            (
                "The sheriff can refer any family action to a family mediator.",
                ALWAYS,
                (OCR.at("33A.22"),),
                ANY_FAMILY_ACTION,
                date.max,
            ),
        )
    )
)

against_their_will = by_order & ~Stated(parties.all_consent) & ~elsewhere & ~employment_tribunal

no_order = COMMON_LAW.rule(
    "on mediation",
    NO_ORDER,
    when=against_their_will & ~Stated(simple),
    gives=(give("bar_to_mediation", reason="no_power_to_order"),),
    note=SP381,
)

no_order_in_simple_procedure = SIMPLE.rule(
    "1.4(3)",
    "In the simple procedure the sheriff encourages the parties to settle, but is given no power to order mediation.",
    when=against_their_will & simple,
    gives=(give("bar_to_mediation", reason="no_power_to_order"),),
)

order_in_employment_tribunal = COMMON_LAW.not_modelled(
    "on mediation",
    "Whether an employment tribunal may order mediation is not gathered here; the rules of the civil courts do not bind"
    " it.",
    when=by_order & ~Stated(parties.all_consent) & employment_tribunal,
)

no_referral = OCR.rule(
    "33.22",
    "Before 25 September 2023 the sheriff could refer only cases about parental responsibilities or rights to a"
    " mediator.",
    when=family & by_referral & ~children & ~other_court & ~Stated(parties.all_consent),
    gives=(give("bar_to_mediation", reason="no_power_to_order"),),
    until=ANY_FAMILY_ACTION,
)

no_consent = COMMON_LAW.rule(
    "on mediation",
    "Mediation in Scotland is voluntary; it needs the agreement of all parties, and somebody has refused.",
    when=~parties.all_consent & ~by_order & ~elsewhere,
    unless=family_referral,
    gives=(give("bar_to_mediation", reason="consent_missing"),),
    note=SP381,
)

any_dispute = COMMON_LAW.rule(
    "on mediation",
    "Civil, commercial, consumer, family and employment disputes may be mediated if the parties agree.",
    when=dispute.field.is_one_of("civil", "commercial", "consumer", "family", "labour"),
    rests_on=(SIMPLE.at("1.2(4)"),),
    note=SP381,
)

other_disputes = COMMON_LAW.rule(
    "on mediation",
    "Disputes with a public authority, about an insolvency or about the enforcement of a judgment are not shut out from"
    " mediation.",
    when=dispute.field.is_one_of("administrative", "insolvency", "enforcement"),
    sure="medium",
    note="That these count as civil disputes here is our reading.",
)

other_fields = COMMON_LAW.not_modelled(
    "on mediation",
    "Whether tax disputes outside the tribunals, and petty offences, may be mediated is not gathered here.",
    when=dispute.field.is_one_of("administrative_offence") | (dispute.field.is_one_of("tax") & ~Stated(tribunal)),
)

# Duties -------------------------------------------------------------------------------------------

voluntary = COMMON_LAW.rule(
    "on mediation",
    NO_ORDER,
    when=private,
    gives=(give("participation_voluntary"), give("order_mediation", who="court", mode="must_not")),
    note=SP381,
)

encourages = SIMPLE.rule(
    "1.4(3)",
    "In the simple procedure the sheriff must encourage the parties to settle by negotiation or mediation wherever that"
    " is possible; they can do so at any time.",
    when=simple & pending,
    gives=(give("encourage_settlement", who="court", mode="must", when="any_stage"),),
    rests_on=(SIMPLE.at("1.2(4)"),),
)

refers = versions(
    OCR.rule(
        "33.22",
        "In a family action about parental responsibilities or rights the sheriff may at any stage refer the parties to"
        " an accredited family mediator.",
        when=family & pending & children & ~other_court,
        gives=(give("refer_to_mediator", who="court", mode="may", to="family_mediator"),),
        until=ANY_FAMILY_ACTION,
    ),
    OCR.rule(
        "33.22",
        "In any family action the sheriff may at any stage refer the parties to an accredited family mediator.",
        when=family & pending & ~other_court,
        gives=(give("refer_to_mediator", who="court", mode="may", to="family_mediator"),),
        rests_on=(OCR.at("33A.22"),),
        since=ANY_FAMILY_ACTION,
    ),
)

regard_to_abuse = OCR.rule(
    "33.22",
    "Before referring a family action to a mediator the sheriff must look in particular at what is said about domestic"
    " abuse.",
    when=family & pending & dispute.domestic_abuse.is_one_of("alleged", "history", "found") & ~other_court,
    gives=(give("regard_to_abuse", who="court", mode="must"),),
    rests_on=(OCR.at("33A.22"),),
    since=ANY_FAMILY_ACTION,
)

pilot = CHILDREN.rule(
    "s.24",
    "The Scottish Ministers must arrange a pilot of compulsory information meetings in cases about children. No pilot"
    " had been set up in the reports read, so nobody is bound to attend.",
    when=family & children,
    note="The pilot is not to cover cases with abuse, and a court may waive the meeting.",
)

english_rules = COMMON_LAW.rule(
    "on costs",
    "The English rules of civil procedure, and the English case law on costs for refusing mediation, do not apply in"
    " Scotland.",
    when=dispute.field.is_one_of("civil", "commercial", "consumer"),
)

# Mediators ----------------------------------------------------------------------------------------

no_qualification = COMMON_LAW.rule(
    "on mediators",
    "No statute asks a civil mediator in Scotland for an age, a training, a licence or a registration.",
    when=mediating & ~Stated(any_of(family, criminal, dispute.field.is_one_of("administrative_offence"))),
    sure="medium",
)

family_mediator = COMMON_LAW.rule(
    "on mediators",
    "Anybody may mediate in a family; but only a mediator of an organisation approved by the Lord President brings the"
    " protection of the law of evidence.",
    when=mediating & family,
    rests_on=("1995 Act s.1",),
    sure="medium",
)

not_accredited = OCR.rule(
    "33.22",
    "The sheriff refers families only to a mediator accredited to an approved organisation.",
    when=mediating & family & by_referral & ~mediator.certified,
    gives=(give("requirement_failed", item="family_accreditation"),),
)

restorative_facilitator = COMMON_LAW.not_modelled(
    "on mediators",
    "Who may lead restorative justice is not gathered here.",
    when=mediating & dispute.field.is_one_of("criminal", "administrative_offence"),
)

other_task = COMMON_LAW.not_modelled(
    "on mediators",
    "Whether a mediator may take on this other task is not gathered here for Scotland.",
    when=Stated(
        mediator.task.is_one_of(*(t for t in mediator.task.values if t not in {"mediate", "decide_case"})),
    ),
)

# Settlements --------------------------------------------------------------------------------------

contrary_to_law = COMMON_LAW.rule(
    "on contracts",
    "A settlement that is contrary to law or public policy is not enforced.",
    when=agreement.defects.has("contrary_to_law"),
    sure="medium",
)

other_defects = COMMON_LAW.not_modelled(
    "on contracts",
    "What deceit, pressure, a condition, a mistake or the rights of others do to a settlement follows from the law of"
    " contract, which is not gathered here.",
    when=agreement.defects.has(
        "rights_of_others", "pressure", "pressure_avoided", "suspensive_condition", "wrong_basis"
    ),
)

is_a_contract = COMMON_LAW.rule(
    "on contracts",
    "A settlement is a contract. In practice it is written as a minute of agreement, which can be registered for"
    " execution, or brought before the court as a joint minute.",
    when=~Stated(criminal) & ~Stated(labour & ~Stated(sheriff)),
    gives=(give("counts_as", nature="contract"),),
    sure="medium",
)

enforced_by_action = COMMON_LAW.rule(
    "on contracts",
    "A settlement that is not kept is enforced by an ordinary action on the contract.",
    when=~Stated(criminal) & ~Stated(labour & ~Stated(sheriff)),
    unless=(contrary_to_law,),
    gives=(give("enforceable_by", route="contract_action"),),
    sure="medium",
)

joint_minute = COMMON_LAW.rule(
    "on contracts",
    "While the case is in court, the parties can ask the court by joint minute to make their settlement its order.",
    when=private & any_of(Stated(agreement.in_court), pending),
    unless=(contrary_to_law,),
    gives=(give("enforceable_by", route="court_order"),),
    sure="medium",
)

restorative_outcome = COMMON_LAW.not_modelled(
    "on contracts",
    "Whether an outcome of restorative justice is valid and enforceable is not gathered here.",
    when=criminal,
)

# Time and money -----------------------------------------------------------------------------------

OTHER_TIMES = ("employment_tribunal", "equality_act_123_1_a")


def _silent(place: str, reason: str) -> Rule:
    return COMMON_LAW.not_modelled(place, reason, when=private)


time_runs = COMMON_LAW.not_modelled(
    "on prescription",
    "What mediation inside the United Kingdom does to prescription and limitation in Scotland is not gathered here; no"
    " provision that stops the time was found.",
    when=private & ~Stated(covered_mediation) & ~Stated(limitation.statute.is_one_of(*OTHER_TIMES)),
)
expenses = _silent(
    "on expenses", "What refusing mediation does to the expenses of a case in Scotland is not gathered here."
)
fees = _silent("on contracts", "Who pays a private mediator in Scotland is a matter of agreement; no rule was found.")

funding = CHILDREN.rule(
    "s.23",
    "The Scottish Ministers must set up funding for mediation in cases about children. This had not been done in the"
    " reports read; legal aid and grants exist.",
    when=family & children,
)
