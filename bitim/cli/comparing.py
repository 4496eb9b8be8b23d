"""`bitim law compare`, `history` and `reform`: one case before several laws, on several days, under a changed law."""

from __future__ import annotations

import json
import sys
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from bitim.law import atlas, comparison, records, worked
from bitim.law import history as histories
from bitim.law.accounts import Account
from bitim.law.cases import Case, nearest, read_day, read_one
from bitim.law.language import LawError
from bitim.law.proposals import read_reform
from bitim.law.reform import Reform, effect


class Language(StrEnum):
    """A language of the answers."""

    en = "en"
    ru = "ru"
    kk = "kk"


Spoken = Annotated[Language, typer.Option("--language", "-l", help="The language of the texts.")]
File = Annotated[Path, typer.Argument(help="Cases in YAML or JSON (docs/law.md tells the form).")]
Code = Annotated[str, typer.Argument(help="A jurisdiction, such as kz.")]
Asked = Annotated[str, typer.Argument(help="A question of law, such as mediability.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def refuse(message: object) -> NoReturn:
    """Input that cannot be understood: the reason, and exit code 2."""
    print(f"bitim: {message}", file=sys.stderr)
    raise typer.Exit(2)


def known(name: str, names: Collection[str], what: str) -> str:
    """A name that is known; otherwise exit code 2 and the nearest one."""
    if name not in names:
        refuse(f"unknown {what} {name!r}{nearest(name, names)}")
    return name


def _show(lines: Iterable[str], record: dict[str, Any], *, as_json: bool) -> None:
    print(json.dumps(record, ensure_ascii=False, indent=2) if as_json else "\n".join(lines))


def compare(
    file: Annotated[Path, typer.Argument(help="A case, or its facts alone, in YAML or JSON.")],
    *,
    jurisdictions: Annotated[str, typer.Option(help="The laws, with commas between; all of them if left out.")] = "",
    question: Annotated[str, typer.Option(help="The question; that of the case if left out.")] = "",
    on: Annotated[str, typer.Option("--date", help="The day asked about; that of the case if left out.")] = "",
    as_json: AsJson = False,
    language: Spoken = Language.en,
) -> None:
    """Put one set of facts before several laws, side by side.

    For example:

        bitim law compare case.yaml

        bitim law compare facts.yaml --jurisdictions kz,de,fr --question secrecy --date 2026-11-22
    """
    codes = [code.strip() for code in jurisdictions.split(",") if code.strip()] or list(atlas.JURISDICTIONS)
    for code in codes:
        known(code, atlas.JURISDICTIONS, "jurisdiction")
    try:
        case = _case(file, question=question, day=on)
        found = comparison.compare(case.facts, case.day, case.question, codes)
        record = records.comparison(found, language.value)
        _show(Account(language.value).comparison(found), record, as_json=as_json)
    except LawError as error:
        refuse(error)


def history(
    jurisdiction: Code,
    question: Asked = "mediability",
    *,
    file: Annotated[Path | None, typer.Option("--case", help="A case, or its facts alone, for two days.")] = None,
    between: Annotated[tuple[str, str], typer.Option(help="With --case: the two days, YYYY-MM-DD.")] = ("", ""),
    as_json: AsJson = False,
    language: Spoken = Language.en,
) -> None:
    """Tell when a question changed, by which act, and which cases came out differently since.

    For example:

        bitim law history kz mediability

        bitim law history kz mediability --case facts.yaml --between 2011-08-05 2026-11-22
    """
    known(jurisdiction, atlas.JURISDICTIONS, "jurisdiction")
    known(question, atlas.QUESTION_NAMES, "question")
    account = Account(language.value)
    try:
        if file is None:
            changes = histories.history(jurisdiction, question)
            record = records.history(jurisdiction, question, changes, language.value)
            _show(account.history(jurisdiction, changes), record, as_json=as_json)
        else:
            case = _case(file, question=question)
            turns = histories.course(jurisdiction, question, case.facts, *_days(between))
            record = records.course(jurisdiction, question, turns, language.value)
            _show(account.course(jurisdiction, turns), record, as_json=as_json)
    except LawError as error:
        refuse(error)


def _days(between: tuple[str, str]) -> tuple[date, date]:
    first, last = (read_day(day, "--between") for day in between)
    if first > last:
        raise LawError(f"--between: {first} is after {last}; the earlier day comes first")
    return first, last


def reform(
    jurisdiction: Code,
    question: Asked,
    *,
    strike: Annotated[str, typer.Option(help='The provision to strike out, such as "LM 1(3)".')] = "",
    change: Annotated[Path | None, typer.Option(help="A change in YAML (docs/compare.md tells the form).")] = None,
    files: Annotated[list[Path] | None, typer.Option("--case", help="A further case to try, or its facts.")] = None,
    on: Annotated[str, typer.Option("--date", help="Try all cases on this day, not each on its own.")] = "",
    as_json: AsJson = False,
    language: Spoken = Language.en,
) -> None:
    """Strike out or change one provision, and see which worked cases would come out differently.

    For example:

        bitim law reform kz mediability --strike "LM 1(3)"

        bitim law reform kz mediability --change reform.yaml --date 2026-11-22
    """
    known(jurisdiction, atlas.JURISDICTIONS, "jurisdiction")
    known(question, atlas.QUESTION_NAMES, "question")
    if bool(strike) == (change is not None):
        refuse("name either a provision to --strike or a file with a --change")
    try:
        meant = read_reform(change) if change else Reform(cite=strike, strike=True)
        given = (_case(file, jurisdiction=jurisdiction, question=question) for file in files or ())
        of_pack = (case for case in worked.worked_cases(jurisdiction) if case.question == question)
        cases = [replace(case, day=read_day(on, "--date")) if on else case for case in (*given, *of_pack)]
        found = effect(jurisdiction, question, meant, cases)
        record = records.effect(jurisdiction, question, found, language.value)
        _show(Account(language.value).effect(jurisdiction, found), record, as_json=as_json)
    except LawError as error:
        refuse(error)


def _case(file: Path, *, jurisdiction: str = "", question: str = "", day: str = "") -> Case:
    """The case of a file, its jurisdiction, question and day as they are asked for."""
    if question:
        known(question, atlas.QUESTION_NAMES, "question")
    case = read_one(file, jurisdiction=jurisdiction or "kz", question=question or "mediability")
    return replace(
        case,
        id=case.id or file.stem,
        jurisdiction=jurisdiction or case.jurisdiction,
        question=question or case.question,
        day=read_day(day, "--date") if day else case.day,
    )
