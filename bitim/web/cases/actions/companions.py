"""Who stands by a side: brought in by a code of their own, and sent away again."""

import uuid
from uuid import UUID

from django.http import Http404

from bitim.procedure.rights import Role
from bitim.procedure.steps import Move, Refused
from bitim.web.accounts.models import User
from bitim.web.cases.actions.opening import join
from bitim.web.cases.codes import code_of, digest_of
from bitim.web.cases.doing import doing, doing_as
from bitim.web.cases.models import Companion, Participant
from bitim.web.notices.actions import Notice

ROLES = (Role.SUPPORTER, Role.REPRESENTATIVE)
# A side with a crowd beside it is no longer of equal weight.
MOST = 5


def bring(case_id: UUID, user: User, role: Role, *, empowered: bool = False) -> Companion:
    """Make a code by which somebody can come in beside one's own side."""
    with doing(case_id, user, Move.BRING) as move:
        if role not in ROLES or move.me.side is None:
            raise Http404
        if _beside(move.me) >= MOST:
            raise Refused("enough_beside", most=str(MOST))
        name = uuid.uuid4()
        companion = Companion(
            id=name,
            case=move.case,
            side=move.me.side,
            role=role,
            empowered=empowered and role == Role.REPRESENTATIVE,
            code_digest=digest_of(code_of(name)),
            made_at=move.now,
        )
        companion.save(force_insert=True)
        move.note("companion.called", side=move.me.side.letter, role=role)
        return companion


def come_in(companion: Companion, user: User) -> Participant:
    """Come in as somebody who holds a code; it opens the door once."""
    with doing_as(companion.case_id, f"{companion.role} {companion.side.letter}", Move.BRING) as move:
        if not Companion.objects.filter(pk=companion.pk, taken_at=None).exists():
            raise Refused("already_answered")
        me = join(
            move.case,
            user,
            companion.side,
            Role(companion.role),
            move.now,
            opened=Participant.objects.filter(side=companion.side, opened=True).exists(),
            empowered=companion.empowered,
        )
        Companion.objects.filter(pk=companion.pk).update(taken_at=move.now)
        move.note("companion.came", side=companion.side.letter, role=companion.role)
        move.tell(Notice.ANSWERED, Role.PARTY, Role.REPRESENTATIVE, Role.MEDIATOR, about=f"companion {companion.pk}")
        return me


def take_back(case_id: UUID, user: User, companion_id: UUID) -> None:
    """Make a code of one's own side that nobody has used open nothing any more."""
    with doing(case_id, user, Move.BRING) as move:
        unused = Companion.objects.filter(pk=companion_id, side=move.me.side, taken_at=None)
        if not unused.update(taken_at=move.now):
            raise Http404
        move.note("companion.code_ended")


def send_away(case_id: UUID, user: User, participant_id: UUID) -> None:
    """Let somebody beside one's own side take part no longer; what is written later they do not read."""
    with doing(case_id, user, Move.BRING) as move:
        theirs = Participant.objects.filter(pk=participant_id, side=move.me.side, role__in=ROLES, until=None)
        gone = theirs.exclude(pk=move.me.pk).select_related("user").first()
        if gone is None:
            raise Http404
        move.part(gone)
        move.note("companion.gone")


def _beside(me: Participant) -> int:
    """How many stand by a side or could come with a code."""
    here = Participant.objects.filter(side=me.side, role__in=ROLES, until=None).count()
    return here + Companion.objects.filter(side=me.side, taken_at=None).count()
