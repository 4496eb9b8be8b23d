"""Who sees which terms of a case, and who is reminded of them."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from bitim.procedure.clocks import Kind
from bitim.procedure.rights import Role
from bitim.web.accounts.models import User
from bitim.web.cases.models import Clock, Participant
from bitim.web.cases.tasks import keep_term
from bitim.web.notices.actions import Notice
from bitim.web.shared.acting import acting_as
from tests.web import guests, stages
from tests.web.letters import letters
from tests.web.people import person, signed_in

pytestmark = pytest.mark.django_db

FAR = timedelta(days=200)


def shown(user: User, address: str) -> str:
    answer: Any = signed_in(Client(headers={"accept-language": "en"}), user).get(address)
    return str(answer.content.decode()).replace("\xa0", " ")


def said(cast: stages.Cast, kind: Kind) -> str:
    """The last day of a term, as a page says it."""
    with acting_as(None, clock_of=cast.case):
        ends = Clock.objects.get(case_id=cast.case, kind=kind, ended="").ends
    return f"until {ends.day} {ends:%B} {ends.year}"


def looks_on(cast: stages.Cast, role: Role) -> User:
    user = person(f"The {role}", language="en")
    with acting_as(cast.aliya.pk):
        Participant.objects.create(case_id=cast.case, user=user, role=role, since=timezone.now())
    return user


def reminded(cast: stages.Cast, kind: Kind, *people: User) -> list[bool]:
    """Who of these is reminded when a day to remind of the term has come."""
    with acting_as(None, clock_of=cast.case):
        clock = Clock.objects.get(case_id=cast.case, kind=kind, ended="")
        Clock.objects.filter(pk=clock.pk).update(next_on=timezone.localdate())
    keep_term(clock.pk, str(cast.case))
    return [any(one.kind == Notice.REMINDER for one in letters(to=user.email)) for user in people]


def test_when_the_settlement_is_due_only_those_see_who_read_the_settlement() -> None:
    cast = stages.settled(timezone.localdate() + FAR, "en")
    due, page = said(cast, Kind.PERFORMANCE), f"/cases/{cast.case}/"
    for who in cast.everybody:
        assert due in shown(who, page)
        assert due in shown(who, "/cases/")
    for role in (Role.COORDINATOR, Role.REFERRER):
        who = looks_on(cast, role)
        assert due not in shown(who, page)
        assert "until" not in shown(who, "/cases/")


def test_a_referrer_sees_how_long_the_mediation_runs_and_not_how_the_sides_could_still_sue() -> None:
    cast = stages.mediating("en", stage="trial")
    referrer, page = looks_on(cast, Role.REFERRER), f"/cases/{cast.case}/"
    assert said(cast, Kind.MEDIATION) in shown(referrer, page)
    assert said(cast, Kind.LIMITATION) in shown(cast.aliya, page)
    assert said(cast, Kind.LIMITATION) not in shown(referrer, page)


def test_of_what_is_due_only_those_are_reminded_who_read_the_settlement() -> None:
    cast = stages.settled(timezone.localdate() + FAR, "en")
    others = [looks_on(cast, role) for role in (Role.COORDINATOR, Role.REFERRER)]
    assert reminded(cast, Kind.PERFORMANCE, *cast.everybody, *others) == [True, True, True, False, False]


def test_of_the_mediation_no_guest_and_no_referrer_is_reminded() -> None:
    cast = stages.mediating("en")
    interpreter, coordinator = person(guests.AYSE, language="en"), looks_on(cast, Role.COORDINATOR)
    guests.here(cast, interpreter)
    others = [interpreter, looks_on(cast, Role.REFERRER), looks_on(cast, Role.NOMINEE)]
    who = [*cast.everybody, coordinator, *others]
    assert reminded(cast, Kind.MEDIATION, *who) == [True, True, True, True, False, False, False]


def test_who_referred_a_case_is_reminded_of_the_answer_to_the_invitation() -> None:
    cast = stages.invited("en")
    assert reminded(cast, Kind.ANSWER, looks_on(cast, Role.REFERRER)) == [True]
