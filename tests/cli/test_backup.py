"""`bitim backup` and `bitim restore`: what goes into the file comes out of it, closed to whom it was closed to."""

import io
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import psycopg
import pytest

from bitim.cli.main import main
from bitim.web import postgres
from bitim.web.postgres import archive
from tests.cli.processes import connect

ROLES: tuple[postgres.Role, ...] = ("app", "owner")
SECRET = "grandmother's carpet"
TABLES = """
create table room (id int primary key, said text);
alter table room enable row level security;
alter table room force row level security;
create policy reading on room for select using (id = nullif(current_setting('bitim.room', true), '')::int);
create policy adding on room for insert with check (true);
"""


def bitim(*arguments: object) -> "subprocess.CompletedProcess[str]":
    """The command, run within this process to spare the time of its start."""
    words = ["bitim", *map(str, arguments)]
    code: object = 0
    with (
        pytest.MonkeyPatch.context() as patch,
        redirect_stdout(io.StringIO()) as stdout,
        redirect_stderr(io.StringIO()) as stderr,
    ):
        patch.setattr(sys, "argv", words)
        try:
            main()
        except SystemExit as end:
            code = end.code
    if isinstance(code, str):
        return subprocess.CompletedProcess(words, 1, stdout.getvalue(), f"{stderr.getvalue()}{code}\n")
    return subprocess.CompletedProcess(words, int(str(code or 0)), stdout.getvalue(), stderr.getvalue())


@pytest.fixture(scope="module", autouse=True)
def _running() -> Iterator[None]:
    """A database of this module alone, furnished; the tests leave it as it is."""
    with tempfile.TemporaryDirectory(prefix="bitim-one-") as name, pytest.MonkeyPatch.context() as patch:
        Path(name).chmod(0o711)
        patch.setenv("BITIM_DATA", name)
        patch.delenv("DATABASE_URL", raising=False)
        patch.delenv("BITIM_DATABASE_ROLE", raising=False)
        with postgres.in_use():
            with connect("owner") as owner:
                owner.execute(TABLES)
                owner.execute("insert into room values (1, %s)", [SECRET])
            yield


@pytest.fixture(scope="module")
def backup(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup of that database."""
    file = tmp_path_factory.mktemp("backups") / "bitim.dump"
    made = bitim("backup", file)
    assert (made.returncode, made.stderr) == (0, "")
    assert made.stdout.startswith(f"{file} holds the whole database. The secret key is not in it")
    return file


def said_in_room(role: postgres.Role, room: str) -> list[tuple[str]]:
    with connect(role) as asking:
        asking.execute("select set_config('bitim.room', %s, false)", [room])
        return asking.execute("select said from room").fetchall()


def test_a_backup_is_for_the_eyes_of_its_maker_and_leaves_nothing_else_behind(backup: Path) -> None:
    assert backup.stat().st_mode & 0o777 == 0o600
    assert list(backup.parent.iterdir()) == [backup]


def test_a_restored_database_holds_all_and_is_as_closed_as_before(backup: Path, data_folder: Path) -> None:
    restored = bitim("restore", backup)
    assert (restored.returncode, restored.stderr) == (0, "")
    assert (data_folder / "postgres").exists()
    with postgres.in_use():
        for role in ROLES:
            assert said_in_room(role, "") == []
            assert said_in_room(role, "1") == [(SECRET,)]
        with connect("app") as app:
            app.execute("insert into room values (2, 'tea')")
            for forbidden in (
                "drop table room",
                "create table other ()",
                "alter table room disable row level security",
            ):
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    app.execute(forbidden)
        with connect("owner") as owner:
            owner.execute("create table thing (name text)")
        with connect("app") as app:
            app.execute("insert into thing values ('carpet')")


def test_a_database_that_holds_something_is_replaced_only_when_that_is_asked_for(backup: Path) -> None:
    with connect("owner") as owner:
        owner.execute("create table newer ()")
    refused = bitim("restore", backup)
    assert refused.returncode == 1
    assert refused.stderr.startswith("bitim: There is something in the database already.")
    with connect("owner") as owner:
        owner.execute("select from newer")
    assert bitim("restore", backup, "--replace").returncode == 0
    assert said_in_room("app", "1") == [(SECRET,)]
    with connect("owner") as owner:
        with pytest.raises(psycopg.errors.UndefinedTable):
            owner.execute("select from newer")
        names = owner.execute("select datname from pg_database where datname like 'bitim%'").fetchall()
    assert names == [("bitim",)]


def test_a_file_that_is_no_backup_changes_nothing(backup: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.dump"
    broken.write_bytes(backup.read_bytes()[: backup.stat().st_size // 2])
    result = bitim("restore", broken, "--replace")
    assert result.returncode == 1
    assert result.stderr.startswith("bitim: PostgreSQL's pg_restore failed:")
    assert "Traceback" not in result.stderr
    assert said_in_room("app", "1") == [(SECRET,)]


def test_a_database_in_use_is_not_replaced(backup: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "PATIENCE", 0.1)
    with postgres.in_use() as server, connect("app"), backup.open("rb") as source:
        with pytest.raises(postgres.DatabaseUnavailable, match="Bitim is running with this database"):
            archive.restore(server, source, replace=True)
        assert said_in_room("app", "1") == [(SECRET,)]


def test_a_file_that_is_there_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    result = bitim("backup", tmp_path / "letter.txt")
    assert result.returncode == 1
    assert result.stderr == f"bitim: {tmp_path}/letter.txt exists already. Give another name, or remove it.\n"
    assert (tmp_path / "letter.txt").read_text() == "mine"


def test_a_place_that_is_not_there_is_told_in_a_sentence(tmp_path: Path) -> None:
    result = bitim("backup", tmp_path / "nowhere" / "bitim.dump")
    assert result.returncode == 1
    assert result.stderr == f"bitim: {tmp_path}/nowhere/bitim.dump cannot be made: No such file or directory.\n"


def test_a_backup_that_is_not_there_is_not_understood(tmp_path: Path) -> None:
    assert bitim("restore", tmp_path / "nowhere.dump").returncode == 2


def test_a_server_of_ones_own_can_be_backed_up_and_restored_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "bitim.dump"
    folder = postgres.connection_parameters()["HOST"]
    with connect("postgres") as ruler:
        ruler.execute("create database copy")
    monkeypatch.setenv("DATABASE_URL", f"postgresql://backup@/bitim?host={folder}")
    assert bitim("backup", file).returncode == 0
    monkeypatch.setenv("DATABASE_URL", f"postgresql://postgres@/copy?host={folder}")
    assert bitim("restore", file).returncode == 0
    assert bitim("restore", file).returncode == 1
    assert bitim("restore", file, "--replace").returncode == 0
    with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
        assert connection.execute("select said from room").fetchall() == [(SECRET,)]


def test_a_role_that_may_not_read_all_rows_makes_no_backup(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = postgres.connection_parameters()["HOST"]
    monkeypatch.setenv("DATABASE_URL", f"postgresql://owner@/bitim?host={folder}")
    result = bitim("backup", tmp_path / "bitim.dump")
    assert result.returncode == 1
    assert "row-level security" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_server_that_demands_tls_needs_the_programs_of_the_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = postgres.connection_parameters()["HOST"]
    address = f"postgresql://owner@/bitim?host={folder}&sslmode=require"
    monkeypatch.setenv("DATABASE_URL", address)
    monkeypatch.setenv("PATH", str(tmp_path))
    result = bitim("backup", tmp_path / "bitim.dump")
    assert result.returncode == 1
    assert result.stderr == "bitim: For a server with TLS, pg_dump must be installed (postgresql-client).\n"
