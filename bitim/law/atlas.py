"""Which jurisdictions and questions there are; the only place where acts and readers meet."""

from __future__ import annotations

import bisect
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
    pack = JURISDICTIONS[jurisdiction]
    contract = pack.contract if name == "settlement" and "contract.contains" in facts else None
    asked = contract or pack.questions[name]
    days = turning_days(asked)
    return _on(asked, days[bisect.bisect_right(days, day) - 1])


@functools.cache
def turning_days(asked: Question) -> tuple[date, ...]:
    """The days on which a question of a pack begins to be answered by other provisions, and the first day of all."""
    return tuple(sorted({date.min, *(day for rule in rules(asked) for day in (rule.since, rule.until))}))


@functools.cache
def _on(asked: Question, day: date) -> Question:
    """A question in one of its versions; there are no more of them than turning days."""
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
