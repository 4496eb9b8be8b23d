"""Cases as people write them: YAML or JSON, checked against the vocabulary with messages that help."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, assert_never

import yaml

from bitim.law import atlas
from bitim.law.facts import VOCABULARY
from bitim.law.language import Choice, Day, Fact, Flag, LawError, Number, Several, Text
from bitim.law.readers.truth import Facts, FactValue

KEYS = ("id", "jurisdiction", "date", "question", "facts", "expect", "because", "cites", "source", "sure")


@dataclass(frozen=True)
class Case:
    """One question put to one law: id, jurisdiction, day, question, facts; `written` is the document it came from."""

    id: str
    jurisdiction: str
    day: date
    question: str
    facts: Facts
    written: Mapping[str, Any]


class _Loader(yaml.SafeLoader):
    """A safe loader that leaves days as they are written and refuses a key that stands twice."""


def _mapping(loader: _Loader, node: yaml.MappingNode) -> dict[object, Any]:
    read: dict[object, Any] = {}
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        if key in read:
            raise yaml.constructor.ConstructorError(None, None, f"the key {key!r} stands twice", key_node.start_mark)
        read[key] = loader.construct_object(value_node, deep=True)
    return read


_Loader.add_constructor("tag:yaml.org,2002:map", _mapping)
_Loader.add_constructor("tag:yaml.org,2002:timestamp", _Loader.construct_scalar)  # type: ignore[type-var]  # the stubs want a base loader


def read_file(path: Path) -> Iterator[Case]:
    """The cases of a YAML file (JSON is YAML), in order; LawError names the file, the case and what helps."""
    try:
        text = path.read_text(encoding="utf-8")
        documents = list(yaml.load_all(text, _Loader))  # a subclass of the safe loader
    except OSError as error:
        raise LawError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise LawError(f"{path}: is not text in UTF-8") from error
    except (yaml.YAMLError, RecursionError) as error:
        raise LawError(f"{path}: is not valid YAML: {' '.join(str(error).split())}") from error
    written = [case for document in documents if document is not None for case in _cases_of(document)]
    if not written:
        raise LawError(f"{path}: holds no case")
    for number, document in enumerate(written, 1):
        yield read_case(document, where=f"{path}, case {_name(document, number)}")


def _cases_of(document: object) -> Iterable[object]:
    return document if isinstance(document, list) else (document,)


def _name(document: object, number: int) -> str:
    named = document.get("id") if isinstance(document, dict) else None
    return named if isinstance(named, str) else f"number {number}"


def read_case(document: object, *, where: str) -> Case:
    """One case from a mapping; `where` begins every message."""
    if not isinstance(document, dict):
        raise LawError(f"{where}: a case is a mapping with the keys {', '.join(KEYS[:5])}")
    for key in document:
        if key not in KEYS:
            raise LawError(f"{where}: unknown key {key!r}{nearest(str(key), KEYS)}")
    jurisdiction = _one_of(document, "jurisdiction", atlas.JURISDICTIONS, where)
    question = _one_of(document, "question", atlas.QUESTION_NAMES, where)
    facts = document.get("facts", {})
    if not isinstance(facts, dict):
        raise LawError(f"{where}: facts is a mapping from the name of a fact to its value")
    return Case(
        id=str(document.get("id", "")),
        jurisdiction=jurisdiction,
        day=_day(document.get("date", date.today().isoformat()), f"{where}: date"),  # noqa: DTZ011  # the day here and now
        question=question,
        facts={str(name): read_fact(str(name), value, where=where) for name, value in facts.items()},
        written=document,
    )


def _one_of(document: Mapping[Any, Any], key: str, known: Iterable[str], where: str) -> str:
    if key not in document:
        raise LawError(f"{where}: {key} is missing; it is one of {', '.join(known)}")
    value = document[key]
    if value not in known:
        raise LawError(f"{where}: unknown {key} {value!r}{nearest(str(value), known)}")
    return str(value)


def read_fact(name: str, value: object, *, where: str) -> FactValue:
    """One fact's value as the readers want it; LawError for an unknown name, a wrong type, an impossible value."""
    fact = VOCABULARY.get(name)
    if fact is None:
        raise LawError(f"{where}: unknown fact {name!r}{nearest(name, VOCABULARY)}")
    return _value(fact, value, f"{where}: {name}")


def _value(fact: Fact, value: object, where: str) -> FactValue:
    match fact:
        case Flag():
            if not isinstance(value, bool):
                raise LawError(f"{where} is true or false, not {value!r}")
            return value
        case Choice():
            return _listed(fact, value, where)
        case Several():
            if not isinstance(value, list):
                raise LawError(f"{where} is a list (of {', '.join(fact.values)}), not {value!r}")
            return frozenset(_listed(fact, item, where) for item in value)
        case Text():
            if not isinstance(value, str) or not value:
                raise LawError(f"{where} is a text in quotes, not {value!r}")
            return value
        case Number():
            return _number(fact, value, where)
        case Day():
            return _day(value, where)
        case _:
            raise LawError(f"{where} is of no known type")


def _listed(fact: Choice | Several, value: object, where: str) -> str:
    if not isinstance(value, str) or value not in fact.values:
        raise LawError(f"{where} has no value {value!r}{nearest(str(value), fact.values)}")
    return value


def _number(fact: Number, value: object, where: str) -> int | Decimal:
    whole = isinstance(value, int) and not isinstance(value, bool)
    if fact.unit == "money" and isinstance(value, float) and value == value and abs(value) != float("inf"):  # noqa: PLR0124  # only NaN differs from itself
        value = Decimal(str(value))
    elif not whole:
        kind = "an amount" if fact.unit == "money" else f"a whole number of {fact.unit}"
        raise LawError(f"{where} is {kind}, not {value!r}")
    if not isinstance(value, int | Decimal) or value < 0 or value > 10**15:
        raise LawError(f"{where} cannot be {value!r}: it is between 0 and 10^15")
    return value


def _day(value: object, where: str) -> date:
    try:
        return date.fromisoformat(value if isinstance(value, str) and len(value) == 10 else "")
    except ValueError:
        raise LawError(f'{where} is a day that exists, written "YYYY-MM-DD", not {value!r}') from None


def nearest(name: str, known: Iterable[str]) -> str:
    """The end of a message: the nearest right name, or all of them where few."""
    names = list(known)
    close = difflib.get_close_matches(name, names, n=1, cutoff=0.5)
    if close:
        return f"; did you mean {close[0]!r}?"
    return f"; known: {', '.join(names)}" if len(names) <= 16 else "; see the list of facts in docs/law.md"


def written_value(value: FactValue) -> bool | int | float | str | list[str]:
    """A fact's value as it is written in YAML or JSON."""
    match value:
        case frozenset():
            return sorted(value)
        case date():
            return value.isoformat()
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case bool() | int() | str():
            return value
        case _:
            assert_never(value)
