"""Interpreters and experts for tests."""

from uuid import UUID

from bitim.procedure.rights import Role
from bitim.web.accounts.models import User
from bitim.web.cases.actions import guests
from bitim.web.cases.actions.guests import Called
from bitim.web.cases.codes import code_of, digest_of
from bitim.web.cases.models import Guest, Participant
from bitim.web.shared.acting import acting_as
from tests.web.stages import Cast

AYSE = "Айше Йылмаз"


def named(cast: Cast, by: User, role: Role = Role.INTERPRETER) -> UUID:
    """Somebody names an interpreter or expert."""
    with acting_as(by.pk):
        return guests.name(cast.case, by, Called(role, AYSE, "түрік", "+7 700 000 00 09")).pk


def agreed(cast: Cast, role: Role = Role.INTERPRETER) -> UUID:
    """The mediator names one, and both sides agree."""
    guest = named(cast, cast.dana, role)
    for user in (cast.aliya, cast.berik):
        with acting_as(user.pk):
            guests.agree(cast.case, user, guest)
    return guest


def comes(guest: UUID, user: User) -> None:
    """Somebody comes in with the code of a guest."""
    digest = digest_of(code_of(guest))
    with acting_as(user.pk, code=digest):
        guests.come_in(Guest.objects.select_related("case").get(), user)


def here(cast: Cast, user: User, role: Role = Role.INTERPRETER) -> Participant:
    """Somebody takes part as an interpreter or expert."""
    comes(agreed(cast, role), user)
    with acting_as(cast.dana.pk):
        return Participant.objects.get(user=user, until=None)
