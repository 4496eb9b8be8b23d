"""Days, numbers and amounts of money as they are written in the language of the page, never broken over two lines."""

from datetime import date
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_decimal
from django import template
from django.utils.translation import get_language

register = template.Library()

_NO_BREAK = str.maketrans(" \u202f", "\u00a0\u00a0")
_LOCALES = {"kk": "kk_KZ", "ru": "ru_KZ", "en": "en_GB"}


def _locale() -> str:
    return _LOCALES[get_language() or "en"]


@register.filter
def day(value: date) -> str:
    """A day in words: 2026 ж. 22 қараша."""
    return format_date(value, "long", locale=_locale()).translate(_NO_BREAK)


@register.filter
def number(value: Decimal | int) -> str:
    """A number in groups of three: 1 200 000."""
    return format_decimal(value, locale=_locale()).translate(_NO_BREAK)


@register.filter
def money(tenge: Decimal | int) -> str:
    """An amount in tenge, with tiyn only where there are any: 1 200 000 ₸."""
    pattern = "#,##0" if tenge == int(tenge) else "#,##0.00"
    return f"{format_decimal(tenge, pattern, locale=_locale()).translate(_NO_BREAK)}\u00a0₸"
