"""Cases at the choice of a mediator, for tests."""

from collections.abc import Sequence
from uuid import UUID

from bitim.procedure.rights import Role
from bitim.web.accounts.models import User
from bitim.web.appointment.actions import draw_up_list, rank
from bitim.web.cases import queries as cases
from bitim.web.cases.actions.inviting import Proposal, accept, invite
from bitim.web.cases.actions.opening import Dispute, Named, SafeContact, open_case
from bitim.web.cases.codes import code_of, digest_of
from bitim.web.register.models import Mediator
from bitim.web.shared.acting import acting_as


def accepted(*people: User, field: str = "civil", language: str = "en") -> UUID:
    """A case in which each of these people is a side, at the choice of the mediator."""
    opener, *others = people
    with acting_as(opener.pk):
        named = [Named(one.name) for one in people]
        case = open_case(opener, Dispute(field, language=language), named, contact=SafeContact()).pk
        codes = [
            code_of(invite(case, opener, letter, Proposal("by_hand", "en")).pk)
            for letter, _ in zip("bcdef", others, strict=False)
        ]
    for other, code in zip(others, codes, strict=True):
        with acting_as(other.pk, code=digest_of(code)):
            accept(cases.Invitation.objects.get(code_digest=digest_of(code)), other, SafeContact())
    return case


def listed(case: UUID, user: User) -> None:
    """The common list is drawn up."""
    with acting_as(user.pk):
        draw_up_list(case, user)


def ranks(case: UUID, user: User, *ranked: Mediator, struck: Sequence[Mediator] = ()) -> None:
    """Somebody casts the ballot of their side."""
    with acting_as(user.pk):
        rank(case, user, [str(one.pk) for one in ranked], [str(one.pk) for one in struck])


def step(case: UUID, user: User) -> str:
    """Where the case stands."""
    with acting_as(user.pk):
        return cases.participation(user, case).case.step


def role(case: UUID, user: User) -> str:
    """As what somebody takes part in a case now; empty when they do not."""
    with acting_as(user.pk):
        found = cases.Participant.objects.filter(case_id=case, user=user, until=None).first()
        return str(Role(found.role)) if found else ""
