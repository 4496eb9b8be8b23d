"""What others may ask about the choice of a mediator."""

from uuid import UUID

from bitim.web.appointment.models import Ballot, Candidacy, Nomination
from bitim.web.register.queries import Mediator

__all__ = ["Ballot", "Candidacy", "Nomination"]


def candidates(case_id: UUID) -> list[Mediator]:
    """The common list of a case, by name."""
    ids = Candidacy.objects.filter(case_id=case_id).values("mediator_id")
    return list(Mediator.objects.filter(pk__in=ids).select_related("organisation", "user").order_by("sorted_by", "id"))


def nomination(case_id: UUID) -> Nomination | None:
    """The newest nomination."""
    found = Nomination.objects.filter(case_id=case_id).select_related("mediator", "participant")
    return found.order_by("-asked_at").first()
