"""Who sees which terms of a case, and who is reminded of them."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from bitim.procedure import clocks
from bitim.procedure.clocks import Kind
from bitim.procedure.rights import Role
from bitim.procedure.steps import Step
from bitim.web.accounts.models import User
from bitim.web.cases import clocks as rows
from bitim.web.cases import queries
from bitim.web.cases.actions.inviting import Proposal, accept, decline, invite
from bitim.web.cases.actions.opening import Authority, Dispute, Named, SafeContact, refer_case
from bitim.web.cases.codes import code_of, digest_of
from bitim.web.cases.models import Case, Clock, Invitation, Participant
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


def referred(days: int, language: str = "en", **dispute: str) -> stages.Cast:
    """A court has referred the case, to end in so many days; both sides are invited, and Aliya has come in."""
    court = person("Gulnar", office="referrer", language=language)
    aliya, berik = person(stages.ALIYA, language=language), person(stages.BERIK, language=language)
    with acting_as(court.pk):
        until = timezone.localdate() + timedelta(days=days)
        kind = Dispute(**{"field": "criminal", "stage": "trial", **dispute})
        named = [Named(stages.ALIYA), Named(stages.BERIK)]
        case = refer_case(court, kind, named, Authority("Court", "7", until)).pk
        for letter in "ab":
            invite(case, court, letter, Proposal(channel="by_hand", language=language))
        codes = [code_of(one.pk) for one in queries.invitations(case)]
    comes(codes[0], aliya)
    return stages.Cast(case, aliya, berik, court, person(stages.TEMIR))


def comes(code: str, user: User) -> None:
    with acting_as(user.pk, code=digest_of(code)):
        accept(Invitation.objects.get(code_digest=digest_of(code)), user, SafeContact())


def test_the_last_day_of_a_referral_is_a_term_for_the_sides_and_the_referrer() -> None:
    cast = referred(5)
    day = said(cast, Kind.REFERRAL)
    for who in (cast.aliya, cast.dana):
        page = shown(who, f"/cases/{cast.case}/")
        for part in (day, "as named in the referral", "341(1)"):
            assert part in page
        assert day in shown(who, "/cases/")
    assert reminded(cast, Kind.REFERRAL, cast.aliya, cast.dana) == [True, True]


def test_without_a_last_day_a_referral_has_no_term() -> None:
    court = person("Gulnar", office="referrer")
    with acting_as(court.pk):
        refer_case(court, Dispute("civil"), [Named("A"), Named("B")], Authority("Court", "7"))
        assert not Clock.objects.exists()


def test_a_referral_whose_day_has_passed_says_so_and_the_mediation_goes_on() -> None:
    cast = referred(20)
    with acting_as(None, clock_of=cast.case):
        Case.objects.filter(pk=cast.case).update(step=Step.MEDIATING)
        clock = Clock.objects.get(kind=Kind.REFERRAL)
        passed = timezone.localdate() - timedelta(days=1)
        Clock.objects.filter(pk=clock.pk).update(ends=passed, next_on=timezone.localdate())
    keep_term(clock.pk, str(cast.case))
    keep_term(clock.pk, str(cast.case))
    for who in (cast.aliya, cast.dana):
        assert "this day has passed" in shown(who, f"/cases/{cast.case}/")
        assert [one.kind for one in letters(to=who.email)].count(Notice.YOUR_TURN) == 1
    past = said(cast, Kind.REFERRAL)
    assert past in shown(cast.aliya, f"/cases/{cast.case}/")
    assert past not in shown(cast.aliya, "/cases/")
    assert "last day that the referral names" in shown(cast.aliya, f"/cases/{cast.case}/journal/")
    with acting_as(cast.aliya.pk):
        assert Case.objects.get().step == Step.MEDIATING


def test_a_referral_that_is_declined_has_no_term_any_more() -> None:
    cast = referred(20)
    with acting_as(cast.dana.pk):
        code = code_of(next(one.pk for one in queries.invitations(cast.case) if not one.answer))
    with acting_as(None, code=digest_of(code)):
        decline(Invitation.objects.get(code_digest=digest_of(code)))
    with acting_as(None, clock_of=cast.case):
        assert not Clock.objects.filter(ended="").exists()


def test_an_earlier_day_of_the_referral_is_said_beside_the_term_of_the_mediation() -> None:
    cast = stages.mediating("en", stage="trial")
    with acting_as(None, clock_of=cast.case):
        today = timezone.localdate()
        term = clocks.referral(today + timedelta(days=5), today, {})
        rows.start(Case.objects.get(pk=cast.case), term, today)
    for page in ("", "extension/"):
        assert "In the referral the last day of the mediation is" in shown(cast.dana, f"/cases/{cast.case}/{page}")


def test_with_the_settlement_the_term_of_a_referral_is_met() -> None:
    cast, paper = stages.offered_settlement(timezone.localdate() + FAR, "en", stage="trial")
    with acting_as(None, clock_of=cast.case):
        today = timezone.localdate()
        rows.start(Case.objects.get(pk=cast.case), clocks.referral(today + FAR, today, {}), today)
    stages.signed(cast, paper)
    with acting_as(None, clock_of=cast.case):
        assert Clock.objects.get(kind=Kind.REFERRAL).ended == "met"


def test_who_referred_a_case_is_reminded_of_the_answer_to_the_invitation() -> None:
    cast = stages.invited("en")
    assert reminded(cast, Kind.ANSWER, looks_on(cast, Role.REFERRER)) == [True]
