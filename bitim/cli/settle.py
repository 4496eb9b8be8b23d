"""`bitim settle`: what is best for all, in the shell."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from types import ModuleType
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

UNCHECKED = 3


class _Domains(TyperGroup):
    """A group whose first word may be a file: then the domain in it is settled."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # typer carries its own click, under no public name
        """The command of that name, or the solving of the files named."""
        known = args and args[0] in self.commands
        return super().resolve_command(ctx, args if known else ["solve", *args])

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # likewise
        """The arguments, with options before the file left to the solving."""
        if args and args[0].startswith("-") and args[0] not in ctx.help_option_names:
            args = ["solve", *args]
        return super().parse_args(ctx, args)


app = typer.Typer(
    cls=_Domains,
    no_args_is_help=True,
    rich_markup_mode="rich",
    help="Find what is best for all: `bitim settle DOMAIN.json`, `bitim settle verify DOMAIN.json ANSWER.json`.",
)


class Form(StrEnum):
    """A form in which negotiations are exchanged."""

    json = "json"
    genius = "genius"
    csv = "csv"


class Frontier(StrEnum):
    """How much of the frontier is wanted."""

    full = "full"
    size = "size"
    none = "none"


DomainFiles = Annotated[
    list[Path], typer.Argument(help="nego-domain/1 (JSON), a matrix (CSV), or a Genius domain (XML) and its profiles.")
]


@contextmanager
def _settling() -> Iterator[ModuleType]:
    """The engine, loaded now; what cannot be understood ends with the reason, and exit code 2."""
    from bitim.bargaining.domain import BargainingError  # noqa: PLC0415 - other commands need not wait for the engine
    from bitim.cli import settling  # noqa: PLC0415 - likewise

    try:
        yield settling
    except BargainingError as error:
        print(f"bitim: {error}", file=sys.stderr)
        raise typer.Exit(2) from error


@app.command("solve")
def settle(
    files: DomainFiles,
    as_json: Annotated[bool, typer.Option("--json", help="Print nego-answer/1.")] = False,
    frontier: Annotated[
        Frontier, typer.Option(help="Points of the frontier, its size, or the named packages only.")
    ] = Frontier.full,
    time_limit: Annotated[
        float | None, typer.Option(min=0, help="Seconds; then the best so far, and how far from the best at most.")
    ] = None,
) -> None:
    """Settle a domain: the frontier and the Nash, Kalai-Smorodinsky, egalitarian and utilitarian packages.

    Exit codes: 0 done, 2 not understood.

        bitim settle domain.json --json --frontier size
    """
    with _settling() as settling:
        print(settling.settled(files, frontier.value, time_limit, as_json=as_json))


@app.command()
def verify(
    domain: Annotated[Path, typer.Argument(help="nego-domain/1 (JSON).")],
    answer: Annotated[Path, typer.Argument(help="nego-answer/1 (JSON).")],
) -> None:
    """Check an answer with code that shares nothing with the engine.

    Exit codes: 0 all claims hold, 1 a claim fails, 2 not understood, 3 a claim is too large to be checked plainly.

        bitim settle verify domain.json answer.json
    """
    with _settling() as settling:
        checks = settling.checked(domain, answer)
    for check in checks:
        print(f"{check.verdict:>9}  {check.claim}{f': {check.why}' if check.why else ''}")
    verdicts = {check.verdict for check in checks}
    if "fails" in verdicts:
        raise typer.Exit(1)
    if "unchecked" in verdicts:
        raise typer.Exit(UNCHECKED)


@app.command()
def convert(
    files: DomainFiles,
    to: Annotated[Form, typer.Option(help="The form to write.")],
    into: Annotated[Path, typer.Option(help="The folder for Genius, which needs several files; else the file.")],
) -> None:
    """Write a domain in another form.

    bitim settle convert domain.xml profile1.xml profile2.xml --to json --into domain.json
    """
    with _settling() as settling:
        settling.converted(files, to.value, into)
