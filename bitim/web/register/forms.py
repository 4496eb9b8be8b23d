"""How somebody looks for a mediator."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from bitim.web.register.queries import Wish
from bitim.web.register.regions import REGIONS
from bitim.web.register.words import SPOKEN, fields, kinds, language_name


class WishForm(forms.Form):
    """What somebody looks for; every field may stay empty."""

    text = forms.CharField(
        label=_("Name or word"),
        required=False,
        max_length=80,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )
    language = forms.ChoiceField(label=_("Language of the mediation"), required=False)
    field = forms.ChoiceField(label=_("Kind of dispute"), required=False)
    region = forms.ChoiceField(label=_("Region"), required=False)
    kind = forms.ChoiceField(label=_("Kind of mediator"), required=False)
    fee = forms.ChoiceField(label=_("Fee for an hour"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer what there is, in the language of the page."""
        super().__init__(*args, **kwargs)
        offers = {
            "language": [(code, language_name(code)) for code in SPOKEN],
            "field": fields(),
            "region": REGIONS.items(),
            "kind": kinds(),
            "fee": [("0", _("free of charge")), ("10000", _("up to 10,000 ₸")), ("30000", _("up to 30,000 ₸"))],
        }
        for name, choices in offers.items():
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = [("", _("any")), *choices]

    def wish(self) -> Wish:
        """What was chosen; whatever is no choice of ours counts as nothing."""
        given = self.cleaned_data if self.is_valid() else getattr(self, "cleaned_data", {})
        fee = given.get("fee", "")
        names = ("text", "kind", "language", "region", "field")
        return Wish(**{name: given.get(name, "") for name in names}, fee=int(fee) if fee else None)
