"""What others may ask about papers; row-level security has already left out what is not theirs."""

import base64
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from bitim.documents import document_digest
from bitim.web.agreements.models import Kind, Paper, State
from bitim.web.cases.queries import Case
from bitim.web.shared.prepared import prepared
from bitim.web.writings.queries import read

__all__ = ["Kind", "Paper", "State"]


def latest(case_id: UUID, kind: Kind) -> Paper | None:
    """The newest version of a paper; None when there is none for this reader."""
    return next(iter(_newest(case_id, kind)), None)


@prepared
def versions(case_id: UUID, kind: Kind) -> QuerySet[Paper]:
    """Every version of a paper, the newest first."""
    return Paper.objects.filter(case_id=case_id, kind=kind).order_by("-version")


def signed(case_id: UUID, kind: Kind) -> Paper | None:
    """The newest version that everybody has signed."""
    return next(iter(_newest(case_id, kind, State.SIGNED)), None)


def has(case_id: UUID, kind: Kind, *states: State) -> bool:
    """Whether there is a version of a paper for this reader, in one of these states where some are named."""
    return bool(_newest(case_id, kind, *states))


def pdf(paper: Paper) -> bytes:
    """The paper as offered or as signed; Http404 when there is none, or none for this reader."""
    kept = read(paper.signed_pdf or paper.offered_pdf)
    if not kept:
        raise Http404
    return base64.b64decode(kept)


def intact(paper: Paper) -> bool:
    """Whether the files that are kept of a paper are still those that were offered and signed."""
    seals = [(paper.offered_pdf, paper.digest), (paper.signed_pdf, paper.signed_digest)]
    return all(document_digest(base64.b64decode(read(kept))) == seal for kept, seal in seals if kept)


def pending(case: Case) -> bool:
    """Whether a court, an investigator or a bailiff has the dispute, and is to be told of the mediation."""
    return case.stage != "before_court"


@prepared
def _newest(case_id: UUID, kind: Kind, *states: State) -> QuerySet[Paper]:
    found = Paper.objects.filter(case_id=case_id, kind=kind).select_related("case").order_by("-version")
    return (found.filter(state__in=states) if states else found)[:1]
