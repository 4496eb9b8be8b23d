"""The free-will check: one question a page, each side alone."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from bitim.procedure.steps import Move, Refused
from bitim.web.accounts.queries import signed_in_only, user_of
from bitim.web.agreements.actions import free_will, settling
from bitim.web.agreements.forms.settlement import QUESTIONS, FreeWillForm
from bitim.web.agreements.models import State
from bitim.web.agreements.views.agreement import reader
from bitim.web.cases import queries as cases
from bitim.web.cases.refusals import sentence

HERE = "agreements:settlement"


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in_only
def ask(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Ask one question after the other; what was answered before travels with the page and is kept at the end."""
    here = reader(request, case_id)
    if not cases.can(here.me, Move.CHECK_FREE_WILL):
        raise Http404
    paper = settling.newest(case_id)
    if paper is None or paper.state != State.OFFERED:
        return redirect(HERE, case_id)
    place = _place(request)
    form = FreeWillForm(request.POST or None, place=place)
    if request.method == "POST" and form.is_valid():
        if place + 1 == len(QUESTIONS):
            try:
                shown_version = int(request.POST.get("version", "0"))
                free_will.check_free_will(case_id, user_of(request), shown_version, form.said())
                messages.success(request, _("Thank you. Only the mediator knows what you answered."))
            except (ValueError, Refused):
                messages.error(request, sentence(Refused("newer_version")))
            return redirect(HERE, case_id)
        place += 1
        form = FreeWillForm(initial=form.cleaned_data, place=place)
    version = request.POST.get("version") or paper.version
    shown = {**here.context(), "form": form, "place": place, "count": len(QUESTIONS), "version": version}
    return render(request, "agreements/free_will.html", shown, status=422 if form.errors else 200)


def _place(request: HttpRequest) -> int:
    """Which question was just answered; the first when that is not told."""
    text = request.POST.get("place", "0")
    place = int(text) if text.isdigit() else 0
    return min(place, len(QUESTIONS) - 1)
