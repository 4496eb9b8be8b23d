"""What a reader sees of the journal: row-level security leaves out the bodies that are not for them."""

from uuid import UUID

from django.db.models import QuerySet

from bitim.procedure.chain import Link
from bitim.web.journal.models import Entry
from bitim.web.shared.prepared import prepared


def links(case_id: UUID) -> list[Link]:
    """The chain of a case from the first entry to the last."""
    return [_link(entry) for entry in _entries(case_id)]


@prepared
def _entries(case_id: UUID) -> QuerySet[Entry]:
    return Entry.objects.filter(case_id=case_id).select_related("body").order_by("number")


def _link(entry: Entry) -> Link:
    body = getattr(entry, "body", None)
    return Link(
        number=entry.number,
        seal=entry.seal,
        previous=entry.previous,
        digest=entry.digest,
        body=body.act if body else None,
        salt=body.salt if body else None,
    )


def head(case_id: UUID) -> str:
    """The digest of the last entry, which each side can keep; empty when there is none."""
    last = Entry.objects.filter(case_id=case_id).order_by("-number").values_list("digest", flat=True).first()
    return last or ""
