"""The settlement: drafted by the mediator, accepted clause by clause, offered, signed freely by everybody."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.db import connection
from django.http import Http404

from bitim.procedure import clocks, settlement
from bitim.procedure.remarks import Remark, stopped
from bitim.procedure.rights import Place, Role
from bitim.procedure.settlement import Settlement, clause_digest
from bitim.procedure.steps import Ground, Move, Refused
from bitim.web.accounts.actions import Proof
from bitim.web.accounts.models import User
from bitim.web.agreements import printing, printing_settlement
from bitim.web.agreements.actions import signing
from bitim.web.agreements.models import ClauseAnswer, FreeWill, Kind, Obligation, Paper
from bitim.web.cases import clocks as rows
from bitim.web.cases import queries as cases
from bitim.web.cases.doing import Doing, doing
from bitim.web.cases.models import Case, Room
from bitim.web.notices.actions import Notice
from bitim.web.writings.actions import write
from bitim.web.writings.queries import read

TAKEN, WAIVED, WANTED = ADVICE = ("taken", "waived", "wanted")


def draft(case_id: UUID, user: User, drafted: Settlement, *, languages: Sequence[str], prevailing: str) -> Paper:
    """Keep a version of the settlement; the sides are asked about every clause that reads otherwise than before."""
    with doing(case_id, user, Move.DRAFT) as move:
        paper = signing.draw_up(move, Kind.SETTLEMENT, settlement.write(drafted), languages, prevailing)
        move.tell(Notice.YOUR_TURN, Role.PARTY, Role.REPRESENTATIVE, about=f"settlement {paper.version}")
        return paper


def answer(case_id: UUID, user: User, clause: str, *, accepted: bool, wish: str = "") -> None:
    """A side's word on one clause of the newest version: accepted, or what it wishes instead."""
    with doing(case_id, user, Move.ANSWER_CLAUSE) as move:
        paper = newest(move)
        known = {clause_digest(term) for term in settlement_of(paper).terms}
        if clause not in known:
            raise Refused("clause_changed")
        room = Room.objects.get(case=move.case, place=Place.JOINT)
        words = write(room.pk, user.pk, "wish", wish.strip()) if wish.strip() and not accepted else None
        said = {"accepted": accepted, "wish": words, "answered_at": move.now}
        kept = ClauseAnswer.objects.filter(case=move.case, side=move.me.side, clause=clause)
        if not kept.update(**said):
            ClauseAnswer(case=move.case, room_id=paper.room_id, side=move.me.side, clause=clause, **said).save(
                force_insert=True
            )
        number = next(n for n, term in enumerate(settlement_of(paper).terms, 1) if clause_digest(term) == clause)
        move.note("clause.accepted" if accepted else "clause.wished_otherwise", clause=number, version=paper.version)
        if all_accepted(paper):
            move.tell(Notice.YOUR_TURN, Role.MEDIATOR, about=f"accepted {paper.version}")


def answers(paper: Paper) -> Mapping[str, Mapping[str, ClauseAnswer]]:
    """What the sides said of each clause of a version: by the clause's digest, then by the side's letter."""
    found: dict[str, dict[str, ClauseAnswer]] = {}
    for one in ClauseAnswer.objects.filter(case_id=paper.case_id).select_related("side"):
        found.setdefault(one.clause, {})[one.side.letter] = one
    return {key: found.get(key, {}) for key in map(clause_digest, settlement_of(paper).terms)}


def all_accepted(paper: Paper) -> bool:
    """Whether every side accepts every clause of a version."""
    letters = {side.letter for side in cases.sides(paper.case_id)}
    return all(
        {letter for letter, one in given.items() if one.accepted} == letters for given in answers(paper).values()
    )


def offer(case_id: UUID, user: User, version: int) -> Paper:
    """Offer a version for signing: all clauses accepted, and nothing that the law would stop it for."""
    with doing(case_id, user, Move.OFFER_FOR_SIGNING) as move:
        paper = newest(move)
        if paper.version != version:
            raise Refused("newer_version")
        offered = settlement_of(paper)
        if not all_accepted(paper):
            raise Refused("not_all_accepted", "LM 6")
        if stopped(remarks(move.case, offered, move)):
            raise Refused("law_stops_it", "LM 27")
        signing.offer(move, paper, printing_settlement.settlement_pdf(paper, offered))
        move.tell(Notice.YOUR_TURN, Role.PARTY, Role.REPRESENTATIVE, about=f"free will {paper.pk}")
        return paper


def check_free_will(
    case_id: UUID, user: User, version: int, *, understood: bool, free: bool, advice: str, hand_raised: bool
) -> None:
    """What somebody says alone before signing; only the mediator learns what it was, whatever it was."""
    with doing(case_id, user, Move.CHECK_FREE_WILL) as move:
        paper = newest(move)
        if paper.version != version:
            raise Refused("newer_version")
        room = Room.objects.get(case=move.case, place=Place.CAUCUS, side=move.me.side)
        said = {
            "understood": understood,
            "free": free,
            "advice": advice,
            "hand_raised": hand_raised,
            "said_at": move.now,
        }
        if not FreeWill.objects.filter(paper=paper, participant=move.me).update(**said):
            FreeWill(paper=paper, participant=move.me, room=room, **said).save(force_insert=True)
        move.note("free_will.said", room=room, version=version, hand="raised" if hand_raised else "down")
        move.tell(Notice.YOUR_TURN, Role.MEDIATOR, about=f"free will {paper.pk} {move.me.pk} {move.now.isoformat()}")


def ready_to_sign(paper: Paper, participant_id: UUID) -> bool:
    """Whether somebody may sign: their own check is done and free, and nobody has raised a hand."""
    mine = FreeWill.objects.filter(paper=paper, participant_id=participant_id).first()
    sound = mine is not None and mine.understood and mine.free and not mine.hand_raised and mine.advice != WANTED
    return sound and not hand_raised(paper)


def hand_raised(paper: Paper) -> bool:
    """Whether somebody said that they do not understand or are not free; who it was, is not told."""
    with connection.cursor() as cursor:
        cursor.execute("select hand_raised(%s)", [paper.pk])
        (raised,) = cursor.fetchone()
    return bool(raised)


def sign(case_id: UUID, user: User, version: int, name: str, proof: Proof) -> Paper:
    """Sign; with the mediator's signature, the last, the dispute is settled and the terms of performance run."""
    with doing(case_id, user, Move.SIGN) as move:
        paper = newest(move)
        if paper.version != version:
            raise Refused("newer_version")
        if move.me.role == Role.MEDIATOR:
            if hand_raised(paper):
                raise Refused("not_yet_ready")
        elif not ready_to_sign(paper, move.me.pk):
            raise Refused("not_yet_ready")
        if signing.put(move, paper, name, proof):
            signed = settlement_of(paper)
            pdf = printing_settlement.settlement_pdf(paper, signed, printing.signatures(paper))
            signing.finish(move, paper, pdf)
            _settle(move, paper, signed)
        elif not signing.unsigned_sides(paper):
            move.tell(Notice.TO_SIGN, Role.MEDIATOR, about=str(paper.pk))
        return paper


def newest(move: Doing) -> Paper:
    """The newest version of the settlement; Http404 when there is none."""
    paper = Paper.objects.filter(case=move.case, kind=Kind.SETTLEMENT).order_by("-version").first()
    if paper is None:
        raise Http404
    return paper


def settlement_of(paper: Paper) -> Settlement:
    """The wording of a version; Http404 when it is not for this reader."""
    text = read(paper.wording)
    if not text:
        raise Http404
    return settlement.read(text)


def remarks(case: Case, drafted: Settlement, move: Doing) -> tuple[Remark, ...]:
    """What the law and plain care say of a draft today."""
    return settlement.check(drafted, cases.facts(case), move.today)


def _settle(move: Doing, paper: Paper, signed: Settlement) -> None:
    rows.stop(move.case)
    for owed in settlement.due_dates(signed):
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
    move.go(ground=Ground.SETTLED)
    move.note("case.settled")
    move.tell(Notice.ENDED, about="settled")
