"""The pages of the choice of a mediator: the common list, the secret ballot, the nominee's answer, replacing."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from bitim.procedure.rights import Deed, Place, Role
from bitim.procedure.steps import Move, Refused, Step, permits
from bitim.web.accounts.queries import signed_in_only, user_of
from bitim.web.appointment import actions, queries
from bitim.web.appointment.forms import BallotForm, TakeOnForm
from bitim.web.appointment.refusals import BARS
from bitim.web.cases import queries as cases
from bitim.web.cases.frame import Frame, frame
from bitim.web.cases.refusals import sentence
from bitim.web.enquiry.forms import in_law
from bitim.web.register.queries import entry
from bitim.web.register.views import Card, look_up


def _here(request: HttpRequest, case_id: UUID, *moves: Move) -> Frame:
    """The frame for whoever may make one of these moves, whatever the step; Http404 for all others."""
    here = frame(request, case_id)
    if not any(permits(move, cases.standing(here.me)) for move in moves):
        raise Http404
    return here


def _done(
    request: HttpRequest, case_id: UUID, act: Callable[..., None], *given: Any, said: str = "", **more: Any
) -> HttpResponse:
    """Do an act and go back to the page of the choice, with what was `said` of it, or the refusal if it was refused."""
    try:
        act(case_id, user_of(request), *given, **more)
    except Refused as refused:
        messages.error(request, sentence(refused))
    else:
        if said:
            messages.success(request, said)
    return _back(request, case_id)


def _back(request: HttpRequest, case_id: UUID) -> HttpResponse:
    still_in = cases.Participant.objects.filter(case_id=case_id, user=user_of(request), until=None).exists()
    return redirect("appointment:choice", case_id) if still_in else redirect("desk:cases")


@require_safe
@signed_in_only
def choice(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Where the choice stands, for a side, the nominee or the mediator."""
    here = frame(request, case_id)
    if here.me.role == Role.NOMINEE:
        return _asked(request, here, TakeOnForm())
    cases.require(here.me, Deed.READ, Place.JOINT)
    if here.step != Step.ACCEPTED:
        return _chosen(request, here)
    return _choosing(request, here)


def _chosen(request: HttpRequest, here: Frame) -> HttpResponse:
    found = queries.appointed(here.case.pk)
    shown = {
        **here.context(),
        "cards": [Card(one.mediator) for one in found],
        "disclosed": [one.disclosed for one in found if one.disclosed],
        "may_object": cases.can(here.me, Move.OBJECT),
        "may_withdraw": cases.can(here.me, Move.WITHDRAW),
    }
    return render(request, "appointment/chosen.html", shown)


def _choosing(request: HttpRequest, here: Frame, form: BallotForm | None = None) -> HttpResponse:
    candidates = queries.candidates(here.case.pk)
    nomination = queries.open_nomination(here.case.pk)
    cast = queries.who_cast(here.case.pk)
    ballot = queries.own_ballot(here.me)
    form = form or BallotForm(candidates, ballot)
    sides = cases.sides(here.case.pk)
    shown = {
        **here.context(),
        "may_rank": cases.can(here.me, Move.RANK),
        "rows": [(Card(one), form[f"c{one.pk}"]) for one in candidates],
        "form": form,
        "nomination": nomination,
        "asked": Card(nomination.mediator) if nomination else None,
        "waited": nomination is not None and timezone.now() >= nomination.asked_at + actions.PATIENCE,
        "own_place": _own_place(nomination, ballot),
        "own_word_given": nomination and here.me.side and here.me.side.letter in nomination.accepted_by,
        "cast": [(side, side.pk in cast) for side in sides],
        "own_cast": here.me.side_id in cast,
        "none_common": nomination is None and len(cast) == len(sides),
    }
    return render(request, "appointment/choosing.html", shown, status=422 if form.errors else 200)


def _own_place(nomination: queries.Nomination | None, ballot: queries.Ballot | None) -> int:
    """The place that one's own side gave the person who was asked; 0 for none."""
    key = str(nomination.mediator_id) if nomination else ""
    return ballot.ranked.index(key) + 1 if ballot and key in ballot.ranked else 0


def _asked(request: HttpRequest, here: Frame, form: TakeOnForm) -> HttpResponse:
    nomination = queries.open_nomination(here.case.pk)
    if nomination is None:
        raise Http404
    shown = {**here.context(), "nomination": nomination, "sides": cases.sides(here.case.pk), "form": form}
    return render(request, "appointment/asked.html", shown, status=422 if form.errors else 200)


@require_POST
@signed_in_only
def draw_up(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Draw up the common list."""
    _here(request, case_id, Move.RANK)
    return _done(request, case_id, actions.draw_up_list)


@require_POST
@signed_in_only
def rank(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Cast the ballot of one's side."""
    here = _here(request, case_id, Move.RANK)
    form = BallotForm(queries.candidates(case_id), queries.own_ballot(here.me), request.POST)
    if here.step == Step.ACCEPTED and not form.is_valid():
        return _choosing(request, here, form)
    form.is_valid()
    return _done(request, case_id, actions.rank, form.ranked(), form.struck())


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in_only
def find(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Look in the register for somebody to add to the common list."""
    here = _here(request, case_id, Move.NOMINATE)
    if request.method == "POST":
        key = request.POST.get("mediator", "")
        found = entry(int(key)) if key.isascii() and key.isdecimal() and len(key) <= 12 else None
        if found is None:
            raise Http404
        return _done(request, case_id, actions.add_candidate, found)
    if not cases.can(here.me, Move.NOMINATE):
        return redirect("appointment:choice", case_id)
    page = look_up(request.GET.dict())
    listed = {one.pk for one in queries.candidates(case_id)}
    today = timezone.localdate()
    rows = [
        (card, card.entry.pk in listed, _why_not(queries.bars(card.entry, here.case, today))) for card in page.cards
    ]
    return render(request, "appointment/find.html", {**here.context(), **vars(page), "rows": rows})


def _why_not(bars: list[queries.Bar]) -> list[tuple[str, tuple[str, ...]]]:
    """In words, with the provisions behind it."""
    return [(in_law(bar.says) if bar.says else str(BARS[bar.code]), (bar.cite,) * bool(bar.cite)) for bar in bars]


@require_POST
@signed_in_only
def ties(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """A side's word on ties that the nominee disclosed."""
    _here(request, case_id, Move.RANK)
    return _done(request, case_id, actions.accept_ties, go_on=request.POST.get("go_on") == "yes")


@require_POST
@signed_in_only
def ask_next(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Ask somebody else, when the nominee stays silent."""
    _here(request, case_id, Move.RANK)
    return _done(request, case_id, actions.ask_next)


@require_POST
@signed_in_only
def take_on(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """The nominee takes the mediation on, with what must be disclosed."""
    here = _here(request, case_id, Move.TAKE_ON)
    form = TakeOnForm(request.POST)
    if form.is_valid():
        try:
            actions.take_on(case_id, user_of(request), form.cleaned_data["ties"], form.cleaned_data["words"])
            return _back(request, case_id)
        except Refused as refused:
            form.add_error(None, sentence(refused))
    return _asked(request, here, form)


@require_POST
@signed_in_only
def turn_down(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """The nominee turns it down."""
    _here(request, case_id, Move.TURN_DOWN)
    return _done(request, case_id, actions.turn_down)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in_only
def replace(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """A side objects to the mediator, or the mediator withdraws, after one calm question."""
    here = _here(request, case_id, Move.OBJECT, Move.WITHDRAW)
    mediator = here.me.role == Role.MEDIATOR
    if request.method == "POST":
        act = actions.withdraw if mediator else actions.object_to
        return _done(request, case_id, act, said=_("The choice of a mediator begins anew."))
    if not cases.can(here.me, Move.WITHDRAW if mediator else Move.OBJECT):
        return redirect("appointment:choice", case_id)
    return render(request, "appointment/replace.html", {**here.context(), "withdraws": mediator})
