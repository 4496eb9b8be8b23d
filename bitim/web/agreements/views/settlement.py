"""The settlement on its page: drafted by the mediator clause by clause, answered by the sides."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from uuid import UUID, uuid4

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from bitim.procedure.remarks import Remark, Weight, stopped
from bitim.procedure.rights import Deed, Place
from bitim.procedure.settlement import Instalment, Payment, Settlement, Term, clause_digest
from bitim.procedure.steps import Move, Refused
from bitim.web.accounts.queries import signed_in_only, user_of
from bitim.web.agreements import clauses, performing_page, queries
from bitim.web.agreements.actions import free_will, settling
from bitim.web.agreements.forms.settlement import PlanForm, WholeForm, WishForm, plan_filled, plan_form
from bitim.web.agreements.forms.settlement_terms import FORMS, PaymentForm, TermForm
from bitim.web.agreements.models import ClauseAnswer, Kind, Paper, State
from bitim.web.agreements.remarks_settlement import clause_of, sentences
from bitim.web.agreements.views.agreement import reader, signing_of
from bitim.web.agreements.views.signing import paper_of
from bitim.web.agreements.words import TERMS
from bitim.web.cases import queries as cases
from bitim.web.cases.frame import Frame
from bitim.web.cases.queries import Side
from bitim.web.cases.refusals import sentence
from bitim.web.writings.queries import read_many

HERE = "agreements:settlement"


@dataclass(frozen=True)
class Answer:
    """What a side says of a clause: nothing yet, accepted, or what it wishes instead."""

    side: Side
    given: ClauseAnswer | None
    wish: str


@dataclass(frozen=True)
class Clause:
    """A clause as the page shows it; without a term it is the rest of the settlement."""

    name: str
    digest: str
    rows: clauses.Rows
    answers: list[Answer]
    remarks: list[Remark]
    mine: ClauseAnswer | None
    term: Term | None = None
    plan: tuple[Instalment, ...] = ()

    @property
    def sentences(self) -> list[tuple[Weight, str, tuple[str, ...]]]:
        """Weight, sentence and citations of each remark, the gravest first."""
        return sentences(self.remarks)


@require_safe
@signed_in_only
def show(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """The settlement as it stands: clauses, remarks, answers, and what is next."""
    here = reader(request, case_id)
    paper = settling.newest(case_id)
    shown = {**here.context(), "paper": paper, "drafts": cases.can(here.me, Move.DRAFT), "kinds": TERMS}
    if paper is not None:
        settling.read_by(paper, here.me)
        shown |= _of_paper(here, paper)
    return render(request, "agreements/settlement.html", shown)


def _of_paper(here: Frame, paper: Paper) -> dict[str, object]:
    drafted = settling.settlement_of(paper)
    remarks = settling.remarks(here.case, drafted) if paper.state != State.SIGNED else ()
    shown = _clauses(here, paper, drafted, remarks)
    progress = [(side, _accepted(shown, side), len(shown)) for side in cases.sides(paper.case_id)]
    readings = paper.readings.select_related("participant__user", "participant__side").order_by("read_at")
    return {
        "clauses": shown,
        "stopped": stopped(remarks),
        "progress": progress,
        "all_accepted": all(accepted == all_of for _, accepted, all_of in progress),
        "answering": cases.can(here.me, Move.ANSWER_CLAUSE) and paper.state == State.DRAFT,
        "checks": cases.can(here.me, Move.CHECK_FREE_WILL) and paper.state == State.OFFERED,
        "checked": free_will.said_by(paper, here.me),
        "said": free_will.said_of(paper) if cases.allowed(here.me, Deed.DRAFT, Place.SETTLEMENT) else [],
        "ready": paper.state == State.OFFERED and free_will.ready_to_sign(paper, here.me),
        "versions": queries.versions(paper.case_id, Kind.SETTLEMENT),
        "readings": readings,
        "after": performing_page.after_signing(here.case, drafted) if paper.state == State.SIGNED else [],
        **signing_of(here, paper, Move.SIGN),
    }


def _clauses(here: Frame, paper: Paper, drafted: Settlement, remarks: tuple[Remark, ...]) -> list[Clause]:
    answers = settling.answers(paper, drafted)
    words = read_many(one.wish for given in answers.values() for one in given.values())
    sides = cases.sides(paper.case_id)

    def clause(n: int | None, name: str, digest: str, rows: clauses.Rows) -> Clause:
        given = answers[digest]
        told = [Answer(side, one := given.get(side.letter), _words(one, words)) for side in sides]
        mine = given.get(here.me.side.letter) if here.me.side else None
        about = [one for one in remarks if clause_of(one, drafted) == n]
        term = drafted.terms[n] if n is not None else None
        return Clause(name, digest, rows, told, about, mine, term, clauses.plan_of(term) if term else ())

    *of_terms, of_rest = settling.clauses(drafted)
    found = [
        clause(n, clauses.name_of(term, n + 1), digest, clauses.rows_of(drafted, term))
        for n, (term, digest) in enumerate(zip(drafted.terms, of_terms, strict=True))
    ]
    return [*found, clause(None, _("The settlement as a whole"), of_rest, clauses.rest_of(drafted))]


def _words(given: ClauseAnswer | None, words: object) -> str:
    return words.get(given.wish, "") if given and given.wish and isinstance(words, dict) else ""


def _accepted(shown: list[Clause], side: Side) -> int:
    return sum(
        one.side == side and one.given is not None and one.given.accepted for clause in shown for one in clause.answers
    )


@require_safe
@signed_in_only
def version(request: HttpRequest, case_id: UUID, version: int) -> HttpResponse:
    """What a version changed, in words, and who has read it."""
    here = reader(request, case_id)
    paper = paper_of(case_id, Kind.SETTLEMENT, version)
    before = paper_of(case_id, Kind.SETTLEMENT, version - 1) if version > 1 else None
    drafted = settling.settlement_of(paper)
    settling.read_by(paper, here.me)
    shown = {
        **here.context(),
        "paper": paper,
        "differences": clauses.differences(settling.settlement_of(before), drafted) if before else [],
        "first": before is None,
        "readings": paper.readings.select_related("participant__user").order_by("read_at"),
        "last": len(queries.versions(case_id, Kind.SETTLEMENT)),
    }
    return render(request, "agreements/settlement_version.html", shown)


def _drafting(request: HttpRequest, case_id: UUID) -> tuple[Frame, Settlement]:
    """The frame and the newest draft for whoever drafts; Http404 for others, and when nothing is drafted now."""
    here = reader(request, case_id)
    cases.require(here.me, Deed.DRAFT, Place.SETTLEMENT)
    if not cases.can(here.me, Move.DRAFT):
        raise Http404
    return here, settling.of_today(here.case)


def _amended(request: HttpRequest, case_id: UUID, form: "Form | PlanForm | None", change: settling.Change) -> bool:
    """Whether a change was kept; a refusal stands above the form, which keeps what was typed."""
    try:
        settling.amend(case_id, user_of(request), change)
    except Refused as refused:
        if isinstance(form, Form):
            form.add_error(None, sentence(refused))
            return False
        messages.error(request, sentence(refused))
        return True
    messages.success(request, _("Kept as a new version. The sides see what has changed."))
    return True


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in_only
def whole(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """What belongs to the settlement as a whole."""
    here, drafted = _drafting(request, case_id)
    form = WholeForm(request.POST or None, drafted=drafted)
    if request.method == "POST" and form.is_valid() and _amended(request, case_id, form, form.filled):
        return redirect(HERE, case_id)
    shown = {**here.context(), "form": form}
    return render(request, "agreements/settlement_whole.html", shown, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in_only
def new_clause(request: HttpRequest, case_id: UUID, kind: str) -> HttpResponse:
    """A new clause of a kind, at the end."""
    here, drafted = _drafting(request, case_id)
    if kind not in FORMS:
        raise Http404
    form = FORMS[kind](request.POST or None, drafted=drafted)
    if request.method == "POST" and form.is_valid():
        term = form.term(uuid4().hex[:12])

        def added(now: Settlement) -> Settlement:
            return replace(now, terms=(*now.terms, term))

        if _amended(request, case_id, form, added):
            return redirect(HERE, case_id)
    return _clause_page(request, here, form, kind, None)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in_only
def clause(request: HttpRequest, case_id: UUID, term_id: str) -> HttpResponse:
    """A clause to be changed; refused when somebody else changed it meanwhile."""
    here, drafted = _drafting(request, case_id)
    term = _term(drafted, term_id)
    made = FORMS[term.kind]
    form = made(request.POST or None, drafted=drafted, own_id=term.id, initial=made.initial_of(term))
    if request.method == "POST" and form.is_valid():
        now = form.term(term.id, term) if isinstance(form, PaymentForm) else form.term(term.id)
        was = request.POST.get("was", "")
        if _amended(request, case_id, form, _in_place(term.id, was, now)):
            return redirect(HERE, case_id)
    return _clause_page(request, here, form, term.kind, term)


def _clause_page(request: HttpRequest, here: Frame, form: TermForm, kind: str, term: Term | None) -> HttpResponse:
    # What was shown first stays what the change is made for, however often the form comes back.
    was = request.POST.get("was") or (clause_digest(term) if term else "")
    shown = {**here.context(), "form": form, "name": TERMS[kind], "term": term, "was": was}
    return render(request, "agreements/settlement_clause.html", shown, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in_only
def plan(request: HttpRequest, case_id: UUID, term_id: str) -> HttpResponse:
    """The instalments of a payment, each with a day and sum of its own."""
    here, drafted = _drafting(request, case_id)
    term = _term(drafted, term_id)
    if not isinstance(term, Payment):
        raise Http404
    form = plan_form(term, request.POST or None)
    if request.method == "POST" and form.is_valid():
        made = plan_filled(form)
        now = replace(term, instalments=made, due=None if made else term.due)
        _amended(request, case_id, form, _in_place(term.id, request.POST.get("was", ""), now))
        return redirect(HERE, case_id)
    mistakes = form.is_bound and not form.is_valid()
    was = request.POST.get("was") or clause_digest(term)
    shown = {**here.context(), "form": form, "term": term, "was": was, "mistakes": mistakes}
    return render(request, "agreements/settlement_plan.html", shown, status=422 if mistakes else 200)


@require_POST
@signed_in_only
def move_clause(request: HttpRequest, case_id: UUID, term_id: str) -> HttpResponse:
    """One clause up or down, or out."""
    _drafting(request, case_id)
    ways: dict[str, Callable[[Settlement], Settlement]] = {
        "up": lambda now: _moved(now, term_id, -1),
        "down": lambda now: _moved(now, term_id, 1),
        "remove": lambda now: replace(now, terms=tuple(one for one in now.terms if one.id != term_id)),
    }
    way = ways.get(request.POST.get("way", ""))
    if way is None:
        raise Http404
    _amended(request, case_id, None, way)
    return redirect(HERE, case_id)


@require_POST
@signed_in_only
def accept(request: HttpRequest, case_id: UUID, digest: str) -> HttpResponse:
    """Accept a clause as it reads."""
    here = reader(request, case_id)
    cases.require(here.me, Deed.SIGN, Place.SETTLEMENT)
    try:
        settling.answer(case_id, user_of(request), digest, accepted=True)
    except Refused as refused:
        messages.error(request, sentence(refused))
    return redirect(f"{redirect(HERE, case_id).url}#c-{digest[:12]}")


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in_only
def wish(request: HttpRequest, case_id: UUID, digest: str) -> HttpResponse:
    """Say what one would like to read otherwise in a clause; kept for what it reads now if it was changed meanwhile."""
    here = reader(request, case_id)
    if settling.newest(case_id) is None or not cases.can(here.me, Move.ANSWER_CLAUSE):
        raise Http404
    form = WishForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            settling.answer(case_id, user_of(request), digest, accepted=False, wish=form.cleaned_data["wish"])
            return redirect(f"{redirect(HERE, case_id).url}#c-{digest[:12]}")
        except Refused as refused:
            form.add_error(None, sentence(refused))
    found = _reads_now(here, digest)
    if not form.is_bound and (found is None or found.digest != digest):
        messages.error(request, sentence(Refused("clause_changed")))
        return redirect(HERE, case_id)
    shown = {**here.context(), "clause": found, "form": form}
    return render(request, "agreements/settlement_wish.html", shown, status=422 if form.errors else 200)


@require_POST
@signed_in_only
def offer(request: HttpRequest, case_id: UUID, version: int) -> HttpResponse:
    """Offer a version for signing."""
    _drafting(request, case_id)
    try:
        settling.offer(case_id, user_of(request), version)
        messages.success(
            request, _("Offered. Each side now answers some questions alone; then all can sign, you last.")
        )
    except Refused as refused:
        messages.error(request, sentence(refused))
    return redirect(HERE, case_id)


def _reads_now(here: Frame, digest: str) -> Clause | None:
    """A clause of any version as the newest one reads it; None when it is gone."""
    papers = queries.versions(here.case.pk, Kind.SETTLEMENT)
    shown = _clauses(here, papers[0], settling.settlement_of(papers[0]), ())
    for drafted in map(settling.settlement_of, papers):
        names = [*(term.id for term in drafted.terms), None]
        named = dict(zip(settling.clauses(drafted), names, strict=True))
        if digest in named:
            return next((one for one in shown if (one.term.id if one.term else None) == named[digest]), None)
    return None


def _term(drafted: Settlement, term_id: str) -> Term:
    found = next((one for one in drafted.terms if one.id == term_id), None)
    if found is None:
        raise Http404
    return found


def _in_place(term_id: str, was: str, new: Term) -> settling.Change:
    """The change of one clause, for which it must still read as it did."""

    def changed(now: Settlement) -> Settlement:
        before = next((one for one in now.terms if one.id == term_id), None)
        if before is None or clause_digest(before) != was:
            raise Refused("clause_changed")
        return replace(now, terms=tuple(new if one.id == term_id else one for one in now.terms))

    return changed


def _moved(now: Settlement, term_id: str, by: int) -> Settlement:
    terms = list(now.terms)
    at = next((n for n, one in enumerate(terms) if one.id == term_id), None)
    if at is None or not 0 <= at + by < len(terms):
        raise Refused("clause_changed")
    terms[at], terms[at + by] = terms[at + by], terms[at]
    return replace(now, terms=tuple(terms))
