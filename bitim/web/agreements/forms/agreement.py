"""Drawing up the agreement to mediate, under the fourteen headings of the law; extending its term."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from hashlib import sha256
from typing import Any, Literal, cast

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.forms import BoundField
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bitim.law.readers.truth import Facts
from bitim.procedure import clocks
from bitim.procedure.agreement import Clause, Draft, Expenses, Way
from bitim.procedure.people import Party, Representative, Share
from bitim.procedure.steps import Refused
from bitim.web.agreements.forms.fields import day_field
from bitim.web.agreements.remarks import headings
from bitim.web.agreements.words import WAYS
from bitim.web.cases.forms import printable
from bitim.web.cases.refusals import sentence

PER = {"whole": _("for the whole mediation"), "hour": _("for an hour"), "session": _("for a session")}
# The fields under each of the fourteen headings; those about a side are added to the second and the ninth.
FIELDS: tuple[tuple[str, ...], ...] = (
    ("place",),
    (),
    ("subject",),
    (),
    ("fee", "per", "costs", "payment"),
    ("languages", "prevailing"),
    ("confidentiality",),
    ("liability",),
    (),
    ("term_days",),
    ("ways", "procedure"),
    ("rights_and_duties",),
    ("termination",),
    ("other",),
)
CLAUSES = ("confidentiality", "liability", "procedure", "rights_and_duties", "termination")


@dataclass(frozen=True)
class Group:
    """The fields under one heading of the agreement."""

    number: int
    heading: str
    fields: list[BoundField]


def _line(label: Any, length: int = 240, **more: Any) -> forms.CharField:
    widget = forms.TextInput(attrs={"autocomplete": "off"})
    return forms.CharField(
        label=label, required=False, max_length=length, validators=[printable], widget=widget, **more
    )


def _words(label: Any, length: int = 4000, **more: Any) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": 3})
    return forms.CharField(
        label=label, required=False, max_length=length, validators=[printable], widget=widget, **more
    )


def _own() -> forms.CharField:
    return _words(
        _("Your own words besides the wording of the law"),
        help_text=_("You can leave this empty: the law's wording stands."),
    )


class Tenge(forms.DecimalField):
    """An amount as people write it: groups of three, a comma or a point before the tiyn."""

    def clean(self, value: Any) -> Decimal:
        """The amount in tenge."""
        amount: Decimal = super().clean("".join(str(value or "").split()).replace(",", "."))
        return amount


class AgreementForm(forms.Form):
    """What the mediator fills in; who takes part comes from the case. An empty field can be filled in later."""

    place = _line(_("Place"), 120, help_text=_("The town or village in which the agreement is made."))
    subject = _words(_("What the dispute is about, in words that every side can sign"))
    fee = Tenge(
        label=_("Fee of the mediator in tenge; 0 if it is free of charge"),
        min_value=0,
        max_value=Decimal(1_000_000_000),
        decimal_places=2,
        widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
    )
    per = forms.ChoiceField(label=_("The fee is"), choices=list(PER.items()), widget=forms.RadioSelect)
    costs = _words(_("Costs of the mediator that are paid besides, such as travel"), 500)
    payment = _words(_("How and when it is paid"), 500)
    languages = forms.MultipleChoiceField(
        label=_("Languages of the mediation and of this agreement"),
        choices=settings.LANGUAGES,
        widget=forms.CheckboxSelectMultiple,
    )
    prevailing = forms.ChoiceField(
        label=_("If the texts differ, this one counts"), choices=settings.LANGUAGES, widget=forms.RadioSelect
    )
    confidentiality, liability = _own(), _own()
    term_days = forms.IntegerField(
        label=_("Days of the mediation, counted from the day of the agreement"),
        required=False,
        min_value=1,
        max_value=clocks.LONGEST_OWN_TERM,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    ways = forms.MultipleChoiceField(
        label=_("How it is held"), choices=list(WAYS.items()), widget=forms.CheckboxSelectMultiple
    )
    procedure, rights_and_duties, termination = _own(), _own(), _own()
    other = _words(_("Other conditions"))

    def __init__(self, draft: Draft, facts: Facts, typed: QueryDict | None = None) -> None:
        """Begin with what the case and the last version say."""
        self.draft, self.facts = draft, facts
        super().__init__(typed, initial=_initial(draft))
        parts = {share.side: share.parts for share in (draft.expenses or Expenses()).shares}
        for party in draft.parties:
            self.fields |= _about(party, parts.get(party.side, 1))

    def groups(self) -> Iterator[Group]:
        """The fields under the headings of the agreement."""
        for number, (heading, names) in enumerate(zip(headings(), FIELDS, strict=True), 1):
            about = [name for name in self.fields if name.startswith(f"side{number}_")]
            yield Group(number, heading, [self[name] for name in (*names, *about)])

    def clean_term_days(self) -> int | None:
        """A term that the law allows."""
        days: int | None = self.cleaned_data["term_days"]
        if days is not None:
            try:
                clocks.mediation(timezone.localdate(), self.facts, days)
            except Refused as refused:
                raise ValidationError(sentence(refused)) from refused
        return days

    def clean(self) -> dict[str, Any]:
        """The language that counts is one of those that are chosen."""
        given = super().clean() or {}
        chosen, prevailing = given.get("languages"), given.get("prevailing")
        if chosen and prevailing and prevailing not in chosen:
            self.add_error("prevailing", _("The language that counts must be one of those that are chosen."))
        return given

    def filled(self) -> Draft:
        """The draft as it was filled in."""
        given = self.cleaned_data
        before = self.draft.expenses or Expenses()
        shares = tuple(Share(side=party.side, parts=given[f"side5_{party.side}_parts"]) for party in self.draft.parties)
        return replace(
            self.draft,
            place=given["place"],
            subject=given["subject"],
            parties=tuple(self._party(party) for party in self.draft.parties),
            expenses=replace(
                before,
                fee=int(given["fee"] * 100),
                per=cast("Literal['whole', 'hour', 'session']", given["per"]),
                costs=given["costs"],
                payment=given["payment"],
                shares=shares,
            ),
            languages=tuple(given["languages"]),
            prevailing=given["prevailing"],
            term_days=given["term_days"],
            ways=tuple(Way(way) for way in given["ways"]),
            other=given["other"],
            confidentiality=Clause(own=given["confidentiality"]),
            liability=Clause(own=given["liability"]),
            procedure=Clause(own=given["procedure"]),
            rights_and_duties=Clause(own=given["rights_and_duties"]),
            termination=Clause(own=given["termination"]),
        )

    def _party(self, party: Party) -> Party:
        given, at = self.cleaned_data, party.side
        representatives = acting_filled(f"side2_{at}", party, given)
        details = {name: given[f"side9_{at}_{name}"] for name in ("identity", "address", "phone", "email")}
        minor = bool(given.get(f"side2_{at}_minor"))
        return replace(party, minor=minor, representatives=representatives, **details)


class ExtendForm(forms.Form):
    """How many days more."""

    def __init__(self, most: int, *args: Any, **kwargs: Any) -> None:
        """Offer no more days than the law does."""
        super().__init__(*args, **kwargs)
        self.fields["days"] = forms.IntegerField(
            label=_("How many days more?"),
            help_text=_("At most %(most)s days. Everybody must name the same number.") % {"most": most},
            min_value=1,
            max_value=most,
            widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        )


class HandInForm(forms.Form):
    """When whoever has the case received the agreement to mediate."""

    day = day_field(_("On which day was it handed in?"), required=True)


def _initial(draft: Draft) -> dict[str, Any]:
    expenses = draft.expenses or Expenses()
    own = {name: clause.own for name in CLAUSES if (clause := getattr(draft, name))}
    return {
        "place": draft.place,
        "subject": draft.subject,
        "fee": None if expenses.fee is None else Decimal(expenses.fee) / 100,
        "per": expenses.per,
        "costs": expenses.costs,
        "payment": expenses.payment,
        "languages": draft.languages,
        "prevailing": draft.prevailing,
        "term_days": draft.term_days,
        "ways": draft.ways,
        "other": draft.other,
        **own,
    }


def _about(party: Party, parts: int) -> dict[str, forms.Field]:
    """The fields about one side, named by the heading that they belong under."""
    at, name = party.side, party.name
    fields: dict[str, forms.Field] = {}
    for one in party.representatives:
        fields |= acting_fields(f"side2_{at}", one)
    if party.kind == "person":
        minor = _("%(name)s is under age") % {"name": name}
        fields[f"side2_{at}_minor"] = forms.BooleanField(label=minor, required=False, initial=party.minor)
    fields[f"side5_{at}_parts"] = forms.IntegerField(
        label=_("Parts of the expenses that %(name)s bears") % {"name": name},
        help_text=_("The same number for each side means equal parts."),
        min_value=0,
        max_value=1000,
        initial=parts,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    details = {
        "identity": _line(_("%(name)s: identity number or paper") % {"name": name}, 120, initial=party.identity),
        "address": _line(
            _("%(name)s: address") % {"name": name},
            initial=party.address,
            help_text=_("All who sign can read it. Whoever must not be found can name the address of their lawyer."),
        ),
        "phone": _line(_("%(name)s: telephone") % {"name": name}, 24, initial=party.phone),
        "email": _line(_("%(name)s: e-mail, if wished") % {"name": name}, 120, initial=party.email),
    }
    return fields | {f"side9_{at}_{key}": field for key, field in details.items()}


def acting_fields(prefix: str, one: Representative) -> dict[str, forms.Field]:
    """By which paper, or by law, somebody acts for a side."""
    paper = _("The paper by which %(name)s acts, such as a power of attorney with number and day") % {"name": one.name}
    by_law = _("%(name)s acts by law: as parent, guardian or head of the organisation") % {"name": one.name}
    named = _named(prefix, one)
    return {
        f"{named}_basis": _line(paper, initial=one.basis),
        f"{named}_legal": forms.BooleanField(label=by_law, required=False, initial=one.legal),
    }


def acting_filled(prefix: str, party: Party, given: Mapping[str, Any]) -> tuple[Representative, ...]:
    """Those who act for a side, as it was filled in; who came while it was filled in has no fields yet."""
    acting = [(one, _named(prefix, one)) for one in party.representatives]
    return tuple(
        replace(one, basis=given.get(f"{named}_basis", one.basis), legal=given.get(f"{named}_legal", one.legal))
        for one, named in acting
    )


def _named(prefix: str, one: Representative) -> str:
    # By the name, not by the place in a row: somebody may come or go while the form is filled in.
    return f"{prefix}_{sha256(one.name.encode()).hexdigest()[:8]}"
