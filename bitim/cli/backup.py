"""`bitim backup` and `bitim restore`: all that Bitim keeps in one file, and back."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from bitim.web import postgres
from bitim.web.postgres import archive


def backup(file: Annotated[Path, typer.Argument(help="The file to make; it must not exist yet.")]) -> None:
    """Write the whole database into one file that only you can read; Bitim may go on serving meanwhile.

    The secret key is not in it: keep a copy of the file `secret-key` of the data folder, or of BITIM_SECRET_KEY, in
    another place. Without the key everybody must sign in again after a restore, and codes of invitations that still
    wait for an answer open nothing. The role of
    DATABASE_URL, if that is set, needs BYPASSRLS to read all rows.

    For example:

        bitim backup /backups/bitim-$(date +%F).dump
    """
    with _new(file) as target, postgres.in_use() as server:
        archive.dump(server, target)
    print(f"{file} holds the whole database. The secret key is not in it: keep a copy of it in another place.")


def restore(
    file: Annotated[Path, typer.Argument(help="A file that `bitim backup` made.", exists=True, dir_okay=False)],
    replace: Annotated[bool, typer.Option("--replace", help="Lose what is in the database now.")] = False,
) -> None:
    """Bring a backup into an empty database: that of a new data folder, or of DATABASE_URL. Stop Bitim before.

    When something fails, the database stays as it was. The secret key comes from your own copy: put it into the data
    folder as `secret-key`, with mode 600, before you start Bitim.

    For example:

        BITIM_DATA=/srv/bitim bitim restore /backups/bitim-2026-11-22.dump

        bitim restore /backups/bitim-2026-11-22.dump --replace
    """
    try:
        with file.open("rb") as source, postgres.in_use() as server:
            archive.restore(server, source, replace=replace)
    except OSError as error:
        sys.exit(f"bitim: {file}: {error.strerror}.")
    print(f"The database is that of {file}. Start Bitim: bitim serve")


@contextmanager
def _new(file: Path) -> Iterator[BinaryIO]:
    """A new file that its owner alone may read, which appears under its name when it is whole and on the disk."""
    if file.exists():
        sys.exit(f"bitim: {file} exists already. Give another name, or remove it.")
    unfinished = file.with_name(f".{file.name}.unfinished")
    try:
        unfinished.unlink(missing_ok=True)
        descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        sys.exit(f"bitim: {file} cannot be made: {error.strerror}.")
    try:
        with os.fdopen(descriptor, "wb") as target:
            yield target
            os.fsync(descriptor)
        unfinished.rename(file)
    finally:
        unfinished.unlink(missing_ok=True)
