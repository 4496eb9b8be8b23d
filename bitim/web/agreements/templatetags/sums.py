"""Sums that are kept in the smallest unit."""

from django import template

from bitim.web.agreements.printing_settlement import sum_in_words

register = template.Library()


@register.filter
def minor(amount: int) -> str:
    """A sum of tiyn in tenge."""
    return sum_in_words(amount)
