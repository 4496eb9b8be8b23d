"""The working days of Kazakhstan, with its holidays and the days off that the Government moves.

Holidays that follow the moon are estimated for years to come, and moved days off become known year by year.
"""

from datetime import date, timedelta

import holidays

LAST_YEAR = 2099
"""The last year of which the calendar knows the holidays, so that terms from it still end on a known day."""

_CALENDAR = holidays.country_holidays("KZ", language="en_US")
_ESTIMATED = "(estimated)"


def is_working_day(day: date) -> bool:
    """Whether work is done on this day: no weekend and no holiday, or a Saturday that was made a working day."""
    return _CALENDAR.is_working_day(day)


def next_working_day(day: date) -> date:
    """The day itself if it is a working day, otherwise the first one after it."""
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def working_days_after(event: date, count: int) -> date:
    """The last of so many working days, the day of the event not counted."""
    day = event
    for _ in range(count):
        day = next_working_day(day + timedelta(days=1))
    return day


def estimated(first: date, last: date) -> bool:
    """Whether a holiday from the first to the last day is only estimated."""
    span = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return any(_ESTIMATED in _CALENDAR.get(day, "") for day in span)
