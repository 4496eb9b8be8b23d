"""The search of the lawbook: an index in memory over questions, acts, provisions and facts, in all three languages."""

from __future__ import annotations

import bisect
import functools
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from django.urls import reverse
from django.utils.translation import override

from bitim.law import atlas
from bitim.law.facts import VOCABULARY
from bitim.law.language import Choice, Several
from bitim.law.words import LANGUAGES, Language, act_of, cite_in_words, say
from bitim.web.enquiry.answers import HOME
from bitim.web.lawbook.acts import anchors
from bitim.web.lawbook.names import TITLES, slug
from bitim.web.lawbook.provisions import Key, key_of

Kind: TypeAlias = Literal["question", "act", "provision", "fact"]

MOST, LONGEST = 60, 100
# Kazakh letters, as people write them who have a Russian keyboard; ё and й lose their marks by themselves.
FOLDED = str.maketrans("әғқңөұүһі", "агкноуухи")
KINDS: tuple[Kind, ...] = ("question", "act", "provision", "fact")
# So many letters of a word must be there; what comes after them is how the word is inflected.
ENDING, STEM = 2, 5


@dataclass(frozen=True)
class Entry:
    """Something that can be found: what it is, and what is needed to name it and to lead there."""

    kind: Kind
    jurisdiction: str
    name: str
    key: Key | None = None


@dataclass(frozen=True)
class Matches:
    """The entries that have a word: just so in their name, in some form in their name, and anywhere."""

    exact: frozenset[int]
    named: frozenset[int]
    anywhere: frozenset[int]


@dataclass(frozen=True)
class Index:
    """The entries, the words in order, and for each word the entries that have it: in the name, or only in the text."""

    entries: tuple[Entry, ...]
    words: tuple[str, ...]
    named: tuple[frozenset[int], ...]
    told: tuple[frozenset[int], ...]

    def having(self, word: str) -> Matches:
        """The entries with a word that begins as this one does."""
        begins = stem(word)
        first = bisect.bisect_left(self.words, begins)
        last = bisect.bisect_left(self.words, begins + "\U0010ffff")
        named = frozenset[int]().union(*self.named[first:last])
        exact = bisect.bisect_left(self.words, word)
        known = exact < len(self.words) and self.words[exact] == word
        return Matches(self.named[exact] if known else frozenset(), named, named.union(*self.told[first:last]))


def words(text: str) -> list[str]:
    """The words of a text without case and diacritics."""
    folded = text.lower().translate(FOLDED)
    plain = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    return re.findall(r"\w+", plain)


def stem(word: str) -> str:
    """What a word must begin with to be found."""
    return word if word.isdigit() else word[: max(STEM, len(word) - ENDING)]


@dataclass(frozen=True)
class Hit:
    """What was found, where it is, and where it belongs."""

    title: str
    text: str
    at: str
    address: str


@dataclass(frozen=True)
class Results:
    """What a search found, by kind; `more` if there is more than is shown, `partly` if nothing has all of the words."""

    query: str
    found: Mapping[Kind, tuple[Hit, ...]]
    more: bool
    partly: bool


def results(query: str, language: Language) -> Results:
    """What was found, in a language."""
    entries, partly = find(query)
    shown = entries[:MOST]
    found = {kind: tuple(_hit(one, language) for one in shown if one.kind == kind) for kind in KINDS}
    return Results(query, {kind: hits for kind, hits in found.items() if hits}, len(entries) > MOST, partly)


def _hit(entry: Entry, language: Language) -> Hit:
    if entry.kind == "fact":
        fact = VOCABULARY[entry.name]
        return Hit(say(fact.question, language), fact.name, "", reverse("lawbook:fact", args=(fact.name,)))
    pack = atlas.JURISDICTIONS[entry.jurisdiction]
    at = say(pack.name, language)
    if entry.kind == "question":
        address = reverse("lawbook:question", args=(pack.code, entry.name))
        return Hit(say(pack.questions[entry.name].asks, language), "", at, address)
    act = pack.acts[entry.name]
    address = reverse("lawbook:act", args=(pack.code, slug(act)))
    if entry.key is None:
        return Hit(say(act.name, language), act.short, at, address)
    cite, _, says = entry.key
    anchor = anchors(pack.code, act.short)[entry.key]
    return Hit(cite_in_words(cite, pack.acts, language), say(says, language), at, f"{address}#{anchor}")


def find(query: str) -> tuple[list[Entry], bool]:
    """What has every word of the query, or else the most of them, and whether some word is missing everywhere.

    Best first: what has the words in its name, word for word, then what stands at home.
    """
    asked = words(query[:LONGEST])
    index = built()
    found = [index.having(one) for one in asked]
    counted = Counter(number for one in found for number in one.anywhere)
    best = max(counted.values(), default=0)

    def rank(number: int) -> tuple[int, int, bool, int]:
        missed = sum(1 for one in found if number not in one.named)
        inexact = sum(1 for one in found if number not in one.exact)
        return missed, inexact, index.entries[number].jurisdiction not in ("", HOME), number

    fitting = sorted((number for number, had in counted.items() if had == best), key=rank)
    return [index.entries[number] for number in fitting], 0 < best < len(asked)


@functools.cache
def built() -> Index:
    """The index, made when it is first asked for."""
    entries: list[Entry] = []
    named: dict[str, set[int]] = {}
    told: dict[str, set[int]] = {}
    for number, (entry, name, text) in enumerate(_entries()):
        entries.append(entry)
        for word in words(name):
            named.setdefault(word, set()).add(number)
        for word in words(text):
            told.setdefault(word, set()).add(number)
    known = tuple(sorted({*named, *told}))
    return Index(
        tuple(entries),
        known,
        tuple(frozenset(named.get(word, ())) for word in known),
        tuple(frozenset(told.get(word, ())) for word in known),
    )


def _entries() -> Iterator[tuple[Entry, str, str]]:
    """Everything that can be found: the entry, its name and its text, in all languages."""
    for code, pack in atlas.JURISDICTIONS.items():
        at = _said(pack.name)
        for name, question in pack.questions.items():
            yield Entry("question", code, name), f"{at} {_said(question.asks)} {_titles(name)}", ""
        for act in pack.acts.values():
            yield Entry("act", code, act.short), f"{act.short} {_said(act.name)}", at
        yield from _provisions(code)
    for name, fact in VOCABULARY.items():
        values = fact.values.values() if isinstance(fact, Choice | Several) else ()
        yield Entry("fact", "", name), f"{name} {_said(fact.question)}", _said(fact.phrase, fact.hint, *values)


def _provisions(code: str) -> Iterator[tuple[Entry, str, str]]:
    acts = atlas.JURISDICTIONS[code].acts
    once: dict[Key, tuple[Entry, str, str]] = {}
    for question in atlas.questions(code):
        for rule in atlas.rules(question):
            key = key_of(rule)
            if key not in once:
                cites = " ".join(cite_in_words(rule.cite, acts, language) for language in LANGUAGES)
                text = f"{_said(rule.says, rule.note)} {' '.join(rule.cites)}"
                once[key] = (Entry("provision", code, act_of(rule.cite, acts).short, key), f"{rule.cite} {cites}", text)
    yield from once.values()


def _said(*texts: str) -> str:
    return " ".join(say(text, language) for text in texts for language in LANGUAGES)


def _titles(name: str) -> str:
    found = []
    for language in LANGUAGES:
        with override(language):
            found.append(str(TITLES[name]))
    return " ".join(found)
