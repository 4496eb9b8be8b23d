"""England and Wales: Family Procedure Rules 2010, Practice Direction 3A and the Act behind them."""

from datetime import date

from bitim.law.facts import mediator as mediators
from bitim.law.facts import miam, parties, proposal
from bitim.law.gb.eaw.acts import (
    AM_V_RF,
    CFA,
    FAMILY_ACCREDITATION,
    FPR,
    LASPO,
    PD3A,
    SI_2023_1324,
    VOUCHERS,
    X_V_Y,
)
from bitim.law.gb.eaw.terms import (
    before_court,
    by_order,
    children,
    family,
    financial_remedy,
    is_stated,
    pending,
    turned_down,
)
from bitim.law.kinds import give
from bitim.law.language import Condition, Rule, Stated, any_of, versions

# Whether a family dispute may be mediated ---------------------------------------------------------

family_disputes = versions(
    FPR.not_modelled(
        "3.1",
        "Whether family disputes could be mediated before the rules of April 2011 is not gathered here.",
        when=family,
        since=date(1999, 4, 26),
        until=FPR.in_force,
    ),
    FPR.rule(
        "3.3(1)",
        "Family disputes may be mediated at any time.",
        when=family,
        rests_on=(FPR.at("3.4"),),
    ),
)

abuse_is_no_bar = FPR.rule(
    "3.8(1)(a)",
    "Evidence of domestic abuse, the protection of a child or urgency frees from the information meeting on mediation;"
    " mediation itself is not forbidden.",
    when=family & miam.exemption.is_one_of("domestic_abuse", "child_protection", "urgency"),
    since=CFA.in_force,
)

no_consent = FPR.rule(
    "3.4",
    "Family mediation needs the agreement of all parties; somebody has refused.",
    when=family & ~parties.all_consent,
    gives=(give("bar_to_mediation", reason="consent_missing"),),
)

no_order = FPR.rule(
    "3.4",
    "The family court encourages mediation and may adjourn for it, but cannot order unwilling parties to mediate.",
    when=family & by_order & ~Stated(parties.all_consent),
    gives=(give("bar_to_mediation", reason="no_power_to_order"),),
    rests_on=(FPR.at("3.4(1A)"),),
)

# What the family court does -----------------------------------------------------------------------

considers = FPR.rule(
    "3.3(1)",
    "At every stage the family court must consider whether mediation, or another way outside court, is fitting.",
    when=family & pending,
    gives=(give("consider_mediation", who="court", mode="must", when="any_stage"),),
    since=CFA.in_force,
)

encourages = FPR.rule(
    "3.4(1A)",
    "Where the timetable allows, the family court should encourage mediation or another way outside court; it may"
    " adjourn for that without the agreement of the parties.",
    when=family & pending,
    gives=(give("encourage_settlement", who="court", mode="should", when="any_stage"),),
    rests_on=(FPR.at("3.4(2)"),),
    since=SI_2023_1324,
)

may_not_order = versions(
    FPR.rule(
        "3.4",
        "The family court could adjourn for mediation only if the parties agreed.",
        when=family & pending,
        gives=(give("order_mediation", who="court", mode="must_not"),),
        until=SI_2023_1324,
        sure="medium",
    ),
    X_V_Y.rule(
        "[2024] EWHC 538 (Fam)",
        "Unlike a civil court, the family court has no power to order mediation.",
        when=family & pending,
        gives=(give("order_mediation", who="court", mode="must_not"),),
        rests_on=(FPR.at("3.4(1A)"),),
    ),
)

views_in_a_form = FPR.rule(
    "3.3(1A)",
    "When the court asks for it, each party says in a form what it thinks of mediation or another way outside court, at"
    " least seven working days before the hearing.",
    when=family & pending,
    since=SI_2023_1324,
)

# The information meeting (MIAM) -------------------------------------------------------------------

application = family & before_court & (children | financial_remedy)
attended = FPR.rule("3.6", "The applicant has attended the meeting.", when=miam.attended)


def _exempt(place: str, says: str, exemption: str, times: tuple[date, date], reason: str | None = None) -> Rule:
    """An exemption that the applicant claims; kinds of consequence name only some of the reasons."""
    return FPR.rule(
        place,
        says,
        when=miam.exemption.is_one_of(exemption),
        gives=(give("exemption", reason=reason) if reason else give("exemption"),),
        since=times[0],
        until=times[1],
    )


def _unavailable(says: str, provided: Condition, since: date, until: date) -> Rule:
    return FPR.rule(
        "3.8(1)(k)",
        says,
        when=miam.exemption.is_one_of("mediator_unavailable"),
        provided=provided,
        gives=(give("exemption", reason="mediator_unavailable"),),
        since=since,
        until=until,
    )


FIRST, SECOND = (CFA.in_force, SI_2023_1324), (SI_2023_1324, date.max)

exemptions = (
    *versions(
        _exempt("3.8(1)(a)", "There is evidence of domestic violence.", "domestic_abuse", FIRST, "domestic_abuse"),
        _exempt("3.8(1)(a)", "There is evidence of domestic abuse.", "domestic_abuse", SECOND, "domestic_abuse"),
    ),
    _exempt(
        "3.8(1)(b)",
        "A child is the subject of an enquiry or a plan of the child protection authorities.",
        "child_protection",
        (CFA.in_force, date.max),
    ),
    *versions(
        _exempt(
            "3.8(1)(c)",
            "The application is urgent, for example for somebody's safety or because delay would cause unreasonable"
            " hardship.",
            "urgency",
            FIRST,
            "urgency",
        ),
        _exempt(
            "3.8(1)(c)",
            "The application is urgent, for example for somebody's safety or because delay would cause significant"
            " financial hardship.",
            "urgency",
            SECOND,
            "urgency",
        ),
    ),
    *versions(
        _exempt(
            "3.8(1)(d)",
            "In the four months before, the applicant attended a meeting or another process outside court, or was"
            " exempt from it.",
            "previous_miam",
            FIRST,
        ),
        _exempt(
            "3.8(1)(d)",
            "In the four months before, the applicant attended a meeting or another process outside court, and has"
            " evidence of it.",
            "previous_miam",
            SECOND,
        ),
    ),
    *versions(
        _unavailable(
            "Three mediators nearby were asked, and none can meet within fifteen business days.",
            miam.mediators_contacted.at_least(3),
            *FIRST,
        ),
        _unavailable(
            "Five mediators were asked, none can meet within fifteen business days, and the applicant cannot attend"
            " online.",
            miam.mediators_contacted.at_least(5) & ~miam.online_possible,
            *SECOND,
        ),
    ),
    FPR.not_modelled(
        "3.8(1)",
        "There are further exemptions, fewer since 29 April 2024; whether one of them applies is not encoded here.",
        when=miam.exemption.is_one_of("other"),
        since=CFA.in_force,
    ),
)

information_meeting = versions(
    PD3A.rule(
        "para 2",
        "Before an application about children or money the applicant was expected to attend an information meeting on"
        " mediation; no statute demanded it.",
        when=application,
        unless=(attended,),
        gives=(give("attend_session", who="claimant", mode="should", session="miam"),),
        until=CFA.in_force,
    ),
    CFA.rule(
        "s.10(1)",
        "Before an application about children or money to the family court the applicant must attend an information"
        " meeting on mediation, unless an exemption applies.",
        when=application,
        unless=(attended, *exemptions),
        gives=(give("attend_session", who="claimant", mode="must", session="miam"),),
        rests_on=(FPR.at("3.6"), PD3A.at("para 12")),
    ),
)

respondent_expected = PD3A.rule(
    "para 2",
    "The other side is expected to attend an information meeting on mediation too, but not obliged to.",
    when=application,
    unless=exemptions,
    gives=(give("attend_session", who="respondent", mode="should", session="miam"),),
    since=CFA.in_force,
)

exemption_reviewed = FPR.rule(
    "3.10",
    "Evidence of an exemption is attached to the application; if the court finds the exemption not valid, it may direct"
    " the information meeting and adjourn.",
    when=family & is_stated(miam.exemption) & ~miam.exemption.is_one_of("none"),
    rests_on=(PD3A.at("para 35"),),
    since=SI_2023_1324,
    sure="medium",
)

meeting_within = PD3A.rule(
    "para 3",
    "The information meeting on mediation is to take place within fifteen business days of asking the mediator.",
    when=application,
    gives=(give("mediation_to_be_held_within", days=15, day_type="working"),),
    since=CFA.in_force,
)

earlier_meeting = FPR.rule(
    "3.8(1)(d)",
    "An earlier information meeting, or another process outside court, counts for four months.",
    when=family & miam.exemption.is_one_of("previous_miam"),
    since=CFA.in_force,
)

# Who may hold the meeting -------------------------------------------------------------------------

holds_meeting = Stated(mediators.task.is_one_of("conduct_miam"))

meeting_before_the_act = FPR.not_modelled(
    "3.9",
    "Who might hold information meetings on mediation before 22 April 2014 is not gathered here.",
    when=holds_meeting,
    since=date(1999, 4, 26),
    until=CFA.in_force,
)

qualified = (
    FPR.rule(
        "3.1",
        "Until the end of 2015 information meetings were held by a member of an organisation of the Family Mediation"
        " Council whom a supervising consultant had certified.",
        when=holds_meeting,
        provided=mediators.registered | Stated(mediators.certified),
        rests_on=(FPR.at("3.9"),),
        since=CFA.in_force,
        until=FAMILY_ACCREDITATION,
    ),
    FPR.rule(
        "3.9",
        "An authorised family mediator may hold information meetings on mediation.",
        when=holds_meeting & mediators.certified,
        rests_on=(FPR.at("3.1"),),
        since=FAMILY_ACCREDITATION,
    ),
)

not_qualified = versions(
    FPR.rule(
        "3.1",
        "Who was no member of an organisation of the Family Mediation Council might not hold information meetings.",
        when=holds_meeting & ~mediators.registered & ~Stated(mediators.certified),
        gives=(give("requirement_failed", item="register"),),
        rests_on=(FPR.at("3.9"),),
        since=CFA.in_force,
        until=FAMILY_ACCREDITATION,
    ),
    FPR.rule(
        "3.9",
        "Only a family mediator accredited, be it provisionally, by the Family Mediation Council may hold information"
        " meetings.",
        when=holds_meeting & ~mediators.certified,
        gives=(give("requirement_failed", item="family_accreditation"),),
        rests_on=(FPR.at("3.1"),),
        since=FAMILY_ACCREDITATION,
        until=SI_2023_1324,
    ),
    FPR.rule(
        "3.9",
        "Only a person whom the Family Mediation Council names as qualified for it may hold information meetings.",
        when=holds_meeting & ~mediators.certified,
        gives=(give("requirement_failed", item="family_accreditation"),),
        rests_on=(FPR.at("3.1"),),
        since=SI_2023_1324,
    ),
)

# Money --------------------------------------------------------------------------------------------

money_case = family & financial_remedy
good_reason = any_of(
    proposal.refusal_reasonable,
    miam.exemption.is_one_of("domestic_abuse", "child_protection", "urgency", "previous_miam"),
)

own_costs = FPR.rule(
    "28.3(5)",
    "In a family case about money each side bears its own costs to begin with.",
    when=money_case,
    gives=(give("costs_rule", mode="no_order"),),
)

failure_weighed = FPR.rule(
    "28.3(7)(aa)",
    "Deciding whether to depart from that, the court must look at whether a party failed, without good reason, to"
    " attend the information meeting or another process outside court.",
    when=money_case & any_of(Stated(~miam.attended), Stated(turned_down), Stated(~proposal.refusal_reasonable)),
    unless=(FPR.rule("28.3(7)(aa)", "There was a good reason.", when=good_reason),),
    gives=(
        give("sanction_considered", who="court", mode="must"),
        give("cost_sanction", against="refusing_party", mode="may"),
    ),
    rests_on=(FPR.at("28.3(5)"),),
    since=SI_2023_1324,
)

costs_about_children = AM_V_RF.rule(
    "[2024] EWFC 288 (B)",
    "In a case about children, too, a party that refuses a process outside court without good reason may have to pay"
    " costs.",
    when=family & children & turned_down & ~proposal.refusal_reasonable,
    gives=(give("cost_sanction", against="refusing_party", mode="may"),),
    note="Of the day only the year 2024 is established.",
)

voucher = versions(
    VOUCHERS.rule(
        "of March 2021",
        "A family whose mediation touches a child gets up to 500 pounds towards it, whatever its means; the information"
        " meeting is not covered.",
        when=family & children,
        gives=(give("fee_payer", who="administration", amount_max=500, currency="GBP"),),
        until=date(2025, 4, 1),
    ),
    VOUCHERS.not_modelled(
        "of March 2021",
        "Whether families still get a voucher for mediation after March 2025 is not established here.",
        when=family & children,
        since=date(2025, 4, 1),
    ),
)

legal_aid = LASPO.rule(
    "Sch 1 Pt 1 para 14",
    "Legal aid may pay for family mediation, the information meeting included; in civil cases mediation can be an"
    " expense of the lawyer.",
    when=family,
)
