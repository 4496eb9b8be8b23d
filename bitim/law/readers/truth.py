"""What a condition or a computed value is worth on given facts: strong Kleene, None is 'not known'."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import TypeAlias, assert_never, cast

from bitim.law.language import (
    AllOf,
    AnyOf,
    AtLeast,
    Between,
    Condition,
    Day,
    Fact,
    Flag,
    Gap,
    Has,
    Later,
    Moment,
    Not,
    NotAfter,
    Number,
    OneOf,
    Portion,
    Same,
    Stated,
    Text,
    Today,
    Value,
)

FactValue: TypeAlias = bool | int | Decimal | str | date | frozenset[str]
Facts: TypeAlias = Mapping[str, FactValue]
Known: TypeAlias = bool | int | Decimal | str | date


def truth(condition: Condition, facts: Facts, day: date) -> bool | None:
    """True, false or not known; `day` is the day on which the question is asked."""
    # The commonest shapes come first: this is where the time of every answer goes.
    match condition:
        case OneOf(fact, values):
            return None if (known := facts.get(fact.name)) is None else known in values
        case Flag(name=name):
            return cast("bool | None", facts.get(name))
        case AllOf(items):
            return _settle(items, facts, day, decides=False)
        case AnyOf(items):
            return _settle(items, facts, day, decides=True)
        case Not(item):
            return None if (value := truth(item, facts, day)) is None else not value
        case Stated(item):
            return truth(item, facts, day) is True
        case Has(fact, values):
            present = cast("frozenset[str] | None", facts.get(fact.name))
            return None if present is None else not present.isdisjoint(values)
        case _:
            return _compared(condition, facts, day)


def _compared(condition: AtLeast | NotAfter | Same | Gap, facts: Facts, day: date) -> bool | None:
    match condition:
        case AtLeast(fact, least):
            known, floor = facts.get(fact.name), worth(least, facts, day)
            return None if known is None or floor is None else bool(known >= floor)  # type: ignore[operator]  # the vocabulary gave both sides one type
        case NotAfter(first, second):
            one, other = moment(first, facts, day), moment(second, facts, day)
            return None if one is None or other is None else one <= other
        case Same(left, right):
            text, same = facts.get(left.name), facts.get(right.name)
            return None if text is None or same is None else text == same
        case Gap():
            return None
        case _:
            assert_never(condition)


def _settle(items: tuple[Condition, ...], facts: Facts, day: date, *, decides: bool) -> bool | None:
    """One deciding item settles it; failing that, one unknown item leaves it open."""
    result: bool | None = not decides
    for item in items:
        known = truth(item, facts, day)
        if known is decides:
            return decides
        if known is None:
            result = None
    return result


def moment(moment: Moment, facts: Facts, day: date) -> date | None:
    """The day that a moment falls on, where it can be known."""
    match moment:
        case Today():
            return day
        case Day(name=name):
            return cast("date | None", facts.get(name))
        case Later(start, days, months):
            begin = cast("date | None", facts.get(start.name))
            count = worth(days, facts, day)
            if begin is None or count is None:
                return None
            return shifted(begin, days=int(cast("int", count)), months=months)
        case _:
            assert_never(moment)


def worth(value: Value, facts: Facts, day: date) -> Known | None:
    """What a parameter comes to, where it can be known."""
    match value:
        case Number(name=name) | Text(name=name):
            return cast("Known | None", facts.get(name))
        case Day() | Later():
            return moment(value, facts, day)
        case Between(first, last):
            one, other = moment(first, facts, day), moment(last, facts, day)
            return None if one is None or other is None else (other - one).days
        case Portion(of, percent):
            amount = facts.get(of.name)
            return None if amount is None else Decimal(cast("int | Decimal", amount)) * percent / 100
        case bool() | int() | Decimal() | str() | date():
            return value
        case _:
            assert_never(value)


def shifted(start: date, *, days: int = 0, months: int = 0) -> date | None:
    """So many months later on the day of the same number (or the month's last), and then so many days.

    None where no calendar reaches.
    """
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    try:
        last = calendar.monthrange(year, month + 1)[1]
        return date(year, month + 1, min(start.day, last)) + timedelta(days=days)
    except (ValueError, OverflowError):
        return None


def rest(condition: Condition, facts: Facts, day: date) -> Condition | bool:
    """What is left of a condition once the known facts are put in."""
    match condition:
        case Not(item):
            left = rest(item, facts, day)
            return not left if isinstance(left, bool) else ~left
        case AllOf(items):
            return _rest(AllOf, items, facts, day, decides=False)
        case AnyOf(items):
            return _rest(AnyOf, items, facts, day, decides=True)
        case _:
            known = truth(condition, facts, day)
            return condition if known is None else known


def _rest(
    join: type[AllOf | AnyOf], items: tuple[Condition, ...], facts: Facts, day: date, *, decides: bool
) -> Condition | bool:
    open_items = []
    for item in items:
        left = rest(item, facts, day)
        if left is decides:
            return decides
        if not isinstance(left, bool):
            open_items.append(left)
    if not open_items:
        return not decides
    return open_items[0] if len(open_items) == 1 else join(tuple(open_items))


def unknown(conditions: Iterable[Condition], facts: Facts) -> tuple[Fact, ...]:
    """The facts that conditions speak of and that are not known yet, each once, in the order of the text."""
    spoken_of = [fact for condition in conditions for fact in condition.facts]
    return tuple([fact for fact in dict.fromkeys(spoken_of) if fact.name not in facts])


Reading: TypeAlias = tuple[bool | None, tuple[Condition, ...]]


def read(condition: Condition, facts: Facts, day: date) -> Reading:
    """The value of a condition, and the unknown conditions that were presumed absent to reach it, in their order."""
    match condition:
        case Stated(item):
            left = rest(item, facts, day)
            return (left, ()) if isinstance(left, bool) else (False, (left,))
        case Not(item):
            return turned(read(item, facts, day))
        case AllOf(items):
            return joined([read(item, facts, day) for item in items], decides=False)
        case AnyOf(items):
            return joined([read(item, facts, day) for item in items], decides=True)
        case _:
            return truth(condition, facts, day), ()


def joined(readings: Iterable[Reading], *, decides: bool) -> Reading:
    """Where one reading decides, the deciding one that presumes least; otherwise what all of them presume."""
    value: bool | None = not decides
    together: list[Condition] = []
    least: tuple[Condition, ...] | None = None
    for known, presumptions in readings:
        if known is decides:
            if least is None or len(presumptions) < len(least):
                least = presumptions
        elif known is None:
            value = None
        together += presumptions
    return (value, tuple(together)) if least is None else (decides, least)


def turned(reading: Reading) -> Reading:
    """The reading of the opposite."""
    value, presumptions = reading
    return None if value is None else not value, presumptions
