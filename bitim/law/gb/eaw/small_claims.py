"""England and Wales: small claims and the mediation service of the courts, CPR Part 26 and Practice Direction 51ZE."""

from datetime import date

from bitim.law.facts import claim, dispute, mediation, parties
from bitim.law.gb.eaw.acts import AGREED_REFERRAL, CPR, PD51H, PD51R, PD51ZE, PILOT_READ_UNTIL
from bitim.law.gb.eaw.terms import accident, before_court, by_referral, civil, past_defence, pending, small_claim
from bitim.law.kinds import give
from bitim.law.language import Condition, Gap, Rule, Stated, versions

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

service_mediators = PD51ZE.rule(
    "para 2",
    "The mediators of the service for small claims are employed by the courts.",
    when=civil & small_claim,
    note="The practice of the service.",
)
