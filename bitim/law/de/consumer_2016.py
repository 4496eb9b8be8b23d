"""Germany: conciliation between consumers and traders - the Act of 2016, the universal body, energy, air, banks."""

from datetime import date
from decimal import Decimal

from bitim.law.de.acts import (
    CLASS_ACTIONS,
    ENWG,
    INSURERS,
    JVKOSTG,
    LUFTVG,
    MODERN_PROCEDURE,
    OMBUDSMAN,
    TRADER_NOTICES,
    UKLAG,
    UNIVERSAL,
    UNIVERSAL_BODY,
    VSBG,
)
from bitim.law.de.terms import (
    air,
    applied_to_body,
    conciliation_body,
    conciliator,
    consumer,
    energy,
    mediating,
    too_early,
    universal_body,
)
from bitim.law.facts import claim, dispute, mediation, mediator, trader
from bitim.law.kinds import give
from bitim.law.language import Condition, Gap, Later, Number, Rule, Stated, all_of, versions

CENT = Decimal("0.01")


def above(number: Number, euro: int) -> Condition:
    """Whether an amount is more than so many euro."""
    return number.at_least(euro + CENT)


not_in_euro = VSBG.rule("30(2)", "The amount is not in euro.", when=~dispute.currency.is_one_of("EUR"))

# What a body may hear -------------------------------------------------------------------------

one_trader_only = VSBG.rule(
    "1(2)",
    "Complaint offices that one trader runs or pays alone are outside the Act.",
    when=conciliation_body,
)
consumer_contracts = VSBG.rule(
    "4(1)",
    "A consumer conciliation body hears disputes about consumer contracts when the consumer applies.",
    when=conciliation_body & consumer,
)
no_employment_contracts = VSBG.rule(
    "4(1)",
    "Disputes about employment contracts are outside what a consumer conciliation body may hear.",
    when=conciliation_body & dispute.field.is_one_of("labour"),
    gives=(give("bar_to_mediation", reason="subject_excluded"),),
    rests_on=(VSBG.at("4(3)"), VSBG.at("30(1)")),
)
no_health_services = VSBG.rule(
    "4(2)",
    "A general consumer conciliation body does not hear disputes about health services.",
    when=conciliation_body & dispute.subject.is_one_of("medical"),
    unless=(
        VSBG.rule(
            "4(2)",
            "The body is confined to a branch of its own.",
            when=trader.sector.is_one_of("energy", "air", "bank", "insurance"),
        ),
    ),
    gives=(give("bar_to_mediation", reason="subject_excluded"),),
    rests_on=(VSBG.at("30(2)"),),
    note="Non-economic services of general interest and education by state bodies are left out too; they are not facts"
    " here.",
)
not_raised_before = VSBG.rule(
    "14(1)",
    "A consumer conciliation body must refuse a claim that was never raised with the other side.",
    when=conciliation_body & ~claim.raised_with_trader,
    gives=(give("bar_to_mediation", reason="complaint_to_trader_missing"),),
    rests_on=(VSBG.at("30(2)"),),
)
frivolous = VSBG.rule(
    "14(1)",
    "A consumer conciliation body must refuse an application that is plainly hopeless or frivolous.",
    when=conciliation_body & claim.abusive,
    gives=(give("bar_to_mediation", reason="conditions_not_met"),),
    rests_on=(VSBG.at("30(2)"),),
    sure="medium",
    note="An abusive application is taken for a frivolous one.",
)

no_universal_body_yet = VSBG.rule(
    "30(1)",
    "There was no Federal Universal Conciliation Body before 2020.",
    when=universal_body,
    gives=(give("bar_to_mediation", reason="conditions_not_met"),),
    since=MODERN_PROCEDURE,
    until=UNIVERSAL_BODY,
    sure="medium",
)


def _refused(says: str, when: Condition, reason: str, *unless: Rule) -> Rule:
    return VSBG.rule(
        "30(2)",
        says,
        when=universal_body & when,
        unless=unless,
        gives=(give("bar_to_mediation", reason=reason),),
        since=UNIVERSAL_BODY,
    )


too_small = _refused(
    "The Federal Universal Conciliation Body must refuse claims of less than 10 euro.",
    ~dispute.amount.at_least(10),
    "amount_below_limit",
    not_in_euro,
)
too_large = _refused(
    "The Federal Universal Conciliation Body must refuse claims of more than 50,000 euro.",
    above(dispute.amount, 50_000),
    "amount_above_limit",
    not_in_euro,
)
foreign_trader = _refused(
    "The Federal Universal Conciliation Body must refuse claims against a trader who is not established in Germany.",
    ~trader.state.is_one_of("DE"),
    "conditions_not_met",
)
special_body = _refused(
    "The Federal Universal Conciliation Body must refuse a claim for which a special body is competent, as for energy"
    " and air travel.",
    energy | air,
    "conditions_not_met",
)
perhaps_special_body = VSBG.not_modelled(
    "30(2)",
    "Whether a special body for banks or insurers is competent depends on its rules and on the trader.",
    when=universal_body & trader.sector.is_one_of("bank", "insurance"),
    since=UNIVERSAL_BODY,
)
class_action = versions(
    VSBG.not_modelled(
        "30(2)",
        "A claim registered to a pending model case is refused; whether this claim is registered is not a fact here.",
        when=universal_body,
        since=UNIVERSAL_BODY,
        until=CLASS_ACTIONS,
    ),
    VSBG.not_modelled(
        "30(2)",
        "A claim registered to a pending class action is refused; whether this claim is registered is not a fact here.",
        when=universal_body,
        since=CLASS_ACTIONS,
    ),
)

at_air_body = consumer & conciliation_body & ~Stated(universal_body) & air
air_claim_too_large = LUFTVG.rule(
    "57b(1)",
    "The conciliation body at the Federal Office of Justice hears air passengers' claims of up to 5,000 euro.",
    when=at_air_body & above(dispute.amount, 5_000),
    unless=(
        LUFTVG.rule(
            "57b(1)",
            "The air carrier takes part in a private scheme, whose rules may allow more.",
            when=trader.bound_to_body,
            provided=Gap("Whether the rules of the private scheme allow claims of more than 5,000 euro is not known."),
        ),
    ),
    gives=(give("bar_to_mediation", reason="amount_above_limit"),),
    rests_on=(LUFTVG.at("57a(1)"),),
)
air_claim_too_early = LUFTVG.rule(
    "57b(2)",
    "An air passenger can apply only after the carrier has refused, or has been silent for two months.",
    when=at_air_body & too_early,
    unless=(LUFTVG.rule("57b(2)", "The carrier has refused the claim.", when=claim.complaint_failed),),
    gives=(give("bar_to_mediation", reason="conditions_not_met"),),
)

# What a trader must do ---------------------------------------------------------------------------

few_employees = VSBG.rule(
    "36(3)",
    "A trader who had ten or fewer employees on 31 December of last year need not state whether it takes part.",
    when=consumer & ~trader.employees.at_least(11) & ~Stated(~trader.online),
    gives=(give("exemption", reason="small_trader"),),
    since=TRADER_NOTICES,
)
states_readiness = VSBG.rule(
    "36(1)",
    "A trader with a website or standard terms says there how far it is ready or bound to take part in consumer"
    " conciliation.",
    when=consumer & trader.online,
    unless=(few_employees,),
    gives=(give("trader_duty", item="state_readiness", form="website"),),
    rests_on=(VSBG.at("36(2)"),),
    since=TRADER_NOTICES,
)
names_body = VSBG.rule(
    "36(1)",
    "A trader with a website or standard terms who is bound to take part in consumer conciliation names the body there,"
    " however small it is.",
    when=consumer & trader.online & trader.bound_to_body,
    gives=(give("trader_duty", item="name_body", form="website"),),
    rests_on=(VSBG.at("36(2)"),),
    since=TRADER_NOTICES,
)
names_body_after_dispute = VSBG.rule(
    "37(1)",
    "If the dispute could not be settled directly, every trader names the competent body to the consumer in text form"
    " and says whether it takes part.",
    when=consumer & claim.complaint_failed,
    gives=(
        give("trader_duty", item="name_body", form="text_form"),
        give("trader_duty", item="state_readiness", form="text_form"),
    ),
    rests_on=(VSBG.at("37(2)"),),
    since=TRADER_NOTICES,
)
answers_complaint = ENWG.rule(
    "111a",
    "An energy supplier answers a consumer's complaint within four weeks.",
    when=consumer & energy,
    gives=(give("trader_duty", item="answer_complaint", weeks=4),),
)
four_weeks_for_energy = ENWG.rule(
    "111a",
    "An energy supplier has four weeks to answer a consumer's complaint.",
    when=consumer & energy,
)
explains_refusal = ENWG.rule(
    "111a",
    "An energy supplier who does not help gives its reasons and names the conciliation body.",
    when=consumer & energy & claim.complaint_failed,
    gives=(give("trader_duty", item="name_body", form="text_form"),),
)
energy_takes_part = ENWG.rule(
    "111b(1)",
    "Once the consumer applies to the conciliation body, the energy supplier must take part.",
    when=consumer & energy & applied_to_body,
    gives=(
        give("trader_duty", item="take_part"),
        give("take_part", who="trader", mode="must", process="consumer_conciliation"),
    ),
)
air_takes_part = LUFTVG.rule(
    "57a(1)",
    "An air carrier that is in no private scheme falls under the conciliation body at the Federal Office of Justice.",
    when=consumer & air & ~Stated(trader.bound_to_body),
)
silence_is_consent = VSBG.rule(
    "30(6)",
    "A trader who does not refuse within three weeks of being sent the application, with the warning that belongs to"
    " it, counts as willing to take part.",
    when=universal_body & trader.silent_weeks.at_least(3),
    gives=(give("silence_counts_as", who="trader", as_="consent"),),
    since=UNIVERSAL_BODY,
)

# Who conciliates ---------------------------------------------------------------------------------

conciliating = mediating & conciliator
judge_or_certified = mediator.judge_qualified | mediator.certified
conciliator_qualified = VSBG.rule(
    "6(2)",
    "The conciliator of a consumer body knows the law of consumer contracts and is qualified as a judge or a certified"
    " mediator; the term of office should be three years.",
    when=conciliating,
    provided=judge_or_certified,
    rests_on=(VSBG.at("7"), VSBG.at("8")),
    note="That the conciliator did not work for a trader bound to the body, or for its association, in the last three"
    " years is presumed.",
)
conciliator_unqualified = VSBG.rule(
    "6(2)",
    "The conciliator of a consumer body must be qualified as a judge or a certified mediator.",
    when=conciliating & ~judge_or_certified,
    gives=(give("requirement_failed", item="judge_or_certified_mediator"),),
)
paid_by_result = VSBG.rule(
    "7",
    "The pay of the conciliator of a consumer body may not be tied to the result.",
    when=conciliating & mediator.pay.is_one_of("by_result"),
    gives=(give("disqualified", reason="pay_by_result"),),
)
bank_conciliator = UKLAG.rule(
    "14(2)",
    "Conciliation bodies for financial services have at least two conciliators, both qualified as judges.",
    when=conciliating & trader.sector.is_one_of("bank") & ~mediator.judge_qualified,
)

# Effect of a proposal --------------------------------------------------------------------------------

never_forced = VSBG.rule(
    "5(2)",
    "The procedure may not force a solution on the consumer, nor close the way to court; a trader may have bound itself"
    " in advance.",
    when=conciliation_body,
    rests_on=(VSBG.at("19(4)"), VSBG.at("15(2)")),
)


def _ombudsman(says: str, most: int, since: date, until: date = date.max) -> Rule:
    return OMBUDSMAN.rule(
        "award",
        says,
        when=all_of(conciliation_body, trader.sector.is_one_of("bank"), dispute.amount.is_stated())
        & ~above(dispute.amount, most),
        since=since,
        until=until,
        sure="medium",
        note="Read in secondary sources; the first day of the higher limit is taken to be 1 January 2015.",
    )


bank_award = versions(
    _ombudsman(
        "An award of the private banks' ombudsman binds the bank up to 5,000 euro, never the customer.",
        5_000,
        OMBUDSMAN.in_force,
        date(2015, 1, 1),
    ),
    _ombudsman(
        "An award of the private banks' ombudsman binds the bank up to 10,000 euro, never the customer.",
        10_000,
        date(2015, 1, 1),
    ),
)
insurance_award = INSURERS.not_modelled(
    "award",
    "Up to what amount an award of the insurance ombudsman binds the insurer follows from its rules, which were not"
    " read.",
    when=conciliation_body & trader.sector.is_one_of("insurance"),
)

# Terms -----------------------------------------------------------------------------------------------

refusal_in_three_weeks = VSBG.rule(
    "14(3)",
    "A consumer conciliation body that refuses a case says so within three weeks of the application.",
    when=conciliation_body,
    gives=(give("refuse_case_within", weeks=3),),
)
three_weeks_to_comment = VSBG.rule(
    "17(1)",
    "The parties have, as a rule, three weeks to comment.",
    when=conciliation_body,
)
ninety_days = VSBG.rule(
    "20(2)",
    "The result comes within ninety days of the complete file; the body may extend the term in hard cases or with the"
    " consent of the parties.",
    when=conciliation_body,
    gives=(
        give(
            "procedure_term",
            days=90,
            day_type="calendar",
            until=Later(mediation.file_complete_on, 90),
            extendable=True,
        ),
    ),
    rests_on=(VSBG.at("20(3)"),),
)
waits_two_months = VSBG.rule(
    "14(5)",
    "If the claim was raised less than two months ago and the trader, who points this out, has not answered it, the"
    " procedure waits until the two months are over.",
    when=conciliation_body & too_early,
    unless=(VSBG.rule("14(5)", "The trader has refused the claim.", when=claim.complaint_failed),),
    gives=(give("stay_of_proceedings", mode="mandatory", months=2),),
)

# Money -------------------------------------------------------------------------------------------------

abusive = VSBG.rule(
    "23(1)",
    "A consumer whose application is abusive can be charged up to 30 euro.",
    when=conciliation_body & claim.abusive,
    gives=(give("fee_payer", who="consumer", amount_max=30, currency="EUR"),),
)
free_for_consumers = VSBG.rule(
    "23(1)",
    "Conciliation costs the consumer nothing.",
    when=conciliation_body,
    unless=(abusive,),
    gives=(give("free_of_charge", who="consumer"),),
)
trader_pays = VSBG.rule(
    "23(2)",
    "A trader who is ready or bound to take part can be charged a reasonable fee.",
    when=conciliation_body & ~Stated(universal_body),
    gives=(give("fee_payer", who="trader"),),
)

energy_costs = ENWG.rule(
    "111b(6)",
    "In energy conciliation the supplier pays the body; the consumer only for a plainly abusive application.",
    when=consumer & energy,
    gives=(give("fee_payer", who="trader"),),
)
energy_abuse = ENWG.rule(
    "111b(6)",
    "A consumer whose application in energy conciliation is plainly abusive can be charged up to 30 euro.",
    when=consumer & energy & claim.abusive,
    gives=(give("fee_payer", who="consumer", amount_max=30, currency="EUR"),),
)
air_costs = LUFTVG.rule(
    "57(4)",
    "In the conciliation of air passengers' claims the carrier pays the body; the passenger only for an abusive"
    " application.",
    when=consumer & air,
    gives=(give("fee_payer", who="trader"),),
    rests_on=(JVKOSTG.at("16a"),),
)
air_abuse = LUFTVG.rule(
    "57(4)",
    "An air passenger whose application is abusive can be charged up to 30 euro.",
    when=consumer & air & claim.abusive,
    gives=(give("fee_payer", who="consumer", amount_max=30, currency="EUR"),),
)

acknowledged = UNIVERSAL.rule(
    "6(2)",
    "The trader acknowledged the claim at once and in full.",
    when=trader.acknowledges_at_once,
)
acknowledged_in_time = UNIVERSAL.rule(
    "6(2)",
    "A trader who acknowledges the claim in full within two months of its being raised pays nothing.",
    when=trader.acknowledges_at_once & too_early,
)
# Up to so many euro, the fee; the last band has no upper limit.
FULL_FEES = ((100, 40), (200, 80), (500, 150), (2_000, 300), (5_000, 400), (10_000, 500), (30_000, 650), (None, 800))
LOWER_FEES = ((100, 35), (200, 50), (2_000, 75), (5_000, 150), (None, 250))
Bands = tuple[tuple[int | None, int], ...]


def _fees(place: str, says: str, bands: Bands, when: Condition, exception: Rule) -> tuple[Rule, ...]:
    rules = []
    least = 0
    for most, fee in bands:
        band = above(dispute.amount, least) if least else dispute.amount.is_stated()
        rules.append(
            UNIVERSAL.rule(
                place,
                says.format(fee=fee) + ("" if most is None else f" This is the fee up to {most:,} euro."),
                when=all_of(universal_body, when, band if most is None else band & ~above(dispute.amount, most)),
                unless=(exception, not_in_euro),
                gives=(give("fee_payer", who="trader", amount=fee, currency="EUR"),),
            )
        )
        least = most or 0
    return tuple(rules)


full_fees = _fees(
    "6(1)",
    "A trader who is ready or bound to take part pays the universal body a fee of {fee} euro.",
    FULL_FEES,
    universal_body,
    acknowledged,
)
lower_fees = _fees(
    "6(2)",
    "A trader who acknowledges the claim at once and in full pays the universal body a fee of {fee} euro.",
    LOWER_FEES,
    trader.acknowledges_at_once,
    acknowledged_in_time,
)
