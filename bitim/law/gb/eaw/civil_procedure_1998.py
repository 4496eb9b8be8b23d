"""England and Wales: Civil Procedure Rules 1998 and their practice directions, where they speak of mediation."""

from datetime import date

from bitim.law.facts import claim, dispute, mediation, parties, proceeding, proposal
from bitim.law.gb.eaw.acts import (
    AGREED_REFERRAL,
    CHURCHILL,
    CPR,
    DKH,
    HALSEY,
    NORTHAMBER,
    PD51H,
    PD51R,
    PD51ZE,
    PDPAC,
    PILOT_READ_UNTIL,
    SI_2024_839,
)
from bitim.law.gb.eaw.terms import (
    accident,
    before_court,
    by_order,
    by_referral,
    civil,
    criminal,
    family,
    past_defence,
    pending,
    silent,
    small_claim,
    tribunal,
    turned_down,
)
from bitim.law.kinds import give
from bitim.law.language import Condition, Gap, Rule, Stated, any_of, versions

# Parts 1 and 3. The overriding objective, case management, the power to order ---------------------

promotes = CPR.rule(
    "1.1(2)(f)",
    "Dealing with a case justly includes, so far as that is practicable, promoting or using other ways of resolving the"
    " dispute.",
    when=civil & pending,
    since=SI_2024_839,
)

encourages = versions(
    CPR.rule(
        "1.4(2)(e)",
        "In managing a case the civil court encourages the parties to use mediation or another way of settling, if it"
        " finds that fitting, and makes it easier for them.",
        when=civil & pending,
        gives=(give("encourage_settlement", who="court", mode="must", when="any_stage"),),
        until=SI_2024_839,
    ),
    CPR.rule(
        "1.4(2)(e)",
        "In managing a case the civil court orders or encourages the parties to use mediation or another way of"
        " settling, and makes it easier for them.",
        when=civil & pending,
        gives=(give("encourage_settlement", who="court", mode="must", when="any_stage"),),
        since=SI_2024_839,
    ),
)

HALSEY_CASE, CHURCHILL_CASE = HALSEY.at("[2004] EWCA Civ 576"), CHURCHILL.at("[2023] EWCA Civ 1416")

disproportionate = CHURCHILL.rule(
    "[2023] EWCA Civ 1416",
    "The court may not order mediation where that would take away the essence of the right to a hearing, or would not"
    " be proportionate to a legitimate aim.",
    when=~mediation.order_proportionate,
    gives=(give("order_mediation", who="court", mode="must_not"),),
)

power_to_order = versions(
    HALSEY.rule(
        "[2004] EWCA Civ 576",
        "A civil court encourages mediation, even strongly, but does not order parties to mediate who do not want to.",
        when=civil & pending,
        gives=(give("order_mediation", who="court", mode="must_not"),),
        until=CHURCHILL.in_force,
        sure="medium",
        note="The Court of Appeal later held in Churchill that this statement had not decided the case.",
    ),
    CHURCHILL.rule(
        "[2023] EWCA Civ 1416",
        "A civil court may stay a case for mediation, or order the parties to try it, even if they do not want to.",
        when=civil & pending,
        unless=(disproportionate,),
        gives=(give("order_mediation", who="court", mode="may"),),
        until=SI_2024_839,
    ),
    CPR.rule(
        "3.1(2)(o)",
        "The civil court may order the parties to use mediation or another way of resolving the dispute.",
        when=civil & pending,
        unless=(disproportionate,),
        gives=(give("order_mediation", who="court", mode="may"),),
        rests_on=(CHURCHILL_CASE, CPR.at("1.4(2)(e)")),
        since=SI_2024_839,
    ),
)

# Who may be mediated; the consent of the parties --------------------------------------------------

# Family courts, tribunals and criminal courts have rules of their own.
elsewhere = Stated(any_of(family, criminal, tribunal))
against_their_will = by_order & ~Stated(parties.all_consent) & ~elsewhere

any_dispute = versions(
    *(
        CPR.rule(
            "1.4(2)(e)",
            "Any civil dispute may be mediated, before a claim is brought as well as after; few are unsuitable by their"
            " nature.",
            when=dispute.field.is_one_of("civil", "commercial", "consumer", "labour"),
            rests_on=rests_on,
            since=since,
            until=until,
        )
        for rests_on, since, until in (
            ((), CPR.in_force, HALSEY.in_force),
            ((HALSEY_CASE,), HALSEY.in_force, date.max),
        )
    )
)

other_disputes = CPR.rule(
    "1.4(2)(e)",
    "Disputes with a public authority, about an insolvency or about the enforcement of a judgment are not shut out from"
    " mediation.",
    when=dispute.field.is_one_of("administrative", "insolvency", "enforcement"),
    rests_on=(HALSEY_CASE,),
    sure="medium",
    note="That these count as civil disputes here is our reading.",
)

other_fields = CPR.not_modelled(
    "1.4(2)(e)",
    "Whether tax disputes outside the tribunals, and petty offences, may be mediated is not gathered here.",
    when=dispute.field.is_one_of("administrative_offence") | (dispute.field.is_one_of("tax") & ~Stated(tribunal)),
)

order_before_halsey = CPR.not_modelled(
    "1.4(2)(e)",
    "Whether a civil court could order mediation against the will of a party before May 2004 is not gathered here.",
    when=against_their_will,
    until=HALSEY.in_force,
)

order_in_employment_tribunal = CPR.not_modelled(
    "2.1",
    "Whether an employment tribunal may order mediation is not gathered here; the rules of the civil courts do not bind"
    " it.",
    when=against_their_will & dispute.forum.is_one_of("employment_tribunal"),
)

outside_civil_procedure = ~Stated(dispute.forum.is_one_of("employment_tribunal"))

no_order = versions(
    HALSEY.rule(
        "[2004] EWCA Civ 576",
        "A civil court could not order mediation against the will of a party.",
        when=against_their_will & outside_civil_procedure,
        gives=(give("bar_to_mediation", reason="no_power_to_order"),),
        until=CHURCHILL.in_force,
        sure="medium",
        note="The Court of Appeal later held in Churchill that this statement had not decided the case.",
    ),
    CHURCHILL.rule(
        "[2023] EWCA Civ 1416",
        "A civil court may not order mediation if that takes away the essence of the right to a hearing, has no"
        " legitimate aim or is not proportionate.",
        when=against_their_will & outside_civil_procedure,
        provided=~mediation.order_proportionate,
        gives=(
            give("bar_to_mediation", reason="no_power_to_order"),
            give("bar_to_mediation", reason="conditions_not_met"),
        ),
        rests_on=(HALSEY_CASE,),
        until=SI_2024_839,
    ),
    CPR.rule(
        "3.1(2)(o)",
        "The power to order mediation does not cover an order that takes away the essence of the right to a hearing,"
        " has no legitimate aim or is not proportionate.",
        when=against_their_will & outside_civil_procedure,
        provided=~mediation.order_proportionate,
        gives=(
            give("bar_to_mediation", reason="no_power_to_order"),
            give("bar_to_mediation", reason="conditions_not_met"),
        ),
        rests_on=(CHURCHILL_CASE, CPR.at("1.4(2)(e)")),
        since=SI_2024_839,
    ),
)

conditions_of_order = CHURCHILL.rule(
    "[2023] EWCA Civ 1416",
    "An order to mediate must keep the essence of the right to a hearing, pursue a legitimate aim and be"
    " proportionate; no fixed list says what counts. The kind of process and whether the parties have advice matter.",
    when=by_order & ~elsewhere & outside_civil_procedure,
    gives=(
        give("condition_of_mediation", item="right_to_hearing_kept"),
        give("condition_of_mediation", item="legitimate_aim"),
        give("condition_of_mediation", item="proportionate"),
    ),
)

# Practice Direction 51ZE. Small claims since 22 May 2024 ------------------------------------------

automatic_claim = (
    civil
    & claim.type.is_one_of("payment")
    & claim.filed_on.on_or_after(PD51ZE.in_force)
    & small_claim
    & ~Stated(accident)
    & ~Stated(claim.filing_route.is_one_of("ocmc"))
)
BASIS = (PD51ZE.at("para 2"), CPR.at("26.6"))
NOT_READ = (
    "The pilot of automatic referral ends on 21 May 2026 by the text that was read; another page says that it runs"
    " until 6 April 2027. Which holds is not established here."
)

automatic_referral = versions(
    PD51ZE.rule(
        "para 6",
        "A small claim for nothing but a fixed sum, brought since 22 May 2024 and not online or about an accident, goes"
        " to the court's free mediation service once both sides have filed their questionnaires; both attend.",
        when=automatic_claim & past_defence,
        gives=(
            give("refer_to_mediator", who="court", mode="must", to="small_claims_service"),
            give("attend_session", who="parties", mode="must", session="mediation_appointment"),
        ),
        rests_on=BASIS,
        until=PILOT_READ_UNTIL,
    ),
    PD51ZE.not_modelled(
        "para 6",
        NOT_READ,
        when=automatic_claim & past_defence,
        rests_on=BASIS,
        since=PILOT_READ_UNTIL,
    ),
)

attendance_considered = PD51ZE.rule(
    "para 6",
    "When a small claim that was referred automatically comes to its final hearing, the court must consider whether a"
    " sanction is fitting, having regard to who attended the mediation appointment.",
    when=automatic_claim & past_defence,
    unless=(PD51ZE.rule("para 6", "Everybody attended.", when=mediation.session.is_one_of("attended")),),
    gives=(give("sanction_considered", who="court", mode="must"),),
    rests_on=(CPR.at("26.6(6)"), CPR.at("27.8(7)")),
    until=PILOT_READ_UNTIL,
)

costs_of_absence = CPR.rule(
    "27.14(2A)",
    "Staying away from the mediation appointment of a small claim may count as unreasonable behaviour, for which the"
    " court may order costs.",
    when=automatic_claim & mediation.session.is_one_of("missed") & ~Stated(before_court),
    gives=(give("cost_sanction", against="absent_party", mode="may"),),
    rests_on=(PD51ZE.at("para 6"), CPR.at("27.8(7)")),
    since=PD51ZE.in_force,
    until=PILOT_READ_UNTIL,
)

sanctions_not_read = CPR.not_modelled(
    "27.14(2A)",
    NOT_READ,
    when=automatic_claim & mediation.session.is_one_of("missed") & ~Stated(before_court),
    since=PILOT_READ_UNTIL,
)

referred_without_consent = versions(
    PD51ZE.rule(
        "para 6",
        "A small claim for a fixed sum is referred automatically, whether or not the parties agree.",
        when=by_referral & automatic_claim,
        rests_on=BASIS,
        until=PILOT_READ_UNTIL,
    ),
    PD51ZE.not_modelled(
        "para 6",
        NOT_READ,
        when=by_referral & automatic_claim,
        rests_on=BASIS,
        since=PILOT_READ_UNTIL,
    ),
)

no_consent = CPR.rule(
    "1.4(2)(e)",
    "Without an order or an automatic referral mediation needs the agreement of all parties; somebody has refused.",
    when=~parties.all_consent & ~by_order & ~elsewhere,
    unless=referred_without_consent,
    gives=(give("bar_to_mediation", reason="consent_missing"),),
    rests_on=(CPR.at("26.6"),),
)

APPOINTMENT = (
    "The mediation appointment of a small claim is a telephone call of one hour, normally within 28 days of the"
    " referral."
)

appointment_within = versions(
    PD51ZE.rule(
        "para 6",
        APPOINTMENT,
        when=automatic_claim & past_defence,
        gives=(give("mediation_to_be_held_within", days=28, day_type="calendar"),),
        rests_on=BASIS,
        until=PILOT_READ_UNTIL,
        note="The 28 days are the practice of the service.",
    ),
    PD51ZE.not_modelled(
        "para 6",
        NOT_READ,
        when=automatic_claim & past_defence,
        rests_on=BASIS,
        since=PILOT_READ_UNTIL,
    ),
)

automatic_is_free = PD51ZE.rule(
    "para 6",
    "The court's mediation service for small claims is free; nothing is paid beyond the fee for bringing the claim.",
    when=automatic_claim,
    gives=(give("free_of_charge", who="parties"),),
    rests_on=BASIS,
)

# Part 26. Referral by agreement, before the pilot -------------------------------------------------

online_claims = PD51R.not_modelled(
    "para 5",
    "Small claims brought online had a pilot of mediation from which a party could opt out, for claimants without a"
    " lawyer and sums from 500 to 10,000 pounds; since when they are referred automatically is not established here.",
    when=civil & small_claim & claim.filing_route.is_one_of("ocmc") & ~Stated(before_court),
)

ahead_of_referral = civil & small_claim & past_defence & ~Stated(accident)
brought_before = ~claim.filed_on.on_or_after(PD51ZE.in_force)
online = Stated(claim.filing_route.is_one_of("ocmc"))
housing = ~Stated(dispute.subject.is_one_of("tenancy")) | Gap(
    "Claims about the disrepair of a home are left out of the referral; whether this is one is not a fact here."
)
BY_AGREEMENT = (
    "A small claim goes to the court's mediation service if all parties agree in their questionnaires; without a"
    " settlement within four weeks the case goes on."
)

centre_pilot = PD51H.rule(
    "para 2",
    "In a pilot of six months, claims up to 5,000 pounds in the money claims centre went to the court's mediation"
    " service if all parties agreed.",
    when=civil & past_defence & ~Stated(~claim.type.is_one_of("payment")) & ~dispute.amount.at_least(5_001),
    provided=parties.all_consent,
    gives=(give("refer_to_mediator", who="court", mode="must", to="small_claims_service"),),
    until=date(2013, 4, 1),
    sure="medium",
    note="The end is computed from the six months.",
)


def _by_agreement(place: str, when: Condition, since: date, until: date) -> Rule:
    return CPR.rule(
        place,
        BY_AGREEMENT,
        when=when,
        provided=parties.all_consent & housing,
        gives=(give("refer_to_mediator", who="court", mode="must", to="small_claims_service"),),
        rests_on=(CPR.at("26.6"),),
        since=since,
        until=until,
    )


agreed_referral = versions(
    CPR.not_modelled(
        "26.4A",
        "How small claims came to mediation between the pilot of 2012 and April 2014 is not gathered here.",
        when=ahead_of_referral,
        since=date(2013, 4, 1),
        until=AGREED_REFERRAL,
    ),
    _by_agreement("26.4A", ahead_of_referral, AGREED_REFERRAL, PD51ZE.in_force),
    _by_agreement("26.4A", ahead_of_referral & brought_before & ~online, PD51ZE.in_force, date.max),
)

other_small_claims = CPR.not_modelled(
    "26.6",
    "How a small claim brought since 22 May 2024 for something else than a fixed sum comes to the mediation service is"
    " not established here.",
    when=ahead_of_referral & claim.filed_on.on_or_after(PD51ZE.in_force) & ~claim.type.is_one_of("payment") & ~online,
    since=PD51ZE.in_force,
)

service_is_free = CPR.rule(
    "26.4A",
    "The court's mediation service for small claims is free; nothing is paid beyond the fee for bringing the claim.",
    when=civil & small_claim & ~Stated(accident) & ~Stated(automatic_claim),
    gives=(give("free_of_charge", who="parties"),),
    rests_on=(CPR.at("26.6"),),
    since=AGREED_REFERRAL,
)

settled_by_telephone = CPR.rule(
    "26.6",
    "A settlement with the court's mediation service is agreed by telephone and recorded in a form of the service; the"
    " claim is stayed or ends.",
    when=civil & small_claim & pending,
    rests_on=(CPR.at("26.4A"),),
    since=AGREED_REFERRAL,
    sure="medium",
)

# Parts 28 and 29. Directions ----------------------------------------------------------------------

directions_ahead = any_of(
    Stated(proceeding.step.is_one_of("directions")),
    dispute.stage.is_one_of("claim_accepted")
    & ~Stated(proceeding.step.is_one_of(*(step for step in proceeding.step.values if step != "directions"))),
)


def _considered(place: str, track: str, says: str) -> Rule:
    return CPR.rule(
        place,
        says,
        when=civil & claim.track.is_one_of(track) & directions_ahead,
        gives=(give("consider_mediation", who="court", mode="must", when="directions"),),
        rests_on=(CPR.at("1.4(2)(e)"),),
        since=SI_2024_839,
    )


considered_at_directions = (
    _considered(
        "28.7(1)(d)",
        "fast",
        "Giving directions on the fast track, the court must consider whether to order or encourage mediation.",
    ),
    _considered(
        "28.14(1)(f)",
        "intermediate",
        "Giving directions on the intermediate track, the court must consider whether to order or encourage mediation.",
    ),
    _considered(
        "29.2(1A)",
        "multi",
        "Giving directions on the multi-track, the court must consider whether to order or encourage mediation.",
    ),
)

# Part 40. Settlement of a pending case ------------------------------------------------------------

consent_order = CPR.rule(
    "40.6",
    "While a claim is pending the settlement can become an order by consent, usually one that stays the claim on the"
    " agreed terms and lets a party come back to the court to enforce them.",
    when=civil & pending,
    gives=(give("enforceable_by", route="court_order"),),
)

# Part 44. Costs -----------------------------------------------------------------------------------

# Costs of small claims are fixed.
full_costs = civil & ~Stated(claim.track.is_one_of("small"))
unreasonable = any_of(silent & ~Stated(proposal.refusal_reasonable), turned_down & ~proposal.refusal_reasonable)

costs_of_conduct = CPR.rule(
    "44.2(5)(e)",
    "Deciding about costs, the court looks at whether a party unreasonably failed to take part in mediation or another"
    " way of settling.",
    when=full_costs & unreasonable,
    gives=(give("cost_sanction", against="refusing_party", mode="may"),),
    since=SI_2024_839,
)

costs_of_disobedience = CPR.rule(
    "44.2(5)(e)",
    "Deciding about costs, the court looks at whether a party disobeyed an order to use mediation or another way of"
    " settling.",
    when=full_costs & mediation.session.is_one_of("missed"),
    gives=(give("cost_sanction", against="breaching_party", mode="may"),),
    since=SI_2024_839,
)

# Practice Direction on Pre-Action Conduct ---------------------------------------------------------

before_a_claim = PDPAC.rule(
    "para 8",
    "Going to court is the last resort: before bringing a claim the parties should consider whether negotiation or"
    " mediation could settle it; the court may ask for proof that they did.",
    when=civil & before_court,
    gives=(give("consider_mediation", who="parties", mode="should", when="before_claim"),),
    rests_on=(PDPAC.at("para 9"), PDPAC.at("para 10")),
)

silence_before_a_claim = PDPAC.rule(
    "para 11",
    "Before a claim, silence to an invitation to mediate, or a refusal, may be held unreasonable; the court may then"
    " stay the case, or punish it in costs or interest.",
    when=civil & before_court & turned_down,
    unless=(PDPAC.rule("para 11", "There was a good reason to refuse.", when=proposal.refusal_reasonable),),
    gives=(give("cost_sanction", against="refusing_party", mode="may"),),
    rests_on=(PDPAC.at("para 13"), PDPAC.at("para 16")),
)

time_to_respond = PDPAC.rule(
    "para 6(b)",
    "The other side should answer a letter before claim within 14 days in a simple matter, and within three months in a"
    " very complex one.",
    when=civil & before_court,
    sure="medium",
)

# Orders to explain a refusal ----------------------------------------------------------------------

reasons_ordered = NORTHAMBER.rule(
    "[2024] EWCA Civ 428",
    "The court may order a party that will not mediate to give its reasons in a witness statement, in one case within"
    " 21 days; to ignore that order is itself a breach.",
    when=civil & pending & turned_down,
)

ordered_at_trial_review = DKH.rule(
    "[2024] EWHC 3231 (Ch)",
    "The High Court has used the new power: shortly before trial it ordered a short mediation although one side"
    " objected, and the case settled.",
    when=civil & pending & ~parties.all_consent,
    rests_on=(CPR.at("3.1(2)(o)"),),
)

service_mediators = PD51ZE.rule(
    "para 2",
    "The mediators of the service for small claims are employed by the courts.",
    when=civil & small_claim,
    note="The practice of the service.",
)
