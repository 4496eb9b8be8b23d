"""A document as strict JSON: versioned, with one canonical form and a digest; every fault is told with its place."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from typing import Generic, TypeVar

from pydantic import TypeAdapter, ValidationError

LARGEST = 1_000_000
"""Characters of JSON: a settlement of three hundred instalments needs about twenty thousand."""

# No page shows these, and PostgreSQL keeps no NUL; line breaks and tabs are writing.
UNSHOWABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")

T = TypeVar("T")


class Unreadable(Exception):  # noqa: N818 - the text is at fault, not the program
    """A text that is no such document; `faults` are pairs of place and problem."""

    def __init__(self, *faults: tuple[str, str]) -> None:
        """Say every fault, each with its place."""
        super().__init__("; ".join(f"{place}: {problem}" if place else problem for place, problem in faults))
        self.faults = faults


class Form(Generic[T]):
    """How documents of one type are written and read; `name` is the format with its version ("settlement/1")."""

    def __init__(self, name: str, document: type[T]) -> None:
        """Prepare the reader."""
        self.name = name
        self._adapter = TypeAdapter(document)

    def tree(self, document: T) -> dict[str, object]:
        """The document as plain values, its format not named."""
        plain: dict[str, object] = self._adapter.dump_python(document, mode="json")
        return plain

    def write(self, document: T) -> str:
        """The canonical JSON of a document: keys in order, no spaces, letters as they are."""
        tree = {"format": self.name, **self.tree(document)}
        return json.dumps(tree, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)

    def digest(self, document: T) -> str:
        """SHA-256 of the canonical JSON, in hex."""
        return hashlib.sha256(self.write(document).encode()).hexdigest()

    def read(self, text: str) -> T:
        """The document that a text is; Unreadable with every fault otherwise."""
        if len(text) > LARGEST:
            raise Unreadable(("", f"longer than {LARGEST} characters"))
        try:
            tree = json.loads(text, object_pairs_hook=_once, parse_constant=_no_constant, parse_float=_no_float)
        except (ValueError, RecursionError) as error:
            raise Unreadable(("", f"no JSON that can be read: {error}")) from error
        if hidden := list(_hidden(tree, ())):
            raise Unreadable(*((_place(path), "holds a character that cannot be shown") for path in hidden))
        if not isinstance(tree, dict) or tree.pop("format", None) != self.name:
            raise Unreadable(("format", f"must be {self.name}"))
        try:
            return self._adapter.validate_json(json.dumps(tree))
        except ValidationError as error:
            found = error.errors(include_url=False, include_input=False)
            raise Unreadable(*((_place(fault["loc"]), fault["msg"]) for fault in found)) from error


def _place(path: tuple[int | str, ...]) -> str:
    return ".".join(str(step) for step in path)


def _hidden(value: object, path: tuple[int | str, ...]) -> Iterator[tuple[int | str, ...]]:
    match value:
        case str() if UNSHOWABLE.search(value):
            yield path
        case dict():
            for name, item in value.items():
                yield from _hidden(item, (*path, ascii(name)[1:-1]))
        case list():
            for number, item in enumerate(value):
                yield from _hidden(item, (*path, number))


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name stands twice in one object")
    return found


def _no_constant(name: str) -> object:
    raise ValueError(f"{name} is no amount")


def _no_float(number: str) -> object:
    raise ValueError(f"{number} is no whole number")
