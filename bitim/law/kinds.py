"""The kinds of consequence that a rule may give, each with its typed parameters (`kinds.tsv`)."""

from __future__ import annotations

import csv
import functools
import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from importlib.resources import files
from types import MappingProxyType
from typing import NamedTuple

from bitim.law.language import Between, Consequence, Day, Later, LawError, Number, Portion, Text, Value

PARAMETER = re.compile(r"(\w+):(?:enum\(([\w|]+)\)|(\w+))")
COMPUTED: Mapping[str, tuple[type, ...]] = MappingProxyType(
    {
        "bool": (bool,),
        "int": (int, Number, Between),
        "money": (int, Decimal, Number, Portion),
        "date": (date, Day, Later),
        "text": (str, Text),
    }
)


class Kind(NamedTuple):
    """One kind: the questions it answers, its parameters (a type or the allowed values), its meaning."""

    questions: tuple[str, ...]
    parameters: Mapping[str, str | tuple[str, ...]]
    meaning: str


@functools.cache
def kinds() -> Mapping[str, Kind]:
    """Every kind by name."""
    with files("bitim.law").joinpath("kinds.tsv").open(encoding="utf-8") as text:
        rows = list(csv.DictReader(text, delimiter="\t", quoting=csv.QUOTE_NONE))
    shared = {row["kind"][1:]: tuple(row["parameters"].split("|")) for row in rows if row["kind"].startswith("@")}
    return {
        row["kind"]: Kind(tuple(row["question"].split(",")), _parameters(row["parameters"], shared), row["meaning"])
        for row in rows
        if not row["kind"].startswith("@")
    }


def _parameters(written: str, shared: Mapping[str, tuple[str, ...]]) -> Mapping[str, str | tuple[str, ...]]:
    found = PARAMETER.findall(written)
    return {name: tuple(values.split("|")) if values else shared.get(typ, typ) for name, values, typ in found}


def give(kind: str, **parameters: Value) -> Consequence:
    """A consequence, checked against its kind; LawError for an unknown kind, parameter or value.

    A parameter named like a word of Python takes an underscore (`from_`).
    """
    known = kinds().get(kind)
    if known is None:
        raise LawError(f"there is no kind of consequence {kind!r}")
    named = {name.rstrip("_"): value for name, value in parameters.items()}
    for name, value in named.items():
        allowed = known.parameters.get(name)
        fits = value in allowed if isinstance(allowed, tuple) else isinstance(value, COMPUTED.get(allowed or "", ()))
        fits = fits and (allowed == "bool" or not isinstance(value, bool))
        if not fits:
            raise LawError(f"{kind} cannot have {name}={value!r}; {name} is {allowed or 'not one of its parameters'}")
    return Consequence(kind, MappingProxyType(named))
