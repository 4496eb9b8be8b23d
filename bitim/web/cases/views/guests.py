"""Interpreters and experts: the page where they are named and agreed to, and the one where they come in."""

from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from bitim.procedure.rights import Role
from bitim.procedure.steps import WAYS, Move, Refused, permits
from bitim.web.accounts.queries import signed_in_only, user_of
from bitim.web.cases import queries
from bitim.web.cases.actions import guests as actions
from bitim.web.cases.codes import code_of, spoken
from bitim.web.cases.forms import GuestForm, SecrecyForm
from bitim.web.cases.frame import frame
from bitim.web.cases.models import Consent, Guest, Participant, Side
from bitim.web.cases.refusals import sentence
from bitim.web.cases.words import ROLES, SECRECY
from bitim.web.shared.acting import INVITED_TO


@dataclass(frozen=True)
class Shown:
    """A guest as the page shows them: who has agreed, whose word is missing, and the code once all have."""

    guest: Guest
    agreed: list[Side]
    missing: list[Side]
    asks_me: bool

    @property
    def role(self) -> Promise:
        """As what they are named."""
        return ROLES[Role(self.guest.role)]

    @property
    def code(self) -> str:
        """What lets them in; empty before all have agreed, and once it was used."""
        return "" if self.missing or self.guest.taken_at else spoken(code_of(self.guest.pk))


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in_only
def guests(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Who is named to interpret or to give expert knowledge, who has agreed, and one more to name."""
    here = frame(request, case_id)
    if not permits(Move.NAME_GUEST, queries.standing(here.me)):
        raise Http404
    form = GuestForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.name(case_id, user_of(request), form.called())
        except Refused as refused:
            messages.error(request, sentence(refused))
        return redirect("cases:guests", case_id)
    shown = {
        **here.context(),
        "form": form,
        "guests": _shown(here.me),
        "may_name": queries.can(here.me, Move.NAME_GUEST),
        "may_end": queries.can(here.me, Move.DISMISS_GUEST),
        "rests_on": (WAYS[Move.NAME_GUEST].cite, *SECRECY),
        "url": settings.ADDRESS + reverse("invitation:code"),
    }
    return render(request, "cases/guests.html", shown, status=422 if form.errors else 200)


def _shown(me: Participant) -> list[Shown]:
    sides = queries.sides(me.case_id)
    agreed = set(Consent.objects.filter(guest__case=me.case).values_list("guest_id", "side_id"))
    may_agree = queries.can(me, Move.AGREE_TO_GUEST)
    named = Guest.objects.filter(case=me.case, ended_at=None).select_related("participant__user")
    return [
        Shown(
            guest=one,
            agreed=[side for side in sides if (one.pk, side.pk) in agreed],
            missing=[side for side in sides if (one.pk, side.pk) not in agreed],
            asks_me=may_agree and (one.pk, me.side_id) not in agreed,
        )
        for one in named.order_by("named_at")
    ]


@require_POST
@signed_in_only
def agree(request: HttpRequest, case_id: UUID, guest_id: UUID) -> HttpResponse:
    """Agree to a guest as a side."""
    try:
        actions.agree(case_id, user_of(request), guest_id)
        messages.success(request, _("Your side has agreed. You can take this back at any moment."))
    except Refused as refused:
        messages.error(request, sentence(refused))
    return redirect("cases:guests", case_id)


@require_POST
@signed_in_only
def dismiss(request: HttpRequest, case_id: UUID, guest_id: UUID) -> HttpResponse:
    """End the part of a guest, or refuse one."""
    try:
        actions.dismiss(case_id, user_of(request), guest_id)
        messages.success(request, _("They see nothing of this case from now on."))
    except Refused as refused:
        messages.error(request, sentence(refused))
    return redirect("cases:guests", case_id)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in_only
def come_in(request: HttpRequest) -> HttpResponse:
    """Read the duty of secrecy, agree to it, and come in."""
    waiting = queries.expected(request.session.get(INVITED_TO, "")).select_related("case").first()
    if waiting is None:
        return redirect("invitation:code")
    form = SecrecyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.come_in(waiting, user_of(request))
        except Refused as refused:
            messages.error(request, sentence(refused))
            return redirect("invitation:code")
        del request.session[INVITED_TO]
        return redirect("desk:case", waiting.case_id)
    shown = {"guest": waiting, "role": ROLES[Role(waiting.role)], "form": form, "rests_on": SECRECY}
    return render(request, "cases/come_as_guest.html", shown, status=422 if form.errors else 200)
