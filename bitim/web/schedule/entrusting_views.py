"""The page where a mediator entrusts the times of a case to a coordinator, and takes them back."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from bitim.procedure.steps import Move, Refused, permits
from bitim.web.accounts.queries import signed_in_only, user_of
from bitim.web.cases import queries as cases
from bitim.web.cases.frame import frame
from bitim.web.cases.refusals import sentence
from bitim.web.schedule import entrusting
from bitim.web.schedule.forms import CoordinatorForm


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in_only
def coordinator(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Who sets the times beside the mediator, or who could."""
    here = frame(request, case_id)
    if not permits(Move.ENTRUST, cases.standing(here.me)):
        raise Http404
    form = CoordinatorForm(entrusting.offered(here.me), request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            entrusting.entrust(case_id, user_of(request), form.cleaned_data["coordinator"])
        except Refused as refused:
            messages.error(request, sentence(refused))
        return redirect("schedule:coordinator", case_id)
    shown = {
        **here.context(),
        "form": form,
        "entrusted": entrusting.entrusted(case_id),
        "may_entrust": cases.can(here.me, Move.ENTRUST),
    }
    return render(request, "schedule/coordinator.html", shown, status=422 if form.errors else 200)


@require_POST
@signed_in_only
def end(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Take the times back."""
    try:
        entrusting.take_back(case_id, user_of(request))
    except Refused as refused:
        messages.error(request, sentence(refused))
    return redirect("schedule:coordinator", case_id)
