"""The names of questions and answers, and conditions as lists, in the language of the page."""

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from bitim.web.lawbook.names import ANSWERS, TITLES
from bitim.web.lawbook.outlines import Outline

register = template.Library()


@register.filter
def as_title(question: str) -> str:
    """A question by its short title."""
    return str(TITLES[question])


@register.filter
def as_answer(answer: str) -> str:
    """An answer in words."""
    return str(ANSWERS[answer]) if answer else ""


@register.filter
def as_list(outline: Outline) -> SafeString:
    """A condition as a line, or as a list of the conditions that it joins."""
    if not outline.items:
        return format_html("{}", capfirst(outline.words))
    joined = {"all": _("All of these:"), "any": _("One of these:"), "not": _("It is not so that:")}[outline.join]
    listed = format_html_join("", "<li>{}</li>", ((as_list(item),) for item in outline.items))
    return format_html("{}<ul>{}</ul>", joined, listed)
