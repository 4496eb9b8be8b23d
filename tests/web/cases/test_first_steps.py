from uuid import UUID

import pytest
from django.http import Http404

from bitim.procedure.chain import breaks
from bitim.procedure.rights import Role
from bitim.procedure.steps import Decline, Refused, Step
from bitim.web.accounts.models import User
from bitim.web.cases import queries
from bitim.web.cases.actions.ending import leave
from bitim.web.cases.actions.inviting import Proposal, accept, decline, invite
from bitim.web.cases.actions.opening import Dispute, Named, SafeContact, open_case
from bitim.web.cases.codes import code_of, digest_of, spoken
from bitim.web.journal.queries import links
from bitim.web.shared.acting import acting_as
from bitim.web.writings.queries import read
from tests.web.people import person

pytestmark = pytest.mark.django_db

LETTER = Proposal(channel="letter", language="ru", address="Abai 1", words="Let us talk about the fence.")


def opened(user: User) -> UUID:
    with acting_as(user.pk):
        sides = [Named("Aliya"), Named("Berik")]
        return open_case(user, Dispute("civil"), sides, contact=SafeContact(phone="1"), answers={"x": True}).pk


def invited(user: User) -> tuple[UUID, str]:
    case = opened(user)
    with acting_as(user.pk):
        return case, code_of(invite(case, user, "b", LETTER).pk)


def test_a_case_is_opened_and_a_stranger_sees_nothing_of_it() -> None:
    aliya, temir = person("Aliya"), person("Temir")
    case = opened(aliya)
    with acting_as(aliya.pk):
        assert queries.participation(aliya, case).case.step == Step.OPENED
        assert [link.body and link.body["act"] for link in links(case)] == ["case.opened"]
    with acting_as(temir.pk):
        assert not queries.sides(case)
        assert not links(case)
        with pytest.raises(Http404):
            queries.participation(temir, case)
    assert not queries.sides(case)


def test_who_holds_the_code_reads_the_words_and_nothing_else() -> None:
    aliya = person("Aliya")
    case, code = invited(aliya)
    with acting_as(None, code=digest_of(code.lower())):
        (invitation,) = queries.invitations(case) or list(queries.Invitation.objects.all())
        assert read(invitation.words) == LETTER.words
        assert not queries.Contact.objects.exists()
        assert all(link.body is None for link in links(case))
    with acting_as(None, code=digest_of("23456789")):
        assert not queries.Invitation.objects.exists()
    assert spoken("ABCDEFGH") == "ABCD-EFGH"


def test_accepting_leads_to_the_choice_of_a_mediator() -> None:
    aliya, berik = person("Aliya"), person("Berik")
    case, code = invited(aliya)
    with acting_as(berik.pk, code=digest_of(code)):
        accept(queries.Invitation.objects.get(), berik, SafeContact(phone="2", hidden=True))
    with acting_as(berik.pk):
        assert queries.participation(berik, case).case.step == Step.ACCEPTED
        assert queries.clocks(case) == []
        assert [c.phone for c in queries.Contact.objects.all()] == ["2"]
        assert breaks(links(case)) == []
    with acting_as(berik.pk, code=digest_of(code)), pytest.raises(Refused):
        accept(queries.Invitation.objects.get(), berik, SafeContact())
    with acting_as(aliya.pk):
        assert [c.phone for c in queries.Contact.objects.all()] == ["1"]


def test_declining_needs_no_account_and_ends_the_case() -> None:
    aliya = person("Aliya")
    case, code = invited(aliya)
    with acting_as(None, code=digest_of(code)):
        decline(queries.Invitation.objects.get(), Decline.NOT_NOW)
    with acting_as(aliya.pk):
        assert queries.participation(aliya, case).case.step == Step.DECLINED


def test_a_side_leaves_without_a_reason() -> None:
    aliya = person("Aliya")
    case, _ = invited(aliya)
    with acting_as(aliya.pk):
        leave(case, aliya)
        assert queries.participation(aliya, case).case.step == Step.ENDED
        with pytest.raises(Refused):
            leave(case, aliya)


def test_representatives_open_and_accept_for_their_sides() -> None:
    lawyer, other = person("Lawyer"), person("Other")
    with acting_as(lawyer.pk):
        sides = [Named("Aliya"), Named("Berik")]
        contact = SafeContact(phone="1")
        case = open_case(lawyer, Dispute("civil"), sides, contact=contact, role=Role.REPRESENTATIVE, empowered=True).pk
        code = code_of(invite(case, lawyer, "b", LETTER).pk)
    with acting_as(other.pk, code=digest_of(code)):
        accept(queries.Invitation.objects.get(), other, SafeContact(phone="2"), role=Role.REPRESENTATIVE)
    with acting_as(lawyer.pk):
        assert queries.participation(lawyer, case).case.step == Step.ACCEPTED
        leave(case, lawyer)
    with acting_as(other.pk):
        assert [kept.phone for kept in queries.Contact.objects.all()] == ["2"]
