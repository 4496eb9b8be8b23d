"""What goes out of a mediation: notices for whoever has the case, and the outcome in closed codes for the referrer."""

from datetime import date
from typing import Literal, cast
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from bitim import documents
from bitim.procedure import clocks
from bitim.procedure.clocks import Kind as Clocks
from bitim.procedure.rights import Deed, Place
from bitim.procedure.steps import Ground
from bitim.web.accounts.queries import signed_in_only
from bitim.web.agreements import queries
from bitim.web.agreements.models import Kind, Paper
from bitim.web.agreements.views.agreement import reader
from bitim.web.cases import queries as cases
from bitim.web.cases.frame import Frame, frame
from bitim.web.cases.words import GROUNDS
from bitim.web.journal import queries as journal
from bitim.web.shared.law import cited

PRINTED: dict[Ground, documents.Ground] = {
    Ground.SETTLED: "settled",
    Ground.OBSTACLE: "obstacle",
    Ground.ALL_REFUSED: "written_refusal",
    Ground.SIDE_LEFT: "unwilling",
    Ground.TERM_OVER: "term_expired",
}


@require_safe
@signed_in_only
def court_notice(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """The notice of all sides to whoever has the case: that mediation began, or goes on longer."""
    here = reader(request, case_id)
    if not queries.pending(here.case):
        raise Http404
    agreed = _agreed(here)
    running = {clock.kind: clock for clock in cases.clocks(case_id)}
    longer = running.get(Clocks.MEDIATION_EXTENDED)
    term = longer or running.get(Clocks.MEDIATION)
    stay = clocks.stay(timezone.localdate(), cases.facts(here.case))
    addressee, reference = _addressee(case_id)
    notice = documents.CourtNotice(
        case_number=here.case.number,
        sides=tuple(side.name for side in cases.sides(case_id)),
        mediators=tuple(one.user.name for one in cases.mediators(case_id)),
        agreement_date=timezone.localdate(agreed.signed_at),
        ends=term.ends if term else None,
        asks=_asks(stay),
        extended_on=_extended_on(case_id) if longer else None,
        cites=tuple(cited(one).name for one in _behind(longer, stay, term)),
        addressee=addressee,
        reference=reference,
    )
    pdf = documents.court_notice(notice, _language(), made_at=timezone.localtime())
    return _answer(pdf, f"notice-{here.case.number}")


@require_safe
@signed_in_only
def termination(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """The notice that a mediation ended without a settlement (Law 401-IV, art. 26(2))."""
    here = reader(request, case_id)
    agreed, case = _agreed(here), here.case
    if not _to_be_told(case) or case.ended_on is None:
        raise Http404
    addressee, reference = _addressee(case_id)
    notice = documents.TerminationNotice(
        case_number=case.number,
        ground=PRINTED[Ground(case.ground)],
        ended_on=case.ended_on,
        sides=tuple(side.name for side in cases.sides(case_id)),
        mediators=tuple(one.user.name for one in cases.mediators(case_id)),
        agreement_date=timezone.localdate(agreed.signed_at),
        addressee=addressee,
        reference=reference,
        pending=queries.pending(case),
    )
    pdf = documents.termination_notice(notice, _language(), made_at=timezone.localtime())
    return _answer(pdf, f"termination-{case.number}")


@require_safe
@signed_in_only
def outcome(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """How the mediation came out: all that a referrer learns."""
    here = frame(request, case_id)
    cases.require(here.me, Deed.READ, Place.OUTCOME)
    ground = here.case.ground
    shown = {
        **here.context(),
        "ground": GROUNDS[Ground(ground)] if ground else "",
        "may_tell": cases.allowed(here.me, Deed.READ, Place.SETTLEMENT) and _to_be_told(here.case),
    }
    return render(request, "agreements/outcome.html", shown)


@require_safe
@signed_in_only
def outcome_report(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """The same on paper."""
    here = frame(request, case_id)
    cases.require(here.me, Deed.READ, Place.OUTCOME)
    case = here.case
    if case.ended_on is None:
        raise Http404
    addressee, reference = _addressee(case_id)
    report = documents.OutcomeReport(
        case_number=case.number,
        addressee=addressee,
        reference=reference,
        held=bool(case.ground),
        settled=cast("Literal['full', 'part', 'none']", case.settled or "none"),
        ended_on=case.ended_on,
        ground=PRINTED[Ground(case.ground)] if case.ground else None,
    )
    pdf = documents.outcome_report(report, _language(), made_at=timezone.localtime())
    return _answer(pdf, f"outcome-{case.number}")


def _asks(stay: clocks.Term | clocks.NoTerm) -> Literal["", "stay", "enforcement"]:
    """What whoever has the case is asked to stay, where the law knows a stay."""
    if isinstance(stay, clocks.NoTerm):
        return ""
    return "enforcement" if stay.kind == Clocks.ENFORCEMENT_STAY else "stay"


def _behind(longer: cases.Clock | None, stay: clocks.Term | clocks.NoTerm, term: cases.Clock | None) -> list[str]:
    """The provisions that a notice names: of the extension, or else of the stay, or else of the term."""
    if longer is None and isinstance(stay, clocks.Term):
        return list(stay.cites)
    behind = longer or term
    return list(behind.cites) if behind is not None else []


def _agreed(here: Frame) -> Paper:
    """The signed agreement to mediate; Http404 when there is none."""
    paper = queries.signed(here.case.pk, Kind.AGREEMENT)
    if paper is None:
        raise Http404
    return paper


def _to_be_told(case: cases.Case) -> bool:
    """Whether there is a notice of the end: on any ground for whoever has the case, on some for a party that asks."""
    if case.ground in {"", Ground.SETTLED}:
        return False
    return queries.pending(case) or PRINTED[Ground(case.ground)] in documents.ON_REQUEST


def _extended_on(case_id: UUID) -> date | None:
    """The day on which the sides last extended the term, as the journal has it."""
    bodies = [link.body for link in journal.links(case_id) if link.body and link.body["act"] == "term.extended"]
    moment = parse_datetime(str(bodies[-1]["at"])) if bodies else None
    return timezone.localdate(moment) if moment else None


def _addressee(case_id: UUID) -> tuple[str, str]:
    referral = cases.referral(case_id)
    return (referral.authority, referral.reference) if referral else ("", "")


def _language() -> documents.Language:
    return cast("documents.Language", get_language())


def _answer(pdf: bytes, name: str) -> HttpResponse:
    answer = HttpResponse(pdf, content_type="application/pdf")
    answer.headers["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    return answer
