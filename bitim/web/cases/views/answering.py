"""The invited side: the code, whether it is genuine, what was said, and the free answer."""

from allauth.core import ratelimit
from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from bitim.procedure.clocks import Kind
from bitim.procedure.rights import Role
from bitim.procedure.steps import Decline, Refused, Step
from bitim.web.accounts.queries import signed_in_only, user_of
from bitim.web.cases import queries
from bitim.web.cases.actions import inviting
from bitim.web.cases.codes import digest_of
from bitim.web.cases.forms import AcceptForm, CodeForm, DeclineForm
from bitim.web.cases.models import Clock, Companion, Invitation
from bitim.web.cases.refusals import sentence
from bitim.web.cases.views.inviting import inviter
from bitim.web.shared.acting import INVITED_TO, acting_as
from bitim.web.writings.queries import read as words_of


def _mine(request: HttpRequest) -> Invitation | None:
    """The invitation whose code this visit holds, as long as it waits for an answer."""
    digest = request.session.get(INVITED_TO, "")
    return _open(digest).select_related("case", "side").first() if digest else None


def _open(digest: str) -> QuerySet[Invitation]:
    """The invitation with a code, unless it is answered, or the case has gone on without this answer."""
    return Invitation.objects.filter(code_digest=digest, answer="", case__step=Step.INVITED)


def _opened_by(digest: str) -> str:
    """The page that a code leads to; empty when it leads nowhere."""
    waiting = {
        "invitation:read": _open(digest),
        "invitation:come_in": Companion.objects.filter(code_digest=digest, taken_at=None),
        "invitation:come_as_guest": queries.expected(digest),
    }
    return next((page for page, rows in waiting.items() if rows.exists()), "")


@require_http_methods(["GET", "HEAD", "POST"])
def code(request: HttpRequest) -> HttpResponse:
    """Where a code is typed; a wrong one, an answered one and an old one get the same answer."""
    form = CodeForm(request.POST or None)
    if request.method == "POST":
        if not ratelimit.consume(request, action="invitation"):
            form.add_error("code", _("Too many tries. Please wait a few minutes."))
        elif form.is_valid():
            digest = digest_of(form.cleaned_data["code"])
            with acting_as(request.user.pk, code=digest):
                opens = _opened_by(digest)
            if opens:
                request.session[INVITED_TO] = digest
                return redirect(opens)
            form.add_error("code", _("No open invitation has this code. Please compare it letter by letter."))
    return render(request, "cases/code.html", {"form": form}, status=422 if form.errors else 200)


@require_safe
def genuine(request: HttpRequest) -> HttpResponse:
    """How to find out that an invitation is genuine."""
    return render(request, "cases/genuine.html", {"rests_on": ("LM 5(1)", "LM 20(6)")})


@require_safe
def read(request: HttpRequest) -> HttpResponse:
    """What the inviter said, exactly, and what the answer means."""
    invitation = _mine(request)
    if invitation is None:
        return redirect("invitation:code")
    inviting.opened(invitation)
    shown = {
        "invitation": invitation,
        "inviter": inviter(invitation.case, invitation),
        "words": words_of(invitation.words),
        "clock": Clock.objects.filter(case=invitation.case, kind=Kind.ANSWER, about=invitation.side.letter).first(),
    }
    return render(request, "cases/read.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in_only
def accept(request: HttpRequest) -> HttpResponse:
    """Take part: as what, and how one can be reached."""
    invitation = _mine(request)
    if invitation is None:
        return redirect("invitation:code")
    form = AcceptForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            inviting.accept(
                invitation,
                user_of(request),
                form.contact(),
                role=Role(given["role"]),
                empowered=given["empowered"],
            )
        except Refused as refused:
            messages.error(request, sentence(refused))
            return redirect("invitation:read")
        del request.session[INVITED_TO]
        return redirect("desk:case", invitation.case_id)
    shown = {"invitation": invitation, "form": form}
    return render(request, "cases/accept.html", shown, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def decline(request: HttpRequest) -> HttpResponse:
    """Decline, without an account and without a reason."""
    invitation = _mine(request)
    if invitation is None:
        return redirect("invitation:code")
    form = DeclineForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            inviting.decline(invitation, Decline(form.cleaned_data["reason"]))
        except Refused as refused:
            messages.error(request, sentence(refused))
            return redirect("invitation:read")
        del request.session[INVITED_TO]
        return render(request, "cases/declined.html")
    shown = {"invitation": invitation, "form": form}
    return render(request, "cases/decline.html", shown, status=422 if form.errors else 200)
