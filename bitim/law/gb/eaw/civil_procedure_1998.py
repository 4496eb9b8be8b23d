"""England and Wales: Civil Procedure Rules 1998 and their practice directions, where they speak of mediation."""

from datetime import date

from bitim.law.facts import claim, dispute, mediation, parties, proceeding, proposal
from bitim.law.gb.eaw.acts import CHURCHILL, CPR, DKH, HALSEY, NORTHAMBER, PDPAC, SI_2024_839
from bitim.law.gb.eaw.small_claims import referred_without_consent
from bitim.law.gb.eaw.terms import (
    before_court,
    by_order,
    civil,
    criminal,
    family,
    pending,
    silent,
    tribunal,
    turned_down,
)
from bitim.law.kinds import give
from bitim.law.language import Rule, Stated, any_of, versions

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

no_consent = CPR.rule(
    "1.4(2)(e)",
    "Without an order or an automatic referral mediation needs the agreement of all parties; somebody has refused.",
    when=~parties.all_consent & ~by_order & ~elsewhere,
    unless=referred_without_consent,
    gives=(give("bar_to_mediation", reason="consent_missing"),),
    rests_on=(CPR.at("26.6"),),
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
