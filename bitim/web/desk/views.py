"""The list of one's cases, the page of a case, who can read what, and the journal."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import cast
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from bitim import documents
from bitim.procedure.chain import breaks
from bitim.procedure.clocks import Kind
from bitim.procedure.rights import RIGHTS, Deed, Place, Role
from bitim.procedure.steps import Move, permits
from bitim.web.accounts.queries import signed_in_only, user_of
from bitim.web.cases import queries
from bitim.web.cases.frame import Frame, frame
from bitim.web.cases.queries import Clock, Participant
from bitim.web.cases.words import ROLES, TERMS
from bitim.web.desk import listing
from bitim.web.desk.parts import links_for, next_for
from bitim.web.desk.sentences import said
from bitim.web.desk.words import DEEDS, PLACES
from bitim.web.journal import queries as journal

MEDIATIONS = (Kind.MEDIATION, Kind.MEDIATION_EXTENDED)
READERS = tuple(role for role in Role if role not in {Role.NOMINEE, Role.CUSTODIAN})


@dataclass(frozen=True)
class Running:
    """A term on the page of the case; `referral`: the earlier day that the referral names for the mediation."""

    name: Promise
    clock: Clock
    passed: bool
    referral: date | None


@require_safe
@signed_in_only
def cases(request: HttpRequest) -> HttpResponse:
    """One's cases: what is due first, then the others, the one that moved last first; older ones a page further."""
    before = _moment(request.GET.get("before", ""))
    first, rows, more = listing.page(user_of(request), before)
    shown = {"first": first, "rows": rows, "more": more.isoformat() if more else "", "older": before}
    return render(request, "desk/cases.html", shown)


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if timezone.is_aware(moment) else None


@require_safe
@signed_in_only
def case(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """The page of a case: what to do now, and until when."""
    here = frame(request, case_id)
    may_close = queries.can(here.me, Move.CLOSE)
    shown = {**here.context(), "next": next_for(here.me), "may_close": may_close, "terms": _terms(here.me)}
    if shown["reads_frame"]:
        people = queries.participants(case_id)
        named = [(one, ROLES[Role(one.role)]) for one in people]
        sides = [(side, [each for each in named if each[0].side_id == side.pk]) for side in queries.sides(case_id)]
        shown |= {
            "sides": sides,
            "others": [each for each in named if each[0].side_id is None],
            "links": links_for(here.me),
            "may_bring": permits(Move.BRING, queries.standing(here.me)),
            "has_contact": queries.allowed(here.me, Deed.WRITE, Place.CONTACT),
        }
    return render(request, "desk/case.html", shown)


def _terms(me: Participant) -> list[Running]:
    """The terms that run, as far as somebody may know of them.

    One of a kind and a day stands for all: how many sides are still to answer is not for a referrer.
    """
    once = {(clock.kind, clock.ends): clock for clock in queries.known_clocks(me)}
    clocks, today = list(once.values()), timezone.localdate()
    last = next((clock.ends for clock in clocks if clock.kind == Kind.REFERRAL), date.max)
    return [
        Running(
            name=TERMS[Kind(clock.kind)],
            clock=clock,
            passed=clock.ends < today,
            referral=last if clock.kind in MEDIATIONS and last < clock.ends else None,
        )
        for clock in clocks
    ]


@require_safe
@signed_in_only
def who_reads_what(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """The one table of rights, as it holds in every case."""
    here = frame(request, case_id)
    table = [(name, [(ROLES[role], _deeds(role, place)) for role in READERS]) for place, name in PLACES.items()]
    known = queries.participants(case_id, Role.COORDINATOR) if queries.reads_frame(here.me) else []
    return render(request, "desk/rights.html", {**here.context(), "table": table, "coordinators": known})


def _deeds(role: Role, place: Place) -> list[object]:
    found = {right.deed for right in RIGHTS if right.role == role and right.place == place}
    return [DEEDS[deed] for deed in Deed if deed in found]


@require_safe
@signed_in_only
def the_journal(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """What was done in the case, in sentences, with the seals."""
    here = _reader(request, case_id)
    links = journal.links(case_id)
    kept = request.GET.get("head", "").strip().lower()
    shown = {
        **here.context(),
        "entries": said(links),
        "head": links[-1].digest if links else "",
        "kept": kept,
        "breaks": breaks(links, kept or None),
    }
    return render(request, "desk/journal.html", shown)


@require_safe
@signed_in_only
def journal_as_json(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """The chain to be kept and verified elsewhere; bodies that are not for the reader are left out."""
    here = _reader(request, case_id)
    links = [vars(link) for link in journal.links(case_id)]
    answer = JsonResponse({"format": "bitim-journal/1", "case": here.case.number, "links": links})
    answer.headers["Content-Disposition"] = f'attachment; filename="journal-{here.case.number}.json"'
    return answer


@require_safe
@signed_in_only
def journal_on_paper(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """The journal as a document."""
    here = _reader(request, case_id)
    entries = tuple(
        documents.JournalEntry(number=one.number, at=one.at, sentence=f"{one.by}: {one.text}", digest=one.digest)
        for one in said(journal.links(case_id))
        if one.at
    )
    extract = documents.JournalExtract(case_number=here.case.number, entries=entries, requested_by=here.me.user.name)
    language = cast("documents.Language", get_language())
    pdf = documents.journal_extract(extract, language, made_at=timezone.localtime())
    answer = HttpResponse(pdf, content_type="application/pdf")
    answer.headers["Content-Disposition"] = f'inline; filename="journal-{here.case.number}.pdf"'
    return answer


def _reader(request: HttpRequest, case_id: UUID) -> Frame:
    here = frame(request, case_id)
    if not here.context()["reads_frame"]:
        raise Http404
    return here
