"""The `bitim` command and its parts; only the part that is asked for is loaded."""

import sys
from importlib import import_module
from types import MappingProxyType
from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_group

# Each verb with the first sentence of its own help, which can so be listed without loading what it works with.
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


class _Verbs(TyperGroup):
    """A group that loads a verb when it is called."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # typer carries its own click, under no public name
        """The verb that the first word names, loaded, and the words left to it."""
        name, _, rest = super().resolve_command(ctx, args)
        return name, loaded(str(name)), rest


app = typer.Typer(
    cls=_Verbs, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode="rich"
)
for verb, says in VERBS.items():
    app.command(verb, help=says)(lambda: None)


def loaded(name: str) -> Any:  # likewise
    """The command or group of a verb."""
    whole = typer.Typer(add_completion=False, rich_markup_mode="rich")
    module = import_module("bitim.cli.backup" if name == "restore" else f"bitim.cli.{name}")
    if hasattr(module, "app"):
        whole.add_typer(module.app, name=name)
    else:
        whole.command(name)(getattr(module, name))
    return get_group(whole).commands[name]


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
