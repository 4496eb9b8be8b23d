"""The worked cases that each pack brings along."""

from __future__ import annotations

import functools
from importlib.resources import as_file, files

from bitim.law import atlas
from bitim.law.cases import Case, read_file
from bitim.law.language import Pack, Question


def folder(jurisdiction: str) -> str:
    """Where the files of a pack lie, from the root of the package: `gb/eaw` for `gb-eaw`."""
    return jurisdiction.replace("-", "/")


@functools.cache
def worked_cases(jurisdiction: str) -> tuple[Case, ...]:
    """The cases of a pack in the order of its files; KeyError for an unknown code."""
    pack: Pack = atlas.JURISDICTIONS[jurisdiction]
    with as_file(files("bitim.law").joinpath(folder(pack.code), "cases")) as place:
        return tuple(case for path in sorted(place.glob("*.yaml")) for case in read_file(path, of_pack=True))


def cases_of(question: Question) -> tuple[Case, ...]:
    """The worked cases that ask a question; what the contract on mediation contains is a question of its own."""
    return tuple(case for case in worked_cases(question.jurisdiction) if asks(case, question))


def asks(case: Case, question: Question) -> bool:
    """Whether a case asks this question in any of its versions."""
    if (case.jurisdiction, case.question) != (question.jurisdiction, question.name):
        return False
    return atlas.question(case.jurisdiction, case.question, case.facts, case.day).asks == question.asks
