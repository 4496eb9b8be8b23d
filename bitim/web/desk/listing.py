"""One's cases as a list: the few that are due first in full, the others in a line each."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Min, OuterRef, QuerySet, Subquery
from django.utils.functional import Promise

from bitim.procedure.clocks import Kind
from bitim.procedure.steps import Step
from bitim.web.accounts.models import User
from bitim.web.cases import queries
from bitim.web.cases.due import Next
from bitim.web.cases.frame import kind_for
from bitim.web.cases.queries import Clock, Participant, Side
from bitim.web.cases.words import STEPS
from bitim.web.desk.parts import next_for
from bitim.web.shared.prepared import prepared

FIRST, PAGE = 3, 20
# Whoever has more cases finds the next term among those that moved last, so that the page stays as quick.
LOOKED_AT = 1000


@dataclass(frozen=True)
class Row:
    """A case in the list; `next` is what to do in it, where it is one of the first."""

    me: Participant
    kind: str
    step: Promise | str
    sides: Sequence[Side]
    until: date | None
    next: Next | None


def page(user: User, before: datetime | None) -> tuple[list[Row], list[Row], datetime | None]:
    """A page of one's cases: the first in full, the others by when they moved last; and where the next page begins.

    First are the cases in which a term ends next, then those that moved last; only the first page shows them.
    """
    newest = _newest(user.pk)
    first = _first(user, newest)
    shown = {one.case_id for one in first}
    rest = [one for one in (_before(user, before) if before else newest) if one.case_id not in shown]
    in_full, others = [] if before else first, rest[:PAGE]
    sides, terms = _sides([*in_full, *others]), _terms([*in_full, *others])
    more = others[-1].moved_at if len(rest) > PAGE else None
    return (
        [_row(one, sides, terms, next_for(one)) for one in in_full],
        [_row(one, sides, terms) for one in others],
        more,
    )


def _first(user: User, newest: list[Participant]) -> list[Participant]:
    due = _nearest(user.pk)
    shown = {one.case_id for one in due}
    return (due + [one for one in newest if one.case_id not in shown])[:FIRST]


def _before(user: User, before: datetime) -> list[Participant]:
    return list(queries.mine(user).filter(moved_at__lt=before)[: PAGE + FIRST + 1])


@prepared
def _newest(user_id: int) -> QuerySet[Participant]:
    return queries.mine(User(pk=user_id))[: PAGE + FIRST + 1]


@prepared
def _nearest(user_id: int) -> QuerySet[Participant]:
    latest = queries.mine(User(pk=user_id)).values("pk")[:LOOKED_AT]
    ends = _running().filter(case=OuterRef("case")).order_by("ends").values("ends")[:1]
    due = queries.mine(User(pk=user_id)).filter(pk__in=latest).annotate(ends=Subquery(ends))
    return due.exclude(ends=None).order_by("ends", "case_id")[:FIRST]


def _row(
    me: Participant, sides: Mapping[UUID, list[Side]], terms: Mapping[UUID, date], upcoming: Next | None = None
) -> Row:
    return Row(
        me=me,
        kind=kind_for(me),
        step="" if queries.is_guest(me) else STEPS[Step(me.case.step)],
        sides=sides.get(me.case_id, ()),
        until=terms.get(me.case_id),
        next=upcoming,
    )


def _sides(found: Sequence[Participant]) -> Mapping[UUID, list[Side]]:
    """Who is in dispute, for whom the whole frame of a case is open."""
    sides: dict[UUID, list[Side]] = defaultdict(list)
    known = [one.case_id for one in found if queries.reads_frame(one)]
    for side in Side.objects.filter(case__in=known).order_by("letter"):
        sides[side.case_id].append(side)
    return sides


def _terms(found: Sequence[Participant]) -> Mapping[UUID, date]:
    """When the nearest term of each case ends, of those that row-level security lets this reader know."""
    running = _running().filter(case__in=[one.case_id for one in found])
    return {one["case"]: one["ends"] for one in running.values("case").annotate(ends=Min("ends")).order_by()}


def _running() -> QuerySet[Clock]:
    """The terms that run; a last day of a referral that has passed is told on the page of its case alone."""
    return Clock.objects.filter(ended="").exclude(kind=Kind.REFERRAL, next_on=None)
