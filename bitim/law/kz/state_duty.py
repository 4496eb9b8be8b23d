"""Kazakhstan: state duty on property claims (Tax Code of 2017, art. 610; of 2025, arts 662-672) and its refund."""

from datetime import date
from typing import NamedTuple

from bitim.law.facts import agreement, claim, dispute, fee
from bitim.law.kinds import give
from bitim.law.kz.acts import CPC, LM, STATE_DUTY_CAP, TAXC17, TAXC25
from bitim.law.kz.terms import court_approved, first_or_appeal
from bitim.law.language import Condition, Portion, Rule


class Payer(NamedTuple):
    """Who pays, how many per cent of the claim, and at most how many monthly calculation indices."""

    name: str
    percent: int
    most_indices: int
    says: str
    says_capped: str


class Period(NamedTuple):
    """A time with one monthly calculation index, in tenge; `sure` is false where it is not established."""

    since: date
    until: date
    tenge: int
    sure: bool = True


PAYERS = (
    Payer(
        "individual",
        1,
        10_000,
        "On a property claim an individual pays a state duty of one per cent.",
        "On a property claim an individual pays at most 10,000 monthly calculation indices of state duty.",
    ),
    Payer(
        "legal_entity",
        3,
        20_000,
        "On a property claim an organisation pays a state duty of three per cent.",
        "On a property claim an organisation pays at most 20,000 monthly calculation indices of state duty.",
    ),
)

# Where the year's index is not sure, that of the year before serves as its lower bound: below it nothing is capped.
PERIODS = (
    Period(STATE_DUTY_CAP, date(2024, 1, 1), 3450),
    Period(date(2024, 1, 1), date(2025, 1, 1), 3450, sure=False),
    Period(date(2025, 1, 1), date(2026, 1, 1), 3932),
    Period(date(2026, 1, 1), date(2027, 1, 1), 4325),
    Period(date(2027, 1, 1), date.max, 4325, sure=False),
)

no_property_claim = CPC.rule(
    "115(2)",
    "Criminal, offence and administrative cases have no state duty on a property claim.",
    when=dispute.field.is_one_of("criminal", "administrative_offence", "administrative"),
)
foreign_currency = TAXC17.rule("610(1)", "The claim is not in tenge.", when=~dispute.currency.is_one_of("KZT"))
duty_stated = CPC.rule("115(2)", "What was paid is stated.", when=fee.court_fee_paid.is_stated())
approved = agreement.in_court & court_approved & first_or_appeal

REFUND = "When the court of first or appeal instance approves the settlement, the state duty is refunded in full."
REFUND_RESTS_ON = (CPC.at("177(5)(4)"), LM.at("27(5)"))
REFUND_NOTE = "The text of 2026 was read; article 115 was amended on 21 January 2019."


def _rules(payer: Payer, amount: Condition, duty: Portion | int, since: date, until: date) -> tuple[Rule, Rule]:
    """The duty for one payer, range of amounts and time, and its refund."""
    act, place = (TAXC25, "662-672") if since >= TAXC25.in_force else (TAXC17, "610(1)")
    capped = isinstance(duty, int)
    owed = claim.payer.is_one_of(payer.name) & amount
    return (
        act.rule(
            place,
            payer.says_capped if capped else payer.says,
            when=owed,
            unless=(no_property_claim, foreign_currency),
            gives=(give("court_fee", amount=duty, currency="KZT", capped=capped),),
            since=since,
            until=until,
            sure="medium",
            note="Read in secondary sources.",
        ),
        CPC.rule(
            "115(2)",
            REFUND,
            when=approved & owed,
            unless=(duty_stated, no_property_claim, foreign_currency),
            gives=(give("court_fee_refund", percent=100, amount=duty, currency="KZT"),),
            rests_on=(act.at(place), *REFUND_RESTS_ON),
            since=since,
            until=until,
            sure="medium",
            note=REFUND_NOTE,
        ),
    )


def _of_period(period: Period, payer: Payer) -> tuple[Rule, ...]:
    most = payer.most_indices * period.tenge
    above = dispute.amount.at_least(most * 100 // payer.percent)
    uncapped = _rules(
        payer,
        dispute.amount.is_stated() & ~above,
        Portion(dispute.amount, payer.percent),
        period.since,
        period.until,
    )
    if period.sure:
        return (*uncapped, *_rules(payer, above, most, period.since, period.until))
    act, place = (TAXC25, "662-672") if period.since >= TAXC25.in_force else (TAXC17, "610(1)")
    unknown = act.not_modelled(
        place,
        "The cap on the state duty depends on the monthly calculation index of the year, which is not established"
        " here.",
        when=claim.payer.is_one_of(payer.name) & above,
        since=period.since,
        until=period.until,
    )
    return (*uncapped, unknown)


before_the_cap = tuple(
    rule
    for payer in PAYERS
    for rule in _rules(
        payer,
        dispute.amount.is_stated(),
        Portion(dispute.amount, payer.percent),
        TAXC17.in_force,
        STATE_DUTY_CAP,
    )
)

duty_and_refund = (
    *before_the_cap,
    *(rule for period in PERIODS for payer in PAYERS for rule in _of_period(period, payer)),
)

refund_of_what_was_paid = CPC.rule(
    "115(2)",
    REFUND,
    when=approved & fee.court_fee_paid.is_stated(),
    gives=(give("court_fee_refund", percent=100, amount=Portion(fee.court_fee_paid, 100), currency="KZT"),),
    rests_on=REFUND_RESTS_ON,
    sure="medium",
    note=REFUND_NOTE,
)

no_duty = CPC.rule(
    "115(2)",
    "There is no state duty in a criminal or offence case.",
    when=dispute.field.is_one_of("criminal", "administrative_offence"),
)

computed_refunds = tuple(
    rule for rule in duty_and_refund if any(given.kind == "court_fee_refund" for given in rule.gives)
)

full_refund = CPC.rule(
    "115(2)",
    REFUND,
    when=approved,
    unless=(no_duty, refund_of_what_was_paid, *computed_refunds),
    gives=(give("court_fee_refund", percent=100, currency="KZT"),),
    rests_on=REFUND_RESTS_ON,
    sure="medium",
    note=REFUND_NOTE,
)

half_refund = CPC.rule(
    "115(2)",
    "When a settlement is approved in cassation, half of the duty paid for the cassation is refunded.",
    when=agreement.in_court & court_approved & dispute.stage.is_one_of("cassation"),
    unless=(no_duty,),
    gives=(give("court_fee_refund", percent=50, amount=Portion(fee.court_fee_paid, 50), currency="KZT"),),
    sure="medium",
    note=REFUND_NOTE,
)

refund_before_2016 = LM.not_modelled(
    "27(5)",
    "Before 2016 the state duty was refunded under the procedure code and, from July 2012, the tax code; how much"
    " is not encoded.",
    when=approved,
    until=CPC.in_force,
)
