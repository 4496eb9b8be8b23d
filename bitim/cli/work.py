"""Django set up and its database in use, for commands that work on what Bitim keeps."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import django
from django.db import ProgrammingError

from bitim.web import postgres


@contextmanager
def at_work(role: postgres.Role | None = None) -> Iterator[None]:
    """The database in use, as a role of it if one is named; models can be imported inside alone."""
    if role is not None:
        os.environ["BITIM_DATABASE_ROLE"] = role
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bitim.web.settings")
    with postgres.in_use():
        django.setup()
        try:
            yield
        except ProgrammingError as error:
            sys.exit(f"bitim: The database has no tables yet, or older ones. Run bitim serve once. ({error.args[0]})")
