"""What the sides and the nominee fill in at the choice of a mediator."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from bitim.law import atlas
from bitim.law.facts import mediator as facts
from bitim.web.appointment.models import Ballot
from bitim.web.enquiry.forms import in_law
from bitim.web.register.queries import Mediator

STRUCK = "x"
LAW = "kz"


class BallotForm(forms.Form):
    """A side's word on every candidate: a place, acceptable without a place, or not acceptable."""

    def __init__(self, candidates: Sequence[Mediator], ballot: Ballot | None, *args: Any, **kwargs: Any) -> None:
        """Offer as many places as there are candidates; begin with the ballot that was cast before."""
        super().__init__(*args, **kwargs)
        self.candidates = candidates
        ranked, struck = (ballot.ranked, ballot.struck) if ballot else ([], [])
        places = [(str(place), _("place %(place)s") % {"place": place}) for place in range(1, len(candidates) + 1)]
        choices = [("", _("acceptable")), *places, (STRUCK, _("not acceptable to us"))]
        for one in candidates:
            key = str(one.pk)
            before = STRUCK if key in struck else str(ranked.index(key) + 1) if key in ranked else ""
            self.fields[f"c{key}"] = forms.ChoiceField(
                label=_("Your word on %(name)s") % {"name": one.name}, choices=choices, required=False, initial=before
            )

    def clean(self) -> dict[str, Any]:
        """Each place is given once."""
        given = super().clean() or {}
        taken: set[str] = set()
        for name, place in list(given.items()):
            if place not in {"", STRUCK} and place in taken:
                self.add_error(name, _("Two people cannot share one place. Give each place once."))
            taken.add(place)
        return given

    def ranked(self) -> list[str]:
        """The candidates with a place, best first."""
        placed = [(int(place), name[1:]) for name, place in self.cleaned_data.items() if place not in {"", STRUCK}]
        return [key for _place, key in sorted(placed)]

    def struck(self) -> list[str]:
        """The candidates that are not acceptable."""
        return [name[1:] for name, place in self.cleaned_data.items() if place == STRUCK]


class TakeOnForm(forms.Form):
    """What a nominee declares before taking the mediation on."""

    ties = forms.MultipleChoiceField(
        label=_("Does one of these apply to you?"),
        help_text=_("If nothing does, leave all empty."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    words = forms.CharField(
        label=_("If so: what the sides should know"),
        help_text=_("All sides read it and decide whether to go on with you."),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    free = forms.BooleanField(
        label=_(
            "I hold no post with state functions, have full legal capacity, am under no criminal prosecution and have"
            " no unspent conviction (Law on mediation, art. 9(7))."
        )
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the ties that the law asks about."""
        super().__init__(*args, **kwargs)
        field = self.fields["ties"]
        if isinstance(field, forms.MultipleChoiceField):
            offered = atlas.offered(facts.conflicts, LAW)
            field.choices = [(value, capfirst(in_law(facts.conflicts.values[value]))) for value in offered]

    def clean(self) -> dict[str, Any]:
        """A tie is said in words, and words say of which tie they speak."""
        given = super().clean() or {}
        if given.get("ties") and not given.get("words"):
            self.add_error("words", _("Please say in your own words what it is."))
        if given.get("words") and not given.get("ties"):
            self.add_error("ties", _("Please choose what your words are about."))
        return given
