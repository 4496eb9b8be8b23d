"""What a court, investigator or bailiff with a pending case is told: that mediation began, or goes on longer."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bitim.documents.blocks import Block, Fields, Paragraph, Section, Sheet, SignatureLines, Title
from bitim.documents.glyphs import require_all_printable
from bitim.documents.people import side_name
from bitim.documents.press import printed
from bitim.documents.values import Day, Language
from bitim.documents.wording import Wording, wording

# A line to fill in by hand where nobody told the program who has the case.
BLANK = "_" * 36
ASKS = {"stay": "asks_stay", "enforcement": "asks_enforcement", "": "told"}


@dataclass(frozen=True)
class CourtNotice:
    """A notice of all sides; `asks` is what they ask for, nothing where the law knows no stay.

    `extended_on`: the day on which they extended the term; None for the notice that the mediation began.
    """

    case_number: str
    sides: tuple[str, ...]
    mediators: tuple[str, ...]
    agreement_date: Day
    ends: Day | None
    asks: Literal["stay", "enforcement", ""] = ""
    extended_on: Day | None = None
    cites: tuple[str, ...] = ()
    addressee: str = ""
    reference: str = ""


def court_notice(notice: CourtNotice, language: Language, *, made_at: datetime) -> bytes:
    """The notice, for all sides to sign by hand and hand in."""
    require_all_printable(notice)
    words = wording(language)
    title = words.say("pending.extension_title" if notice.extended_on else "pending.stay_title")
    section = Section(language, (Title(title), *_blocks(notice, words), *_end(notice, words, made_at)))
    return printed(Sheet(title, language, words.say("common.case", number=notice.case_number), (section,)), made_at)


def _blocks(notice: CourtNotice, words: Wording) -> Iterator[Block]:
    say = words.say
    yield Fields(
        (
            (say("pending.to"), notice.addressee or BLANK),
            (say("pending.reference"), notice.reference or BLANK),
            (say("pending.parties"), "\n".join(notice.sides)),
            (say("pending.mediators"), ", ".join(notice.mediators)),
        )
    )
    yield Paragraph(say("pending.agreed", day=words.day(notice.agreement_date)))
    if notice.extended_on and notice.ends:
        decided, ends = words.day(notice.extended_on), words.day(notice.ends)
        yield Paragraph(say("pending.extended", decided=decided, day=ends))
    elif notice.ends:
        yield Paragraph(say("pending.term", day=words.day(notice.ends)))
    yield Paragraph(say(f"pending.{ASKS['' if notice.extended_on else notice.asks]}"))


def _end(notice: CourtNotice, words: Wording, made_at: datetime) -> Iterator[Block]:
    say = words.say
    yield Paragraph(say("pending.silent"))
    if notice.cites:
        yield Paragraph(say("pending.cited", cites=", ".join(notice.cites)), tone="small")
    yield Paragraph(say("pending.attached", day=words.day(notice.agreement_date)), tone="small")
    people = tuple((name, side_name(number, words)) for number, name in enumerate(notice.sides))
    yield SignatureLines(people, say("signatures.line"))
    yield Paragraph(say("common.made", moment=words.moment(made_at)), tone="small")
