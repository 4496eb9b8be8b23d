"""Appointments for tests."""

from collections.abc import Collection
from datetime import datetime, timedelta
from uuid import UUID

from django.utils import timezone

from bitim.web.accounts.models import User
from bitim.web.schedule import actions, queries
from bitim.web.schedule.actions import Plan, Time
from bitim.web.schedule.models import Session
from bitim.web.shared.acting import acting_as
from tests.web.stages import Cast


def hours(*ahead: float, minutes: int = 60) -> list[Time]:
    """Times that begin so many hours from now."""
    now = timezone.now().replace(microsecond=0)
    return [(now + timedelta(hours=one), now + timedelta(hours=one, minutes=minutes)) for one in ahead]


def proposed(cast: Cast, *ahead: float, kind: str = "joint", side: str = "", minutes: int = 60) -> Session:
    """The mediator has proposed times."""
    with acting_as(cast.dana.pk):
        plan = Plan(kind, "video", hours(*ahead or (24,), minutes=minutes), side, "https://meet.example/x")
        return actions.propose(cast.case, cast.dana, plan)


def says(cast: Cast, session: Session, user: User, which: Collection[int] = (0,)) -> str:
    """Somebody says which of the times, by place, suit them; the state of the appointment then."""
    with acting_as(user.pk):
        slots = list(queries.session(cast.case, session.pk).slots.all())
        return actions.answer(cast.case, user, session.pk, [slots[place].pk for place in which])


def fixed(cast: Cast, *ahead: float, kind: str = "joint", side: str = "", minutes: int = 60) -> Session:
    """Everybody who is needed has agreed to the first time."""
    session = proposed(cast, *ahead, kind=kind, side=side, minutes=minutes)
    for user, letter in ((cast.aliya, "a"), (cast.berik, "b")):
        if not side or side == letter:
            says(cast, session, user)
    return seen(cast, session.pk, cast.dana)


def seen(cast: Cast, session: UUID, user: User) -> Session:
    """An appointment as somebody sees it."""
    with acting_as(user.pk):
        return queries.session(cast.case, session)


def begin(cast: Cast, session: Session, *, ago: timedelta = timedelta(minutes=5)) -> datetime:
    """Let an appointment have begun."""
    starts = timezone.now() - ago
    with acting_as(cast.dana.pk):
        Session.objects.filter(pk=session.pk).update(starts=starts, ends=starts + timedelta(hours=1))
    return starts
