"""What jobs may rely on."""

import asyncio
import logging
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from io import StringIO
from types import SimpleNamespace

import pytest
from asgiref.sync import sync_to_async
from django.db import connection, connections, transaction
from procrastinate import JobContext
from procrastinate.contrib.django import DjangoApp, app
from procrastinate.contrib.django.models import ProcrastinateJob

from bitim.web.jobs import tasks
from bitim.web.jobs.worker import do_jobs

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def jobs(transactional_db: None) -> Iterator[DjangoApp]:  # noqa: ARG001 - asked for its effect
    """Jobs of this test alone; what is left of them is deleted."""
    yield DjangoApp(connector=app.connector)
    with connection.cursor() as cursor:
        cursor.execute("delete from procrastinate_periodic_defers; delete from procrastinate_jobs")
        cursor.execute("delete from procrastinate_workers")
    # The thread in which a worker makes periodic jobs keeps its connection.
    apart(lambda: asyncio.run(sync_to_async(connections.close_all)()))


def apart(work: Callable[[], None]) -> None:
    """Work done in a thread of its own: the browser of other tests leaves an event loop running in this one."""
    with ThreadPoolExecutor(1) as threads:
        threads.submit(work).result()


def left() -> dict[str, str]:
    """The tasks of the jobs that are still known, with what became of each."""
    return dict(ProcrastinateJob.objects.values_list("task_name", "status"))


def test_a_job_is_done_with_what_it_was_given_and_then_forgotten(jobs: DjangoApp) -> None:
    given: list[int] = []

    @jobs.task(name="note")
    def note(number: int) -> None:
        given.append(number)

    note.defer(number=7)
    apart(lambda: do_jobs(jobs, forever=False))
    assert given == [7]
    assert left() == {}


def test_a_job_of_an_undone_transaction_is_never_done(jobs: DjangoApp) -> None:
    @jobs.task(name="note")
    def note() -> None:
        raise AssertionError("It was undone.")

    with transaction.atomic():
        note.defer()
        transaction.set_rollback(True)
    assert left() == {}


def test_a_job_that_fails_takes_back_the_jobs_that_it_made(jobs: DjangoApp) -> None:
    @jobs.task(name="child")
    def child() -> None:
        raise AssertionError("It was undone.")

    @jobs.task(name="parent")
    def parent() -> None:
        with transaction.atomic():
            child.defer()
            raise ZeroDivisionError

    parent.defer()
    apart(lambda: do_jobs(jobs, forever=False))
    assert left() == {"parent": "failed"}


def test_the_log_of_a_failed_job_says_which_but_not_what_it_was_given(
    jobs: DjangoApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    @jobs.task(name="note")
    def note(case: str) -> None:
        raise ValueError(case)

    number = note.defer(case="carpet")
    written = StringIO()
    monkeypatch.setattr(logging.getLogger("procrastinate").handlers[0], "stream", written)
    apart(lambda: do_jobs(jobs, forever=False))
    assert f"Job note[{number}] ended with status: Error" in written.getvalue()
    assert "ValueError" in written.getvalue()
    assert "carpet" not in written.getvalue()


def test_only_the_jobs_of_silent_workers_are_done_again(jobs: DjangoApp) -> None:
    for name in ("silent", "lively"):
        jobs.configure_task(name).defer()
    with connection.cursor() as cursor:
        cursor.execute(
            """with worker as (insert into procrastinate_workers (last_heartbeat)
                               values (now() - interval '31 seconds'), (now()) returning id, last_heartbeat)
               update procrastinate_jobs job set status = 'doing', worker_id = worker.id from worker
               where (job.task_name = 'lively') = (worker.last_heartbeat = now())"""
        )
    elsewhere = SimpleNamespace(app=jobs, job=SimpleNamespace(worker_id=0))
    apart(lambda: asyncio.run(tasks.rescue.func(elsewhere, 0)))  # type: ignore[arg-type]  # all that it asks of its context
    assert left() == {"silent": "todo", "lively": "doing"}


def test_a_worker_that_was_held_up_does_not_do_its_own_jobs_again(jobs: DjangoApp) -> None:
    found: list[dict[str, str]] = []

    def seem_silent() -> None:
        with connection.cursor() as cursor:
            cursor.execute("update procrastinate_workers set last_heartbeat = now() - interval '1 hour'")

    @jobs.task(name="look", pass_context=True)
    async def look(context: JobContext) -> None:
        await sync_to_async(seem_silent)()
        await tasks.rescue.func(context, 0)
        found.append(await sync_to_async(left)())

    look.defer()
    apart(lambda: do_jobs(jobs, forever=False))
    assert found == [{"look": "doing"}]


def test_what_remains_of_jobs_is_deleted_after_thirty_days(jobs: DjangoApp) -> None:
    for name in ("old", "young"):
        jobs.configure_task(name).defer()
    with connection.cursor() as cursor:
        cursor.execute("update procrastinate_jobs set status = 'doing'")
        cursor.execute("update procrastinate_jobs set status = 'failed'")
        cursor.execute(
            """update procrastinate_events set at = now() - interval '31 days'
               where job_id in (select id from procrastinate_jobs where task_name = 'old')"""
        )
    alone = SimpleNamespace(app=jobs)
    apart(lambda: asyncio.run(tasks.forget.func(alone, 0)))  # type: ignore[arg-type]  # all that it asks of its context
    assert left() == {"young": "failed"}
