"""Entrusting the times of a case to a coordinator of the mediator's own organisation, and taking them back."""

from uuid import UUID

from django.http import Http404

from bitim.procedure.rights import Role
from bitim.procedure.steps import Move, Refused, Step
from bitim.web.accounts.models import User
from bitim.web.cases import queries as cases
from bitim.web.cases.doing import Doing, doing, doing_as, on_step
from bitim.web.cases.queries import Participant
from bitim.web.notices.actions import Notice, tell
from bitim.web.register.queries import Coordinator, coordinators_beside
from bitim.web.shared.acting import acting_as

TOLD = (Role.PARTY, Role.REPRESENTATIVE)


def offered(me: Participant) -> list[Coordinator]:
    """Whom a mediator can entrust the times to."""
    return coordinators_beside(me.user)


def entrusted(case_id: UUID) -> Participant | None:
    """Who sets the times of a case beside the mediator."""
    return next(iter(cases.participants(case_id, Role.COORDINATOR)), None)


def entrust(case_id: UUID, user: User, coordinator: int) -> None:
    """Entrust the times to a coordinator of one's own organisation, named by the account."""
    with doing(case_id, user, Move.ENTRUST) as move:
        chosen = next((one.user for one in offered(move.me) if one.user.pk == coordinator), None)
        if chosen is None:
            raise Http404
        if any(one.user_id == chosen.pk or one.role == Role.COORDINATOR for one in cases.participants(case_id)):
            raise Refused("coordinated_already")
        Participant(case=move.case, user=chosen, role=Role.COORDINATOR, since=move.now).save(force_insert=True)
        move.note("times.entrusted")
        move.tell(Notice.ANSWERED, *TOLD, about=f"coordinator {move.now.isoformat()}")
        move.tell(Notice.YOUR_TURN, Role.COORDINATOR, about="coordinator")


def take_back(case_id: UUID, user: User) -> None:
    """Take the times back."""
    with doing(case_id, user, Move.END_TRUST) as move:
        gone = entrusted(case_id)
        if gone is None:
            raise Http404
        _end(move, gone)


def resign(user: User) -> None:
    """End all that was entrusted to somebody who is a coordinator no longer, or of another organisation."""
    with acting_as(user.pk):
        for one in cases.mine(user).filter(role=Role.COORDINATOR).select_related("user"):
            with doing_as(one.case_id, Role.COORDINATOR, Move.END_TRUST) as move:
                _end(move, one)


@on_step
def end_with_the_mediator(move: Doing) -> None:
    """When another mediator is to be chosen, the organisation of the one before has nothing to arrange any more."""
    if move.case.step == Step.ACCEPTED and (gone := entrusted(move.case.pk)):
        _end(move, gone)


def _end(move: Doing, gone: Participant) -> None:
    """Told before it is done: a coordinator who resigns can write nothing afterwards."""
    move.note("times.taken_back")
    move.tell(Notice.ANSWERED, *TOLD, about=f"no coordinator {move.now.isoformat()}")
    tell(gone.user, Notice.ENDED, case=move.case.pk, about="coordinator", by_mail=not gone.no_mail)
    move.part(gone)
