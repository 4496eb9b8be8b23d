"""The page on which a paper is signed, its file, and the look whether a copy is the one that was signed."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from bitim.documents import document_digest
from bitim.procedure.rights import Deed, Place
from bitim.procedure.steps import Refused
from bitim.web.accounts import actions as accounts
from bitim.web.accounts.models import User
from bitim.web.accounts.queries import signed_in_only, user_of
from bitim.web.agreements import printing_settlement, queries
from bitim.web.agreements.actions import agreement, settling, signing
from bitim.web.agreements.forms.signing import CopyForm, SignForm
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


def seal(digest: str) -> str:
    """A digest in groups of eight, to be compared by eye."""
    return " ".join(digest[at : at + 8] for at in range(0, len(digest), 8))


@require_safe
@signed_in_only
def pdf(request: HttpRequest, case_id: UUID, kind: str, version: int) -> HttpResponse:
    """A paper with its signatures, as it was offered, or, before that, as it is drafted."""
    here = frame(request, case_id)
    cases.require(here.me, Deed.READ, Place.SETTLEMENT)
    paper = paper_of(case_id, kind, version)
    answer = HttpResponse(_file(paper), content_type="application/pdf")
    answer.headers["Content-Disposition"] = f'inline; filename="{here.case.number}-{version}.pdf"'
    return answer


def _file(paper: Paper) -> bytes:
    if paper.offered_pdf:
        return queries.pdf(paper)
    if paper.kind == Kind.AGREEMENT:
        return agreement.printed(paper)
    return printing_settlement.settlement_pdf(paper, settling.settlement_of(paper), draft=True)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in_only
def sign(request: HttpRequest, case_id: UUID, kind: str, version: int) -> HttpResponse:
    """Sign a paper that is offered: read it, type your name, show once more who you are."""
    here = frame(request, case_id)
    cases.require(here.me, Deed.SIGN, Place.SETTLEMENT)
    paper = paper_of(case_id, kind, version)
    page = PAGES[Kind(kind)]
    if signing.has_signed(paper, here.me):
        return redirect(page, case_id)
    if paper.state != State.OFFERED:
        messages.error(request, sentence(Refused("not_offered")))
        return redirect(page, case_id)
    form = SignForm(user_of(request), request.POST or None)
    if request.method == "POST" and form.is_valid() and _signed(request, form, paper):
        messages.success(request, _("You have signed."))
        return redirect(page, case_id)
    shown = {**here.context(), "paper": paper, "form": form, "seal": seal(paper.digest), "back": page}
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
        if refused.code == "already_signed":
            return True
        form.add_error(None, sentence(refused))
        return False
    return True


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in_only
def check(request: HttpRequest, case_id: UUID, kind: str, version: int) -> HttpResponse:
    """Whether a copy that somebody holds is, to the last letter, the paper that was offered or signed here."""
    here = frame(request, case_id)
    cases.require(here.me, Deed.READ, Place.SETTLEMENT)
    paper = paper_of(case_id, kind, version)
    if not paper.offered_pdf:
        raise Http404
    form = CopyForm(request.POST or None, request.FILES or None)
    found = ""
    if request.method == "POST" and form.is_valid():
        digest = document_digest(form.cleaned_data["copy"].read())
        seals = {paper.digest: "offered", paper.signed_digest: "signed"}
        found = seals.get(digest, "other")
    shown = {
        **here.context(),
        "paper": paper,
        "form": form,
        "found": found,
        "seals": [seal(one) for one in (paper.digest, paper.signed_digest) if one],
        "intact": queries.intact(paper),
        "back": PAGES[Kind(kind)],
    }
    return render(request, "agreements/check.html", shown, status=422 if form.errors else 200)
