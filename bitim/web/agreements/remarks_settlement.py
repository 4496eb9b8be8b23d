"""What the check of a settlement says, in sentences for people."""

from collections.abc import Sequence
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from bitim.law.facts import agreement
from bitim.procedure.remarks import Code, Remark, Weight
from bitim.procedure.settlement import Settlement
from bitim.web.agreements.forms.fields import tenge
from bitim.web.agreements.remarks import SENTENCES as OF_ALL_PAPERS
from bitim.web.shared.law import in_law
from bitim.web.shared.templatetags.figures import day, money

WEIGHTS = list(Weight)
SENTENCES: dict[Code, Promise] = {
    **OF_ALL_PAPERS,
    Code.MISSING_FORM: _("Without this form it does not hold: %(item)s."),
    Code.REQUIRED_FORM: _("Still to come after the signing: %(item)s."),
    Code.APPROVAL_REFUSED: _("A court would not approve this: %(reason)s."),
    Code.VOID: _("This would have no effect: %(reason)s."),
    Code.NOT_MEDIABLE: _("The law does not let %(name)s settle this by mediation."),
    Code.ENFORCEABLE_BY: _("If it is not kept: %(route)s."),
    Code.WAGE_WITHHOLDING: _("It is a ground to withhold up to %(percent)s %% of wages."),
    Code.NOT_MODELLED: _("Please ask a lawyer about this: %(says)s"),
    Code.PROVISION: _("The law says: %(says)s"),
    Code.EMPTY: _("Something is left empty here."),
    Code.SAME_ID: _("Two clauses have the same mark. Remove one and write it again."),
    Code.OWES_ITSELF: _("Nobody can owe something to themselves."),
    Code.NOT_DUE: _("Nothing says by when."),
    Code.DUE_TWICE: _("There is a plan of instalments and another day besides."),
    Code.DUE_BEFORE_SIGNING: _("The day lies before the signing."),
    Code.DUE_ON_DAY_OFF: _("It is due on a day off: %(due)s (next working day: %(next)s)."),
    Code.DUE_FAR_OFF: _("The day is very far off. Is it right?"),
    Code.DUE_BY_EVENT: _("Nobody knows the day of this: %(event)s. A court or bailiff may find it too vague."),
    Code.WAITS_FOR_UNKNOWN: _("It waits for a clause that is not there."),
    Code.WAITS_IN_CIRCLE: _("Clauses wait for each other, so none would ever be due."),
    Code.AMOUNT_NOT_POSITIVE: _("A sum must be above zero."),
    Code.AMOUNT_TOO_LARGE: _("The sum is too large to be right."),
    Code.SUM_DIFFERS: _("The instalments come to %(total)s, the clause says %(amount)s."),
    Code.INSTALMENTS_OUT_OF_ORDER: _("Each instalment must be due later than the one before it."),
    Code.UNKNOWN_CURRENCY: _("This currency is not known: %(currency)s."),
    Code.SUSPENSIVE_CONDITION: _("It hangs on a condition; a court would not approve it."),
    Code.PENALTY_EMPTY: _("A penalty is named, but not how much it is."),
    Code.OTHERS_NOT_CONSIDERED: _("Nobody has asked yet whether it touches children, or others who are not here."),
    Code.THIRD_PARTY_ABSENT: _("%(who)s is touched by it and does not take part."),
    Code.CHILD_INTERESTS: _("The interests of children come first; say how they are kept."),
    Code.COSTS_SILENT: _("Nothing is said of the costs of the court case; then each side bears its own."),
    Code.NO_ENFORCEMENT_CLAUSE: _(
        "If it is not kept, only an ordinary claim in court is left. A clause on a court order or a notary is quicker."
    ),
}
ITEMS: dict[str, Promise] = {
    "court_approval": _("the approval of the court"),
    "notarial_form": _("the certification by a notary"),
    "representative_power": _("a power of attorney that names the power to settle"),
    "written": _("in writing"),
    "signed_by_parties": _("the signatures of the sides"),
    "signed_by_mediator": _("the signature of the mediator"),
}
ROUTES: dict[str, Promise] = {
    "court_order": _("a court order can be asked for, without a hearing"),
    "notary_inscription": _("a notary can make an executive inscription"),
    "writ_of_execution": _("the court issues a writ of execution for the approved settlement"),
    "contract_action": _("the other side can sue on it as on any contract"),
    "simplified_procedure": _("the other side can sue in the simplified written procedure"),
}
REASONS: dict[str, Promise] = {
    "suspensive_condition": _("it hangs on a condition"),
    "contrary_to_law": _("it is contrary to the law"),
    "rights_of_others": _("it breaches the rights of others"),
    "form_missing": _("its form is missing"),
}


def sentences(remarks: Sequence[Remark]) -> list[tuple[Weight, str, tuple[str, ...]]]:
    """Weight, sentence and citations of remarks, the gravest first; a plan is told of all its days off at once."""
    off = [one for one in remarks if one.code == Code.DUE_ON_DAY_OFF]
    ordered = sorted(
        (one for one in remarks if len(off) < 2 or one not in off), key=lambda one: WEIGHTS.index(one.weight)
    )
    told = [(one.weight, said(one), one.cites) for one in ordered]
    if len(off) > 1:
        days = ", ".join(_value("due", dict(one.values)["due"]) for one in off)
        told.append((Weight.NOTES, gettext("These instalments are due on days off: %(days)s") % {"days": days}, ()))
    return list(dict.fromkeys(told))


def said(remark: Remark) -> str:
    """A remark as a sentence in the language of the page."""
    values = {name: _value(name, value) for name, value in remark.values}
    if remark.code == Code.MISSING_CONTENT:
        values["what"] = in_law(agreement.contains.values[dict(remark.values)["item"]])
    return str(SENTENCES[remark.code]) % values


def _value(name: str, value: str) -> str:
    match name:
        case "item":
            return str(ITEMS.get(value, value))
        case "route":
            return str(ROUTES.get(value, value))
        case "reason":
            return str(REASONS.get(value, value))
        case "says":
            return in_law(value)
        case "due" | "next":
            return day(date.fromisoformat(value))
        case "amount" | "total":
            return money(tenge(int(value)))
        case _:
            return value


def clause_of(remark: Remark, drafted: Settlement) -> int | None:
    """The position of the clause that a remark is about; None for the rest of the settlement."""
    field, _point, rest = remark.place.partition(".")
    number = rest.partition(".")[0]
    return int(number) if field == "terms" and number.isdigit() and int(number) < len(drafted.terms) else None
