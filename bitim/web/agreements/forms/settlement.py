"""What the mediator fills in about a settlement: its frame, and its terms one at a time."""

from decimal import Decimal
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from bitim.procedure.settlement import (
    Act,
    AfterSigning,
    AfterTerm,
    Apology,
    Consequence,
    Costs,
    Delivery,
    Due,
    Omission,
    OnDay,
    OnEvent,
    Payment,
    Remedy,
    Restitution,
    SafetyPromise,
    Service,
    Settlement,
    Term,
    instalments,
)
from bitim.web.agreements.words import APOLOGIES, REMEDIES
from bitim.web.cases.forms import printable

LONGEST_PLAN = 120


def day_field(label: Any, *, required: bool = False) -> forms.DateField:
    """A day, by the browser's own calendar."""
    return forms.DateField(
        label=label, required=required, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )


def words_field(label: Any, *, required: bool = True, rows: int = 0, most: int = 600) -> forms.CharField:
    """Words that go into the document."""
    widget = forms.Textarea(attrs={"rows": rows}) if rows else forms.TextInput(attrs={"autocomplete": "off"})
    return forms.CharField(label=label, required=required, max_length=most, validators=[printable], widget=widget)


def sum_field(label: Any, *, required: bool = True) -> forms.DecimalField:
    """A sum in tenge with at most two decimals."""
    return forms.DecimalField(
        label=label, required=required, min_value=Decimal("0.01"), max_digits=15, decimal_places=2, localize=True
    )


def tiyn(tenge: Decimal) -> int:
    """A sum in the smallest unit."""
    return int(tenge * 100)


class TermForm(forms.Form):
    """What every term has: who owes it to whom, by when, what follows if not."""

    debtor = forms.ChoiceField(label=_("Who does it"))
    creditor = forms.ChoiceField(label=_("For whom"))
    when = forms.ChoiceField(
        label=_("By when"),
        choices=[
            ("day", _("on a day, at the latest")),
            ("after_signing", _("some days after the signing")),
            ("after_term", _("some days after another clause is kept")),
            ("event", _("when something happens")),
            ("none", _("at once, and for good")),
        ],
        initial="day",
    )
    day = day_field(_("The day"))
    days = forms.IntegerField(label=_("How many days"), required=False, min_value=0, max_value=3650)
    after = forms.ChoiceField(label=_("Which clause"), required=False)
    event = words_field(_("What happens"), required=False)
    condition = words_field(_("On which condition, if any"), required=False)
    remedies = forms.MultipleChoiceField(
        label=_("What follows if it is not kept"),
        required=False,
        choices=[(remedy.value, words) for remedy, words in REMEDIES.items()],
        widget=forms.CheckboxSelectMultiple,
    )
    penalty = sum_field(_("The penalty, in tenge"), required=False)
    consequence = words_field(_("What else follows, in your words"), required=False)

    def __init__(self, *args: Any, drafted: Settlement, own_id: str = "", **kwargs: Any) -> None:
        """Offer the sides of the settlement and its other clauses."""
        super().__init__(*args, **kwargs)
        sides = [(one.side, one.name) for one in drafted.parties]
        others = [(term.id, str(n)) for n, term in enumerate(drafted.terms, 1) if term.id != own_id]
        for name, choices in (("debtor", sides), ("creditor", sides), ("after", [("", "–"), *others])):
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = choices
        if len(sides) > 1 and not self.is_bound:
            self.fields["creditor"].initial = sides[1][0]

    def clean(self) -> dict[str, Any]:
        """The time that was chosen is told, and nobody owes something to themselves."""
        given = super().clean() or {}
        needs = {"day": "day", "after_signing": "days", "after_term": "after", "event": "event"}
        needed = needs.get(given.get("when", ""))
        if needed and given.get(needed) in {None, ""} and needed not in self.errors and not self._has_plan(given):
            self.add_error(needed, _("This is needed for the time that you chose."))
        if given.get("debtor") and given.get("debtor") == given.get("creditor"):
            self.add_error("creditor", _("Nobody can owe something to themselves. Choose another side."))
        return given

    def _has_plan(self, _given: dict[str, Any]) -> bool:
        return False

    def common(self, term_id: str) -> dict[str, Any]:
        """The fields of every term."""
        given = self.cleaned_data
        return {
            "id": term_id,
            "debtor": given["debtor"],
            "creditor": given["creditor"],
            "due": self._due(),
            "condition": given["condition"],
            "consequence": self._consequence(),
        }

    def _due(self) -> Due | None:
        given = self.cleaned_data
        match given["when"]:
            case "day":
                return OnDay(day=given["day"]) if given["day"] else None
            case "after_signing":
                return AfterSigning(days=given["days"])
            case "after_term":
                return AfterTerm(term=given["after"], days=given["days"] or 0)
            case "event":
                return OnEvent(event=given["event"])
            case _:
                return None

    def _consequence(self) -> Consequence | None:
        given = self.cleaned_data
        remedies = tuple(Remedy(one) for one in given["remedies"])
        if not (remedies or given["penalty"] or given["consequence"]):
            return None
        penalty = tiyn(given["penalty"]) if given["penalty"] else 0
        if penalty and Remedy.PENALTY not in remedies:
            remedies = (Remedy.PENALTY, *remedies)
        return Consequence(remedies=remedies, penalty=penalty, text=given["consequence"])

    def term(self, term_id: str) -> Term:
        """The term that was filled in."""
        raise NotImplementedError

    @staticmethod
    def initial_of(term: Term) -> dict[str, Any]:
        """What stands in the form when a term is changed."""
        due: dict[str, Any] = {"when": "none"}
        match term.due:
            case OnDay(day=day):
                due = {"when": "day", "day": day}
            case AfterSigning(days=days):
                due = {"when": "after_signing", "days": days}
            case AfterTerm(term=other, days=days):
                due = {"when": "after_term", "after": other, "days": days}
            case OnEvent(event=event):
                due = {"when": "event", "event": event}
        consequence = term.consequence or Consequence()
        return {
            **{name: getattr(term, name) for name in vars(term) if name not in {"due", "consequence", "instalments"}},
            **due,
            "remedies": [remedy.value for remedy in consequence.remedies],
            "penalty": Decimal(consequence.penalty) / 100 if consequence.penalty else None,
            "consequence": consequence.text,
        }


class PaymentForm(TermForm):
    """A payment, at once or by equal monthly instalments."""

    amount = sum_field(_("Sum, in tenge"))
    how = forms.ChoiceField(
        label=_("How"), choices=[("transfer", _("bank transfer")), ("cash", _("in cash")), ("other", _("otherwise"))]
    )
    account = words_field(_("Account"), required=False)
    purpose = words_field(_("For what"), required=False)
    count = forms.IntegerField(
        label=_("Number of monthly instalments"), required=False, min_value=2, max_value=LONGEST_PLAN
    )
    first = day_field(_("Day of the first instalment"))
    field_order = ("amount", "debtor", "creditor", "purpose", "how", "account", "count", "first", "when", "day")

    def clean(self) -> dict[str, Any]:
        """A plan needs its first day."""
        given = super().clean()
        if given.get("count") and not given.get("first") and "first" not in self.errors:
            self.add_error("first", _("A plan of instalments needs the day of the first one."))
        return given

    def _has_plan(self, given: dict[str, Any]) -> bool:
        return bool(given.get("count"))

    def term(self, term_id: str) -> Payment:
        """The payment, with its plan when it has one."""
        given, common = self.cleaned_data, self.common(term_id)
        amount = tiyn(given["amount"])
        plan = instalments(amount, given["first"], given["count"]) if given["count"] else ()
        if plan:
            common["due"] = None
        kept = {name: given[name] for name in ("how", "account", "purpose")}
        return Payment(amount=amount, instalments=plan, **kept, **common)

    @staticmethod
    def initial_of(term: Term) -> dict[str, Any]:
        """The sum in tenge, and the plan by its number and first day."""
        known = TermForm.initial_of(term)
        if isinstance(term, Payment):
            known["amount"] = Decimal(term.amount) / 100
            if term.instalments:
                known |= {"count": len(term.instalments), "first": term.instalments[0].day, "when": "day"}
        return known


class DeliveryForm(TermForm):
    """A thing is handed over."""

    thing = words_field(_("What is handed over"))
    place = words_field(_("Where"), required=False)
    field_order = ("thing", "debtor", "creditor", "place")

    def term(self, term_id: str) -> Delivery:
        """The delivery."""
        return Delivery(thing=self.cleaned_data["thing"], place=self.cleaned_data["place"], **self.common(term_id))


class ActForm(TermForm):
    """Something is done."""

    what = words_field(_("What is done"), rows=3)
    field_order = ("what", "debtor", "creditor")

    def term(self, term_id: str) -> Term:
        """The act."""
        return Act(what=self.cleaned_data["what"], **self.common(term_id))


class OmissionForm(TermForm):
    """Something is left undone."""

    what = words_field(_("What is left undone"), rows=3)
    until = day_field(_("Until which day, if not for good"))
    field_order = ("what", "debtor", "creditor", "until")

    def term(self, term_id: str) -> Term:
        """The omission."""
        return Omission(what=self.cleaned_data["what"], until=self.cleaned_data["until"], **self.common(term_id))


class SafetyPromiseForm(OmissionForm):
    """A promise of safety."""

    what = words_field(_("What is promised, so that the other is safe"), rows=3)

    def term(self, term_id: str) -> Term:
        """The promise."""
        return SafetyPromise(what=self.cleaned_data["what"], until=self.cleaned_data["until"], **self.common(term_id))


class ApologyForm(TermForm):
    """An apology."""

    form = forms.ChoiceField(label=_("In which form"), choices=list(APOLOGIES.items()))
    wording = words_field(_("Its words, if they are agreed"), required=False, rows=3)
    field_order = ("form", "wording", "debtor", "creditor")

    def term(self, term_id: str) -> Apology:
        """The apology."""
        return Apology(form=self.cleaned_data["form"], wording=self.cleaned_data["wording"], **self.common(term_id))


class ServiceForm(TermForm):
    """Work for the other side."""

    what = words_field(_("Which work"), rows=3)
    extent = words_field(_("How much of it"), required=False)
    field_order = ("what", "extent", "debtor", "creditor")

    def term(self, term_id: str) -> Service:
        """The service."""
        return Service(what=self.cleaned_data["what"], extent=self.cleaned_data["extent"], **self.common(term_id))


class RestitutionForm(TermForm):
    """Giving back or making good."""

    thing = words_field(_("What is given back or made good"))
    value = sum_field(_("Its worth, in tenge, if it matters"), required=False)
    field_order = ("thing", "value", "debtor", "creditor")

    def term(self, term_id: str) -> Restitution:
        """The restitution."""
        value = tiyn(self.cleaned_data["value"]) if self.cleaned_data["value"] else None
        return Restitution(thing=self.cleaned_data["thing"], value=value, **self.common(term_id))

    @staticmethod
    def initial_of(term: Term) -> dict[str, Any]:
        """The worth in tenge."""
        known = TermForm.initial_of(term)
        if isinstance(term, Restitution) and term.value:
            known["value"] = Decimal(term.value) / 100
        return known


FORMS: dict[str, type[TermForm]] = {
    "payment": PaymentForm,
    "delivery": DeliveryForm,
    "act": ActForm,
    "omission": OmissionForm,
    "apology": ApologyForm,
    "service": ServiceForm,
    "restitution": RestitutionForm,
    "safety_promise": SafetyPromiseForm,
}


class WholeForm(forms.Form):
    """What belongs to the whole settlement."""

    subject = words_field(_("What the dispute is about"), rows=3)
    day = day_field(_("Day of the settlement"), required=True)
    place = words_field(_("Place"))
    consequences = words_field(_("What follows if the settlement is not kept"), rows=3)
    costs = forms.ChoiceField(
        label=_("Costs of the court case"),
        choices=[("", _("there is none")), ("own", _("each side its own")), ("equal", _("in equal shares"))],
        required=False,
    )
    in_court = forms.BooleanField(label=_("A court has the case, and shall approve the settlement"), required=False)
    court = words_field(_("Which court"), required=False)
    court_order_clause = forms.BooleanField(
        label=_("If it is not kept, a court order may be asked for (the sides agree on it)"), required=False
    )
    notary = forms.BooleanField(label=_("A notary shall certify it"), required=False)
    whole = forms.BooleanField(label=_("It settles the whole dispute"), required=False, initial=True)
    others = forms.ChoiceField(
        label=_("Does it touch children, or others who are not here?"),
        choices=[("none", _("no")), ("child", _("yes, a child")), ("third_party", _("yes, somebody else"))],
    )
    who = words_field(_("Whom"), required=False)
    interest = words_field(_("How their interest is kept"), required=False)
    languages = forms.MultipleChoiceField(
        label=_("Languages of the document"), choices=settings.LANGUAGES, widget=forms.CheckboxSelectMultiple
    )
    prevailing = forms.ChoiceField(label=_("Which language prevails"), choices=settings.LANGUAGES)

    def clean(self) -> dict[str, Any]:
        """Whom it touches is named, and the language that prevails is one of the document's."""
        given = super().clean() or {}
        if given.get("others") in {"child", "third_party"} and not given.get("who"):
            self.add_error("who", _("Please name whom it touches."))
        if given.get("languages") and given.get("prevailing") not in given["languages"]:
            self.add_error("prevailing", _("This must be one of the languages of the document."))
        return given

    def costs_of(self) -> Costs | None:
        """The costs, when there is a court case."""
        return Costs(mode=self.cleaned_data["costs"]) if self.cleaned_data["costs"] else None
