"""The one table: which role may do what in which place of a case.

Pages, actions, documents, jobs and PostgreSQL's row-level security all ask this table; there is no other.
"""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a person is in one case."""

    PARTY = "party"
    REPRESENTATIVE = "representative"
    SUPPORTER = "supporter"
    MEDIATOR = "mediator"
    NOMINEE = "nominee"  # asked to mediate, not yet appointed: must know who is in dispute to disclose a conflict
    INTERPRETER = "interpreter"
    EXPERT = "expert"
    COORDINATOR = "coordinator"
    REFERRER = "referrer"
    CUSTODIAN = "custodian"


GUESTS = (Role.INTERPRETER, Role.EXPERT)


class Place(StrEnum):
    """A part of a case that is known to some and not to others."""

    FRAME = "frame"
    JOINT = "joint"
    CAUCUS = "caucus"
    NOTES = "notes"
    SCREENING = "screening"
    CONTACT = "contact"  # how a side can be reached safely
    BALLOT = "ballot"  # how a side ranks the mediators: nobody else's business, least of all the mediators'
    SETTLEMENT = "settlement"
    OUTCOME = "outcome"


class Deed(StrEnum):
    """What can be done in a place."""

    READ = "read"
    WRITE = "write"
    RELEASE = "release"
    LEAD = "lead"
    SCHEDULE = "schedule"
    DRAFT = "draft"
    SIGN = "sign"
    INVITE = "invite"


class Given(StrEnum):
    """What must be so besides for a right to hold."""

    ALWAYS = "always"
    EMPOWERED = "empowered"  # a representative whose power covers it
    ADMITTED = "admitted"  # an interpreter or expert, while the sides let them in
    OWN_SESSIONS = "own sessions"
    OWN_REFERRAL = "own referral"
    OPENED = "opened"  # with the side that opened the case
    NOMINATED = "nominated"  # who is in dispute and where the case stands, no more
    TOGETHER = "together"  # two custodians, by a lawful exception, for named items
    BROUGHT = "brought"  # the law or the sides bring the settlement to the referrer


@dataclass(frozen=True)
class Right:
    """One entry of the table; `own` limits it to the places of one's own side, or to one's own notes."""

    role: Role
    place: Place
    deed: Deed
    own: bool = False
    given: Given = Given.ALWAYS


# Place (own: of the own side, or one's own), then what may be done there; after a colon, what must be so besides.
_TABLE: dict[Role, tuple[str, ...]] = {
    Role.PARTY: (
        "frame: read",
        "frame: invite if opened",
        "joint: read write",
        "own caucus: read write release",
        "own screening: read write",
        "own contact: read write",
        "own ballot: read write",
        "settlement: read sign",
        "outcome: read",
    ),
    Role.REPRESENTATIVE: (
        "frame: read",
        "frame: invite if opened",
        "joint: read write",
        "own caucus: read write",
        "own caucus: release if empowered",
        "own contact: read write",
        "own ballot: read",
        "own ballot: write if empowered",
        "settlement: read",
        "settlement: sign if empowered",
        "outcome: read",
    ),
    Role.SUPPORTER: ("frame: read", "joint: read", "own caucus: read", "settlement: read"),
    Role.MEDIATOR: (
        "frame: read lead schedule",
        "joint: read write",
        "caucus: read write",
        "own notes: read write",
        "screening: read",
        "contact: read",
        "settlement: read draft sign",
        "outcome: read write",
    ),
    Role.NOMINEE: ("frame: read if nominated",),
    Role.INTERPRETER: (
        "frame: read if own sessions",
        "joint: read write if admitted",
        "caucus: read write if admitted",
    ),
    Role.EXPERT: ("frame: read if own sessions", "joint: read write if admitted", "caucus: read write if admitted"),
    Role.COORDINATOR: ("frame: read schedule", "contact: read", "outcome: read"),
    Role.REFERRER: ("frame: read invite if own referral", "settlement: read if brought", "outcome: read"),
    Role.CUSTODIAN: (
        "frame: read",
        "joint: read if together",
        "caucus: read if together",
        "notes: read if together",
        "screening: read if together",
        "contact: read if together",
        "ballot: read if together",
        "settlement: read if together",
        "outcome: read",
    ),
}


def _rights(role: Role, line: str) -> list[Right]:
    where, _, what = line.partition(": ")
    deeds, _, given = what.partition(" if ")
    own, place = where.startswith("own "), Place(where.removeprefix("own "))
    return [Right(role, place, Deed(deed), own, Given(given or "always")) for deed in deeds.split()]


RIGHTS: frozenset[Right] = frozenset(
    right for role, lines in _TABLE.items() for line in lines for right in _rights(role, line)
)


@dataclass(frozen=True)
class Standing:
    """What a person is in a case now: the role, and what is so besides."""

    role: Role
    holds: frozenset[Given] = frozenset()


def may(standing: Standing, deed: Deed, place: Place, *, own: bool = False) -> bool:
    """Whether somebody may do this in this place; `own` says that it is their own side's, or their own."""
    return any(
        right.role == standing.role
        and right.deed == deed
        and right.place == place
        and (own or not right.own)
        and (right.given == Given.ALWAYS or right.given in standing.holds)
        for right in RIGHTS
    )
