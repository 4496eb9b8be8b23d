"""What the lawbook holds: jurisdictions and questions, acts, worked cases, and the facts that the laws ask for."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from datetime import date

from django.utils.text import capfirst

from bitim.law import atlas
from bitim.law.facts import VOCABULARY
from bitim.law.language import Choice, Fact, Flag, Several, facts_of
from bitim.law.readers.truth import FactValue
from bitim.law.reviews import Wording, wording
from bitim.law.words import NO, YES, Language, cite_in_words, day_in_words, say
from bitim.web.lawbook import questions, worked
from bitim.web.lawbook.names import pack_of, review, slug
from bitim.web.lawbook.provisions import Page, Provision


@dataclass(frozen=True, kw_only=True)
class Cell:
    """A question in a jurisdiction: how many provisions answer it on the day, and since when it stands so."""

    question: str
    asks: str
    provisions: int
    since: date


@dataclass(frozen=True, kw_only=True)
class Row:
    """A jurisdiction with its questions."""

    jurisdiction: str
    name: str
    cells: tuple[Cell, ...]
    review: tuple[str, ...]
    wording: Wording


@functools.lru_cache(maxsize=64)
def matrix(day: date, language: Language) -> tuple[Row, ...]:
    """Every jurisdiction with every question, as the laws stand on a day."""
    return tuple(row(code, day, language) for code in atlas.JURISDICTIONS)


@functools.lru_cache(maxsize=256)
def row(code: str, day: date, language: Language) -> Row:
    """One jurisdiction with its questions."""
    pack = pack_of(code)
    return Row(
        jurisdiction=code,
        name=say(pack.name, language),
        cells=tuple(
            Cell(
                question=name,
                asks=say(asked.asks, language),
                provisions=sum(1 for part in questions.parts_of(code, name) for _ in part.on(day).rules()),
                since=questions.since(code, name, day),
            )
            for name, asked in pack.questions.items()
        ),
        review=review(code, pack.questions, language),
        wording=wording(code, language),
    )


@dataclass(frozen=True, kw_only=True)
class Binding:
    """An act by name."""

    slug: str
    short: str
    title: str


@functools.lru_cache(maxsize=64)
def acts(code: str, language: Language) -> tuple[Binding, ...]:
    """The acts of a jurisdiction in the order of its pack."""
    listed = pack_of(code).acts.values()
    return tuple(Binding(slug=slug(act), short=act.short, title=say(act.name, language)) for act in listed)


# Worked cases -------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Told:
    """One fact of a worked case: its name, what is asked, and the answer in words."""

    fact: str
    question: str
    answer: str


@dataclass(frozen=True, kw_only=True)
class Example:
    """A worked case: the facts, what the law answers, why, and by which provisions."""

    id: str
    jurisdiction: str
    name: str
    question: str
    asks: str
    day: date
    facts: tuple[Told, ...]
    answer: str
    because: str
    source: str
    provisions: tuple[Provision, ...]
    review: tuple[str, ...]


@functools.lru_cache(maxsize=512)
def example(code: str, named: str, language: Language) -> Example:
    """A worked case in words; KeyError for an unknown name."""
    case = worked.by_id(code)[named]
    finding = worked.finding(case)
    applied = [reason.rule for reason in finding.reasons if reason.state == "applies"]
    page = Page(code, language, {})
    return Example(
        id=case.id,
        jurisdiction=code,
        name=say(pack_of(code).name, language),
        question=case.question,
        asks=say(finding.question.asks, language),
        day=case.day,
        facts=tuple(
            Told(
                fact=name,
                question=say(VOCABULARY[name].question, language),
                answer=in_words(VOCABULARY[name], value, language),
            )
            for name, value in case.facts.items()
        ),
        answer=finding.answer or "",
        because=str(case.written.get("because", "")),
        source=str(case.written.get("source", "")),
        provisions=page.write(applied),
        review=review(code, (case.question,), language),
    )


@dataclass(frozen=True, kw_only=True)
class Examples:
    """The worked cases that ask a question, each with its day, its answer and why."""

    jurisdiction: str
    name: str
    question: str
    asks: str
    cases: tuple[tuple[str, date, str, str], ...]
    review: tuple[str, ...]


@functools.lru_cache(maxsize=256)
def examples(code: str, question: str, language: Language) -> Examples:
    """The worked cases that ask a question."""
    listed = worked.of_question(code, question)
    return Examples(
        jurisdiction=code,
        name=say(pack_of(code).name, language),
        question=question,
        asks=say(pack_of(code).questions[question].asks, language),
        cases=tuple((c.id, c.day, worked.finding(c).answer or "", str(c.written.get("because", ""))) for c in listed),
        review=review(code, (question,), language),
    )


def in_words(fact: Fact, value: FactValue, language: Language) -> str:
    """The value of a fact as a person reads it."""
    match fact, value:
        case Flag(), _:
            return say(YES if value else NO, language)
        case Choice(), _:
            return capfirst(say(fact.values[str(value)], language))
        case Several(), frozenset():
            return capfirst(", ".join(say(label, language) for name, label in fact.values.items() if name in value))
        case _, date():
            return day_in_words(value, language)
        case _:
            return str(value)


# Facts ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Use:
    """The provisions of a question that ask for a fact."""

    jurisdiction: str
    name: str
    question: str
    cites: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A fact of the vocabulary, and which provisions of which laws ask for it."""

    fact: str
    question: str
    phrase: str
    hint: str
    values: tuple[str, ...]
    uses: tuple[Use, ...]


@functools.lru_cache(maxsize=256)
def fact(named: str, language: Language) -> Asked:
    """A fact in words; KeyError for an unknown name."""
    known = VOCABULARY[named]
    labels = known.values.values() if isinstance(known, Choice | Several) else ()
    return Asked(
        fact=named,
        question=say(known.question, language),
        phrase=say(known.phrase, language),
        hint=say(known.hint, language),
        values=tuple(say(label, language) for label in labels),
        uses=tuple(
            Use(
                jurisdiction=code,
                name=say(pack_of(code).name, language),
                question=question,
                cites=tuple(cite_in_words(cite, pack_of(code).acts, language) for cite in cites),
            )
            for (code, question), cites in _uses().get(named, {}).items()
        ),
    )


@functools.cache
def _uses() -> dict[str, dict[tuple[str, str], dict[str, None]]]:
    """For each fact, by jurisdiction and question, the citations of the provisions that ask for it."""
    found: dict[str, dict[tuple[str, str], dict[str, None]]] = {}
    for code in atlas.JURISDICTIONS:
        for asked in atlas.questions(code):
            for rule in atlas.rules(asked):
                for used in facts_of(rule.when, rule.provided):
                    found.setdefault(used.name, {}).setdefault((code, asked.name), {})[rule.cite] = None
    return found
