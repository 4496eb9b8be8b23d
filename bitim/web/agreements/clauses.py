"""A settlement as its pages show it: each clause in words, what differs from the version before."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from django.conf import settings
from django.utils.translation import gettext as _

from bitim.procedure.settlement import Instalment, Payment, Settlement, Term, difference
from bitim.web.agreements.printing_settlement import (
    consequence_in_words,
    costs_in_words,
    event_in_words,
    how_in_words,
    sum_in_words,
    what_in_words,
)
from bitim.web.agreements.words import TERMS
from bitim.web.shared.templatetags.figures import day

Rows = list[tuple[str, str]]
Kind: TypeAlias = Literal["added", "removed", "changed", "moved"]


@dataclass(frozen=True)
class Difference:
    """What differs in one clause: its name, and label, wording before and wording now of each line."""

    kind: Kind
    name: str
    lines: list[tuple[str, str, str]]


def name_of(term: Term, number: int) -> str:
    """The number and kind of a clause."""
    return f"{number}. {TERMS[term.kind]}"


def rows_of(drafted: Settlement, term: Term) -> Rows:
    """A clause in words: who owes what to whom, how, by when, and what follows if not."""
    names = {one.side: one.name for one in drafted.parties}
    lines = (
        (_("What"), what_in_words(term)),
        (_("For what"), term.purpose if isinstance(term, Payment) else ""),
        (_("Who"), names.get(term.debtor, term.debtor)),
        (_("For whom"), names.get(term.creditor, term.creditor)),
        (_("How"), how_in_words(term)),
        (_("When"), when_in_words(drafted, term)),
        (_("If not"), consequence_in_words(term.consequence)),
    )
    return [(label, text) for label, text in lines if text]


def when_in_words(drafted: Settlement, term: Term) -> str:
    """By when a term is kept: a day, a plan, or what it waits for."""
    if isinstance(term, Payment) and term.instalments:
        first, last = term.instalments[0].day, term.instalments[-1].day
        values = {"count": len(term.instalments), "first": day(first), "last": day(last)}
        return _("in %(count)s instalments, from %(first)s to %(last)s") % values
    if said := event_in_words(drafted, term):
        return said
    found = getattr(term.due, "day", None)
    return _("by %(day)s") % {"day": day(found)} if found else ""


def plan_of(term: Term) -> tuple[Instalment, ...]:
    """The instalments of a term, when it has any."""
    return term.instalments if isinstance(term, Payment) else ()


def rest_of(drafted: Settlement) -> Rows:
    """What belongs to the settlement as a whole, in words."""
    people = [(one.name, [r.name for r in one.representatives]) for one in drafted.parties]
    sides = [f"{name} ({', '.join(acting)})" if acting else name for name, acting in people]
    lines = (
        (_("Sides"), "; ".join(sides)),
        (_("Mediator"), "; ".join(one.name for one in drafted.mediators)),
        (_("Dispute"), drafted.subject),
        (_("Day and place"), ", ".join(filter(None, (day(drafted.day) if drafted.day else "", drafted.place)))),
        (_("How much of it"), _("the whole dispute") if drafted.whole else _("a part of the dispute")),
        (_("If not kept"), drafted.consequences),
        (_("Enforcement"), "; ".join(_enforcement(drafted))),
        (_("Costs"), costs_in_words(drafted)),
        (_("Others whom it touches"), _others(drafted)),
        (_("Languages"), _languages(drafted)),
    )
    return [(label, text) for label, text in lines if text]


def _enforcement(drafted: Settlement) -> Iterator[str]:
    if drafted.in_court:
        yield ": ".join(filter(None, (_("the court approves it"), drafted.court)))
    if drafted.court_order_clause:
        yield _("a court order may be asked for")
    if drafted.notary:
        yield _("a notary certifies it")


def _others(drafted: Settlement) -> str:
    if drafted.others is None:
        return ""
    said = [": ".join(filter(None, (one.who, one.interest))) for one in drafted.others]
    return "; ".join(said) or _("nobody")


def _languages(drafted: Settlement) -> str:
    spoken = dict(settings.LANGUAGES)
    names = ", ".join(spoken[code] for code in drafted.languages)
    if len(drafted.languages) < 2 or not drafted.prevailing:
        return names
    return _("%(names)s; if they differ, this one counts: %(prevailing)s") % {
        "names": names,
        "prevailing": spoken[drafted.prevailing],
    }


def differences(old: Settlement, new: Settlement) -> list[Difference]:
    """What a version changed, clause by clause, in words; a clause that only moved has no lines."""
    changed = {change.place.split(".")[1] for change in difference(old, new) if change.place.startswith("terms.")}
    before = {term.id: (n, term) for n, term in enumerate(old.terms, 1)}
    now = {term.id: (n, term) for n, term in enumerate(new.terms, 1)}
    found = []
    for key in [*now, *(key for key in before if key not in now)]:
        if key in changed:
            number, term = now.get(key) or before[key]
            kind: Kind = "removed" if key not in now else "changed" if key in before else "added"
            lines = _lines(_all(old, before.get(key)), _all(new, now.get(key)))
            found.append(Difference(kind, name_of(term, number), lines))
    if replace(old, terms=()) != replace(new, terms=()):
        found.append(Difference("changed", _("The settlement as a whole"), _lines(rest_of(old), rest_of(new))))
    if [key for key in before if key in now] != [key for key in now if key in before]:
        found.append(Difference("moved", _("The order of the clauses"), []))
    return found


def _all(drafted: Settlement, numbered: tuple[int, Term] | None) -> Rows:
    if numbered is None:
        return []
    term = numbered[1]
    plan = [(str(n), f"{day(part.day)}: {sum_in_words(part.amount)}") for n, part in enumerate(plan_of(term), 1)]
    return [*rows_of(drafted, term), *plan]


def _lines(before: Rows, now: Rows) -> list[tuple[str, str, str]]:
    old, new = dict(before), dict(now)
    labels = [*new, *(label for label in old if label not in new)]
    pairs = [(label, old.get(label, ""), new.get(label, "")) for label in labels]
    return [(label, one, two) for label, one, two in pairs if one != two]
