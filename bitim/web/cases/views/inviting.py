"""Inviting the other side, and sending the invitation anew."""

from typing import cast
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from bitim import documents
from bitim.procedure.steps import WAYS, Move, Refused, permits
from bitim.web.accounts.queries import signed_in_only, user_of
from bitim.web.cases import queries
from bitim.web.cases.actions import inviting
from bitim.web.cases.codes import code_of, spoken
from bitim.web.cases.forms import ProposalForm
from bitim.web.cases.frame import Frame, frame
from bitim.web.cases.models import Case, Invitation, Side
from bitim.web.cases.refusals import sentence
from bitim.web.writings.queries import read


def _side(here: Frame, letter: str) -> Side:
    """The side to be invited; Http404 for whoever has no right to invite."""
    if not permits(Move.INVITE, queries.standing(here.me)):
        raise Http404
    side = Side.objects.filter(case=here.case, letter=letter).first()
    if side is None:
        raise Http404
    return side


def _waiting(here: Frame, letter: str) -> Invitation | None:
    return next((one for one in queries.waiting(here.me) if one.side.letter == letter), None)


def _sent(here: Frame, letter: str) -> Invitation:
    """An invitation of one's own that waits for an answer; Http404 when there is none."""
    sent = _waiting(here, letter)
    if sent is None:
        raise Http404
    return sent


def inviter(case: Case, sent: Invitation) -> str:
    """In whose name a side is invited: the authority that referred the case, or the side that opened it."""
    referral = queries.referral(case.pk)
    if referral:
        return referral.authority
    side = Side.objects.filter(case=case, joined_at__isnull=False).exclude(pk=sent.side_id).order_by("letter").first()
    return side.name if side else ""


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in_only
def invite(request: HttpRequest, case_id: UUID, letter: str) -> HttpResponse:
    """Propose mediation to a side; when that was done, send the proposal in another way."""
    here = frame(request, case_id)
    side = _side(here, letter)
    sent = _waiting(here, letter)
    known = {"language": here.case.language, "channel": "mail"}
    if sent:
        known = {"language": sent.language, "email": sent.email, "phone": sent.phone, "address": sent.address}
    form = ProposalForm(request.POST or None, initial=known)
    if sent:
        del form.fields["days"]
    if sent or here.me.side is None:
        del form.fields["words"]
    if request.method == "POST" and form.is_valid():
        act = inviting.send_again if sent else inviting.invite
        try:
            act(case_id, user_of(request), letter, form.proposal())
        except Refused as refused:
            messages.error(request, sentence(refused))
            return redirect("cases:invite", case_id, letter)
        return redirect("cases:invitation", case_id, letter)
    if sent is None and (side.joined_at or not queries.can(here.me, Move.INVITE)):
        return redirect("desk:case", case_id)
    shown = {**here.context(), "side": side, "sent": sent, "form": form, "rests_on": (WAYS[Move.SEND_AGAIN].cite,)}
    return render(request, "cases/invite.html", shown, status=422 if form.errors else 200)


@require_safe
@signed_in_only
def invitation(request: HttpRequest, case_id: UUID, letter: str) -> HttpResponse:
    """An invitation that was sent: its code, until when it can be answered, and how to pass it on."""
    here = frame(request, case_id)
    sent = _sent(here, letter)
    shown = {
        **here.context(),
        "side": sent.side,
        "sent": sent,
        "others": [one.side for one in queries.waiting(here.me) if one != sent],
        "code": spoken(code_of(sent.pk)),
        "clock": queries.term(sent),
        "words": read(sent.words),
        "url": settings.ADDRESS + reverse("invitation:code"),
    }
    return render(request, "cases/invitation.html", shown)


@require_safe
@signed_in_only
def letter_on_paper(request: HttpRequest, case_id: UUID, letter: str) -> HttpResponse:
    """The invitation as a letter to print, in the language that the inviter chose."""
    here = frame(request, case_id)
    sent = _sent(here, letter)
    clock = queries.term(sent)
    if clock is None:
        raise Http404
    url = settings.ADDRESS + reverse("invitation:code")
    text = documents.InvitationLetter(
        case_number=here.case.number,
        inviter=inviter(here.case, sent),
        recipient=sent.side.name,
        recipient_address=sent.address,
        sent_on=timezone.localdate(sent.sent_at),
        answer_by=clock.ends,
        code=code_of(sent.pk),
        url=url,
        check_url=settings.ADDRESS + reverse("invitation:genuine"),
        message=read(sent.words),
    )
    try:
        pdf = documents.invitation_letter(
            text, cast("documents.Language", sent.language), made_at=timezone.localtime(sent.sent_at)
        )
    except documents.DocumentError:
        messages.error(
            request, _("Your words have too many lines for the letter. Print it without them, or give them by hand.")
        )
        return redirect("cases:invitation", case_id, letter)
    response = HttpResponse(pdf, content_type="application/pdf")
    response.headers["Content-Disposition"] = 'inline; filename="invitation.pdf"'
    return response
