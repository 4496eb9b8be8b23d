"""The check of a settlement before it is signed: its people, its terms, its dates and sums, and the law."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from datetime import date, timedelta

from bitim.law.readers.truth import Facts
from bitim.procedure.people import check_languages, check_party, check_shares, said
from bitim.procedure.remarks import Code, Remark, notes, stops, warns
from bitim.procedure.settlement.legality import (
    EVERYBODY,
    incapable,
    law,
    people_beyond,
    remarks_of_law,
    silent_on_costs,
    timed,
)
from bitim.procedure.settlement.performance import due_day
from bitim.procedure.settlement.terms import (
    Act,
    AfterSigning,
    AfterTerm,
    Consequence,
    Delivery,
    Omission,
    OnEvent,
    Payment,
    Remedy,
    Restitution,
    SafetyPromise,
    Service,
    Settlement,
    Term,
)
from bitim.procedure.working_days import LAST_YEAR, is_working_day, next_working_day

LARGEST_AMOUNT = 10**15
"""Minor units: ten thousand milliard tenge, beyond any dispute, within every integer column."""

FAR_OFF = timedelta(days=3653)
CURRENCY = re.compile("[A-Z]{3}", re.ASCII)


def check(
    settlement: Settlement,
    case: Facts,
    day: date,
    *,
    signed_by: frozenset[str] = EVERYBODY,
    form: str = "electronic",
) -> tuple[Remark, ...]:
    """Everything to be said of a settlement, as the law stood on a day; `signed_by` and `form` as in `law`."""
    return (
        *remarks_of_law(law(settlement, case, day, signed_by=signed_by, form=form), settlement),
        *_people(settlement),
        *_terms(settlement, day),
        *_costs(settlement),
        *silent_on_costs(settlement, case, day),
        *people_beyond(settlement, case, day),
        *incapable(settlement, case, day),
        *check_languages(settlement.languages, settlement.prevailing),
    )


def _people(settlement: Settlement) -> Iterator[Remark]:
    for n, party in enumerate(settlement.parties):
        yield from check_party(party, f"parties.{n}", ("LM 27(2)",))
    if settlement.parties and len({party.side for party in settlement.parties}) == 1:
        yield stops(Code.FEWER_THAN_TWO_SIDES, "parties", ("LM 27(1)",))


def _costs(settlement: Settlement) -> Iterator[Remark]:
    costs, sides = settlement.costs, {party.side for party in settlement.parties}
    if costs is None:
        return
    if costs.mode == "one_side" and costs.side not in sides:
        yield stops(Code.UNKNOWN_SIDE, "costs.side", side=costs.side)
    if costs.mode == "shares" and not costs.shares:
        yield stops(Code.SHARES_DO_NOT_ADD_UP, "costs.shares")
    yield from check_shares(costs.shares, sides, "costs.shares")


def _terms(settlement: Settlement, day: date) -> Iterator[Remark]:
    sides, signed_on = {party.side for party in settlement.parties}, max(settlement.day or day, day)
    seen: set[str] = set()
    for n, term in enumerate(settlement.terms):
        place = f"terms.{n}"
        if term.id in seen or not said(term.id):
            yield stops(Code.SAME_ID, f"{place}.id", id=term.id)
        seen.add(term.id)
        yield from _who(term, sides, place)
        yield from _what(term, place)
        yield from _when(term, signed_on, place)
        if isinstance(term, Payment):
            yield from _payment(term, signed_on, place)
        yield from _otherwise(term.consequence, place)
        if isinstance(term.due, OnEvent):
            yield (warns if settlement.in_court else notes)(Code.DUE_BY_EVENT, f"{place}.due", event=term.due.event)
    yield from _order(settlement.terms)


def _who(term: Term, sides: set[str], place: str) -> Iterator[Remark]:
    for name, side in (("debtor", term.debtor), ("creditor", term.creditor)):
        if side not in sides:
            yield stops(Code.UNKNOWN_SIDE, f"{place}.{name}", side=side)
    if term.debtor == term.creditor:
        yield stops(Code.OWES_ITSELF, f"{place}.creditor")


def _what(term: Term, place: str) -> Iterator[Remark]:
    match term:
        case Act(what=text) | Omission(what=text) | Service(what=text) | SafetyPromise(what=text) if not said(text):
            yield stops(Code.EMPTY, f"{place}.what")
        case Delivery(thing=text) | Restitution(thing=text) if not said(text):
            yield stops(Code.EMPTY, f"{place}.thing")
    if isinstance(term, Restitution):
        if term.value is not None:
            yield from _amount(term.value, f"{place}.value")
        yield from _currency(term.currency, place)
    if isinstance(term.due, OnEvent) and not said(term.due.event):
        yield stops(Code.EMPTY, f"{place}.due.event")


def _when(term: Term, signed_on: date, place: str) -> Iterator[Remark]:
    if not timed(term):
        yield stops(Code.NOT_DUE, f"{place}.due", ("LM 27(2)",))
    if isinstance(term.due, AfterSigning | AfterTerm) and not 0 <= term.due.days <= FAR_OFF.days:
        yield stops(Code.DUE_BEFORE_SIGNING if term.due.days < 0 else Code.DUE_FAR_OFF, f"{place}.due")
    else:
        yield from _due(due_day(term, signed_on), signed_on, f"{place}.due")
    if isinstance(term, Omission | SafetyPromise) and term.until and term.until < signed_on:
        yield stops(Code.DUE_BEFORE_SIGNING, f"{place}.until")


def _due(due: date | None, signed_on: date, place: str) -> Iterator[Remark]:
    if due is None:
        return
    if due < signed_on:
        yield stops(Code.DUE_BEFORE_SIGNING, place, due=due.isoformat())
    elif due - signed_on > FAR_OFF:
        yield (warns if due.year <= LAST_YEAR else stops)(Code.DUE_FAR_OFF, place, due=due.isoformat())
    if due.year <= LAST_YEAR and not is_working_day(due):
        yield notes(Code.DUE_ON_DAY_OFF, place, due=due.isoformat(), next=next_working_day(due).isoformat())


def _payment(term: Payment, signed_on: date, place: str) -> Iterator[Remark]:
    yield from _amount(term.amount, f"{place}.amount")
    yield from _currency(term.currency, place)
    if not term.instalments:
        return
    if term.due is not None:
        yield stops(Code.DUE_TWICE, f"{place}.due")
    for n, part in enumerate(term.instalments):
        yield from _amount(part.amount, f"{place}.instalments.{n}.amount")
        yield from _due(part.day, signed_on, f"{place}.instalments.{n}.day")
    for n, (one, two) in enumerate(itertools.pairwise(term.instalments), start=1):
        if two.day <= one.day:
            yield stops(Code.INSTALMENTS_OUT_OF_ORDER, f"{place}.instalments.{n}.day")
    total = sum(part.amount for part in term.instalments)
    if total != term.amount:
        yield stops(
            Code.SUM_DIFFERS,
            f"{place}.instalments",
            (),
            amount=str(term.amount),
            total=str(total),
            currency=term.currency,
        )


def _amount(amount: int, place: str) -> Iterator[Remark]:
    if amount < 1:
        yield stops(Code.AMOUNT_NOT_POSITIVE, place)
    elif amount > LARGEST_AMOUNT:
        yield stops(Code.AMOUNT_TOO_LARGE, place)


def _currency(currency: str, place: str) -> Iterator[Remark]:
    if not CURRENCY.fullmatch(currency):
        yield stops(Code.UNKNOWN_CURRENCY, f"{place}.currency", currency=currency)


def _otherwise(consequence: Consequence | None, place: str) -> Iterator[Remark]:
    if consequence is None:
        return
    if min(consequence.penalty, consequence.daily_rate) < 0:
        yield stops(Code.NEGATIVE_AMOUNT, f"{place}.consequence")
    priced = consequence.penalty > 0 or consequence.daily_rate > 0
    if Remedy.PENALTY in consequence.remedies and not priced:
        yield stops(Code.PENALTY_EMPTY, f"{place}.consequence")
    if not (consequence.remedies or said(consequence.text)):
        yield stops(Code.EMPTY, f"{place}.consequence")


def _order(terms: tuple[Term, ...]) -> Iterator[Remark]:
    """Terms that wait for terms that are not there, or for each other."""
    waits = {term.id: term.due.term for term in terms if isinstance(term.due, AfterTerm)}
    known = {term.id for term in terms}
    for n, term in enumerate(terms):
        if term.id not in waits:
            continue
        passed, at = set(), term.id
        while at in waits and at not in passed:
            passed.add(at)
            at = waits[at]
        if at not in known:
            yield stops(Code.WAITS_FOR_UNKNOWN, f"terms.{n}.due", term=at)
        elif at in waits:
            yield stops(Code.WAITS_IN_CIRCLE, f"terms.{n}.due", term=at)
