"""The agreement to mediate: its page, drawing it up, offering it, and a longer term."""

from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from bitim import documents
from bitim.procedure import clocks
from bitim.procedure.remarks import Weight, stopped
from bitim.procedure.rights import Deed, Place
from bitim.procedure.steps import Move, Refused
from bitim.web.accounts.queries import signed_in_only, user_of
from bitim.web.agreements import printing, queries
from bitim.web.agreements.actions import agreement, extending, signing
from bitim.web.agreements.forms.agreement import AgreementForm, ExtendForm, HandInForm
from bitim.web.agreements.models import Extension, Kind, Paper, State
from bitim.web.agreements.remarks import said
from bitim.web.agreements.views.signing import paper_of
from bitim.web.cases import queries as cases
from bitim.web.cases.due import running
from bitim.web.cases.frame import Frame, frame
from bitim.web.cases.refusals import sentence

HERE = "agreements:agreement"


def reader(request: HttpRequest, case_id: UUID) -> Frame:
    """The frame of a case for whoever may read its papers; Http404 for others."""
    here = frame(request, case_id)
    cases.require(here.me, Deed.READ, Place.SETTLEMENT)
    return here


@dataclass(frozen=True)
class Piece:
    """A block of a document with the name of its kind, by which a template shows it."""

    kind: str
    block: documents.Block


def pieces(blocks: tuple[documents.Block, ...]) -> list[Piece]:
    """The text of a document for the page."""
    return [Piece(type(block).__name__.lower(), block) for block in blocks]


@require_safe
@signed_in_only
def show(request: HttpRequest, case_id: UUID, version: int | None = None) -> HttpResponse:
    """The agreement to mediate as it stands: its text, what is missing, who has signed."""
    here = reader(request, case_id)
    paper = paper_of(case_id, Kind.AGREEMENT, version) if version else queries.latest(case_id, Kind.AGREEMENT)
    shown = {**here.context(), "paper": paper, "draws_up": cases.can(here.me, Move.DRAW_UP)}
    if paper is not None:
        draft = agreement.draft_of(paper)
        remarks = agreement.remarks(paper, draft)
        shown |= {
            "text": pieces(printing.agreement_text(paper, draft, agreement.term_of(paper, draft))),
            "spoken": printing.spoken(paper),
            "remarks": [(said(one), one.weight == Weight.STOPS, one.cites) for one in remarks],
            "stopped": stopped(remarks),
            "versions": queries.versions(case_id, Kind.AGREEMENT),
            "pending": queries.pending(here.case),
            **signing_of(here, paper, Move.SIGN_AGREEMENT),
        }
    return render(request, "agreements/agreement.html", shown)


def signing_of(here: Frame, paper: Paper, move: Move) -> dict[str, object]:
    """Who has signed a version, whether this reader can sign now, and whether its files are still what was signed."""
    signatures = signing.signatures(paper)
    waiting = signing.unsigned_sides(paper)
    mine = any(one.participant_id == here.me.pk for one in signatures)
    offered, last = paper.state == State.OFFERED, here.me.side is None and bool(waiting)
    return {
        "signatures": signatures,
        "waiting": waiting,
        "can_sign": offered and not mine and not last and cases.can(here.me, move),
        "has_signed": mine,
        "intact": queries.intact(paper),
    }


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in_only
def draw_up(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Draw the agreement up; each time it is kept there is a new version."""
    here = reader(request, case_id)
    cases.require(here.me, Deed.DRAFT, Place.SETTLEMENT)
    if not cases.can(here.me, Move.DRAW_UP):
        return redirect(HERE, case_id)
    last = queries.latest(case_id, Kind.AGREEMENT)
    draft = agreement.prefilled(here.case, agreement.draft_of(last) if last else None)
    form = AgreementForm(draft, cases.facts(here.case), request.POST or None)
    if request.method == "POST" and form.is_valid():
        filled = form.filled()
        try:
            agreement.draw_up(case_id, user_of(request), filled, filled.languages, filled.prevailing)
            messages.success(request, _("Kept as a new version."))
        except Refused as refused:
            messages.error(request, sentence(refused))
        return redirect(HERE, case_id)
    shown = {**here.context(), "form": form, "draft": draft, "last": last}
    return render(request, "agreements/agreement_draw_up.html", shown, status=422 if form.errors else 200)


@require_POST
@signed_in_only
def offer(request: HttpRequest, case_id: UUID, version: int) -> HttpResponse:
    """Offer a version for signing."""
    here = reader(request, case_id)
    cases.require(here.me, Deed.DRAFT, Place.SETTLEMENT)
    try:
        agreement.offer(case_id, user_of(request), version)
        messages.success(request, _("Offered. Now the sides can sign; you sign last."))
    except Refused as refused:
        messages.error(request, sentence(refused))
    return redirect(HERE, case_id)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in_only
def hand_in(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """When whoever has the case was told: from that day a stay is counted."""
    here = reader(request, case_id)
    if not queries.pending(here.case) or not cases.can(here.me, Move.HAND_IN):
        return redirect(HERE, case_id)
    form = HandInForm(request.POST or None, initial={"day": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        try:
            agreement.hand_in(case_id, user_of(request), form.cleaned_data["day"])
        except Refused as refused:
            form.add_error("day", sentence(refused))
        else:
            messages.success(request, _("Kept."))
            return redirect("desk:case", case_id)
    shown = {**here.context(), "form": form}
    return render(request, "agreements/hand_in.html", shown, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in_only
def extend(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """A longer mediation: what each who is asked consents to, and one's own consent."""
    here = reader(request, case_id)
    try:
        term = extending.term_now(here.case)
    except Refused as refused:
        messages.error(request, sentence(refused))
        return redirect("desk:case", case_id)
    may = extending.is_asked(here.me, term.cites) and term.extendable_by > 0
    form = ExtendForm(term.extendable_by, request.POST if "days" in request.POST else None)
    if request.method == "POST":
        if not may:
            raise Http404
        if _consented(request, case_id, form):
            return redirect("agreements:extend", case_id)
    given = {one.side_id: one.days for one in Extension.objects.filter(case=here.case)}
    asks_mediator = clocks.asks_mediator(term.cites)
    asked = [(side.letter, side.name, given.get(side.pk)) for side in cases.sides(case_id)]
    if asks_mediator:
        asked += [("m", one.user.name, given.get(None)) for one in cases.mediators(case_id)]
    shown = {
        **here.context(),
        "form": form,
        "term": term,
        "may": may,
        "given": asked if given else [],
        "asks_mediator": asks_mediator,
        "referral": running(case_id, clocks.Kind.REFERRAL),
        "mine": given.get(here.me.side_id),
        "pending": queries.pending(here.case),
    }
    return render(request, "agreements/extend.html", shown, status=422 if form.errors else 200)


def _consented(request: HttpRequest, case_id: UUID, form: ExtendForm) -> bool:
    try:
        if "withdraw" in request.POST:
            extending.withdraw(case_id, user_of(request))
            messages.success(request, _("Your consent is taken back."))
        elif not form.is_valid():
            return False
        elif extending.consent(case_id, user_of(request), form.cleaned_data["days"]):
            messages.success(request, _("Everybody consents: the term is extended."))
        else:
            messages.success(request, _("Your consent is kept. The term is extended when everybody has consented."))
    except Refused as refused:
        messages.error(request, sentence(refused))
    return True
