"""Cases as people write them: YAML or JSON, checked against the vocabulary with messages that help."""

from __future__ import annotations

import difflib
import re
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

LONGEST_NUMBER, LONGEST_QUOTE = 40, 80
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
# What YAML refuses when it stands in the file, refused as well when it is written as an escape.
UNSHOWABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")

KEYS = ("id", "jurisdiction", "date", "question", "facts", "expect", "because", "cites", "source", "sure")


@dataclass(frozen=True)
class Case:
    """One question put to one law: id, jurisdiction, day, question, facts.

    `written` is the document it came from, and `where` says where that stands.
    """

    id: str
    jurisdiction: str
    day: date
    question: str
    facts: Facts
    written: Mapping[str, Any]
    where: str = ""


class _Loader(yaml.SafeLoader):
    """Plain YAML only: days stay as they are written; no alias, no tag, no key twice, no endless number.

    Aliases let a few lines stand for more than any memory holds, and none of these is needed to write a case.
    """

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call]  # the stubs leave it without a type
        if isinstance(event, yaml.AliasEvent):
            raise _refused("an alias such as *name is not read; write out what it stands for", event)
        if getattr(event, "tag", None) is not None:
            raise _refused("a tag such as !name is not read; write the value alone", event)
        return super().compose_node(parent, index)


def _refused(reason: str, at: Any) -> yaml.MarkedYAMLError:  # an event or a node
    return yaml.MarkedYAMLError(problem=reason, problem_mark=at.start_mark)


def _mapping(loader: _Loader | _PackLoader, node: yaml.MappingNode) -> dict[object, Any]:
    read: dict[object, Any] = {}
    for key_node, value_node in node.value:
        if not isinstance(key_node, yaml.ScalarNode):
            raise _refused("a key is a single word", key_node)
        key = loader.construct_object(key_node, deep=True)
        if key in read:
            raise _refused(f"the key {_quoted(key)} stands twice", key_node)
        read[key] = loader.construct_object(value_node, deep=True)
    return read


def _number_written(loader: _Loader | _PackLoader, node: yaml.ScalarNode) -> int | float:
    is_whole = node.tag == "tag:yaml.org,2002:int"
    read = loader.construct_yaml_int if is_whole else loader.construct_yaml_float
    try:
        if len(node.value) <= LONGEST_NUMBER:
            return read(node)
    except ValueError as error:
        raise _refused(f"{node.value} is not a number", node) from error
    raise _refused("a number is too long to be read", node)


def _text(loader: _Loader | _PackLoader, node: yaml.ScalarNode) -> str:
    if UNSHOWABLE.search(node.value):
        raise _refused("a text holds a character that cannot be shown", node)
    return str(loader.construct_scalar(node))


class _PackLoader(yaml.CSafeLoader):
    """The same, ten times as fast, for the files of the packs: libyaml is not asked to refuse an alias or a tag."""


for _loader in (_Loader, _PackLoader):
    _loader.add_constructor("tag:yaml.org,2002:map", _mapping)
    _loader.add_constructor("tag:yaml.org,2002:int", _number_written)
    _loader.add_constructor("tag:yaml.org,2002:float", _number_written)
    _loader.add_constructor("tag:yaml.org,2002:str", _text)
    _loader.add_constructor("tag:yaml.org,2002:timestamp", _text)


def read_file(path: Path, *, of_pack: bool = False) -> Iterator[Case]:
    """The cases of a YAML file (JSON is YAML), in order; LawError names the file, the case and what helps.

    A file `of_pack` came with the program and is trusted to be plain.
    """
    for number, document in enumerate(_documents(path, of_pack=of_pack), 1):
        yield read_case(document, where=f"{path}, case {_name(document, number)}")


def _documents(path: Path, *, of_pack: bool = False) -> list[object]:
    """The cases of a file as they are written, none of them read yet."""
    documents = read_yaml(path, of_pack=of_pack)
    written = [case for document in documents if document is not None for case in _cases_of(document)]
    if not written:
        raise LawError(f"{path}: holds no case")
    return written


def read_yaml(path: Path, *, of_pack: bool = False) -> list[object]:
    """The documents of a YAML file; LawError names the file and what is wrong with it."""
    try:
        text = path.read_text(encoding="utf-8")
        return list(yaml.load_all(text, _PackLoader if of_pack else _Loader))
    except OSError as error:
        raise LawError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise LawError(f"{path}: is not text in UTF-8") from error
    except yaml.YAMLError as error:
        raise LawError(f"{path}: is not valid YAML: {_told(error)}") from error
    except RecursionError as error:
        raise LawError(f"{path}: is nested too deeply") from error


def read_one(path: Path, **defaults: str) -> Case:
    """The one case of a file, which may leave out what is given here, or be its facts alone; LawError as above."""
    documents = list(_documents(path))
    if len(documents) != 1:
        raise LawError(f"{path}: holds {len(documents)} cases; one is asked for")
    [document] = documents
    if isinstance(document, dict) and all(isinstance(key, str) and key in VOCABULARY for key in document):
        document = {"facts": document}
    return read_case({**defaults, **document} if isinstance(document, dict) else document, where=str(path))


def _told(error: yaml.YAMLError) -> str:
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark is not None:
        return f"line {error.problem_mark.line + 1}: {error.problem}"
    return " ".join(str(error).split())


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
            raise LawError(f"{where}: unknown key {_quoted(key)}{nearest(key, KEYS)}")
    jurisdiction = _one_of(document, "jurisdiction", atlas.JURISDICTIONS, where)
    question = _one_of(document, "question", atlas.QUESTION_NAMES, where)
    facts = document.get("facts", {})
    if not isinstance(facts, dict):
        raise LawError(f"{where}: facts is a mapping from the name of a fact to its value")
    return Case(
        id=str(document.get("id", "")),
        jurisdiction=jurisdiction,
        day=read_day(document.get("date", date.today().isoformat()), f"{where}: date"),  # noqa: DTZ011  # the day here and now
        question=question,
        facts={str(name): read_fact(str(name), value, where=where) for name, value in facts.items()},
        written=document,
        where=where,
    )


def _one_of(document: Mapping[Any, Any], key: str, known: Iterable[str], where: str) -> str:
    if key not in document:
        raise LawError(f"{where}: {key} is missing; it is one of {', '.join(known)}")
    value = document[key]
    if not isinstance(value, str) or value not in known:
        raise LawError(f"{where}: unknown {key} {_quoted(value)}{nearest(value, known)}")
    return value


def read_fact(name: str, value: object, *, where: str) -> FactValue:
    """One fact's value as the readers want it; LawError for an unknown name, a wrong type, an impossible value."""
    place = f"{where}: " if where else ""
    fact = VOCABULARY.get(name)
    if fact is None:
        raise LawError(f"{place}unknown fact {_quoted(name)}{nearest(name, VOCABULARY)}")
    return _value(fact, value, f"{place}{name}")


def _value(fact: Fact, value: object, where: str) -> FactValue:
    match fact:
        case Flag():
            if not isinstance(value, bool):
                raise LawError(f"{where} is true or false, not {_quoted(value)}")
            return value
        case Choice():
            return _listed(fact, value, where)
        case Several():
            if not isinstance(value, list):
                raise LawError(f"{where} is a list (of {', '.join(fact.values)}), not {_quoted(value)}")
            return frozenset(_listed(fact, item, where) for item in value)
        case Text():
            if not isinstance(value, str) or not value:
                raise LawError(f"{where} is a text in quotes, not {_quoted(value)}")
            return value
        case Number():
            return _number(fact, value, where)
        case Day():
            return read_day(value, where)
        case _:
            raise LawError(f"{where} is of no known type")


def _listed(fact: Choice | Several, value: object, where: str) -> str:
    if not isinstance(value, str) or value not in fact.values:
        raise LawError(f"{where} has no value {_quoted(value)}{nearest(value, fact.values)}")
    return value


def _number(fact: Number, value: object, where: str) -> int | Decimal:
    if isinstance(value, float) and value.is_integer():
        value = int(value)  # JSON knows one kind of number: 18.0 is 18
    whole = isinstance(value, int) and not isinstance(value, bool)
    if fact.unit == "money" and isinstance(value, float) and value == value and abs(value) != float("inf"):  # noqa: PLR0124  # only NaN differs from itself
        value = Decimal(str(value))
    elif not whole:
        kind = "an amount" if fact.unit == "money" else f"a whole number of {fact.unit}"
        raise LawError(f"{where} is {kind}, not {_quoted(value)}")
    if not isinstance(value, int | Decimal) or value < 0 or value > 10**15:
        raise LawError(f"{where} cannot be {_quoted(value)}: it is between 0 and 10^15")
    return value


def read_day(value: object, where: str) -> date:
    """A day written YYYY-MM-DD; LawError for any other form and for a day that never was."""
    try:
        return date.fromisoformat(value if isinstance(value, str) and DAY.fullmatch(value) else "")
    except ValueError:
        raise LawError(f'{where} is a day that exists, written "YYYY-MM-DD", not {_quoted(value)}') from None


def _quoted(value: object) -> str:
    """A value as a message shows it, cut where it is long."""
    try:
        written = repr(value)
    except ValueError:  # Python writes no number of more than 4300 digits
        written = "a number too long to be written"
    return written if len(written) <= LONGEST_QUOTE else f"{written[:LONGEST_QUOTE]}…"


def nearest(name: object, known: Iterable[str]) -> str:
    """The end of a message: the nearest right name, or all of them where few."""
    names = list(known)
    close = difflib.get_close_matches(name, names, n=1, cutoff=0.5) if isinstance(name, str) else []
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
