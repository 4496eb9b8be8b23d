"""The `bitim` command and its parts."""

import sys

import typer

from bitim.cli import accounts, demo, journal, law, register, settle
from bitim.cli.backup import backup, restore
from bitim.cli.serve import serve
from bitim.web.postgres import DatabaseUnavailable

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode="rich")
app.command()(serve)
app.command()(backup)
app.command()(restore)
app.add_typer(accounts.app, name="accounts")
app.add_typer(demo.app, name="demo")
app.add_typer(journal.app, name="journal")
app.add_typer(law.app, name="law")
app.add_typer(register.app, name="register")
app.add_typer(settle.app, name="settle")


@app.callback()
def bitim() -> None:
    """Bitim: what the law says of a dispute, and a place to settle it.

    Exit codes: 0 done, 1 failed, 2 not understood.
    """


def main() -> None:
    """Run the command; what a person can mend is told in a sentence, without a traceback."""
    try:
        app()
    except DatabaseUnavailable as error:
        sys.exit(f"bitim: {error}")
