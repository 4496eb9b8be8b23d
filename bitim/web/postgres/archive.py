"""All that the database holds as one file, and back: PostgreSQL's own pg_dump and pg_restore.

The file holds tables, policies and grants, not the roles that are granted something: the embedded database has its own,
and of an external one the role of DATABASE_URL owns all.
"""

import os
import shutil
import subprocess
import time
from pathlib import Path
from typing import BinaryIO

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from bitim.web.postgres.account import Account, DatabaseUnavailable, find_programs
from bitim.web.postgres.server import DATABASE, PORT, Server, clean_environment

INCOMING, REPLACED = f"{DATABASE}_incoming", f"{DATABASE}_replaced"
HAS_TABLES = "select exists (select from pg_tables where schemaname = 'public')"
IS_IN_USE = "select exists (select from pg_stat_activity where datname = %s and backend_type = 'client backend')"
TLS_DEMANDED = {"require", "verify-ca", "verify-full"}
# A connection that was closed is counted for a moment longer.
PATIENCE = 5.0


def dump(server: Server | None, file: BinaryIO) -> None:
    """Write the whole database, embedded or of DATABASE_URL, into a file as PostgreSQL's custom format."""
    if server is None:
        _external("pg_dump", "-Fc", output=file)
    else:
        _embedded(server, "pg_dump", "-Fc", "-U", "backup", "-d", DATABASE, output=file)


def restore(server: Server | None, file: BinaryIO, *, replace: bool) -> None:
    """Read a file of `dump` into an empty database, or with `replace` in the place of what is there, whole or not."""
    if server is None:
        with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
            _require_empty(connection, replace=replace)
        options = ["--no-owner", "--no-acl", *(["--clean", "--if-exists"] if replace else [])]
        _external("pg_restore", "--exit-on-error", "--single-transaction", *options, source=file)
        return
    with server.connect(DATABASE) as connection:
        _require_empty(connection, replace=replace)
    with server.connect("postgres") as connection:
        _require_unused(connection)
        _drop(connection, INCOMING)
        _drop(connection, REPLACED)
        connection.execute(sql.SQL("create database {} owner owner").format(sql.Identifier(INCOMING)))
        try:
            _embedded(
                server, "pg_restore", "--exit-on-error", "--single-transaction", "-U", "postgres", "-d", INCOMING,
                source=file,
            )  # fmt: skip
            _put_in_place(connection)
        finally:
            _drop(connection, INCOMING)


def _require_empty(connection: psycopg.Connection, *, replace: bool) -> None:
    found = connection.execute(HAS_TABLES).fetchone()
    if found and found[0] and not replace:
        raise DatabaseUnavailable(
            "There is something in the database already. To lose it for the backup, add --replace."
        )


def _require_unused(connection: psycopg.Connection) -> None:
    patience_ends = time.monotonic() + PATIENCE
    while (found := connection.execute(IS_IN_USE, [DATABASE]).fetchone()) and found[0]:
        if time.monotonic() > patience_ends:
            raise DatabaseUnavailable("Bitim is running with this database. Stop it, and try again.")
        time.sleep(0.05)


def _put_in_place(connection: psycopg.Connection) -> None:
    """Let the new database take the name of the old one in one step."""
    rename = sql.SQL("alter database {} rename to {}")
    try:
        with connection.transaction():
            for old, new in ((DATABASE, REPLACED), (INCOMING, DATABASE)):
                connection.execute(rename.format(sql.Identifier(old), sql.Identifier(new)))
    except psycopg.errors.ObjectInUse:
        _require_unused(connection)
        raise
    _drop(connection, REPLACED)


def _drop(connection: psycopg.Connection, database: str) -> None:
    connection.execute(sql.SQL("drop database if exists {}").format(sql.Identifier(database)))


def _embedded(
    server: Server, program: str, *arguments: str, source: BinaryIO | None = None, output: BinaryIO | None = None
) -> None:
    where = ["-h", str(server.sockets), "-p", PORT]
    _run(server.programs / program, *where, *arguments, account=server.account, source=source, output=output)


def _external(program: str, *arguments: str, source: BinaryIO | None = None, output: BinaryIO | None = None) -> None:
    """Run a program on the server of DATABASE_URL: our own, which is newer than most but knows no TLS."""
    given = conninfo_to_dict(os.environ["DATABASE_URL"])
    # A command line is read by every user of the machine.
    password = {"PGPASSWORD": str(secret)} if (secret := given.pop("password", None)) else {}
    account = Account(name="", uid=os.geteuid(), gid=os.getegid())
    path = find_programs(account) / program
    if given.get("sslmode") in TLS_DEMANDED:
        path = Path(shutil.which(program) or "")
        if not path.name:
            raise DatabaseUnavailable(f"For a server with TLS, {program} must be installed (postgresql-client).")
    address = make_conninfo("", **given)
    _run(path, *arguments, "-d", address, account=account, source=source, output=output, more=password)


def _run(
    path: Path, *arguments: str, account: Account, source: BinaryIO | None, output: BinaryIO | None,
    more: dict[str, str] | None = None,
) -> None:  # fmt: skip
    result = subprocess.run(
        [path, *arguments],
        **account.identity(),
        env=clean_environment() | (more or {}),
        cwd="/",
        stdin=source or subprocess.DEVNULL,
        stdout=output or subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=False,
    )
    if result.returncode != 0:
        raise DatabaseUnavailable(f"PostgreSQL's {path.name} failed:\n{result.stderr.decode(errors='replace').strip()}")
