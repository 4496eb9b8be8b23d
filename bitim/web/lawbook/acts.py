"""An act in the order of its articles, each provision across time."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from bitim.law import atlas
from bitim.law.language import Act, Rule
from bitim.law.words import Language, act_of, cite_in_words, say
from bitim.web.lawbook import worked
from bitim.web.lawbook.names import Source, pack_of, review, slug, source_of
from bitim.web.lawbook.provisions import Key, Page, Provision, every, key_of


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One provision in one version, and the questions that it answers."""

    provision: Provision
    questions: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Place:
    """A place in an act with all that stood there, in the order of time."""

    cite: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, kw_only=True)
class Document:
    """An act as the lawbook shows it."""

    jurisdiction: str
    name: str
    short: str
    slug: str
    title: str
    in_force: date
    source: Source
    places: tuple[Place, ...]
    review: tuple[str, ...]


@functools.lru_cache(maxsize=512)
def document(code: str, short: str, language: Language) -> Document:
    """An act in a language."""
    pack = pack_of(code)
    act = pack.acts[short]
    page, listed = Page(code, language, _cases(code)), _listed(code, short)
    return Document(
        jurisdiction=code,
        name=say(pack.name, language),
        short=short,
        slug=slug(act),
        title=say(act.name, language),
        in_force=act.in_force,
        source=source_of(act, language),
        places=tuple(
            Place(
                cite=cite_in_words(cite, pack.acts, language),
                entries=tuple(Entry(provision=page.write([rule])[0], questions=asked) for rule, asked in entries),
            )
            for cite, entries in itertools.groupby(listed, key=lambda pair: pair[0].cite)
        ),
        review=review(code, sorted({name for _, asked in listed for name in asked}), language),
    )


@functools.cache
def anchors(code: str, short: str) -> Mapping[Key, str]:
    """Where on the page of an act each provision stands."""
    provisions = Page(code, "en", {}).write(rule for rule, _ in _listed(code, short))
    return {(one.short, one.since, one.says): one.anchor for one in every(provisions) if not one.repeats}


@functools.cache
def _listed(code: str, short: str) -> tuple[tuple[Rule, tuple[str, ...]], ...]:
    """The provisions of an act in the order of its articles and of time, each with the questions that it answers."""
    found = _rules(code, pack_of(code).acts[short])
    return tuple(sorted(found, key=lambda pair: (_order(pair[0].cite.removeprefix(short)), pair[0].since)))


def _rules(code: str, act: Act) -> Iterator[tuple[Rule, tuple[str, ...]]]:
    """The provisions of an act, each with its questions; an exception only where no provision of the act has it."""
    acts = pack_of(code).acts
    asked: dict[Key, tuple[Rule, dict[str, None]]] = {}
    nested: dict[Key, tuple[Rule, dict[str, None]]] = {}
    for question in atlas.questions(code):
        top = {id(rule) for rule, _ in question.rules()}
        for rule in atlas.rules(question):
            if act_of(rule.cite, acts) is act:
                kept = asked if id(rule) in top else nested
                kept.setdefault(key_of(rule), (rule, {}))[1][question.name] = None
    within = {key_of(inner) for rule, _ in asked.values() for inner in atlas.every_rule(rule.unless)}
    alone = {key: found for key, found in nested.items() if key not in within}
    for rule, questions in (asked | {key: found for key, found in alone.items() if key not in asked}).values():
        yield rule, tuple(questions)


@functools.cache
def _cases(code: str) -> Mapping[Key, tuple[str, ...]]:
    found: dict[Key, tuple[str, ...]] = {}
    for name in pack_of(code).questions:
        for key, ids in worked.resting_on(code, name).items():
            found[key] = found.get(key, ()) + ids
    return found


def _order(place: str) -> tuple[tuple[int, str], ...]:
    """Articles by number, then by letter: 9 before 10, 10 before 10a."""
    parts = re.findall(r"(\d+)|([^\W\d]+)", place)
    return tuple((int(number) if number else 0, letters) for number, letters in parts)
