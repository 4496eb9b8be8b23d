"""Appointments for calendars: when, and nothing else, since a calendar is often seen by others."""

from collections.abc import Iterable
from datetime import UTC, datetime

from django.utils import timezone, translation
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from bitim.web.schedule.models import Session, State


def calendar(sessions: Iterable[Session], language: str, *, cancelled: bool = False) -> str:
    """The text of an iCalendar file with the appointments that have a time; the title is neutral, nobody is named."""
    file = Calendar()
    file.add("prodid", "-//Bitim//Bitim//EN")
    file.add("version", "2.0")
    file.add("method", "PUBLISH")
    with translation.override(language):
        title = _("Appointment")
    for session in sessions:
        if session.starts and session.ends:
            file.add_component(_event(session, session.starts, session.ends, title, cancelled=cancelled))
    return str(file.to_ical(), encoding="utf-8")


def _event(session: Session, starts: datetime, ends: datetime, title: str, *, cancelled: bool) -> Event:
    event = Event()
    event.add("uid", f"{session.pk}@bitim")
    event.add("dtstamp", timezone.now().astimezone(UTC))
    event.add("dtstart", starts.astimezone(UTC))
    event.add("dtend", ends.astimezone(UTC))
    event.add("summary", title)
    event.add("class", "PRIVATE")
    event.add("sequence", session.revision)
    event.add("status", "CANCELLED" if cancelled or session.state == State.CANCELLED else "CONFIRMED")
    return event
