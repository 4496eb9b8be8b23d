"""On which provisions each of the worked cases rests."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from bitim.law import atlas
from bitim.law.cases import Case
from bitim.law.readers.explain import Finding
from bitim.law.worked import worked_cases
from bitim.web.lawbook.provisions import Key, key_of


@functools.cache
def by_id(jurisdiction: str) -> Mapping[str, Case]:
    """The worked cases of a jurisdiction by their ids."""
    return {case.id: case for case in worked_cases(jurisdiction)}


@functools.cache
def of_question(jurisdiction: str, question: str) -> tuple[Case, ...]:
    """The worked cases that ask a question, by their ids."""
    return tuple(case for name, case in sorted(by_id(jurisdiction).items()) if case.question == question)


def finding(case: Case) -> Finding:
    """What the law answers to a worked case."""
    return atlas.answer(case.jurisdiction, case.question, case.facts, case.day)


@functools.cache
def resting_on(jurisdiction: str, question: str) -> Mapping[Key, tuple[str, ...]]:
    """For each provision that is applied, the ids of the cases of a question in which it is."""
    found: dict[Key, list[str]] = {}
    for case in of_question(jurisdiction, question):
        for reason in finding(case).reasons:
            if reason.state == "applies":
                found.setdefault(key_of(reason.rule), []).append(case.id)
    return {key: tuple(dict.fromkeys(ids)) for key, ids in found.items()}
