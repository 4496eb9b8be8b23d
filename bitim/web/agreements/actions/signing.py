"""What is common to all papers: versions, the offer to sign, and signatures.

A paper is drawn up by the mediator in the room of the settlement, offered in a form that does not change any more,
signed by every side, and last by the mediator.
"""

import base64
import unicodedata
from collections.abc import Sequence
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from bitim.documents import document_digest
from bitim.procedure.rights import Deed, Place, Role
from bitim.procedure.steps import Refused
from bitim.web.accounts.actions import Proof
from bitim.web.agreements import queries
from bitim.web.agreements.models import Kind, Paper, Signature, State
from bitim.web.cases import queries as cases
from bitim.web.cases.doing import Doing
from bitim.web.cases.queries import Participant
from bitim.web.shared.prepared import prepared
from bitim.web.writings.actions import write


def draw_up(move: Doing, kind: Kind, wording: str, languages: Sequence[str], prevailing: str) -> Paper:
    """Make a new version of a paper; an unfinished one before it is replaced, and what was signed of it with it."""
    room = cases.room(move.case.pk, Place.SETTLEMENT)
    last = Paper.objects.filter(case=move.case, kind=kind).order_by("-version").first()
    Paper.objects.filter(case=move.case, kind=kind, state__in=[State.DRAFT, State.OFFERED]).update(state=State.REPLACED)
    paper = Paper(
        case=move.case,
        room=room,
        kind=kind,
        version=last.version + 1 if last else 1,
        wording=write(room.pk, move.me.user_id, kind, wording),
        languages=list(languages),
        prevailing=prevailing,
        made_at=move.now,
    )
    paper.save(force_insert=True)
    move.note("paper.drawn_up", kind=kind, version=paper.version)
    return paper


def offer(move: Doing, paper: Paper, pdf: bytes) -> None:
    """Offer a paper for signing: from now on its bytes are fixed, and every signature is bound to their digest."""
    if paper.state != State.DRAFT:
        raise Refused("not_a_draft")
    paper.offered_pdf = write(paper.room_id, move.me.user_id, "pdf", base64.b64encode(pdf).decode())
    paper.digest, paper.state = document_digest(pdf), State.OFFERED
    paper.save(update_fields=["offered_pdf", "digest", "state"])
    move.note("paper.offered", kind=paper.kind, version=paper.version, digest=paper.digest)


def put(move: Doing, paper: Paper, name: str, proof: Proof) -> bool:
    """Put a signature under an offered paper; True when it was the last one, the mediator's.

    Http404 for whoever has no right to sign; Refused when the paper or the typed name is not as it must be.
    """
    signer = move.me
    cases.require(signer, Deed.SIGN, Place.SETTLEMENT)
    if paper.case_id != move.case.pk:
        raise Http404
    if paper.state != State.OFFERED:
        raise Refused("not_offered")
    if not queries.intact(paper):
        raise Refused("seal_broken")
    if not same_name(name, signer.user.name):
        raise Refused("other_name", name=signer.user.name)
    if has_signed(paper, signer):
        raise Refused("already_signed")
    closing = signer.role == Role.MEDIATOR
    if closing and unsigned_sides(paper):
        raise Refused("sides_first")
    signature = Signature(
        paper=paper,
        case=move.case,
        room_id=paper.room_id,
        participant=signer,
        name=signer.user.name,
        method=proof.method,
        digest=paper.digest,
        signed_at=move.now,
    )
    signature.save(force_insert=True)
    move.note("paper.signed", kind=paper.kind, version=paper.version, digest=paper.digest, method=proof.method)
    return closing and not unsigned_mediators(paper)


def finish(move: Doing, paper: Paper, pdf: bytes) -> None:
    """Keep the paper with all its signatures."""
    paper.signed_pdf = write(paper.room_id, move.me.user_id, "pdf", base64.b64encode(pdf).decode())
    paper.signed_digest = document_digest(pdf)
    paper.state, paper.signed_at = State.SIGNED, move.now
    paper.save(update_fields=["signed_pdf", "signed_digest", "state", "signed_at"])
    move.note("paper.complete", kind=paper.kind, version=paper.version, digest=paper.signed_digest)


def unsigned_sides(paper: Paper) -> list[cases.Side]:
    """The sides for which nobody has signed yet."""
    signed = {one.participant.side_id for one in signatures(paper)}
    return [side for side in cases.sides(paper.case_id) if side.pk not in signed]


def unsigned_mediators(paper: Paper) -> bool:
    """Whether a mediator of the case has not signed yet."""
    signed = {one.participant_id for one in signatures(paper)}
    return any(mediator.pk not in signed for mediator in cases.mediators(paper.case_id))


def has_signed(paper: Paper, participant: Participant) -> bool:
    """Whether somebody has signed this version."""
    return any(one.participant_id == participant.pk for one in signatures(paper))


def signatures(paper: Paper) -> list[Signature]:
    """Who has signed a version, in the order of signing."""
    return _signatures(paper.pk)


def same_name(typed: str, name: str) -> bool:
    """Whether a typed name is the name of an account, but for blanks, capitals and how letters are composed."""
    return _plain(typed) == _plain(name)


def _plain(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).split()).casefold()


@prepared
def _signatures(paper_id: UUID) -> QuerySet[Signature]:
    return Signature.objects.filter(paper_id=paper_id).select_related("participant__side").order_by("signed_at")
