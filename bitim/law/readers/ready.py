"""Provisions made ready to be asked of many cases.

Of a provision of which a case states nothing it is known beforehand what it gives; only the others are worked out.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import Literal, NamedTuple, TypeAlias

from bitim.law.language import Fact, Question, Rule, facts_of, gaps_of
from bitim.law.readers.compiled import Test, compiled, presumes, speaks_of_today
from bitim.law.readers.truth import Facts, Reading, read, rest, unknown

Role: TypeAlias = Literal["decides", "excepts", "brings"]
State: TypeAlias = Literal["applies", "open", "lifted"]


class Reason(NamedTuple):
    """A provision that applies, that an unknown fact leaves open, or that speaks but is lifted.

    It is lifted by an exception, or because its further condition is not met.
    """

    rule: Rule
    role: Role
    state: State


class Ready:
    """A provision in the reading in which its question asks it."""

    def __init__(self, rule: Rule, *, must_be_stated: bool) -> None:
        """A provision that counts only if stated, or not only then."""
        self.rule, self.must_be_stated = rule, must_be_stated
        self.presumed = rule.holds(presume=True, must_be_stated=must_be_stated)
        self.speaks = compiled(rule.when)
        self.brings_something = bool(rule.gives) or next(gaps_of(rule.provided), None) is not None

    @cached_property
    def value(self) -> Test:
        """Whether the provision applies, what is unstated presumed absent."""
        return compiled(self.presumed)

    @cached_property
    def strict(self) -> Test:
        """Whether it applies, nothing presumed."""
        return compiled(self.rule.holds(presume=False, must_be_stated=self.must_be_stated))

    @cached_property
    def certain(self) -> Test:
        """Whether its consequences follow, nothing presumed."""
        return compiled(self.rule.holds(presume=False, must_be_stated=False))

    @cached_property
    def exceptions(self) -> tuple[Ready, ...]:
        """Its exceptions."""
        return tuple(ready(exception, must_be_stated=True) for exception in self.rule.unless)

    @cached_property
    def names(self) -> frozenset[str]:
        """The facts it asks for, exceptions included."""
        return frozenset(fact.name for fact in self.rule.facts())

    @cached_property
    def has_gaps(self) -> bool:
        """Whether something of it is not encoded."""
        return next(gaps_of(self.rule.holds(presume=True, must_be_stated=False)), None) is not None

    @cached_property
    def presumes_to_speak(self) -> bool:
        """Whether something is presumed already to say whether it speaks."""
        return not self.must_be_stated and presumes(self.rule.when)

    @cached_property
    def can_presume(self) -> bool:
        """Whether anything can be presumed for it."""
        return presumes(self.presumed)

    @cached_property
    def speaks_of_today(self) -> bool:
        """Whether what it gives changes with the day, though nothing is stated."""
        return speaks_of_today(self.presumed)

    @cached_property
    def _of_nothing(self) -> dict[date | None, Seen]:
        return {}

    def of_nothing(self, day: date) -> Seen:
        """What it gives to a case that states none of its facts."""
        key = day if self.speaks_of_today else None
        if key not in self._of_nothing:
            self._of_nothing.clear()
            self._of_nothing[key] = Seen(self, {}, day)
        return self._of_nothing[key]

    def reasons(self, facts: Facts, day: date, role: Role, value: bool | None) -> Iterator[Reason]:  # noqa: FBT001 - a truth, not a switch
        """The provision where it applies or is open, and the exceptions that answer it once it speaks."""
        speaks = self.speaks(facts, day) is True
        if value is True:
            yield Reason(self.rule, role, "applies")
        elif value is None and self._touched(facts, day) and (role != "brings" or self.brings_something):
            yield Reason(self.rule, role, "open")
        elif value is False and speaks:
            yield Reason(self.rule, role, "lifted")
        if speaks:
            for exception in self.exceptions:
                yield from exception.reasons(facts, day, "excepts", exception.value(facts, day))

    def _touched(self, facts: Facts, day: date) -> bool:
        """Whether some stated fact already bears on the rule."""
        left = rest(self.rule.when, facts, day)
        return isinstance(left, bool) or left != self.rule.when or any(f.name in facts for f in facts_of(left))


class Seen:
    """A provision in the light of the facts of one case; `value` presumes what is unstated absent, `strict` nothing."""

    __slots__ = ("_missing", "_reading", "_reasons", "day", "facts", "provision", "strict", "value")

    def __init__(self, provision: Ready, facts: Facts, day: date) -> None:
        """A provision and what a case states of it."""
        self.provision, self.facts, self.day = provision, facts, day
        self.value = provision.value(facts, day)
        self.strict = provision.strict(facts, day)
        self._reading: Reading | None = None
        self._missing: tuple[Fact, ...] | None = None
        self._reasons: dict[Role, tuple[Reason, ...]] = {}

    @property
    def reading(self) -> Reading:
        """Its value and what was presumed for it."""
        if self._reading is None:
            can_presume = self.provision.can_presume
            self._reading = read(self.provision.presumed, self.facts, self.day) if can_presume else (self.value, ())
        return self._reading

    @property
    def missing(self) -> tuple[Fact, ...]:
        """The facts it still needs, where it is open."""
        if self._missing is None:
            left = rest(self.provision.presumed, self.facts, self.day)
            self._missing = () if isinstance(left, bool) else unknown((left,), self.facts)
        return self._missing

    def reasons(self, role: Role) -> tuple[Reason, ...]:
        """The reasons it gives in a role."""
        if role not in self._reasons:
            self._reasons[role] = tuple(self.provision.reasons(self.facts, self.day, role, self.value))
        return self._reasons[role]


def ready(rule: Rule, *, must_be_stated: bool) -> Ready:
    """A provision made ready, once for as long as it lives."""
    # Kept with the rule itself, as a cached property would be: it goes when the rule goes.
    made: dict[bool, Ready] = vars(rule).setdefault("_ready", {})
    if must_be_stated not in made:
        made[must_be_stated] = Ready(rule, must_be_stated=must_be_stated)
    return made[must_be_stated]


class Place(NamedTuple):
    """A provision in a question: its step (None where it decides nothing) and its role."""

    provision: Ready
    step: int | None
    role: Role


class Prepared:
    """A question, read as it stood on a day, with its provisions made ready."""

    def __init__(self, question: Question) -> None:
        """Every provision of the question in its order."""
        deciding = {id(rule) for step in question.steps for rule in step.rules}
        steps = [at for at, step in enumerate(question.steps) for _ in step.rules]
        rules = list(question.rules())
        self.places = [
            Place(
                ready(rule, must_be_stated=must_be_stated),
                steps[number] if number < len(steps) else None,
                "decides" if id(rule) in deciding else "brings",
            )
            for number, (rule, must_be_stated) in enumerate(rules)
        ]
        self.by_fact: dict[str, list[int]] = {}
        for number, place in enumerate(self.places):
            for name in place.provision.names:
                self.by_fact.setdefault(name, []).append(number)
        self._of_nothing: dict[date, dict[int, Seen]] = {}

    def seen(self, facts: Facts, day: date) -> list[tuple[Place, Seen]]:
        """The provisions that give anything to a case, in the order of the question."""
        touched = {number for name in facts for number in self.by_fact.get(name, ())}
        found = {number: seen for number, seen in self._untouched(day).items() if number not in touched}
        for number in touched:
            provision = self.places[number].provision
            # One that does not speak gives nothing: no reason, no consequence, nothing to presume or to ask.
            if provision.speaks(facts, day) is not False or provision.presumes_to_speak:
                found[number] = Seen(provision, facts, day)
        return [(self.places[number], found[number]) for number in sorted(found)]

    def _untouched(self, day: date) -> dict[int, Seen]:
        if day not in self._of_nothing:
            seen = {number: place.provision.of_nothing(day) for number, place in enumerate(self.places)}
            self._of_nothing = {day: {n: one for n, one in seen.items() if _gives_something(one, self.places[n])}}
        return self._of_nothing[day]


def _gives_something(seen: Seen, place: Place) -> bool:
    return seen.value is not False or seen.strict is not False or bool(seen.reading[1] or seen.reasons(place.role))


def prepared(question: Question) -> Prepared:
    """A question made ready, once for as long as it lives."""
    kept = vars(question)
    if "_prepared" not in kept:
        kept["_prepared"] = Prepared(question)
    made: Prepared = kept["_prepared"]
    return made
