"""What every page of a case shows around its own matter: number, step, the way so far."""

from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest
from django.utils.functional import Promise

from bitim.procedure.rights import Role
from bitim.procedure.steps import OVER, Move, Step
from bitim.web.accounts.queries import user_of
from bitim.web.cases import queries
from bitim.web.cases.models import Case, Participant
from bitim.web.cases.words import STEPS

WAY = (Step.OPENED, Step.INVITED, Step.ACCEPTED, Step.APPOINTED, Step.MEDIATING, Step.SETTLED, Step.PERFORMED)
# Ends that are no stage of the way: the stage that they were reached from.
ENDED_AT = {Step.DECLINED: Step.INVITED, Step.LAPSED: Step.INVITED, Step.BREACHED: Step.SETTLED}


@dataclass(frozen=True)
class Stage:
    """A stage of the way: done, now, or later."""

    name: Promise
    state: str


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
            "over": self.step in OVER,
            "way": self.way(),
            "may_leave": queries.can(self.me, Move.LEAVE),
            "reads_frame": self.me.role not in {Role.REFERRER, Role.NOMINEE},
        }

    def way(self) -> list[Stage]:
        """The way of the case, with where it stands now; an end beside the way comes last."""
        step = ENDED_AT.get(self.step, self.step)
        if self.step in {Step.ENDED, Step.CLOSED}:
            return [Stage(STEPS[self.step], "now")]
        here = WAY.index(step)
        stages = [
            Stage(STEPS[stage], "done" if place < here else "now" if place == here else "later")
            for place, stage in enumerate(WAY)
        ]
        if self.step in ENDED_AT:
            stages[here:] = [Stage(STEPS[self.step], "now")]
        return stages


def frame(request: HttpRequest, case_id: UUID) -> Frame:
    """The frame of a case for whoever asks; Http404 when they do not take part."""
    return Frame(queries.participation(user_of(request), case_id))
