from datetime import timedelta

import pytest
from django.utils import timezone

from bitim.procedure.chain import breaks
from bitim.procedure.steps import Step
from bitim.web.cases import queries
from bitim.web.cases.actions.inviting import Proposal, decline, invite, send_again
from bitim.web.cases.codes import code_of, digest_of, spoken
from bitim.web.cases.due import next_for
from bitim.web.cases.models import Clock, Invitation
from bitim.web.cases.tasks import keep_term, look_at_clocks
from bitim.web.journal.queries import links
from bitim.web.notices.actions import Notice, Reason, Undelivered
from bitim.web.notices.failure import announce
from bitim.web.shared.acting import acting_as
from tests.web import stages
from tests.web.letters import letters
from tests.web.working import run_jobs

pytestmark = pytest.mark.django_db

BERIK = "berik@example.kz"


def invited_by_mail() -> stages.Cast:
    cast = stages.opened("en")
    with acting_as(cast.aliya.pk):
        invite(cast.case, cast.aliya, "b", Proposal(channel="mail", language="ru", email=BERIK))
    return cast


def days_later(cast: stages.Cast, days: int) -> None:
    """As if the term to answer had begun so many days earlier."""
    with acting_as(cast.aliya.pk):
        clock = Clock.objects.get(case_id=cast.case)
        Clock.objects.filter(pk=clock.pk).update(
            ends=clock.ends - timedelta(days=days), next_on=timezone.localdate(), reminders=[]
        )


def lost(cast: stages.Cast, kind: Notice = Notice.INVITATION, address: str = BERIK) -> None:
    with acting_as(None, clock_of=cast.case):
        announce(Undelivered(case=cast.case, kind=kind, address=address, reason=Reason.REFUSED))


def test_a_reminder_brings_the_invited_the_code_once_more() -> None:
    cast = invited_by_mail()
    days_later(cast, 7)
    look_at_clocks(0)
    run_jobs()
    reminder, first = letters(to=BERIK)
    assert (first.kind, reminder.kind) == (Notice.INVITATION, Notice.REMINDER)
    assert reminder.language == "ru"
    with acting_as(cast.aliya.pk):
        code = spoken(code_of(Invitation.objects.get().pk))
    assert code in reminder.body
    assert "/invitation/" in reminder.body


def test_silence_until_the_end_counts_as_a_refusal() -> None:
    cast = invited_by_mail()
    days_later(cast, 11)
    look_at_clocks(0)
    run_jobs()
    with acting_as(cast.aliya.pk):
        assert queries.participation(cast.aliya, cast.case).case.step == Step.LAPSED
        assert breaks(links(cast.case)) == []


def test_a_term_is_seen_to_once() -> None:
    cast = invited_by_mail()
    days_later(cast, 7)
    with acting_as(cast.aliya.pk):
        clock = Clock.objects.get(case_id=cast.case).pk
    keep_term(clock, str(cast.case))
    keep_term(clock, str(cast.case))
    assert len(letters(to=BERIK)) == 2


@pytest.mark.parametrize("kind", [Notice.INVITATION, Notice.REMINDER])
def test_an_invitation_that_did_not_arrive_asks_for_another_way(kind: Notice) -> None:
    cast = invited_by_mail()
    lost(cast, kind)
    assert letters(to=cast.aliya.email)[0].kind == Notice.UNREACHED
    with acting_as(cast.aliya.pk):
        assert Invitation.objects.get().failed_at is not None
        acts = [link.body and link.body["act"] for link in links(cast.case)]
        assert acts[-1] == "invitation.failed"
        step = next_for(queries.participation(cast.aliya, cast.case))
        assert step.url == f"/cases/{cast.case}/invite/b/"
        send_again(cast.case, cast.aliya, "b", Proposal(channel="phone", language="ru", phone="+7 700 000 00 00"))
        assert Invitation.objects.get().failed_at is None


def test_other_letters_that_fail_change_nothing_in_the_case() -> None:
    cast = invited_by_mail()
    lost(cast, Notice.UNREACHED, cast.aliya.email)
    lost(cast, Notice.INVITATION, "somebody@example.kz")
    with acting_as(cast.aliya.pk):
        assert Invitation.objects.get().failed_at is None


def test_an_invitation_that_is_answered_needs_no_other_way() -> None:
    cast = invited_by_mail()
    with acting_as(cast.aliya.pk):
        code = code_of(Invitation.objects.get().pk)
    with acting_as(None, code=digest_of(code)):
        decline(Invitation.objects.get())
    lost(cast)
    assert not [letter for letter in letters(to=cast.aliya.email) if letter.kind == Notice.UNREACHED]
