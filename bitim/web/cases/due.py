"""What is due in a case for whoever looks: the next thing to do, and until when."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from bitim.procedure.clocks import Kind
from bitim.procedure.rights import Deed, Place, Role
from bitim.procedure.steps import WAYS, Ground, Move, Step
from bitim.web.cases import queries
from bitim.web.cases.models import Case, Clock, Guest, Invitation, Participant, Side
from bitim.web.cases.words import GROUNDS, ROLES
from bitim.web.shared.prepared import prepared

SIDES = frozenset({Role.PARTY, Role.REPRESENTATIVE})


@dataclass(frozen=True)
class Next:
    """The next thing: a headline, what it means, and where it is done (no address: it is somebody else's turn)."""

    headline: str | Promise
    text: str | Promise = ""
    url: str = ""
    button: str | Promise = ""
    until: date | None = None
    cites: tuple[str, ...] = ()


def running(case_id: UUID, *kinds: Kind) -> Clock | None:
    """The term of these kinds that ends first."""
    return next(iter(_running(case_id, *kinds)), None)


def next_for(me: Participant) -> Next:
    """The next thing in the frame of the case; other parts of the web know more of their steps."""
    step = Step(me.case.step)
    if queries.can(me, Move.INVITE) and (side := _not_invited(me.case)):
        return _invite(me, side)
    if step == Step.INVITED:
        return _wait_for_answer(me)
    return _plain(me, step)


def consent_next(me: Participant) -> Next | None:
    """An interpreter or expert whom one's side has not answered yet; None when there is none."""
    if not me.side or not queries.can(me, Move.AGREE_TO_GUEST):
        return None
    guest = next((one for one in _named(me.case_id) if not one.consents.filter(side=me.side).exists()), None)
    if guest is None:
        return None
    return Next(
        headline=_("Do you agree that somebody helps in the sessions?"),
        text=_("%(name)s is named: %(role)s. Without the consent of every side they do not come in.")
        % {"name": guest.name, "role": ROLES[Role(guest.role)]},
        url=reverse("cases:guests", args=[me.case_id]),
        button=_("Answer"),
        cites=(WAYS[Move.AGREE_TO_GUEST].cite,),
    )


def names_guests(me: Participant) -> bool:
    """Whether the page of the case leads to the one where interpreters and experts are named."""
    return queries.can(me, Move.NAME_GUEST)


def reads_contacts(me: Participant) -> bool:
    """Whether the page of the case leads to how all sides can be reached."""
    return queries.allowed(me, Deed.READ, Place.CONTACT, own=False)


def _not_invited(case: Case) -> Side | None:
    return Side.objects.filter(case=case, joined_at=None, invitation=None).first()


def _invite(me: Participant, side: Side) -> Next:
    return Next(
        headline=_("Next step: invite %(name)s") % {"name": side.name},
        text=_("Nobody has heard of this case yet. You choose how the invitation goes and what it says."),
        url=reverse("cases:invite", args=[me.case_id, side.letter]),
        button=_("Invite"),
        cites=("LM 20(3)",),
    )


def _wait_for_answer(me: Participant) -> Next:
    waiting = queries.waiting(me)
    sent = next((one for one in waiting if one.failed_at), waiting[0] if waiting else None)
    clock = queries.term(sent) if sent else running(me.case_id, Kind.ANSWER)
    if sent and sent.failed_at:
        return _reach_otherwise(sent, clock)
    return Next(
        headline=_("The other side has the invitation"),
        text=_("Without an answer until the last day it counts as declined. You may remind them in your own way."),
        url=reverse("cases:invitation", args=[me.case_id, sent.side.letter]) if sent else "",
        button=_("Show the invitation"),
        until=clock.ends if clock else None,
        cites=tuple(clock.cites) if clock else (),
    )


def _reach_otherwise(sent: Invitation, clock: Clock | None) -> Next:
    return Next(
        headline=_("Our e-mail to %(name)s did not arrive") % {"name": sent.side.name},
        text=_(
            "Please send the invitation in another way: by letter, by telephone or in person. The code stays the same."
        ),
        url=reverse("cases:invite", args=[sent.case_id, sent.side.letter]),
        button=_("Send in another way"),
        until=clock.ends if clock else None,
        cites=tuple(clock.cites) if clock else (),
    )


def _plain(me: Participant, step: Step) -> Next:
    texts = {
        Step.DECLINED: (_("The other side declined"), _("Mediation is voluntary. The way to court is open today.")),
        Step.LAPSED: (_("There was no answer in time"), _("It counts as declined. The way to court is open today.")),
        Step.ACCEPTED: (_("Everybody takes part"), _("Now a mediator is chosen.")),
        Step.APPOINTED: (_("A mediator is appointed"), _("Now the agreement to mediate is drawn up and signed.")),
        Step.MEDIATING: (_("The mediation runs"), _("Sessions are agreed with the mediator.")),
        Step.SETTLED: (_("You have settled"), _("Now the terms are kept.")),
        Step.PERFORMED: (_("Everything agreed was done"), _("The case can be closed.")),
        Step.BREACHED: (_("A term was not kept"), _("You can return to mediation, or have the settlement enforced.")),
        Step.ENDED: (_("The mediation has ended"), _ended(me.case.ground)),
        Step.CLOSED: (_("The case is closed"), _("Its papers and its journal can still be read.")),
    }
    headline, text = texts.get(step, (_("The case is open"), _("Now the other side is invited.")))
    return Next(headline=headline, text=text)


def _ended(ground: str) -> str:
    return str(GROUNDS[Ground(ground)]) if ground else _("A side left before the mediation began.")


@prepared
def _running(case_id: UUID, *kinds: Kind) -> QuerySet[Clock]:
    return Clock.objects.filter(case_id=case_id, ended="", kind__in=kinds).order_by("ends")[:1]


@prepared
def _named(case_id: UUID) -> QuerySet[Guest]:
    return Guest.objects.filter(case_id=case_id, ended_at=None, agreed_at=None).order_by("named_at", "pk")
