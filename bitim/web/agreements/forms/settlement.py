"""What is filled in about a whole settlement: its frame, a plan of instalments, wishes, and the free-will check."""

from dataclasses import replace
from typing import Any, TypeAlias

from django import forms
from django.conf import settings
from django.forms import BaseFormSet, formset_factory
from django.utils.translation import gettext_lazy as _

from bitim.procedure.settlement import Costs, Instalment, Other, Payment, Settlement
from bitim.web.agreements.actions.free_will import Advice, Said
from bitim.web.agreements.forms.agreement import acting_fields, acting_filled
from bitim.web.agreements.forms.fields import SumField, day_field, tenge, tiyn, words_field
from bitim.web.agreements.forms.settlement_terms import LONGEST_PLAN

NOBODY, SOMEBODY = "nobody", "somebody"
FLAGS = ("in_court", "court_order_clause", "notary", "whole")
WORDS = ("subject", "place", "consequences", "court")


class WholeForm(forms.Form):
    """What belongs to the whole settlement."""

    subject = words_field(_("What the dispute is about"), rows=3)
    day = day_field(_("Day of the settlement"), required=True)
    place = words_field(_("Place"), most=200)
    whole = forms.BooleanField(label=_("It settles the whole dispute"), required=False)
    consequences = words_field(_("What follows if the settlement is not kept"), rows=3, required=False)
    court_order_clause = forms.BooleanField(
        label=_("The sides agree: if it is not kept, the other side may ask for a court order"), required=False
    )
    notary = forms.BooleanField(label=_("A notary certifies it"), required=False)
    in_court = forms.BooleanField(label=_("A court has the case, and shall approve the settlement"), required=False)
    court = words_field(_("Which court"), required=False, most=200)
    costs = forms.ChoiceField(label=_("Who bears the costs of the court case"), required=False)
    costs_text = words_field(_("More on the costs, in your words"), required=False, most=300)
    others = forms.ChoiceField(
        label=_("Does it touch children, or others who are not here?"),
        choices=[("", _("not asked yet")), (NOBODY, _("no, nobody")), (SOMEBODY, _("yes"))],
        required=False,
    )
    child = words_field(_("Which child"), required=False, most=160)
    child_interest = words_field(_("How the interest of the child is kept"), required=False)
    third = words_field(_("Who else"), required=False, most=160)
    third_interest = words_field(_("How their interest is kept"), required=False)
    third_takes_part = forms.BooleanField(label=_("They take part in the mediation"), required=False)
    languages = forms.MultipleChoiceField(
        label=_("Languages of the document"), choices=settings.LANGUAGES, widget=forms.CheckboxSelectMultiple
    )
    prevailing = forms.ChoiceField(label=_("Which language counts if the texts differ"), choices=settings.LANGUAGES)

    def __init__(self, *args: Any, drafted: Settlement, **kwargs: Any) -> None:
        """Start from what is drafted."""
        super().__init__(*args, **{**kwargs, "initial": self._initial(drafted)})
        for party in drafted.parties:
            for one in party.representatives:
                self.fields |= acting_fields(party.side, one)
        costs = self.fields["costs"]
        if isinstance(costs, forms.ChoiceField):
            costs.choices = [
                ("", _("nothing is said of them")),
                ("own", _("each side its own")),
                ("equal", _("in equal shares")),
                *((f"one_side {party.side}", party.name) for party in drafted.parties),
            ]

    @staticmethod
    def _initial(drafted: Settlement) -> dict[str, Any]:
        known: dict[str, Any] = {
            name: getattr(drafted, name) for name in (*FLAGS, *WORDS, "day", "languages", "prevailing")
        }
        if drafted.costs:
            known |= {"costs": f"{drafted.costs.mode} {drafted.costs.side}".strip(), "costs_text": drafted.costs.text}
        if drafted.others is not None:
            known["others"] = SOMEBODY if drafted.others else NOBODY
        for other in drafted.others or ():
            if other.kind == "child":
                known |= {"child": other.who, "child_interest": other.interest}
            else:
                known |= {"third": other.who, "third_interest": other.interest, "third_takes_part": other.takes_part}
        return known

    def clean(self) -> dict[str, Any]:
        """Whom it touches is named, and the language that counts is one of the document's."""
        given = super().clean() or {}
        if given.get("others") == SOMEBODY and not (given.get("child") or given.get("third")):
            self.add_error("child", _("Please name whom it touches."))
        if given.get("languages") and given.get("prevailing") not in given["languages"]:
            self.add_error("prevailing", _("This must be one of the languages of the document."))
        return given

    def filled(self, drafted: Settlement) -> Settlement:
        """The settlement with its frame as it was filled in."""
        given = self.cleaned_data
        return replace(
            drafted,
            **{name: given[name] for name in (*FLAGS, *WORDS, "day", "prevailing")},
            languages=tuple(given["languages"]),
            parties=tuple(
                replace(party, representatives=acting_filled(party.side, party, given)) for party in drafted.parties
            ),
            costs=self._costs(),
            others=self._others(),
        )

    def _costs(self) -> Costs | None:
        mode, _space, side = self.cleaned_data["costs"].partition(" ")
        return Costs(mode=mode, side=side, text=self.cleaned_data["costs_text"]) if mode else None

    def _others(self) -> tuple[Other, ...] | None:
        given = self.cleaned_data
        if given["others"] != SOMEBODY:
            return () if given["others"] == NOBODY else None
        child = Other(kind="child", who=given["child"], interest=given["child_interest"])
        third = Other(
            kind="third_party",
            who=given["third"],
            interest=given["third_interest"],
            takes_part=given["third_takes_part"],
        )
        return tuple(one for one in (child, third) if one.who)


class InstalmentForm(forms.Form):
    """One instalment: its day and its sum."""

    day = day_field(_("Day"), required=True)
    amount = SumField(_("Sum, in tenge"))


PlanForm: TypeAlias = "BaseFormSet[InstalmentForm]"


def plan_form(payment: Payment, given: Any = None) -> PlanForm:
    """The instalments of a payment, a line each, with room for three more; an empty line is none."""
    made = formset_factory(InstalmentForm, extra=3, max_num=LONGEST_PLAN, validate_max=True, absolute_max=LONGEST_PLAN)
    known = [{"day": part.day, "amount": tenge(part.amount)} for part in payment.instalments]
    return made(given, initial=known)


def plan_filled(form: PlanForm) -> tuple[Instalment, ...]:
    """The instalments that were filled in, in the order of their days."""
    given = [one.cleaned_data for one in form.forms if one.cleaned_data.get("day")]
    plan = [Instalment(day=one["day"], amount=tiyn(one["amount"])) for one in given]
    return tuple(sorted(plan, key=lambda one: one.day))


class WishForm(forms.Form):
    """What a side would like to read otherwise."""

    wish = forms.CharField(
        label=_("What would you like otherwise, and why?"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Everybody in the mediation reads this."),
    )


QUESTIONS: tuple[tuple[str, Any, Any], ...] = (
    (
        "understood",
        _("Have you understood what you are about to sign?"),
        [("yes", _("Yes, I know what I promise and what I get")), ("no", _("No, not all of it"))],
    ),
    (
        "free",
        _("Do you decide freely? Nobody stands beside you, nobody has threatened or pressed you?"),
        [("yes", _("Yes, I am alone and I decide freely")), ("no", _("No"))],
    ),
    (
        "advice",
        _("Would you like to ask a lawyer, or somebody you trust, before you sign?"),
        [
            (Advice.TAKEN, _("I have asked")),
            (Advice.WAIVED, _("I do not need to")),
            (Advice.WANTED, _("Yes, I want to ask first: please wait for me")),
        ],
    ),
    (
        "hand",
        _("Is there anything that you would like to tell the mediator alone before you sign?"),
        [("down", _("No, I am ready")), ("raised", _("Yes: I raise my hand"))],
    ),
)


class FreeWillForm(forms.Form):
    """One question of the free-will check; the answers so far travel with it."""

    def __init__(self, *args: Any, place: int, **kwargs: Any) -> None:
        """Ask the question at a place; keep those before it."""
        super().__init__(*args, **kwargs)
        for n, (name, label, choices) in enumerate(QUESTIONS[: place + 1]):
            widget = forms.RadioSelect() if n == place else forms.HiddenInput()
            self.fields[name] = forms.ChoiceField(label=label, choices=choices, widget=widget)

    def said(self) -> Said:
        """What was answered, when all was asked."""
        given = self.cleaned_data
        return Said(
            understood=given["understood"] == "yes",
            free=given["free"] == "yes",
            advice=given["advice"],
            hand_raised=given["hand"] == "raised",
        )
