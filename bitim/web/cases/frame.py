"""What every page of a case shows around its own matter: number, step, the way so far."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.text import capfirst

from bitim.law.facts import dispute
from bitim.procedure.rights import Role
from bitim.procedure.steps import OVER, WAYS, Move, Step
from bitim.web.accounts.queries import user_of
from bitim.web.cases import queries
from bitim.web.cases.models import Case, Participant
from bitim.web.cases.words import ROLES, STEPS
from bitim.web.shared.law import in_law

WAY = (Step.OPENED, Step.INVITED, Step.ACCEPTED, Step.APPOINTED, Step.MEDIATING, Step.SETTLED, Step.PERFORMED)
# Ends that are no stage of the way: the stage that they were reached from.
ENDED_AT = {Step.DECLINED: Step.INVITED, Step.LAPSED: Step.INVITED, Step.BREACHED: Step.SETTLED}


@dataclass(frozen=True)
class Stage:
    """A stage of the way: done, now, or later."""

    name: Promise
    state: str
    since: date | None = None


@dataclass(frozen=True)
class Frame:
    """Somebody in a case, and what the pages of the case show them around their matter."""

    me: Participant

    @property
    def case(self) -> Case:
        """The case."""
        return self.me.case

    @property
    def step(self) -> Step:
        """Where the case stands."""
        return Step(self.case.step)

    def context(self) -> dict[str, object]:
        """The context of `shared/case.html`."""
        return {
            "case": self.case,
            "me": self.me,
            "step": STEPS[self.step],
            "kind": kind_for(self.me),
            "over": self.step in OVER,
            "way": [] if queries.is_guest(self.me) else self.way(),
            "may_leave": queries.can(self.me, Move.LEAVE),
            "may_step_down": queries.may_step_down(self.me),
            "leaving": (WAYS[Move.LEAVE].cite,),
            "reads_frame": queries.reads_frame(self.me),
        }

    def way(self) -> list[Stage]:
        """The way of the case, with where it stands now; an end beside the way comes last."""
        step = ENDED_AT.get(self.step, self.step)
        now = Stage(STEPS[self.step], "now", timezone.localdate(self.case.step_at))
        if self.step in {Step.ENDED, Step.CLOSED}:
            return [now]
        here = WAY.index(step)
        later = [] if self.step in ENDED_AT else [Stage(STEPS[stage], "later") for stage in WAY[here + 1 :]]
        return [*(Stage(STEPS[stage], "done") for stage in WAY[:here]), now, *later]


def kind_of_dispute(case: Case) -> str:
    """What kind of dispute it is, in words of the law: its subject where it is known, else its field."""
    said = dispute.subject.values.get(case.subject) or dispute.field.values.get(case.field, "")
    return capfirst(in_law(said))


def kind_for(me: Participant) -> str:
    """The kind of dispute; a guest, who sees the own sessions alone, reads instead as what they come."""
    return str(ROLES[Role(me.role)]) if queries.is_guest(me) else kind_of_dispute(me.case)


def frame(request: HttpRequest, case_id: UUID) -> Frame:
    """The frame of a case for whoever asks; Http404 when they do not take part."""
    return Frame(queries.participation(user_of(request), case_id))
