"""The jobs that wait, done as a worker would do them."""

from types import SimpleNamespace
from typing import Any

from django.db import connection
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob


def waiting() -> list[tuple[str, dict[str, Any]]]:
    """The tasks and arguments of the jobs that wait, oldest first."""
    return list(ProcrastinateJob.objects.filter(status="todo").order_by("id").values_list("task_name", "args"))


def run_jobs() -> int:
    """Do all jobs that wait, also those that they leave behind, in this thread and transaction; how many there were."""
    done = 0
    while job := ProcrastinateJob.objects.filter(status="todo").order_by("id").first():
        task = app.tasks[job.task_name]
        context = [SimpleNamespace(job=job, app=app)] if task.pass_context else []
        task(*context, **job.args)
        with connection.cursor() as cursor:
            cursor.execute("delete from procrastinate_jobs where id = %s", [job.pk])
        done += 1
    return done
