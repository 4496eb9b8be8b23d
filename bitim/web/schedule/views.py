"""The pages of appointments, and the calendar for other programs."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from bitim.procedure.rights import GUESTS, Deed, Place, Role
from bitim.procedure.steps import Move, Refused, Step, permits
from bitim.web.accounts.queries import signed_in_only, user_of
from bitim.web.cases import queries as cases
from bitim.web.cases.frame import Frame, frame
from bitim.web.cases.queries import Participant
from bitim.web.cases.refusals import sentence
from bitim.web.cases.words import ROLES
from bitim.web.schedule import actions, queries
from bitim.web.schedule.calendar import calendar
from bitim.web.schedule.forms import MinutesForm, ProposeForm, TimesForm
from bitim.web.schedule.models import Feed, Presence, Session, State, Word
from bitim.web.schedule.words import KINDS, MODES, STATES
from bitim.web.shared.acting import acting_as

NO_TIME = UUID(int=0)


@dataclass(frozen=True)
class Time:
    """A proposed time, in the time of Kazakhstan."""

    id: UUID
    starts: datetime
    ends: datetime


@dataclass(frozen=True)
class Shown:
    """An appointment as a page shows it, in the time of Kazakhstan."""

    session: Session

    @property
    def kind(self) -> Promise:
        """What it is."""
        return KINDS[self.session.kind]

    @property
    def mode(self) -> Promise:
        """How people meet."""
        return MODES[self.session.mode]

    @property
    def state(self) -> Promise:
        """How far it is."""
        return STATES[self.session.state]

    @property
    def side(self) -> str:
        """The one side that meets; empty for all."""
        return self.session.room.side.name if self.session.room and self.session.room.side else ""

    @property
    def starts(self) -> datetime | None:
        """When it begins."""
        return timezone.localtime(self.session.starts) if self.session.starts else None

    @property
    def ends(self) -> datetime | None:
        """When it ends."""
        return timezone.localtime(self.session.ends) if self.session.ends else None

    @property
    def link(self) -> str:
        """The place, when it is an address on the web."""
        return self.session.place if self.session.place.startswith("https://") else ""


def _here(request: HttpRequest, case_id: UUID, *moves: Move) -> Frame:
    """The frame for whoever reads it, if only the own appointments; with moves, for whoever may make one of them."""
    here = frame(request, case_id)
    if not (cases.reads_frame(here.me) or cases.is_guest(here.me)):
        raise Http404
    if moves and not any(permits(move, cases.standing(here.me)) for move in moves):
        raise Http404
    return here


def _done(request: HttpRequest, back: HttpResponse, act: Callable[..., Any], *given: Any, **more: Any) -> HttpResponse:
    try:
        act(*given, **more)
    except Refused as refused:
        messages.error(request, sentence(refused))
    return back


@require_safe
@signed_in_only
def sessions(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """The appointments of a case."""
    here = _here(request, case_id)
    found = queries.sessions(case_id)
    ahead = [Shown(one) for one in found if one.state in actions.OPEN]
    shown = {
        **here.context(),
        "ahead": ahead,
        "past": [Shown(one) for one in reversed(found) if one.state not in actions.OPEN],
        "may_propose": cases.can(here.me, Move.PROPOSE_SESSION),
        "balance": queries.shares(cases.sides(case_id), spoken) if (spoken := queries.spoken(case_id)) else [],
    }
    return render(request, "schedule/sessions.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in_only
def propose(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Propose times for a new appointment."""
    here = _here(request, case_id, Move.PROPOSE_SESSION)
    if not cases.can(here.me, Move.PROPOSE_SESSION):
        return redirect("schedule:sessions", case_id)
    guests = cases.participants(case_id, *GUESTS)
    meets_alone = cases.allowed(here.me, Deed.READ, Place.CAUCUS, own=False)
    sides, begun = cases.sides(case_id) if meets_alone else [], here.step == Step.MEDIATING
    form = ProposeForm(sides, request.POST or None, begun=begun, guests=guests)
    if request.method == "POST" and form.is_valid():
        try:
            proposed = actions.propose(case_id, user_of(request), form.plan())
            return redirect("schedule:session", case_id, proposed.pk)
        except Refused as refused:
            form.add_error(None, sentence(refused))
    shown = {**here.context(), "form": form}
    return render(request, "schedule/propose.html", shown, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in_only
def reschedule(request: HttpRequest, case_id: UUID, session_id: UUID) -> HttpResponse:
    """Propose other times for an appointment."""
    here = _here(request, case_id, Move.PROPOSE_SESSION)
    found = queries.session(case_id, session_id)
    if not cases.can(here.me, Move.PROPOSE_SESSION) or found.state not in actions.OPEN:
        return redirect("schedule:session", case_id, session_id)
    guests = [str(one.pk) for one in queries.booked(found)]
    initial = {"place": found.place, "length": queries.minutes_long(found), "guests": guests}
    form = TimesForm(request.POST or None, initial=initial, guests=cases.participants(case_id, *GUESTS))
    if request.method == "POST" and form.is_valid():
        given = form.times(), form.cleaned_data["place"]
        try:
            actions.reschedule(case_id, user_of(request), session_id, *given, guests=form.booked())
            return redirect("schedule:session", case_id, session_id)
        except Refused as refused:
            form.add_error(None, sentence(refused))
    shown = {**here.context(), "form": form, "one": Shown(found)}
    return render(request, "schedule/propose.html", shown, status=422 if form.errors else 200)


@require_safe
@signed_in_only
def session(request: HttpRequest, case_id: UUID, session_id: UUID) -> HttpResponse:
    """One appointment: what it is, who has said what, and what can be done now."""
    here = _here(request, case_id)
    return _session(request, here, queries.session(case_id, session_id))


def _session(request: HttpRequest, here: Frame, found: Session, minutes: MinutesForm | None = None) -> HttpResponse:
    me, now = here.me, timezone.now()
    needed, leads = queries.is_needed(me, found), found.mediator_id == me.pk
    notes = leads and queries.begun(found, now) and cases.can(me, Move.HOLD_SESSION)
    sets_times = cases.allowed(me, Deed.SCHEDULE, Place.FRAME)
    is_open = found.state in actions.OPEN
    shown = {
        **here.context(),
        "one": Shown(found),
        "slots": _slots(me, found) if found.state == State.PROPOSED else [],
        "booked": [(one, ROLES[Role(one.role)]) for one in queries.booked(found)],
        "may_answer": needed and found.state == State.PROPOSED and cases.can(me, Move.ANSWER_SESSION),
        "may_move": is_open and cases.can(me, Move.PROPOSE_SESSION),
        "may_cancel": is_open and (needed or sets_times) and cases.can(me, Move.CANCEL_SESSION),
        "may_declare": needed
        and found.state == State.FIXED
        and queries.near(found, now)
        and cases.can(me, Move.ANSWER_SESSION),
        "presence": Presence.objects.filter(session=found).select_related("participant__user") if leads else [],
        "own_presence": Presence.objects.filter(session=found, participant=me).first(),
        "minutes": minutes or (MinutesForm(cases.sides(here.case.pk)) if notes else None),
    }
    return render(request, "schedule/session.html", shown, status=422 if minutes and minutes.errors else 200)


def _slots(me: Participant, found: Session) -> list[tuple[Time, bool | None, list[tuple[Participant, bool | None]]]]:
    """Each proposed time with one's own word, and everybody's."""
    words = {(one.slot_id, one.participant_id): one.suits for one in Word.objects.filter(session=found)}
    people = queries.needed(found)
    return [
        (
            Time(slot.pk, timezone.localtime(slot.starts), timezone.localtime(slot.ends)),
            words.get((slot.pk, me.pk)),
            [(one, words.get((slot.pk, one.pk))) for one in people],
        )
        for slot in found.slots.all()
    ]


@require_POST
@signed_in_only
def answer(request: HttpRequest, case_id: UUID, session_id: UUID) -> HttpResponse:
    """Say which times suit."""
    _here(request, case_id, Move.ANSWER_SESSION)
    found = queries.session(case_id, session_id)
    known = {str(slot.pk): slot.pk for slot in found.slots.all()}
    suiting = [known.get(one, NO_TIME) for one in request.POST.getlist("times")]
    back = redirect("schedule:session", case_id, session_id)
    return _done(request, back, actions.answer, case_id, user_of(request), session_id, suiting)


@require_POST
@signed_in_only
def cancel(request: HttpRequest, case_id: UUID, session_id: UUID) -> HttpResponse:
    """Call an appointment off."""
    _here(request, case_id, Move.CANCEL_SESSION)
    back = redirect("schedule:session", case_id, session_id)
    return _done(request, back, actions.cancel, case_id, user_of(request), session_id)


@require_POST
@signed_in_only
def declare(request: HttpRequest, case_id: UUID, session_id: UUID) -> HttpResponse:
    """Say that one is there, alone or not."""
    _here(request, case_id, Move.ANSWER_SESSION)
    back = redirect("schedule:session", case_id, session_id)
    private = request.POST.get("private") == "yes"
    return _done(request, back, actions.declare, case_id, user_of(request), session_id, private=private)


@require_POST
@signed_in_only
def record(request: HttpRequest, case_id: UUID, session_id: UUID) -> HttpResponse:
    """Keep whether an appointment took place, and how long each side spoke."""
    here = _here(request, case_id, Move.HOLD_SESSION)
    found = queries.session(case_id, session_id)
    form = MinutesForm(cases.sides(case_id), request.POST)
    if not form.is_valid():
        return _session(request, here, found, form)
    given = {"held": form.cleaned_data["held"] == "yes", "minutes": form.minutes()}
    back = redirect("schedule:session", case_id, session_id)
    return _done(request, back, actions.record, case_id, user_of(request), session_id, **given)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in_only
def own_calendar(request: HttpRequest) -> HttpResponse:
    """One's appointments for one's own calendar program: make its secret address, or close it."""
    user = user_of(request)
    address = ""
    if request.method == "POST":
        if request.POST.get("close"):
            actions.close_feed(user)
            messages.success(request, _("Your calendar address no longer works."))
            return redirect("calendar:own")
        address = settings.ADDRESS + reverse("calendar:feed", args=[actions.new_feed(user)])
    shown = {
        "address": address,
        "open": Feed.objects.filter(user=user).exists(),
        "ahead": [Shown(one) for one in queries.of_person(user, timezone.now())],
    }
    return render(request, "schedule/calendar.html", shown)


@require_safe
def feed(request: HttpRequest, secret: str) -> HttpResponse:  # noqa: ARG001 - Django passes it
    """The appointments of whoever holds this secret address, without an account."""
    found = Feed.objects.select_related("user").filter(digest=actions.digest_of(secret), user__is_active=True).first()
    if found is None:
        raise Http404
    with acting_as(found.user_id):
        text = calendar(queries.of_person(found.user, timezone.now()), found.user.language)
    return HttpResponse(text, content_type="text/calendar; charset=utf-8")
