"""`bitim law`: what the law answers, in the shell."""

from __future__ import annotations

import json
import sys
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from bitim.cli.docket import docket
from bitim.cli.interview import interview
from bitim.law import atlas
from bitim.law.cases import Case, nearest, read_day, read_file
from bitim.law.language import LawError
from bitim.law.readers.explain import Finding
from bitim.law.readers.sheet import sheet as written_sheet
from bitim.law.readers.tell import tell
from bitim.law.report import as_json, differences

app = typer.Typer(no_args_is_help=True, rich_markup_mode="rich", help="What the law answers, with article and date.")
app.command()(docket)


class Language(StrEnum):
    """A language of the answers."""

    en = "en"
    ru = "ru"
    kk = "kk"


Spoken = Annotated[Language, typer.Option("--language", "-l", help="The language of the texts.")]
File = Annotated[Path, typer.Argument(help="Cases in YAML or JSON (docs/law.md tells the form).")]
Files = Annotated[list[Path], typer.Argument(help="Worked cases in YAML, each with what it expects.")]
Code = Annotated[str, typer.Argument(help="A jurisdiction, such as kz.")]


def _refuse(message: object) -> NoReturn:
    """Input that cannot be understood: the reason, and exit code 2."""
    print(f"bitim: {message}", file=sys.stderr)
    raise typer.Exit(2)


@app.command()
def answer(
    file: File,
    as_json_text: Annotated[
        bool, typer.Option("--json", help="Print JSON: one object a case, in a list if many.")
    ] = False,
    language: Spoken = Language.en,
) -> None:
    """Answer one or many cases; what a case expects is ignored.

    For example:

        bitim law answer case.yaml

        bitim law answer cases.yaml --json --language ru
    """
    try:
        found = [(case, _finding(case)) for case in list(read_file(file))]
        if as_json_text:
            written = [as_json(case, finding, language.value) for case, finding in found]
            print(json.dumps(written if len(written) > 1 else written[0], ensure_ascii=False, indent=2))
        else:
            print("\n\n".join(_told(case, finding, language) for case, finding in found))
    except LawError as error:
        _refuse(error)


def _finding(case: Case) -> Finding:
    return atlas.answer(case.jurisdiction, case.question, case.facts, case.day)


def _told(case: Case, finding: Finding, language: Language) -> str:
    pack = atlas.JURISDICTIONS[case.jurisdiction]
    told = tell(finding, pack.name, pack.acts, language.value)
    return f"# {case.id}\n{told}" if case.id else told


@app.command()
def verify(files: Files) -> None:
    """Compare the answers with what worked cases expect; exit code 1 if any differs.

    For example:

        bitim law verify bitim/law/kz/cases/*.yaml
    """
    try:
        cases = [case for file in files for case in list(read_file(file))]
        faults = [list(differences(case, _finding(case))) for case in cases]
    except LawError as error:
        _refuse(error)
    for case, found in zip(cases, faults, strict=True):
        if found:
            print("\n  ".join((case.id or case.where, *found)))
    failed = sum(1 for found in faults if found)
    print(f"{len(cases) - failed} passed, {failed} failed")
    if failed:
        raise typer.Exit(1)


@app.command()
def ask(
    jurisdiction: Code,
    question: Annotated[str, typer.Argument(help="A question of law, such as mediability.")] = "mediability",
    on: Annotated[str, typer.Option("--date", help="The day asked about, YYYY-MM-DD; today if left out.")] = "",
    language: Spoken = Language.en,
) -> None:
    """Interview in the terminal: the best next question first, "I don't know" always allowed.

    For example:

        bitim law ask kz mediability

        bitim law ask kz mediability --language kk --date 2020-03-01
    """
    _known(jurisdiction, atlas.JURISDICTIONS, "jurisdiction")
    _known(question, atlas.QUESTION_NAMES, "question")
    try:
        day = read_day(on, "--date") if on else date.today()  # noqa: DTZ011  # the day here and now
        facts = interview(jurisdiction, question, day, language.value)
        case = Case("", jurisdiction, day, question, facts, {})
        print(f"\n{_told(case, _finding(case), language)}")
    except LawError as error:
        _refuse(error)


@app.command()
def sheet(
    jurisdiction: Code,
    act: Annotated[str, typer.Option(help="One act only, by its short name, such as LM.")] = "",
    language: Spoken = Language.en,
) -> None:
    """Write the law as Bitim reads it, in Markdown, act by act, for a lawyer to read beside the official text.

    For example:

        bitim law sheet kz > kz.md

        bitim law sheet kz --act LM --language ru
    """
    pack = _known(jurisdiction, atlas.JURISDICTIONS, "jurisdiction")
    acts = dict(atlas.JURISDICTIONS[pack].acts)
    chosen = [acts[_known(act, acts, "act")]] if act else list(acts.values())
    questions = tuple(atlas.questions(pack))
    try:
        print("\n".join(written_sheet(one, questions, acts, language.value) for one in chosen), end="")
    except LawError as error:
        _refuse(error)


def _known(name: str, known: Any, what: str) -> str:  # any collection of names
    if name not in known:
        _refuse(f"unknown {what} {name!r}{nearest(name, known)}")
    return name
