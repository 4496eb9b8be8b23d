"""The letter that invites the other side to mediation, one page."""

import io
from dataclasses import dataclass
from datetime import datetime

import segno

from bitim.documents.blocks import CodeCard, Fields, Heading, Paragraph, Section, Sheet, Title
from bitim.documents.glyphs import require_all_printable
from bitim.documents.press import printed
from bitim.documents.values import Day, DocumentError, Language, Words
from bitim.documents.wording import Wording, wording


@dataclass(frozen=True)
class InvitationLetter:
    """An invitation: who invites whom, until when, and by which code it is answered.

    `sender` is the centre that sends it for the inviter, `message` what the inviter chose to say to the other side.
    """

    case_number: str
    inviter: str
    recipient: str
    sent_on: Day
    answer_by: Day
    code: str
    url: str
    check_url: str
    recipient_address: str = ""
    sender: str = ""
    phone: str = ""
    message: Words = ""


def invitation_letter(letter: InvitationLetter, language: Language, *, made_at: datetime) -> bytes:
    """The letter as a PDF of one page; DocumentError if the message is too long for it."""
    if letter.answer_by < letter.sent_on:
        raise DocumentError(
            f"the last day to answer, {letter.answer_by}, is before the letter is sent: choose a later one"
        )
    require_all_printable(letter)
    words = wording(language)
    title = words.say("invitation.title")
    blocks = (Title(title), *_proposal(letter, words), *_answer(letter, words), *_assurance(letter, words))
    head = words.say("common.case", number=letter.case_number)
    return printed(Sheet(title, language, head, (Section(language, blocks),), one_page=True), made_at)


def _proposal(letter: InvitationLetter, words: Wording) -> tuple[Fields | Heading | Paragraph, ...]:
    message = words.written(letter.message)
    said = (Heading(words.say("invitation.message")), Paragraph(message)) if message else ()
    return (
        Paragraph(words.say("invitation.lead", inviter=letter.inviter), tone="lead"),
        Paragraph(words.say("invitation.answer_by", day=words.day(letter.answer_by)), tone="lead"),
        Paragraph(words.say("invitation.silence")),
        Fields(((words.say("invitation.to"), f"{letter.recipient}\n{letter.recipient_address}".strip()),)),
        *said,
    )


def _answer(letter: InvitationLetter, words: Wording) -> tuple[CodeCard | Heading | Paragraph, ...]:
    return (
        Heading(words.say("invitation.answer")),
        Paragraph(words.say("invitation.answer_text")),
        CodeCard(
            words.say("invitation.code"),
            f"{letter.code[:4]} {letter.code[4:]}".strip(),
            words.say("invitation.web"),
            letter.url,
            _qr(letter.url),
            words.say("invitation.qr", url=letter.url),
        ),
    )


def _assurance(letter: InvitationLetter, words: Wording) -> tuple[Fields | Heading | Paragraph, ...]:
    sent = "invitation.sent_for" if letter.sender else "invitation.sent_by"
    law = words.say("common.law")
    return (
        Fields(((words.say("invitation.human"), letter.phone),)),
        Heading(words.say("invitation.voluntary")),
        Paragraph(words.say("invitation.voluntary_text")),
        Heading(words.say("invitation.genuine")),
        Paragraph(words.say("invitation.genuine_text", check_url=letter.check_url)),
        Fields(
            (
                (words.say("invitation.sender"), words.say(sent, sender=letter.sender, inviter=letter.inviter)),
                (words.say("invitation.sent_on"), words.day(letter.sent_on)),
            )
        ),
        Paragraph(words.say("invitation.privacy"), tone="small"),
        Paragraph(words.say("invitation.cited", law=law), tone="small"),
    )


def _qr(url: str) -> str:
    picture = io.BytesIO()
    segno.make(url, error="m", micro=False).save(picture, kind="svg", border=0, dark="#1b2a30", xmldecl=False)
    return picture.getvalue().decode()
