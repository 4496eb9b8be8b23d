from datetime import date
from decimal import Decimal

import pytest
from django.template import Context, Template
from django.utils import translation
from django.utils.formats import date_format, number_format

SPACE = "\u00a0"


def written(expression: str, value: object, language: str) -> str:
    with translation.override(language):
        return Template(f"{{% load figures %}}{{{{ value|{expression} }}}}").render(Context({"value": value}))


@pytest.mark.parametrize(
    ("language", "expected"),
    [("kk", "2026 ж. 22 қараша"), ("ru", "22 ноября 2026 г."), ("en", "22 November 2026")],
)
def test_a_day_is_written_as_the_language_writes_it_and_never_breaks(language: str, expected: str) -> None:
    assert written("day", date(2026, 11, 22), language) == expected.replace(" ", SPACE)


@pytest.mark.parametrize(
    ("language", "expected"), [("kk", "1 200 000,5"), ("ru", "1 200 000,5"), ("en", "1,200,000.5")]
)
def test_a_number_is_grouped_and_never_breaks(language: str, expected: str) -> None:
    assert written("number", Decimal("1200000.5"), language) == expected.replace(" ", SPACE)


@pytest.mark.parametrize(
    ("language", "amount", "expected"),
    [
        ("kk", 1_200_000, "1 200 000 ₸"),
        ("ru", 1_200_000, "1 200 000 ₸"),
        ("en", 1_200_000, "1,200,000 ₸"),
        ("kk", Decimal("4325.50"), "4 325,50 ₸"),
        ("en", Decimal("4325.00"), "4,325 ₸"),
    ],
)
def test_money_shows_tiyn_only_where_there_are_any(language: str, amount: Decimal | int, expected: str) -> None:
    assert written("money", amount, language) == expected.replace(" ", SPACE)


@pytest.mark.parametrize(
    ("language", "day", "number"),
    [
        ("kk", "2026 ж. 22 қараша", "1 234,5"),
        ("ru", "22 ноября 2026 г.", "1 234,5"),
        ("en", "22 November 2026", "1,234.5"),
    ],
)
def test_what_django_writes_itself_agrees(language: str, day: str, number: str) -> None:
    with translation.override(language):
        assert date_format(date(2026, 11, 22)).replace(SPACE, " ") == day
        assert number_format(Decimal("1234.5"), force_grouping=True) == number.replace(" ", SPACE)
