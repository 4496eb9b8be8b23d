"""The agreement on settlement of the dispute: who owes what to whom, how and by when (Law on Mediation, article 27)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

from bitim.documents.blocks import Block, Fields, Heading, Paragraph, Table, Title
from bitim.documents.glyphs import require_all_printable
from bitim.documents.parallel import prevailing_clause, printed_in
from bitim.documents.people import mediators, sides
from bitim.documents.values import Day, DocumentError, Language, Mediator, Money, Party, Signed, Words
from bitim.documents.wording import Wording

ObligationKind: TypeAlias = Literal[
    "delivery", "act", "omission", "apology", "service", "restitution", "safety_promise"
]
Enforcement: TypeAlias = Literal["court_approval", "court_order", "notary", "bailiff", "register"]


@dataclass(frozen=True)
class Obligation:
    """What one owes another other than money; neither a day nor an event means without end."""

    kind: ObligationKind
    by: str
    to: str
    what: Words
    how: Words = ""
    due: Day | None = None
    event: Words = ""
    consequence: Words = ""


@dataclass(frozen=True)
class Instalment:
    """A part of a payment, due on a day or with an event."""

    amount: Money
    due: Day | None = None
    event: Words = ""


@dataclass(frozen=True)
class Payment:
    """A sum that one owes another, at once (one instalment) or in parts of one currency."""

    by: str
    to: str
    instalments: tuple[Instalment, ...]
    what: Words = ""
    how: Words = ""
    consequence: Words = ""


@dataclass(frozen=True)
class SettlementDocument:
    """A settlement as it is printed; without words on costs each side bears its own."""

    case_number: str
    date: Day
    place: Words
    sides: tuple[Party, ...]
    mediators: tuple[Mediator, ...]
    subject: Words
    obligations: tuple[Obligation | Payment, ...]
    costs: Words = ""
    other: Words = ""
    enforcement: tuple[Enforcement, ...] = ()
    agreement_date: Day | None = None


def settlement(
    document: SettlementDocument,
    languages: Sequence[Language] = ("kk", "ru"),
    prevailing: Language = "kk",
    *,
    made_at: datetime,
    signed: Signed | None = None,
    draft: bool = False,
) -> bytes:
    """The settlement as a PDF; a draft is marked as such on every page and cannot be signed."""
    if draft and signed is not None:
        raise DocumentError("a draft bears no signatures: print it either as a draft or as signed")
    require_all_printable(document)
    return printed_in(
        languages,
        prevailing,
        name="settlement.title",
        text=lambda words: settlement_text(document, words, languages, prevailing),
        of=document,
        made_at=made_at,
        signed=signed,
        draft=draft,
    )


def settlement_text(
    document: SettlementDocument, words: Wording, languages: Sequence[Language], prevailing: Language
) -> Iterator[Block]:
    """The text of a settlement in one language, without signatures."""
    if not document.obligations:
        raise DocumentError("a settlement has at least one obligation: add what somebody owes")
    yield Title(words.say("settlement.title"))
    if document.agreement_date is None:
        yield Paragraph(words.say("settlement.intro"))
    else:
        yield Paragraph(words.say("settlement.intro_dated", day=words.day(document.agreement_date)))
    chapters = _chapters(document, words, languages, prevailing)
    for number, (name, part, blocks) in enumerate(chapters, start=1):
        cite = words.say("settlement.cite", part=part) if part else ""
        yield Heading(words.say(f"settlement.{name}"), number=f"{number}.", cite=cite)
        yield from blocks


def _chapters(
    document: SettlementDocument, words: Wording, languages: Sequence[Language], prevailing: Language
) -> Iterator[tuple[str, str, Sequence[Block]]]:
    """Name, paragraph of article 27, and blocks of each chapter."""
    place = words.written(document.place)
    rows = ((words.say("common.date"), words.day(document.date)), (words.say("common.place"), place))
    costs = words.written(document.costs) or words.say("settlement.costs_own")
    other = words.written(document.other)
    clause = prevailing_clause(languages, prevailing, words)
    yield "date_place", "2", (Fields(rows),)
    yield "parties", "2", sides(document.sides, words, identified=True)
    yield "mediators" if len(document.mediators) > 1 else "mediator", "2", mediators(document.mediators, words)
    yield "subject", "2", (Paragraph(words.written(document.subject)),)
    yield "obligations", "2", tuple(_obligations(document.obligations, words))
    yield "costs", "", (Paragraph(costs),)
    yield "performance", "", tuple(_performance(document.enforcement, words))
    yield "force", "", tuple(Paragraph(words.say(f"settlement.{name}")) for name in ("freely", "in_force"))
    if other or clause:
        yield "other", "", (*((Paragraph(other),) if other else ()), *clause)


def _performance(enforcement: Sequence[Enforcement], words: Wording) -> Iterator[Paragraph]:
    yield Paragraph(words.say("settlement.voluntary"))
    for way in enforcement:
        yield Paragraph(words.say(f"settlement.{way}"))


def _obligations(obligations: Sequence[Obligation | Payment], words: Wording) -> Iterator[Block]:
    for number, item in enumerate(obligations, start=1):
        kind = "payment" if isinstance(item, Payment) else item.kind
        yield Heading(words.say(f"settlement.{kind}"), number=f"5.{number}.", level=2)
        if isinstance(item, Payment):
            yield from _payment(item, words)
        else:
            yield Fields(_rows(item, words, when=_when(item.due, item.event, words)))


def _payment(payment: Payment, words: Wording) -> Iterator[Block]:
    currencies = {part.amount.currency for part in payment.instalments}
    if len(currencies) != 1 or any(part.amount.minor <= 0 for part in payment.instalments):
        raise DocumentError("a payment has one or more instalments above zero, all in one currency")
    total = Money(sum(part.amount.minor for part in payment.instalments), currencies.pop())
    first, *later = payment.instalments
    when = "" if later else _when(first.due, first.event, words)
    yield Fields(_rows(payment, words, when=when, total=words.sum(total)))
    if later:
        say = words.say
        yield Table(
            head=(say("settlement.number"), say("settlement.due"), say("settlement.amount")),
            rows=tuple(
                (str(number), words.day(part.due) if part.due else words.written(part.event), words.sum(part.amount))
                for number, part in enumerate(payment.instalments, start=1)
            ),
            widths=(0, 1, 1),
            right=(2,),
            foot=("", say("settlement.total"), words.sum(total)),
        )


def _rows(item: Obligation | Payment, words: Wording, *, when: str, total: str = "") -> tuple[tuple[str, str], ...]:
    written = (
        ("by", item.by),
        ("to", item.to),
        ("what", words.written(item.what)),
        ("sum", total),
        ("how", words.written(item.how)),
        ("when", when),
        ("consequence", words.written(item.consequence)),
    )
    return tuple((words.say(f"settlement.{label}"), text) for label, text in written)


def _when(due: Day | None, event: Words, words: Wording) -> str:
    day = words.say("settlement.by_day", day=words.day(due)) if due else ""
    return "; ".join(filter(None, (words.written(event), day))) or words.say("settlement.no_due")
