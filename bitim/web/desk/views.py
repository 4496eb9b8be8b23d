"""The list of one's cases, and the page of a case."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from bitim.web.accounts.queries import signed_in_only, user_of
from bitim.web.cases import queries
from bitim.web.cases.frame import frame


@require_safe
@signed_in_only
def cases(request: HttpRequest) -> HttpResponse:
    """One's cases, the one that moved last first."""
    return render(request, "desk/cases.html", {"participations": queries.mine(user_of(request))[:50]})


@require_safe
@signed_in_only
def case(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """The page of a case: what to do now, and until when."""
    return render(request, "desk/case.html", frame(request, case_id).context())
