"""Keeping the settlement: what is due by whom, proof, breach, the way back, the approval of the court."""

from collections.abc import Callable
from typing import cast
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from bitim import documents
from bitim.procedure.steps import Move, Refused, Step
from bitim.web.accounts.queries import signed_in_only, user_of
from bitim.web.agreements import performing_page, printing, queries
from bitim.web.agreements.actions import performing, settling
from bitim.web.agreements.forms.performance import ApprovalForm, PackForm, ReplyForm, ReportForm
from bitim.web.agreements.models import Kind, Obligation, Paper
from bitim.web.agreements.printing_settlement import printed
from bitim.web.agreements.views.agreement import reader
from bitim.web.cases import queries as cases
from bitim.web.cases.frame import Frame
from bitim.web.cases.refusals import sentence

HERE = "agreements:performance"
ENDINGS = {"application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png"}


def _signed(request: HttpRequest, case_id: UUID) -> tuple[Frame, Paper]:
    here = reader(request, case_id)
    paper = queries.signed(case_id, Kind.SETTLEMENT)
    if paper is None:
        raise Http404
    return here, paper


def _row(paper: Paper, owed: UUID) -> Obligation:
    row = Obligation.objects.filter(paper=paper, pk=owed).select_related("paper").first()
    if row is None:
        raise Http404
    return row


@require_safe
@signed_in_only
def show(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """What is owed under the settlement, what was done, and what can be done."""
    here, paper = _signed(request, case_id)
    signed = settling.settlement_of(paper)
    consents = {one.side_id for one in performing.returning(case_id)}
    shown = {
        **here.context(),
        "paper": paper,
        "owed": performing_page.owed_under(paper, here.me, timezone.localdate()),
        "breached": here.step == Step.BREACHED,
        "enforcement": performing_page.enforcement(here.case, paper, signed),
        "may_return": cases.can(here.me, Move.RETURN),
        "returning": [side.name for side in cases.sides(case_id) if side.pk in consents],
        "consented": here.me.side_id in consents,
        "may_record": cases.can(here.me, Move.RECORD_APPROVAL),
        "in_court": signed.in_court,
        "approval": performing.approval_of(paper),
    }
    return render(request, "agreements/performance.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in_only
def report(request: HttpRequest, case_id: UUID, owed: UUID) -> HttpResponse:
    """Report that one's own obligation was kept."""
    here, paper = _signed(request, case_id)
    row = _row(paper, owed)
    if not (performing.is_owed_by(row, here.me) and cases.can(here.me, Move.REPORT_PERFORMANCE)):
        raise Http404
    form = ReportForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        _did(request, lambda: performing.report(case_id, user_of(request), owed, form.filled()))
        return redirect(HERE, case_id)
    return _form_page(request, here, row, form, "report")


@require_POST
@signed_in_only
def confirm(request: HttpRequest, case_id: UUID, owed: UUID) -> HttpResponse:
    """Confirm that what is owed to one was done."""
    reader(request, case_id)
    _did(request, lambda: performing.confirm(case_id, user_of(request), owed))
    return redirect(HERE, case_id)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in_only
def dispute(request: HttpRequest, case_id: UUID, owed: UUID) -> HttpResponse:
    """Say what is amiss with what was reported."""
    return _reply(request, case_id, owed, "dispute")


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in_only
def breach(request: HttpRequest, case_id: UUID, owed: UUID) -> HttpResponse:
    """Give notice that a term was not kept."""
    return _reply(request, case_id, owed, "breach")


def _reply(request: HttpRequest, case_id: UUID, owed: UUID, what: str) -> HttpResponse:
    here, paper = _signed(request, case_id)
    row = _row(paper, owed)
    move, act = {
        "dispute": (Move.CONFIRM_PERFORMANCE, performing.dispute),
        "breach": (Move.REPORT_BREACH, performing.breach),
    }[what]
    if not (performing.is_owed_to(row, here.me) and cases.can(here.me, move)):
        raise Http404
    form = ReplyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        _did(request, lambda: act(case_id, user_of(request), owed, form.cleaned_data["words"]))
        return redirect(HERE, case_id)
    return _form_page(request, here, row, form, what)


def _form_page(request: HttpRequest, here: Frame, row: Obligation, form: Form, what: str) -> HttpResponse:
    found = performing_page.owed_under(row.paper, here.me, timezone.localdate())
    owed = next(one for one in found if one.row.pk == row.pk)
    shown = {**here.context(), "owed": owed, "form": form, "what": what}
    return render(request, "agreements/performance_form.html", shown, status=422 if form.errors else 200)


@require_safe
@signed_in_only
def proof(request: HttpRequest, case_id: UUID, owed: UUID) -> HttpResponse:
    """The file with which something was shown; always saved, never run in the page."""
    _here, paper = _signed(request, case_id)
    found = performing.proof_of(_row(paper, owed))
    if found is None or not found.content:
        raise Http404
    answer = HttpResponse(found.content, content_type=found.content_type)
    answer.headers["Content-Disposition"] = f'attachment; filename="proof.{ENDINGS[found.content_type]}"'
    return answer


@require_POST
@signed_in_only
def come_back(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Consent to return to mediation after a breach, or take the consent back."""
    reader(request, case_id)
    act = performing.stay_out if "take_back" in request.POST else performing.come_back
    _did(request, lambda: act(case_id, user_of(request)))
    return redirect("desk:case", case_id)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in_only
def pack(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """The motion to the judge with the settlement attached; what is filled in is printed and not kept."""
    here, paper = _signed(request, case_id)
    signed = settling.settlement_of(paper)
    form = PackForm(request.POST or None, drafted=signed)
    if request.method != "POST" or not form.is_valid():
        shown = {**here.context(), "form": form}
        return render(request, "agreements/performance_pack.html", shown, status=422 if form.errors else 200)
    given = form.cleaned_data
    motion = documents.ApprovalPack(
        court=given["court"],
        judge=given["judge"],
        court_case_number=given["number"],
        claim=given["claim"],
        date=timezone.localdate(),
        roles=form.roles(),
        settlement=printed(paper, signed),
        signed=printing.signatures(paper),
        settlement_languages=tuple(printing.languages(paper)),
        prevailing=printing.prevailing(paper),
    )
    language = cast("documents.Language", given["language"])
    pdf = documents.approval_pack(motion, language, made_at=timezone.localtime())
    answer = HttpResponse(pdf, content_type="application/pdf")
    answer.headers["Content-Disposition"] = f'attachment; filename="motion-{here.case.number}.pdf"'
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in_only
def approval(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Record what a court, notary or bailiff did with the settlement."""
    here, _paper = _signed(request, case_id)
    if not cases.can(here.me, Move.RECORD_APPROVAL):
        raise Http404
    form = ApprovalForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            performing.record_approval(
                case_id, user_of(request), given["way"], given["decided_on"], approved=given["approved"] == "yes"
            )
        except Refused as refused:
            form.add_error("decided_on", sentence(refused))
        else:
            return redirect(HERE, case_id)
    shown = {**here.context(), "form": form}
    return render(request, "agreements/performance_approval.html", shown, status=422 if form.errors else 200)


def _did(request: HttpRequest, act: Callable[[], object]) -> None:
    """Do something; whether it was done or refused is told on the next page."""
    try:
        act()
    except Refused as refused:
        messages.error(request, sentence(refused))
    else:
        messages.success(request, _("Kept. The others are told that something has changed."))
