"""Provisions made ready to be asked of many cases.

Of a provision of which a case states nothing it is known beforehand what it gives; only the others are worked out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import Literal, NamedTuple, TypeAlias, cast

from bitim.law.language import (
    ALWAYS,
    Choice,
    Condition,
    Consequence,
    OneOf,
    Question,
    Rule,
    all_of,
    facts_of,
    facts_of_value,
    gaps_of,
)
from bitim.law.readers.compiled import Read, Test, compiled, flat, leaving, presumes, reading
from bitim.law.readers.truth import Facts, Known, Reading, joined, rest, turned, worth

Role: TypeAlias = Literal["decides", "excepts", "brings"]
Open: TypeAlias = Callable[[Facts, date], Condition]
State: TypeAlias = Literal["applies", "open", "lifted"]

# No condition is settled by the day alone: what a provision gives to a case that states nothing it gives on all days.
ANY_DAY = date.min


class Reason(NamedTuple):
    """A provision that applies, that an unknown fact leaves open, or that speaks but is lifted.

    It is lifted by an exception, or because its further condition is not met.
    """

    rule: Rule
    role: Role
    state: State


class Outcome(NamedTuple):
    """A consequence with its parameters worked out; `certain` if nothing had to be presumed for it."""

    kind: str
    parameters: tuple[tuple[str, Known], ...]
    cite: str
    certain: bool


class Ready:
    """A provision in the reading in which its question asks it."""

    def __init__(self, rule: Rule, *, must_be_stated: bool) -> None:
        """A provision that counts only if stated, or not only then."""
        self.rule, self.must_be_stated = rule, must_be_stated
        self.exceptions = tuple(ready(exception, must_be_stated=True) for exception in rule.unless)
        self.names = frozenset(fact.name for fact in rule.facts())
        self.can_be_denied = bool(rule.unless) or rule.provided is not ALWAYS
        self.presumes_to_speak = presumes(rule.when)
        self.can_presume = must_be_stated or bool(rule.unless) or self.presumes_to_speak or presumes(rule.provided)

    @cached_property
    def speaks(self) -> Test:
        """Whether it speaks at all."""
        return compiled(self.rule.when)

    @cached_property
    def provided(self) -> Test:
        """Whether its further condition is met."""
        return compiled(self.rule.provided)

    @cached_property
    def brings_something(self) -> bool:
        """Whether it has a consequence, or would have if all of it were encoded."""
        return bool(self.rule.gives) or next(gaps_of(self.rule.provided), None) is not None

    @cached_property
    def silenced_by(self) -> tuple[tuple[str, str], ...]:
        """Facts of which each, by itself, is enough for it not to speak, with their values."""
        tests = () if self.presumes_to_speak else flat(all_of(self.rule.when))
        return tuple(
            (test.fact.name, value)
            for test in tests
            if isinstance(test, OneOf) and isinstance(test.fact, Choice)
            for value in test.fact.values
            if value not in test.values
        )

    @cached_property
    def givings(self) -> tuple[Giving, ...]:
        """Its consequences."""
        return tuple(Giving(consequence, self.rule.cite) for consequence in self.rule.gives)

    @cached_property
    def of_nothing(self) -> Seen:
        """What it gives to a case that states none of its facts."""
        return Seen(self, {}, ANY_DAY, self.speaks({}, ANY_DAY))

    def seen(self, facts: Facts, day: date) -> Seen:
        """What it gives to a case."""
        return self.of_nothing if self.names.isdisjoint(facts) else Seen(self, facts, day, self.speaks(facts, day))

    @cached_property
    def left_to_speak(self) -> Open:
        """What is left of the condition on which it speaks, where that is not known."""
        return cast("Open", leaving(self.rule.when))

    @cached_property
    def left_provided(self) -> Open:
        """What is left of its further condition, where that is not known."""
        return cast("Open", leaving(self.rule.provided))

    @cached_property
    def read_to_speak(self) -> Read:
        """Whether it speaks, and what is presumed to say so."""
        return reading(self.rule.when)

    @cached_property
    def read_provided(self) -> Read:
        """Whether its further condition is met, and what is presumed to say so."""
        return reading(self.rule.provided)

    @cached_property
    def has_gaps(self) -> bool:
        """Whether something of it is not encoded."""
        own = (*gaps_of(self.rule.when), *gaps_of(self.rule.provided))
        return bool(own) or any(exception.has_gaps for exception in self.exceptions)

    def is_touched(self, facts: Facts) -> bool:
        """Whether some stated fact already bears on whether it speaks."""
        return self._is_always_touched or not self._names_to_speak.isdisjoint(facts)

    @cached_property
    def _is_always_touched(self) -> bool:
        """Whether a part of what makes it speak is settled though nothing is stated."""
        return rest(self.rule.when, {}, ANY_DAY) != self.rule.when

    @cached_property
    def _names_to_speak(self) -> frozenset[str]:
        return frozenset(fact.name for fact in facts_of(self.rule.when))


class Giving:
    """A consequence of a provision, worked out beforehand where none of its parameters is computed from a fact."""

    def __init__(self, consequence: Consequence, cite: str) -> None:
        """A consequence and the provision that gives it."""
        self.consequence, self.cite = consequence, cite
        self._constant: dict[bool, Outcome] = {}
        if not any(True for value in consequence.parameters.values() for _ in facts_of_value(value)):
            self._constant = {certain: self._worked_out({}, ANY_DAY, certain=certain) for certain in (True, False)}

    def outcome(self, facts: Facts, day: date, *, certain: bool) -> Outcome:
        """The consequence for a case."""
        return self._constant[certain] if self._constant else self._worked_out(facts, day, certain=certain)

    def _worked_out(self, facts: Facts, day: date, *, certain: bool) -> Outcome:
        worths = [(name, worth(value, facts, day)) for name, value in self.consequence.parameters.items()]
        known = tuple((name, value) for name, value in worths if value is not None)
        return Outcome(self.consequence.kind, known, self.cite, certain)


class Seen:
    """A provision in the light of the facts of one case, and its exceptions in the same light.

    `speaks` is whether it speaks; `value` whether it applies, what is unstated presumed absent; `strict` the same with
    nothing presumed.
    """

    __slots__ = (
        *("_left", "_reading", "day", "exceptions", "facts"),
        *("provided", "provision", "speaks", "strict", "value"),
    )

    def __init__(self, provision: Ready, facts: Facts, day: date, speaks: bool | None) -> None:  # noqa: FBT001 - a truth, not a switch
        """A provision and what a case states of it."""
        self.provision, self.facts, self.day, self.speaks = provision, facts, day, speaks
        self.value = speaks is True if provision.must_be_stated else speaks
        self.strict = speaks
        self.provided: bool | None = True
        self.exceptions: Sequence[Seen] = ()
        # Of what does not speak nothing more is asked, and nothing is excepted from it.
        if provision.can_be_denied and (speaks is not False or provision.presumes_to_speak):
            self._hear_denials()
        self._reading: Reading | None = None
        self._left: tuple[Condition, ...] | None = None

    def _hear_denials(self) -> None:
        """Hear what may deny a provision that speaks: its further condition, and its exceptions."""
        facts, day = self.facts, self.day
        if self.provision.rule.provided is not ALWAYS:
            self.provided = self.provision.provided(facts, day)
            unmet = None if self.provided is None else not self.provided
            self.value, self.strict = _denied(self.value, unmet), _denied(self.strict, unmet)
        if self.provision.exceptions:
            self.exceptions = [exception.seen(facts, day) for exception in self.provision.exceptions]
            for exception in self.exceptions:
                self.value = _denied(self.value, exception.value)
                self.strict = _denied(self.strict, exception.strict)

    @property
    def reading(self) -> Reading:
        """Its value and what was presumed for it: what `read` says of `Rule.holds`."""
        if self._reading is None:
            self._reading = self._read() if self.provision.can_presume else (self.value, ())
        return self._reading

    def _read(self) -> Reading:
        provision, facts, day = self.provision, self.facts, self.day
        if not provision.must_be_stated:
            to_speak = provision.read_to_speak(facts, day)
        elif self.speaks is None:
            to_speak = False, (provision.left_to_speak(facts, day),)
        else:
            to_speak = self.speaks, ()
        if not self.exceptions and provision.rule.provided is ALWAYS:
            return to_speak
        excepted = [turned(exception.reading) for exception in self.exceptions]
        return joined([to_speak, provision.read_provided(facts, day), *excepted], decides=False)

    @property
    def left(self) -> tuple[Condition, ...]:
        """What is left of it where it is open: what `rest` leaves of `Rule.holds`, part by part."""
        if self._left is None:
            self._left = tuple(self._leave()) if self.value is None else ()
        return self._left

    def _leave(self) -> Iterator[Condition]:
        if self.speaks is None:
            yield self.provision.left_to_speak(self.facts, self.day)
        if self.provided is None:
            yield self.provision.left_provided(self.facts, self.day)
        for exception in self.exceptions:
            yield from exception.left

    def reasons(self, role: Role) -> list[tuple[Reason, Seen]]:
        """The reasons it gives in a role: its own, and once it speaks those of its exceptions."""
        state = self._state(role)
        given = [] if state is None else [(Reason(self.provision.rule, role, state), self)]
        if self.speaks is True:
            for exception in self.exceptions:
                given += exception.reasons("excepts")
        return given

    def _state(self, role: Role) -> State | None:
        if self.value is True:
            return "applies"
        if self.value is False:
            return "lifted" if self.speaks is True else None
        matters = role != "brings" or self.provision.brings_something
        return "open" if matters and self.provision.is_touched(self.facts) else None


def _denied(value: bool | None, denial: bool | None) -> bool | None:  # noqa: FBT001 - truths, not switches
    """What a value comes to beside something that denies it if it holds, and leaves it open if it is not known."""
    if denial is False:
        return value
    return False if denial else value and None


def ready(rule: Rule, *, must_be_stated: bool) -> Ready:
    """A provision made ready, once for as long as it lives."""
    # Kept with the rule itself, as a cached property would be: it goes when the rule goes.
    made: dict[bool, Ready] = vars(rule).setdefault("_ready", {})
    if must_be_stated not in made:
        made[must_be_stated] = Ready(rule, must_be_stated=must_be_stated)
    return made[must_be_stated]


# What a provision gives to a case: the step that it decides (None where it decides nothing), and its reasons.
Given: TypeAlias = tuple[int | None, Seen, list[tuple[Reason, Seen]]]


class Place(NamedTuple):
    """A provision in a question: its step (None where it decides nothing) and its role."""

    step: int | None
    role: Role
    provision: Ready


class Prepared:
    """A question, read as it stood on a day, with its provisions made ready."""

    def __init__(self, question: Question) -> None:
        """Every provision of the question in its order."""
        deciding = {id(rule) for step in question.steps for rule in step.rules}
        steps = [at for at, step in enumerate(question.steps) for _ in step.rules]
        rules = list(question.rules())
        self.places = [
            Place(
                steps[number] if number < len(steps) else None,
                "decides" if id(rule) in deciding else "brings",
                ready(rule, must_be_stated=must_be_stated),
            )
            for number, (rule, must_be_stated) in enumerate(rules)
        ]
        self.by_fact: dict[str, set[int]] = {}
        self.silenced: dict[tuple[str, object], set[int]] = {}
        for number, place in enumerate(self.places):
            for name in place.provision.names:
                self.by_fact.setdefault(name, set()).add(number)
            for stated in place.provision.silenced_by:
                self.silenced.setdefault(stated, set()).add(number)

    def given(self, facts: Facts, day: date) -> Iterator[Given]:
        """What each provision that gives anything gives to a case, in the order of the question."""
        touched = set().union(*[self.by_fact[name] for name in facts if name in self.by_fact])
        untouched = self._untouched.keys() - touched
        speaking = touched.difference(*[self.silenced[one] for one in facts.items() if one in self.silenced])
        for number in sorted(speaking | untouched):
            if number in untouched:
                yield self._untouched[number]
                continue
            step, role, provision = self.places[number]
            speaks = provision.speaks(facts, day)
            # One that does not speak gives nothing: no reason, no consequence, nothing to presume or to ask.
            if speaks is not False or provision.presumes_to_speak:
                seen = Seen(provision, facts, day, speaks)
                yield step, seen, seen.reasons(role)

    @cached_property
    def _untouched(self) -> dict[int, Given]:
        """What the provisions give to a case that states none of their facts, where that is anything."""
        given: dict[int, Given] = {}
        for number, (step, role, provision) in enumerate(self.places):
            seen = provision.of_nothing
            reasons = seen.reasons(role)
            if seen.value is not False or seen.strict is not False or seen.reading[1] or reasons:
                given[number] = step, seen, reasons
        return given


def prepared(question: Question) -> Prepared:
    """A question made ready, once for as long as it lives."""
    kept = vars(question)
    if "_prepared" not in kept:
        kept["_prepared"] = Prepared(question)
    made: Prepared = kept["_prepared"]
    return made
