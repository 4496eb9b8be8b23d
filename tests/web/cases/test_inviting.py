"""Who invites: the office that refers a case, or the side that opened it, and nobody else."""

import re
from typing import Any
from uuid import UUID

import pytest
from django.db import ProgrammingError, transaction
from django.http import Http404
from django.test import Client
from django.utils import timezone

from bitim.procedure.rights import Role
from bitim.procedure.steps import Move, Refused, Step
from bitim.web.accounts.models import User
from bitim.web.cases import queries
from bitim.web.cases.actions.companions import bring, come_in
from bitim.web.cases.actions.ending import leave
from bitim.web.cases.actions.inviting import Proposal, accept, decline, invite, lapse, send_again
from bitim.web.cases.actions.opening import Authority, Dispute, Named, SafeContact, open_case, refer_case
from bitim.web.cases.codes import code_of, digest_of, spoken
from bitim.web.cases.due import next_for
from bitim.web.cases.models import Clock, Companion, Invitation
from bitim.web.cases.tasks import look_at_clocks
from bitim.web.notices.actions import Notice, Reason, Undelivered
from bitim.web.notices.failure import announce
from bitim.web.shared.acting import acting_as
from tests.web.letters import letters
from tests.web.people import person, signed_in
from tests.web.working import run_jobs

pytestmark = pytest.mark.django_db

SHELTER, PHONE = "Алматы, Панахана 7", "+7 701 000 11 22"


def proposal(letter: str, channel: str = "mail") -> Proposal:
    return Proposal(channel=channel, language="ru", email=f"{letter}@example.kz", phone=PHONE, address=SHELTER)


def code(inviting: User, letter: str) -> str:
    with acting_as(inviting.pk):
        return code_of(Invitation.objects.get(side__letter=letter).pk)


def referred(*letters: str) -> tuple[UUID, User]:
    """A clerk has referred a case, and every side is invited."""
    clerk = person("Gulnar", office="referrer", language="en")
    with acting_as(clerk.pk):
        sides = [Named(f"Side {letter}") for letter in letters]
        case = refer_case(clerk, Dispute("civil"), sides, Authority("Court", "7")).pk
        for letter in letters:
            invite(case, clerk, letter, proposal(letter))
    return case, clerk


def opened_for_three() -> tuple[UUID, User]:
    """Aliya has opened a case against two others and invited both."""
    aliya = person("Aliya", language="en")
    with acting_as(aliya.pk):
        named = [Named("Side a"), Named("Side b"), Named("Side c")]
        case = open_case(aliya, Dispute("civil"), named, contact=SafeContact()).pk
        for letter in "bc":
            invite(case, aliya, letter, proposal(letter))
    return case, aliya


def joins(inviting: User, letter: str) -> User:
    """Somebody takes part as a side; no document shows their address."""
    user, typed = person(f"Party {letter}", language="en"), code(inviting, letter)
    with acting_as(user.pk, code=digest_of(typed)):
        accept(Invitation.objects.get(code_digest=digest_of(typed)), user, SafeContact(address="New", hidden=True))
    return user


def declines(inviting: User, letter: str) -> None:
    typed = code(inviting, letter)
    with acting_as(None, code=digest_of(typed)):
        decline(Invitation.objects.get(code_digest=digest_of(typed)))


def as_(user: User) -> Client:
    return signed_in(Client(headers={"accept-language": "en"}), user)


def addresses(case: UUID, letter: str) -> tuple[str, str, str]:
    sent = f"/cases/{case}/invitation/{letter}/"
    return f"/cases/{case}/invite/{letter}/", sent, f"{sent}letter.pdf"


def plain(page: bytes) -> bytes:
    return re.sub(rb'name="csrfmiddlewaretoken" value="\w+"', b"", page)


def look(client: Client, case: UUID, letter: str) -> list[Any]:
    """What the pages of a side's invitation answer, without what is that side's own."""
    answers = [client.get(where) for where in addresses(case, letter)]
    pages = [answer.content.decode() for answer in answers[:2]]
    return [[answer.status_code for answer in answers], [page.count("<a ") + page.count("<input") for page in pages]]


@pytest.mark.parametrize("made", [lambda: referred("a", "b", "c"), opened_for_three])
def test_a_side_that_did_not_make_the_case_neither_sees_nor_sends_an_invitation(made: Any) -> None:
    case, inviting = made()
    berik = joins(inviting, "b")
    secret = code(inviting, "c")
    theirs = as_(berik)
    for letter in "abc":
        for where in addresses(case, letter):
            assert theirs.get(where).status_code == 404, where
        sent = theirs.post(addresses(case, letter)[0], {"channel": "mail", "language": "en", "email": berik.email})
        assert sent.status_code == 404
    assert not [one for one in letters(to=berik.email) if spoken(secret) in one.body]
    with acting_as(berik.pk):
        me = queries.participation(berik, case)
        assert next_for(me).url == ""
        assert not queries.can(me, Move.INVITE)
        assert not Invitation.objects.exists()
        assert Invitation.objects.update(email=berik.email) == 0
        for act in (invite, send_again):
            with pytest.raises(Http404):
                act(case, berik, "c", proposal("c"))
        with pytest.raises(ProgrammingError), transaction.atomic():
            Invitation.objects.create(case_id=case, side=queries.sides(case)[0], code_digest="0", sent_at=me.since)


def test_whoever_stands_with_the_opening_side_by_right_invites_too() -> None:
    case, aliya = opened_for_three()
    with acting_as(aliya.pk):
        codes = {
            role: digest_of(code_of(bring(case, aliya, role).pk)) for role in (Role.REPRESENTATIVE, Role.SUPPORTER)
        }
    came = {role: person(role, language="en") for role in codes}
    for role, user in came.items():
        with acting_as(user.pk, code=codes[role]):
            come_in(Companion.objects.get(code_digest=codes[role]), user)
    assert as_(came[Role.REPRESENTATIVE]).get(f"/cases/{case}/invitation/b/").status_code == 200
    assert as_(came[Role.SUPPORTER]).get(f"/cases/{case}/invitation/b/").status_code == 404
    with acting_as(came[Role.SUPPORTER].pk):
        assert not Invitation.objects.exists()


def test_an_answered_invitation_shows_neither_code_nor_letter() -> None:
    case, aliya = opened_for_three()
    joins(aliya, "b")
    mine = as_(aliya)
    assert [mine.get(where).status_code for where in addresses(case, "b")] == [302, 404, 404]
    assert [mine.get(where).status_code for where in addresses(case, "c")] == [200, 200, 200]
    with acting_as(aliya.pk), pytest.raises(Refused):
        send_again(case, aliya, "b", proposal("b"))


def contacts(case: UUID) -> set[str]:
    with acting_as(None, clock_of=case):
        return {kept for one in Invitation.objects.all() for kept in (one.email, one.phone, one.address)}


@pytest.mark.parametrize("end", ["accepted", "declined", "left"])
def test_where_invitations_went_is_forgotten_when_none_waits_any_more(end: str) -> None:
    case, clerk = referred("a", "b")
    aliya = joins(clerk, "a")
    assert SHELTER in contacts(case)
    if end == "accepted":
        joins(clerk, "b")
    elif end == "declined":
        declines(clerk, "b")
    else:
        with acting_as(aliya.pk):
            leave(case, aliya)
    assert contacts(case) == {""}


def test_a_referrer_cannot_tell_which_side_has_accepted() -> None:
    case, clerk = referred("a", "b")
    mine = as_(clerk)
    before, page = look(mine, case, "a"), mine.get(f"/cases/{case}/").content
    joins(clerk, "a")
    assert look(mine, case, "a") == look(mine, case, "b") == before
    assert before[0] == [200, 200, 200]
    assert plain(mine.get(f"/cases/{case}/").content) == plain(page)
    assert not letters(to=clerk.email)


def test_a_referrer_reaches_the_invitation_of_every_side() -> None:
    case, clerk = referred("a", "b", "c")
    page = as_(clerk).get(f"/cases/{case}/invitation/a/").content.decode()
    for letter in "bc":
        assert f'href="/cases/{case}/invitation/{letter}/"' in page


def test_an_invitation_that_a_referrer_sends_to_who_has_answered_goes_nowhere() -> None:
    case, clerk = referred("a", "b")
    joins(clerk, "a")
    told = {"channel": "mail", "language": "en", "email": "again@example.kz"}
    assert as_(clerk).post(f"/cases/{case}/invite/a/", told)["Location"] == f"/cases/{case}/invitation/a/"
    assert not letters(to="again@example.kz")
    assert as_(clerk).post(f"/cases/{case}/invite/b/", told)["Location"] == f"/cases/{case}/invitation/b/"
    assert letters(to="again@example.kz")


@pytest.mark.parametrize("end", [joins, declines])
def test_once_the_invitations_are_over_a_referrer_sees_none_of_them(end: Any) -> None:
    case, clerk = referred("a", "b")
    joins(clerk, "a")
    end(clerk, "b")
    mine = as_(clerk)
    assert look(mine, case, "a")[0] == look(mine, case, "b")[0] == [302, 404, 404]
    with acting_as(clerk.pk):
        assert not Invitation.objects.exists()
        over = queries.participation(clerk, case).case.step
    told = [one.kind for one in letters(to=clerk.email)]
    assert told == ([Notice.ENDED] if over == Step.DECLINED else [])


def test_only_who_invites_hears_that_an_invitation_did_not_arrive() -> None:
    case, clerk = referred("a", "b")
    berik = joins(clerk, "b")
    with acting_as(None, clock_of=case):
        announce(Undelivered(case=case, kind=Notice.INVITATION, address="a@example.kz", reason=Reason.REFUSED))
    assert [one.kind for one in letters(to=clerk.email)] == [Notice.UNREACHED]
    assert not [one for one in letters(to=berik.email) if one.kind == Notice.UNREACHED]
    with acting_as(clerk.pk):
        assert next_for(queries.participation(clerk, case)).url == f"/cases/{case}/invite/a/"


@pytest.mark.parametrize("answered", ["", "a", "b"])
def test_reminders_do_not_tell_a_referrer_how_many_invitations_wait(answered: str) -> None:
    case, clerk = referred("a", "b")
    if answered:
        joins(clerk, answered)
    with acting_as(None, clock_of=case):
        Clock.objects.filter(ended="").update(next_on=timezone.localdate())
    look_at_clocks(0)
    run_jobs()
    assert [one.kind for one in letters(to=clerk.email)] == [Notice.REMINDER]


@pytest.mark.parametrize("over", ["lapsed", "declined", "left"])
def test_a_code_that_comes_too_late_is_said_to_be_no_open_invitation(over: str) -> None:
    case, clerk = referred("a", "b", "c")
    aliya, typed = joins(clerk, "a"), code(clerk, "b")
    late, read = Client(headers={"accept-language": "en"}), Client(headers={"accept-language": "en"})
    assert read.post("/invitation/", {"code": typed})["Location"] == "/invitation/read/"
    if over == "lapsed":
        with acting_as(None, clock_of=case):
            lapse(case, "b")
    elif over == "declined":
        declines(clerk, "c")
    else:
        with acting_as(aliya.pk):
            leave(case, aliya)
    assert "No open invitation has this code" in late.post("/invitation/", {"code": typed}).content.decode()
    for page in ("read", "decline"):
        assert read.get(f"/invitation/{page}/")["Location"] == "/invitation/"
