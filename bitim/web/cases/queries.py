"""What others may ask about a case; row-level security has already left out what is not theirs."""

from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from bitim.procedure.clocks import Kind
from bitim.procedure.known_terms import known_to
from bitim.procedure.rights import GUESTS, RIGHTS, Deed, Given, Place, Right, Role, Standing, may
from bitim.procedure.steps import WAYS, Move, permits
from bitim.web.accounts.models import User
from bitim.web.cases.models import Case, Clock, Contact, Guest, Invitation, Participant, Referral, Room, Side
from bitim.web.shared.prepared import prepared

__all__ = ["Case", "Clock", "Contact", "Guest", "Invitation", "Participant", "Referral", "Room", "Side"]


SPEAKERS = (Role.PARTY, Role.REPRESENTATIVE)


def mine(user: User) -> QuerySet[Participant]:
    """The cases somebody takes part in now, the one that moved last first."""
    return Participant.objects.filter(user=user, until=None).select_related("case", "side").order_by("-moved_at")


def participation(user: User, case_id: UUID) -> Participant:
    """As what somebody takes part in a case now; Http404 when they do not."""
    found = _parts(user.pk, case_id)
    if not found:
        raise Http404
    return found[0]


def standing(participant: Participant) -> Standing:
    """What the table of rights needs to know about somebody in a case."""
    holds = {
        Given.OPENED: participant.opened,
        Given.EMPOWERED: participant.empowered,
        Given.ADMITTED: participant.admitted,
        Given.OWN_REFERRAL: participant.role == Role.REFERRER,
        Given.NOMINATED: participant.role == Role.NOMINEE,
    }
    return Standing(Role(participant.role), frozenset(given for given, held in holds.items() if held))


def allowed(participant: Participant, deed: Deed, place: Place, *, own: bool = True) -> bool:
    """Whether somebody may do this in a place of the case; their own one, unless said otherwise."""
    return may(standing(participant), deed, place, own=own)


def require(participant: Participant, deed: Deed, place: Place, *, own: bool = True) -> None:
    """Http404 when somebody may not: what is not for them looks like what does not exist."""
    if not allowed(participant, deed, place, own=own):
        raise Http404


def reads_frame(participant: Participant) -> bool:
    """Whether the whole frame of the case is open to somebody: who takes part, every term, the journal."""
    return Right(Role(participant.role), Place.FRAME, Deed.READ) in RIGHTS


def is_guest(participant: Participant) -> bool:
    """Whether somebody is an interpreter or expert, who sees the own sessions and nothing else."""
    return participant.role in GUESTS


def expected(digest: str) -> QuerySet[Guest]:
    """The guest to whom every side has agreed and who can come in with this code."""
    return Guest.objects.filter(code_digest=digest, taken_at=None, ended_at=None).exclude(agreed_at=None)


def can(participant: Participant, move: Move) -> bool:
    """Whether somebody can make a move now, by right and by the step of the case."""
    return permits(move, standing(participant)) and participant.case.step in WAYS[move].since


def may_step_down(participant: Participant) -> bool:
    """Whether somebody can take part no longer while the mediation goes on for everybody else."""
    way = WAYS[Move.STEP_DOWN]
    return participant.role in way.by and participant.case.step in way.since


def speaks_alone(participant: Participant) -> bool:
    """Whether a side would have nobody left to speak for it without this participant."""
    if participant.role not in SPEAKERS:
        return False
    others = (one for one in participants(participant.case_id, *SPEAKERS) if one.pk != participant.pk)
    return all(one.side_id != participant.side_id for one in others)


@prepared
def sides(case_id: UUID) -> QuerySet[Side]:
    """The sides of a case by letter."""
    return Side.objects.filter(case_id=case_id).order_by("letter")


@prepared
def participants(case_id: UUID, *roles: Role) -> QuerySet[Participant]:
    """Who takes part now, in these roles or in any."""
    found = Participant.objects.filter(case_id=case_id, until=None).select_related("user", "side").order_by("pk")
    return found.filter(role__in=roles) if roles else found


def mediators(case_id: UUID) -> list[Participant]:
    """The mediators of a case now."""
    return participants(case_id, Role.MEDIATOR)


def room(case_id: UUID, place: Place, *, side: Side | None = None) -> Room:
    """A compartment of the case; Http404 when it is not for whoever asks."""
    found = _rooms_of_side(case_id, place, side.pk) if side else _rooms(case_id, place)
    if not found:
        raise Http404
    return found[0]


def known_clocks(participant: Participant) -> list[Clock]:
    """The terms that run and that somebody may know of, the next to end first."""
    known = known_to(standing(participant))
    return [clock for clock in clocks(participant.case_id) if clock.kind in known]


@prepared
def clocks(case_id: UUID) -> QuerySet[Clock]:
    """The terms that run, the next to end first."""
    return Clock.objects.filter(case_id=case_id, ended="").order_by("ends", "pk")


@prepared
def invitations(case_id: UUID) -> QuerySet[Invitation]:
    """The invitations of a case, by side."""
    return Invitation.objects.filter(case_id=case_id).select_related("side", "case").order_by("side__letter")


def waiting(me: Participant) -> list[Invitation]:
    """The invitations that somebody may show and send again, as long as they wait for an answer.

    Who answered is not for a referrer: to them all look alike until the last side has answered, or one has declined.
    """
    if not can(me, Move.SEND_AGAIN):
        return []
    return [one for one in invitations(me.case_id) if me.role == Role.REFERRER or not one.answer]


def term(sent: Invitation) -> Clock | None:
    """The term to answer an invitation, whether it still runs or not."""
    return Clock.objects.filter(case=sent.case_id, kind=Kind.ANSWER, about=sent.side.letter).order_by("-pk").first()


def referral(case_id: UUID) -> Referral | None:
    """Who referred the case; None when the sides came by themselves."""
    return Referral.objects.filter(case_id=case_id).first()


def facts(case: Case) -> dict[str, str]:
    """The facts of the law that the frame holds; what is not known is left out."""
    known = {"dispute.field": case.field, "dispute.subject": case.subject, "dispute.stage": case.stage}
    return {name: value for name, value in known.items() if value}


@prepared
def _parts(user_id: int, case_id: UUID) -> QuerySet[Participant]:
    found = Participant.objects.filter(user_id=user_id, case_id=case_id, until=None)
    return found.select_related("case", "side").order_by("pk")[:1]


@prepared
def _rooms(case_id: UUID, place: Place) -> QuerySet[Room]:
    return Room.objects.filter(case_id=case_id, place=place, side=None)[:1]


@prepared
def _rooms_of_side(case_id: UUID, place: Place, side_id: UUID) -> QuerySet[Room]:
    return Room.objects.filter(case_id=case_id, place=place, side_id=side_id)[:1]
