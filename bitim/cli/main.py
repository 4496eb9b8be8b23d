"""The `bitim` command and its parts; only the part that is asked for is loaded."""

import sys
from types import MappingProxyType

import typer

from bitim.cli.verbs import Verbs, listed

# Each verb with the first sentence of its own help.
VERBS = MappingProxyType(
    {
        "serve": "Serve Bitim until Ctrl-C: start the database, bring its tables up to date, answer requests.",
        "backup": "Write the whole database into one file that only you can read; Bitim may go on serving meanwhile.",
        "restore": "Bring a backup into an empty database: that of a new data folder, or of DATABASE_URL."
        " Stop Bitim before.",
        "accounts": "Give people their offices, and help who lost the phone with the second factor.",
        "demo": "Fill an empty database with a register of 12 mediators, a centre, a clerk and six cases;"
        " mark it as a demo.",
        "journal": "Verify the journals of cases: acts in a chain in which each entry seals the one before it.",
        "law": "What the law answers, with article and date.",
        "register": "Keep the register of mediators, which everybody can read at /register/.",
        "settle": "Find what is best for all: `bitim settle DOMAIN.json`,"
        " `bitim settle verify DOMAIN.json ANSWER.json`.",
    }
)


MODULES = MappingProxyType({verb: f"bitim.cli.{verb}" for verb in VERBS} | {"restore": "bitim.cli.backup"})


class _Verbs(Verbs):
    modules = MODULES


app = typer.Typer(
    cls=_Verbs, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode="rich"
)
listed(app, VERBS)


@app.callback()
def bitim() -> None:
    """Bitim: what the law says of a dispute, and a place to settle it.

    Exit codes: 0 done, 1 failed, 2 not understood.
    """


def main() -> None:
    """Run the command; what a person can mend is told in a sentence, without a traceback."""
    try:
        app()
    except Exception as error:
        from bitim.web.postgres import DatabaseUnavailable  # noqa: PLC0415 - most verbs never touch the database

        if not isinstance(error, DatabaseUnavailable):
            raise
        sys.exit(f"bitim: {error}")
