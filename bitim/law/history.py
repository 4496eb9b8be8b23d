"""How a question of law has changed: on which days, by which acts, and which worked cases came out differently."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bitim.law import atlas
from bitim.law.check import provisions
from bitim.law.language import Grants, Question, Rule
from bitim.law.readers.explain import Finding
from bitim.law.readers.truth import Facts, truth
from bitim.law.reform import Flip, differ, flip
from bitim.law.words import act_of
from bitim.law.worked import cases_of

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Change:
    """One day on which a question changed.

    `changed` pairs the version of a provision that ended with the one that followed. `by` names the acts that amended
    the law; it is empty where the rules do not know them. `begins` are the acts that are given here from this day on.
    `flips` are the worked cases that come out differently; on the first day of all, before which no law is given, none.
    """

    day: date
    added: tuple[Rule, ...]
    ended: tuple[Rule, ...]
    changed: tuple[tuple[Rule, Rule], ...]
    by: tuple[str, ...]
    begins: tuple[str, ...]
    flips: tuple[Flip, ...]


@dataclass(frozen=True)
class Turn:
    """What the law answers to the same facts from this day on, until the next turn."""

    day: date
    finding: Finding


@functools.cache
def history(jurisdiction: str, question: str) -> tuple[Change, ...]:
    """Every day on which a question changed, the first ones first; KeyError for an unknown code or question.

    The contract on mediation belongs to the question of the settlement.
    """
    asked = _asked(jurisdiction, question)
    return tuple(_change(asked, day) for day in _days(asked))


def course(jurisdiction: str, question: str, facts: Facts, first: date, last: date) -> tuple[Turn, ...]:
    """The same case from one day to another: the answer on the first, and each day on which something turned."""
    changed = (change for one in _asked(jurisdiction, question) for change in _days((one,)))
    turns = [Turn(first, atlas.answer(jurisdiction, question, facts, first))]
    for day in sorted({*(day for day in changed if first < day <= last), last}):
        found = atlas.answer(jurisdiction, question, facts, day)
        if differ(turns[-1].finding, found):
            turns.append(Turn(day, found))
    return tuple(turns)


def _asked(jurisdiction: str, question: str) -> tuple[Question, ...]:
    found = tuple(one for one in atlas.questions(jurisdiction) if one.name == question)
    if not found:
        raise KeyError(question)
    return found


def standing(question: Question, day: date) -> dict[int, Rule]:
    """The provisions in force on a day by their identity, exceptions to those in force included."""
    found: dict[int, Rule] = {}

    def visit(rules: Iterable[Rule]) -> None:
        for rule in rules:
            if rule.since <= day < rule.until and id(rule) not in found:
                found[id(rule)] = rule
                visit(rule.unless)

    visit(rule for rule, _ in question.rules())
    return found


def _days(asked: Sequence[Question]) -> list[date]:
    """The days on which provisions come into force or go out of it."""
    bounds = {bound for one in asked for rule in provisions(one) for bound in (rule.since, rule.until)}
    days = sorted(bounds - {date.min, date.max})
    return [day for day in days if any(set(standing(one, day)) != set(standing(one, day - DAY)) for one in asked)]


def _change(asked: Sequence[Question], day: date) -> Change:
    before = {key: rule for one in asked for key, rule in standing(one, day - DAY).items()}
    after = {key: rule for one in asked for key, rule in standing(one, day).items()}
    added = [rule for key, rule in after.items() if key not in before]
    ended = [rule for key, rule in before.items() if key not in after]
    pairs = tuple(_pairs(ended, added))
    followed, following = {id(old) for old, _ in pairs}, {id(new) for _, new in pairs}
    return Change(
        day=day,
        added=tuple(rule for rule in added if id(rule) not in following),
        ended=tuple(rule for rule in ended if id(rule) not in followed),
        changed=pairs,
        by=_amended_by(asked[0].jurisdiction, day, (*added, *ended)),
        begins=_begun(asked[0].jurisdiction, day, added),
        flips=tuple(found for one in asked for found in _flips(one, day, (*added, *ended))) if before else (),
    )


def _pairs(ended: Iterable[Rule], added: Iterable[Rule]) -> Iterator[tuple[Rule, Rule]]:
    """Versions of one provision: what ends at a place, and what begins there."""
    left = list(added)
    for old in ended:
        new = next((rule for rule in left if rule.cite == old.cite), None)
        if new is not None:
            left.remove(new)
            yield old, new


def _amended_by(jurisdiction: str, day: date, rules: Iterable[Rule]) -> tuple[str, ...]:
    pack = atlas.JURISDICTIONS[jurisdiction]
    touched = {act_of(rule.cite, pack.acts).short for rule in rules}
    return tuple(one.name for one in pack.amendments if one.day == day and not touched.isdisjoint(one.acts))


def _begun(jurisdiction: str, day: date, added: Iterable[Rule]) -> tuple[str, ...]:
    acts = atlas.JURISDICTIONS[jurisdiction].acts
    begun = (act_of(rule.cite, acts) for rule in added)
    return tuple(dict.fromkeys(act.name for act in begun if act.in_force == day))


def _flips(question: Question, day: date, touched: Sequence[Rule]) -> Iterator[Flip]:
    """The worked cases that the law of the day before answers otherwise, other things being equal."""
    before, after = question.on(day - DAY), question.on(day)
    granting = {id(rule) for step in question.steps if isinstance(step, Grants) for rule in step.rules}
    for case in cases_of(question):
        in_reach = any(_reaches(rule, case.facts, day, granting=id(rule) in granting) for rule in touched)
        if in_reach and (found := flip(before, after, case.facts, day, case)):
            yield found


def _reaches(rule: Rule, facts: Facts, day: date, *, granting: bool) -> bool:
    """Whether a provision can bear on the answer: what grants one can leave it open, all others must be stated."""
    spoken = truth(rule.when, facts, day)
    return spoken is True or (granting and spoken is None)
