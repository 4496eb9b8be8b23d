"""`bitim law`: what the law answers, in the shell."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Annotated

import typer

from bitim.cli.comparing import Code, File, Language, Spoken, compare, history, known, reform, refuse
from bitim.cli.interview import interview
from bitim.cli.verbs import Verbs, listed
from bitim.law import atlas, reviews
from bitim.law.cases import Case, read_day, read_file
from bitim.law.language import LawError, Pack
from bitim.law.readers.explain import Finding
from bitim.law.readers.sheet import provisions
from bitim.law.readers.sheet import sheet as written_sheet
from bitim.law.readers.tell import tell
from bitim.law.report import as_json, differences

DOCKET = "Answer a question of law for every row of a table of cases (docs/dockets.md)."


class _Verbs(Verbs):
    modules = MappingProxyType({"docket": "bitim.cli.docket"})


app = typer.Typer(
    cls=_Verbs, no_args_is_help=True, rich_markup_mode="rich", help="What the law answers, with article and date."
)
listed(app, {"docket": DOCKET})


Files = Annotated[list[Path], typer.Argument(help="Worked cases in YAML, each with what it expects.")]


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
        refuse(error)


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
        refuse(error)
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
    known(jurisdiction, atlas.JURISDICTIONS, "jurisdiction")
    known(question, atlas.QUESTION_NAMES, "question")
    try:
        day = read_day(on, "--date") if on else date.today()  # noqa: DTZ011  # the day here and now
        facts = interview(jurisdiction, question, day, language.value)
        case = Case("", jurisdiction, day, question, facts, {})
        print(f"\n{_told(case, _finding(case), language)}")
    except LawError as error:
        refuse(error)


@app.command()
def sheet(
    jurisdiction: Code,
    act: Annotated[str, typer.Option(help="One act only, by its short name, such as LM.")] = "",
    question: Annotated[str, typer.Option(help="One question instead, with all acts that answer it.")] = "",
    language: Spoken = Language.en,
) -> None:
    """Write the law as Bitim reads it, in Markdown, act by act, for a lawyer to read beside the official text.

    For example:

        bitim law sheet kz > kz.md

        bitim law sheet kz --act LM --language ru

        bitim law sheet kz --question mediability
    """
    pack = atlas.JURISDICTIONS[known(jurisdiction, atlas.JURISDICTIONS, "jurisdiction")]
    if act:
        known(act, pack.acts, "act")
    if question:
        known(question, pack.questions, "question")
    try:
        print(_sheet_of_question(pack, question, language) if question else _sheets(pack, act, language), end="")
    except LawError as error:
        refuse(error)


def _sheet_of_question(pack: Pack, question: str, language: Language) -> str:
    reviewed = reviews.in_words(pack.code, question, language.value)
    return reviews.question_sheet(pack.code, question, language.value, reviewed)


def _sheets(pack: Pack, act: str, language: Language) -> str:
    """The sheets of one act or of all, each with what is known of the review of the questions that it answers."""
    questions, written = tuple(atlas.questions(pack.code)), []
    for one in [pack.acts[act]] if act else pack.acts.values():
        asked = {asks.name for _, used in provisions(one, questions, pack.acts) for asks in used}
        states = dict.fromkeys(reviews.in_words(pack.code, name, language.value) for name in sorted(asked))
        written.append(written_sheet(one, questions, pack.acts, language.value, " ".join(states)))
    return "\n".join(written)


@app.command()
def review(
    jurisdiction: Annotated[str, typer.Argument(help="A jurisdiction, such as kz; all of them if left out.")] = "",
    write: Annotated[
        bool, typer.Option("--write", help="Bring the hashes of what nobody has signed up to date.")
    ] = False,
    language: Spoken = Language.en,
) -> None:
    """Say who has signed the rules of each question, by the hash of its sheet.

    For example:

        bitim law review kz

        bitim law review --write
    """
    codes = [known(jurisdiction, atlas.JURISDICTIONS, "jurisdiction")] if jurisdiction else list(atlas.JURISDICTIONS)
    try:
        for code in codes:
            if write:
                reviews.path(code).write_text(reviews.refreshed(code), encoding="utf-8")
                print(f"{code}: {reviews.path(code)}")
            else:
                for question in atlas.JURISDICTIONS[code].questions:
                    print(f"{code:8}{question:12} {reviews.in_words(code, question, language.value)}")
    except LawError as error:
        refuse(error)


for command in (compare, history, reform):
    app.command()(command)
