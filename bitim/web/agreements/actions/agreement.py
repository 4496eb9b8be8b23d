"""The agreement to mediate: drawn up by the mediator, signed by everybody; with it the mediation begins."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Literal, cast
from uuid import UUID

from django.http import Http404
from django.utils import timezone

from bitim.procedure import agreement, clocks
from bitim.procedure.agreement import Draft
from bitim.procedure.people import Mediator, Party, Representative
from bitim.procedure.remarks import Remark, stopped
from bitim.procedure.rights import Place, Role
from bitim.procedure.steps import Move, Refused
from bitim.web.accounts.actions import Proof
from bitim.web.accounts.models import User
from bitim.web.agreements import printing, queries
from bitim.web.agreements.actions import signing
from bitim.web.agreements.models import Extension, Kind, Paper, Refusal
from bitim.web.cases import clocks as rows
from bitim.web.cases import queries as cases
from bitim.web.cases.doing import Doing, doing
from bitim.web.cases.queries import Case, Contact, Participant, Side
from bitim.web.notices.actions import Notice
from bitim.web.register.queries import Mediator as Entry
from bitim.web.shared.acting import acting_as
from bitim.web.writings.queries import read

Kinds = Literal["professional", "public", "retired_judge", "judge"]


def prefilled(case: Case, last: Draft | None = None) -> Draft:
    """What the case says of its agreement to mediate, over what the last version said.

    Who takes part is always taken from the case: a mediator or a representative may have changed since.
    """
    known = last or Draft(languages=(case.language,), ways=(agreement.Way.JOINT_MEETINGS,))
    entries, mediators = _entries(case), _mediators(case)
    if _names(mediators) != _names(known.mediators):
        fee = sum(entry.fee or 0 for entry in entries.values())
        known = replace(known, expenses=agreement.Expenses(fee=fee, per="hour" if fee else "whole"))
    today = timezone.localdate()
    known = replace(known, day=today, mediators=mediators, parties=_parties(case, known))
    return agreement.with_defaults(known, cases.facts(case), today)


def draw_up(case_id: UUID, user: User, draft: Draft, languages: Sequence[str], prevailing: str) -> Paper:
    """Keep a version of the agreement in these languages; what is still missing, `remarks` says."""
    with doing(case_id, user, Move.DRAW_UP) as move:
        text = agreement.write(replace(draft, day=move.today))
        paper = signing.draw_up(move, Kind.AGREEMENT, text, languages, prevailing)
        move.tell(Notice.YOUR_TURN, Role.PARTY, Role.REPRESENTATIVE, about=f"agreement {paper.version}")
        return paper


def offer(case_id: UUID, user: User, version: int) -> Paper:
    """Offer a version for signing, when nothing of what the law asks for is missing."""
    with doing(case_id, user, Move.DRAW_UP) as move:
        paper = _paper(move, version)
        draft = draft_of(paper)
        _same_people(move, draft)
        if stopped(remarks(paper, draft)):
            raise Refused("essential_terms_missing", "LM 21(2)")
        signing.offer(move, paper, printed(paper, draft))
        move.tell(Notice.TO_SIGN, Role.PARTY, Role.REPRESENTATIVE, about=str(paper.pk))
        return paper


def sign(case_id: UUID, user: User, version: int, name: str, proof: Proof) -> Paper:
    """Sign; with the mediator's signature, the last, the mediation begins and its terms run."""
    with doing(case_id, user, Move.SIGN_AGREEMENT) as move:
        paper = _paper(move, version)
        draft = draft_of(paper)
        _same_people(move, draft)
        if signing.put(move, paper, name, proof):
            pdf = printing.agreement_pdf(paper, draft, term_of(paper, draft), printing.signatures(paper))
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


def printed(paper: Paper, draft: Draft | None = None) -> bytes:
    """A version as a PDF without signatures."""
    draft = draft or draft_of(paper)
    return printing.agreement_pdf(paper, draft, term_of(paper, draft))


def term_of(paper: Paper, draft: Draft) -> clocks.Term | clocks.NoTerm:
    """The term that a version gives the mediation, if it were signed on the day of the version."""
    day = draft.day or timezone.localdate(paper.made_at)
    try:
        return clocks.mediation(day, cases.facts(paper.case), draft.term_days)
    except Refused:
        return clocks.mediation(day, cases.facts(paper.case))


def remarks(paper: Paper, draft: Draft) -> tuple[Remark, ...]:
    """What the law says of a version as it stood on the day on which it was made."""
    return agreement.check(draft, cases.facts(paper.case), timezone.localdate(paper.made_at))


def _entries(case: Case) -> dict[int | None, Entry]:
    users = [one.user_id for one in cases.mediators(case.pk)]
    return {entry.user_id: entry for entry in Entry.objects.filter(user_id__in=users).select_related("organisation")}


def _mediators(case: Case) -> tuple[Mediator, ...]:
    entries = _entries(case)
    return tuple(_mediator(one, entries.get(one.user_id)) for one in cases.mediators(case.pk))


def _mediator(one: Participant, entry: Entry | None) -> Mediator:
    if entry is None:
        return Mediator(name=one.user.name)
    return Mediator(
        name=entry.name,
        kind=cast("Kinds", entry.kind),
        register=entry.entry,
        organisation=entry.organisation.name,
        contact=entry.organisation.contact,
    )


def _names(people: Sequence[Mediator | Representative]) -> list[str]:
    return [one.name for one in people]


def _parties(case: Case, known: Draft) -> tuple[Party, ...]:
    before = {party.side: party for party in known.parties}
    contacts = {kept.room.side_id: kept for kept in Contact.objects.filter(room__case=case).select_related("room")}
    people = cases.participants(case.pk, Role.PARTY, Role.REPRESENTATIVE)
    return tuple(
        _party(side, before.get(side.letter), contacts.get(side.pk), [one for one in people if one.side_id == side.pk])
        for side in cases.sides(case.pk)
    )


def _party(side: Side, before: Party | None, contact: Contact | None, people: list[Participant]) -> Party:
    """A side as the case knows it; an address that must stay hidden is left for its own safe one."""
    open_to_all = contact if contact and not contact.hidden else None
    first = Party(
        side=side.letter,
        name=side.name,
        kind="organisation" if side.is_organisation else "person",
        address=open_to_all.address if open_to_all else "",
        phone=open_to_all.phone if open_to_all else "",
    )
    known = {one.name: one for one in before.representatives} if before else {}
    acting = [one for one in people if one.role == Role.REPRESENTATIVE]
    representatives = tuple(
        replace(known.get(one.user.name, Representative(name=one.user.name)), may_settle=one.empowered)
        for one in acting
    )
    alone = bool(acting) and len(acting) == len(people)
    signs: Literal["self", "representative"] = "representative" if alone else "self"
    return replace(before or first, name=side.name, representatives=representatives, signs=signs)


def _same_people(move: Doing, draft: Draft) -> None:
    """A version that names another mediator, or other representatives than act now, cannot be signed any more."""
    acting = cases.participants(move.case.pk, Role.REPRESENTATIVE)
    named = _names([r for party in draft.parties for r in party.representatives])
    present = [one.user.name for one in acting]
    if _names(_mediators(move.case)) != _names(draft.mediators) or sorted(named) != sorted(present):
        raise Refused("people_changed")


def _begin(move: Doing, draft: Draft) -> None:
    """The terms of the procedure run from the day of the agreement (Law 401-IV, art. 20(5))."""
    known = cases.facts(move.case)
    computed = (
        clocks.mediation(move.today, known, draft.term_days),
        clocks.limitation(move.today, known),
    )
    for term in computed:
        if isinstance(term, clocks.Term):
            rows.start(move.case, term, move.today)
    with acting_as(None, clock_of=move.case.pk):
        # What the sides said of a mediation before this one, with another mediator or before a breach, ended with it.
        for said in (Refusal, Extension):
            said.objects.filter(case=move.case).delete()
    move.go()
    move.note("mediation.began")
    move.tell(Notice.YOUR_TURN, about="mediation")


def hand_in(case_id: UUID, user: User, day: date) -> None:
    """Keep the day on which whoever has the case received the agreement; the stay is counted from it.

    Another day replaces what was said before. Refused for a day before the agreement or after today.
    """
    with doing(case_id, user, Move.HAND_IN) as move:
        paper = queries.signed(case_id, Kind.AGREEMENT)
        signed_on = timezone.localdate(paper.signed_at) if paper and paper.signed_at else move.today
        if not queries.pending(move.case):
            raise Refused("nobody_to_be_told")
        if not signed_on <= day <= move.today:
            raise Refused("handed_in_before_signing")
        stay = clocks.stay(day, cases.facts(move.case))
        if isinstance(stay, clocks.Term):
            rows.start(move.case, stay, move.today)
        move.note("agreement.handed_in", day=day.isoformat())


def _paper(move: Doing, version: int) -> Paper:
    cases.room(move.case.pk, Place.SETTLEMENT)
    paper = Paper.objects.filter(case=move.case, kind=Kind.AGREEMENT, version=version).select_related("case").first()
    if paper is None:
        raise Http404
    return paper
