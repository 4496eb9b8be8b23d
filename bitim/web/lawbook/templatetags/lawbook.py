"""The names of questions and answers in the language of the page."""

from django import template

from bitim.web.lawbook.names import ANSWERS, TITLES

register = template.Library()


@register.filter
def as_title(question: str) -> str:
    """A question by its short title."""
    return str(TITLES[question])


@register.filter
def as_answer(answer: str) -> str:
    """An answer in words."""
    return str(ANSWERS[answer]) if answer else ""
