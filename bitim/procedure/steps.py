"""The steps of a case, and the moves that lead from one to the next.

Every action of the web names its move; `check` says whether the step allows it. Who may make it, the table of rights
says. Source of the order: Law 401-IV, arts. 5, 20 to 27; the citations stand beside the moves.
"""

from dataclasses import dataclass
from enum import StrEnum


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
    LEAVE = "leave"
    RUN_OUT = "run_out"
    CLOSE = "close"


@dataclass(frozen=True)
class Way:
    """From which steps a move is made, where it may lead (nowhere: the step stays), and the law behind it."""

    since: frozenset[Step]
    to: Step | None = None
    cite: str = ""


_BEFORE_MEDIATION = frozenset({Step.OPENED, Step.INVITED, Step.ACCEPTED, Step.APPOINTED})
_WITH_MEDIATOR = frozenset({Step.APPOINTED, Step.MEDIATING})
OPEN_STEPS = _BEFORE_MEDIATION | {Step.MEDIATING}
OVER = frozenset({Step.DECLINED, Step.LAPSED, Step.ENDED, Step.PERFORMED, Step.BREACHED, Step.CLOSED})


def _way(*since: Step, to: Step | None = None, cite: str = "") -> Way:
    return Way(frozenset(since), to, cite)


WAYS: dict[Move, Way] = {
    Move.CHANGE_CONTACT: Way(frozenset(Step) - {Step.CLOSED}),
    Move.INVITE: _way(Step.OPENED, Step.INVITED, to=Step.INVITED, cite="LM 20(3)"),
    Move.SEND_AGAIN: _way(Step.INVITED, cite="LM 20(6)"),
    Move.ACCEPT: _way(Step.INVITED, to=Step.ACCEPTED, cite="LM 5(1)"),
    Move.DECLINE: _way(Step.INVITED, to=Step.DECLINED, cite="LM 5(1)"),
    Move.LAPSE: _way(Step.INVITED, to=Step.LAPSED, cite="LM 20(6)"),
    Move.RANK: _way(Step.ACCEPTED, cite="LM 9(1)"),
    Move.NOMINATE: _way(Step.ACCEPTED, cite="LM 9(1)"),
    Move.TAKE_ON: _way(Step.ACCEPTED, to=Step.APPOINTED, cite="LM 7(2)"),
    Move.TURN_DOWN: _way(Step.ACCEPTED, cite="LM 7(2)"),
    Move.OBJECT: Way(_WITH_MEDIATOR, Step.ACCEPTED, "LM 20(7)"),
    Move.WITHDRAW: Way(_WITH_MEDIATOR, Step.ACCEPTED, "LM 10(2)(5)"),
    Move.DRAW_UP: _way(Step.APPOINTED, cite="LM 21(2)"),
    Move.SIGN_AGREEMENT: _way(Step.APPOINTED, to=Step.MEDIATING, cite="LM 20(5)"),
    Move.EXTEND: _way(Step.MEDIATING, cite="LM 23(1)"),
    Move.PROPOSE_SESSION: Way(_WITH_MEDIATOR, cite="LM 18"),
    Move.ANSWER_SESSION: Way(_WITH_MEDIATOR, cite="LM 18"),
    Move.CANCEL_SESSION: Way(_WITH_MEDIATOR, cite="LM 18"),
    Move.HOLD_SESSION: _way(Step.MEDIATING, cite="LM 17"),
    Move.DRAFT: _way(Step.MEDIATING, cite="LM 27(2)"),
    Move.ANSWER_CLAUSE: _way(Step.MEDIATING, cite="LM 6"),
    Move.OFFER_FOR_SIGNING: _way(Step.MEDIATING, cite="LM 27(2)"),
    Move.CHECK_FREE_WILL: _way(Step.MEDIATING, cite="LM 5"),
    Move.SIGN: _way(Step.MEDIATING, to=Step.SETTLED, cite="LM 27(1)"),
    Move.RECORD_APPROVAL: _way(Step.SETTLED, cite="CPC 177"),
    Move.REPORT_PERFORMANCE: _way(Step.SETTLED, Step.BREACHED, cite="LM 11(2)"),
    Move.CONFIRM_PERFORMANCE: _way(Step.SETTLED, Step.BREACHED, to=Step.PERFORMED, cite="LM 11(2)"),
    Move.REPORT_BREACH: _way(Step.SETTLED, to=Step.BREACHED, cite="LM 27(9)"),
    Move.RETURN: _way(Step.BREACHED, to=Step.ACCEPTED, cite="LM 5(1)"),
    Move.LEAVE: Way(OPEN_STEPS, Step.ENDED, "LM 11(1)(3)"),
    Move.RUN_OUT: _way(Step.MEDIATING, to=Step.ENDED, cite="LM 26(1)(5)"),
    Move.CLOSE: Way(OVER - {Step.CLOSED}, Step.CLOSED),
}


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
