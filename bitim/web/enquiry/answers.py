"""What a person has told so far: kept in the session and nowhere else, replayed as an interview at each page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.contrib.sessions.backends.base import SessionBase
from django.utils import timezone

from bitim.law import atlas
from bitim.law.cases import read_fact, written_value
from bitim.law.language import Fact, LawError, Question
from bitim.law.readers.ask import Interview
from bitim.law.readers.explain import Finding
from bitim.law.readers.truth import FactValue

HOME = "kz"
ASKED = "mediability"
KEY, LAW = "enquiry", "law"

# None: the person does not know.
Told = Mapping[str, FactValue | None]


@dataclass(frozen=True)
class Enquiry:
    """One check: what was told, the day whose law is asked, and whose law that is."""

    told: Told
    day: date
    jurisdiction: str = HOME

    @property
    def at_home(self) -> bool:
        """Whether the law of Kazakhstan is asked."""
        return self.jurisdiction == HOME

    @cached_property
    def question(self) -> Question:
        """The question of law as it stands on the day."""
        return atlas.question(self.jurisdiction, ASKED, {}, self.day)

    @cached_property
    def _replayed(self) -> tuple[tuple[Fact, ...], Interview]:
        """The interview run again with what was told: an answer that is not asked for any more is left aside."""
        path: list[Fact] = []
        interview = Interview(self.question, self.day, {})
        while (fact := interview.next()) is not None and fact.name in self.told:
            path.append(fact)
            interview = interview.with_answer(fact, self.told[fact.name])
        return tuple(path), interview

    @property
    def path(self) -> tuple[Fact, ...]:
        """The facts asked so far, in order."""
        return self._replayed[0]

    @property
    def next(self) -> Fact | None:
        """The fact to ask next; None when the law asks nothing more."""
        return self._replayed[1].next()

    @property
    def left(self) -> int:
        """How many questions may still come, at most."""
        interview = self._replayed[1]
        return sum(1 for fact in interview.matters() if fact.name not in interview.skipped)

    @cached_property
    def facts(self) -> dict[str, FactValue]:
        """The facts that are known on the path."""
        told = ((fact.name, self.told[fact.name]) for fact in self.path)
        return {name: value for name, value in told if value is not None}

    def known(self, *names: str) -> dict[str, FactValue]:
        """The facts of the path, and of these others what was told."""
        told = ((name, self.told.get(name)) for name in names)
        return {**self.facts, **{name: value for name, value in told if value is not None}}

    def finding(self, question: str = ASKED, **supposed: FactValue) -> Finding:
        """What the law answers; `supposed` facts are named with two underscores for the dot."""
        facts = self.known("dispute.amount", "claim.payer")
        facts.update({name.replace("__", "."): value for name, value in supposed.items()})
        return atlas.answer(self.jurisdiction, question, facts, self.day)


def read(session: SessionBase) -> Enquiry:
    """The enquiry of a session; what the vocabulary no longer knows is left out."""
    told: dict[str, FactValue | None] = {}
    for name, value in session.get(KEY, {}).items():
        try:
            told[name] = None if value is None else read_fact(name, value, where="session")
        except LawError:
            continue
    chosen = str(session.get(LAW, HOME))
    return Enquiry(told, timezone.localdate(), chosen if chosen in atlas.JURISDICTIONS else HOME)


def choose(session: SessionBase, jurisdiction: str) -> None:
    """Ask the law of this jurisdiction from now on; what was told is kept, as facts mean the same everywhere."""
    session[LAW] = jurisdiction


def tell(session: SessionBase, fact: Fact, value: FactValue | None) -> None:
    """Keep one answer in the session."""
    kept: dict[str, Any] = session.get(KEY, {})
    session[KEY] = {**kept, fact.name: None if value is None else written_value(value)}


def forget(session: SessionBase, *names: str) -> None:
    """Forget some answers, or without names all of them."""
    kept: dict[str, Any] = session.get(KEY, {})
    left = {name: value for name, value in kept.items() if names and name not in names}
    if left:
        session[KEY] = left
    else:
        session.pop(KEY, None)
    if not names:
        session.pop(LAW, None)
