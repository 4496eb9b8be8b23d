"""The only reader of what people say about their dispute."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from bitim.web.writings.models import Writing


def read(writing_id: UUID | None) -> str:
    """The words; empty when there are none or they are not for this reader."""
    return read_many([writing_id]).get(writing_id, "") if writing_id else ""


def read_many(writing_ids: Iterable[UUID | None]) -> Mapping[UUID, str]:
    """The words that this reader may read, by their names."""
    wanted = [one for one in writing_ids if one is not None]
    return dict(Writing.objects.filter(pk__in=wanted).values_list("pk", "text"))
