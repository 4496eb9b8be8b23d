"""The public pages of the register."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import Promise
from django.views.decorators.http import require_safe

from bitim.web.register import queries
from bitim.web.register.forms import WishForm
from bitim.web.register.models import Mediator
from bitim.web.register.regions import REGIONS
from bitim.web.register.words import KEEPERS, STATUSES, field_name, kind_name, language_name

FOR_LINKS = 12


@dataclass(frozen=True)
class Card:
    """An entry as a page shows it."""

    entry: Mediator

    @property
    def kind(self) -> str:
        """The kind of mediator."""
        return kind_name(self.entry.kind)

    @property
    def region(self) -> str | Promise:
        """Where the person works."""
        return REGIONS.get(self.entry.region, "")

    @property
    def languages(self) -> str:
        """The languages, by name."""
        return ", ".join(language_name(code) for code in self.entry.languages)

    @property
    def fields(self) -> list[str]:
        """The kinds of disputes, by name."""
        return [field_name(field) for field in self.entry.fields]

    @property
    def fee(self) -> int:
        """Tenge for an hour; 0 is free of charge."""
        return (self.entry.fee or 0) // 100

    @property
    def stands(self) -> bool:
        """Whether the entry is in force today."""
        return self.entry.stands(timezone.localdate())

    @property
    def status(self) -> str | Promise:
        """Whether the entry is in force, in words."""
        status = self.entry.status if self.stands or self.entry.status != "active" else "expired"
        return STATUSES[status]

    @property
    def keeper(self) -> str | Promise:
        """What kind of organisation or register it is."""
        return KEEPERS.get(self.entry.organisation.kind, "")


@dataclass(frozen=True)
class Found:
    """A page of what somebody looks for: the form, the entries, what was asked for, and where the next page begins."""

    form: WishForm
    cards: list[Card]
    kept: dict[str, str]
    more: int | None
    after: Mediator | None


def look_up(given: Mapping[str, str]) -> Found:
    """A page of the register by the query of an address."""
    form = WishForm(given)
    after = given.get("after", "")
    last = queries.entry(int(after)) if after.isdecimal() and len(after) <= FOR_LINKS else None
    found, more = queries.listed(form.wish(), timezone.localdate(), last)
    kept = {name: value for name, value in given.items() if name in form.fields and value}
    return Found(form, [Card(one) for one in found], kept, found[-1].pk if more else None, last)


@require_safe
def register(request: HttpRequest) -> HttpResponse:
    """The mediators in the register, as somebody looks for them."""
    return render(request, "register/register.html", vars(look_up(request.GET.dict())))


@require_safe
def mediator(request: HttpRequest, mediator_id: int) -> HttpResponse:
    """What the register says of a mediator."""
    found = queries.entry(mediator_id)
    if found is None:
        raise Http404
    return render(request, "register/mediator.html", {"card": Card(found)})
