"""Two cases take the last free hour of one mediator at the same moment: one of them gets it."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, connections, transaction
from django.utils import timezone

from bitim.procedure.rights import Role
from bitim.procedure.steps import Step
from bitim.web.accounts.models import User
from bitim.web.cases.models import Case, Participant
from bitim.web.schedule import actions
from bitim.web.schedule.models import Seat, Session
from bitim.web.shared.acting import acting_as
from tests.web.appointment.disputes import accepted
from tests.web.locks import kept_waiting
from tests.web.people import person
from tests.web.schedule.plans import hours, says
from tests.web.stages import Cast

pytestmark = pytest.mark.django_db(transaction=True)

ROUNDS = 3


def mediated_by(dana: User) -> Cast:
    """A case of other people with this mediator."""
    aliya, berik = person("Aliya"), person("Berik")
    case = accepted(aliya, berik)
    with acting_as(None, clock_of=case):
        Participant(case_id=case, user=dana, role=Role.MEDIATOR, since=timezone.now()).save(force_insert=True)
        Case.objects.filter(pk=case).update(step=Step.MEDIATING)
    return Cast(case, aliya, berik, dana, dana)


def last_word(meet: Barrier, cast: Cast, session: Session) -> str:
    try:
        with connections["default"].cursor() as cursor:
            cursor.execute("set role app")
        meet.wait(60)
        return says(cast, session, cast.berik)
    finally:
        connections["default"].close()


@pytest.mark.parametrize("shift", [0.0, 0.5])
def test_two_cases_cannot_take_the_same_hour_of_a_mediator(shift: float) -> None:
    dana = person("Dana", office="mediator")
    casts = [mediated_by(dana), mediated_by(dana)]
    for number in range(1, ROUNDS + 1):
        sessions = []
        for place, cast in enumerate(casts):
            with acting_as(dana.pk):
                plan = actions.Plan("joint", "video", hours(24 * number + place * shift))
                sessions.append(actions.propose(cast.case, dana, plan))
            says(cast, sessions[-1], cast.aliya)
        meet = Barrier(2)
        with ThreadPoolExecutor(2) as pool:
            states = list(pool.map(last_word, [meet] * 2, casts, sessions))
        assert sorted(states) == ["fixed", "proposed"]
        with acting_as(dana.pk):
            assert Seat.objects.filter(user=dana, session__in=sessions).count() == 1


def test_whoever_waits_for_the_hour_of_a_mediator_has_taken_no_seat_yet() -> None:
    dana = person("Dana", office="mediator")
    casts = [mediated_by(dana), mediated_by(dana)]
    sessions = []
    for cast in casts:
        with acting_as(dana.pk):
            sessions.append(actions.propose(cast.case, dana, actions.Plan("joint", "video", hours(24))))
        says(cast, sessions[-1], cast.aliya)
    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            assert says(casts[0], sessions[0], casts[0].berik) == "fixed"
            pid, done = kept_waiting(pool, lambda: says(casts[1], sessions[1], casts[1].berik))
            assert not done.done()
            with connection.cursor() as cursor:
                written = "select mode from pg_locks where pid = %s and relation = 'schedule_seat'::regclass"
                cursor.execute(written, [pid])
                assert ("RowExclusiveLock",) not in cursor.fetchall()
        assert done.result(60) == "proposed"
