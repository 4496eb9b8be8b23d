"""Which jurisdictions and questions there are; the only place where acts and readers meet."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from bitim.law import words
from bitim.law.facts import VOCABULARY
from bitim.law.kz import acts as kz_acts
from bitim.law.kz import questions as kz
from bitim.law.language import Act, Choice, Fact, Question, Rule, Several, gaps_of
from bitim.law.readers import sheet, tell
from bitim.law.readers.explain import Finding, find
from bitim.law.readers.truth import Facts


@dataclass(frozen=True)
class Jurisdiction:
    """A pack: its questions by name, and its acts by short name.

    `contract` is asked instead of `settlement` when the case states what the contract on mediation contains. `offers`
    names, for a fact whose values serve several jurisdictions, those that a person here is offered.
    """

    code: str
    name: str
    questions: Mapping[str, Question]
    contract: Question
    acts: Mapping[str, Act]
    offers: Mapping[str, tuple[str, ...]]


JURISDICTIONS: Mapping[str, Jurisdiction] = MappingProxyType(
    {
        "kz": Jurisdiction(
            "kz",
            "Kazakhstan",
            MappingProxyType({question.name: question for question in kz.QUESTIONS}),
            kz.contract,
            MappingProxyType({act.short: act for act in kz_acts.ACTS}),
            kz.OFFERS,
        )
    }
)

QUESTION_NAMES = tuple(JURISDICTIONS["kz"].questions)


def question(jurisdiction: str, name: str, facts: Facts, day: date) -> Question:
    """The question that these facts ask, as the law stood on the day; KeyError for an unknown code or name."""
    return _on(jurisdiction, name, "contract.contains" in facts, day)


@functools.lru_cache(maxsize=1024)
def _on(jurisdiction: str, name: str, of_contract: bool, day: date) -> Question:  # noqa: FBT001  # positional, for the cache
    pack = JURISDICTIONS[jurisdiction]
    asked = pack.contract if name == "settlement" and of_contract else pack.questions[name]
    return asked.on(day)


def answer(jurisdiction: str, name: str, facts: Facts, day: date) -> Finding:
    """What the law of a jurisdiction answers to one question on a day."""
    return find(question(jurisdiction, name, facts, day), facts, day)


def offered(fact: Choice | Several, jurisdiction: str) -> tuple[str, ...]:
    """The values of a fact that a person in this jurisdiction can choose from, in the order of the vocabulary."""
    return JURISDICTIONS[jurisdiction].offers.get(fact.name, tuple(fact.values))


def questions(jurisdiction: str) -> Iterator[Question]:
    """Every question of a pack in all its versions, that of the contract on mediation too."""
    pack = JURISDICTIONS[jurisdiction]
    for asked in pack.questions.values():
        yield asked
        if asked.name == "settlement":
            yield pack.contract


def every_rule(rules: tuple[Rule, ...]) -> Iterator[Rule]:
    """Rules and their exceptions, to any depth."""
    for rule in rules:
        yield rule
        yield from every_rule(rule.unless)


def rules(asked: Question) -> Iterator[Rule]:
    """Every provision of a question, exceptions included."""
    yield from every_rule(tuple(rule for rule, _ in asked.rules()))


def texts() -> Iterator[str]:
    """Every visible text of the law in English, to be translated."""
    for fact in VOCABULARY.values():
        yield from _texts_of_fact(fact)
    for pack in JURISDICTIONS.values():
        yield pack.name
        yield from (act.name for act in pack.acts.values())
        for asked in questions(pack.code):
            yield asked.asks
            for rule in rules(asked):
                yield from (
                    text for text in (rule.says, rule.note, *(gap.reason for gap in gaps_of(rule.provided))) if text
                )
    yield from (*words.PHRASES, *tell.PHRASES, *sheet.PHRASES)


def _texts_of_fact(fact: Fact) -> Iterator[str]:
    yield from (text for text in (fact.question, fact.phrase, fact.hint) if text)
    if isinstance(fact, Choice | Several):
        yield from fact.values.values()
