"""The worker that `bitim serve` keeps beside the pages, and what it survives."""

import asyncio
import os
import queue
import select
import signal
import tempfile
import threading
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from subprocess import Popen
from typing import Any

import pytest
from procrastinate import App, SyncPsycopgConnector

from bitim.web import postgres
from tests.cli.processes import connect, end, free_port, serving
from tests.post_office import PostOffice, post_office_at_work

PATIENCE = 40


@dataclass(frozen=True)
class Served:
    """A `bitim serve` with the mail server that it knows."""

    process: "Popen[str]"
    post_office: PostOffice
    data: Path


@pytest.fixture(scope="module")
def served() -> Iterator[Served]:
    """Bitim, served from a data folder of this module alone."""
    with (
        tempfile.TemporaryDirectory(prefix="bitim-one-") as name,
        pytest.MonkeyPatch.context() as patch,
        post_office_at_work() as office,
    ):
        Path(name).chmod(0o711)
        patch.setenv("BITIM_DATA", name)
        patch.setenv("BITIM_SMTP", office.address)
        patch.delenv("DATABASE_URL", raising=False)
        patch.delenv("BITIM_DATABASE_ROLE", raising=False)
        with serving(free_port()) as process:
            yield Served(process, office, Path(name))
            assert end(process, signal.SIGTERM) == 0


def write_letter(subject: str) -> None:
    """Put a letter into the outbox and make its job, both as the role of the pages."""
    letter = uuid.uuid4()
    with connect("app") as app:
        app.execute(
            """insert into notices_outgoing
               (id, "to", kind, language, subject, body, calendar, made_at, attempts, failed)
               values (%s, 'berik@example.kz', 'other', 'kk', %s, 'Text', '', now(), 0, '')""",
            [letter, subject],
        )
    defer("bitim.web.notices.tasks.send", letter=str(letter))


def await_letter(served: Served, subject: str) -> None:
    """Wait until a letter has come; one that was under way when its worker was killed may come twice."""
    while served.post_office.taken.get(timeout=PATIENCE)["Subject"] != subject:
        pass


def defer(task: str, **arguments: Any) -> None:
    entry = postgres.connection_parameters("app")
    address = {"host": entry["HOST"], "port": entry["PORT"], "user": entry["USER"], "dbname": entry["NAME"]}
    with App(connector=SyncPsycopgConnector(kwargs=address, min_size=1)).open() as app:
        app.configure_task(task).defer(**arguments)


def worker_of(process: "Popen[str]") -> int:
    """The number of the worker that this process has started."""
    moment = threading.Event()
    for _ in range(20 * PATIENCE):
        children = (path.read_text().split() for path in Path(f"/proc/{process.pid}/task").glob("*/children"))
        found = [int(pid) for pids in children for pid in pids if b"bitim.web.jobs" in command_of(int(pid))]
        if found:
            return found[0]
        moment.wait(0.05)
    raise AssertionError("There is no worker.")


def command_of(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


def test_letters_are_sent_by_a_worker_that_has_no_more_rights_than_the_pages(served: Served) -> None:
    write_letter("first")
    await_letter(served, "first")
    with connect("postgres") as rulers:
        users = rulers.execute("select distinct usename from pg_stat_activity where datname = 'bitim'").fetchall()
    assert ("app",) in users
    assert ("owner",) not in users


def test_a_job_of_a_killed_worker_is_done_again(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    held: queue.SimpleQueue[str] = queue.SimpleQueue()
    take = served.post_office.handle_DATA

    async def hold(*_conversation: Any) -> str:
        held.put("a letter")
        await asyncio.Event().wait()
        return ""

    monkeypatch.setattr(served.post_office, "handle_DATA", hold, raising=False)
    write_letter("again")
    held.get(timeout=PATIENCE)
    monkeypatch.setattr(served.post_office, "handle_DATA", take)
    os.kill(worker_of(served.process), signal.SIGKILL)
    with connect("owner") as owner:
        owner.execute("update procrastinate_workers set last_heartbeat = now() - interval '1 hour'")
    defer("bitim.web.jobs.tasks.rescue", timestamp=0)
    await_letter(served, "again")


def test_jobs_go_on_when_the_database_was_killed(served: Served) -> None:
    os.kill(int((served.data / "postgres" / "postmaster.pid").read_text().split("\n", 1)[0]), signal.SIGKILL)
    assert served.process.stdout is not None
    assert served.process.stdout.readline() == "bitim: The database had gone and was started again.\n"
    write_letter("after all")
    await_letter(served, "after all")


@pytest.mark.usefixtures("served")
def test_the_worker_ends_with_its_server_even_when_that_is_killed() -> None:
    with serving(free_port()) as process:
        worker = os.pidfd_open(worker_of(process))
        end(process, signal.SIGKILL)
    # The descriptor of a process can be read when the process has ended.
    assert select.select([worker], [], [], PATIENCE)[0] == [worker]
    os.close(worker)
