"""Northern Ireland: mediation before the civil courts and the tribunals for employment."""

from datetime import date

from bitim.law.facts import agreement, conciliation, dispute, limitation, mediation, mediator, parties
from bitim.law.gb.eaw.terms import across_borders
from bitim.law.gb.eaw.tribunals_2007 import mediating
from bitim.law.gb.nir.acts import COMMON_LAW, COUNTY_COURT, EXIT, GUIDANCE, HIGH_COURT, HORIZON, TRIBUNALS
from bitim.law.gb.nir.terms import (
    START,
    before_court,
    by_order,
    civil,
    county_court,
    covered_mediation,
    criminal,
    family,
    high_court,
    labour,
    other_court,
    pending,
    private,
)
from bitim.law.kinds import give
from bitim.law.language import ALWAYS, Stated, any_of, versions

too_early = COMMON_LAW.not_modelled(
    "on mediation",
    "What held in Northern Ireland before 26 April 1999 is not gathered here.",
    when=ALWAYS,
    since=date(1900, 1, 1),
    until=HORIZON,
)

ARTICLE = "Known from a practitioner's article; the rules themselves were not read."
not_criminal = ~Stated(criminal)
judicial = labour & any_of(
    Stated(dispute.forum.is_one_of("employment_tribunal")),
    Stated(mediation.programme.is_one_of("judicial_mediation")),
)

# Whether a dispute may be mediated ----------------------------------------------------------------

no_order = COMMON_LAW.rule(
    "on mediation",
    "Mediation in Northern Ireland is voluntary; the courts can adjourn and invite, but no power is known to order"
    " unwilling parties to mediate.",
    when=by_order & ~Stated(parties.all_consent) & not_criminal,
    gives=(give("bar_to_mediation", reason="no_power_to_order"),),
    rests_on=(HIGH_COURT.at("Order 1"),),
    sure="medium",
    note=ARTICLE,
)

tribunal_consent = GUIDANCE.rule(
    "on judicial mediation",
    "The employment tribunals mediate only if all parties agree; somebody has refused.",
    when=judicial & ~parties.all_consent & ~by_order,
    gives=(give("bar_to_mediation", reason="consent_missing"),),
)

no_consent = versions(
    *(
        COMMON_LAW.rule(
            "on mediation",
            "Mediation in Northern Ireland is voluntary; it needs the agreement of all parties, and somebody has"
            " refused.",
            when=~parties.all_consent & ~by_order & not_criminal & others,
            gives=(give("bar_to_mediation", reason="consent_missing"),),
            since=since,
            until=until,
            sure="medium",
        )
        for others, since, until in (
            (ALWAYS, HORIZON, GUIDANCE.in_force),
            (~Stated(judicial), GUIDANCE.in_force, date.max),
        )
    )
)

any_dispute = COMMON_LAW.rule(
    "on mediation",
    "Civil, commercial, consumer, family and employment disputes may be mediated if the parties agree.",
    when=private | labour,
    sure="medium",
)

judicial_mediation = GUIDANCE.rule(
    "on judicial mediation",
    "An employment case may be mediated by the tribunal itself if its President finds that suitable and all parties"
    " agree; those who come must have full authority to settle.",
    when=judicial,
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
    "Whether tax disputes and petty offences may be mediated is not gathered here.",
    when=dispute.field.is_one_of("administrative_offence", "tax"),
)

# Duties -------------------------------------------------------------------------------------------

voluntary = COMMON_LAW.rule(
    "on mediation",
    "Mediation in Northern Ireland is voluntary; the courts can adjourn and invite, but no power is known to order"
    " unwilling parties to mediate.",
    when=private,
    gives=(give("participation_voluntary"), give("order_mediation", who="court", mode="must_not")),
    sure="medium",
    note=ARTICLE,
)

high_court_invites = HIGH_COURT.rule(
    "Order 1",
    "The High Court may invite the parties to an information session on mediation, adjourn the case for it and extend"
    " time.",
    when=civil & pending & high_court,
    gives=(
        give("offer_mediation", who="court", mode="may"),
        give("extend_time", who="court", mode="may"),
        give("stay_of_proceedings", mode="discretionary"),
    ),
    sure="medium",
    note=ARTICLE,
)

high_court_adjourns = HIGH_COURT.rule(
    "Order 1",
    "The High Court may adjourn a case so that the parties can mediate.",
    when=civil & pending & high_court,
    gives=(give("stay_of_proceedings", mode="discretionary"),),
    sure="medium",
    note=ARTICLE,
)

county_court_invites = COUNTY_COURT.rule(
    "on mediation",
    "The County Court may invite the parties to mediate.",
    when=civil & pending & county_court,
    gives=(give("offer_mediation", who="court", mode="may"),),
    sure="medium",
    note=ARTICLE,
)

county_court_refers = COUNTY_COURT.rule(
    "on mediation",
    "With the consent of the parties the County Court may refer them to mediation.",
    when=civil & pending & county_court,
    provided=parties.all_consent,
    gives=(give("refer_to_mediator", who="court", mode="may", to="any"),),
    sure="medium",
    note=ARTICLE,
)

tribunal_mediates = GUIDANCE.rule(
    "on judicial mediation",
    "If the President or Vice-President finds the case suitable and all parties agree, a judge of the tribunal mediates"
    " it; those who come must have full authority to settle.",
    when=judicial & pending,
    provided=parties.all_consent,
    gives=(give("refer_to_mediator", who="tribunal", mode="may", to="judge_mediator"),),
)

tribunal_is_voluntary = GUIDANCE.rule(
    "on judicial mediation",
    "Nobody is bound to accept mediation by the employment tribunal.",
    when=judicial & pending,
    gives=(give("participation_voluntary"), give("order_mediation", who="tribunal", mode="must_not")),
)

ahead_of_tribunal = labour & before_court & ~other_court

notify_agency = TRIBUNALS.rule(
    "on early conciliation",
    "Before a claim to an employment tribunal the claimant must go to the Labour Relations Agency for early"
    " conciliation.",
    when=ahead_of_tribunal,
    unless=(
        TRIBUNALS.rule(
            "on early conciliation",
            "The certificate has been issued.",
            when=conciliation.certificate_on.is_stated(),
        ),
    ),
    gives=(give("attempt_mediation", who="claimant", mode="must", process="early_conciliation", when="before_claim"),),
    sure="medium",
)

# Time and money -----------------------------------------------------------------------------------

one_month = TRIBUNALS.rule(
    "on early conciliation",
    "Early conciliation by the Labour Relations Agency lasts one month and can be extended.",
    when=ahead_of_tribunal,
    gives=(give("early_conciliation_period", months=1), give("procedure_term", months=1, extendable=True)),
    sure="medium",
)

time_runs = COMMON_LAW.not_modelled(
    "on limitation",
    "What mediation inside the United Kingdom does to limitation in Northern Ireland is not gathered here; no provision"
    " that stops the time was found.",
    when=private & ~Stated(covered_mediation),
)

tribunal_time = COMMON_LAW.not_modelled(
    "on limitation",
    "What early conciliation does to the time for a tribunal claim in Northern Ireland is not gathered here.",
    when=limitation.statute.is_one_of("employment_tribunal", "equality_act_123_1_a"),
)

costs = COMMON_LAW.not_modelled(
    "on costs",
    "The costs of a case are in the discretion of the court; no rule that punishes a refusal to mediate was read for"
    " Northern Ireland.",
    when=private,
)

fees = COMMON_LAW.not_modelled(
    "on contracts",
    "Who pays a private mediator in Northern Ireland is a matter of agreement; no rule was found.",
    when=private | labour,
)

# Mediators ----------------------------------------------------------------------------------------

no_qualification = COMMON_LAW.rule(
    "on mediators",
    "No statute asks a civil mediator in Northern Ireland for an age, a training, a licence or a registration.",
    when=mediating & ~Stated(any_of(family, criminal, dispute.field.is_one_of("administrative_offence"))),
    sure="medium",
)

other_mediator = COMMON_LAW.not_modelled(
    "on mediators",
    "Who may mediate in a family or lead restorative justice in Northern Ireland is not gathered here.",
    when=mediating & dispute.field.is_one_of("family", "criminal", "administrative_offence"),
)

other_task = COMMON_LAW.not_modelled(
    "on mediators",
    "Whether a mediator may take on this other task is not gathered here for Northern Ireland.",
    when=Stated(
        mediator.task.is_one_of(*(t for t in mediator.task.values if t not in {"mediate", "chair_youth_conference"}))
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
    "A civil settlement is a contract, and is enforced as one.",
    when=~Stated(any_of(family, labour, criminal)),
    unless=(contrary_to_law,),
    gives=(give("counts_as", nature="contract"), give("enforceable_by", route="contract_action")),
    sure="medium",
    note="No source on Northern Ireland was read; this follows from the common law of contract.",
)

other_settlements = COMMON_LAW.not_modelled(
    "on contracts",
    "What a settlement of a family, employment or criminal case needs in Northern Ireland is not gathered here.",
    when=any_of(family, labour, criminal),
)

enforcement_order = HIGH_COURT.not_modelled(
    "Order 1",
    "An enforcement order for a settlement across borders of the European Union was asked for by originating summons; a"
    " limit of 56 days is reported, and whether the order outlived 2020 is doubtful.",
    when=across_borders & ~Stated(criminal) & ~Stated(START.on_or_after(EXIT)),
    rests_on=(COUNTY_COURT.at("on mediation"),),
)
