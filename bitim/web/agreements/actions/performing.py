"""Keeping a settlement: reported by who owes, confirmed by whom it is owed to, or broken."""

import base64
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404
from django.utils import timezone

from bitim.procedure import clocks, settlement
from bitim.procedure.rights import Place, Role
from bitim.procedure.settlement import AfterTerm, Settlement, Term
from bitim.procedure.steps import Move, Refused
from bitim.web.accounts.models import User
from bitim.web.agreements import queries
from bitim.web.agreements.actions.settling import settlement_of
from bitim.web.agreements.models import Approval, Kind, Obligation, Paper, Return
from bitim.web.cases import clocks as rows
from bitim.web.cases import queries as cases
from bitim.web.cases.doing import Doing, doing
from bitim.web.cases.queries import Participant
from bitim.web.notices.actions import Notice
from bitim.web.shared.acting import acting_as
from bitim.web.shared.prepared import prepared
from bitim.web.writings.actions import write
from bitim.web.writings.queries import read

OPEN, REPORTED, DISPUTED, KEPT, BREACHED = "open", "reported", "disputed", "kept", "breached"


@dataclass(frozen=True)
class Proof:
    """How something was done: words, and a picture or document when there is one."""

    words: str
    content: bytes = b""
    content_type: str = ""


def report(case_id: UUID, user: User, owed: UUID, proof: Proof) -> None:
    """Say that one's own obligation was kept, with proof for everybody in the joint room."""
    with doing(case_id, user, Move.REPORT_PERFORMANCE) as move:
        row = _owed(move, owed, by_me=True)
        if row.state == KEPT:
            raise Refused("already_kept")
        kept = {
            "words": proof.words.strip(),
            "type": proof.content_type,
            "content": base64.b64encode(proof.content).decode(),
        }
        room = cases.room(move.case.pk, Place.JOINT)
        row.proof = write(room.pk, user.pk, "proof", json.dumps(kept, ensure_ascii=False))
        _move(move, row, REPORTED, "performance.reported")


def proof_of(row: Obligation) -> Proof | None:
    """What the debtor said and showed; None when there is nothing, or nothing for this reader."""
    text = read(row.proof)
    if not text:
        return None
    kept = json.loads(text)
    return Proof(kept["words"], base64.b64decode(kept["content"]), kept["type"])


def confirm(case_id: UUID, user: User, owed: UUID) -> None:
    """Say that what is owed to one was done; when all was done, the settlement is performed."""
    with doing(case_id, user, Move.CONFIRM_PERFORMANCE) as move:
        row = _owed(move, owed, by_me=False)
        if row.state == KEPT:
            raise Refused("already_kept")
        done_on = timezone.localdate(row.moved_at) if row.state == REPORTED and row.moved_at else move.today
        _move(move, row, KEPT, "performance.confirmed")
        rows.stop(move.case, clocks.Kind.PERFORMANCE, about=row.pk.hex)
        _start_what_waited(move, row, done_on)
        if not any(is_open(one, move.today) for one in obligations(row.paper)):
            rows.stop(move.case)
            move.go()
            move.note("case.performed")
            move.tell(Notice.ENDED, about="performed")


def dispute(case_id: UUID, user: User, owed: UUID, words: str) -> None:
    """Say that what was reported was not done, or not as agreed."""
    with doing(case_id, user, Move.CONFIRM_PERFORMANCE) as move:
        row = _owed(move, owed, by_me=False)
        if row.state != REPORTED:
            raise Refused("not_reported")
        row.reply = _reply(move, words)
        _move(move, row, DISPUTED, "performance.disputed")


def breach(case_id: UUID, user: User, owed: UUID, words: str) -> None:
    """Give notice that a term was not kept; then the way back to mediation or to enforcement is open."""
    with doing(case_id, user, Move.REPORT_BREACH) as move:
        row = _owed(move, owed, by_me=False)
        if row.state in {KEPT, BREACHED}:
            raise Refused("already_kept" if row.state == KEPT else "already_breached")
        term = next(one for one in settlement_of(row.paper).terms if one.id == row.term)
        if not may_be_broken(row, term, move.today):
            raise Refused("not_due_yet")
        row.reply = _reply(move, words)
        _move(move, row, BREACHED, "performance.breached")
        rows.stop(move.case, clocks.Kind.PERFORMANCE, about=row.pk.hex)
        move.go()


def come_back(case_id: UUID, user: User) -> bool:
    """Consent to mediate once more after a breach; True when every side has, and a mediator is chosen anew.

    Nobody is brought back against their will (Law 401-IV, art. 5(1)), least of all by whoever broke the settlement.
    """
    with doing(case_id, user, Move.RETURN) as move:
        if not returning(case_id).filter(side=move.me.side).exists():
            Return(case=move.case, side=move.me.side, consented_at=move.now).save(force_insert=True)
            move.note("return.consented")
        if returning(case_id).count() < len(cases.sides(case_id)):
            move.tell(Notice.YOUR_TURN, Role.PARTY, Role.REPRESENTATIVE, about=f"return {move.now.isoformat()}")
            return False
        with acting_as(None, clock_of=case_id):
            returning(case_id).delete()
        move.go()
        move.note("case.returned")
        move.tell(Notice.YOUR_TURN, about=f"returned {move.now.isoformat()}")
        return True


def stay_out(case_id: UUID, user: User) -> None:
    """Take one's side's consent to return back, as long as not all sides have consented."""
    with doing(case_id, user, Move.RETURN) as move:
        if returning(case_id).filter(side=move.me.side).delete()[0]:
            move.note("return.taken_back")


def returning(case_id: UUID) -> QuerySet[Return]:
    """The consents of the sides to mediate once more."""
    return Return.objects.filter(case_id=case_id)


def record_approval(case_id: UUID, user: User, way: str, decided_on: date, *, approved: bool) -> None:
    """Keep what a court, notary or bailiff did with the settlement."""
    with doing(case_id, user, Move.RECORD_APPROVAL) as move:
        paper = _signed(move)
        if decided_on > move.today or (paper.signed_at and decided_on < timezone.localdate(paper.signed_at)):
            raise Refused("decided_before_signing")
        kept = {"way": way, "approved": approved, "decided_on": decided_on, "recorded_at": move.now}
        if not Approval.objects.filter(case=move.case).update(**kept):
            Approval(case=move.case, **kept).save(force_insert=True)
        move.note("approval.given" if approved else "approval.refused", way=way, day=decided_on.isoformat())
        move.tell(Notice.ANSWERED, about=f"approval {decided_on.isoformat()} {approved}")


def approval_of(paper: Paper) -> Approval | None:
    """What became of a signed version before a court or notary, as far as it is known."""
    return Approval.objects.filter(case_id=paper.case_id, recorded_at__gte=paper.signed_at).first()


def obligations(paper: Paper) -> list[Obligation]:
    """What is owed under a signed version, in the order in which it is due."""
    return sorted(_obligations(paper.pk), key=lambda one: (one.due is None, one.due or date.min, one.term, one.part))


def is_open(row: Obligation, today: date) -> bool:
    """Whether the settlement still waits for this; a lasting promise without end never keeps it waiting."""
    if row.lasting and (row.due is None or row.due < today) and row.state in {OPEN, REPORTED}:
        return False
    return row.state != KEPT


def may_be_broken(row: Obligation, term: Term, today: date) -> bool:
    """Whether it can be said by now that it was not kept; what waits for another term is due only after that one."""
    if row.lasting or row.state == DISPUTED:
        return True
    return row.due < today if row.due else not isinstance(term.due, AfterTerm)


def is_owed_to(row: Obligation, me: Participant) -> bool:
    """Whether somebody's side is the one to which it is owed."""
    letter = me.side.letter if me.side else ""
    return bool(letter) and letter != row.debtor and row.creditor in {"", letter}


def is_owed_by(row: Obligation, me: Participant) -> bool:
    """Whether somebody's side owes it."""
    return me.side is not None and me.side.letter == row.debtor


def _signed(move: Doing) -> Paper:
    paper = queries.signed(move.case.pk, Kind.SETTLEMENT)
    if paper is None:
        raise Http404
    return paper


def _owed(move: Doing, owed: UUID, *, by_me: bool) -> Obligation:
    """An obligation under the signed settlement of one's own side, or to it; Http404 when it is neither."""
    row = Obligation.objects.filter(paper=_signed(move), pk=owed).select_related("paper").first()
    mine = row is not None and (is_owed_by(row, move.me) if by_me else is_owed_to(row, move.me))
    if row is None or not mine:
        raise Http404
    return row


def _reply(move: Doing, words: str) -> UUID | None:
    room = cases.room(move.case.pk, Place.JOINT)
    return write(room.pk, move.me.user_id, "dispute", words.strip()) if words.strip() else None


def _move(move: Doing, row: Obligation, state: str, act: str) -> None:
    row.state, row.moved_at = state, move.now
    row.save(update_fields=["state", "moved_at", "proof", "reply"])
    ids = [term.id for term in settlement_of(row.paper).terms]
    move.note(act, clause=ids.index(row.term) + 1, part=row.part or 1)
    move.tell(Notice.YOUR_TURN, about=f"{state} {row.pk.hex} {move.now.isoformat()}")


def _start_what_waited(move: Doing, row: Obligation, done_on: date) -> None:
    """Let the terms run that count from the one that was just kept."""
    if Obligation.objects.filter(paper=row.paper, term=row.term).exclude(state=KEPT).exists():
        return
    for owed in _waiting_for(row.term, settlement_of(row.paper)):
        due = settlement.after(owed, done_on)
        for one in Obligation.objects.filter(paper=row.paper, term=owed.term, due=None).exclude(state=KEPT):
            Obligation.objects.filter(pk=one.pk).update(due=due)
            if due >= move.today:
                rows.start(move.case, clocks.performance(due, move.today), move.today, about=one.pk.hex)


def _waiting_for(term: str, signed: Settlement) -> Iterator[settlement.Obligation]:
    return (owed for owed in settlement.due_dates(signed) if owed.waits_for == term)


@prepared
def _obligations(paper_id: UUID) -> QuerySet[Obligation]:
    return Obligation.objects.filter(paper_id=paper_id).select_related("paper")
