"""A second connection that meets the first one in PostgreSQL's locks; what it holds then does not hang on the clock."""

from collections.abc import Callable
from concurrent.futures import Executor, Future

from django.db import connection


def kept_waiting(pool: Executor, deed: Callable[[], object]) -> tuple[int, Future[object]]:
    """Begin a deed with a connection of its own; its backend and what will come of it, once it waits for a lock."""
    backend = Future[int]()

    def run() -> object:
        try:
            with connection.cursor() as cursor:
                cursor.execute("set role app")
                cursor.execute("select pg_backend_pid()")
                backend.set_result(cursor.fetchone()[0])
            return deed()
        finally:
            connection.close()

    done, pid = pool.submit(run), backend.result(60)
    while not done.done() and not _waits(pid):
        pass
    return pid, done


def _waits(pid: int) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("select cardinality(pg_blocking_pids(%s)) > 0", [pid])
        return bool(cursor.fetchone()[0])
