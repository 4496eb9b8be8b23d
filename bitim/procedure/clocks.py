"""The terms that run in a case, each computed from the law of the day on which it begins.

The day of the event is not counted: a term of ten days from 1 March begins on 2 March, and the whole of 11 March still
belongs to it. A term that ends on a day off ends there, and says so: the rules here hold no provision that moves it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from bitim.law.readers.explain import Finding
from bitim.law.readers.truth import Facts, shifted
from bitim.procedure.home import Given, ask, given
from bitim.procedure.steps import Refused
from bitim.procedure.working_days import LAST_YEAR, estimated, is_working_day, working_days_after

LONGEST_OWN_TERM = 365


class Kind(StrEnum):
    """What a term is for."""

    ANSWER = "answer_to_invitation"
    MEDIATION = "mediation"
    MEDIATION_EXTENDED = "mediation_extended"
    STAY = "stay_of_proceedings"
    ENFORCEMENT_STAY = "stay_of_enforcement"
    COURT_DECISION = "court_decision"
    LIMITATION = "limitation_interrupted"
    LIMITATION_SUSPENDED = "limitation_suspended"
    PERFORMANCE = "performance"
    REFERRAL = "referral"


class Unit(StrEnum):
    """What a term is counted in."""

    CALENDAR = "calendar"
    WORKING = "working"
    MONTHS = "months"


class Note(StrEnum):
    """What a person should know of a term besides its days."""

    OWN_TERM = "own_term"  # the invitation, or the agreement to mediate, names it
    WITHIN_CASE_TERMS = "within_case_terms"  # it must end before the terms of the case do
    ENDS_ON_DAY_OFF = "ends_on_day_off"
    HOLIDAYS_ESTIMATED = "holidays_estimated"
    COMPETING_TERMS = "competing_terms"  # two provisions name different terms; the shorter is kept
    DISCRETIONARY = "discretionary"  # the court may, but need not


class Reason(StrEnum):
    """Why there is no term of its own."""

    WITHIN_CASE_TERMS = "within_case_terms"
    NO_RULE = "no_rule"
    FACTS_MISSING = "facts_missing"
    UNAFFECTED = "unaffected"


@dataclass(frozen=True, kw_only=True)
class Term:
    """A term that runs: from the whole of day `starts` to the whole of day `ends`, both counted.

    `length` counts in `unit`; `extendable_by` is how many calendar days the sides may still add.
    """

    kind: Kind
    starts: date
    ends: date
    length: int
    unit: Unit
    cites: tuple[str, ...]
    notes: tuple[Note, ...] = ()
    extendable_by: int = 0

    def __post_init__(self) -> None:
        """A term has at least one day."""
        if self.ends < self.starts:
            raise ValueError(f"a term cannot end on {self.ends}, before it starts on {self.starts}")


@dataclass(frozen=True, kw_only=True)
class NoTerm:
    """No term of its own, and why; `missing` names the facts of the law that would settle it."""

    reason: Reason
    cites: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


# The terms ----------------------------------------------------------------------------------------


def answer_to_invitation(sent_on: date, own_days: int | None = None) -> Term:
    """The term to answer a written invitation: the law's, or the reasonable one (in days) that it names itself."""
    if own_days is not None and not 1 <= own_days <= LONGEST_OWN_TERM:
        raise Refused("own_term_unreasonable", "LM 20(6)", most=str(LONGEST_OWN_TERM))
    facts: dict[str, date | int | bool] = {"proposal.sent_on": sent_on, "proposal.written": True}
    if own_days is not None:
        facts["proposal.term_days"] = own_days
    found = given(ask("clock", facts, sent_on), "answer_proposal_within")
    if not found:
        raise Refused("no_rule")
    return _term(Kind.ANSWER, sent_on, found[0], *([] if own_days is None else [Note.OWN_TERM]))


def mediation(agreed_on: date, case: Facts, own_days: int | None = None) -> Term | NoTerm:
    """The term of mediation from the day of the agreement to mediate: the law's, or the one (in days) that it names."""
    finding = ask("clock", {**case, "mediation.agreed_on": agreed_on}, agreed_on)
    found = given(finding, "procedure_term")
    if not found:
        return _no_term(finding) if own_days is None else _agreed_term(agreed_on, own_days, finding)
    total = min(term.number("total_days") or 0 for term in found)
    same = [term for term in found if term.number("total_days") == total]
    law = Given(same[0].values, tuple(dict.fromkeys(cite for term in same for cite in term.cites)))
    notes = [Note.COMPETING_TERMS] if len(same) < len(found) else []
    if own_days is not None:
        if not 1 <= own_days <= total:
            raise Refused("own_term_unreasonable", law.cites[0], most=str(total))
        law, notes = _of_days(own_days, law.cites), [*notes, Note.OWN_TERM]
    term = _term(Kind.MEDIATION, agreed_on, law, *notes)
    return replace(term, extendable_by=min(same[0].number("extension_days") or 0, total - term.length))


def _agreed_term(agreed_on: date, own_days: int, finding: Finding) -> Term:
    """A term that only the agreement to mediate names."""
    if not 1 <= own_days <= LONGEST_OWN_TERM:
        raise Refused("own_term_unreasonable", most=str(LONGEST_OWN_TERM))
    none = _no_term(finding)
    notes = [Note.WITHIN_CASE_TERMS] if none.reason == Reason.WITHIN_CASE_TERMS else []
    return _term(Kind.MEDIATION, agreed_on, _of_days(own_days, none.cites), Note.OWN_TERM, *notes)


def _of_days(days: int, cites: tuple[str, ...]) -> Given:
    return Given({"days": days, "day_type": "calendar"}, cites)


def extended(term: Term, days: int, decided_on: date) -> Term:
    """The term of mediation made longer by so many calendar days, as all sides decided on a day."""
    cite = term.cites[0] if term.cites else ""
    if not term.extendable_by:
        raise Refused("not_extendable", cite)
    if not 1 <= days <= term.extendable_by:
        raise Refused("extension_too_long", cite, most=str(term.extendable_by))
    if over(term, decided_on):
        raise Refused("term_over", cite)
    return _noted(
        replace(
            term,
            kind=Kind.MEDIATION_EXTENDED,
            ends=term.ends + timedelta(days=days),
            length=term.length + days,
            extendable_by=term.extendable_by - days,
        )
    )


def asks_mediator(cites: Sequence[str]) -> bool:
    """Whether a term that rests on these provisions is made longer only with the mediator's consent as well."""
    return "LM 20(9)" in cites


def stay(submitted_on: date, case: Facts) -> Term | NoTerm:
    """The longest stay of the court case, or of enforcement, once the agreement to mediate has been handed in."""
    finding = ask("clock", {**case, "mediation.contract_submitted": True}, submitted_on)
    found = given(finding, "stay_of_proceedings")
    if not found:
        return _no_term(finding)
    enforcing = "enforcement" in {case.get("dispute.stage"), case.get("dispute.field")}
    notes = [Note.DISCRETIONARY] if found[0].values.get("mode") == "discretionary" else []
    return _term(Kind.ENFORCEMENT_STAY if enforcing else Kind.STAY, submitted_on, found[0], *notes)


def court_decision(filed_on: date, case: Facts) -> Term | NoTerm:
    """The term for the court to decide on what was filed with it."""
    found = given(ask("clock", case, filed_on), "court_decides_within")
    return _term(Kind.COURT_DECISION, filed_on, found[0]) if found else NoTerm(reason=Reason.NO_RULE)


def limitation(agreed_on: date, case: Facts) -> Term | NoTerm:
    """What the agreement to mediate does to the limitation period: the term that then runs, to its last day."""
    finding = ask("clock", {**case, "mediation.agreed_on": agreed_on}, agreed_on)
    for found in given(finding, "limitation"):
        if found.values["mode"] == "unaffected":
            return NoTerm(reason=Reason.UNAFFECTED, cites=found.cites)
        until = found.values.get("until")
        if not isinstance(until, date):
            asked = ("limitation.expires_on", "mediation.ended_on")
            missing = tuple(name for name in asked if name not in case)
            return NoTerm(reason=Reason.FACTS_MISSING, cites=found.cites, missing=missing)
        kind = Kind.LIMITATION if found.values["mode"] == "interrupted" else Kind.LIMITATION_SUSPENDED
        return _until(kind, agreed_on, until, found.cites)
    return NoTerm(reason=Reason.NO_RULE)


def performance(due_on: date, signed_on: date) -> Term:
    """The time to keep one promise of a settlement, from its signing to the day on which it is due."""
    if due_on < signed_on:
        raise Refused("due_before_signing", "LM 27(8)")
    return _until(Kind.PERFORMANCE, min(signed_on, due_on - timedelta(days=1)), due_on, ())


def referral(until: date, referred_on: date, case: Facts) -> Term:
    """The term that whoever refers a case sets: on its last day the mediation shall have ended.

    No act names its length. A criminal court adjourns the trial for it (CrPC 341(1)); it is cited where it does.
    """
    reasons = ask("clock", case, referred_on).reasons
    adjourns = any(one.rule.cite == "CrPC 341(1)" and one.state == "applies" for one in reasons)
    event = min(referred_on, until - timedelta(days=1))
    return Term(
        kind=Kind.REFERRAL,
        starts=event + timedelta(days=1),
        ends=until,
        length=(until - event).days,
        unit=Unit.CALENDAR,
        cites=("CrPC 341(1)",) if adjourns else (),
    )


def _term(kind: Kind, event: date, found: Given, *notes: Note) -> Term:
    """A term of the length that the law gives, counted from the day after the event."""
    if event.year > LAST_YEAR:
        raise Refused("beyond_calendar")
    months, days = found.number("months"), found.number("days") or 0
    if months is not None:
        length, unit, ends = months, Unit.MONTHS, shifted(event, months=months) or event
    elif found.values["day_type"] == "working":
        length, unit, ends = days, Unit.WORKING, working_days_after(event, days)
    else:
        length, unit, ends = days, Unit.CALENDAR, event + timedelta(days=days)
    starts = event + timedelta(days=1)
    return _noted(Term(kind=kind, starts=starts, ends=ends, length=length, unit=unit, cites=found.cites, notes=notes))


def _until(kind: Kind, event: date, ends: date, cites: tuple[str, ...]) -> Term:
    """A term that is known by its last day."""
    if ends.year > LAST_YEAR:
        raise Refused("beyond_calendar")
    starts, length = event + timedelta(days=1), (ends - event).days
    return _noted(Term(kind=kind, starts=starts, ends=ends, length=length, unit=Unit.CALENDAR, cites=cites))


def _noted(term: Term) -> Term:
    """The term with what the calendar says of its days."""
    notes: list[Note] = [note for note in term.notes if note not in {Note.ENDS_ON_DAY_OFF, Note.HOLIDAYS_ESTIMATED}]
    if not is_working_day(term.ends):
        notes.append(Note.ENDS_ON_DAY_OFF)
    if estimated(term.starts if term.unit == Unit.WORKING else term.ends, term.ends):
        notes.append(Note.HOLIDAYS_ESTIMATED)
    return replace(term, notes=tuple(notes))


def _no_term(finding: Finding) -> NoTerm:
    within = given(finding, "within_case_terms")
    if within:
        return NoTerm(reason=Reason.WITHIN_CASE_TERMS, cites=within[0].cites)
    return NoTerm(reason=Reason.NO_RULE)


# A term on a day ----------------------------------------------------------------------------------


def over(term: Term, today: date) -> bool:
    """Whether the last day of the term has passed."""
    return today > term.ends


def days_left(term: Term, today: date) -> int:
    """Calendar days until the last day: 0 on the last day itself, negative once the term is over."""
    return (term.ends - today).days


def reminders(term: Term, today: date) -> tuple[date, ...]:
    """The days to remind on, from today: half-way, three days before the last day, and the day before it."""
    half_way = term.starts + (term.ends - term.starts) // 2
    planned: Sequence[date] = (half_way, term.ends - timedelta(days=3), term.ends - timedelta(days=1))
    return tuple(sorted({day for day in planned if max(today, term.starts) <= day < term.ends}))
