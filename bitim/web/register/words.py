"""How entries of the register are named on pages."""

from babel import Locale
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from bitim.law import atlas
from bitim.law.facts import dispute, mediator
from bitim.law.language import Choice
from bitim.web.enquiry.forms import in_law
from bitim.web.register.models import Keeper, Status

# Those that people in Kazakhstan ask for most; a page offers no more, an entry may name any.
SPOKEN = ("kk", "ru", "en", "uz", "ug", "tr", "ko", "de", "zh")
LAW = "kz"
KEEPERS: dict[str, Promise] = {
    Keeper.ORGANISATION: _("organisation of mediators"),
    Keeper.CENTRE: _("mediation centre"),
    Keeper.AKIM: _("register of an akim"),
    Keeper.COURT: _("list of a court"),
}
STATUSES: dict[str, Promise] = {
    Status.ACTIVE: _("in the register"),
    Status.SUSPENDED: _("suspended"),
    Status.EXPIRED: _("no longer in the register"),
}


def language_name(code: str) -> str:
    """A language in the language of the page."""
    return str(Locale.parse(get_language() or "en").languages.get(code, code))


def kinds() -> list[tuple[str, str]]:
    """The kinds of mediators that the law of Kazakhstan knows, with their names."""
    return _named(mediator.kind)


def fields() -> list[tuple[str, str]]:
    """The kinds of disputes that the law of Kazakhstan knows, with their names."""
    return _named(dispute.field)


def kind_name(kind: str) -> str:
    """A kind of mediator, as a heading."""
    return str(capfirst(in_law(mediator.kind.values.get(kind, kind))))


def field_name(field: str) -> str:
    """A kind of dispute, as a heading."""
    return str(capfirst(in_law(dispute.field.values.get(field, field))))


def _named(fact: Choice) -> list[tuple[str, str]]:
    return [(value, str(capfirst(in_law(fact.values[value])))) for value in atlas.offered(fact, LAW)]
