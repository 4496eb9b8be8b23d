"""The page on which a paper is signed, whichever paper it is."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from bitim.procedure.rights import Deed, Place
from bitim.procedure.steps import Refused
from bitim.web.accounts import actions as accounts
from bitim.web.accounts.models import User
from bitim.web.accounts.queries import signed_in_only, user_of
from bitim.web.agreements import queries
from bitim.web.agreements.actions import agreement, settling
from bitim.web.agreements.forms.signing import SignForm
from bitim.web.agreements.models import Kind, Paper, State
from bitim.web.cases import queries as cases
from bitim.web.cases.frame import frame
from bitim.web.cases.refusals import sentence

Sign = Callable[[UUID, User, int, str, accounts.Proof], Paper]
SIGNING: dict[str, Sign] = {Kind.AGREEMENT: agreement.sign, Kind.SETTLEMENT: settling.sign}
PAGES = {Kind.AGREEMENT: "agreements:agreement", Kind.SETTLEMENT: "agreements:settlement"}


def paper_of(case_id: UUID, kind: str, version: int) -> Paper:
    """A version of a paper; Http404 when there is none, or none for this reader."""
    found = Paper.objects.filter(case_id=case_id, kind=kind, version=version).select_related("case").first()
    if found is None or kind not in SIGNING:
        raise Http404
    return found


@require_safe
@signed_in_only
def pdf(request: HttpRequest, case_id: UUID, kind: str, version: int) -> HttpResponse:
    """A paper as it was offered, or with its signatures."""
    here = frame(request, case_id)
    cases.require(here.me, Deed.READ, Place.SETTLEMENT)
    answer = HttpResponse(queries.pdf(paper_of(case_id, kind, version)), content_type="application/pdf")
    answer.headers["Content-Disposition"] = f'inline; filename="{here.case.number}-{version}.pdf"'
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in_only
def sign(request: HttpRequest, case_id: UUID, kind: str, version: int) -> HttpResponse:
    """Sign a paper that is offered: read it, type your name, show once more who you are."""
    here = frame(request, case_id)
    cases.require(here.me, Deed.SIGN, Place.SETTLEMENT)
    paper = paper_of(case_id, kind, version)
    if paper.state != State.OFFERED or paper.signatures.filter(participant=here.me).exists():
        return redirect(PAGES[Kind(kind)], case_id)
    form = SignForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _signed(request, form, paper):
        messages.success(request, _("You have signed."))
        return redirect(PAGES[Kind(kind)], case_id)
    seal = [paper.digest[at : at + 8] for at in range(0, len(paper.digest), 8)]
    shown = {**here.context(), "paper": paper, "form": form, "seal": seal, "back": PAGES[Kind(kind)]}
    return render(request, "agreements/sign.html", shown, status=422 if form.errors else 200)


def _signed(request: HttpRequest, form: SignForm, paper: Paper) -> bool:
    try:
        proof = accounts.confirm(request, form.cleaned_data["secret"])
    except accounts.NotConfirmed as mistake:
        form.add_error("secret", str(mistake))
        return False
    try:
        SIGNING[paper.kind](paper.case_id, user_of(request), paper.version, form.cleaned_data["name"], proof)
    except Refused as refused:
        form.add_error("name" if refused.code == "other_name" else None, sentence(refused))
        return False
    return True
