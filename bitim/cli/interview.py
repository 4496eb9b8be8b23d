"""The interview in the terminal: one question at a time, its answers by number, nothing kept."""

from __future__ import annotations

import io
import re
import sys
from datetime import date
from typing import TypeAlias

from bitim.law import atlas
from bitim.law.cases import read_fact
from bitim.law.language import Choice, Fact, Flag, LawError, Number, Several
from bitim.law.readers.ask import Interview
from bitim.law.readers.truth import FactValue
from bitim.law.words import HOW_TO_ANSWER, NO, SEVERAL_NUMBERS, YES, Language, say

Answer: TypeAlias = FactValue | None
Option: TypeAlias = tuple[object, str]

NUMBER = re.compile(r"[0-9]{1,18}(\.[0-9]{1,2})?")


def interview(jurisdiction: str, question: str, day: date, language: Language) -> dict[str, FactValue]:
    """The facts that a person tells, until nothing askable can change the answer or the input ends."""
    facts: dict[str, FactValue] = {}
    skipped: frozenset[str] = frozenset()
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")  # what is no UTF-8 is no answer, and is asked again
    print(say(HOW_TO_ANSWER, language))
    while True:
        asked = atlas.question(jurisdiction, question, facts, day)
        fact = Interview(asked, day, facts, skipped).next()
        if fact is None:
            return facts
        try:
            value = _put(fact, jurisdiction, language)
        except EOFError:
            print()
            return facts
        if value is None:
            skipped |= {fact.name}
        else:
            facts[fact.name] = value


def _put(fact: Fact, jurisdiction: str, language: Language) -> Answer:
    """Ask for one fact until the answer can be read; None if the person does not know."""
    print(f"\n{say(fact.question, language)}")
    if fact.hint:
        print(f"  {say(fact.hint, language)}")
    options = [(value, say(label, language)) for value, label in _options(fact, jurisdiction)]
    for number, (_, label) in enumerate(options, 1):
        print(f"  {number} {label}")
    if isinstance(fact, Several):
        print(f"  {say(SEVERAL_NUMBERS, language)}")
    while True:
        written = input("> ").strip()
        if not written:
            return None
        try:
            return _read(fact, written, options)
        except LawError as error:
            print(f"  {error}", file=sys.stderr)


def _options(fact: Fact, jurisdiction: str) -> list[Option]:
    if isinstance(fact, Flag):
        return [(True, YES), (False, NO)]
    if isinstance(fact, Choice | Several):
        return [(value, fact.values[value]) for value in atlas.offered(fact, jurisdiction)]
    return []


def _read(fact: Fact, written: str, options: list[Option]) -> FactValue:
    """The value that an answer means; LawError if it means none."""
    match fact:
        case Several():
            picked = [] if written == "0" else [_picked(one.strip(), options) for one in written.split(",")]
            return read_fact(fact.name, picked, where="")
        case Flag() | Choice():
            return read_fact(fact.name, _picked(written, options), where="")
        case Number():
            return read_fact(fact.name, _counted(written), where="")
        case _:
            return read_fact(fact.name, written, where="")


def _picked(written: str, options: list[Option]) -> object:
    """The value of the option that is meant by its number, its label or its own name."""
    if written.isdecimal() and len(written) < 4 and 0 < int(written) <= len(options):
        return options[int(written) - 1][0]
    return next((value for value, label in options if label.casefold() == written.casefold()), written)


def _counted(written: str) -> object:
    """A number as people write it, with blanks between thousands and a comma before the hundredths."""
    plain = "".join(written.split()).replace(",", ".")
    if not NUMBER.fullmatch(plain):
        return written
    return float(plain) if "." in plain else int(plain)
