"""What is due about appointments."""

from datetime import datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from bitim.procedure.rights import Role
from bitim.procedure.steps import Move
from bitim.web.cases import queries as cases
from bitim.web.cases.due import Next
from bitim.web.cases.queries import Participant
from bitim.web.schedule import entrusting, queries
from bitim.web.schedule.models import Presence, Session, State
from bitim.web.shared.templatetags.figures import day


def next_for(me: Participant) -> Next | None:
    """A time to agree to, or an appointment that is near or to be noted; None when there is none."""
    if me.role == Role.COORDINATOR and cases.can(me, Move.PROPOSE_SESSION):
        text = _("Propose times to everybody. What is said in the case you do not see.")
        url = reverse("schedule:sessions", args=[me.case_id])
        return Next(_("You set the times of this case"), text, url, _("Appointments"))
    if not cases.can(me, Move.ANSWER_SESSION):
        return None
    live, now = queries.live(me.case_id), timezone.now()
    if waiting := queries.unanswered(me, live):
        text = _("The mediator proposed times. Say which of them suit you.")
        return _next(waiting, _("Which time suits you?"), text, _("Answer"))
    if over := _to_note(me, live, now):
        text = _("Note whether it took place, and for yourself how long each side spoke.")
        return _next(over, _("The appointment is over"), text, _("Note it"))
    near = queries.coming(live, now)
    if near is None or not near.starts or near.starts - queries.EARLY > now:
        return None
    starts = timezone.localtime(near.starts)
    headline = _("Appointment: %(day)s, %(hour)s") % {"day": day(starts), "hour": starts.strftime("%H:%M")}
    if queries.is_needed(me, near) and not Presence.objects.filter(session=near, participant=me).exists():
        text = _("Before it begins, say whether you are alone where you are.")
        return _next(near, headline, text, _("Open the appointment"))
    return _next(near, headline, "", _("Open the appointment"))


def guest_next(me: Participant) -> Next | None:
    """What a guest has to know: the own appointments; None for everybody else."""
    if not cases.is_guest(me):
        return None
    url, button = reverse("schedule:sessions", args=[me.case_id]), _("My appointments")
    near = queries.coming(queries.live(me.case_id), timezone.now())
    if near is None or not near.starts:
        text = _("When a time is agreed, you get a letter and see it here.")
        return Next(_("No appointment with you is agreed yet"), text, url, button)
    starts = timezone.localtime(near.starts)
    headline = _("Appointment: %(day)s, %(hour)s") % {"day": day(starts), "hour": starts.strftime("%H:%M")}
    return _next(near, headline, _("If you cannot come, please tell the mediator soon."), _("Open the appointment"))


def shown(me: Participant) -> bool:
    """Whether the page of the case leads to its appointments."""
    meets = cases.can(me, Move.ANSWER_SESSION) or cases.can(me, Move.PROPOSE_SESSION)
    return meets or bool(queries.some(me.case_id))


def entrusts(me: Participant) -> bool:
    """Whether the page of the case leads to the one where a mediator entrusts the times to a coordinator."""
    return cases.can(me, Move.END_TRUST) and bool(entrusting.offered(me) or entrusting.entrusted(me.case_id))


def _to_note(me: Participant, live: list[Session], now: datetime) -> Session | None:
    agreed = (one for one in live if one.state == State.FIXED and one.mediator_id == me.pk)
    return next((one for one in agreed if one.ends and one.ends < now), None)


def _next(session: Session, headline: str, text: str, button: str) -> Next:
    url = reverse("schedule:session", args=[session.case_id, session.pk])
    return Next(headline, text, url, button)
