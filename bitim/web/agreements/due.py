"""What is due about the agreement to mediate and the term of the mediation."""

from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from bitim.procedure.clocks import Kind as Clocks
from bitim.procedure.rights import Deed, Place, Role
from bitim.procedure.steps import OVER, Move, Step
from bitim.web.agreements import queries
from bitim.web.agreements.actions import extending, signing
from bitim.web.agreements.models import Extension, Kind, Paper, Refusal, State
from bitim.web.cases import queries as cases
from bitim.web.cases.due import Next, running
from bitim.web.cases.queries import Participant
from bitim.web.shared.prepared import prepared

CITES = ("LM 21(2)",)


def agreement_next(me: Participant) -> Next | None:
    """The next thing about the agreement to mediate, while it is drawn up and signed."""
    if me.case.step != Step.APPOINTED or not cases.allowed(me, Deed.READ, Place.SETTLEMENT):
        return None
    paper = queries.latest(me.case_id, Kind.AGREEMENT)
    if paper is None or paper.state in {State.SIGNED, State.REPLACED}:
        return _to_be_drawn_up(me)
    return _to_be_signed(me, paper) if paper.state == State.OFFERED else _drafted(me)


def extension_next(me: Participant) -> Next | None:
    """That somebody wishes more time, and this one is asked and has not yet said whether they consent."""
    clock = cases.can(me, Move.EXTEND) and running(me.case_id, Clocks.MEDIATION, Clocks.MEDIATION_EXTENDED)
    if not clock or not extending.is_asked(me, clock.cites):
        return None
    wished = _wished(me.case_id)
    if not wished or any(one.side_id == me.side_id for one in wished):
        return None
    return Next(
        headline=_("More time is asked for"),
        text=_("It is proposed that the mediation take longer. You decide freely whether you consent."),
        url=reverse("agreements:extend", args=[me.case_id]),
        button=_("Look at it"),
        until=clock.ends,
        cites=tuple(clock.cites),
    )


def refusal_next(me: Participant) -> Next | None:
    """That another side has signed that it refuses to go on, and this one has not said what it wants."""
    if not cases.can(me, Move.REFUSE):
        return None
    signed = _refused(me.case_id)
    if not signed or any(one.side_id == me.side_id for one in signed):
        return None
    return Next(
        headline=_("Another side sees no settlement"),
        text=_("It has signed that it refuses to go on. You need not do the same."),
        url=reverse("agreements:end", args=[me.case_id]),
        button=_("Look at it"),
        cites=("LM 26(1)(3)",),
    )


def outcome_next(me: Participant) -> Next | None:
    """That a referrer can learn how the mediation came out."""
    if me.role != Role.REFERRER or not has_outcome(me):
        return None
    return Next(
        headline=_("The mediation is over"),
        text=_("How it came out is here; nothing else of it is told."),
        url=reverse("agreements:outcome", args=[me.case_id]),
        button=_("Look at it"),
        cites=("LM 8",),
    )


def has_agreement(me: Participant) -> bool:
    """Whether the page of the agreement to mediate says something to this reader."""
    begun = me.case.step not in {Step.OPENED, Step.INVITED, Step.ACCEPTED}
    return begun and cases.allowed(me, Deed.READ, Place.SETTLEMENT) and queries.has(me.case_id, Kind.AGREEMENT)


def has_term(me: Participant) -> bool:
    """Whether the term of the mediation runs, so that it can be made longer."""
    return me.case.step == Step.MEDIATING and cases.allowed(me, Deed.READ, Place.SETTLEMENT)


def may_end(me: Participant) -> bool:
    """Whether this reader can end the mediation together with others, or as its mediator."""
    return cases.can(me, Move.REFUSE) or cases.can(me, Move.FIND_OBSTACLE)


def has_outcome(me: Participant) -> bool:
    """Whether there is an outcome that this reader may learn."""
    over = me.case.step in OVER or me.case.step == Step.SETTLED
    return over and cases.allowed(me, Deed.READ, Place.OUTCOME)


def _to_be_drawn_up(me: Participant) -> Next:
    if not cases.can(me, Move.DRAW_UP):
        return Next(
            headline=_("The mediator draws up the agreement to mediate"),
            text=_("Then you read it here, and sign it if you agree."),
            cites=CITES,
        )
    return Next(
        headline=_("Next step: draw up the agreement to mediate"),
        text=_("Much of it is filled in from the case. The law asks for fourteen things."),
        url=reverse("agreements:draw_up", args=[me.case_id]),
        button=_("Draw it up"),
        cites=CITES,
    )


def _drafted(me: Participant) -> Next:
    if cases.can(me, Move.DRAW_UP):
        headline, text = _("Next step: offer the agreement for signing"), _("A draft is kept; the sides can read it.")
    else:
        headline, text = (
            _("A draft of the agreement to mediate is here"),
            _("You can read it. It is not yet to be signed."),
        )
    url = reverse("agreements:agreement", args=[me.case_id])
    return Next(headline=headline, text=text, url=url, button=_("Look at it"), cites=CITES)


def _to_be_signed(me: Participant, paper: Paper) -> Next:
    url = reverse("agreements:agreement", args=[me.case_id])
    waiting = signing.unsigned_sides(paper)
    mine = cases.can(me, Move.SIGN_AGREEMENT) and not signing.has_signed(paper, me)
    if mine and (me.role != Role.MEDIATOR or not waiting):
        text = _("Read it first. With the last signature, the mediator's, the mediation begins.")
        return Next(_("Next step: sign the agreement to mediate"), text, url, _("Read and sign"), cites=CITES)
    text = _("The mediator signs last, when all sides have signed.") if waiting else _("Now the mediator signs.")
    return Next(_("The agreement to mediate is being signed"), text, url, _("Look at it"), cites=CITES)


@prepared
def _wished(case_id: UUID) -> QuerySet[Extension]:
    return Extension.objects.filter(case_id=case_id)


@prepared
def _refused(case_id: UUID) -> QuerySet[Refusal]:
    return Refusal.objects.filter(case_id=case_id)
