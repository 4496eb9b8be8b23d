"""Which jurisdictions and questions there are; the only place where acts and readers meet."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType

from bitim.law.de import pack as de
from bitim.law.eu import pack as eu
from bitim.law.fr import pack as fr
from bitim.law.gb.eaw import pack as gb_eaw
from bitim.law.gb.nir import pack as gb_nir
from bitim.law.gb.sct import pack as gb_sct
from bitim.law.intl import pack as intl
from bitim.law.kz import pack as kz
from bitim.law.language import Choice, Pack, Question, Rule, Several
from bitim.law.readers.explain import Finding, find
from bitim.law.readers.truth import Facts
from bitim.law.us.ca import pack as us_ca
from bitim.law.us.fed import pack as us_fed
from bitim.law.us.mn import pack as us_mn
from bitim.law.us.uma import pack as us_uma

PACKS: tuple[Pack, ...] = (
    kz.PACK,
    us_fed.PACK,
    us_uma.PACK,
    us_ca.PACK,
    us_mn.PACK,
    gb_eaw.PACK,
    gb_sct.PACK,
    gb_nir.PACK,
    de.PACK,
    fr.PACK,
    eu.PACK,
    intl.PACK,
)
JURISDICTIONS: Mapping[str, Pack] = MappingProxyType({pack.code: pack for pack in PACKS})
QUESTION_NAMES = ("mediability", "duty", "mediator", "secrecy", "settlement", "clock", "money", "effect")


def question(jurisdiction: str, name: str, facts: Facts, day: date) -> Question:
    """The question that these facts ask, as the law stood on the day; KeyError for an unknown code or name."""
    return _on(jurisdiction, name, "contract.contains" in facts, day)


@functools.lru_cache(maxsize=1024)
def _on(jurisdiction: str, name: str, of_contract: bool, day: date) -> Question:  # noqa: FBT001  # positional, for the cache
    pack = JURISDICTIONS[jurisdiction]
    contract = pack.contract if name == "settlement" and of_contract else None
    return (contract or pack.questions[name]).on(day)


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
        if asked.name == "settlement" and pack.contract:
            yield pack.contract


def every_rule(rules: tuple[Rule, ...]) -> Iterator[Rule]:
    """Rules and their exceptions, to any depth."""
    for rule in rules:
        yield rule
        yield from every_rule(rule.unless)


def rules(asked: Question) -> Iterator[Rule]:
    """Every provision of a question, exceptions included."""
    yield from every_rule(tuple(rule for rule, _ in asked.rules()))
