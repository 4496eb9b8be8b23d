"""A reform as people write it: a provision, and its new days or conditions, in YAML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from bitim.law.cases import nearest, read_day, read_fact, read_yaml
from bitim.law.facts import VOCABULARY
from bitim.law.language import (
    AllOf,
    AnyOf,
    AtLeast,
    Choice,
    Condition,
    Day,
    Fact,
    Flag,
    LawError,
    Not,
    Number,
    Several,
    Text,
    all_of,
)
from bitim.law.reform import Reform

KEYS = ("cite", "as_of", "strike", "since", "until", "when", "provided")
JOINS = ("all", "any", "not")


def read_reform(path: Path) -> Reform:
    """The reform in a file; LawError names the file, the place and what helps."""
    documents = [document for document in read_yaml(path) if document is not None]
    if len(documents) != 1 or not isinstance(documents[0], dict):
        raise LawError(f"{path}: a reform is one mapping with the keys {', '.join(KEYS)}")
    written: dict[Any, Any] = documents[0]
    for key in written:
        if key not in KEYS:
            raise LawError(f"{path}: unknown key {key!r}{nearest(key, KEYS)}")
    if not isinstance(written.get("cite"), str):
        raise LawError(f"{path}: cite names the provision, such as LM 1(3)")
    if not isinstance(written.get("strike", False), bool):
        raise LawError(f"{path}: strike is true or false")
    return Reform(
        cite=written["cite"],
        on=_day(written, "as_of", path),
        strike=written.get("strike", False),
        since=_day(written, "since", path),
        until=_day(written, "until", path),
        when=_stated(written, "when", path),
        provided=_stated(written, "provided", path),
    )


def _day(written: Mapping[str, Any], key: str, path: Path) -> date | None:
    return read_day(written[key], f"{path}: {key}") if key in written else None


def _stated(written: Mapping[str, Any], key: str, path: Path) -> Condition | None:
    return read_condition(written[key], f"{path}: {key}") if key in written else None


def read_condition(written: object, where: str) -> Condition:
    """A condition: facts that all hold, each with its value or values, and `all`, `any`, `not` of further conditions.

    A value is `true` or `false`, one or several words, or `{at_least: …}` for a number or a day.
    """
    if not isinstance(written, dict):
        raise LawError(f"{where} is a mapping from facts to their values, or to all, any, not")
    items = tuple(_items(written, where))
    return items[0] if len(items) == 1 else all_of(*items)


def _items(written: Mapping[Any, Any], where: str) -> Iterator[Condition]:
    for key, value in written.items():
        if key == "not":
            yield Not(read_condition(value, f"{where}: not"))
        elif key in JOINS:
            if not isinstance(value, list):
                raise LawError(f"{where}: {key} is a list of conditions")
            items = tuple(read_condition(item, f"{where}: {key}") for item in value)
            yield AllOf(items) if key == "all" else AnyOf(items)
        elif isinstance(key, str) and key in VOCABULARY:
            yield _test(VOCABULARY[key], value, where)
        else:
            raise LawError(f"{where}: unknown fact {key!r}{nearest(key, (*VOCABULARY, *JOINS))}")


def _test(fact: Fact, value: object, where: str) -> Condition:
    match fact:
        case Flag():
            return fact if read_fact(fact.name, value, where=where) else Not(fact)
        case Choice() | Several():
            words = [str(word) for word in (value if isinstance(value, list) else [value])]
            return fact.is_one_of(*words) if isinstance(fact, Choice) else fact.has(*words)
        case Text():
            return fact.is_one_of(*(str(word) for word in (value if isinstance(value, list) else [value])))
        case Number() | Day():
            if not isinstance(value, dict) or list(value) != ["at_least"]:
                raise LawError(f"{where}: {fact.name} is compared as {{at_least: …}}")
            return AtLeast(fact, read_fact(fact.name, value["at_least"], where=where))  # type: ignore[arg-type]  # a number or a day, as its fact is
        case _:
            raise LawError(f"{where}: {fact.name} is of no known type")
