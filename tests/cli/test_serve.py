"""`bitim serve`, as a person starts and stops it."""

import os
import signal
import socket
import subprocess
import urllib.request
from pathlib import Path

import psycopg
import pytest

from bitim.cli.serve import _listen
from tests.cli.processes import BITIM, connect, end, free_port, serving


def answers(port: int) -> bool:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=60) as response:
        return bool(response.status == 200)


def test_it_serves_stops_in_order_and_finds_its_data_again(data_folder: Path) -> None:
    port = free_port()
    with serving(port) as process:
        assert answers(port)
        with connect("owner") as owner:
            owner.execute("create table kept ()")
        assert end(process, signal.SIGINT) == 0
    assert not (data_folder / "postgres" / "postmaster.pid").exists()
    with serving(port) as process:
        with connect("owner") as owner:
            owner.execute("drop table kept")
        assert end(process, signal.SIGTERM) == 0
    assert not (data_folder / "postgres" / "postmaster.pid").exists()


def test_no_piece_of_a_page_waits_until_the_one_before_is_known_to_have_come() -> None:
    port = free_port()
    with _listen("127.0.0.1", port) as listener, socket.create_connection(("127.0.0.1", port)):
        line, _ = listener.accept()
        with line:
            assert line.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


@pytest.mark.usefixtures("data_folder")
def test_two_of_them_share_the_data_and_one_survives_the_other() -> None:
    one, two = free_port(), free_port()
    with serving(one) as first, serving(two) as second:
        first.kill()
        first.wait()
        assert answers(two)
        with connect("app") as app:
            assert app.execute("select count(*) from django_session").fetchone() == (0,)
        assert end(second, signal.SIGTERM) == 0
        with pytest.raises(psycopg.OperationalError):
            connect("app")


def test_a_database_that_is_killed_comes_back_while_it_serves(data_folder: Path) -> None:
    with serving(free_port()) as process:
        killed = int((data_folder / "postgres" / "postmaster.pid").read_text().split("\n", 1)[0])
        os.kill(killed, signal.SIGKILL)
        assert process.stdout is not None
        assert process.stdout.readline() == "bitim: The database had gone and was started again.\n"
        with connect("app") as app:
            assert app.execute("select 1").fetchone() == (1,)
        assert end(process, signal.SIGTERM) == 0


def test_a_taken_port_is_told_in_one_sentence_before_anything_is_started(data_folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        result = subprocess.run([BITIM, "serve", "--port", str(port)], capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert result.stderr.startswith(f"bitim: Port {port} is taken by another program.")
    assert result.stderr.count("\n") == 1
    assert list(data_folder.iterdir()) == []


def test_a_port_that_cannot_be_is_refused_as_not_understood() -> None:
    result = subprocess.run([BITIM, "serve", "--port", "70000"], capture_output=True, text=True, check=False)
    assert result.returncode == 2
    assert "65535" in result.stderr


def test_an_address_that_is_no_mail_server_is_told_before_anything_is_started(
    data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BITIM_SMTP", "mail.example.kz")
    result = subprocess.run([BITIM, "serve", "--port", str(free_port())], capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert result.stderr.startswith("bitim: BITIM_SMTP is not an address of a mail server.")
    assert list(data_folder.iterdir()) == []


def test_an_unreachable_database_is_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql:///cases?host=/nowhere")
    result = subprocess.run([BITIM, "serve", "--port", str(free_port())], capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert result.stderr.startswith("bitim: The server of DATABASE_URL cannot be reached")
    assert "Traceback" not in result.stderr
