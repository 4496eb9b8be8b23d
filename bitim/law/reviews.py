"""Who has read the rules of a pack beside the official text: `reviewed.toml` of each pack, held against its sheets."""

from __future__ import annotations

import functools
import hashlib
import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal, TypeAlias

from bitim.law import atlas
from bitim.law.language import LawError
from bitim.law.readers.sheet import sheet_of_question
from bitim.law.words import LANGUAGES, Language, day_in_words, say
from bitim.law.worked import folder

State: TypeAlias = Literal["unsigned", "signed", "stale"]
Wording: TypeAlias = Literal["source", "machine-made", "unreviewed", "reviewed"]

FILE = "reviewed.toml"
UNSIGNED = "No lawyer has signed these rules yet."
SIGNED = "Read beside the official text and signed by {name} on {day}; still in force on {last}."
STALE = "Signed by {name} on {day}; the rules have changed since then, and nobody has signed them anew."
MACHINE_MADE = "The wording in this language is a machine’s, and nobody has reviewed it."
UNREVIEWED = "The wording in this language has not been reviewed yet."
PHRASES = (UNSIGNED, SIGNED, STALE, MACHINE_MADE, UNREVIEWED)
KEYS = ("sheet", "reviewer", "signed_on", "in_force_on")


@dataclass(frozen=True)
class Review:
    """How far the rules of one question are reviewed; `sheet` is the hash of what was, or would be, signed.

    A review is stale when the sheet was signed and has changed since. `in_force_on` is the last day on which the
    reviewer found the official text unchanged.
    """

    jurisdiction: str
    question: str
    state: State
    sheet: str
    reviewer: str = ""
    signed_on: date | None = None
    in_force_on: date | None = None


@functools.cache
def review(jurisdiction: str, question: str) -> Review:
    """The review of a question as its pack tells it; LawError where the pack tells nothing or cannot be read."""
    written = _written(jurisdiction).get(question)
    if not isinstance(written, dict) or not {"sheet"} <= set(written) <= set(KEYS):
        raise LawError(
            f"{_place(jurisdiction)}: [{question}] has the keys {', '.join(KEYS)}; "
            f"`bitim law review {jurisdiction} --write` writes them"
        )
    reviewer, signed_on = str(written.get("reviewer", "")), _day(written, "signed_on", jurisdiction)
    if bool(reviewer) != (signed_on is not None):
        raise LawError(f"{_place(jurisdiction)}: [{question}] reviewer and signed_on go together")
    fits = written["sheet"] == fingerprint(jurisdiction, question)
    return Review(
        jurisdiction=jurisdiction,
        question=question,
        state="unsigned" if not reviewer else "signed" if fits else "stale",
        sheet=str(written["sheet"]),
        reviewer=reviewer,
        signed_on=signed_on,
        in_force_on=_day(written, "in_force_on", jurisdiction) or signed_on,
    )


@functools.cache
def fingerprint(jurisdiction: str, question: str) -> str:
    """The hash of a question's sheet as it is now (SHA-256, the first 32 digits)."""
    return hashlib.sha256(question_sheet(jurisdiction, question).encode()).hexdigest()[:32]


def question_sheet(jurisdiction: str, question: str, language: Language = "en", reviewed: str = "") -> str:
    """The sheet of a question, that of the contract on mediation with that of the settlement."""
    asked = tuple(one for one in atlas.questions(jurisdiction) if one.name == question)
    return sheet_of_question(asked, atlas.JURISDICTIONS[jurisdiction].acts, language, reviewed)


def wording(jurisdiction: str, language: Language) -> Wording:
    """How the texts of a pack came into a language; English is their source."""
    if language == "en":
        return "source"
    stated = _written(jurisdiction).get("wording", {}).get(language)
    if stated not in {"machine-made", "unreviewed", "reviewed"}:
        raise LawError(f"{_place(jurisdiction)}: [wording] {language} is machine-made, unreviewed or reviewed")
    return stated  # type: ignore[no-any-return]  # one of the three, as was just seen


def in_words(jurisdiction: str, question: str, language: Language) -> str:
    """The state of a question's review and, where nobody has reviewed it, of its wording, in sentences."""
    known = review(jurisdiction, question)
    said = {"unsigned": UNSIGNED, "signed": SIGNED, "stale": STALE}[known.state]
    days = {"day": known.signed_on, "last": known.in_force_on}
    told = {name: day_in_words(day, language) for name, day in days.items() if day is not None}
    sentences = [say(said, language).format(name=known.reviewer, **told)]
    doubts = {"machine-made": MACHINE_MADE, "unreviewed": UNREVIEWED}
    if doubt := doubts.get(wording(jurisdiction, language)):
        sentences.append(say(doubt, language))
    return " ".join(sentences)


def refreshed(jurisdiction: str) -> str:
    """The file of a pack with the hashes of its sheets as they are now; signed ones stay as they were signed."""
    old = _written(jurisdiction)
    kinds = {language: old.get("wording", {}).get(language, "unreviewed") for language in LANGUAGES if language != "en"}
    lines = [
        "# Who has read these rules beside the official text. No reviewer: no lawyer has signed yet.",
        f"# `bitim law review {jurisdiction} --write` brings the hashes of what nobody has signed up to date.",
        "",
        "[wording]",
        *(f'{language} = "{kind}"' for language, kind in kinds.items()),
    ]
    for question in atlas.JURISDICTIONS[jurisdiction].questions:
        lines += ["", f"[{question}]", *_entry(old.get(question, {}), fingerprint(jurisdiction, question))]
    return "\n".join(lines) + "\n"


def path(jurisdiction: str) -> Path:
    """The file in which a pack tells its reviews."""
    return Path(str(files("bitim.law").joinpath(folder(jurisdiction), FILE)))


def _entry(old: Mapping[str, Any], fits: str) -> list[str]:
    reviewer = old.get("reviewer", "")
    sheet = old["sheet"] if reviewer else fits
    days = (f"{name} = {old[name].isoformat()}" for name in ("signed_on", "in_force_on") if name in old)
    return [f'sheet = "{sheet}"', f"reviewer = {json.dumps(reviewer, ensure_ascii=False)}", *days]


def _day(written: Mapping[str, Any], key: str, jurisdiction: str) -> date | None:
    value = written.get(key)
    if value is not None and type(value) is not date:
        raise LawError(f"{_place(jurisdiction)}: {key} is a day such as 2026-11-22, without quotes")
    return value


@functools.cache
def _written(jurisdiction: str) -> Mapping[str, Any]:
    """The file of a pack as it stands; nothing where a pack has none yet."""
    place = path(jurisdiction)
    try:
        return tomllib.loads(place.read_text(encoding="utf-8")) if place.exists() else {}
    except tomllib.TOMLDecodeError as error:
        raise LawError(f"{_place(jurisdiction)} is not valid TOML: {error}") from error


def _place(jurisdiction: str) -> str:
    return f"bitim/law/{folder(jurisdiction)}/{FILE}"
