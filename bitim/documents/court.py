"""The pack for a judge: a motion to approve a settlement reached in a court case, with the settlement attached."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

from bitim.documents.blocks import Block, Fields, Heading, Listing, NewPage, Paragraph, Section, Sheet, Title
from bitim.documents.glyphs import require_all_printable
from bitim.documents.parallel import in_order, sections_in
from bitim.documents.people import signer_count, signing
from bitim.documents.press import printed
from bitim.documents.settlements import SettlementDocument, settlement_text
from bitim.documents.values import Day, DocumentError, Language, Signed, Words
from bitim.documents.wording import Wording, wording

CourtRole: TypeAlias = Literal["claimant", "respondent", "third_party"]


@dataclass(frozen=True)
class ApprovalPack:
    """What the motion says; `roles` are those of the settlement's sides, in their order.

    `attachments` are those besides the settlement, the agreement to mediate and the representatives' papers.
    """

    court: str
    court_case_number: str
    date: Day
    roles: tuple[CourtRole, ...]
    claim: Words
    settlement: SettlementDocument
    signed: Signed | None = None
    settlement_languages: tuple[Language, ...] = ("kk", "ru")
    prevailing: Language = "kk"
    judge: str = ""
    refund_duty: bool = True
    attachments: tuple[Words, ...] = ()


def approval_pack(pack: ApprovalPack, language: Language, *, made_at: datetime) -> bytes:
    """The motion in the language of the court proceedings, then the settlement in its own languages."""
    if len(pack.roles) != len(pack.settlement.sides):
        raise DocumentError(
            f"{len(pack.settlement.sides)} sides but {len(pack.roles)} roles in court: give each side one"
        )
    require_all_printable(pack)
    words = wording(language)
    ordered = in_order(pack.settlement_languages, pack.prevailing)
    attached = sections_in(
        ordered, lambda spoken: settlement_text(pack.settlement, spoken, pack.settlement_languages, pack.prevailing)
    )
    signatures = signing(
        pack.settlement.sides, pack.settlement.mediators, [wording(one) for one in ordered], pack.signed
    )
    annex = Section(language, (NewPage(), Paragraph(words.say("approval.annex"), tone="small")))
    sheet = Sheet(
        title=words.say("approval.title"),
        language=language,
        head=words.say("common.case", number=pack.court_case_number),
        sections=(
            Section(language, tuple(_motion(pack, words))),
            annex,
            *_without_first_break(attached),
            Section(pack.prevailing, signatures),
        ),
    )
    return printed(sheet, made_at)


def _without_first_break(sections: Sequence[Section]) -> tuple[Section, ...]:
    first, *rest = sections
    return (Section(first.language, first.blocks[1:]), *rest)


def _motion(pack: ApprovalPack, words: Wording) -> Iterator[Block]:
    say, day = words.say, words.day(pack.settlement.date)
    court = ((say("approval.to_court"), pack.court), (say("approval.judge"), pack.judge))
    case = ((say("approval.court_case"), pack.court_case_number), (say("approval.claim"), words.written(pack.claim)))
    parties = tuple(
        (say(f"approval.{role}"), party.name) for role, party in zip(pack.roles, pack.settlement.sides, strict=True)
    )
    leaders = ", ".join(leader.name for leader in pack.settlement.mediators)
    yield Fields((*court, *parties, *case))
    yield Title(say("approval.title"))
    yield Paragraph(say("approval.facts", day=day, mediators=leaders))
    yield Paragraph(say("approval.states"))
    yield Listing(words.list("approval.stated"))
    yield Paragraph(say("approval.asks"))
    asked = (say("approval.approve", day=day), say("approval.end"))
    yield Listing((*asked, say("approval.refund")) if pack.refund_duty else asked, numbered=True)
    yield Paragraph(say("approval.grounds"))
    yield Heading(say("approval.attachments"))
    yield Listing(tuple(_attachments(pack, words)), numbered=True)
    yield Fields(((say("common.date"), words.day(pack.date)),))
    yield from signing(pack.settlement.sides, (), [words], None)


def _attachments(pack: ApprovalPack, words: Wording) -> Iterator[str]:
    agreed = pack.settlement
    copies = signer_count(agreed.sides, agreed.mediators) + 1
    yield words.say("approval.attached_settlement", day=words.day(agreed.date), copies=copies)
    if agreed.agreement_date is not None:
        yield words.say("approval.attached_agreement", day=words.day(agreed.agreement_date))
    if any(party.representatives for party in agreed.sides):
        yield words.say("approval.attached_authority")
    for further in pack.attachments:
        yield words.written(further)
