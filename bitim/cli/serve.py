"""`bitim serve`: database, tables and pages with one command that leaves nothing behind."""

import errno
import gc
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Annotated

import typer
import uvicorn

from bitim.web import postgres
from bitim.web.notices.mail_server import FORM, MailServer
from bitim.web.shared.demo import is_demo

WATCH_SECONDS = 2.0
WORKER_WATCH_SECONDS = 0.5
GRACE_SECONDS = 5
GARBAGE_AFTER = 20_000
WORKER = [sys.executable, "-m", "bitim.web.jobs"]


def serve(
    port: Annotated[int, typer.Option(help="The port to listen on.", min=1, max=65535)] = 8000,
    host: Annotated[
        str, typer.Option(help="The address to listen on; 0.0.0.0 for all of this machine's.")
    ] = "127.0.0.1",
) -> None:
    """Serve Bitim until Ctrl-C: start the database, bring its tables up to date, answer requests.

    For example:

        bitim serve

        bitim serve --port 8080

        BITIM_URL=https://bitim.example.kz bitim serve --host 0.0.0.0
    """
    os.environ.setdefault("BITIM_URL", f"http://localhost:{port}")
    mail_server = _mail_server()
    with _listen(host, port) as listener, _signals_end_it(), postgres.in_use() as server, _watched(server):
        if server and not server.cluster.is_relative_to(postgres.data_folder()):
            print(
                f"bitim: {postgres.data_folder()} is closed to the database's user; its data are in {server.cluster}."
            )
        _prepare()
        if mail_server is None and not is_demo(postgres.data_folder()):
            print(f"bitim: No mail is sent, because BITIM_SMTP names no mail server ({FORM}).", file=sys.stderr)
        with _working():
            _answer(listener)


def _mail_server() -> MailServer | None:
    """The mail server, if one is named; without one letters stay in the outbox."""
    try:
        return MailServer.named_by(os.environ.get("BITIM_SMTP", ""))
    except ValueError as error:
        sys.exit(f"bitim: {error}")


def _listen(host: str, port: int) -> socket.socket:
    """Take the port first, so that nothing else is started when it is not to be had."""
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        listener = socket.create_server((host, port), family=family, backlog=2048)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            sys.exit(f"bitim: Port {port} is taken by another program. Try another one: bitim serve --port {port + 1}")
        sys.exit(f"bitim: Cannot listen on {host}, port {port}: {error.strerror}. Try another --host or --port.")
    # A page is sent in pieces; without this, a piece waits up to 40 ms until the one before it is known to have come.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


@contextmanager
def _signals_end_it() -> Iterator[None]:
    """Let Ctrl-C, SIGTERM and a closed terminal unwind the work; a second one does not disturb the tidying up."""
    signals = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

    def end(_number: int, _frame: FrameType | None) -> None:
        for number in signals:
            signal.signal(number, signal.SIG_IGN)
        raise SystemExit(0)

    before = {number: signal.signal(number, end) for number in signals}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def _watched(server: postgres.Server | None) -> Iterator[None]:
    """Start the embedded database again when something kills it while Bitim serves."""
    ended = threading.Event()

    def watch(server: postgres.Server) -> None:
        while not ended.wait(WATCH_SECONDS):
            try:
                if server.revive():
                    print("bitim: The database had gone and was started again.", flush=True)
            except (postgres.DatabaseUnavailable, OSError) as error:
                print(f"bitim: {error}", file=sys.stderr)

    watcher = threading.Thread(target=watch, args=(server,), daemon=True)
    if server is not None:
        watcher.start()
    try:
        yield
    finally:
        ended.set()
        if server is not None:
            watcher.join()


def _prepare() -> None:
    """Migrate and collect in a process of its own: it works as the owner of the tables, the pages never do."""
    environment = {**os.environ, "BITIM_DATABASE_ROLE": "owner"}
    if subprocess.run([sys.executable, "-m", "bitim.web.prepare"], env=environment, check=False).returncode != 0:
        sys.exit("bitim: The tables or the static files could not be brought up to date; see above.")


@contextmanager
def _working() -> Iterator[None]:
    """Keep a worker of jobs beside the pages, started again whenever and however it ends."""
    ended = threading.Event()

    def keep() -> None:
        while not ended.is_set():
            # A process group of its own: Ctrl-C in a terminal reaches the pages, which then end the worker in order.
            with subprocess.Popen(WORKER, stdin=subprocess.PIPE, process_group=0) as worker:
                while worker.poll() is None and not ended.wait(WORKER_WATCH_SECONDS):
                    continue
                _end(worker)
            # It also ends, with code 0, when the database is started again.
            if not ended.wait(WATCH_SECONDS) and worker.returncode != 0:
                print(f"bitim: The worker ended with code {worker.returncode} and is started again.", file=sys.stderr)

    keeper = threading.Thread(target=keep, daemon=True)
    keeper.start()
    try:
        yield
    finally:
        ended.set()
        keeper.join()


def _end(worker: "subprocess.Popen[bytes]") -> None:
    """Stop the worker in order, or else at once: a job that was cut short is done again later."""
    worker.terminate()
    try:
        worker.wait(GRACE_SECONDS)
    except subprocess.TimeoutExpired:
        worker.kill()


def _answer(listener: socket.socket) -> None:
    """Run the pages until a signal."""
    config = uvicorn.Config(
        "bitim.web.asgi:application",
        lifespan="on",
        ws="none",
        # Django's configuration speaks for all loggers; requests are not logged.
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    config.load()
    # What the program itself is made of never becomes garbage; looking through it again and again stops all requests.
    gc.freeze()
    gc.set_threshold(GARBAGE_AFTER)
    print(f"Bitim is at {os.environ['BITIM_URL']}  (Ctrl-C stops it)", flush=True)
    server = uvicorn.Server(config)
    server.run(sockets=[listener])
    if not server.started:
        sys.exit("bitim: The pages could not be started; see above.")
