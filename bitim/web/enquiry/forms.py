"""One question as a form: its field follows from the kind of the fact, and "I do not know" is always an answer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.datastructures import MultiValueDict
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from bitim.law import atlas
from bitim.law.cases import read_fact
from bitim.law.language import Choice, Day, Fact, Flag, LawError, Number, Several, Text
from bitim.law.readers.truth import FactValue
from bitim.law.words import NO, YES, Language, say
from bitim.web.enquiry.answers import HOME
from bitim.web.shared.templatetags.figures import number

UNKNOWN, NONE = "unknown", "none"
LARGEST = 10**15


def language() -> Language:
    """The language of the page, as the law names it."""
    chosen = get_language()
    return "kk" if chosen == "kk" else "ru" if chosen == "ru" else "en"


def in_law(text: str) -> str:
    """A text of the law in the language of the page."""
    return say(text, language())


class AnswerForm(forms.Form):
    """The answer to one fact; `value` holds it once the form is valid, None for "I do not know"."""

    unknown = UNKNOWN
    value: FactValue | None = None

    def __init__(
        self,
        fact: Fact,
        data: MultiValueDict[str, str] | None = None,
        told: object = ...,
        laws: Sequence[str] = (HOME,),
    ) -> None:
        """Ask for a fact of these laws; `told` is the answer given earlier, None if the person did not know."""
        initial = {} if told is ... else {"answer": _shown(told)}
        super().__init__(data, initial=initial)
        self.fact = fact
        self.offered = _choices(fact, laws)
        self.fields["answer"] = _field(fact, self.offered)

    @property
    def kind(self) -> str:
        """How the page asks: one, several, number, day or text."""
        match self.fact:
            case Flag() | Choice():
                return "one"
            case Several():
                return "several"
            case Number():
                return "number"
            case Day():
                return "day"
            case _:
                return "text"

    @property
    def choices(self) -> list[dict[str, str]]:
        """The answers to choose from, "I do not know" the last."""
        offered = [{"value": value, "label": label} for value, label in self.offered]
        none = {"value": NONE, "label": _("None of these"), "hint": _("Choose this rather than leave the list empty")}
        nothing = [none] if self.kind == "several" else []
        unknown = {"value": UNKNOWN, "label": _("I do not know"), "hint": _("We will show what the answer hangs on")}
        return [*offered, *nothing, unknown]

    @property
    def chosen(self) -> Any:  # a value or a list of them, as the browser sent it
        """What was chosen: just now, or when the question was answered before."""
        return self["answer"].value()

    def clean(self) -> dict[str, Any]:
        """Read the answer as the law reads it."""
        cleaned = super().clean() or {}
        if "answer" in cleaned:
            try:
                self.value = _read(self.fact, cleaned["answer"])
            except LawError as error:
                raise forms.ValidationError(_("Please check this answer: it cannot be read.")) from error
        return cleaned


def _field(fact: Fact, offered: list[tuple[str, str]]) -> forms.Field:
    choose = dict.fromkeys(("required", "invalid_choice"), _("Please choose an answer, or “I do not know”."))
    match fact:
        case Flag() | Choice():
            return forms.ChoiceField(choices=[*offered, (UNKNOWN, UNKNOWN)], error_messages=choose)
        case Several():
            several = [*offered, (NONE, NONE), (UNKNOWN, UNKNOWN)]
            return _AnyOfThese(choices=several, error_messages=choose)
        case Number(unit=unit):
            largest = 130 if unit == "years" else LARGEST
            mistake = _("Please write a whole number from 0 to %(largest)s, or choose “I do not know”.")
            kinds = ("required", "invalid", "min_value", "max_value")
            write = dict.fromkeys(kinds, mistake % {"largest": number(largest)})
            return _Unsure(forms.IntegerField(min_value=0, max_value=largest, error_messages=write))
        case Day():
            return _Unsure(forms.DateField())
        case Text():
            return _Unsure(forms.CharField(max_length=60))
        case _:
            raise TypeError(f"{fact.name} is of no known type")


class _AnyOfThese(forms.MultipleChoiceField):
    """A list to choose from, whose "none of these" and "I do not know" stand alone."""

    def validate(self, value: Any) -> None:  # Django's own signature
        """Refuse an answer that contradicts itself."""
        super().validate(value)
        if len(value) > 1 and {NONE, UNKNOWN} & set(value):
            raise forms.ValidationError(
                _("“None of these” and “I do not know” are answers by themselves: choose one of them, or what applies.")
            )


class _Unsure(forms.Field):
    """A field to be written in, which also takes "I do not know"."""

    def __init__(self, inner: forms.Field) -> None:
        super().__init__()
        self.inner = inner

    def clean(self, value: Any) -> Any:  # Django's own signature
        """The inner field's value, or UNKNOWN."""
        return UNKNOWN if value == UNKNOWN else self.inner.clean(value)


def _choices(fact: Fact, laws: Sequence[str]) -> list[tuple[str, str]]:
    match fact:
        case Flag():
            return [("yes", in_law(YES)), ("no", in_law(NO))]
        case Choice() | Several():
            offered = {value for law in laws for value in atlas.offered(fact, law)}
            return [(value, capfirst(in_law(label))) for value, label in fact.values.items() if value in offered]
        case _:
            return []


def _read(fact: Fact, answer: Any) -> FactValue | None:  # whatever the field gave
    if answer in (UNKNOWN, [UNKNOWN]):
        return None
    match fact:
        case Flag():
            return bool(answer == "yes")
        case Several():
            return read_fact(fact.name, [value for value in answer if value != NONE], where="")
        case Day():
            return read_fact(fact.name, answer.isoformat(), where="")
        case _:
            return read_fact(fact.name, answer, where="")


def _shown(told: object) -> object:
    """An earlier answer as the form shows it."""
    match told:
        case None:
            return UNKNOWN
        case bool():
            return "yes" if told else "no"
        case frozenset():
            return sorted(told) or [NONE]
        case date():
            return told.isoformat()
        case _:
            return told


class _Tenge(forms.DecimalField):
    """An amount as people write it: 1200000, 1 200 000 ₸ or 1 200 000,50."""

    def clean(self, value: Any) -> int | Decimal:  # whatever was sent
        """The amount, whole where it is whole."""
        plain = "".join(str(value or "").split()).removesuffix("₸").replace(",", ".")
        amount: Decimal = super().clean(plain)
        return amount if amount % 1 else int(amount)


class AmountForm(forms.Form):
    """What is claimed and who would pay the state duty."""

    amount = _Tenge(min_value=0, max_value=LARGEST, decimal_places=2)
    payer = forms.ChoiceField(choices=[("individual", ""), ("legal_entity", "")])
