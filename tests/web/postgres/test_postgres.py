"""The database that Bitim carries: who may do what in it, when it runs, what it survives."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import psycopg
import pytest

from bitim.web import postgres
from bitim.web.postgres.account import Account


def connect(role: postgres.Role) -> psycopg.Connection[tuple[Any, ...]]:
    entry = postgres.connection_parameters(role)
    return psycopg.connect(
        host=entry["HOST"], port=entry["PORT"], user=entry["USER"], dbname=entry["NAME"], autocommit=True
    )


def is_running() -> bool:
    try:
        connect("app").close()
    except psycopg.OperationalError:
        return False
    return True


def postmaster(data_folder: Path) -> int:
    return int((data_folder / "postgres" / "postmaster.pid").read_text().split("\n", 1)[0])


def full_log(folder: Path) -> str:
    """The log of a server that has stopped; its writer is a process of its own, which may end a moment later."""
    log, moment = "", threading.Event()
    for _ in range(200):
        log = "".join(path.read_text() for path in folder.iterdir())
        if "database system is shut down" in log:
            break
        moment.wait(0.05)
    return log


@pytest.mark.usefixtures("data_folder")
def test_the_last_user_stops_the_database_and_no_earlier_one() -> None:
    with postgres.in_use():
        with postgres.in_use():
            assert is_running()
        assert is_running()
    assert not is_running()


@pytest.mark.usefixtures("data_folder")
def test_the_pages_may_change_rows_but_not_tables_and_the_owner_may_not_rule() -> None:
    with postgres.in_use():
        with connect("owner") as owner:
            owner.execute("create table thing (name text)")
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                owner.execute("create role another")
        with connect("app") as app:
            app.execute("insert into thing values ('carpet')")
            assert app.execute("select name from thing").fetchall() == [("carpet",)]
            for forbidden in (
                "create table other ()",
                "drop table thing",
                "set role owner",
                "copy thing to program 'id'",
            ):
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    app.execute(forbidden)
        with connect("backup") as backup:
            assert backup.execute("select name from thing").fetchall() == [("carpet",)]
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                backup.execute("delete from thing")


def test_a_killed_server_comes_back_with_all_that_was_committed(data_folder: Path) -> None:
    with postgres.in_use() as server:
        assert server is not None
        with connect("owner") as owner:
            owner.execute("create table thing (name text)")
            owner.execute("insert into thing values ('carpet')")
        os.kill(postmaster(data_folder), signal.SIGKILL)
        server.revive()
        with connect("app") as app:
            assert app.execute("select name from thing").fetchall() == [("carpet",)]


def test_a_user_that_is_killed_does_not_keep_the_database_running(data_folder: Path) -> None:
    program = "import os; from bitim.web import postgres\nwith postgres.in_use(): os.kill(os.getpid(), 9)"
    assert subprocess.run([sys.executable, "-c", program], check=False, timeout=60).returncode == -signal.SIGKILL
    assert is_running()
    with postgres.in_use():
        first = postmaster(data_folder)
        with postgres.in_use():
            assert postmaster(data_folder) == first
    assert not is_running()


def test_a_pid_file_that_names_another_program_does_not_keep_the_database_from_starting(data_folder: Path) -> None:
    with postgres.in_use():
        pid_file = data_folder / "postgres" / "postmaster.pid"
        written = pid_file.read_text()
    # As after a power cut: the number belongs to this very process now, which is not PostgreSQL.
    pid_file.write_text(written.replace(written.split("\n", 1)[0], str(os.getpid()), 1))
    with postgres.in_use():
        assert is_running()


def test_a_making_that_was_cut_short_is_done_again(data_folder: Path) -> None:
    unfinished = data_folder / "postgres.unfinished"
    unfinished.mkdir()
    (unfinished / "PG_VERSION").write_text("18\n")
    with postgres.in_use():
        assert is_running()


def test_the_log_holds_no_word_of_a_statement_or_a_row(data_folder: Path) -> None:
    with postgres.in_use(), connect("owner") as owner:
        owner.execute("create table thing (name text primary key)")
        owner.execute("insert into thing values ('carpet')")
        with pytest.raises(psycopg.errors.UniqueViolation):
            owner.execute("insert into thing values ('carpet')")
        with pytest.raises(psycopg.errors.SyntaxError):
            owner.execute("select carpet carpet carpet")
    log = full_log(data_folder / "postgres" / "log")
    assert "duplicate key" in log
    assert "'carpet'" not in log
    assert "(carpet)" not in log
    assert "select carpet" not in log


def test_a_folder_that_is_no_database_is_left_alone(data_folder: Path) -> None:
    (data_folder / "postgres").mkdir(mode=0o755)
    (data_folder / "postgres" / "letter.txt").write_text("mine")
    with pytest.raises(postgres.DatabaseUnavailable, match="is not a database"), postgres.in_use():
        pass
    assert (data_folder / "postgres" / "letter.txt").read_text() == "mine"


def test_a_database_of_another_version_is_left_alone(data_folder: Path) -> None:
    (data_folder / "postgres").mkdir(mode=0o755)
    (data_folder / "postgres" / "PG_VERSION").write_text("12\n")
    with pytest.raises(postgres.DatabaseUnavailable, match="made by PostgreSQL 12"), postgres.in_use():
        pass


def test_a_place_that_cannot_be_made_is_told_in_a_sentence(data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (data_folder / "file").touch()
    monkeypatch.setenv("BITIM_DATA", str(data_folder / "file" / "below"))
    with pytest.raises(postgres.DatabaseUnavailable, match=r"Not a directory.*BITIM_DATA"), postgres.in_use():
        pass


def test_an_account_cannot_reach_what_lies_below_a_closed_folder(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    stranger = Account(name="stranger", uid=54321, gid=54321)
    assert not stranger.may_reach(closed / "data")


@pytest.mark.usefixtures("data_folder")
def test_database_url_takes_the_place_of_the_embedded_server(monkeypatch: pytest.MonkeyPatch) -> None:
    with postgres.in_use():
        folder = postgres.connection_parameters()["HOST"]
        monkeypatch.setenv("DATABASE_URL", f"postgresql://owner@/bitim?host={folder}")
        with postgres.in_use() as server:
            assert server is None
            assert is_running()
        assert is_running()


def test_database_url_is_passed_on_to_django_in_its_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://aliya:se%20cret@db.example:6432/cases?sslmode=require")
    assert postgres.connection_parameters() == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "cases",
        "USER": "aliya",
        "PASSWORD": "se cret",
        "HOST": "db.example",
        "PORT": "6432",
        "OPTIONS": {"sslmode": "require"},
    }


def test_a_database_url_that_is_no_address_is_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "mysql://db.example/cases")
    with pytest.raises(postgres.DatabaseUnavailable, match="not an address of PostgreSQL"):
        postgres.connection_parameters()


def test_a_server_that_cannot_be_reached_is_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql:///cases?host=/nowhere")
    with pytest.raises(postgres.DatabaseUnavailable, match="cannot be reached"), postgres.in_use():
        pass
