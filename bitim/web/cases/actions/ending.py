"""The ends of a case: a side leaves, others step down, the term runs out, the file is closed."""

from uuid import UUID

from django.http import Http404

from bitim.procedure.rights import Place, Role
from bitim.procedure.steps import Ground, Move, Refused
from bitim.web.accounts.models import User
from bitim.web.cases import clocks, queries
from bitim.web.cases.actions.opening import SafeContact, keep_contact
from bitim.web.cases.doing import CLOCK, doing, doing_as
from bitim.web.cases.models import Participant, Room, Side
from bitim.web.notices.actions import Notice
from bitim.web.shared.acting import acting_as


def leave(case_id: UUID, user: User) -> None:
    """Leave, at any moment and without a reason; the mediation ends for want of consent (Law 401-IV, art. 11(1)(3))."""
    with doing(case_id, user, Move.LEAVE) as move:
        Side.objects.filter(participants=move.me).update(left_at=move.now)
        clocks.stop_mediation(move.case, "stopped")
        move.go(ground=Ground.SIDE_LEFT if move.case.began_on else None)
        move.note("side.left")
        move.tell(Notice.ENDED, about="left")


def step_down(case_id: UUID, user: User) -> None:
    """Take part no longer oneself, without a reason; the mediation goes on for everybody else.

    Refused when nobody else speaks for one's side: what is meant then is to leave the mediation.
    """
    mine = queries.participation(user, case_id)
    if not queries.may_step_down(mine):
        raise Http404
    who = f"{mine.role} {mine.side.letter}" if mine.side else mine.role
    # A guest cannot write the frame, which says who takes part.
    with acting_as(None, clock_of=case_id), doing_as(case_id, who, Move.STEP_DOWN) as move:
        me = Participant.objects.filter(pk=mine.pk, until=None).select_related("user").first()
        if me is None:
            raise Http404
        if queries.speaks_alone(me):
            raise Refused("nobody_speaks")
        move.part(me)
        move.note("participant.stepped_down", role=me.role)
        move.tell(Notice.ANSWERED, *queries.SPEAKERS, Role.MEDIATOR, about=f"stepped down {me.pk}")


def run_out(case_id: UUID) -> None:
    """The term of the mediation is over (Law 401-IV, art. 26(1)(5))."""
    with doing_as(case_id, CLOCK, Move.RUN_OUT) as move:
        clocks.stop_mediation(move.case, "lapsed")
        move.go(ground=Ground.TERM_OVER)
        move.note("term.over")
        move.tell(Notice.ENDED, about="term")


def overrun(case_id: UUID) -> None:
    """The last day that the referral names has passed; what follows from it, the referrer and the law say."""
    with doing_as(case_id, CLOCK, Move.OVERRUN) as move:
        move.note("referral.over")
        move.tell(Notice.YOUR_TURN, *queries.SPEAKERS, Role.MEDIATOR, Role.REFERRER, about="referral over")


def close(case_id: UUID, user: User) -> None:
    """Close the file of a case that is over."""
    with doing(case_id, user, Move.CLOSE) as move:
        clocks.stop(move.case, ended="stopped")
        move.go()
        move.note("case.closed")


def change_contact(case_id: UUID, user: User, contact: SafeContact) -> None:
    """Change how one's own side can be reached; that it changed, and when, stays in the side's own room."""
    with doing(case_id, user, Move.CHANGE_CONTACT) as move:
        keep_contact(move.me, contact)
        move.note("contact.changed", room=Room.objects.get(case=move.case, place=Place.CONTACT, side=move.me.side))
