"""One's cases as a list: the few that are due first in full, the others in a line each."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Min
from django.utils.functional import Promise

from bitim.procedure.steps import Step
from bitim.web.accounts.models import User
from bitim.web.cases import queries
from bitim.web.cases.due import Next
from bitim.web.cases.frame import kind_for
from bitim.web.cases.queries import Clock, Participant, Side
from bitim.web.cases.words import STEPS
from bitim.web.desk.parts import next_for

FIRST, PAGE = 3, 20


@dataclass(frozen=True)
class Row:
    """A case in the list; `next` is what to do in it, where it is one of the first."""

    me: Participant
    kind: str
    step: Promise | str
    sides: Sequence[Side]
    until: date | None
    next: Next | None


def first(user: User) -> list[Row]:
    """The cases in which a term ends next, then those that moved last: each with what to do."""
    running = Clock.objects.filter(ended="", case__participants__user=user, case__participants__until=None)
    nearest = running.values("case").annotate(ends=Min("ends")).order_by("ends", "case")[:FIRST]
    terms = {one["case"]: one["ends"] for one in nearest}
    found = {one.case_id: one for one in queries.mine(user).filter(case__in=terms)}
    due = [found[case] for case in terms if case in found]
    if len(due) < FIRST:
        due += queries.mine(user).exclude(case__in=terms)[: FIRST - len(due)]
    return _rows(due, in_full=True)


def others(user: User, shown: Collection[UUID], before: datetime | None) -> tuple[list[Row], datetime | None]:
    """A page of the cases that are not shown yet, the one that moved last first; and where the next page begins."""
    found = queries.mine(user).exclude(case__in=shown)
    if before:
        found = found.filter(moved_at__lt=before)
    page = list(found[: PAGE + 1])
    return _rows(page[:PAGE]), page[PAGE - 1].moved_at if len(page) > PAGE else None


def _rows(found: Sequence[Participant], *, in_full: bool = False) -> list[Row]:
    sides, terms = _sides(found), _terms(found)
    return [
        Row(
            me=one,
            kind=kind_for(one),
            step="" if queries.is_guest(one) else STEPS[Step(one.case.step)],
            sides=sides[one.case_id],
            until=terms.get(one.case_id),
            next=next_for(one) if in_full else None,
        )
        for one in found
    ]


def _sides(found: Sequence[Participant]) -> Mapping[UUID, list[Side]]:
    """Who is in dispute, for whom the whole frame of a case is open."""
    sides: dict[UUID, list[Side]] = defaultdict(list)
    known = [one.case_id for one in found if queries.reads_frame(one)]
    for side in Side.objects.filter(case__in=known).order_by("letter"):
        sides[side.case_id].append(side)
    return sides


def _terms(found: Sequence[Participant]) -> Mapping[UUID, date]:
    """When the nearest term of each case ends."""
    running = Clock.objects.filter(ended="", case__in=[one.case_id for one in found])
    return {one["case"]: one["ends"] for one in running.values("case").annotate(ends=Min("ends")).order_by()}
