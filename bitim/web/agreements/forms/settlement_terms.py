"""What the mediator fills in about one term of a settlement: a form for each kind of term."""

from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from bitim.procedure.settlement import (
    Act,
    AfterSigning,
    AfterTerm,
    Apology,
    Consequence,
    Delivery,
    Due,
    Instalment,
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
from bitim.web.agreements.forms.fields import SumField, day_field, tenge, tiyn, words_field
from bitim.web.agreements.words import APOLOGIES, REMEDIES

LONGEST_PLAN = 120
ON_A_DAY = ("day", _("on a day, at the latest"))
WHEN = [
    ("after_signing", _("some days after the signing")),
    ("after_term", _("some days after another clause is kept")),
    ("event", _("when something happens")),
]
TIME = ("when", "day", "days", "after", "event")
OTHERWISE = ("remedies", "penalty", "daily_rate", "consequence")
NEEDED = {"day": "day", "after_signing": "days", "after_term": "after", "event": "event", "plan": "count"}


class TermForm(forms.Form):
    """What every term has: who owes it to whom, by when, what follows if not."""

    when_choices: ClassVar[Any] = [ON_A_DAY, *WHEN]
    own: ClassVar[tuple[str, ...]] = ()

    debtor = forms.ChoiceField(label=_("Who does it"))
    creditor = forms.ChoiceField(label=_("For whom"))
    when = forms.ChoiceField(label=_("By when"), initial="day")
    day = day_field(_("The day"))
    days = forms.IntegerField(label=_("How many days"), required=False, min_value=0, max_value=3650)
    after = forms.ChoiceField(label=_("After which clause"), required=False)
    event = words_field(_("What must happen"), required=False, most=300)
    remedies = forms.MultipleChoiceField(
        label=_("What follows if it is not kept"), required=False, widget=forms.CheckboxSelectMultiple
    )
    penalty = SumField(_("A penalty of so many tenge"), required=False)
    daily_rate = forms.DecimalField(
        label=_("Or a penalty of so many percent for each day"),
        required=False,
        min_value=Decimal("0.01"),
        max_value=Decimal(100),
        decimal_places=2,
        widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
    )
    consequence = words_field(_("Something else, in your words"), required=False)
    condition = words_field(
        _("Only on a condition"),
        required=False,
        hint=_("A court approves no settlement that hangs on a condition."),
    )

    def __init__(self, *args: Any, drafted: Settlement, own_id: str = "", **kwargs: Any) -> None:
        """Offer the sides of the settlement and its other clauses."""
        super().__init__(*args, **kwargs)
        sides = [(one.side, one.name) for one in drafted.parties]
        others = [(term.id, str(n)) for n, term in enumerate(drafted.terms, 1) if term.id != own_id]
        when = [choice for choice in self.when_choices if others or choice[0] != "after_term"]
        remedies = [(one.value, words) for one, words in REMEDIES.items() if one != Remedy.OTHER]
        for name, choices in (
            ("debtor", sides),
            ("creditor", sides),
            ("when", when),
            ("after", [("", "–"), *others]),
            ("remedies", remedies),
        ):
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = choices
        if len(sides) > 1:
            self.initial.setdefault("creditor", sides[1][0])

    @property
    def first(self) -> list[BoundField]:
        """The fields that say what is owed, and by whom to whom."""
        return [self[name] for name in (*self.own, "debtor", "creditor")]

    @property
    def time(self) -> list[BoundField]:
        """The fields that say by when."""
        return [self[name] for name in TIME]

    @property
    def otherwise(self) -> list[BoundField]:
        """The fields that say what follows if the term is not kept."""
        return [self[name] for name in OTHERWISE]

    @property
    def seldom(self) -> list[BoundField]:
        """The fields that few terms need."""
        return [self["condition"]]

    def clean(self) -> dict[str, Any]:
        """The time that was chosen is told, and nobody owes something to themselves."""
        given = super().clean() or {}
        needed = NEEDED.get(given.get("when", ""))
        if needed and given.get(needed) in {None, ""} and needed not in self.errors:
            self.add_error(needed, _("This is needed for the time that you chose."))
        if given.get("debtor") and given.get("debtor") == given.get("creditor"):
            self.add_error("creditor", _("Nobody can owe something to themselves. Choose another side."))
        if "penalty" in given.get("remedies", ()) and not (given.get("penalty") or given.get("daily_rate")):
            self.add_error("penalty", _("Please say how much the penalty is."))
        return given

    def term(self, term_id: str) -> Term:
        """The term that was filled in."""
        raise NotImplementedError

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
                return OnDay(day=given["day"])
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
        penalty = tiyn(given["penalty"]) if given["penalty"] else 0
        rate = int(given["daily_rate"] * 100) if given["daily_rate"] else 0
        chosen = {Remedy(one) for one in given["remedies"]} | ({Remedy.PENALTY} if penalty or rate else set())
        if not (chosen or given["consequence"]):
            return None
        remedies = tuple(remedy for remedy in Remedy if remedy in chosen)
        return Consequence(remedies=remedies, penalty=penalty, daily_rate=rate, text=given["consequence"])

    @classmethod
    def initial_of(cls, term: Term) -> dict[str, Any]:
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
        agreed = term.consequence or Consequence()
        return {
            **{
                name: getattr(term, name)
                for name in (*cls.own, "debtor", "creditor", "condition")
                if hasattr(term, name)
            },
            **due,
            "remedies": [remedy.value for remedy in agreed.remedies],
            "penalty": tenge(agreed.penalty) if agreed.penalty else None,
            "daily_rate": Decimal(agreed.daily_rate) / 100 if agreed.daily_rate else None,
            "consequence": agreed.text,
        }


class PaymentForm(TermForm):
    """A payment, at once or by monthly instalments."""

    when_choices: ClassVar[Any] = [ON_A_DAY, ("plan", _("in monthly instalments")), *WHEN]
    own = ("amount", "purpose", "how", "account")

    amount = SumField(_("Sum, in tenge"))
    how = forms.ChoiceField(
        label=_("How"), choices=[("transfer", _("bank transfer")), ("cash", _("in cash")), ("other", _("otherwise"))]
    )
    account = words_field(_("Account, for a transfer"), required=False, most=120)
    purpose = words_field(_("For what"), required=False, most=300)
    count = forms.IntegerField(label=_("How many instalments"), required=False, min_value=2, max_value=LONGEST_PLAN)
    first_day = day_field(_("Day of the first instalment"))

    @property
    def time(self) -> list[BoundField]:
        """The fields that say by when, with those of a plan."""
        return [*super().time, self["count"], self["first_day"]]

    def clean(self) -> dict[str, Any]:
        """A plan needs its first day, and something to pay on each."""
        given = super().clean()
        if given.get("when") != "plan":
            return given
        if not given.get("first_day") and "first_day" not in self.errors:
            self.add_error("first_day", _("A plan of instalments needs the day of the first one."))
        if given.get("amount") and given.get("count") and tiyn(given["amount"]) < given["count"]:
            self.add_error("count", _("The sum is too small for so many instalments."))
        return given

    def term(self, term_id: str, before: Term | None = None) -> Payment:
        """The payment; a plan that was made by hand stays while sum, number and first day stay."""
        given, common = self.cleaned_data, self.common(term_id)
        amount = tiyn(given["amount"])
        plan = self._plan(amount, before) if given["when"] == "plan" else ()
        kept = {name: given[name] for name in ("how", "account", "purpose")}
        return Payment(amount=amount, instalments=plan, **kept, **common)

    def _plan(self, amount: int, before: Term | None) -> tuple[Instalment, ...]:
        first: date = self.cleaned_data["first_day"]
        count: int = self.cleaned_data["count"]
        if isinstance(before, Payment) and before.instalments:
            same = (before.amount, len(before.instalments), before.instalments[0].day) == (amount, count, first)
            if same:
                return before.instalments
        return instalments(amount, first, count)

    @classmethod
    def initial_of(cls, term: Term) -> dict[str, Any]:
        """The sum in tenge, and the plan by its number and first day."""
        known = super().initial_of(term)
        if isinstance(term, Payment):
            known["amount"] = tenge(term.amount)
            if term.instalments:
                plan = {"count": len(term.instalments), "first_day": term.instalments[0].day}
                known |= {"when": "plan", **plan}
        return known


class DeliveryForm(TermForm):
    """A thing is handed over."""

    own = ("thing", "place")
    thing = words_field(_("What is handed over"))
    place = words_field(_("Where"), required=False, most=300)

    def term(self, term_id: str) -> Term:
        """The delivery."""
        return Delivery(thing=self.cleaned_data["thing"], place=self.cleaned_data["place"], **self.common(term_id))


class ActForm(TermForm):
    """Something is done."""

    own = ("what",)
    what = words_field(_("What is done"), rows=3)

    def term(self, term_id: str) -> Term:
        """The act."""
        return Act(what=self.cleaned_data["what"], **self.common(term_id))


class OmissionForm(TermForm):
    """Something is left undone."""

    when_choices: ClassVar[Any] = [("none", _("from the signing on")), ("day", _("from a day on")), *WHEN]
    own = ("what",)
    what = words_field(_("What is left undone"), rows=3)
    until = day_field(_("Until which day, if not for good"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """A lasting promise begins at the signing unless told otherwise."""
        super().__init__(*args, **kwargs)
        self.fields["when"].label = _("From when")
        self.fields["when"].initial = "none"

    @property
    def time(self) -> list[BoundField]:
        """The fields that say from when and until when."""
        return [*super().time, self["until"]]

    def clean(self) -> dict[str, Any]:
        """It does not end before it begins."""
        given = super().clean()
        day, until = given.get("day"), given.get("until")
        if given.get("when") == "day" and day and until and until < day:
            self.add_error("until", _("It would end before it begins."))
        return given

    def term(self, term_id: str) -> Term:
        """The omission."""
        return Omission(what=self.cleaned_data["what"], until=self.cleaned_data["until"], **self.common(term_id))

    @classmethod
    def initial_of(cls, term: Term) -> dict[str, Any]:
        """The last day, too."""
        return {**super().initial_of(term), "until": getattr(term, "until", None)}


class SafetyPromiseForm(OmissionForm):
    """A promise of safety."""

    what = words_field(_("What is promised, so that the other is safe"), rows=3)

    def term(self, term_id: str) -> Term:
        """The promise."""
        return SafetyPromise(what=self.cleaned_data["what"], until=self.cleaned_data["until"], **self.common(term_id))


class ApologyForm(TermForm):
    """An apology."""

    own = ("form", "wording")
    form = forms.ChoiceField(label=_("In which form"), choices=list(APOLOGIES.items()))
    wording = words_field(_("Its words, if they are agreed"), required=False, rows=3)

    def term(self, term_id: str) -> Term:
        """The apology."""
        return Apology(form=self.cleaned_data["form"], wording=self.cleaned_data["wording"], **self.common(term_id))


class ServiceForm(TermForm):
    """Work for the other side."""

    own = ("what", "extent")
    what = words_field(_("Which work"), rows=3)
    extent = words_field(_("How much of it"), required=False, most=300)

    def term(self, term_id: str) -> Term:
        """The service."""
        return Service(what=self.cleaned_data["what"], extent=self.cleaned_data["extent"], **self.common(term_id))


class RestitutionForm(TermForm):
    """Giving back or making good."""

    own = ("thing", "value")
    thing = words_field(_("What is given back or made good"))
    value = SumField(_("Its worth, in tenge, if it matters"), required=False)

    def term(self, term_id: str) -> Term:
        """The restitution."""
        value = tiyn(self.cleaned_data["value"]) if self.cleaned_data["value"] else None
        return Restitution(thing=self.cleaned_data["thing"], value=value, **self.common(term_id))

    @classmethod
    def initial_of(cls, term: Term) -> dict[str, Any]:
        """The worth in tenge."""
        known = super().initial_of(term)
        if isinstance(term, Restitution) and term.value:
            known["value"] = tenge(term.value)
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
