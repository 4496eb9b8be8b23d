"""Bring tables and static files up to date: `python -m bitim.web.prepare`, run as the database's owner."""

import os

import django
from django.core.management import call_command


def prepare() -> None:
    """Migrate the database and collect the static files; nothing happens to what is up to date."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bitim.web.settings")
    django.setup()
    call_command("migrate", interactive=False, verbosity=0)
    call_command("collectstatic", interactive=False, clear=False, verbosity=0)


if __name__ == "__main__":
    prepare()
