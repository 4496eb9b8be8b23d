"""The environment of a test run: a database of its own below /tmp, gone when the run ends.

Loaded by pytest before Django's settings, which read these variables. The workers of a parallel run inherit them.
"""

import atexit
import fcntl
import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from bitim.web import postgres

PREFIX = "bitim-test-"


def provide() -> None:
    """Point Bitim to a data folder of this run; DATABASE_URL, when set, is used as it is."""
    sweep()
    folder = Path(tempfile.mkdtemp(prefix=PREFIX))
    # The database may run as another user, who must be able to pass.
    folder.chmod(0o711)
    # Held until this process ends, however it ends.
    fcntl.flock(os.open(folder, os.O_RDONLY), fcntl.LOCK_SH)
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    os.environ["BITIM_DATA"] = str(folder)
    os.environ["BITIM_DATABASE_ROLE"] = "owner"


def sweep() -> None:
    """Remove what killed runs of this user left behind: their folders, and the databases that still run there."""
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        with suppress(OSError):
            descriptor = os.open(folder, os.O_RDONLY)
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                postgres.Server(folder).stop()
                shutil.rmtree(folder)
            finally:
                os.close(descriptor)


if "PYTEST_XDIST_WORKER" not in os.environ:
    provide()
