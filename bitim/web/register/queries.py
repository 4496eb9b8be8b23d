"""What others may ask about the register."""

from dataclasses import dataclass
from datetime import date

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db.models import Case, CharField, IntegerField, Q, QuerySet, Value, When
from django.db.models.functions import MD5, Cast, Concat

from bitim.procedure.choice import Candidate
from bitim.web.accounts.models import Office, User
from bitim.web.register.models import Coordinator, Mediator, Organisation, Status
from bitim.web.register.spelling import words

__all__ = [
    "Coordinator",
    "Mediator",
    "Organisation",
    "Wish",
    "as_candidate",
    "coordinators_beside",
    "entry",
    "listed",
    "suggested",
]

PAGE = 12


@dataclass(frozen=True)
class Wish:
    """What somebody looks for in the register; empty means anything. `fee` is the most for an hour, in tenge."""

    text: str = ""
    kind: str = ""
    language: str = ""
    region: str = ""
    field: str = ""
    fee: int | None = None


def listed(wish: Wish, today: date, after: Mediator | None = None) -> tuple[list[Mediator], bool]:
    """A page of the entries in force that fit, by name, and whether there are more; it starts `after` an entry."""
    found = _in_force(today)
    if sought := words(wish.text)[:8]:
        query = SearchQuery(" & ".join(f"'{word}':*" for word in sought), config="simple", search_type="raw")
        found = found.annotate(said=SearchVector("sought", config="simple")).filter(said=query)
    exact = {"kind": wish.kind, "region": wish.region}
    found = found.filter(**{name: value for name, value in exact.items() if value})
    if wish.language:
        found = found.filter(languages__contains=[wish.language])
    if wish.field:
        found = found.filter(fields__contains=[wish.field])
    if wish.fee is not None:
        found = found.filter(Q(fee=None) | Q(fee__lte=wish.fee * 100))
    if after:
        later = Q(sorted_by__gt=after.sorted_by) | Q(id__gt=after.pk)
        found = found.filter(later, sorted_by__gte=after.sorted_by)
    page = list(found.select_related("organisation").order_by("sorted_by", "id")[: PAGE + 1])
    return page[:PAGE], len(page) > PAGE


def entry(mediator_id: int) -> Mediator | None:
    """One entry, in force or not."""
    return Mediator.objects.filter(pk=mediator_id).select_related("organisation", "user").first()


def coordinators_beside(mediator: User) -> list[Coordinator]:
    """The coordinators of the organisation that a mediator belongs to."""
    theirs = Mediator.objects.filter(user=mediator).values("organisation")
    found = Coordinator.objects.filter(organisation__in=theirs, user__office=Office.COORDINATOR, user__is_active=True)
    return list(found.select_related("user", "organisation").order_by("user__name", "pk"))


def suggested(field: str, language: str, today: date, *, lot: str, most: int = 8) -> list[Mediator]:
    """Those who can be asked for a kind of dispute in a language: who fits best, and of equals whom the lot draws.

    `lot` is a text that nobody can choose: the order of names must not decide whom people see.
    """
    fits = Case(When(fields__contains=[field], then=0), default=1, output_field=IntegerField())
    drawn = MD5(Concat(Cast("id", CharField()), Value(lot)))
    found = _in_force(today).filter(user__office="mediator", languages__contains=[language])
    return list(found.select_related("organisation", "user").order_by(fits, drawn)[:most])


def as_candidate(mediator: Mediator, today: date) -> Candidate:
    """An entry as the law asks about it; an entry that is not in force is not registered."""
    return Candidate(
        id=str(mediator.pk),
        kind=mediator.kind,
        born_in=mediator.born_in,
        higher_education=mediator.higher_education,
        certified=bool(mediator.certificate) if mediator.kind == "professional" else None,
        registered=mediator.stands(today),
    )


def _in_force(today: date) -> QuerySet[Mediator]:
    return Mediator.objects.filter(Q(until=None) | Q(until__gte=today), status=Status.ACTIVE)
