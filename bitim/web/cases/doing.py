"""The one shape of an action: check right and law, change, journal, events after commit."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from bitim.procedure.rights import GUESTS, Role
from bitim.procedure.steps import OVER, WAYS, Ground, Move, Step, check, permits
from bitim.web.accounts.models import User
from bitim.web.cases.models import Case, Participant, Room
from bitim.web.cases.queries import standing
from bitim.web.journal import actions as journal
from bitim.web.notices.actions import Notice, tell

CLOCK = "clock"
INVITED = "invited"


@dataclass(frozen=True)
class Doing:
    """A move that is being made in a case, whose row is locked until the transaction ends."""

    case: Case
    move: Move
    now: datetime
    who: str
    by: Participant | None

    @property
    def me(self) -> Participant:
        """Whoever makes the move; Http404 for a clock or somebody not yet in the case."""
        if self.by is None:
            raise Http404
        return self.by

    @property
    def today(self) -> date:
        """The day in Kazakhstan."""
        return timezone.localdate(self.now)

    def go(self, step: Step | None = None, ground: Ground | None = None) -> None:
        """Lead the case where the move leads, or to a step that is named."""
        case = self.case
        case.step, case.step_at = step or WAYS[self.move].to or case.step, self.now
        if case.step == Step.MEDIATING:
            case.began_on = case.began_on or self.today
        if case.step == Step.SETTLED:
            case.ground, case.ended_on = Ground.SETTLED, self.today
        elif case.settled:
            # What was signed stands, whatever becomes of a mediation after its breach.
            case.step = Step.BREACHED if case.step == Step.ENDED else case.step
        elif case.step in OVER:
            case.ground, case.ended_on = ground or case.ground, case.ended_on or self.today
        else:
            case.ground, case.ended_on = "", None
        case.save(update_fields=["step", "step_at", "ground", "settled", "began_on", "ended_on"])
        Participant.objects.filter(case=case, until=None).update(moved_at=self.now)
        for watcher in _WATCHERS:
            watcher(self)

    def part(self, one: Participant) -> None:
        """Let somebody take part no longer; what is written from now on they do not read."""
        one.until = self.now
        one.save(update_fields=["until"])
        for watcher in _PARTED:
            watcher(self, one)

    def note(self, act: str, *, room: Room | None = None, **about: str | int) -> None:
        """Write the act into the journal; into a room's part of it when it is not for the whole case."""
        journal.write(self.case.pk, act, by=self.who, at=self.now, room_id=room.pk if room else None, about=about)

    def tell(
        self,
        kind: Notice,
        *roles: Role,
        may: Move | None = None,
        about: str = "",
        but_me: bool = True,
        calendar: str = "",
    ) -> None:
        """Let those in these roles know, or everybody but guests, that something waits; `may`: who may make a move."""
        told = Participant.objects.filter(case=self.case, until=None).select_related("user")
        page = reverse("desk:case", args=[self.case.pk])
        for one in told.filter(role__in=roles) if roles else told.exclude(role__in=GUESTS):
            mine = but_me and self.by is not None and one.pk == self.by.pk
            if not mine and (may is None or permits(may, standing(one))):
                by_mail = not one.no_mail
                tell(one.user, kind, case=self.case.pk, about=about, link=page, calendar=calendar, by_mail=by_mail)


_WATCHERS: list[Callable[[Doing], None]] = []
_PARTED: list[Callable[[Doing, Participant], None]] = []


def on_step(watcher: Callable[[Doing], None]) -> Callable[[Doing], None]:
    """Let another part of the web follow, in the same transaction, whenever a case goes to a step."""
    _WATCHERS.append(watcher)
    return watcher


def on_parting(watcher: Callable[[Doing, Participant], None]) -> Callable[[Doing, Participant], None]:
    """Let another part of the web follow, in the same transaction, when somebody takes part no longer."""
    _PARTED.append(watcher)
    return watcher


@contextmanager
def doing(case_id: UUID, user: User, move: Move) -> Iterator[Doing]:
    """Make a move as somebody in the case.

    Http404 when they may not, as if there were no case; Refused when the step does not allow it.
    """
    with _locked(case_id) as case:
        by = Participant.objects.filter(case=case, user=user, until=None).select_related("side", "user").first()
        if by is None or not permits(move, standing(by)):
            raise Http404
        check(move, Step(case.step))
        who = f"{by.role} {by.side.letter}" if by.side else by.role
        yield Doing(case, move, timezone.now(), who, by)


@contextmanager
def doing_as(case_id: UUID, who: str, move: Move) -> Iterator[Doing]:
    """Make a move that nobody in the case makes: a clock, or whoever holds an invitation's code."""
    with _locked(case_id) as case:
        check(move, Step(case.step))
        yield Doing(case, move, timezone.now(), who, None)


@contextmanager
def _locked(case_id: UUID) -> Iterator[Case]:
    with transaction.atomic():
        case = Case.objects.select_for_update().filter(pk=case_id).first()
        if case is None:
            raise Http404
        yield case
