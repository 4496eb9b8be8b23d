"""What the check of a document says: a code for the sentence, where it applies, and the law behind it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Weight(StrEnum):
    """How much a remark weighs."""

    STOPS = "stops"  # the document cannot be signed like this
    WARNS = "warns"  # it can, and the people should look at it first
    NOTES = "notes"  # something to know


class Code(StrEnum):
    """What a remark says."""

    # What the pack answers; `values` name the item, reason or route in the pack's own words.
    MISSING_CONTENT = "missing_content"
    MISSING_FORM = "missing_form"
    REQUIRED_FORM = "required_form"
    APPROVAL_REFUSED = "approval_refused"
    VOID = "void"
    NOT_MEDIABLE = "not_mediable"
    ENFORCEABLE_BY = "enforceable_by"
    WAGE_WITHHOLDING = "wage_withholding"
    NOT_MODELLED = "not_modelled"
    PROVISION = "provision"  # a provision that applies without giving anything to check; its place says which

    # The people and the paper.
    FEWER_THAN_TWO_SIDES = "fewer_than_two_sides"
    UNKNOWN_SIDE = "unknown_side"
    INCOMPLETE_PERSON = "incomplete_person"
    NOBODY_TO_SIGN = "nobody_to_sign"
    GUARDIAN_MISSING = "guardian_missing"
    EMPTY = "empty"
    NO_PREVAILING_LANGUAGE = "no_prevailing_language"
    PREVAILING_NOT_USED = "prevailing_not_used"
    LANGUAGE_TWICE = "language_twice"

    # The agreement to mediate.
    PUBLIC_MEDIATOR_PAID = "public_mediator_paid"
    NEGATIVE_AMOUNT = "negative_amount"
    SHARES_DO_NOT_ADD_UP = "shares_do_not_add_up"
    TERM_TOO_SHORT = "term_too_short"
    TERM_TOO_LONG = "term_too_long"

    # The terms of a settlement.
    SAME_ID = "same_id"
    OWES_ITSELF = "owes_itself"
    NOT_DUE = "not_due"
    DUE_TWICE = "due_twice"
    DUE_BEFORE_SIGNING = "due_before_signing"
    DUE_ON_DAY_OFF = "due_on_day_off"
    DUE_FAR_OFF = "due_far_off"
    DUE_BY_EVENT = "due_by_event"
    WAITS_FOR_UNKNOWN = "waits_for_unknown"
    WAITS_IN_CIRCLE = "waits_in_circle"
    AMOUNT_NOT_POSITIVE = "amount_not_positive"
    AMOUNT_TOO_LARGE = "amount_too_large"
    SUM_DIFFERS = "sum_differs"
    INSTALMENTS_OUT_OF_ORDER = "instalments_out_of_order"
    UNKNOWN_CURRENCY = "unknown_currency"
    SUSPENSIVE_CONDITION = "suspensive_condition"
    PENALTY_EMPTY = "penalty_empty"

    # What goes beyond the sides.
    OTHERS_NOT_CONSIDERED = "others_not_considered"
    THIRD_PARTY_ABSENT = "third_party_absent"
    CHILD_INTERESTS = "child_interests"
    COSTS_SILENT = "costs_silent"
    NO_ENFORCEMENT_CLAUSE = "no_enforcement_clause"


@dataclass(frozen=True, kw_only=True)
class Remark:
    """One remark: `place` is the path of a field (`terms.2.amount`) or empty, `values` fill the sentence."""

    code: Code
    weight: Weight
    place: str = ""
    cites: tuple[str, ...] = ()
    values: tuple[tuple[str, str], ...] = ()


def stopped(remarks: Iterable[Remark]) -> bool:
    """Whether anything stands in the way of signing."""
    return any(remark.weight == Weight.STOPS for remark in remarks)


def stops(code: Code, place: str = "", cites: tuple[str, ...] = (), **values: str) -> Remark:
    """A remark that stands in the way of signing."""
    return Remark(code=code, weight=Weight.STOPS, place=place, cites=cites, values=tuple(values.items()))


def warns(code: Code, place: str = "", cites: tuple[str, ...] = (), **values: str) -> Remark:
    """A remark that the people should look at before they sign."""
    return Remark(code=code, weight=Weight.WARNS, place=place, cites=cites, values=tuple(values.items()))


def notes(code: Code, place: str = "", cites: tuple[str, ...] = (), **values: str) -> Remark:
    """A remark to know."""
    return Remark(code=code, weight=Weight.NOTES, place=place, cites=cites, values=tuple(values.items()))
