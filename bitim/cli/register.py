"""`bitim register`: the public register of mediators, from a table and into one."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from bitim.cli.work import at_work

app = typer.Typer(no_args_is_help=True, rich_markup_mode="rich")


@app.callback()
def register() -> None:
    """Keep the register of mediators, which everybody can read at /register/.

    Exit codes: 0 done, 1 failed, 2 not understood.
    """


@app.command(name="import")
def read(
    file: Annotated[Path, typer.Argument(help="A CSV file in UTF-8.", exists=True, dir_okay=False)],
    check: Annotated[bool, typer.Option("--check", help="Only look for mistakes; change nothing.")] = False,
) -> None:
    """Bring entries into the register, all of the file or none; an entry with the same number is replaced.

    `bitim register export` writes a file with all columns. Whoever is not in the file stays in the register: to strike
    somebody off, set the status to expired.

    For example:

        bitim register import mediators.csv
    """
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        sys.exit(f"bitim: {file} is not in UTF-8. In a spreadsheet, save it as “CSV UTF-8”.")
    with at_work():
        from bitim.web.register import actions, table  # noqa: PLC0415 - tables can be named only once Django is set up

        try:
            rows = table.read(text)
        except table.Unreadable as unreadable:
            count = f"{len(unreadable.mistakes)} mistake{'s' * (len(unreadable.mistakes) != 1)}"
            sys.exit(f"{unreadable}\nbitim: {file} has {count}; nothing was changed.")
        if check:
            print(f"{file} has {len(rows)} entries and no mistake. Nothing was changed.")
        else:
            print(f"{actions.enter_all(rows)} entries are in the register.")


@app.command(name="export")
def write(file: Annotated[Path, typer.Argument(help="The file to make; it must not exist yet.")]) -> None:
    """Write the whole register into a CSV file, which `import` reads again. It holds addresses of accounts.

    For example:

        bitim register export mediators.csv
    """
    with at_work():
        from bitim.web.register import table  # noqa: PLC0415 - tables can be named only once Django is set up

        try:
            with file.open("x", encoding="utf-8-sig", newline="") as target:
                count = table.write(target)
        except FileExistsError:
            sys.exit(f"bitim: {file} exists already. Give another name, or remove it.")
        except OSError as error:
            sys.exit(f"bitim: {file}: {error.strerror}.")
    print(f"{file} holds {count} entries.")
