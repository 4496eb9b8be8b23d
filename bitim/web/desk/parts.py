"""What the parts of the web say of a case, gathered for its pages."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from bitim.web.agreements import due as papers
from bitim.web.agreements import due_settlement as settlement
from bitim.web.agreements import sentences as signed
from bitim.web.appointment import due as appointment
from bitim.web.appointment import sentences as choice
from bitim.web.cases import due
from bitim.web.cases import sentences as frame
from bitim.web.cases.due import Next
from bitim.web.cases.queries import Participant
from bitim.web.schedule import due as schedule
from bitim.web.schedule import sentences as times

# Asked in this order; the first that knows what is next says it.
PARTS: tuple[Callable[[Participant], Next | None], ...] = (
    schedule.guest_next,
    settlement.reported_next,
    appointment.next_for,
    due.consent_next,
    schedule.next_for,
    papers.agreement_next,
    papers.extension_next,
    papers.refusal_next,
    settlement.settlement_next,
    settlement.performance_next,
    papers.outcome_next,
    due.next_for,
)
SENTENCES: Mapping[str, Promise] = {**frame.SENTENCES, **choice.SENTENCES, **signed.SENTENCES, **times.SENTENCES}
WORDS: Mapping[str, Promise] = {**frame.WORDS, **signed.WORDS, **times.WORDS}


@dataclass(frozen=True)
class Link:
    """A page of a part, on the page of the case; `shown` says for whom and when."""

    name: Promise
    url: str
    shown: Callable[[Participant], bool]


LINKS: tuple[Link, ...] = (
    Link(_("Mediator"), "appointment:choice", appointment.shown),
    Link(_("Appointments"), "schedule:sessions", schedule.shown),
    Link(_("How the sides can be reached"), "cases:contacts", due.reads_contacts),
    Link(_("Coordinator"), "schedule:coordinator", schedule.entrusts),
    Link(_("Interpreters and experts"), "cases:guests", due.names_guests),
    Link(_("Agreement to mediate"), "agreements:agreement", papers.has_agreement),
    Link(_("Settlement"), "agreements:settlement", settlement.has_settlement),
    Link(_("What is due by whom"), "agreements:performance", settlement.has_performance),
    Link(_("More time"), "agreements:extend", papers.has_term),
    Link(_("End without a settlement"), "agreements:end", papers.may_end),
    Link(_("Outcome"), "agreements:outcome", papers.has_outcome),
)


def next_for(me: Participant) -> Next:
    """The next thing to do in a case."""
    for part in PARTS:
        if found := part(me):
            return found
    raise LookupError(me.case.step)


def links_for(me: Participant) -> list[Link]:
    """The pages that somebody can go to from the page of the case."""
    return [link for link in LINKS if link.shown(me)]
