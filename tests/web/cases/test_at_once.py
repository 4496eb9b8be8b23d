"""The job of a term and an action that come at the same moment."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.utils import timezone

from bitim.procedure.steps import Step
from bitim.web.cases.models import Case, Clock
from bitim.web.cases.tasks import keep_term
from bitim.web.shared.acting import acting_as
from tests.web import stages
from tests.web.locks import kept_waiting

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_job_of_a_term_waits_for_the_case_and_holds_no_term_meanwhile() -> None:
    cast, today = stages.invited(), timezone.localdate()
    with acting_as(cast.aliya.pk):
        clock = Clock.objects.get(case_id=cast.case)
        Clock.objects.filter(pk=clock.pk).update(ends=today - timedelta(days=1), next_on=today)
    with ThreadPoolExecutor(1) as pool:
        with acting_as(cast.aliya.pk):
            Case.objects.select_for_update().get(pk=cast.case)
            _pid, done = kept_waiting(pool, lambda: keep_term(clock.pk, str(cast.case)))
            assert not done.done()
            assert Clock.objects.select_for_update(nowait=True).get(pk=clock.pk).ended == ""
        done.result(60)
    with acting_as(cast.aliya.pk):
        assert Case.objects.get(pk=cast.case).step == Step.LAPSED
