"""The agreement to mediate (Law 401-IV, art. 21): its essential terms, filled from the case and checked by the law."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time
from enum import StrEnum
from typing import Literal

from bitim.law.readers.truth import Facts
from bitim.procedure import clocks
from bitim.procedure.home import ask, given
from bitim.procedure.people import (
    STRICT,
    Mediator,
    Party,
    Share,
    check_languages,
    check_party,
    check_shares,
    named,
    said,
    split,
)
from bitim.procedure.remarks import Code, Remark, stops, warns
from bitim.procedure.written import Form


class Way(StrEnum):
    """In which way mediation is held (art. 17)."""

    JOINT_MEETINGS = "joint_meetings"
    SEPARATE_MEETINGS = "separate_meetings"
    TELEPHONE = "telephone"
    VIDEO = "video"
    MESSAGES = "messages"
    OTHER = "other_ict"


@dataclass(frozen=True, kw_only=True)
class Clause:
    """A clause: the standard wording that the document carries in its languages, the sides' own words, or both."""

    __pydantic_config__ = STRICT

    standard: bool = True
    own: str = ""


@dataclass(frozen=True, kw_only=True)
class Expenses:
    """What mediation costs: the fee in minor units (0: free of charge), the mediator's costs, who bears which share.

    Without shares the sides are silent about them, and the law divides.
    """

    __pydantic_config__ = STRICT

    fee: int | None = None
    per: Literal["whole", "hour", "session"] = "whole"
    currency: str = "KZT"
    costs: str = ""
    shares: tuple[Share, ...] = ()
    payment: str = ""


@dataclass(frozen=True, kw_only=True)
class Draft:
    """An agreement to mediate, as far as it is filled in."""

    __pydantic_config__ = STRICT

    day: date | None = None
    hour: time | None = None
    place: str = ""
    parties: tuple[Party, ...] = ()
    subject: str = ""
    mediators: tuple[Mediator, ...] = ()
    expenses: Expenses | None = None
    languages: tuple[str, ...] = ()
    prevailing: str = ""
    confidentiality: Clause | None = None
    liability: Clause | None = None
    term_days: int | None = None
    ways: tuple[Way, ...] = ()
    procedure: Clause | None = None
    rights_and_duties: Clause | None = None
    termination: Clause | None = None
    other: str = ""


_FORM = Form("agreement/1", Draft)
write, read, digest = _FORM.write, _FORM.read, _FORM.digest

# The field in which each essential term of art. 21(2) is filled.
_FIELDS = {
    "date": "day",
    "time": "hour",
    "place": "place",
    "parties": "parties",
    "subject": "subject",
    "mediator": "mediators",
    "organisation": "mediators",
    "expenses": "expenses",
    "language": "languages",
    "confidentiality": "confidentiality",
    "liability": "liability",
    "party_details": "parties",
    "term": "term_days",
    "procedure": "procedure",
    "rights_and_duties": "rights_and_duties",
    "termination": "termination",
}


def contents(draft: Draft) -> frozenset[str]:
    """Which essential terms the draft fills, in the words of the fact `contract.contains`."""
    parties, mediators = draft.parties, draft.mediators
    filled = {
        "date": draft.day is not None,
        "time": draft.hour is not None,
        "place": said(draft.place),
        "parties": _sides(draft) > 1 and all(named(party) for party in parties),
        "subject": said(draft.subject),
        "mediator": bool(mediators) and all(said(m.name) and said(m.register) for m in mediators),
        "organisation": bool(mediators) and all(m.kind != "professional" or said(m.organisation) for m in mediators),
        "expenses": draft.expenses is not None and draft.expenses.fee is not None,
        "language": bool(draft.languages),
        "confidentiality": _agreed(draft.confidentiality),
        "liability": _agreed(draft.liability),
        "party_details": bool(parties) and all(all(map(said, (p.identity, p.address, p.phone))) for p in parties),
        "term": draft.term_days is not None,
        "procedure": bool(draft.ways) and _agreed(draft.procedure),
        "rights_and_duties": _agreed(draft.rights_and_duties),
        "termination": _agreed(draft.termination),
    }
    return frozenset(term for term, there in filled.items() if there)


def missing(draft: Draft, day: date) -> tuple[Remark, ...]:
    """The essential terms that the law of a day asks for and the draft does not fill yet."""
    finding = ask("settlement", {"contract.contains": contents(draft)}, day)
    lacks = ((str(lack.values["item"]), lack.cites) for lack in given(finding, "missing_content"))
    return tuple(stops(Code.MISSING_CONTENT, _FIELDS[item], cites, item=item) for item, cites in lacks)


def with_defaults(draft: Draft, case: Facts, day: date) -> Draft:
    """The draft with what the law or the standard wording says where the sides are silent; nothing said is changed."""
    term = clocks.mediation(draft.day or day, case)
    return replace(
        draft,
        expenses=_expenses(draft, case, day),
        prevailing=draft.prevailing or (draft.languages[0] if len(draft.languages) == 1 else ""),
        confidentiality=draft.confidentiality or Clause(),
        liability=draft.liability or Clause(),
        term_days=term.length if draft.term_days is None and isinstance(term, clocks.Term) else draft.term_days,
        procedure=draft.procedure or Clause(),
        rights_and_duties=draft.rights_and_duties or Clause(),
        termination=draft.termination or Clause(),
    )


def check(draft: Draft, case: Facts, day: date) -> tuple[Remark, ...]:
    """Everything to be said of a draft before it is signed, as the law stood on a day."""
    return (
        *missing(draft, day),
        *_about_people(draft),
        *check_languages(draft.languages, draft.prevailing),
        *_about_money(draft, case, day),
        *_about_term(draft, case, day),
    )


def fee_of_each(draft: Draft) -> tuple[tuple[str, int], ...]:
    """What each side pays of the fee, in minor units; empty as long as fee or shares are open."""
    expenses = draft.expenses
    return split(expenses.fee, expenses.shares) if expenses and expenses.fee and expenses.shares else ()


def _expenses(draft: Draft, case: Facts, day: date) -> Expenses | None:
    """Free of charge with an unpaid mediator, equal shares where nothing else is agreed."""
    expenses, answers = draft.expenses, [ask("money", {**case, **_paid(m)}, day) for m in draft.mediators]
    if answers and all(given(answer, "free_of_charge") for answer in answers):
        expenses = expenses or Expenses()
        expenses = replace(expenses, fee=0) if expenses.fee is None else expenses
    equal = any(split.values.get("mode") == "equal" for answer in answers for split in given(answer, "fee_split"))
    if expenses and not expenses.shares and equal:
        sides = dict.fromkeys(party.side for party in draft.parties)
        expenses = replace(expenses, shares=tuple(Share(side=side, parts=1) for side in sides))
    return expenses


def _paid(mediator: Mediator) -> dict[str, str]:
    return {"mediator.kind": mediator.kind}


def _about_people(draft: Draft) -> Iterator[Remark]:
    for n, party in enumerate(draft.parties):
        yield from check_party(party, f"parties.{n}", ("LM 21(2)",))
    if draft.parties and _sides(draft) < 2:
        yield stops(Code.FEWER_THAN_TWO_SIDES, "parties", ("LM 21(1)",))


def _about_money(draft: Draft, case: Facts, day: date) -> Iterator[Remark]:
    expenses = draft.expenses
    if expenses is None:
        return
    if expenses.fee is not None and expenses.fee < 0:
        yield stops(Code.NEGATIVE_AMOUNT, "expenses.fee")
    for n, mediator in enumerate(draft.mediators):
        free = given(ask("money", {**case, **_paid(mediator)}, day), "free_of_charge")
        if free and expenses.fee:
            yield stops(Code.PUBLIC_MEDIATOR_PAID, f"mediators.{n}", free[0].cites, name=mediator.name)
    yield from check_shares(expenses.shares, {party.side for party in draft.parties}, "expenses.shares")


def _about_term(draft: Draft, case: Facts, day: date) -> Iterator[Remark]:
    if draft.term_days is None:
        return
    if draft.term_days < 1:
        yield stops(Code.TERM_TOO_SHORT, "term_days")
    term = clocks.mediation(draft.day or day, case)
    if isinstance(term, clocks.Term) and draft.term_days > term.length:
        most = str(term.length)
        too_long = draft.term_days > term.length + term.extendable_by
        yield (stops if too_long else warns)(Code.TERM_TOO_LONG, "term_days", term.cites, most=most)


def _sides(draft: Draft) -> int:
    return len({party.side for party in draft.parties})


def _agreed(clause: Clause | None) -> bool:
    return clause is not None and (clause.standard or said(clause.own))
