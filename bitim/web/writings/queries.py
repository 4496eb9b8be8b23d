"""The only reader of what people say about their dispute."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.db.models import QuerySet

from bitim.web.shared.prepared import prepared
from bitim.web.writings.models import Writing


def read(writing_id: UUID | None) -> str:
    """The words; empty when there are none or they are not for this reader."""
    found = _writing(writing_id) if writing_id else []
    return found[0].text if found else ""


def read_many(writing_ids: Iterable[UUID | None]) -> Mapping[UUID, str]:
    """The words that this reader may read, by their names."""
    wanted = [one for one in writing_ids if one is not None]
    return dict(Writing.objects.filter(pk__in=wanted).values_list("pk", "text")) if wanted else {}


@prepared
def _writing(writing_id: UUID) -> QuerySet[Writing]:
    return Writing.objects.filter(pk=writing_id)
