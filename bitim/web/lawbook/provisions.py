"""Provisions as the lawbook shows them: our wording, what we read in it, its dates, its exceptions, its proofs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.text import capfirst

from bitim.law import atlas
from bitim.law.language import ALWAYS, Consequence, Rule
from bitim.law.words import Language, act_of, cite_in_words, condition_in_words, say, value_in_words
from bitim.web.lawbook.names import Source, ended, slug, source_of
from bitim.web.lawbook.outlines import Outline, outline

# What tells a provision in one version from all others, whatever day it is read on.
Key = tuple[str, date, str]


def key_of(rule: Rule) -> Key:
    """What a provision is known by."""
    return rule.cite, rule.since, rule.says


@dataclass(frozen=True)
class Mention:
    """A provision that is written out elsewhere on the page: its citation and its anchor."""

    cite: str
    anchor: str


@dataclass(frozen=True, kw_only=True)
class Provision:
    """One provision in one version, in the language of the page; `reads` is its condition, `outline` the same in lines.

    `repeats` is the anchor of the same provision further up the page, which is then not written out again; exceptions
    of that kind are only mentioned.
    """

    anchor: str
    cite: str
    short: str
    act: str
    says: str
    reads: str
    outline: Outline | None
    asks_besides: str
    gives: tuple[str, ...]
    rests_on: tuple[str, ...]
    since: date
    until: date | None
    unsure: bool
    note: str
    source: Source
    exceptions: tuple[Provision, ...]
    mentioned: tuple[Mention, ...]
    cases: tuple[str, ...]
    repeats: str = ""


@dataclass
class Page:
    """Writes the provisions of one page: each once in full, wherever it is an exception again only its name."""

    jurisdiction: str
    language: Language
    cases: Mapping[Key, tuple[str, ...]]

    def __post_init__(self) -> None:
        """Begin with nothing written."""
        self._acts = atlas.JURISDICTIONS[self.jurisdiction].acts
        self._written: dict[Key, str] = {}
        self._anchors: Counter[str] = Counter()

    def write(self, rules: Iterable[Rule]) -> tuple[Provision, ...]:
        """These rules in their order."""
        return tuple(self._provision(rule) for rule in rules)

    def _provision(self, rule: Rule) -> Provision:
        key = key_of(rule)
        repeats = self._written.get(key, "")
        anchor = repeats or self._anchor(rule)
        self._written[key] = anchor
        act = act_of(rule.cite, self._acts)
        unless = () if repeats else rule.unless
        above = [one for one in unless if key_of(one) in self._written]
        mentioned = dict.fromkeys(Mention(self._cite(one.cite), self._written[key_of(one)]) for one in above)
        return Provision(
            anchor=anchor,
            cite=self._cite(rule.cite),
            short=rule.cite,
            act=slug(act),
            says=say(rule.says, self.language),
            reads="" if rule.when is ALWAYS else capfirst(condition_in_words(rule.when, self.language)),
            outline=None if rule.when is ALWAYS else outline(rule.when, self.language),
            asks_besides="" if rule.provided is ALWAYS else capfirst(condition_in_words(rule.provided, self.language)),
            gives=tuple(_written(consequence, self.language) for consequence in rule.gives),
            rests_on=tuple(self._cite(cite) for cite in rule.cites[1:]),
            since=rule.since,
            until=ended(rule.until),
            unsure=rule.sure != "high",
            note=say(rule.note, self.language),
            source=source_of(act, self.language),
            mentioned=tuple(mentioned),
            exceptions=self.write(one for one in unless if one not in above),
            cases=self.cases.get(key, ()),
            repeats=repeats,
        )

    def _cite(self, cite: str) -> str:
        return cite_in_words(cite, self._acts, self.language)

    def _anchor(self, rule: Rule) -> str:
        """The citation in small letters, numbered where several provisions share it."""
        act = act_of(rule.cite, self._acts)
        place = "".join(c if c.isalnum() else "-" for c in rule.cite.removeprefix(act.short).lower())
        name = "-".join(part for part in f"{slug(act)}-{place}".split("-") if part)
        self._anchors[name] += 1
        return name if self._anchors[name] == 1 else f"{name}.{self._anchors[name]}"


def _written(consequence: Consequence, language: Language) -> str:
    given = ", ".join(f"{name}={value_in_words(value, language)}" for name, value in consequence.parameters.items())
    return f"{consequence.kind}({given})" if given else consequence.kind


def every(provisions: Iterable[Provision]) -> Iterator[Provision]:
    """Provisions and their exceptions, to any depth."""
    for provision in provisions:
        yield provision
        yield from every(provision.exceptions)
