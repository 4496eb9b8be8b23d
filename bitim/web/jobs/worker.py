"""The worker: a process beside the pages that does jobs until it is told to stop, or its parent is gone."""

import os
import signal
import threading
import time

import django
from procrastinate import App, PsycopgConnector
from procrastinate.contrib.django import app, connector_params

GRACE_SECONDS = 3
SIGN_OF_LIFE_SECONDS = 5


def work() -> None:
    """Be the worker; the end of standard input means that the parent has ended."""
    threading.Thread(target=_end_with_the_parent, daemon=True).start()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bitim.web.settings")
    django.setup()
    do_jobs(app)


def do_jobs(app: App, *, forever: bool = True) -> None:
    """Do jobs, two at a time, until a signal; or until none is left."""
    connector = PsycopgConnector(kwargs=connector_params(), min_size=1, max_size=4)
    # Not replace_connector: a job that makes another one must do so within Django's transaction.
    app.with_connector(connector).run_worker(
        wait=forever,
        install_signal_handlers=forever,
        concurrency=2,
        delete_jobs="successful",
        shutdown_graceful_timeout=GRACE_SECONDS,
        update_heartbeat_interval=SIGN_OF_LIFE_SECONDS,
    )


def _end_with_the_parent() -> None:
    """Wait for the end of standard input, however the parent ended; then stop in order, or else at once."""
    os.read(0, 1)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(2 * GRACE_SECONDS)
    os._exit(1)
