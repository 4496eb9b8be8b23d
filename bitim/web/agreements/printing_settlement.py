"""A settlement as it is printed: the parts of each term in every language of the document."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import assert_never

from django.utils import timezone, translation
from django.utils.translation import gettext as _

from bitim import documents
from bitim.procedure.settlement import (
    Act,
    AfterSigning,
    AfterTerm,
    Apology,
    Consequence,
    Delivery,
    Omission,
    OnDay,
    OnEvent,
    Payment,
    Remedy,
    Restitution,
    SafetyPromise,
    Service,
    Settlement,
    Term,
)
from bitim.web.agreements.models import Paper
from bitim.web.agreements.printing import languages, mediator, party, prevailing
from bitim.web.agreements.words import APOLOGIES, REMEDIES
from bitim.web.shared.templatetags.figures import day, money


def settlement_pdf(
    paper: Paper, drafted: Settlement, signed: documents.Signed | None = None, *, draft: bool = False
) -> bytes:
    """The settlement as it is drafted, offered, or with the signatures under it."""
    return documents.settlement(
        printed(paper, drafted),
        languages(paper),
        prevailing(paper),
        made_at=timezone.localtime(paper.made_at),
        signed=signed,
        draft=draft,
    )


def printed(paper: Paper, drafted: Settlement) -> documents.SettlementDocument:
    """The values of a settlement in the words of its document."""
    spoken = languages(paper)
    names = {one.side: one.name for one in drafted.parties}
    return documents.SettlementDocument(
        case_number=paper.case.number,
        date=drafted.day or timezone.localdate(paper.made_at),
        place=drafted.place,
        sides=tuple(party(one) for one in drafted.parties),
        mediators=tuple(mediator(one) for one in drafted.mediators),
        subject=drafted.subject,
        obligations=tuple(_obligation(drafted, term, names, spoken) for term in drafted.terms),
        costs=_in_each(spoken, lambda: costs_in_words(drafted)),
        other=_in_each(spoken, lambda: _other(drafted)),
        enforcement=_enforcement(drafted),
    )


def _in_each(spoken: Sequence[documents.Language], said: Callable[[], str]) -> documents.Words:
    """A sentence of ours in every language of the document."""
    words: dict[documents.Language, str] = {}
    for language in spoken:
        with translation.override(language):
            words[language] = said()
    return words


def _obligation(
    drafted: Settlement, term: Term, names: dict[str, str], spoken: Sequence[documents.Language]
) -> documents.Obligation | documents.Payment:
    by, to = names.get(term.debtor, term.debtor), names.get(term.creditor, term.creditor)
    consequence = _in_each(spoken, lambda: consequence_in_words(term.consequence))
    due, event = _due(term), _in_each(spoken, lambda: event_in_words(drafted, term))
    if isinstance(term, Payment):
        parts = tuple(
            documents.Instalment(documents.Money(one.amount, term.currency), one.day) for one in term.instalments
        )
        whole = (documents.Instalment(documents.Money(term.amount, term.currency), due, "" if due else event),)
        how = _in_each(spoken, lambda: how_in_words(term))
        return documents.Payment(by, to, parts or whole, what=term.purpose, how=how, consequence=consequence)
    return documents.Obligation(
        kind=term.kind,
        by=by,
        to=to,
        what=_in_each(spoken, lambda: what_in_words(term)),
        how=_in_each(spoken, lambda: how_in_words(term)),
        due=due,
        event="" if due else event,
        consequence=consequence,
    )


def _due(term: Term) -> date | None:
    if isinstance(term, Omission | SafetyPromise):
        return None
    return term.due.day if isinstance(term.due, OnDay) else None


def event_in_words(drafted: Settlement, term: Term) -> str:
    """What a term waits for, when it is not a day, or how long it lasts; empty when neither is told."""
    if isinstance(term, Omission | SafetyPromise):
        return "; ".join(filter(None, (_beginning(drafted, term), _end(term))))
    return _occasion(drafted, term)


def _beginning(drafted: Settlement, term: Omission | SafetyPromise) -> str:
    if isinstance(term.due, OnDay):
        return _("from %(day)s on") % {"day": day(term.due.day)}
    return _occasion(drafted, term)


def _end(term: Omission | SafetyPromise) -> str:
    return _("until %(day)s, this day included") % {"day": day(term.until)} if term.until else _("without end")


def _occasion(drafted: Settlement, term: Term) -> str:
    match term.due:
        case AfterSigning(days=days):
            return _("within %(days)s days of the signing") % {"days": days}
        case AfterTerm(term=other, days=days):
            number = next((n for n, one in enumerate(drafted.terms, 1) if one.id == other), 0)
            return _("within %(days)s days after clause %(number)s is kept") % {"days": days, "number": number}
        case OnEvent(event=event):
            return event
        case _:
            return ""


def what_in_words(term: Term) -> str:
    """What is owed, in the parties' words where they have any."""
    match term:
        case Payment(amount=amount, currency=currency):
            return sum_in_words(amount, currency)
        case Delivery(thing=thing) | Restitution(thing=thing):
            return thing
        case Act(what=what) | Omission(what=what) | Service(what=what) | SafetyPromise(what=what):
            return what
        case Apology(wording=wording, form=form):
            return wording or str(APOLOGIES[form])
        case _:
            assert_never(term)


def sum_in_words(minor: int, currency: str = "KZT") -> str:
    """A sum of the smallest unit, in the currency it is in."""
    sum_of_units = Decimal(minor) / 100
    return money(sum_of_units) if currency == "KZT" else f"{sum_of_units:.2f} {currency}"


def how_in_words(term: Term) -> str:
    """How it is done: the place, the extent, the account; and on which condition."""
    condition = _("on condition that %(condition)s") % {"condition": term.condition} if term.condition else ""
    return "; ".join(filter(None, (_manner(term), condition)))


def _manner(term: Term) -> str:
    match term:
        case Payment(how="transfer", account=account):
            return _("by bank transfer to %(account)s") % {"account": account} if account else _("by bank transfer")
        case Payment(how="cash"):
            return _("in cash, against a receipt")
        case Delivery(place=place) if place:
            return _("at this place: %(place)s") % {"place": place}
        case Service(extent=extent):
            return extent
        case Apology(wording=wording, form=form) if wording:
            return str(APOLOGIES[form])
        case Restitution(value=int(value), currency=currency):
            return _("worth %(sum)s") % {"sum": sum_in_words(value, currency)}
        case _:
            return ""


def consequence_in_words(consequence: Consequence | None) -> str:
    """What follows if a term is not kept; empty when nothing was agreed."""
    if consequence is None:
        return ""
    said = []
    for remedy in consequence.remedies:
        if remedy == Remedy.PENALTY and consequence.penalty:
            said.append(_("a penalty of %(sum)s") % {"sum": sum_in_words(consequence.penalty)})
        elif remedy == Remedy.PENALTY and consequence.daily_rate:
            said.append(_("a penalty of %(rate)s %% for each day") % {"rate": f"{consequence.daily_rate / 100:g}"})
        elif remedy != Remedy.OTHER:
            said.append(str(REMEDIES[remedy]))
    return "; ".join([*said, *([consequence.text] if consequence.text else [])])


def costs_in_words(drafted: Settlement) -> str:
    """Who bears the costs; empty when nothing is said of them."""
    costs, names = drafted.costs, {one.side: one.name for one in drafted.parties}
    if costs is None:
        return ""
    said = {
        "own": _("Each side bears its own costs."),
        "equal": _("The sides bear the costs in equal shares."),
        "one_side": _("The costs are borne by %(name)s.") % {"name": names.get(costs.side, costs.side)},
        "shares": ", ".join(f"{names.get(share.side, share.side)}: {share.parts}" for share in costs.shares),
    }[costs.mode]
    return f"{said} {costs.text}".strip()


def _other(drafted: Settlement) -> str:
    """What follows from a breach of the whole, and how the interests of those beyond the sides are kept."""
    said = (
        [_("If the settlement is not kept: %(words)s") % {"words": drafted.consequences}]
        if drafted.consequences
        else []
    )
    touched = "; ".join(": ".join(filter(None, (one.who, one.interest))) for one in drafted.others or ())
    return "\n".join([*said, *([_("It also touches: %(who)s") % {"who": touched}] if touched else [])])


def _enforcement(drafted: Settlement) -> tuple[documents.Enforcement, ...]:
    ways: list[documents.Enforcement] = []
    if drafted.in_court:
        ways.append("court_approval")
    if drafted.court_order_clause:
        ways.append("court_order")
    if drafted.notary:
        ways.append("notary")
    return tuple(ways)
