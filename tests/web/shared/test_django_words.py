import re

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.utils import translation


class Answer(forms.Form):
    word = forms.CharField(min_length=3)
    few = forms.CharField(max_length=1)
    choice = forms.ChoiceField(choices=[("a", "a")])
    day = forms.DateField()
    whole = forms.IntegerField(min_value=5)
    below = forms.IntegerField(max_value=5)
    amount = forms.DecimalField(max_digits=4, decimal_places=1)
    short = forms.DecimalField(max_digits=4, decimal_places=2)
    total = forms.DecimalField(max_digits=3)
    wrong = forms.DecimalField()
    empty = forms.CharField()
    yes = forms.BooleanField()


WRONG = {
    "word": "я",
    "few": "я\x00я",
    "choice": "б",
    "day": "32.13.2026",
    "whole": "1",
    "below": "9",
    "amount": "1.23",
    "short": "123.4",
    "total": "12345",
    "wrong": "я",
}


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_django_corrects_a_form_in_the_language_of_the_page(language: str) -> None:
    with translation.override(language):
        mistakes = [str(mistake) for list_ in Answer(WRONG).errors.values() for mistake in list_]
    assert len(mistakes) >= len(Answer.base_fields)
    assert [mistake for mistake in mistakes if re.search(r"[A-Za-z]{2,}", mistake)] == []


def test_a_kazakh_day_is_read_as_it_is_typed() -> None:
    with translation.override("kk"):
        assert str(forms.DateField().clean("22.11.2026")) == "2026-11-22"


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        (forms.IntegerField(max_value=365), "900", "Ең көбі 365 болуы керек."),
        (forms.IntegerField(min_value=10), "9", "Кемінде 10 болуы керек."),
        (forms.IntegerField(), "1,5", "Бүтін сан енгізіңіз."),
        (forms.ChoiceField(choices=[("a", "a")]), "б", "Ұсынылған нұсқалардың бірін таңдаңыз: б олардың арасында жоқ."),
    ],
)
def test_django_corrects_in_good_kazakh(field: forms.Field, typed: str, said: str) -> None:
    with translation.override("kk"):
        with pytest.raises(ValidationError) as mistake:
            field.clean(typed)
        assert mistake.value.messages == [said]
