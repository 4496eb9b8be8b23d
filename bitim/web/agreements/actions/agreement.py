"""The agreement to mediate: drawn up by the mediator, signed by everybody; with it the mediation begins."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal, cast
from uuid import UUID

from django.http import Http404
from django.utils import timezone

from bitim.procedure import agreement, clocks
from bitim.procedure.agreement import Draft
from bitim.procedure.people import Mediator, Party
from bitim.procedure.remarks import Remark, stopped
from bitim.procedure.rights import Place, Role
from bitim.procedure.steps import Move, Refused
from bitim.web.accounts.actions import Proof
from bitim.web.accounts.models import User
from bitim.web.agreements import printing
from bitim.web.agreements.actions import signing
from bitim.web.agreements.models import Kind, Paper
from bitim.web.appointment import queries as appointment
from bitim.web.cases import clocks as rows
from bitim.web.cases import queries as cases
from bitim.web.cases.doing import Doing, doing
from bitim.web.cases.models import Case, Contact
from bitim.web.notices.actions import Notice
from bitim.web.register.queries import Mediator as RegisteredMediator
from bitim.web.writings.queries import read

Kinds = Literal["professional", "public", "retired_judge", "judge"]


def prefilled(case: Case, draft: Draft | None = None) -> Draft:
    """What the case itself says of its agreement to mediate, with what the law says where the sides are silent."""
    entry = appointment.nomination(case.pk)
    contacts = {kept.room.side_id: kept for kept in Contact.objects.filter(room__case=case).select_related("room")}
    parties = tuple(
        Party(
            side=side.letter,
            name=side.name,
            kind="organisation" if side.is_organisation else "person",
            address="" if (kept := contacts.get(side.pk)) is None or kept.hidden else kept.address,
            phone="" if kept is None or kept.hidden else kept.phone,
        )
        for side in cases.sides(case.pk)
    )
    known = draft or Draft(parties=parties, languages=(case.language,), ways=(agreement.Way.JOINT_MEETINGS,))
    if entry is not None and not known.mediators:
        known = _with_mediator(known, entry.mediator)
    return known


def _with_mediator(draft: Draft, entry: RegisteredMediator) -> Draft:
    mediator = Mediator(
        name=entry.name,
        kind=cast("Kinds", entry.kind),
        register=entry.entry,
        organisation=entry.organisation.name,
        contact=entry.organisation.contact,
    )
    return replace(draft, mediators=(mediator,), expenses=agreement.Expenses(fee=entry.fee or 0, per="hour"))


def draw_up(case_id: UUID, user: User, draft: Draft, languages: Sequence[str], prevailing: str) -> Paper:
    """Keep a version of the agreement; what is still missing, `remarks` says."""
    with doing(case_id, user, Move.DRAW_UP) as move:
        paper = signing.draw_up(move, Kind.AGREEMENT, agreement.write(draft), languages, prevailing)
        move.tell(Notice.YOUR_TURN, Role.PARTY, Role.REPRESENTATIVE, about=f"agreement {paper.version}")
        return paper


def offer(case_id: UUID, user: User, version: int) -> Paper:
    """Offer a version for signing, when nothing of what the law asks for is missing."""
    with doing(case_id, user, Move.DRAW_UP) as move:
        paper = _paper(move, version)
        draft = draft_of(paper)
        if stopped(remarks(move.case, draft, paper)):
            raise Refused("essential_terms_missing", "LM 21(2)")
        signing.offer(move, paper, printing.agreement_pdf(paper, draft, _term(move, draft)))
        move.tell(Notice.TO_SIGN, Role.PARTY, Role.REPRESENTATIVE, about=str(paper.pk))
        return paper


def sign(case_id: UUID, user: User, version: int, name: str, proof: Proof) -> Paper:
    """Sign; with the mediator's signature, the last, the mediation begins and its terms run."""
    with doing(case_id, user, Move.SIGN_AGREEMENT) as move:
        paper = _paper(move, version)
        if signing.put(move, paper, name, proof):
            draft = draft_of(paper)
            pdf = printing.agreement_pdf(paper, draft, _term(move, draft), printing.signatures(paper))
            signing.finish(move, paper, pdf)
            _begin(move, draft)
        elif not signing.unsigned_sides(paper):
            move.tell(Notice.TO_SIGN, Role.MEDIATOR, about=str(paper.pk))
        return paper


def draft_of(paper: Paper) -> Draft:
    """The wording of a version; Http404 when it is not for this reader."""
    text = read(paper.wording)
    if not text:
        raise Http404
    return agreement.read(text)


def remarks(case: Case, draft: Draft, paper: Paper | None = None) -> tuple[Remark, ...]:
    """What the law says of a draft on the day that it was made, or today."""
    day = timezone.localdate(paper.made_at) if paper else timezone.localdate()
    return agreement.check(draft, cases.facts(case), day)


def _begin(move: Doing, draft: Draft) -> None:
    """The terms of the procedure run from the day of the agreement (Law 401-IV, art. 20(5))."""
    known = cases.facts(move.case)
    term = clocks.mediation(move.today, known, draft.term_days)
    if isinstance(term, clocks.Term):
        rows.start(move.case, term, move.today)
    for computed in (clocks.stay(move.today, known), clocks.limitation(move.today, known)):
        if isinstance(computed, clocks.Term):
            rows.start(move.case, computed, move.today)
    move.go()
    move.note("mediation.began")
    move.tell(Notice.YOUR_TURN, about="mediation")


def _term(move: Doing, draft: Draft) -> clocks.Term | clocks.NoTerm:
    return clocks.mediation(draft.day or move.today, cases.facts(move.case), draft.term_days)


def _paper(move: Doing, version: int) -> Paper:
    cases.room(move.case.pk, Place.SETTLEMENT)
    paper = Paper.objects.filter(case=move.case, kind=Kind.AGREEMENT, version=version).first()
    if paper is None:
        raise Http404
    return paper
