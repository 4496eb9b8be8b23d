"""A mediation that ends without a settlement: every side refuses it in writing, or the mediator finds an obstacle."""

from uuid import UUID

from bitim.procedure.rights import Role
from bitim.procedure.steps import Ground, Move, Refused
from bitim.web.accounts.actions import Proof
from bitim.web.accounts.models import User
from bitim.web.agreements.actions.signing import same_name
from bitim.web.agreements.models import Refusal
from bitim.web.cases import clocks
from bitim.web.cases import queries as cases
from bitim.web.cases.doing import Doing, doing
from bitim.web.notices.actions import Notice


def refuse(case_id: UUID, user: User, name: str, proof: Proof) -> bool:
    """Sign that one's side refuses to go on, since no agreement is found (Law 401-IV, art. 26(1)(3)).

    True when every side has signed, so that the mediation is over.
    """
    with doing(case_id, user, Move.REFUSE) as move:
        if not same_name(name, user.name):
            raise Refused("other_name", name=user.name)
        signed = set(Refusal.objects.filter(case=move.case).values_list("side", flat=True))
        if move.me.side_id in signed:
            raise Refused("already_signed")
        refusal = Refusal(case=move.case, side=move.me.side, participant=move.me, name=user.name, signed_at=move.now)
        refusal.method = proof.method
        refusal.save(force_insert=True)
        move.note("refusal.signed", method=proof.method)
        if {side.pk for side in cases.sides(case_id)} == signed | {move.me.side_id}:
            _end(move, Ground.ALL_REFUSED, "mediation.refused")
            return True
        move.tell(Notice.YOUR_TURN, Role.PARTY, Role.REPRESENTATIVE, about="refusal")
        return False


def take_back(case_id: UUID, user: User) -> None:
    """Take one's side's refusal back, as long as not all sides have refused."""
    with doing(case_id, user, Move.REFUSE) as move:
        if Refusal.objects.filter(case=move.case, side=move.me.side).delete()[0]:
            move.note("refusal.taken_back")


def find_obstacle(case_id: UUID, user: User) -> None:
    """End the mediation, since the mediator sees that the sides cannot settle (Law 401-IV, art. 26(1)(2))."""
    with doing(case_id, user, Move.FIND_OBSTACLE) as move:
        _end(move, Ground.OBSTACLE, "mediation.obstacle")


def _end(move: Doing, ground: Ground, act: str) -> None:
    clocks.stop_mediation(move.case, "stopped")
    move.go(ground=ground)
    move.note(act)
    move.tell(Notice.ENDED, about=ground)
