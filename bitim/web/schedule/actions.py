"""The only writers of appointments."""

import hashlib
import secrets
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction
from django.http import Http404
from django.utils import timezone

from bitim.procedure.rights import GUESTS, Deed, Place, Role
from bitim.procedure.steps import Move, Refused, Step
from bitim.web.accounts.models import User
from bitim.web.cases import queries as cases
from bitim.web.cases.doing import Doing, doing, on_parting, on_step
from bitim.web.cases.models import Participant, Room
from bitim.web.notices.actions import Notice, tell
from bitim.web.schedule.calendar import calendar
from bitim.web.schedule.models import Booking, Feed, Kind, Minutes, Presence, Seat, Session, Slot, State, Word
from bitim.web.schedule.queries import agreed, begun, booked, busy, is_needed, near, needed, session
from bitim.web.shared.acting import acting_as

MOST_TIMES = 3
LONGEST = timedelta(hours=8)
MOST_MINUTES = 24 * 60
OPEN = (State.PROPOSED, State.FIXED)

Time = tuple[datetime, datetime]


@dataclass(frozen=True)
class Plan:
    """An appointment as it is proposed.

    `side` is the letter of the one side that the mediator meets alone; `guests` names the interpreters and experts who
    are to be there, as participants.
    """

    kind: str
    mode: str
    times: Sequence[Time]
    side: str = ""
    place: str = ""
    guests: Collection[UUID] = ()


def propose(case_id: UUID, user: User, plan: Plan) -> Session:
    """Propose up to three times; whoever is needed says which suit them."""
    with doing(case_id, user, Move.PROPOSE_SESSION) as move:
        if move.case.step == Step.APPOINTED and plan.kind != Kind.PREPARATION:
            raise Refused("preparation_only", "LM 20(5)")
        mediator = _mediator(move)
        _check_times(move, mediator, plan.times)
        proposed = Session(
            case=move.case,
            room=_room(move, plan),
            mediator=mediator,
            kind=plan.kind,
            mode=plan.mode,
            place=plan.place.strip(),
            made_at=move.now,
        )
        proposed.save(force_insert=True)
        _set_times(proposed, plan.times)
        _book(proposed, plan.guests)
        move.note("session.proposed", room=proposed.room, kind=plan.kind)
        _tell(move, proposed, Notice.SESSION_PROPOSED)
        return proposed


def reschedule(
    case_id: UUID,
    user: User,
    session_id: UUID,
    times: Sequence[Time],
    place: str,
    *,
    guests: Collection[UUID] | None = None,
) -> None:
    """Propose other times for an appointment, with other guests if they are given; what was agreed holds no longer."""
    with doing(case_id, user, Move.PROPOSE_SESSION) as move:
        found = _open(case_id, session_id)
        _check_times(move, found.mediator, times, but=found)
        found.revision, found.place = found.revision + 1, place.strip()
        was_fixed = found.state == State.FIXED
        _tell(move, found, Notice.SESSION_CHANGED if was_fixed else Notice.SESSION_PROPOSED, gone=was_fixed)
        for belongings in (Seat, Word, Slot):
            belongings.objects.filter(session=found).delete()
        found.state, found.starts, found.ends = State.PROPOSED, None, None
        found.save()
        _set_times(found, times)
        if guests is not None:
            Booking.objects.filter(session=found).delete()
            _book(found, guests)
        move.note("session.moved", room=found.room, kind=found.kind)


def answer(case_id: UUID, user: User, session_id: UUID, suiting: Collection[UUID]) -> State:
    """Say which proposed times suit; with the last word the first time that suits all is agreed."""
    with doing(case_id, user, Move.ANSWER_SESSION) as move:
        found = session(case_id, session_id)
        if not is_needed(move.me, found):
            raise Http404
        if found.state != State.PROPOSED:
            raise Refused("time_is_settled")
        slots = list(found.slots.all())
        if not {slot.pk for slot in slots}.issuperset(suiting):
            raise Refused("times_changed")
        for slot in slots:
            Word.objects.update_or_create(
                slot=slot, participant=move.me, defaults={"session": found, "suits": slot.pk in suiting}
            )
        _agree(move, found)
        return State(found.state)


def cancel(case_id: UUID, user: User, session_id: UUID) -> None:
    """Call an appointment off, as one of those who would meet or who sets the times."""
    with doing(case_id, user, Move.CANCEL_SESSION) as move:
        found = _open(case_id, session_id)
        if not is_needed(move.me, found) and not cases.allowed(move.me, Deed.SCHEDULE, Place.FRAME):
            raise Http404
        _call_off(move, found)


def declare(case_id: UUID, user: User, session_id: UUID, *, private: bool) -> None:
    """Say before or in an appointment that one is there, and whether others can hear; the mediator alone learns it."""
    with doing(case_id, user, Move.ANSWER_SESSION) as move:
        found = session(case_id, session_id)
        if not is_needed(move.me, found):
            raise Http404
        if found.state != State.FIXED or not near(found, move.now):
            raise Refused("not_the_day_yet")
        room = Room.objects.get(case=move.case, place=Place.CAUCUS, side=move.me.side)
        said = {"room": room, "private": private, "said_at": move.now}
        if not Presence.objects.filter(session=found, participant=move.me).update(**said):
            Presence(session=found, participant=move.me, **said).save(force_insert=True)


def record(case_id: UUID, user: User, session_id: UUID, *, held: bool, minutes: Mapping[str, int]) -> None:
    """Keep, as the mediator, whether an appointment took place and for oneself how long each side spoke."""
    with doing(case_id, user, Move.HOLD_SESSION) as move:
        found = session(case_id, session_id)
        if found.mediator_id != move.me.pk:
            raise Http404
        if found.starts is None or not begun(found, move.now):
            raise Refused("not_over_yet")
        if any(not 0 <= count <= MOST_MINUTES for count in minutes.values()):
            raise Refused("too_many_minutes")
        found.state = State.HELD if held else State.NOT_HELD
        found.save(update_fields=["state"])
        notes = Room.objects.get(case=move.case, place=Place.NOTES, owner=move.me)
        for side in cases.sides(case_id):
            if held and side.letter in minutes:
                Minutes(session=found, room=notes, side=side, minutes=minutes[side.letter]).save(force_insert=True)
        move.note(f"session.{found.state}", room=found.room, on=timezone.localdate(found.starts).isoformat())


def new_feed(user: User) -> str:
    """Make a person's calendar a new secret address, and give it this once; an older one holds no longer."""
    secret = secrets.token_urlsafe(24)
    Feed.objects.update_or_create(user=user, defaults={"digest": digest_of(secret), "made_at": timezone.now()})
    return secret


def close_feed(user: User) -> None:
    """Let no program read a person's calendar any more."""
    Feed.objects.filter(user=user).delete()


def digest_of(secret: str) -> str:
    """What a calendar's address is recognised by."""
    return hashlib.sha256(secret.encode()).hexdigest()


@on_step
def call_off_what_is_left(move: Doing) -> None:
    """A case that is no longer with its mediator has no appointments ahead."""
    if move.case.step in {Step.APPOINTED, Step.MEDIATING}:
        return
    with acting_as(None, clock_of=move.case.pk):
        for ahead in Session.objects.filter(case=move.case, state__in=OPEN).select_related("room", "mediator__user"):
            if not ahead.starts or ahead.starts > move.now:
                _call_off(move, ahead)


@on_parting
def free(move: Doing, one: Participant) -> None:
    """Whoever takes part no longer has no seat in the appointments ahead, and hears that these are off for them."""
    with acting_as(None, clock_of=move.case.pk):
        taken = Seat.objects.filter(user=one.user, session__case=move.case, session__state=State.FIXED)
        for seat in taken.filter(session__starts__gt=move.now).select_related("session"):
            file = calendar([seat.session], one.user.language, cancelled=True)
            about = f"{seat.session_id} without {one.pk}"
            kind, by_mail = Notice.SESSION_CANCELLED, not one.no_mail
            tell(one.user, kind, case=move.case.pk, about=about, calendar=file, by_mail=by_mail)
            seat.delete()


def _call_off(move: Doing, found: Session) -> None:
    found.state, found.revision = State.CANCELLED, found.revision + 1
    found.save(update_fields=["state", "revision"])
    Seat.objects.filter(session=found).delete()
    _tell(move, found, Notice.SESSION_CANCELLED, gone=True)
    move.note("session.cancelled", room=found.room, kind=found.kind)


def _agree(move: Doing, found: Session) -> None:
    """Fix the first time that suits everybody and that nobody has given away meanwhile."""
    people = needed(found)
    for slot in agreed(found, people, move.now):
        if _take_seats(found, slot, [found.mediator.user, *(one.user for one in [*people, *booked(found)])]):
            found.state, found.starts, found.ends = State.FIXED, slot.starts, slot.ends
            found.revision += 1
            found.save()
            move.note("session.fixed", room=found.room, on=timezone.localdate(slot.starts).isoformat())
            _tell(move, found, Notice.SESSION_CHANGED, me_too=True)
            return
    answered = Word.objects.filter(session=found, participant__in=people).values("participant").distinct().count()
    if answered == len(people):
        move.note("session.no_time", room=found.room, kind=found.kind)
        for one in (found.mediator, *_coordinators(found)):
            tell(one.user, Notice.ANSWERED, case=move.case.pk, about=f"no time {found.pk} {found.revision}")


def _take_seats(found: Session, slot: Slot, users: list[User]) -> bool:
    # Whoever comes second waits here, before any seat is taken: of two seats of the same hour that are written at the
    # same moment each would wait for the other. Always in the same order, so that nobody locks up here either.
    list(User.objects.select_for_update(no_key=True).filter(pk__in=[user.pk for user in users]).order_by("pk"))
    try:
        with transaction.atomic():
            for user in users:
                Seat(session=found, user=user, during=(slot.starts, slot.ends)).save(force_insert=True)
    except IntegrityError:
        return False
    return True


def _mediator(move: Doing) -> Participant:
    if move.me.role == Role.MEDIATOR:
        return move.me
    found = cases.mediators(move.case.pk)
    if not found:
        raise Refused("no_mediator")
    return found[0]


def _room(move: Doing, plan: Plan) -> Room | None:
    if plan.kind == Kind.JOINT or not plan.side:
        if plan.kind == Kind.SEPARATE:
            raise Refused("which_side")
        return None
    # Whom the mediator meets alone, only the mediator arranges.
    cases.require(move.me, Deed.READ, Place.CAUCUS, own=False)
    room = Room.objects.filter(case=move.case, place=Place.CAUCUS, side__letter=plan.side).first()
    if room is None:
        raise Refused("which_side")
    return room


def _check_times(move: Doing, mediator: Participant, times: Sequence[Time], but: Session | None = None) -> None:
    if not 1 <= len({starts for starts, _ends in times}) == len(times) <= MOST_TIMES:
        raise Refused("one_to_three_times")
    for starts, ends in times:
        if starts <= move.now or not timedelta() < ends - starts <= LONGEST:
            raise Refused("time_is_over")
        if busy(mediator.user, starts, ends, but=but):
            raise Refused("mediator_busy", at=timezone.localtime(starts).strftime("%H:%M"))


def _set_times(found: Session, times: Sequence[Time]) -> None:
    for starts, ends in times:
        Slot(session=found, starts=starts, ends=ends).save(force_insert=True)


def _book(found: Session, guests: Collection[UUID]) -> None:
    """Let interpreters and experts of the case be there; whoever is none of them is not to be found."""
    known = {one.pk for one in cases.participants(found.case_id, *GUESTS)}
    if not known.issuperset(guests):
        raise Http404
    for guest in guests:
        Booking(session=found, participant_id=guest).save(force_insert=True)


def _open(case_id: UUID, session_id: UUID) -> Session:
    found = session(case_id, session_id)
    if found.state not in OPEN:
        raise Refused("session_is_over")
    return found


def _tell(move: Doing, found: Session, kind: Notice, *, gone: bool = False, me_too: bool = False) -> None:
    """Let those who meet know, each in their language; with the appointment for their calendar when it has a time."""
    # A proposal asks for a word, which those who only come along do not have.
    beside = [] if kind == Notice.SESSION_PROPOSED else [*booked(found), *_coordinators(found)]
    for one in [*needed(found), *beside, found.mediator]:
        if me_too or move.by is None or one.pk != move.by.pk:
            file = calendar([found], one.user.language, cancelled=gone) if found.starts else ""
            about = f"{found.pk} {found.revision}"
            tell(one.user, kind, case=move.case.pk, about=about, calendar=file, by_mail=not one.no_mail)


def _coordinators(found: Session) -> list[Participant]:
    """Who sets the times besides the mediator; of a session with one side alone they do not know."""
    return [] if found.room_id else cases.participants(found.case_id, Role.COORDINATOR)
