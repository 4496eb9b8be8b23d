"""Fields of papers: days, sums in tenge, and words that can be printed."""

import re
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext_lazy as _

from bitim.web.cases.forms import printable

LAST_DAY = date(2099, 12, 31)
SPACES = re.compile(r"\s+")
Label: TypeAlias = Any  # a string, or one that is translated when it is shown


def day_field(label: Label, *, required: bool = False) -> forms.DateField:
    """A day of this century, by the browser's own calendar."""
    widget = forms.DateInput(attrs={"type": "date", "max": LAST_DAY.isoformat()}, format="%Y-%m-%d")
    bounds = [
        MinValueValidator(date(2000, 1, 1), _("This day is too long ago.")),
        MaxValueValidator(LAST_DAY, _("This day is too far off.")),
    ]
    return forms.DateField(label=label, required=required, widget=widget, validators=bounds)


def words_field(
    label: Label, *, required: bool = True, rows: int = 0, most: int = 600, hint: Label = ""
) -> forms.CharField:
    """Words that go into the document."""
    widget = forms.Textarea(attrs={"rows": rows}) if rows else forms.TextInput(attrs={"autocomplete": "off"})
    return forms.CharField(
        label=label, required=required, max_length=most, validators=[printable], widget=widget, help_text=hint
    )


class SumField(forms.DecimalField):
    """A sum in tenge with at most two decimals, written as people write it: 1 200 000 or 99,50."""

    def __init__(self, label: Label, *, required: bool = True) -> None:
        """A sum above zero."""
        super().__init__(
            label=label,
            required=required,
            min_value=Decimal("0.01"),
            max_digits=15,
            decimal_places=2,
            widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
        )

    def clean(self, value: Any) -> Any:
        """The sum, with or without spaces between the thousands, with a point or a comma before the tiyn."""
        return super().clean(SPACES.sub("", value).replace(",", ".") if isinstance(value, str) else value)

    def prepare_value(self, value: Any) -> Any:
        """The sum without decimals that say nothing."""
        return f"{value:.0f}" if isinstance(value, Decimal) and value == value.to_integral_value() else value


def tiyn(tenge: Decimal) -> int:
    """A sum in the smallest unit."""
    return int(tenge * 100)


def tenge(minor: int) -> Decimal:
    """A sum of the smallest unit in tenge."""
    return Decimal(minor) / 100
