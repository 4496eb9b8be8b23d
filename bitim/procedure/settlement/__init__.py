"""The settlement (Law 401-IV, art. 27): built from terms, checked by the law, compared, written and kept."""

from bitim.procedure.settlement.checks import check
from bitim.procedure.settlement.difference import Change, difference
from bitim.procedure.settlement.legality import contents, law
from bitim.procedure.settlement.performance import Obligation, after, due_dates
from bitim.procedure.settlement.terms import (
    FORM,
    Act,
    AfterSigning,
    AfterTerm,
    Apology,
    Consequence,
    Costs,
    Delivery,
    Due,
    Instalment,
    Omission,
    OnDay,
    OnEvent,
    Other,
    Payment,
    Remedy,
    Restitution,
    SafetyPromise,
    Service,
    Settlement,
    Term,
    clause_digest,
    instalments,
)

write, read, digest = FORM.write, FORM.read, FORM.digest

__all__ = [
    "Act",
    "AfterSigning",
    "AfterTerm",
    "Apology",
    "Change",
    "Consequence",
    "Costs",
    "Delivery",
    "Due",
    "Instalment",
    "Obligation",
    "Omission",
    "OnDay",
    "OnEvent",
    "Other",
    "Payment",
    "Remedy",
    "Restitution",
    "SafetyPromise",
    "Service",
    "Settlement",
    "Term",
    "after",
    "check",
    "clause_digest",
    "contents",
    "difference",
    "digest",
    "due_dates",
    "instalments",
    "law",
    "read",
    "write",
]
