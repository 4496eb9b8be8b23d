"""What the page of a comparison shows: the laws side by side, why they differ, and what only one of them asks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bitim.law import atlas
from bitim.law.comparison import Difference, Entry
from bitim.law.readers.explain import Outcome, Reason
from bitim.law.readers.ready import State
from bitim.law.readers.truth import Facts
from bitim.law.words import Language, act_of, cite_in_words, say
from bitim.web.enquiry.presumptions import presumptions
from bitim.web.enquiry.result import answer_in_words
from bitim.web.lawbook.comparing import Comparing
from bitim.web.lawbook.names import slug

MOST_GROUNDS = 5


@dataclass(frozen=True, kw_only=True)
class Ground:
    """A provision that an answer rests on, and whether it applies, is open or is lifted."""

    cite: str
    act: str
    says: str
    state: State


@dataclass(frozen=True, kw_only=True)
class Column:
    """What one law answers; `more` counts the grounds that are not shown."""

    jurisdiction: str
    name: str
    answer: str
    grounds: tuple[Ground, ...]
    more: int
    missing: tuple[str, ...]
    presumes: tuple[tuple[str, str], ...]
    alone: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Alike:
    """The laws that answer alike."""

    answer: str
    names: tuple[str, ...]
    columns: tuple[Column, ...]


@dataclass(frozen=True, kw_only=True)
class Effect:
    """A kind of consequence that the laws do not give alike: by name of the law what it gives, and where."""

    kind: str
    given: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


@dataclass(frozen=True, kw_only=True)
class Beside:
    """The laws side by side."""

    question: str
    day: date
    told: tuple[tuple[str, str], ...]
    alike: tuple[Alike, ...]
    differ: tuple[Effect, ...]


def beside(comparing: Comparing, language: Language) -> Beside:
    """The comparison in the language of the page."""
    result = comparing.result
    columns = {entry.jurisdiction: _column(entry, comparing.facts, language) for entry in result.entries}
    return Beside(
        question=comparing.question,
        day=comparing.day,
        told=tuple(
            (say(fact.question, language), answer_in_words(fact, comparing.told[fact.name])) for fact in comparing.path
        ),
        alike=tuple(
            Alike(
                answer=group.answer or "",
                names=tuple(columns[code].name for code in group.jurisdictions),
                columns=tuple(columns[code] for code in group.jurisdictions),
            )
            for group in result.groups
        ),
        differ=tuple(_effect(difference, language) for difference in result.differences),
    )


def _column(entry: Entry, facts: Facts, language: Language) -> Column:
    pack, finding = atlas.JURISDICTIONS[entry.jurisdiction], entry.finding
    return Column(
        jurisdiction=entry.jurisdiction,
        name=say(pack.name, language),
        answer=finding.answer or "",
        grounds=tuple(_ground(entry.jurisdiction, reason, language) for reason in entry.grounds[:MOST_GROUNDS]),
        more=max(0, len(entry.grounds) - MOST_GROUNDS),
        missing=tuple(say(fact.question, language) for fact in finding.missing),
        presumes=tuple((one.question, one.answer) for one in presumptions(finding, facts)),
        alone=tuple(say(fact.question, language) for fact in entry.alone),
    )


def _ground(code: str, reason: Reason, language: Language) -> Ground:
    acts = atlas.JURISDICTIONS[code].acts
    return Ground(
        cite=cite_in_words(reason.rule.cite, acts, language),
        act=slug(act_of(reason.rule.cite, acts)),
        says=say(reason.rule.says, language),
        state=reason.state,
    )


def _effect(difference: Difference, language: Language) -> Effect:
    return Effect(
        kind=difference.kind,
        given=tuple(
            (say(atlas.JURISDICTIONS[code].name, language), tuple(_outcome(code, one, language) for one in outcomes))
            for code, outcomes in difference.given
        ),
    )


def _outcome(code: str, outcome: Outcome, language: Language) -> tuple[str, str]:
    given = ", ".join(f"{name}={value}" for name, value in outcome.parameters)
    return given, cite_in_words(outcome.cite, atlas.JURISDICTIONS[code].acts, language)
