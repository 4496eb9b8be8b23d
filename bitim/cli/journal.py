"""`bitim journal`: whether the journals of cases are as they were written."""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal, NoReturn

import typer
from pydantic import TypeAdapter, ValidationError

from bitim.cli.work import at_work
from bitim.procedure.chain import Break, Link, breaks

app = typer.Typer(no_args_is_help=True, rich_markup_mode="rich")


@dataclass(frozen=True)
class Saved:
    """A journal as its page saves it."""

    format: Literal["bitim-journal/1"]
    case: str
    links: list[Link]


_SAVED = TypeAdapter(Saved)


@app.callback()
def journal() -> None:
    """Verify the journals of cases: acts in a chain in which each entry seals the one before it.

    Exit codes: 0 whole, 1 broken or failed, 2 not understood.
    """


@app.command()
def verify(
    case: Annotated[str, typer.Option(help="The number of one case, such as 2026-00148; all cases without it.")] = "",
    head: Annotated[str, typer.Option(help="A seal that somebody kept; with --case or --file.")] = "",
    file: Annotated[
        Path | None, typer.Option(help="A journal saved from its page, instead of the database.", dir_okay=False)
    ] = None,
) -> None:
    """Verify the journals in the database, or one that a side has saved as a file.

    For example:

        bitim journal verify

        bitim journal verify --case 2026-00148 --head 5f1c…

        bitim journal verify --file journal-2026-00148.json
    """
    if head and not (case or file):
        _refuse("--head belongs to one journal: name it with --case or --file.")
    kept = head.strip().lower() or None
    chains = {file.name: _read(file)} if file else _from_database(case)
    if not chains:
        _refuse(f"There is no case {case}." if case else "There is no case yet.", code=2 if case else 0)
    broken = {name: found for name, links in chains.items() if (found := breaks(links, kept))}
    for name, found in broken.items():
        for one in found:
            print(f"{name}: {_in_words(one)}")
    print(f"{len(chains)} journals, {sum(map(len, chains.values()))} entries: {len(broken)} broken.")
    raise typer.Exit(1 if broken else 0)


def _in_words(fault: Break) -> str:
    sentences = {
        "missing": "entry {} is missing",
        "not_linked": "entry {} does not follow the one before it",
        "changed": "entry {} was changed",
        "digest": "the seal of entry {} is not its own",
        "head_missing": "the seal that was kept is not in the journal; its last entry is {}",
    }
    return sentences[fault.fault].format(fault.number)


def _refuse(sentence: str, code: int = 2) -> NoReturn:
    print(f"bitim: {sentence}", file=sys.stderr)
    raise typer.Exit(code)


def _read(file: Path) -> list[Link]:
    """The chain of a saved file; a sentence and exit code 2 when it is none."""
    try:
        return _SAVED.validate_json(file.read_bytes()).links
    except OSError as error:
        _refuse(f"{file} cannot be read: {error.strerror}.")
    except ValidationError as error:
        # What stands in the file may be of a dispute, and is not for a terminal.
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(map(str, first["loc"]))
        _refuse(f"{file} is no journal as its page saves it: {place + ': ' if place else ''}{first['msg']}.")


def _from_database(number: str) -> dict[str, list[Link]]:
    """The chains of all cases, or of one, read as the role that makes backups: it alone reads past the policies."""
    with at_work("backup"):
        from bitim.web.cases.queries import Case  # noqa: PLC0415 - tables can be named only once Django is set up
        from bitim.web.journal.queries import links  # noqa: PLC0415 - likewise

        cases = Case.objects.filter(**({"number": number} if number else {})).order_by("number")
        return {case.number: links(case.pk) for case in cases}
