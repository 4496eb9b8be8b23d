"""What a signed settlement leads to, and what is owed under it, as pages show it."""

from dataclasses import dataclass
from datetime import date

from bitim.procedure.remarks import Code
from bitim.procedure.settlement import Settlement
from bitim.procedure.steps import Move
from bitim.web.agreements import clauses
from bitim.web.agreements.actions import performing, settling
from bitim.web.agreements.models import Obligation, Paper
from bitim.web.agreements.printing_settlement import sum_in_words, what_in_words
from bitim.web.agreements.remarks_settlement import ROUTES, said
from bitim.web.cases import queries as cases
from bitim.web.cases.queries import Case, Participant
from bitim.web.writings.queries import read

FOLLOWS = {Code.REQUIRED_FORM, Code.ENFORCEABLE_BY, Code.WAGE_WITHHOLDING, Code.PROVISION, Code.NOT_MODELLED}
WRIT = ("LM 27(5)", "CPC 178")


@dataclass(frozen=True)
class Owed:
    """One thing that is owed, and what whoever looks can do about it."""

    row: Obligation
    name: str
    what: str
    when: str
    debtor: str
    creditor: str
    proof: performing.Proof | None
    reply: str
    may_report: bool
    may_confirm: bool
    may_dispute: bool
    may_break: bool
    overdue: bool


def owed_under(paper: Paper, me: Participant, today: date) -> list[Owed]:
    """What is owed under a signed version, in the order in which it is due."""
    signed = settling.settlement_of(paper)
    numbered = {term.id: (n, term) for n, term in enumerate(signed.terms, 1)}
    moving, breaking = (cases.can(me, move) for move in (Move.REPORT_PERFORMANCE, Move.REPORT_BREACH))
    names = {side.letter: side.name for side in cases.sides(paper.case_id)}

    def owed(row: Obligation) -> Owed:
        number, term = numbered[row.term]
        plan = clauses.plan_of(term)
        to_be_kept = row.state != performing.KEPT
        by_me = moving and to_be_kept and performing.is_owed_by(row, me)
        to_me = moving and to_be_kept and performing.is_owed_to(row, me)
        return Owed(
            row=row,
            name=clauses.name_of(term, number) + (f", {row.part}/{len(plan)}" if plan else ""),
            what=sum_in_words(plan[row.part - 1].amount) if plan else what_in_words(term),
            when="" if row.due and not row.lasting else clauses.when_in_words(signed, term),
            debtor=names.get(row.debtor, row.debtor),
            creditor=names.get(row.creditor, row.creditor),
            proof=performing.proof_of(row),
            reply=read(row.reply),
            may_report=by_me and row.state != performing.REPORTED,
            may_confirm=to_me,
            may_dispute=to_me and row.state == performing.REPORTED,
            may_break=to_me
            and breaking
            and row.state != performing.BREACHED
            and performing.may_be_broken(row, term, today),
            overdue=to_be_kept and row.due is not None and row.due < today and not row.lasting,
        )

    return [owed(row) for row in performing.obligations(paper)]


def after_signing(case: Case, signed: Settlement) -> list[tuple[str, tuple[str, ...]]]:
    """What the law says of a signed settlement: what is still to come, and how it is enforced."""
    return [(said(one), one.cites) for one in settling.remarks(case, signed) if one.code in FOLLOWS]


def enforcement(case: Case, paper: Paper, signed: Settlement) -> list[tuple[str, tuple[str, ...]]]:
    """The ways in which the law lets a settlement be enforced, with their provisions."""
    approval = performing.approval_of(paper)
    if approval is not None and approval.approved and approval.way == "court":
        return [(str(ROUTES["writ_of_execution"]), WRIT)]
    found = [one for one in settling.remarks(case, signed) if one.code == Code.ENFORCEABLE_BY]
    if not found:
        return after_signing(case, signed)
    return [(str(ROUTES.get(dict(one.values)["route"], dict(one.values)["route"])), one.cites) for one in found]
