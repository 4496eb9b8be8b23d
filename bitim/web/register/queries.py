"""What others may ask about the register."""

from datetime import date

from bitim.procedure.choice import Candidate
from bitim.web.register.models import Mediator, Status

__all__ = ["Mediator", "as_candidate", "suggested"]


def suggested(field: str, language: str, most: int = 8) -> list[Mediator]:
    """Active mediators with an account for a kind of dispute and a language, by name."""
    found = Mediator.objects.filter(status=Status.ACTIVE, user__isnull=False)
    fitting = found.filter(fields__contains=[field], languages__contains=[language])
    return list(fitting.select_related("organisation").order_by("sorted_by", "id")[:most])


def as_candidate(mediator: Mediator, today: date) -> Candidate:
    """An entry as the law asks about it; an entry that is not active is not registered."""
    stands = mediator.status == Status.ACTIVE and (mediator.until is None or mediator.until >= today)
    return Candidate(
        id=str(mediator.pk),
        kind=mediator.kind,
        age=today.year - mediator.born_in if mediator.born_in else None,
        higher_education=mediator.higher_education,
        certified=bool(mediator.certificate) if mediator.kind == "professional" else None,
        registered=stands,
    )
