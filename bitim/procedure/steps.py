"""The steps of a case, and the moves that lead from one to the next.

Every action of the web names its move; `check` says whether the step allows it. Who may make it, the table of rights
says. Source of the order: Law 401-IV, arts. 5, 20 to 27; the citations stand beside the moves.
"""

from dataclasses import dataclass
from enum import StrEnum

from bitim.procedure.rights import GUESTS, Deed, Place, Role, Standing, may


class Step(StrEnum):
    """Where a case stands."""

    OPENED = "opened"
    INVITED = "invited"
    DECLINED = "declined"
    LAPSED = "lapsed"
    ACCEPTED = "accepted"  # the sides choose a mediator
    APPOINTED = "appointed"  # the agreement to mediate is drawn up and signed
    MEDIATING = "mediating"  # sessions, drafts
    SETTLED = "settled"  # signed; the terms are being kept
    PERFORMED = "performed"
    BREACHED = "breached"
    ENDED = "ended"  # without a settlement
    CLOSED = "closed"


class Ground(StrEnum):
    """Why a mediation ended: the closed list of Law 401-IV, art. 26(1)."""

    SETTLED = "settlement_signed"
    OBSTACLE = "mediator_obstacle"
    ALL_REFUSED = "written_refusal"
    SIDE_LEFT = "party_refused"
    TERM_OVER = "term_expired"


class Decline(StrEnum):
    """Why an invitation was declined; to say it is free."""

    UNSAID = "unsaid"
    NO_DISPUTE = "no_dispute"
    COURT_PREFERRED = "court_preferred"
    NOT_NOW = "not_now"
    NOT_SAFE = "not_safe"
    TALKS_ELSEWHERE = "talks_elsewhere"


class Move(StrEnum):
    """What can be done in a case."""

    OPEN = "open"
    CHANGE_CONTACT = "change_contact"
    INVITE = "invite"
    SEND_AGAIN = "send_again"
    ACCEPT = "accept"
    DECLINE = "decline"
    LAPSE = "lapse"
    RANK = "rank"
    NOMINATE = "nominate"
    TAKE_ON = "take_on"
    TURN_DOWN = "turn_down"
    OBJECT = "object"
    WITHDRAW = "withdraw"
    DRAW_UP = "draw_up"
    SIGN_AGREEMENT = "sign_agreement"
    HAND_IN = "hand_in"
    EXTEND = "extend"
    PROPOSE_SESSION = "propose_session"
    ANSWER_SESSION = "answer_session"
    CANCEL_SESSION = "cancel_session"
    HOLD_SESSION = "hold_session"
    DRAFT = "draft"
    ANSWER_CLAUSE = "answer_clause"
    OFFER_FOR_SIGNING = "offer_for_signing"
    CHECK_FREE_WILL = "check_free_will"
    SIGN = "sign"
    RECORD_APPROVAL = "record_approval"
    REPORT_PERFORMANCE = "report_performance"
    CONFIRM_PERFORMANCE = "confirm_performance"
    REPORT_BREACH = "report_breach"
    RETURN = "return"
    BRING = "bring"
    NAME_GUEST = "name_guest"
    AGREE_TO_GUEST = "agree_to_guest"
    DISMISS_GUEST = "dismiss_guest"
    ENTRUST = "entrust"
    END_TRUST = "end_trust"
    STEP_DOWN = "step_down"
    LEAVE = "leave"
    REFUSE = "refuse"
    FIND_OBSTACLE = "find_obstacle"
    RUN_OUT = "run_out"
    OVERRUN = "overrun"
    CLOSE = "close"


@dataclass(frozen=True)
class Way:
    """From which steps a move is made, by whom, where it may lead (nowhere: the step stays), and the law behind it.

    `needs` is a right in the one table; `by` limits it to some of the roles that have the right. A move without a need
    is made by a clock, by whoever holds an invitation's code, or by whoever goes.
    """

    since: frozenset[Step]
    needs: tuple[Deed, Place] | None
    by: frozenset[Role]
    to: Step | None = None
    cite: str = ""


_SIDES = frozenset({Role.PARTY, Role.REPRESENTATIVE})
_SIDES_AND_MEDIATOR = _SIDES | {Role.MEDIATOR}
_WITH_OTHERS = frozenset({Role.REPRESENTATIVE, Role.SUPPORTER}) | frozenset(GUESTS)
_EVERYBODY = frozenset(Role)
_BEFORE_MEDIATION = frozenset({Step.OPENED, Step.INVITED, Step.ACCEPTED, Step.APPOINTED})
_WITH_MEDIATOR = frozenset({Step.APPOINTED, Step.MEDIATING})
_BREAKABLE = frozenset({Step.SETTLED, Step.BREACHED})
# A session in which it was settled or left is noted like any other.
_HELD = _WITH_MEDIATOR | _BREAKABLE | {Step.ENDED, Step.PERFORMED}
# What was signed is kept on while the sides, after a breach, mediate once more.
_KEEPING = _BREAKABLE | _WITH_MEDIATOR | {Step.ACCEPTED}
OPEN_STEPS = _BEFORE_MEDIATION | {Step.MEDIATING}
OVER = frozenset({Step.DECLINED, Step.LAPSED, Step.ENDED, Step.PERFORMED, Step.BREACHED, Step.CLOSED})

_SPEAK = (Deed.WRITE, Place.JOINT)
_LEAD = (Deed.LEAD, Place.FRAME)
_MEET = (Deed.READ, Place.JOINT)
_DRAFT = (Deed.DRAFT, Place.SETTLEMENT)
_SIGN = (Deed.SIGN, Place.SETTLEMENT)
_KNOW = (Deed.READ, Place.FRAME)
_INVITE = (Deed.INVITE, Place.FRAME)

WAYS: dict[Move, Way] = {
    Move.CHANGE_CONTACT: Way(frozenset(Step) - {Step.CLOSED}, (Deed.WRITE, Place.CONTACT), _SIDES),
    Move.INVITE: Way(frozenset({Step.OPENED, Step.INVITED}), _INVITE, _EVERYBODY, Step.INVITED, "LM 20(3)"),
    Move.SEND_AGAIN: Way(frozenset({Step.INVITED}), _INVITE, _EVERYBODY, None, "LM 20(6)"),
    Move.ACCEPT: Way(frozenset({Step.INVITED}), None, _EVERYBODY, Step.ACCEPTED, "LM 5(1)"),
    Move.DECLINE: Way(frozenset({Step.INVITED}), None, _EVERYBODY, Step.DECLINED, "LM 5(1)"),
    Move.LAPSE: Way(frozenset({Step.INVITED}), None, _EVERYBODY, Step.LAPSED, "LM 20(6)"),
    Move.RANK: Way(frozenset({Step.ACCEPTED}), (Deed.WRITE, Place.BALLOT), _SIDES, None, "LM 9(1)"),
    Move.NOMINATE: Way(frozenset({Step.ACCEPTED}), (Deed.WRITE, Place.BALLOT), _SIDES, None, "LM 9(1)"),
    Move.TAKE_ON: Way(frozenset({Step.ACCEPTED}), _KNOW, frozenset({Role.NOMINEE}), Step.APPOINTED, "LM 7(2)"),
    Move.TURN_DOWN: Way(frozenset({Step.ACCEPTED}), _KNOW, frozenset({Role.NOMINEE}), None, "LM 7(2)"),
    Move.OBJECT: Way(_WITH_MEDIATOR, _SIGN, _SIDES, Step.ACCEPTED, "LM 20(7)"),
    Move.WITHDRAW: Way(_WITH_MEDIATOR, _LEAD, _EVERYBODY, Step.ACCEPTED, "LM 10(2)(5)"),
    Move.DRAW_UP: Way(frozenset({Step.APPOINTED}), _LEAD, _EVERYBODY, None, "LM 21(2)"),
    Move.SIGN_AGREEMENT: Way(frozenset({Step.APPOINTED}), _SIGN, _EVERYBODY, Step.MEDIATING, "LM 20(5)"),
    Move.HAND_IN: Way(frozenset({Step.MEDIATING}), _SIGN, _EVERYBODY, None, "LM 23(3)"),
    Move.EXTEND: Way(frozenset({Step.MEDIATING}), _SIGN, _SIDES_AND_MEDIATOR, None, "LM 23(1)"),
    Move.PROPOSE_SESSION: Way(_WITH_MEDIATOR, (Deed.SCHEDULE, Place.FRAME), _EVERYBODY, None, "LM 18"),
    Move.ANSWER_SESSION: Way(_WITH_MEDIATOR, _MEET, _EVERYBODY, None, "LM 18"),
    Move.CANCEL_SESSION: Way(_WITH_MEDIATOR, _KNOW, _SIDES_AND_MEDIATOR | {Role.COORDINATOR}, None, "LM 18"),
    Move.HOLD_SESSION: Way(_HELD, _LEAD, _EVERYBODY, None, "LM 17"),
    Move.DRAFT: Way(frozenset({Step.MEDIATING}), _DRAFT, _EVERYBODY, None, "LM 27(2)"),
    Move.ANSWER_CLAUSE: Way(frozenset({Step.MEDIATING}), _SIGN, _SIDES, None, "LM 6"),
    Move.OFFER_FOR_SIGNING: Way(frozenset({Step.MEDIATING}), _DRAFT, _EVERYBODY, None, "LM 27(2)"),
    Move.CHECK_FREE_WILL: Way(frozenset({Step.MEDIATING}), (Deed.WRITE, Place.CAUCUS), _SIDES, None, "LM 5"),
    Move.SIGN: Way(frozenset({Step.MEDIATING}), _SIGN, _EVERYBODY, Step.SETTLED, "LM 27(1)"),
    Move.RECORD_APPROVAL: Way(_KEEPING, _SIGN, _EVERYBODY, None, "CPC 177"),
    Move.REPORT_PERFORMANCE: Way(_KEEPING, _SIGN, _SIDES, None, "LM 11(2)"),
    Move.CONFIRM_PERFORMANCE: Way(_KEEPING, _SIGN, _SIDES, Step.PERFORMED, "LM 11(2)"),
    Move.REPORT_BREACH: Way(_BREAKABLE, _SIGN, _SIDES, Step.BREACHED, "LM 27(9)"),
    Move.RETURN: Way(frozenset({Step.BREACHED}), _SIGN, _SIDES, Step.ACCEPTED, "LM 5(1)"),
    Move.BRING: Way(frozenset(Step) - OVER, _SIGN, _SIDES, None, "LM 11(1)"),
    Move.NAME_GUEST: Way(_WITH_MEDIATOR, _SIGN, _SIDES_AND_MEDIATOR, None, "LM 11(2-1)"),
    Move.AGREE_TO_GUEST: Way(_WITH_MEDIATOR, _SIGN, _SIDES, None, "LM 11(2-1)"),
    Move.DISMISS_GUEST: Way(frozenset(Step) - {Step.CLOSED}, _SIGN, _SIDES_AND_MEDIATOR, None, "LM 11(2-1)"),
    Move.ENTRUST: Way(_WITH_MEDIATOR, _LEAD, _EVERYBODY),
    Move.END_TRUST: Way(frozenset(Step), _LEAD, _EVERYBODY),
    Move.STEP_DOWN: Way(frozenset(Step) - {Step.CLOSED}, None, _WITH_OTHERS),
    Move.LEAVE: Way(OPEN_STEPS, _SIGN, _SIDES, Step.ENDED, "LM 11(1)(3)"),
    Move.REFUSE: Way(frozenset({Step.MEDIATING}), _SIGN, _SIDES, Step.ENDED, "LM 26(1)(3)"),
    Move.FIND_OBSTACLE: Way(frozenset({Step.MEDIATING}), _LEAD, _EVERYBODY, Step.ENDED, "LM 26(1)(2)"),
    Move.RUN_OUT: Way(frozenset({Step.MEDIATING}), None, _EVERYBODY, Step.ENDED, "LM 26(1)(5)"),
    Move.OVERRUN: Way(OPEN_STEPS, None, _EVERYBODY),
    Move.CLOSE: Way(OVER - {Step.BREACHED, Step.CLOSED}, _SIGN, _EVERYBODY, Step.CLOSED),
}


def permits(move: Move, standing: Standing) -> bool:
    """Whether somebody may make the move at all, whatever the step; what is their own is meant."""
    way = WAYS[move]
    return way.needs is not None and standing.role in way.by and may(standing, *way.needs, own=True)


class Refused(Exception):  # noqa: N818 - a lawful answer, not a failure of the program
    """The procedure does not allow this now: a code for the sentence, and the law behind it."""

    def __init__(self, code: str, cite: str = "", **details: str) -> None:
        """Say which rule refuses; `details` fill the sentence."""
        super().__init__(code)
        self.code = code
        self.cite = cite
        self.details = details


def check(move: Move, step: Step) -> None:
    """Refused when the step of the case does not allow the move."""
    way = WAYS[move]
    if step not in way.since:
        raise Refused("not_at_this_step", way.cite, move=move, step=step)
