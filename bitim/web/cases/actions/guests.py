"""Interpreters and experts: named by anybody who leads or settles, let in by every side, out again by any of them."""

import uuid
from dataclasses import asdict, dataclass
from uuid import UUID

from django.http import Http404

from bitim.procedure.rights import GUESTS, Role
from bitim.procedure.steps import Move, Refused, Step
from bitim.web.accounts.models import User
from bitim.web.cases.codes import code_of, digest_of
from bitim.web.cases.doing import Doing, doing, doing_as, on_parting, on_step
from bitim.web.cases.models import Consent, Guest, Participant, Side
from bitim.web.notices.actions import Notice, tell

MOST = 6
DECIDING = (Role.PARTY, Role.REPRESENTATIVE)
WELCOME_AT = frozenset({Step.ACCEPTED, Step.APPOINTED, Step.MEDIATING})


@dataclass(frozen=True)
class Called:
    """Whom somebody names: as what, who, the language or field of knowledge, and how to reach them."""

    role: Role
    name: str
    skill: str
    contact: str


def name(case_id: UUID, user: User, called: Called) -> Guest:
    """Name an interpreter or expert; a side that names one agrees thereby, the mediator agrees for nobody."""
    with doing(case_id, user, Move.NAME_GUEST) as move:
        if called.role not in GUESTS:
            raise Http404
        if Guest.objects.filter(case=move.case, ended_at=None).count() >= MOST:
            raise Refused("enough_guests", most=str(MOST))
        known = uuid.uuid4()
        guest = Guest(
            id=known,
            case=move.case,
            code_digest=digest_of(code_of(known)),
            named_at=move.now,
            **asdict(called),
        )
        guest.save(force_insert=True)
        move.note("guest.named", role=called.role)
        move.tell(Notice.YOUR_TURN, *DECIDING, about=f"guest {guest.pk}")
        if move.me.side:
            _agree(move, guest, move.me.side)
        return guest


def agree(case_id: UUID, user: User, guest_id: UUID) -> None:
    """Agree to a guest as a side; with the last side's consent the code opens."""
    with doing(case_id, user, Move.AGREE_TO_GUEST) as move:
        guest = _open(move, guest_id)
        if move.me.side and not Consent.objects.filter(guest=guest, side=move.me.side).exists():
            _agree(move, guest, move.me.side)


def come_in(guest: Guest, user: User) -> None:
    """Come in with the code, as somebody who has agreed to keep secret what they hear; no room opens thereby.

    What is done as the holder of the code is done before the code is used up.
    """
    with doing_as(guest.case_id, guest.role, Move.AGREE_TO_GUEST) as move:
        if not Guest.objects.filter(pk=guest.pk, taken_at=None, ended_at=None).exclude(agreed_at=None).exists():
            raise Refused("already_answered")
        if Participant.objects.filter(case=move.case, user=user, until=None).exists():
            raise Refused("already_in_case")
        me = Participant(case=move.case, user=user, role=guest.role, since=move.now)
        me.save(force_insert=True)
        move.note("guest.came", role=guest.role)
        move.tell(Notice.ANSWERED, *DECIDING, Role.MEDIATOR, about=f"guest {guest.pk} here")
        Guest.objects.filter(pk=guest.pk).update(taken_at=move.now, participant=me)


def dismiss(case_id: UUID, user: User, guest_id: UUID) -> None:
    """End the part of a guest, or the wish for one; as a side this is to refuse, or to take the consent back."""
    with doing(case_id, user, Move.DISMISS_GUEST) as move:
        guest = _open(move, guest_id)
        if move.me.side:
            move.note("guest.refused", side=move.me.side.letter, role=guest.role)
        else:
            move.note("guest.gone", role=guest.role)
        move.tell(Notice.ANSWERED, *DECIDING, Role.MEDIATOR, about=f"guest {guest.pk} ended")
        _end(move, guest)


@on_step
def end_with_the_mediation(move: Doing) -> None:
    """No guest outstays the mediation; who is needed again is named again."""
    if move.case.step not in WELCOME_AT:
        for guest in Guest.objects.filter(case=move.case, ended_at=None).select_related("participant__user"):
            _end(move, guest)


@on_parting
def end_with_the_part(move: Doing, one: Participant) -> None:
    """Whoever takes part no longer is no guest any more."""
    Guest.objects.filter(participant=one, ended_at=None).update(ended_at=move.now)


def _open(move: Doing, guest_id: UUID) -> Guest:
    found = Guest.objects.filter(pk=guest_id, case=move.case, ended_at=None).select_related("participant__user").first()
    if found is None:
        raise Http404
    return found


def _agree(move: Doing, guest: Guest, side: Side) -> None:
    Consent(guest=guest, side=side, said_at=move.now).save(force_insert=True)
    move.note("guest.agreed", side=side.letter, role=guest.role)
    waiting = Side.objects.filter(case=move.case).exclude(pk__in=Consent.objects.filter(guest=guest).values("side"))
    if not waiting.exists():
        Guest.objects.filter(pk=guest.pk).update(agreed_at=move.now)
        move.tell(Notice.ANSWERED, *DECIDING, Role.MEDIATOR, about=f"guest {guest.pk} agreed")


def _end(move: Doing, guest: Guest) -> None:
    Guest.objects.filter(pk=guest.pk).update(ended_at=move.now)
    if guest.participant and guest.participant.until is None:
        move.part(guest.participant)
        tell(guest.participant.user, Notice.ENDED, case=move.case.pk, about=f"guest {guest.pk}")
