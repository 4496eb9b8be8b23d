"""How a question changed: day by day what came, what went, by which act, and which worked cases it turned."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bitim.law import history
from bitim.law.comparison import grounds
from bitim.law.history import Change
from bitim.law.language import Rule
from bitim.law.readers.explain import Finding, Outcome
from bitim.law.readers.truth import Facts
from bitim.law.reform import Flip
from bitim.law.words import Language, act_of, cite_in_words, say
from bitim.web.lawbook.names import pack_of, review, slug


@dataclass(frozen=True, kw_only=True)
class Line:
    """A provision in one line; `formerly` is our wording of the version before, where that is another one."""

    cite: str
    act: str
    says: str
    formerly: str = ""


@dataclass(frozen=True, kw_only=True)
class Turned:
    """A worked case that came out differently: the answers before and after, and what fell away and came."""

    case: str
    before: str
    after: str
    lost: tuple[str, ...]
    gained: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Day:
    """One day on which a question changed; `by` and `begins` name acts, and are empty where none is known."""

    day: date
    by: tuple[str, ...]
    begins: tuple[str, ...]
    added: tuple[Line, ...]
    changed: tuple[Line, ...]
    ended: tuple[Line, ...]
    turned: tuple[Turned, ...]


@dataclass(frozen=True, kw_only=True)
class Stand:
    """What the law answers to the same facts from a day on, and on what that rests."""

    day: date
    answer: str
    grounds: tuple[Line, ...]
    gives: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Course:
    """The history of a question, the last day first; `stands` tells of one case what became of it."""

    jurisdiction: str
    name: str
    question: str
    asks: str
    days: tuple[Day, ...]
    review: tuple[str, ...]
    stands: tuple[Stand, ...] = ()


@functools.lru_cache(maxsize=256)
def course(code: str, question: str, language: Language) -> Course:
    """The history of a question in a language."""
    pack = pack_of(code)
    return Course(
        jurisdiction=code,
        name=say(pack.name, language),
        question=question,
        asks=say(pack.questions[question].asks, language),
        days=tuple(_day(code, change, language) for change in reversed(history.history(code, question))),
        review=review(code, (question,), language),
    )


def _day(code: str, change: Change, language: Language) -> Day:
    return Day(
        day=change.day,
        by=tuple(say(name, language) for name in change.by),
        begins=tuple(say(name, language) for name in change.begins),
        added=_lines(code, change.added, language),
        changed=tuple(_changed(code, old, new, language) for old, new in change.changed),
        ended=_lines(code, change.ended, language),
        turned=tuple(_turned(flip) for flip in change.flips),
    )


def _lines(code: str, rules: Iterable[Rule], language: Language) -> tuple[Line, ...]:
    """Provisions, each once."""
    return tuple(dict.fromkeys(_line(code, rule, language) for rule in rules))


def _line(code: str, rule: Rule, language: Language, formerly: str = "") -> Line:
    acts = pack_of(code).acts
    return Line(
        cite=cite_in_words(rule.cite, acts, language),
        act=slug(act_of(rule.cite, acts)),
        says=say(rule.says, language),
        formerly=formerly,
    )


def _changed(code: str, old: Rule, new: Rule, language: Language) -> Line:
    return _line(code, new, language, "" if old.says == new.says else say(old.says, language))


def _turned(flip: Flip) -> Turned:
    return Turned(
        case=flip.case.id if flip.case else "",
        before=flip.before.answer or "",
        after=flip.after.answer or "",
        lost=tuple(dict.fromkeys(_given(outcome) for outcome in flip.lost)),
        gained=tuple(dict.fromkeys(_given(outcome) for outcome in flip.gained)),
    )


def _given(outcome: Outcome) -> str:
    given = ", ".join(f"{name}={value}" for name, value in outcome.parameters)
    return f"{outcome.kind}({given})" if given else outcome.kind


def same_case(code: str, question: str, facts: Facts, span: tuple[date, date], language: Language) -> tuple[Stand, ...]:
    """The same facts from one day to another: each day on which the answer, or what follows, turned."""
    first, last = sorted(span)
    return tuple(
        _stand(code, turn.day, turn.finding, language) for turn in history.course(code, question, facts, first, last)
    )


def _stand(code: str, day: date, finding: Finding, language: Language) -> Stand:
    return Stand(
        day=day,
        answer=finding.answer or "",
        grounds=_lines(code, (reason.rule for reason in grounds(finding)), language),
        gives=tuple(dict.fromkeys(_given(outcome) for outcome in finding.outcomes)),
    )
