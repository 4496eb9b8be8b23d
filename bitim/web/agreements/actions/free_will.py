"""The free-will check: what somebody says alone before signing, and nobody but the mediator learns."""

from dataclasses import asdict, dataclass
from enum import StrEnum
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet
from django.http import Http404

from bitim.procedure.rights import Place, Role
from bitim.procedure.steps import Move, Refused
from bitim.web.accounts.models import User
from bitim.web.agreements import queries
from bitim.web.agreements.models import FreeWill, Kind, Paper, State
from bitim.web.cases import queries as cases
from bitim.web.cases.doing import doing
from bitim.web.cases.queries import Participant
from bitim.web.notices.actions import Notice
from bitim.web.shared.prepared import prepared


class Advice(StrEnum):
    """Whether somebody asked a lawyer or another adviser before signing."""

    TAKEN = "taken"
    WAIVED = "waived"
    WANTED = "wanted"


@dataclass(frozen=True, kw_only=True)
class Said:
    """What somebody says of a settlement before signing it."""

    understood: bool
    free: bool
    advice: str
    hand_raised: bool


def check_free_will(case_id: UUID, user: User, version: int, said: Said) -> None:
    """Keep what somebody says alone; whatever it was, the same happens for everybody else to see."""
    with doing(case_id, user, Move.CHECK_FREE_WILL) as move:
        paper = queries.latest(move.case.pk, Kind.SETTLEMENT)
        if paper is None:
            raise Http404
        if paper.version != version or paper.state != State.OFFERED:
            raise Refused("newer_version")
        room = cases.room(move.case.pk, Place.CAUCUS, side=move.me.side)
        kept = {**asdict(said), "said_at": move.now}
        if not FreeWill.objects.filter(paper=paper, participant=move.me).update(**kept):
            FreeWill(paper=paper, participant=move.me, room=room, **kept).save(force_insert=True)
        move.note("free_will.said", room=room, version=version)
        move.tell(Notice.ANSWERED, Role.MEDIATOR, about=f"free will {move.me.pk} {move.now.isoformat()}")
        if all_free(paper):
            move.tell(Notice.TO_SIGN, Role.PARTY, Role.REPRESENTATIVE, about=str(paper.pk), but_me=False)


def said_by(paper: Paper, participant: Participant) -> FreeWill | None:
    """What somebody said before signing a version."""
    return next(iter(_said_by(paper.pk, participant.pk)), None)


def said_of(paper: Paper) -> list[FreeWill]:
    """What everybody said, for the mediator; for somebody else, what they said themselves."""
    return list(FreeWill.objects.filter(paper=paper).select_related("participant__user", "participant__side"))


def is_sound(said: FreeWill) -> bool:
    """Whether nothing that was said stands in the way of signing."""
    return said.understood and said.free and not said.hand_raised and said.advice != Advice.WANTED


def all_free(paper: Paper) -> bool:
    """Whether every side has said that it signs freely; which one has not, or what it said, is not told."""
    with connection.cursor() as cursor:
        cursor.execute("select all_sign_freely(%s, %s)", [paper.pk, paper.case_id])
        (free,) = cursor.fetchone()
    return bool(free)


def ready_to_sign(paper: Paper, signer: Participant) -> bool:
    """Whether somebody may sign: everybody does so freely, and whoever signs for a side has said so themselves."""
    return all_free(paper) and (signer.role == Role.MEDIATOR or said_by(paper, signer) is not None)


@prepared
def _said_by(paper_id: UUID, participant_id: UUID) -> QuerySet[FreeWill]:
    return FreeWill.objects.filter(paper_id=paper_id, participant_id=participant_id)[:1]
