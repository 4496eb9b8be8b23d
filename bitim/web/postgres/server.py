"""The PostgreSQL that Bitim carries with it: made, started, recovered and stopped."""

import fcntl
import hashlib
import os
import shutil
import stat
import subprocess
import time
from io import TextIOWrapper
from pathlib import Path

import psycopg
from psycopg import sql

from bitim.web.postgres.account import SYSTEM_FOLDER, DatabaseUnavailable, choose_account, find_programs

DATABASE = "bitim"
PORT = "5432"
SPACE_NEEDED = 300_000_000
# Children and zombies of a killed server hold its memory for a moment: try again so many seconds.
PATIENCE = 30.0
READY = 0

CONFIGURATION = f"""\
listen_addresses = ''
port = {PORT}
unix_socket_permissions = 0700
timezone = 'UTC'
log_timezone = 'UTC'
idle_in_transaction_session_timeout = '60s'
# A week of logs, never with the text of a statement or the value of a row.
logging_collector = on
log_filename = 'postgresql-%a.log'
log_truncate_on_rotation = on
log_rotation_age = '1d'
log_statement = 'none'
log_min_error_statement = panic
log_error_verbosity = terse
"""

ROLES = """
create role owner login createdb;
create role app login noinherit;
create role backup login bypassrls;
grant pg_read_all_data to backup;
"""
GRANTS = """
revoke create on schema public from public;
alter schema public owner to owner;
grant usage on schema public to app;
alter default privileges for role owner in schema public grant select, insert, update, delete on tables to app;
alter default privileges for role owner in schema public grant usage, select on sequences to app;
alter default privileges for role owner in schema public grant execute on functions to app;
grant app to owner;
"""


class Server:
    """The embedded PostgreSQL of one data folder."""

    def __init__(self, data: Path) -> None:
        """Find the account, the place and the programs; nothing is made yet but the data folder."""
        provide_folder(data, 0o711)
        self.starting = data / "postgres.lock"
        self.sockets = socket_folder(data)
        self.account = choose_account(data / "postgres")
        self.cluster = self._place(data / "postgres")
        self.programs = find_programs(self.account)

    def start(self) -> None:
        """Make the database when there is none, start it when it does not run, and see that its roles are there."""
        with lock(self.starting, fcntl.LOCK_EX):
            if self._state() != READY:
                if not self.cluster.exists():
                    self._make()
                self._require_same_version()
                self._configure()
                self._launch()
            self._provide_roles()

    def revive(self) -> bool:
        """Start the server when it does not answer, and say whether that was so."""
        if self._state() == READY:
            return False
        self.start()
        return True

    def stop(self) -> None:
        """End the server, be it still starting; open connections are closed."""
        self._forget_dead_server()
        if (self.cluster / "postmaster.pid").exists():
            self._run("pg_ctl", "stop", "-D", self.cluster, "-m", "fast", "-w", "-s", check=False)
        if self._state() == READY:
            raise DatabaseUnavailable(f"PostgreSQL in {self.cluster} does not stop.")
        shutil.rmtree(self.sockets, ignore_errors=True)

    def _state(self) -> int:
        """The answer of pg_isready: a pid file may be stale, its number recycled; the socket does not lie."""
        return self._run(
            "pg_isready",
            "-q",
            "-h",
            self.sockets,
            "-p",
            PORT,
            "-U",
            "postgres",
            "-d",
            "postgres",
            "-t",
            "3",
            check=False,
        ).returncode

    def _place(self, wished: Path) -> Path:
        """The folder of the cluster: as wished, or below /var/lib when its account cannot go where it is wished."""
        moved = SYSTEM_FOLDER / _digest(wished)
        if self.account.may_reach(wished) and not moved.exists():
            return wished
        provide_folder(SYSTEM_FOLDER, 0o755)
        return moved

    def _make(self) -> None:
        """Make the cluster beside its place and move it there whole, so that a crash leaves no half of one."""
        if shutil.disk_usage(self.cluster.parent).free < SPACE_NEEDED:
            raise DatabaseUnavailable(
                f"The disk of {self.cluster} is full; the database needs {SPACE_NEEDED / 1e6:.0f} MB."
            )
        unfinished = self.cluster.with_name(self.cluster.name + ".unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        self._private_folder(unfinished)
        self._run(
            "initdb", "-D", unfinished, "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8", "--auth=reject", "--auth-local=peer", "--no-instructions",
        )  # fmt: skip
        with (unfinished / "postgresql.conf").open("a") as configuration:
            configuration.write("\ninclude 'bitim.conf'\n")
        unfinished.rename(self.cluster)

    def _require_same_version(self) -> None:
        """Stop when the cluster was made by another major version of PostgreSQL, or is none at all."""
        mark = self.cluster / "PG_VERSION"
        if not mark.exists():
            raise DatabaseUnavailable(
                f"{self.cluster} is not a database. Move it away, or set BITIM_DATA to another folder."
            )
        made, carried = mark.read_text().strip(), self._run("postgres", "--version").stdout.split()[-1].split(".")[0]
        if made != carried:
            raise DatabaseUnavailable(
                f"{self.cluster} was made by PostgreSQL {made}, and this Bitim carries {carried}: "
                f"dump it with the Bitim that made it, and restore it here."
            )

    def _configure(self) -> None:
        """Write what this version of Bitim wants to be true, each time before a start."""
        people = {"root", self.account.name}
        self._write("bitim.conf", CONFIGURATION)
        self._write("pg_hba.conf", "local all all peer map=bitim\n")
        self._write("pg_ident.conf", "".join(f'bitim "{name}" all\n' for name in sorted(people)))
        self._private_folder(self.sockets)

    def _launch(self) -> None:
        """Start the server, with patience for what a killed one left behind."""
        patience_ends = time.monotonic() + PATIENCE
        log = self.cluster / "start.log"
        while True:
            log.unlink(missing_ok=True)
            self._forget_dead_server()
            self._run(
                "pg_ctl", "start", "-D", self.cluster, "-l", log, "-o", f"-k {self.sockets}", "-w", "-s", check=False
            )
            if self._state() == READY:
                return
            if time.monotonic() > patience_ends:
                last = log.read_text().strip().splitlines()[-3:] if log.exists() else ["it left no log"]
                raise DatabaseUnavailable(f"PostgreSQL in {self.cluster} does not start:\n" + "\n".join(last))
            time.sleep(0.2)

    def _forget_dead_server(self) -> None:
        """Remove pid files whose number is a zombie's or another program's by now; PostgreSQL would believe them."""
        for path in (self.cluster / "postmaster.pid", self.sockets / f".s.PGSQL.{PORT}.lock"):
            if path.exists():
                number = path.read_text().split("\n", 1)[0].strip()
                command = Path("/proc", number, "cmdline")
                if not number or (command.exists() and b"postgres" not in command.read_bytes()):
                    path.unlink()

    def _provide_roles(self) -> None:
        """See that the roles, their rights and the database exist; each step may have been done before a crash."""
        with self.connect("postgres") as connection:
            if not connection.execute("select 1 from pg_roles where rolname = 'backup'").fetchone():
                connection.execute(ROLES)
            if not connection.execute("select 1 from pg_database where datname = %s", [DATABASE]).fetchone():
                connection.execute(sql.SQL("create database {} owner owner").format(sql.Identifier(DATABASE)))
        with self.connect(DATABASE) as connection:
            connection.execute(GRANTS)

    def connect(self, database: str) -> psycopg.Connection:
        """A connection as the role that is kept for this module."""
        return psycopg.connect(host=str(self.sockets), port=PORT, user="postgres", dbname=database, autocommit=True)

    def _private_folder(self, path: Path) -> None:
        """Make a folder that its account alone may enter; refuse one that somebody else has put there."""
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = path.lstat()
        if not stat.S_ISDIR(found.st_mode) or found.st_uid not in {os.geteuid(), self.account.uid}:
            raise DatabaseUnavailable(
                f"{path} belongs to somebody else. Remove it, or set BITIM_DATA to another folder."
            )
        self.account.own(path)
        path.chmod(0o700)

    def _write(self, name: str, text: str) -> None:
        path = self.cluster / name
        path.write_text(text)
        self.account.own(path)
        path.chmod(0o600)

    def _run(self, program: str, *arguments: str | Path, check: bool = True) -> subprocess.CompletedProcess[str]:
        """Run one of PostgreSQL's programs as the account of the database."""
        result = subprocess.run(
            [self.programs / program, *arguments],
            **self.account.identity(),
            env=clean_environment(),
            cwd="/",
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        if check and result.returncode != 0:
            raise DatabaseUnavailable(f"PostgreSQL's {program} failed in {self.cluster}:\n{result.stderr.strip()}")
        return result


def socket_folder(data: Path) -> Path:
    """Where the socket lives: short, because the system allows it about 100 bytes, whatever the project's path."""
    return Path("/tmp") / f"bitim-{_digest(data)}"  # noqa: S108 - the folder's owner is checked


def _digest(path: Path) -> str:
    return hashlib.sha256(bytes(path)).hexdigest()[:12]


def clean_environment() -> dict[str, str]:
    """The environment without PG*, which would lead PostgreSQL's programs elsewhere."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PG")} | {"LC_ALL": "C.UTF-8"}


def provide_folder(path: Path, mode: int) -> None:
    """Make a folder with just this mode, whatever the umask; leave one that is there alone."""
    if not path.exists():
        path.mkdir(parents=True, exist_ok=True)
        path.chmod(mode)


def lock(path: Path, kind: int) -> TextIOWrapper:
    """A lock that the kernel gives back when the file is closed, or its holder dies."""
    descriptor = os.open(path, os.O_RDONLY | os.O_CREAT, 0o644)
    fcntl.flock(descriptor, kind)
    return os.fdopen(descriptor)
