"""Several laws before one set of facts: which laws and facts a person chose, kept in the session, and what they say."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.contrib.sessions.backends.base import SessionBase

from bitim.law import atlas
from bitim.law.cases import read_day
from bitim.law.comparison import Comparison, compare, next_fact
from bitim.law.facts import VOCABULARY
from bitim.law.language import Fact, LawError, facts_of
from bitim.law.readers.truth import FactValue
from bitim.web.enquiry import answers
from bitim.web.enquiry.answers import ASKED, HOME, Told

KEY = "comparison"
# What somebody sees who has chosen nothing yet.
PROPOSED = (HOME, "de", "fr", "gb-eaw", "us-ca")


@dataclass(frozen=True)
class Comparing:
    """The laws chosen, the question, the day, and what was told, in the enquiry or here."""

    codes: tuple[str, ...]
    question: str
    day: date
    told: Told

    @cached_property
    def path(self) -> tuple[Fact, ...]:
        """The facts told of which one of these laws speaks, in the order in which they were told."""
        speak = frozenset[str]().union(*(spoken_of(code, self.question, self.day) for code in self.codes))
        return tuple(VOCABULARY[name] for name in self.told if name in speak)

    @cached_property
    def facts(self) -> dict[str, FactValue]:
        """Those of them that are known."""
        told = ((fact.name, self.told[fact.name]) for fact in self.path)
        return {name: value for name, value in told if value is not None}

    @cached_property
    def next(self) -> Fact | None:
        """The fact to ask next; None once none of these laws asks anything more."""
        skipped = frozenset(fact.name for fact in self.path) - self.facts.keys()
        return next_fact(self.facts, self.day, self.question, self.codes, skipped)

    def asked_by(self, fact: Fact) -> tuple[str, ...]:
        """Which of these laws speak of a fact."""
        return tuple(code for code in self.codes if fact.name in spoken_of(code, self.question, self.day))

    @cached_property
    def result(self) -> Comparison:
        """What these laws say."""
        return compare(self.facts, self.day, self.question, self.codes)


@functools.lru_cache(maxsize=1024)
def spoken_of(code: str, question: str, day: date) -> frozenset[str]:
    """The names of the facts that a law speaks of where it answers a question."""
    asked = atlas.question(code, question, {}, day)
    return frozenset(fact.name for rule in atlas.rules(asked) for fact in facts_of(rule.when, rule.provided))


def read(session: SessionBase) -> Comparing:
    """The comparison of a session; what was not chosen, or is no more there to be chosen, as it is proposed."""
    kept: Mapping[str, Any] = session.get(KEY, {})
    enquiry = answers.read(session)
    try:
        day = read_day(kept.get("day", enquiry.day.isoformat()), "session")
    except LawError:
        day = enquiry.day
    question = kept.get("question", ASKED)
    return Comparing(
        codes=_known(kept.get("codes", ())) or _known((enquiry.jurisdiction, *PROPOSED)),
        question=question if question in atlas.QUESTION_NAMES else ASKED,
        day=day,
        told=enquiry.told,
    )


def _known(codes: Iterable[str]) -> tuple[str, ...]:
    """The codes that there are, in the order of the atlas."""
    chosen = set(codes)
    return tuple(code for code in atlas.JURISDICTIONS if code in chosen)


def choose(session: SessionBase, codes: Iterable[str], question: str, day: date | None) -> None:
    """Keep the choice in the session; without a day the law of the present day is asked."""
    chosen: dict[str, Any] = {"codes": list(_known(codes)), "question": question}
    session[KEY] = chosen | ({"day": day.isoformat()} if day else {})


def forget(session: SessionBase) -> None:
    """Forget the choice and what was told."""
    session.pop(KEY, None)
    answers.forget(session)
