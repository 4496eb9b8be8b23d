"""Who stands by a side: the page where one calls them, and the one where they come in."""

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from bitim.procedure.rights import Role
from bitim.procedure.steps import Move, Refused, permits
from bitim.web.accounts.queries import signed_in_only, user_of
from bitim.web.cases import queries
from bitim.web.cases.actions import companions
from bitim.web.cases.codes import code_of, spoken
from bitim.web.cases.forms import CompanionForm
from bitim.web.cases.frame import frame
from bitim.web.cases.models import Companion, Participant
from bitim.web.cases.refusals import sentence
from bitim.web.cases.words import ROLES
from bitim.web.shared.acting import INVITED_TO


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in_only
def beside(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Who stands by one's side, the codes that nobody has used yet, and one more code."""
    here = frame(request, case_id)
    if not permits(Move.BRING, queries.standing(here.me)):
        raise Http404
    form = CompanionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        role, empowered = Role(form.cleaned_data["role"]), form.cleaned_data["empowered"]
        try:
            companions.bring(case_id, user_of(request), role, empowered=empowered)
        except Refused as refused:
            messages.error(request, sentence(refused))
        return redirect("cases:beside", case_id)
    people = Participant.objects.filter(side=here.me.side, role__in=companions.ROLES, until=None).exclude(pk=here.me.pk)
    unused = Companion.objects.filter(side=here.me.side, taken_at=None).order_by("made_at")
    shown = {
        **here.context(),
        "form": form,
        "may_bring": queries.can(here.me, Move.BRING),
        "people": [(one, ROLES[Role(one.role)]) for one in people.select_related("user").order_by("since")],
        "codes": [(one, spoken(code_of(one.pk)), ROLES[Role(one.role)]) for one in unused],
        "url": settings.ADDRESS + reverse("invitation:code"),
    }
    return render(request, "cases/beside.html", shown, status=422 if form.errors else 200)


@require_POST
@signed_in_only
def take_back(request: HttpRequest, case_id: UUID, companion_id: UUID) -> HttpResponse:
    """Make a code open nothing any more."""
    try:
        companions.take_back(case_id, user_of(request), companion_id)
    except Refused as refused:
        messages.error(request, sentence(refused))
    return redirect("cases:beside", case_id)


@require_POST
@signed_in_only
def send_away(request: HttpRequest, case_id: UUID, participant_id: UUID) -> HttpResponse:
    """Let somebody beside one's side take part no longer."""
    try:
        companions.send_away(case_id, user_of(request), participant_id)
        messages.success(request, _("They read nothing of this case from now on."))
    except Refused as refused:
        messages.error(request, sentence(refused))
    return redirect("cases:beside", case_id)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in_only
def come_in(request: HttpRequest) -> HttpResponse:
    """Come in beside a side, with the code that it gave."""
    digest = request.session.get(INVITED_TO, "")
    waiting = Companion.objects.filter(code_digest=digest, taken_at=None).select_related("case", "side").first()
    if waiting is None:
        return redirect("invitation:code")
    if request.method == "POST":
        try:
            companions.come_in(waiting, user_of(request))
        except Refused as refused:
            messages.error(request, sentence(refused))
            return redirect("invitation:code")
        del request.session[INVITED_TO]
        return redirect("desk:case", waiting.case_id)
    return render(request, "cases/come_in.html", {"companion": waiting, "role": ROLES[Role(waiting.role)]})
