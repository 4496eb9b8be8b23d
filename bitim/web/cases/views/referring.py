"""A court or prosecution office refers a case to mediation; all its sides are invited."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from bitim.procedure.steps import Refused
from bitim.web.accounts.models import Office, User
from bitim.web.accounts.queries import signed_in_only, user_of
from bitim.web.cases.actions import inviting
from bitim.web.cases.actions.opening import LETTERS, refer_case
from bitim.web.cases.forms import InvitedForm, ReferralForm, SidesForms
from bitim.web.cases.refusals import sentence


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in_only
def refer(request: HttpRequest) -> HttpResponse:
    """Refer a case: by whom, until when, the sides, and how each is invited. For clerks of such an office alone."""
    user = user_of(request)
    if user.office != Office.REFERRER:
        raise Http404
    form, sides = ReferralForm(request.POST or None), SidesForms(request.POST or None, prefix="side")
    if request.method == "POST" and form.is_valid() and sides.is_valid():
        try:
            return redirect("desk:case", _refer(user, form, [side for side in sides if side.has_changed()]))
        except Refused as refused:
            messages.error(request, sentence(refused))
    more = sides.forms[2:]
    given = sides.is_bound and any(side.has_changed() for side in more)
    shown = {"form": form, "sides": sides, "first": sides.forms[:2], "more": more, "more_given": given}
    return render(request, "cases/refer.html", shown, status=422 if request.method == "POST" else 200)


def _refer(user: User, form: ReferralForm, sides: list[InvitedForm]) -> UUID:
    dispute = form.dispute(get_language() or "kk")
    case = refer_case(user, dispute, [side.named() for side in sides], form.authority_named())
    for letter, side in zip(LETTERS, sides, strict=False):
        inviting.invite(case.pk, user, letter, side.proposal())
    return case.pk
