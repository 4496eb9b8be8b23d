"""Places of the law on a page, each with the way to its official text."""

from collections.abc import Iterable

from django import template

from bitim.web.shared.law import Cited, cited

register = template.Library()


@register.inclusion_tag("shared/_cites.html")
def cites(places: Iterable[str]) -> dict[str, list[Cited]]:
    """The provisions that something rests on, in words, each a link to the official text."""
    return {"places": [cited(place) for place in places]}
