"""The rows of the terms that run: started, changed and ended by actions alone."""

from datetime import date

from bitim.procedure.clocks import Kind, Term, reminders
from bitim.web.cases.models import Case, Clock


def start(case: Case, term: Term, today: date, about: str = "") -> Clock:
    """Let a term run; one of the same kind about the same thing is replaced."""
    Clock.objects.filter(case=case, kind=term.kind, about=about, ended="").update(ended="changed", next_on=None)
    days = [day.isoformat() for day in reminders(term, today)]
    clock = Clock(
        case=case,
        kind=term.kind,
        about=about,
        starts=term.starts,
        ends=term.ends,
        counted=term.unit,
        cites=list(term.cites),
        reminders=days,
    )
    clock.next_on = next_look(clock, today)
    clock.save()
    return clock


def next_look(clock: Clock, today: date) -> date:
    """The next day on which the clock has something to say: a reminder, or the day after its last one."""
    coming = (date.fromisoformat(day) for day in clock.reminders)
    return min((day for day in coming if day > today), default=date.fromordinal(clock.ends.toordinal() + 1))


def stop_mediation(case: Case, ended: str) -> None:
    """End what runs with a mediation; the days of a settlement signed before it stay."""
    Clock.objects.filter(case=case, ended="").exclude(kind=Kind.PERFORMANCE).update(ended=ended, next_on=None)


def stop(case: Case, *kinds: str, about: str | None = None, ended: str = "met") -> None:
    """End the clocks of these kinds, all of them when none is named."""
    running = Clock.objects.filter(case=case, ended="")
    if kinds:
        running = running.filter(kind__in=kinds)
    if about is not None:
        running = running.filter(about=about)
    running.update(ended=ended, next_on=None)
