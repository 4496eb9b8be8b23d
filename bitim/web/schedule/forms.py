"""What people fill in about appointments."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from bitim.procedure.rights import Role
from bitim.web.cases.queries import Participant, Side
from bitim.web.cases.words import ROLES
from bitim.web.register.queries import Coordinator
from bitim.web.schedule.actions import MOST_MINUTES, MOST_TIMES, Plan, Time
from bitim.web.schedule.models import Kind, Mode
from bitim.web.schedule.words import KINDS, MODES

FARTHEST = timedelta(days=366)
LENGTHS = (30, 45, 60, 90, 120, 180, 240)


class TimesForm(forms.Form):
    """Up to three times of one length, and the place."""

    place = forms.CharField(
        label=_("Place, telephone number or link"),
        help_text=_("Those who meet see it here. Calendars and letters do not show it."),
        required=False,
        max_length=240,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    length = forms.TypedChoiceField(label=_("How long?"), coerce=int, initial=60)
    guests = forms.TypedMultipleChoiceField(
        label=_("Who else is to be there?"), coerce=UUID, required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, guests: Sequence[Participant] = (), **kwargs: Any) -> None:
        """Make room for three times; offer the interpreters and experts who take part, if there are any."""
        super().__init__(*args, **kwargs)
        asked = self.fields["guests"]
        if isinstance(asked, forms.ChoiceField):
            asked.choices = [(str(one.pk), f"{one.user.name}: {ROLES[Role(one.role)]}") for one in guests]
        if not guests:
            del self.fields["guests"]
        length = self.fields["length"]
        if isinstance(length, forms.ChoiceField):
            length.choices = [
                (count, ngettext("%(count)d minute", "%(count)d minutes", count) % {"count": count})
                for count in LENGTHS
            ]
        for number in range(1, MOST_TIMES + 1):
            self.fields[f"day_{number}"] = forms.DateField(
                label=_("Day %(number)s") % {"number": number},
                required=number == 1,
                input_formats=["%Y-%m-%d"],
                widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            )
            self.fields[f"at_{number}"] = forms.TimeField(
                label=_("Begins at"),
                required=number == 1,
                input_formats=["%H:%M"],
                widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
            )

    def pairs(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """The fields of each time: the day and the hour."""
        return [(self[f"day_{number}"], self[f"at_{number}"]) for number in range(1, MOST_TIMES + 1)]

    def clean(self) -> dict[str, Any]:
        """A day has its hour, lies ahead, and is proposed once."""
        given = super().clean() or {}
        seen: set[tuple[date, time]] = set()
        for number in range(1, MOST_TIMES + 1):
            day, at = given.get(f"day_{number}"), given.get(f"at_{number}")
            if bool(day) != (at is not None):
                self.add_error(f"at_{number}" if day else f"day_{number}", _("A time needs its day and its hour."))
            elif day and at is not None:
                if fault := _fault(day, at, seen):
                    self.add_error(f"day_{number}", fault)
                seen.add((day, at))
        return given

    def booked(self) -> list[UUID]:
        """The interpreters and experts who are to be there."""
        return list(self.cleaned_data.get("guests", ()))

    def times(self) -> list[Time]:
        """The times that were filled in, in the time of Kazakhstan."""
        given = self.cleaned_data
        length = timedelta(minutes=given["length"])
        found = []
        for number in range(1, MOST_TIMES + 1):
            if given[f"day_{number}"]:
                starts = timezone.make_aware(datetime.combine(given[f"day_{number}"], given[f"at_{number}"]))
                found.append((starts, starts + length))
        return found


def _fault(day: date, at: time, seen: set[tuple[date, time]]) -> str:
    """Why a time cannot be proposed; empty when it can."""
    today = timezone.localdate()
    if day < today or (day == today and at <= timezone.localtime().time()):
        return gettext("This time has passed.")
    if day > today + FARTHEST:
        return gettext("Please choose a day within a year.")
    return gettext("This time is proposed twice.") if (day, at) in seen else ""


class ProposeForm(TimesForm):
    """A new appointment: who meets, how, where and when."""

    kind = forms.ChoiceField(label=_("What is it?"), widget=forms.RadioSelect)
    side = forms.ChoiceField(label=_("With whom?"), required=False)
    mode = forms.ChoiceField(
        label=_("How do you meet?"), choices=[(mode, MODES[mode]) for mode in Mode], widget=forms.RadioSelect
    )
    field_order: Sequence[str] = ("kind", "side", "mode", "place", "length")

    def __init__(self, sides: Sequence[Side], *args: Any, begun: bool, **kwargs: Any) -> None:
        """Offer the sides, if there are any to meet alone; until the mediation has begun there are talks to prepare."""
        super().__init__(*args, **kwargs)
        kinds = [kind for kind in Kind if sides or kind != Kind.SEPARATE] if begun else [Kind.PREPARATION]
        kind, side = self.fields["kind"], self.fields["side"]
        if isinstance(kind, forms.ChoiceField) and isinstance(side, forms.ChoiceField):
            kind.choices = [(one, KINDS[one]) for one in kinds]
            kind.initial = kinds[0]
            side.choices = [("", _("with all sides")), *((one.letter, one.name) for one in sides)]
        if not sides:
            del self.fields["side"]

    def clean(self) -> dict[str, Any]:
        """A separate session names its side, a joint one has all."""
        given = super().clean()
        if given.get("kind") == Kind.SEPARATE and not given.get("side"):
            self.add_error("side", _("Please choose the side that the mediator meets."))
        if given.get("kind") == Kind.JOINT and given.get("side"):
            self.add_error("side", _("A joint session is with all sides."))
        return given

    def plan(self) -> Plan:
        """What was filled in."""
        given = self.cleaned_data
        return Plan(given["kind"], given["mode"], self.times(), given.get("side", ""), given["place"], self.booked())


class CoordinatorForm(forms.Form):
    """To whom a mediator entrusts the times."""

    coordinator = forms.TypedChoiceField(
        label=_("Coordinator of your organisation"), coerce=int, widget=forms.RadioSelect
    )

    def __init__(self, offered: Sequence[Coordinator], *args: Any, **kwargs: Any) -> None:
        """Offer those of the mediator's own organisation."""
        super().__init__(*args, **kwargs)
        self.offers = [(one.user.pk, f"{one.user.name}, {one.organisation.name}") for one in offered]
        field = self.fields["coordinator"]
        if isinstance(field, forms.ChoiceField):
            field.choices = self.offers


class MinutesForm(forms.Form):
    """After an appointment: whether it took place, and how long each side spoke."""

    held = forms.ChoiceField(
        label=_("Did it take place?"),
        choices=[("yes", _("It took place")), ("no", _("It did not take place"))],
        widget=forms.RadioSelect,
    )

    def __init__(self, sides: Sequence[Side], *args: Any, **kwargs: Any) -> None:
        """Ask for the minutes of each side."""
        super().__init__(*args, **kwargs)
        for side in sides:
            self.fields[f"side_{side.letter}"] = forms.IntegerField(
                label=_("Minutes that %(name)s spoke") % {"name": side.name},
                required=False,
                min_value=0,
                max_value=MOST_MINUTES,
            )

    def minutes(self) -> dict[str, int]:
        """The minutes by the letter of the side, where some were given."""
        found = {name[-1]: count for name, count in self.cleaned_data.items() if name.startswith("side_")}
        return {letter: count for letter, count in found.items() if count is not None}
