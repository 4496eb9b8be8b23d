"""What others may ask about the appointments of a case; row-level security has left out those of others."""

from collections import Counter
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404

from bitim.procedure.rights import Role
from bitim.web.accounts.models import User
from bitim.web.cases.queries import Participant, Side
from bitim.web.schedule.models import Booking, Kind, Minutes, Mode, Presence, Seat, Session, Slot, State, Word
from bitim.web.shared.prepared import prepared

__all__ = ["Booking", "Kind", "Minutes", "Mode", "Presence", "Seat", "Session", "Slot", "State", "Word"]

# How long before an appointment people can say that they are there.
EARLY = timedelta(hours=24)
KEPT = timedelta(days=30)
MEETING = frozenset({Role.PARTY, Role.REPRESENTATIVE})
MOST = 200


@prepared
def sessions(case_id: UUID) -> QuerySet[Session]:
    """The appointments of a case, the newest proposal last."""
    return _seen().filter(case_id=case_id).order_by("starts", "made_at")


def session(case_id: UUID, session_id: UUID) -> Session:
    """One appointment; Http404 when it is not for whoever asks."""
    found = _seen().filter(case_id=case_id, pk=session_id).first()
    if found is None:
        raise Http404
    return found


def needed(session: Session) -> list[Participant]:
    """Who must agree to a time, besides the mediator: the parties and representatives that meet."""
    found = Participant.objects.filter(case_id=session.case_id, until=None, role__in=MEETING)
    if session.room and session.room.side_id:
        found = found.filter(side_id=session.room.side_id)
    return list(found.select_related("user", "side").order_by("side__letter", "user__name"))


def booked(session: Session) -> list[Participant]:
    """The interpreters and experts who are to be there, of those who take part now."""
    found = Participant.objects.filter(pk__in=session.bookings.values("participant"), until=None)
    return list(found.select_related("user", "side").order_by("user__name"))


def minutes_long(session: Session) -> int:
    """How long the times last that were proposed for an appointment, the first of them if they differ."""
    first = session.slots.all()[0]
    return int((first.ends - first.starts) / timedelta(minutes=1))


def is_needed(me: Participant, session: Session) -> bool:
    """Whether somebody is one of those who must agree to a time."""
    beside = session.room.side_id if session.room else None
    return me.case_id == session.case_id and me.role in MEETING and me.until is None and beside in {None, me.side_id}


def agreed(session: Session, people: list[Participant], now: datetime) -> list[Slot]:
    """The proposed times in the future that suit everybody who is needed, the first in front."""
    suits = Counter(
        Word.objects.filter(session=session, suits=True, participant__in=people).values_list("slot", flat=True)
    )
    return [slot for slot in session.slots.all() if slot.starts > now and suits[slot.pk] == len(people)]


@prepared
def live(case_id: UUID) -> QuerySet[Session]:
    """The appointments of a case that are agreed, by their time, then those that are proposed."""
    found = Session.objects.filter(case_id=case_id, state__in=[State.PROPOSED, State.FIXED])
    return found.select_related("room").order_by("starts", "made_at")


@prepared
def some(case_id: UUID) -> QuerySet[Session]:
    """An appointment of a case; nothing when there is none that the reader sees."""
    return Session.objects.filter(case_id=case_id).only("pk")[:1]


def unanswered(me: Participant, among: list[Session]) -> Session | None:
    """A proposed appointment that waits for somebody's word."""
    asked = [one for one in among if one.state == State.PROPOSED and is_needed(me, one)]
    said = set(Word.objects.filter(participant=me, session__in=asked).values_list("session", flat=True))
    return next((one for one in asked if one.pk not in said), None)


def coming(among: list[Session], now: datetime) -> Session | None:
    """The agreed appointment that is now or next."""
    return next((one for one in among if one.state == State.FIXED and one.ends and one.ends > now), None)


def near(session: Session, now: datetime) -> bool:
    """Whether an agreed appointment is at most a day away and not over."""
    return bool(session.starts and session.ends and session.starts - EARLY <= now <= session.ends)


def begun(session: Session, now: datetime) -> bool:
    """Whether an agreed appointment has begun, so that it can be noted."""
    return session.state == State.FIXED and bool(session.starts and session.starts <= now)


def spoken(case_id: UUID) -> dict[UUID, int]:
    """The minutes that each side spoke so far, by the notes that the reader may read."""
    total: Counter[UUID] = Counter()
    for side, minutes in Minutes.objects.filter(session__case_id=case_id).values_list("side_id", "minutes"):
        total[side] += minutes
    return dict(total)


def shares(sides: list[Side], minutes: dict[UUID, int]) -> list[tuple[Side, int, int]]:
    """Each side with its minutes and its share of all of them in per cent."""
    total = sum(minutes.values()) or 1
    return [(side, minutes.get(side.pk, 0), round(100 * minutes.get(side.pk, 0) / total)) for side in sides]


def of_person(user: User, now: datetime) -> list[Session]:
    """The agreed appointments of a person in all cases, from the last month on."""
    mine = Seat.objects.filter(user=user).values("session_id")
    found = Session.objects.filter(pk__in=mine, state__in=[State.FIXED, State.HELD], starts__gt=now - KEPT)
    return list(found.order_by("starts")[:MOST])


def busy(user: User, starts: datetime, ends: datetime, *, but: Session | None = None) -> bool:
    """Whether a person has an agreed appointment at some moment between, as far as they may see it themselves."""
    taken = Seat.objects.filter(Q(user=user), during__overlap=(starts, ends))
    return (taken.exclude(session=but) if but else taken).exists()


def _seen() -> QuerySet[Session]:
    return Session.objects.select_related("mediator__user", "room__side").prefetch_related("slots")
