"""The interview in the terminal: one question at a time, its answers by number, nothing kept."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date

from bitim.law import atlas
from bitim.law.cases import read_fact
from bitim.law.language import Choice, Fact, Flag, LawError, Several
from bitim.law.readers.ask import Interview
from bitim.law.readers.truth import FactValue
from bitim.law.words import HOW_TO_ANSWER, NO, SEVERAL_NUMBERS, YES, Language, say

Answer = FactValue | None


def interview(jurisdiction: str, question: str, day: date, language: Language) -> dict[str, FactValue]:
    """The facts that a person tells, until nothing askable can change the answer or the input ends."""
    facts: dict[str, FactValue] = {}
    skipped: frozenset[str] = frozenset()
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
    options = _options(fact, jurisdiction)
    for number, (_, label) in enumerate(options, 1):
        print(f"  {number} {say(label, language)}")
    if isinstance(fact, Several):
        print(f"  {say(SEVERAL_NUMBERS, language)}")
    while True:
        written = input("> ").strip()
        if not written:
            return None
        try:
            return _read(fact, written, [value for value, _ in options])
        except LawError as error:
            print(f"  {error}", file=sys.stderr)


def _options(fact: Fact, jurisdiction: str) -> list[tuple[object, str]]:
    if isinstance(fact, Flag):
        return [(True, YES), (False, NO)]
    if isinstance(fact, Choice | Several):
        return [(value, fact.values[value]) for value in atlas.offered(fact, jurisdiction)]
    return []


def _read(fact: Fact, written: str, options: list[object]) -> FactValue:
    """The value that an answer means; LawError if it means none."""
    if isinstance(fact, Several):
        picked = [] if written == "0" else [_picked(one.strip(), options) for one in written.split(",")]
        return read_fact(fact.name, picked, where="?")
    if options:
        return read_fact(fact.name, _picked(written, options), where="?")
    as_number: Callable[[str], object] = int if written.isdecimal() else str
    return read_fact(fact.name, as_number(written), where="?")


def _picked(written: str, options: list[object]) -> object:
    if written.isdecimal() and 0 < int(written) <= len(options):
        return options[int(written) - 1]
    return written
