"""Comparisons, histories and reforms ready for `json.dumps`: texts in a language, names and codes as they are."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from bitim.law import atlas
from bitim.law.comparison import Comparison, Entry, offered
from bitim.law.history import Change, Turn
from bitim.law.language import Choice, Fact, Number, Rule, Several
from bitim.law.readers.explain import Reason
from bitim.law.reform import Effect, Flip
from bitim.law.report import consequence, finding_as_json, named
from bitim.law.words import Language, say


def comparison(compared: Comparison, language: Language) -> dict[str, Any]:
    """A comparison: the laws by answer, each with its finding, its grounds and what only it asks."""
    return {
        "question": compared.question,
        "date": compared.day.isoformat(),
        "groups": [{"answer": group.answer, "jurisdictions": list(group.jurisdictions)} for group in compared.groups],
        "findings": [_entry(entry, language) for entry in compared.entries],
        "differences": [
            {
                "kind": difference.kind,
                "given": [
                    {"jurisdiction": code, "consequences": [consequence(outcome) for outcome in outcomes]}
                    for code, outcomes in difference.given
                ],
            }
            for difference in compared.differences
        ],
    }


def _entry(entry: Entry, language: Language) -> dict[str, Any]:
    return {
        **finding_as_json(entry.jurisdiction, entry.finding, language),
        "name": say(atlas.JURISDICTIONS[entry.jurisdiction].name, language),
        "grounds": [reason_as_json(entry.jurisdiction, ground, language) for ground in entry.grounds],
        "asks": [fact.name for fact in entry.asks],
        "asks_alone": [fact.name for fact in entry.alone],
    }


def reason_as_json(jurisdiction: str, reason: Reason, language: Language) -> dict[str, Any]:
    """A provision and whether it applies, is open or is lifted."""
    return {**_rule(jurisdiction, reason.rule, language), "state": reason.state}


def history(jurisdiction: str, question: str, changes: Iterable[Change], language: Language) -> dict[str, Any]:
    """The days on which a question changed."""
    return {
        "jurisdiction": jurisdiction,
        "question": question,
        "changes": [_change(jurisdiction, change, language) for change in changes],
    }


def _change(jurisdiction: str, change: Change, language: Language) -> dict[str, Any]:
    return {
        "date": change.day.isoformat(),
        "amended_by": [say(name, language) for name in change.by],
        "begins": [say(name, language) for name in change.begins],
        "added": [_rule(jurisdiction, rule, language) for rule in change.added],
        "ended": [_rule(jurisdiction, rule, language) for rule in change.ended],
        "changed": [
            {"before": _rule(jurisdiction, old, language), "after": _rule(jurisdiction, new, language)}
            for old, new in change.changed
        ],
        "cases": [flip(one) for one in change.flips],
    }


def course(jurisdiction: str, question: str, turns: Iterable[Turn], language: Language) -> dict[str, Any]:
    """The same case from day to day."""
    return {
        "jurisdiction": jurisdiction,
        "question": question,
        "turns": [finding_as_json(jurisdiction, turn.finding, language) for turn in turns],
    }


def effect(jurisdiction: str, question: str, found: Effect, language: Language) -> dict[str, Any]:
    """What a reform means, and the cases that it would turn."""
    return {
        "jurisdiction": jurisdiction,
        "question": question,
        "provisions": [_rule(jurisdiction, rule, language) for rule in found.meant],
        "tried": found.tried,
        "cases": [flip(one) for one in found.flips],
    }


def flip(turned: Flip) -> dict[str, Any]:
    """A case that comes out differently."""
    return {
        "id": turned.case.id if turned.case else "",
        "before": turned.before.answer,
        "after": turned.after.answer,
        "lost": [consequence(outcome) for outcome in turned.lost],
        "gained": [consequence(outcome) for outcome in turned.gained],
    }


def fact(known: Fact, language: Language, jurisdictions: Iterable[str] = atlas.JURISDICTIONS) -> dict[str, Any]:
    """A fact of the vocabulary: its name, type, question, and the values that these laws offer."""
    values: dict[str, str] = {}
    if isinstance(known, Choice | Several):
        values = {value: say(known.values[value], language) for value in offered(known, jurisdictions)}
    return {
        "name": known.name,
        "type": type(known).__name__.lower(),
        "question": say(known.question, language),
        "hint": say(known.hint, language),
        "phrase": say(known.phrase, language),
        "unit": known.unit if isinstance(known, Number) else None,
        "values": values,
        "decided_by": known.decided_by,
    }


def _rule(jurisdiction: str, rule: Rule, language: Language) -> dict[str, Any]:
    return {
        "cite": rule.cite,
        "named": named(rule, jurisdiction, language),
        "says": say(rule.says, language),
        "since": rule.since.isoformat(),
        "until": None if rule.until == date.max else rule.until.isoformat(),
    }
