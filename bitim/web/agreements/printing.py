"""From the values of the procedure to the documents that are printed."""

from collections.abc import Sequence
from datetime import datetime
from typing import cast

from django.utils import timezone, translation
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from bitim import documents
from bitim.procedure import agreement, people
from bitim.procedure.agreement import Draft, Way
from bitim.procedure.clocks import NoTerm, Term
from bitim.web.agreements.models import Paper, Signature

WAYS: dict[Way, documents.Way] = {
    Way.JOINT_MEETINGS: "joint",
    Way.SEPARATE_MEETINGS: "separate",
    Way.TELEPHONE: "telephone",
    Way.VIDEO: "video",
    Way.MESSAGES: "messages",
    Way.OTHER: "other_means",
}


def agreement_pdf(paper: Paper, draft: Draft, term: Term | NoTerm, signed: documents.Signed | None = None) -> bytes:
    """The agreement to mediate as it is drawn up and offered, or with the signatures under it."""
    return documents.agreement_to_mediate(
        agreement_printed(paper, draft, term),
        languages(paper),
        prevailing(paper),
        made_at=timezone.localtime(paper.made_at),
        signed=signed,
    )


def agreement_text(paper: Paper, draft: Draft, term: Term | NoTerm) -> tuple[documents.Block, ...]:
    """The text of the agreement as a page shows it."""
    printed = agreement_printed(paper, draft, term)
    return documents.agreement_text(printed, spoken(paper), languages(paper), prevailing(paper))


def spoken(paper: Paper) -> documents.Language:
    """The language in which a page shows a paper: that of the page if it is made in it, otherwise what prevails."""
    return next((one for one in languages(paper) if one == get_language()), prevailing(paper))


def agreement_printed(paper: Paper, draft: Draft, term: Term | NoTerm) -> documents.AgreementToMediate:
    """The values of an agreement to mediate in the words of its document."""
    return documents.AgreementToMediate(
        case_number=paper.case.number,
        date=draft.day or timezone.localdate(paper.made_at),
        place=draft.place,
        sides=tuple(party(one) for one in draft.parties),
        subject=draft.subject,
        mediators=tuple(mediator(one) for one in draft.mediators),
        expenses=_expenses(draft, languages(paper)),
        mediation_languages=tuple(cast("documents.Language", one) for one in draft.languages),
        term=_term(draft, term),
        ways=tuple(WAYS[way] for way in draft.ways),
        confidentiality=_own(draft.confidentiality),
        liability=_own(draft.liability),
        procedure=_own(draft.procedure),
        rights_and_duties=_own(draft.rights_and_duties),
        termination=_own(draft.termination),
        other=draft.other,
    )


def languages(paper: Paper) -> Sequence[documents.Language]:
    """The languages that a paper is printed in."""
    return [cast("documents.Language", one) for one in paper.languages]


def prevailing(paper: Paper) -> documents.Language:
    """The language that prevails."""
    return cast("documents.Language", paper.prevailing)


def signatures(paper: Paper) -> documents.Signed:
    """The signatures under a paper, in the order in which they were given."""
    given = paper.signatures.select_related("participant__side").order_by("signed_at", "pk")
    return documents.Signed(paper.digest, tuple(_signature(one) for one in given))


def party(one: people.Party) -> documents.Party:
    """A party with those who act for it."""
    return documents.Party(
        name=one.name,
        identity=one.identity,
        address=one.address,
        phone=one.phone,
        email=one.email,
        representatives=tuple(
            documents.Representative(name=r.name, authority=r.basis, may_settle=bool(r.may_settle))
            for r in one.representatives
        ),
    )


def mediator(one: people.Mediator) -> documents.Mediator:
    """A mediator; a retired judge mediates as a professional."""
    basis: documents.Basis = "professional" if one.kind == "retired_judge" else one.kind
    return documents.Mediator(
        name=one.name, basis=basis, organisation=one.organisation, register=one.register, contact=one.contact
    )


def _signature(one: Signature) -> documents.Signature:
    side = one.participant.side
    return documents.Signature(
        name=one.name,
        capacity=cast("documents.Capacity", one.participant.role),
        signed_at=_local(one.signed_at),
        method=cast("documents.Method", one.method),
        party=side.name if side else "",
    )


def _local(moment: datetime) -> datetime:
    return timezone.localtime(moment)


def _own(clause: agreement.Clause | None) -> str:
    return clause.own if clause else ""


def _expenses(draft: Draft, printed_in: Sequence[documents.Language]) -> documents.Expenses:
    expenses = draft.expenses or agreement.Expenses(fee=0)
    fee = documents.Money(expenses.fee, expenses.currency) if expenses.fee else None
    split = "equal" if len({share.parts for share in expenses.shares}) < 2 else _shares(draft, expenses, printed_in)
    return documents.Expenses(fee=fee, per=expenses.per, costs=expenses.costs, split=split, payment=expenses.payment)


def _shares(
    draft: Draft, expenses: agreement.Expenses, printed_in: Sequence[documents.Language]
) -> dict[documents.Language, str]:
    """Who bears which part of the expenses, in every language of the document."""
    names = {party.side: party.name for party in draft.parties}
    whole = sum(share.parts for share in expenses.shares)
    words: dict[documents.Language, str] = {}
    for language in printed_in:
        with translation.override(language):
            parts = [f"{names.get(share.side, share.side)}: {share.parts}/{whole}" for share in expenses.shares]
            words[language] = _("The sides bear the expenses in these parts: %(parts)s.") % {"parts": "; ".join(parts)}
    return words


def _term(draft: Draft, term: Term | NoTerm) -> documents.MediationTerm:
    if isinstance(term, NoTerm):
        return documents.MediationTerm(days=None)
    longest = term.length + term.extendable_by if term.extendable_by else None
    return documents.MediationTerm(days=draft.term_days or term.length, total_days=longest)
