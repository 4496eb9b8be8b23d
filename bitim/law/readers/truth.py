"""What a condition or a computed value is worth on given facts: strong Kleene, None is 'not known'."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
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
    match condition:
        case AllOf(items):
            return _settle(items, facts, day, decides=False)
        case AnyOf(items):
            return _settle(items, facts, day, decides=True)
        case Not(item):
            return None if (known := truth(item, facts, day)) is None else not known
        case Stated(item):
            return truth(item, facts, day) is True
        case Gap():
            return None
        case NotAfter(first, second):
            one, other = moment(first, facts, day), moment(second, facts, day)
            return None if one is None or other is None else one <= other
        case _:
            return _test(condition, facts, day)


def _test(condition: Flag | OneOf | Has | AtLeast | Same, facts: Facts, day: date) -> bool | None:
    match condition:
        case Flag(name=name):
            return cast("bool | None", facts.get(name))
        case OneOf(fact, values):
            return None if (known := facts.get(fact.name)) is None else known in values
        case Has(fact, values):
            present = cast("frozenset[str] | None", facts.get(fact.name))
            return None if present is None else not present.isdisjoint(values)
        case AtLeast(fact, value):
            known, least = facts.get(fact.name), worth(value, facts, day)
            return None if known is None or least is None else bool(known >= least)  # type: ignore[operator]  # the vocabulary gave both sides one type
        case Same(first, second):
            one, other = facts.get(first.name), facts.get(second.name)
            return None if one is None or other is None else one == other
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


def shifted(start: date, *, days: int = 0, months: int = 0) -> date:
    """So many months later on the day of the same number (or the month's last), and then so many days."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(start.day, last)) + timedelta(days=days)


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


def presumed(condition: Condition, facts: Facts, day: date) -> tuple[Condition, ...]:
    """The unknown conditions that were presumed absent to reach this value, in the order of the text."""
    match condition:
        case Stated(item):
            left = rest(item, facts, day)
            return () if isinstance(left, bool) else (left,)
        case Not(item):
            return presumed(item, facts, day)
        case AllOf(items):
            return _presumed(items, facts, day, decides=False)
        case AnyOf(items):
            return _presumed(items, facts, day, decides=True)
        case _:
            return ()


def _presumed(items: tuple[Condition, ...], facts: Facts, day: date, *, decides: bool) -> tuple[Condition, ...]:
    """Where one item decides, the deciding item that presumes least; otherwise what all of them presume."""
    deciding = [presumed(item, facts, day) for item in items if truth(item, facts, day) is decides]
    if deciding:
        return min(deciding, key=len)
    return tuple(p for item in items for p in presumed(item, facts, day))
