"""The jobs that keep the terms of cases: remind, and act when a term is over."""

from datetime import date
from uuid import UUID

from django.db import connection
from django.utils import timezone
from procrastinate.contrib.django import app

from bitim.procedure.clocks import Kind
from bitim.procedure.known_terms import reminded_of
from bitim.procedure.steps import Step
from bitim.web.cases import clocks
from bitim.web.cases.actions.ending import overrun, run_out
from bitim.web.cases.actions.inviting import fail, lapse, remind
from bitim.web.cases.models import Case, Clock, Invitation, Participant
from bitim.web.cases.queries import standing
from bitim.web.notices.actions import Notice, Undelivered, on_failure, tell
from bitim.web.shared.acting import acting_as


@app.periodic(cron="*/10 * * * *")
@app.task(queueing_lock="cases.look")
def look_at_clocks(timestamp: int) -> None:  # noqa: ARG001 - procrastinate passes it
    """Find the terms that have something to say today; each is seen to by a job of its own."""
    with connection.cursor() as cursor:
        cursor.execute("select id, case_id from due_clocks(%s)", [timezone.localdate()])
        for clock, case in cursor.fetchall():
            keep_term.defer(clock=clock, case=str(case))


@app.task(queueing_lock=None)
def keep_term(clock: int, case: str) -> None:
    """See to one term: remind of it, or do what its end brings. A second run on the same day does nothing."""
    today = timezone.localdate()
    with acting_as(None, clock_of=UUID(case)):
        # As every action does: first the case, then what belongs to it, so that neither holds what the other waits for.
        Case.objects.select_for_update().filter(pk=case).first()
        found = Clock.objects.filter(pk=clock, ended="", next_on__lte=today).first()
        if found is None:
            return
        if found.ends < today:
            _end(found)
        else:
            _remind(found, today)


def _end(clock: Clock) -> None:
    if clock.kind == Kind.REFERRAL:
        # It stays, as passed, until the mediation ends.
        Clock.objects.filter(pk=clock.pk).update(next_on=None)
        overrun(clock.case_id)
        return
    Clock.objects.filter(pk=clock.pk).update(ended="lapsed", next_on=None)
    step = clock.case.step
    if clock.kind == Kind.ANSWER and step == Step.INVITED:
        lapse(clock.case_id, clock.about)
    elif clock.kind in {Kind.MEDIATION, Kind.MEDIATION_EXTENDED} and step == Step.MEDIATING:
        run_out(clock.case_id)


def _remind(clock: Clock, today: date) -> None:
    left = (clock.ends - today).days
    Clock.objects.filter(pk=clock.pk).update(next_on=clocks.next_look(clock, today))
    for one in Participant.objects.filter(case=clock.case, until=None).select_related("user"):
        if clock.kind not in reminded_of(standing(one)):
            continue
        # One letter for the invitations of a day: how many wait is not for everybody.
        about = clock.kind if clock.kind == Kind.ANSWER else f"{clock.kind} {clock.about}".strip()
        tell(one.user, Notice.REMINDER, case=clock.case_id, about=about, days=left, by_mail=not one.no_mail)
    if clock.kind == Kind.ANSWER:
        waiting = Invitation.objects.filter(case=clock.case, side__letter=clock.about, answer="", failed_at=None)
        for invitation in waiting.select_related("side"):
            remind(invitation, left)


@on_failure
def invitation_failed(undelivered: Undelivered) -> None:
    """Hear that an invitation by mail did not arrive; once it is answered or over, nobody needs to know."""
    if undelivered.case is None or undelivered.kind not in {Notice.INVITATION, Notice.REMINDER}:
        return
    if Case.objects.filter(pk=undelivered.case, step=Step.INVITED).exists():
        fail(undelivered.case, undelivered.address)
