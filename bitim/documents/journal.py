"""An extract from the journal of a case: the acts as sentences, each with its time and its place in the chain."""

from dataclasses import dataclass
from datetime import datetime

from bitim.documents.blocks import Block, Fields, Fingerprint, Paragraph, Section, Sheet, Table, Title
from bitim.documents.glyphs import require_all_printable
from bitim.documents.press import printed
from bitim.documents.values import Language
from bitim.documents.wording import Wording, wording


@dataclass(frozen=True)
class JournalEntry:
    """One act, told in the language of the extract, with the hash that ties it to the one before."""

    number: int
    at: datetime
    sentence: str
    digest: str


@dataclass(frozen=True)
class JournalExtract:
    """The entries to print, in their order, and for whom."""

    case_number: str
    entries: tuple[JournalEntry, ...]
    requested_by: str = ""


def journal_extract(extract: JournalExtract, language: Language, *, made_at: datetime) -> bytes:
    """The extract as a PDF, the last hash at its end."""
    require_all_printable(extract)
    words = wording(language)
    say = words.say
    title = say("journal.title")
    blocks = (
        Title(title),
        Paragraph(say("journal.text")),
        Fields(
            (
                (say("journal.requested_by"), extract.requested_by),
                (say("journal.count"), str(len(extract.entries))),
            )
        ),
        *_entries(extract, words),
        Paragraph(say("common.made", moment=words.moment(made_at)), tone="small"),
    )
    head = say("common.case", number=extract.case_number)
    return printed(Sheet(title, language, head, (Section(language, blocks),)), made_at)


def _entries(extract: JournalExtract, words: Wording) -> tuple[Block, ...]:
    say = words.say
    if not extract.entries:
        return (Paragraph(say("journal.empty")),)
    return (
        Table(
            head=tuple(say(f"journal.{name}") for name in ("number", "at", "what", "digest")),
            rows=tuple(
                (str(entry.number), words.moment(entry.at), entry.sentence, entry.digest) for entry in extract.entries
            ),
            widths=(0, 10, 14, 15),
            code=(3,),
        ),
        Fingerprint(say("journal.head"), extract.entries[-1].digest),
    )
