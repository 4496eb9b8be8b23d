"""The settlement: drafted by the mediator, accepted clause by clause, offered, signed freely by everybody."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.http import Http404
from django.utils import timezone

from bitim.procedure import clocks, settlement
from bitim.procedure.remarks import Remark, stopped
from bitim.procedure.rights import Place, Role
from bitim.procedure.settlement import Settlement, clause_digest
from bitim.procedure.steps import Move, Refused
from bitim.web.accounts.actions import Proof
from bitim.web.accounts.models import User
from bitim.web.agreements import printing, printing_settlement, queries
from bitim.web.agreements.actions import free_will, signing
from bitim.web.agreements.actions.agreement import draft_of, prefilled
from bitim.web.agreements.models import ClauseAnswer, Kind, Obligation, Paper, Reading, State
from bitim.web.cases import clocks as rows
from bitim.web.cases import queries as cases
from bitim.web.cases.doing import Doing, doing, on_step
from bitim.web.cases.queries import Case, Participant
from bitim.web.notices.actions import Notice
from bitim.web.shared.prepared import prepared
from bitim.web.writings.actions import write
from bitim.web.writings.queries import read

IN_COURT = frozenset({"claim_accepted", "trial", "appeal", "cassation"})
Change = Callable[[Settlement], Settlement]


def begun(case: Case, drafted: Settlement | None = None) -> Settlement:
    """A settlement of nothing yet: the subject and the languages of the agreement to mediate, and who acts today.

    What a draft says of them it keeps, such as the paper by which somebody acts who came after the agreement.
    """
    paper = queries.signed(case.pk, Kind.AGREEMENT)
    agreed = draft_of(paper) if paper else None
    if agreed and drafted:
        agreed = replace(agreed, parties=drafted.parties)
    known = prefilled(case, agreed)
    return Settlement(
        day=timezone.localdate(),
        place=known.place,
        subject=known.subject,
        parties=known.parties,
        mediators=known.mediators,
        in_court=case.stage in IN_COURT,
        languages=tuple(paper.languages) if paper else (case.language,),
        prevailing=paper.prevailing if paper else case.language,
    )


def amend(case_id: UUID, user: User, change: Change) -> Paper:
    """Change the newest version, whichever that is by now, with whoever mediates and represents by now.

    The change may refuse: with `clause_changed` when what it was made for reads otherwise by now.
    """
    with doing(case_id, user, Move.DRAFT) as move:
        drafted = change(of_today(move.case))
        return _drawn_up(move, drafted, drafted.languages, drafted.prevailing)


def of_today(case: Case) -> Settlement:
    """The newest version with the people of today; after a signed one with its day, and what is still to be kept."""
    last = newest(case.pk)
    if last is None:
        return begun(case)
    drafted = settlement_of(last)
    people = begun(case, drafted)
    if last.state == State.SIGNED:
        waiting = set(Obligation.objects.filter(paper=last).exclude(state="kept").values_list("term", flat=True))
        left = tuple(term for term in drafted.terms if term.id in waiting)
        drafted = replace(drafted, day=people.day, terms=left)
    return replace(drafted, parties=people.parties, mediators=people.mediators)


def draft(case_id: UUID, user: User, drafted: Settlement, *, languages: Sequence[str], prevailing: str) -> Paper:
    """Keep a whole settlement as a version of its own."""
    with doing(case_id, user, Move.DRAFT) as move:
        return _drawn_up(move, drafted, languages, prevailing)


def _drawn_up(move: Doing, drafted: Settlement, languages: Sequence[str], prevailing: str) -> Paper:
    paper = signing.draw_up(move, Kind.SETTLEMENT, settlement.write(drafted), languages, prevailing)
    # A day of work on the draft is one letter, however many versions it takes.
    move.tell(Notice.YOUR_TURN, Role.PARTY, Role.REPRESENTATIVE, about="settlement")
    return paper


def clauses(drafted: Settlement) -> list[str]:
    """The digests of what each side accepts: every term, and last of all the rest as a whole."""
    return [*map(clause_digest, drafted.terms), settlement.digest(replace(drafted, terms=()))]


def answer(case_id: UUID, user: User, clause: str, *, accepted: bool, wish: str = "") -> None:
    """A side's word on one clause of the newest version: accepted, or what it wishes instead."""
    with doing(case_id, user, Move.ANSWER_CLAUSE) as move:
        paper = _newest(move)
        known = clauses(settlement_of(paper))
        if clause not in known:
            raise Refused("clause_changed")
        words = wish.strip()
        room = cases.room(move.case.pk, Place.JOINT)
        said = {
            "accepted": accepted,
            "wish": write(room.pk, user.pk, "wish", words) if words and not accepted else None,
            "answered_at": move.now,
        }
        if not ClauseAnswer.objects.filter(case=move.case, side=move.me.side, clause=clause).update(**said):
            kept = ClauseAnswer(case=move.case, room_id=paper.room_id, side=move.me.side, clause=clause, **said)
            kept.save(force_insert=True)
        act = "clause.accepted" if accepted else "clause.wished_otherwise"
        move.note(act, clause=known.index(clause) + 1, version=paper.version)
        if all_accepted(paper):
            move.tell(Notice.YOUR_TURN, Role.MEDIATOR, about=f"accepted {paper.version}")
        elif not accepted:
            move.tell(Notice.ANSWERED, Role.MEDIATOR, about=f"wish {clause[:16]} {move.me.side_id}")


def answers(paper: Paper, drafted: Settlement) -> Mapping[str, Mapping[str, ClauseAnswer]]:
    """What the sides said of each clause of a version's wording: by its digest, then by the side's letter.

    What was said of a settlement that was signed before says nothing of a new one.
    """
    found: dict[str, dict[str, ClauseAnswer]] = {}
    before = queries.signed(paper.case_id, Kind.SETTLEMENT) if paper.case.settled else None
    since = before.signed_at if before and before.version < paper.version else None
    for one in _answers(paper.case_id):
        if since and one.answered_at < since:
            continue
        found.setdefault(one.clause, {})[one.side.letter] = one
    return {key: found.get(key, {}) for key in clauses(drafted)}


def all_accepted(paper: Paper) -> bool:
    """Whether every side accepts every clause of a version."""
    letters = {side.letter for side in cases.sides(paper.case_id)}
    given = answers(paper, settlement_of(paper)).values()
    return all({letter for letter, one in of_clause.items() if one.accepted} == letters for of_clause in given)


def offer(case_id: UUID, user: User, version: int) -> Paper:
    """Offer a version for signing: all clauses accepted, and nothing that the law would stop it for."""
    with doing(case_id, user, Move.OFFER_FOR_SIGNING) as move:
        paper = _of(move, version)
        offered = settlement_of(paper)
        if not all_accepted(paper):
            raise Refused("not_all_accepted", "LM 6")
        _still_stands(move, offered)
        signing.offer(move, paper, printing_settlement.settlement_pdf(paper, offered))
        move.tell(Notice.YOUR_TURN, Role.PARTY, Role.REPRESENTATIVE, about=f"free will {paper.pk}")
        return paper


def sign(case_id: UUID, user: User, version: int, name: str, proof: Proof) -> Paper:
    """Sign; with the mediator's signature, the last, the dispute is settled and the terms of performance run."""
    with doing(case_id, user, Move.SIGN) as move:
        paper = _of(move, version)
        signed = settlement_of(paper)
        if not free_will.ready_to_sign(paper, move.me):
            raise Refused("not_yet_ready")
        _still_stands(move, signed)
        if signing.put(move, paper, name, proof):
            pdf = printing_settlement.settlement_pdf(paper, signed, printing.signatures(paper))
            signing.finish(move, paper, pdf)
            _settle(move, paper, signed)
        elif not signing.unsigned_sides(paper):
            move.tell(Notice.TO_SIGN, Role.MEDIATOR, about=str(paper.pk))
        return paper


def newest(case_id: UUID) -> Paper | None:
    """The newest version of the settlement; None when there is none for this reader."""
    return queries.latest(case_id, Kind.SETTLEMENT)


def settlement_of(paper: Paper) -> Settlement:
    """The wording of a version; Http404 when it is not for this reader."""
    text = read(paper.wording)
    if not text:
        raise Http404
    return settlement.read(text)


def remarks(case: Case, drafted: Settlement) -> tuple[Remark, ...]:
    """What the law and plain care say of a draft today."""
    found = settlement.check(drafted, cases.facts(case), timezone.localdate())
    if any(party.representatives for party in drafted.parties):
        return found
    # Nobody is represented: the power of a representative is nothing to come.
    return tuple(one for one in found if ("item", "representative_power") not in one.values)


def read_by(paper: Paper, reader: Participant) -> None:
    """Keep that somebody has seen a version, and when first."""
    if not _readings(paper.pk, reader.pk):
        with suppress(IntegrityError), transaction.atomic():
            seen = Reading(paper=paper, room_id=paper.room_id, participant=reader, read_at=timezone.now())
            seen.save(force_insert=True)


@on_step
def go_over(move: Doing) -> None:
    """What was drafted before the mediator changed becomes a draft of the mediation that begins anew."""
    last = newest(move.case.pk) if move.move == Move.SIGN_AGREEMENT else None
    if last and last.state in {State.DRAFT, State.OFFERED}:
        drafted = replace(of_today(move.case), day=move.today)
        _drawn_up(move, drafted, drafted.languages, drafted.prevailing)


def _still_stands(move: Doing, drafted: Settlement) -> None:
    """Refused when others mediate or represent by now, or when the law, or a day that has passed, stops it today."""
    if _people(drafted) != _people(begun(move.case, drafted)):
        raise Refused("people_changed")
    if stopped(remarks(move.case, drafted)):
        raise Refused("law_stops_it", "LM 27")


def _people(drafted: Settlement) -> tuple[list[str], list[str]]:
    """The mediators and the representatives that a settlement names."""
    acting = [r.name for party in drafted.parties for r in party.representatives]
    return [one.name for one in drafted.mediators], sorted(acting)


def _newest(move: Doing) -> Paper:
    paper = newest(move.case.pk)
    if paper is None or paper.state == State.SIGNED:
        raise Http404
    return paper


def _of(move: Doing, version: int) -> Paper:
    paper = _newest(move)
    if paper.version != version:
        raise Refused("newer_version")
    return paper


def _settle(move: Doing, paper: Paper, signed: Settlement) -> None:
    rows.stop(move.case)
    # It is in force from the day of signing (Law 401-IV, art. 27(8)), not from the day on which it was drafted.
    for owed in settlement.due_dates(replace(signed, day=move.today)):
        row = Obligation(
            case=move.case,
            room_id=paper.room_id,
            paper=paper,
            term=owed.term,
            part=owed.part,
            debtor=owed.debtor,
            creditor=owed.creditor,
            due=owed.due,
            lasting=owed.lasting,
        )
        row.save(force_insert=True)
        if owed.due is not None and owed.due >= move.today:
            rows.start(move.case, clocks.performance(owed.due, move.today), move.today, about=row.pk.hex)
    move.case.settled = "full" if signed.whole else "part"
    move.go()
    move.note("case.settled")
    move.tell(Notice.ENDED, about="settled")


@prepared
def _answers(case_id: UUID) -> QuerySet[ClauseAnswer]:
    return ClauseAnswer.objects.filter(case_id=case_id).select_related("side")


@prepared
def _readings(paper_id: UUID, reader_id: UUID) -> QuerySet[Reading]:
    return Reading.objects.filter(paper_id=paper_id, participant_id=reader_id).only("pk")[:1]
