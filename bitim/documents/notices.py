"""What others are told of a mediation, in closed codes: that it ended and why, and how it came out."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

from bitim.documents.blocks import Block, Fields, Paragraph, Section, Sheet, SignatureLines, Table, Title
from bitim.documents.glyphs import require_all_printable
from bitim.documents.press import printed
from bitim.documents.values import Day, DocumentError, Language
from bitim.documents.wording import Wording, wording

Ground: TypeAlias = Literal["settled", "obstacle", "written_refusal", "unwilling", "term_expired"]
# Of these the mediator tells a party that asks for it (article 26, paragraph 2); of any, the court.
ON_REQUEST: tuple[Ground, ...] = ("written_refusal", "unwilling", "term_expired")


@dataclass(frozen=True)
class TerminationNotice:
    """That a mediation ended without a settlement, on which ground; `reference` is the addressee's own number.

    `pending`: whoever has the case is told; otherwise a party that asks for it is (article 26, paragraph 2).
    """

    case_number: str
    ground: Ground
    ended_on: Day
    sides: tuple[str, ...]
    mediators: tuple[str, ...]
    agreement_date: Day
    addressee: str = ""
    reference: str = ""
    pending: bool = True


@dataclass(frozen=True)
class OutcomeReport:
    """All that a court, prosecutor or investigator learns of a mediation that they referred."""

    case_number: str
    addressee: str
    reference: str
    held: bool
    settled: Literal["full", "part", "none"]
    ended_on: Day
    ground: Ground | None = None


def termination_notice(notice: TerminationNotice, language: Language, *, made_at: datetime) -> bytes:
    """The notice of termination, for the mediator to sign."""
    if notice.ground == "settled":
        raise DocumentError("a mediation that ended with a settlement needs no notice: send the settlement itself")
    require_all_printable(notice)
    words = wording(language)
    say = words.say
    cited = "termination.cited_on_request" if notice.ground in ON_REQUEST else "termination.cited"
    if not notice.pending:
        cited = "termination.cited_to_party"
    agreed, ended = words.day(notice.agreement_date), words.day(notice.ended_on)
    rows = (
        (say("termination.to"), notice.addressee),
        (say("termination.reference"), notice.reference),
        (say("termination.parties"), "\n".join(notice.sides)),
        (say("termination.ended_on"), ended),
        (say("termination.ground"), say(f"termination.{notice.ground}")),
    )
    blocks = (
        Title(say("termination.title")),
        Paragraph(say("termination.text", agreed=agreed, day=ended)),
        Fields(rows),
        Paragraph(say("termination.silent")),
        Paragraph(say(cited), tone="small"),
        SignatureLines(tuple((name, say("signatures.mediator")) for name in notice.mediators), say("signatures.line")),
    )
    return _printed("termination.title", notice.case_number, blocks, words, made_at)


def outcome_report(report: OutcomeReport, language: Language, *, made_at: datetime) -> bytes:
    """The report, a table of codes and their meaning; nothing else of the mediation is in it."""
    if not report.held and report.settled != "none":
        raise DocumentError("a mediation that was not held cannot have been settled")
    if (report.ground == "settled") != (report.settled != "none"):
        raise DocumentError("the ground of ending is `settled` exactly if there is a settlement, full or in part")
    require_all_printable(report)
    words = wording(language)
    say = words.say
    blocks = (
        Title(say("outcome.title")),
        Fields(((say("outcome.to"), report.addressee), (say("outcome.reference"), report.reference))),
        Table(
            head=(say("outcome.item"), say("outcome.value"), say("outcome.code")),
            rows=_outcome_rows(report, words),
            widths=(3, 5, 2),
            code=(2,),
        ),
        Paragraph(say("outcome.text"), tone="small"),
    )
    return _printed("outcome.title", report.case_number, blocks, words, made_at)


def _outcome_rows(report: OutcomeReport, words: Wording) -> tuple[tuple[str, str, str], ...]:
    say = words.say
    held = "held_yes" if report.held else "held_no"
    match report.ground:
        case None:
            ground = say("outcome.no_ground")
        case "settled":
            ground = say("outcome.ground_settled")
        case _:
            ground = say(f"termination.{report.ground}")
    return (
        (say("outcome.held"), say(f"outcome.{held}"), "held" if report.held else "not_held"),
        (say("outcome.settled"), say(f"outcome.{report.settled}"), report.settled),
        (say("outcome.ended_on"), words.day(report.ended_on), report.ended_on.isoformat()),
        (say("outcome.ground"), ground, report.ground or "–"),
    )


def _printed(title: str, case_number: str, blocks: tuple[Block, ...], words: Wording, made_at: datetime) -> bytes:
    head = words.say("common.case", number=case_number)
    made = Paragraph(words.say("common.made", moment=words.moment(made_at)), tone="small")
    section = Section(words.language, (*blocks, made))
    return printed(Sheet(words.say(title), words.language, head, (section,)), made_at)
