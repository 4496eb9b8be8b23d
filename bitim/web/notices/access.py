"""Who may read the outbox: row-level security closes it to everybody; it is opened for one piece of work at a time."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

OPEN = "current_setting('bitim.outbox', true) = 'open'"


@contextmanager
def opened() -> Iterator[None]:
    """Let letters be read and changed within this block, which is one transaction; adding one needs no opening."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("select set_config('bitim.outbox', 'open', true)")
        yield
        # A rollback forgets the setting by itself; a released savepoint would leave it to the block around it.
        if not connection.needs_rollback:
            cursor.execute("select set_config('bitim.outbox', '', true)")
