"""`bitim settle`: what is best for all, in the shell."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer
from typer.core import TyperGroup

from bitim.bargaining.answer import Answer, Extent, solve
from bitim.bargaining.domain import BargainingError, Domain
from bitim.bargaining.formats import answer as answers
from bitim.bargaining.formats import genius, nego, tables
from bitim.bargaining.formats.files import read_text
from bitim.bargaining.verification import verify as verified
from bitim.bargaining.watch import Watch

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


DomainFiles = Annotated[
    list[Path], typer.Argument(help="nego-domain/1 (JSON), a matrix (CSV), or a Genius domain (XML) and its profiles.")
]
NAMES = {"nash": "Nash", "ks": "Kalai-Smorodinsky", "egalitarian": "Egalitarian", "utilitarian": "Utilitarian"}


def _refuse(message: object) -> NoReturn:
    """Input that cannot be understood: the reason, and exit code 2."""
    print(f"bitim: {message}", file=sys.stderr)
    raise typer.Exit(2)


def _read(files: list[Path]) -> Domain:
    """The domain in one or more files, by the ending of the first."""
    first = files[0]
    suffixes = [suffix.lower() for suffix in first.suffixes if suffix.lower() != ".gz"]
    if suffixes[-1:] == [".xml"]:
        return genius.read_files(first, files[1:])
    if len(files) > 1:
        raise BargainingError(f"{files[1]}: one file is enough; only Genius domains (.xml) come with profiles")
    return tables.read_file(first) if suffixes[-1:] == [".csv"] else nego.read_file(first)


@app.command("solve")
def settle(
    files: DomainFiles,
    as_json: Annotated[bool, typer.Option("--json", help="Print nego-answer/1.")] = False,
    frontier: Annotated[
        Extent, typer.Option(help="Points of the frontier, its size, or the named packages only.")
    ] = Extent.full,
    time_limit: Annotated[
        float | None, typer.Option(min=0, help="Seconds; then the best so far, and how far from the best at most.")
    ] = None,
) -> None:
    """Settle a domain: the frontier and the Nash, Kalai-Smorodinsky, egalitarian and utilitarian packages.

    Exit codes: 0 done, 2 not understood.

        bitim settle domain.json --json --frontier size
    """
    try:
        answer = solve(_read(files), frontier, Watch(time_limit))
    except BargainingError as error:
        _refuse(error)
    if as_json:
        print(json.dumps(answers.write(answer), ensure_ascii=False, indent=1))
    else:
        print("\n".join(_in_words(answer)))


def _in_words(answer: Answer) -> list[str]:
    domain = answer.domain
    lines = [
        f"{domain.name or 'Domain'}: {len(domain.sides)} sides, {len(domain.topics)} topics, {domain.outcomes} packages"
    ]
    if answer.frontier is not None:
        lines.append(
            f"  {len(answer.frontier.vectors)} worths cannot be bettered for all; {answer.rational} suit everybody"
        )
    if answer.agreeable is False:
        lines.append("  There is no zone of agreement: no package gives every side its reserve. (Proved.)")
    if answer.agreeable is None:
        lines.append("  The time ran out before any package acceptable to all was found.")
    for rule, named in answer.named.items():
        sure = "proved" if named.proved else f"best so far, at most {float(named.shortfall * 100):.3g} % from the best"
        lines.append(
            f"  {NAMES[rule]} ({sure}; {len(named.vectors)} tied)"
            if len(named.vectors) > 1
            else f"  {NAMES[rule]} ({sure})"
        )
        for side, worth in zip(domain.sides, named.vectors[0], strict=True):
            lines.append(f"    {side.name}: {worth / side.unit:.4g}")
        shown = list(domain.described(named.packages[0]).items())
        lines += [f"    - {topic}: {option}" for topic, option in shown[:40]]
        lines += [f"    … and {len(shown) - 40} topics more (--json gives all)"] if len(shown) > 40 else []
    return lines


@app.command()
def verify(
    domain: Annotated[Path, typer.Argument(help="nego-domain/1 (JSON).")],
    answer: Annotated[Path, typer.Argument(help="nego-answer/1 (JSON).")],
) -> None:
    """Check an answer with code that shares nothing with the engine.

    Exit codes: 0 all claims hold, 1 a claim fails, 2 not understood, 3 a claim is too large to be checked plainly.

        bitim settle verify domain.json answer.json
    """
    try:
        nego.read_file(domain)
        checks = verified(_document(domain), _document(answer))
    except BargainingError as error:
        _refuse(error)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        _refuse(f"{answer}: is no nego-answer/1: {type(error).__name__} {error}")
    for check in checks:
        print(f"{check.verdict:>9}  {check.claim}{f': {check.why}' if check.why else ''}")
    verdicts = {check.verdict for check in checks}
    if "fails" in verdicts:
        raise typer.Exit(1)
    if "unchecked" in verdicts:
        raise typer.Exit(UNCHECKED)


def _document(path: Path) -> Any:  # JSON of any shape
    try:
        return json.loads(read_text(path), parse_float=str)
    except (ValueError, RecursionError) as error:
        raise BargainingError(f"{path}: is not valid JSON: {error}") from error


@app.command()
def convert(
    files: DomainFiles,
    to: Annotated[Form, typer.Option(help="The form to write.")],
    into: Annotated[Path, typer.Option(help="The folder for Genius, which needs several files; else the file.")],
) -> None:
    """Write a domain in another form.

    bitim settle convert domain.xml profile1.xml profile2.xml --to json --into domain.json
    """
    try:
        domain = _read(files)
        if to is Form.genius:
            written = genius.write(domain)
            into.mkdir(parents=True, exist_ok=True)
            for name, text in written.items():
                (into / name).write_text(text, encoding="utf-8")
        else:
            text = (
                tables.write(domain) if to is Form.csv else json.dumps(nego.write(domain), ensure_ascii=False, indent=1)
            )
            into.write_text(text, encoding="utf-8")
    except BargainingError as error:
        _refuse(error)
    except OSError as error:
        _refuse(f"{into}: cannot be written: {error.strerror}")
