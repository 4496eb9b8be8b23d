"""`bitim demo`: a database with invented people and cases, to look around in."""

import os
import sys

import django
import typer
from django.db import transaction

from bitim.cli.work import at_work
from bitim.web import postgres
from bitim.web.shared.demo import mark_as_demo

app = typer.Typer(invoke_without_command=True, rich_markup_mode="rich")


@app.callback()
def demo(context: typer.Context) -> None:
    """Fill an empty database with a register of 12 mediators, a centre, a clerk and six cases; mark it as a demo.

    In a demo no mail is sent: every letter can be read at /outbox/. A database that holds people is left alone.

    For example:

        BITIM_DATA=/tmp/bitim-demo bitim demo

        BITIM_DATA=/tmp/bitim-demo bitim serve

    Exit codes: 0 done, 1 failed, 2 not understood.
    """
    if context.invoked_subcommand is None:
        _fill()


@app.command()
def code() -> None:
    """Print what the authenticator app of those in office (mediators, coordinator, clerk) shows at this moment."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bitim.web.settings")
    django.setup()
    from bitim.web.demo.people import code_now  # noqa: PLC0415 - only once Django is set up

    print(code_now())


def _fill() -> None:
    with at_work("owner"):
        from django.core.management import call_command  # noqa: PLC0415 - likewise

        from bitim.web.accounts.models import User  # noqa: PLC0415 - likewise
        from bitim.web.demo import cases, people  # noqa: PLC0415 - likewise

        call_command("migrate", interactive=False, verbosity=0)
        if User.objects.exists():
            sys.exit("bitim: There are people in this database already. Name an empty data folder in BITIM_DATA.")
        with transaction.atomic():
            cases.make(people.make())
        mark_as_demo(postgres.data_folder())
    print(f"The demo is made. Everybody's password: {people.PASSWORD}")
    print("Sides: " + ", ".join(map(people.address, people.CITIZENS)))
    print("Mediators: dana, kim, aigul, madina, schmidt … @example.kz (see /register/); centre@ and clerk@example.kz")
    print("Those in office also type a code; it is shown by: bitim demo code")
    print("Serve it: bitim serve")
