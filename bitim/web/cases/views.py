"""The pages of what is done in a case's frame."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from bitim.procedure.steps import Move, Refused
from bitim.web.accounts.queries import signed_in_only, user_of
from bitim.web.cases import queries
from bitim.web.cases.actions import ending
from bitim.web.cases.frame import frame
from bitim.web.cases.refusals import sentence


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in_only
def leave(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Leave the mediation, after one calm question."""
    here = frame(request, case_id)
    if request.method == "POST":
        try:
            ending.leave(case_id, user_of(request))
        except Refused as refused:
            messages.error(request, sentence(refused))
        return redirect("desk:case", case_id)
    if not queries.can(here.me, Move.LEAVE):
        return redirect("desk:case", case_id)
    return render(request, "cases/leave.html", here.context())
