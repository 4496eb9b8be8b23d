"""What is due when: the obligations of a settlement, one for each payment and promise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bitim.law.readers.truth import shifted
from bitim.procedure.settlement.terms import (
    AfterSigning,
    AfterTerm,
    Omission,
    OnDay,
    OnEvent,
    Payment,
    SafetyPromise,
    Settlement,
    Term,
)


@dataclass(frozen=True, kw_only=True)
class Obligation:
    """One thing to be kept: a term, or one instalment of it (`part`, from 1; 0 for the whole).

    `due` is None while it waits for another term (`waits_for`) or an event (`event`), and for a lasting promise
    without end; for a lasting promise it is the last day. `amount` is in minor units.
    """

    term: str
    part: int
    kind: str
    debtor: str
    creditor: str
    due: date | None
    waits_for: str = ""
    waits_days: int = 0
    event: str = ""
    amount: int | None = None
    currency: str = ""
    lasting: bool = False


def due_dates(settlement: Settlement) -> tuple[Obligation, ...]:
    """Every obligation of a settlement, in the order of its terms; `day` must be known where a term counts from it."""
    return tuple(obligation for term in settlement.terms for obligation in _of(term, settlement.day))


def after(obligation: Obligation, performed_on: date) -> date:
    """The due day of an obligation that waited for another term, once that one was performed."""
    return performed_on + timedelta(days=obligation.waits_days)


def due_day(term: Term, signed_on: date | None) -> date | None:
    """The day on which a term that is performed once falls due, where it can be known."""
    match term.due:
        case OnDay(day=day):
            return day
        case AfterSigning(days=days) if signed_on is not None:
            return shifted(signed_on, days=days)
        case _:
            return None


def _of(term: Term, signed_on: date | None) -> Iterator[Obligation]:
    kept = Obligation(
        term=term.id, part=0, kind=term.kind, debtor=term.debtor, creditor=term.creditor, due=due_day(term, signed_on)
    )
    if isinstance(term, Omission | SafetyPromise):
        yield replace(kept, due=term.until, lasting=True)
    elif isinstance(term, Payment) and term.instalments:
        for part, instalment in enumerate(term.instalments, start=1):
            yield replace(kept, part=part, due=instalment.day, amount=instalment.amount, currency=term.currency)
    else:
        if isinstance(term, Payment):
            kept = replace(kept, amount=term.amount, currency=term.currency)
        yield _waiting(kept, term)


def _waiting(kept: Obligation, term: Term) -> Obligation:
    match term.due:
        case AfterTerm(term=other, days=days):
            return replace(kept, waits_for=other, waits_days=days)
        case OnEvent(event=event):
            return replace(kept, event=event)
        case _:
            return kept
