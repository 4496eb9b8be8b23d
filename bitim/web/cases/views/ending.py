"""Leaving, stepping down, closing, and how one can be reached."""

from uuid import UUID

from django.contrib import messages
from django.forms import model_to_dict
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from bitim.procedure.rights import Deed, Place, Role
from bitim.procedure.steps import Move, Refused
from bitim.web.accounts.queries import signed_in_only, user_of
from bitim.web.cases import queries
from bitim.web.cases.actions import ending
from bitim.web.cases.forms import ContactForm
from bitim.web.cases.frame import frame
from bitim.web.cases.models import Contact
from bitim.web.cases.refusals import sentence
from bitim.web.cases.words import SECRECY


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
    return render(request, "cases/leave.html", {**here.context(), "may_leave": False})


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in_only
def step_down(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Take part no longer oneself, after one calm question."""
    here = frame(request, case_id)
    if not queries.may_step_down(here.me):
        raise Http404
    if request.method == "POST":
        try:
            ending.step_down(case_id, user_of(request))
        except Refused as refused:
            messages.error(request, sentence(refused))
            return redirect("cases:step_down", case_id)
        messages.success(request, _("You have stepped down. You see nothing of this case from now on."))
        return redirect("desk:cases")
    shown = {**here.context(), "may_step_down": False, "rests_on": SECRECY, "alone": queries.speaks_alone(here.me)}
    return render(request, "cases/step_down.html", shown)


@require_POST
@signed_in_only
def close(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Close the file of a case that is over."""
    try:
        ending.close(case_id, user_of(request))
    except Refused as refused:
        messages.error(request, sentence(refused))
    return redirect("desk:case", case_id)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in_only
def contact(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """How one's own side can be reached without danger."""
    here = frame(request, case_id)
    queries.require(here.me, Deed.WRITE, Place.CONTACT)
    kept = Contact.objects.filter(room__case_id=case_id, room__side=here.me.side).first()
    known = model_to_dict(kept) if kept else {}
    form = ContactForm(request.POST or None, initial={**known, "no_mail": here.me.no_mail})
    if request.method == "POST" and form.is_valid():
        try:
            ending.change_contact(case_id, user_of(request), form.contact())
            messages.success(request, _("Kept."))
        except Refused as refused:
            messages.error(request, sentence(refused))
        return redirect("cases:contact", case_id)
    status = 422 if form.errors else 200
    return render(request, "cases/contact.html", {**here.context(), "form": form}, status=status)


@require_safe
@signed_in_only
def contacts(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """How each side can be reached without danger, for whoever arranges the sessions."""
    here = frame(request, case_id)
    queries.require(here.me, Deed.READ, Place.CONTACT, own=False)
    kept = {one.room.side_id: one for one in Contact.objects.filter(room__case_id=case_id).select_related("room")}
    people = queries.participants(case_id, Role.PARTY, Role.REPRESENTATIVE)
    sides = [
        (side, kept.get(side.pk), any(one.no_mail for one in people if one.side_id == side.pk))
        for side in queries.sides(case_id)
    ]
    return render(request, "cases/contacts.html", {**here.context(), "sides": sides})
