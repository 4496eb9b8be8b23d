"""The page on which a mediation ends without a settlement."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from bitim.procedure.steps import WAYS, Move, Refused
from bitim.web.accounts import actions as accounts
from bitim.web.accounts.queries import signed_in_only, user_of
from bitim.web.agreements.actions import ending
from bitim.web.agreements.forms.signing import SignForm
from bitim.web.agreements.models import Refusal
from bitim.web.agreements.views.agreement import reader
from bitim.web.cases import queries as cases
from bitim.web.cases.refusals import sentence


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in_only
def end(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """The sides refuse together, in writing, or the mediator finds an obstacle; each is asked calmly."""
    here = reader(request, case_id)
    refuses, stops = (cases.can(here.me, move) for move in (Move.REFUSE, Move.FIND_OBSTACLE))
    if not (refuses or stops):
        return redirect("desk:case", case_id)
    form = SignForm(user_of(request), request.POST if "name" in request.POST else None)
    if request.method == "POST":
        if refuses and "name" in request.POST:
            done = form.is_valid() and _refused(request, case_id, form)
        else:
            done = _done(request, case_id, refuses=refuses)
        if done:
            return redirect("desk:case", case_id)
    signed = {one.side_id: one.signed_at for one in Refusal.objects.filter(case_id=case_id)}
    shown = {
        **here.context(),
        "form": form,
        "refusal": (WAYS[Move.REFUSE].cite,),
        "obstacle": (WAYS[Move.FIND_OBSTACLE].cite,),
        "refuses": refuses,
        "signed": [(side, signed.get(side.pk)) for side in cases.sides(case_id)],
        "mine": here.me.side_id in signed,
    }
    return render(request, "agreements/end.html", shown, status=422 if form.errors else 200)


def _refused(request: HttpRequest, case_id: UUID, form: SignForm) -> bool:
    try:
        proof = accounts.confirm(request, form.cleaned_data["secret"])
        over = ending.refuse(case_id, user_of(request), form.cleaned_data["name"], proof)
    except accounts.NotConfirmed as mistake:
        form.add_error("secret", str(mistake))
        return False
    except Refused as refused:
        form.add_error(None, sentence(refused))
        return False
    if over:
        messages.success(request, _("All sides have refused: the mediation is over."))
    else:
        messages.success(request, _("You have signed. The mediation is over when all sides have."))
    return True


def _done(request: HttpRequest, case_id: UUID, *, refuses: bool) -> bool:
    """What is done by a button alone."""
    if refuses and "take_back" not in request.POST:
        raise Http404
    try:
        if refuses:
            ending.take_back(case_id, user_of(request))
            messages.success(request, _("Your refusal is taken back."))
        else:
            ending.find_obstacle(case_id, user_of(request))
            messages.success(request, _("The mediation is over."))
    except Refused as refused:
        messages.error(request, sentence(refused))
    return True
