"""`bitim serve` as a process, for the tests that start and stop it."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg

from bitim.web import postgres

BITIM = str(Path(sys.executable).parent / "bitim")


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


@contextmanager
def serving(port: int) -> Iterator["subprocess.Popen[str]"]:
    """A `bitim serve` that answers; what is left of it at the end is killed."""
    process = subprocess.Popen([BITIM, "serve", "--port", str(port)], stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == f"Bitim is at http://localhost:{port}  (Ctrl-C stops it)\n"
        yield process
    finally:
        process.kill()
        process.communicate()


def end(process: "subprocess.Popen[str]", number: int) -> int:
    """Send a signal and wait; the exit code."""
    process.send_signal(number)
    return process.wait(60)


def connect(role: postgres.Role) -> psycopg.Connection[tuple[Any, ...]]:
    """A connection to the embedded database as a role."""
    entry = postgres.connection_parameters(role)
    return psycopg.connect(
        host=entry["HOST"], port=entry["PORT"], user=entry["USER"], dbname=entry["NAME"], autocommit=True
    )
