"""The invitation: the written proposal to mediate, the answer to it, and silence."""

import uuid
from dataclasses import dataclass
from uuid import UUID

from django.http import Http404
from django.urls import reverse

from bitim.procedure import clocks as terms
from bitim.procedure.rights import Place, Role
from bitim.procedure.steps import Decline, Move, Refused, Step
from bitim.web.accounts.models import User
from bitim.web.cases import clocks, queries
from bitim.web.cases.actions.opening import SafeContact, join, keep_contact
from bitim.web.cases.codes import code_of, digest_of, spoken
from bitim.web.cases.doing import CLOCK, Doing, doing, doing_as, on_step
from bitim.web.cases.models import Case, Invitation, Participant, Room, Side
from bitim.web.notices.actions import Notice, tell
from bitim.web.shared.acting import acting_as
from bitim.web.writings.actions import write

# Who answered is for those in dispute; a referrer learns how it came out.
SIDES = (*queries.SPEAKERS, Role.SUPPORTER)
MAIL, LETTER, PHONE, BY_HAND = CHANNELS = ("mail", "letter", "phone", "by_hand")


@dataclass(frozen=True)
class Proposal:
    """An invitation as the inviter makes it: where to, by which channel, in which language, and in their own words.

    `days`: a reasonable term of the inviter's own to answer; None for the ten days of the law.
    """

    channel: str
    language: str
    email: str = ""
    phone: str = ""
    address: str = ""
    words: str = ""
    days: int | None = None


def invite(case_id: UUID, user: User, letter: str, proposal: Proposal) -> Invitation:
    """Propose mediation to a side; the term to answer begins to run."""
    with doing(case_id, user, Move.INVITE) as move:
        side = _invitable(move.case, letter)
        words = None
        if proposal.words.strip():
            room = Room.objects.get(case=move.case, place=Place.JOINT)
            words = write(room.pk, user.pk, "invitation", proposal.words.strip())
        return send(move, side, proposal, words)


def send(move: Doing, side: Side, proposal: Proposal, words: UUID | None = None) -> Invitation:
    """Make the invitation to a side, send it when it goes by mail, and start its term."""
    if proposal.channel == MAIL and not proposal.email:
        raise Refused("address_needed")
    name = uuid.uuid4()
    invitation = Invitation(
        id=name,
        case=move.case,
        side=side,
        code_digest=digest_of(code_of(name)),
        words=words,
        language=proposal.language,
        email=proposal.email,
        phone=proposal.phone,
        address=proposal.address,
        sent_at=move.now,
        channel=proposal.channel,
    )
    invitation.save(force_insert=True)
    term = terms.answer_to_invitation(move.today, proposal.days)
    clocks.start(move.case, term, move.today, about=side.letter)
    move.go(Step.INVITED)
    move.note("invitation.sent", side=side.letter, channel=proposal.channel, until=term.ends.isoformat())
    _mail(invitation)
    return invitation


def send_again(case_id: UUID, user: User, letter: str, proposal: Proposal) -> Invitation:
    """Send an invitation anew, by another channel or to another address; the term that runs stays as it is.

    One that is answered, which a referrer cannot know, goes nowhere.
    """
    with doing(case_id, user, Move.SEND_AGAIN) as move:
        invitation = next((one for one in queries.waiting(move.me) if one.side.letter == letter), None)
        if invitation is None:
            raise Refused("no_open_invitation")
        if proposal.channel == MAIL and not proposal.email:
            raise Refused("address_needed")
        invitation.channel, invitation.language = proposal.channel, proposal.language
        invitation.email = proposal.email or invitation.email
        invitation.phone = proposal.phone or invitation.phone
        invitation.address = proposal.address or invitation.address
        invitation.failed_at = None
        invitation.save()
        if not invitation.answer:
            move.note("invitation.sent_again", side=letter, channel=proposal.channel)
            _mail(invitation)
        return invitation


def opened(invitation: Invitation) -> None:
    """Keep that an invitation was read for the first time."""
    if invitation.opened_at is None:
        with doing_as(invitation.case_id, f"invited {invitation.side.letter}", Move.ACCEPT) as move:
            if Invitation.objects.filter(pk=invitation.pk, opened_at=None).update(opened_at=move.now):
                move.note("invitation.opened", side=invitation.side.letter)


def accept(
    invitation: Invitation,
    user: User,
    contact: SafeContact,
    *,
    role: Role = Role.PARTY,
    empowered: bool = False,
) -> Participant:
    """Take part, as somebody who holds the invitation's code; with the last side in, the choice of mediator begins."""
    with doing_as(invitation.case_id, f"{role} {invitation.side.letter}", Move.ACCEPT) as move:
        _answer(invitation, move, "accepted")
        me = join(move.case, user, invitation.side, role, move.now, empowered=empowered, no_mail=contact.no_mail)
        keep_contact(me, contact)
        move.note("invitation.accepted", side=invitation.side.letter)
        if not Side.objects.filter(case=move.case, joined_at=None).exists():
            move.go()
        move.tell(Notice.ANSWERED, *SIDES, about=f"accepted {invitation.side.letter}")
        return me


def decline(invitation: Invitation, reason: Decline = Decline.UNSAID) -> None:
    """Decline, which needs no account and no reason; the case comes to its end at once."""
    with doing_as(invitation.case_id, f"invited {invitation.side.letter}", Move.DECLINE) as move:
        _answer(invitation, move, "declined")
        Invitation.objects.filter(pk=invitation.pk).update(reason=reason)
        clocks.stop(move.case, ended="stopped")
        move.go()
        move.note("invitation.declined", side=invitation.side.letter, reason=reason)
        move.tell(Notice.ANSWERED, *SIDES, about=f"declined {invitation.side.letter}")
        move.tell(Notice.ENDED, Role.REFERRER, about="declined")


def lapse(case_id: UUID, letter: str) -> None:
    """Silence until the end of the term counts as a refusal (Law 401-IV, art. 20(6))."""
    with doing_as(case_id, CLOCK, Move.LAPSE) as move:
        clocks.stop(move.case, ended="lapsed")
        move.go()
        move.note("invitation.lapsed", side=letter)
        move.tell(Notice.ENDED, about="lapsed")


def fail(case_id: UUID, address: str) -> None:
    """Keep that an invitation did not arrive at an address; who invited can then choose another way."""
    with doing_as(case_id, CLOCK, Move.SEND_AGAIN) as move:
        waiting = Invitation.objects.filter(case=move.case, email=address, channel=MAIL, answer="", failed_at=None)
        for invitation in waiting.select_related("side"):
            Invitation.objects.filter(pk=invitation.pk).update(failed_at=move.now)
            move.note("invitation.failed", side=invitation.side.letter)
            move.tell(Notice.UNREACHED, may=Move.SEND_AGAIN, about=invitation.side.letter)


def remind(invitation: Invitation, days: int) -> None:
    """Remind whoever is invited by mail that the term to answer ends in so many days."""
    _mail(invitation, Notice.REMINDER, days)


@on_step
def forget_addresses(move: Doing) -> None:
    """Keep where the invitations went no longer than one of them waits; who takes part says how to be reached."""
    if move.move in {Move.ACCEPT, Move.DECLINE, Move.LAPSE, Move.LEAVE}:
        with acting_as(None, clock_of=move.case.pk):
            Invitation.objects.filter(case=move.case).update(email="", phone="", address="")


def _answer(invitation: Invitation, move: Doing, answer: str) -> None:
    """Keep the answer; the first one counts."""
    unanswered = Invitation.objects.filter(pk=invitation.pk, answer="")
    if not unanswered.update(answer=answer, answered_at=move.now):
        raise Refused("already_answered")
    clocks.stop(move.case, terms.Kind.ANSWER, about=invitation.side.letter)


def _invitable(case: Case, letter: str) -> Side:
    side = Side.objects.filter(case=case, letter=letter).first()
    if side is None:
        raise Http404
    if side.joined_at or Invitation.objects.filter(side=side).exists():
        raise Refused("already_invited")
    return side


def _mail(invitation: Invitation, kind: Notice = Notice.INVITATION, days: int | None = None) -> None:
    if invitation.channel == MAIL:
        tell(
            invitation.email,
            kind,
            language=invitation.language,
            case=invitation.case_id,
            about=invitation.side.letter,
            link=reverse("invitation:code"),
            code=spoken(code_of(invitation.pk)),
            days=days,
        )
