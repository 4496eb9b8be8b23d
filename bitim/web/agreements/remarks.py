"""What the check of a paper says, in sentences for people."""

from typing import cast

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from bitim import documents
from bitim.procedure.remarks import Code, Remark

# Under which of the fourteen headings of the agreement to mediate an essential term of art. 21(2) stands.
NUMBERS = {
    "date": 1,
    "time": 1,
    "place": 1,
    "parties": 2,
    "subject": 3,
    "mediator": 4,
    "organisation": 4,
    "expenses": 5,
    "language": 6,
    "confidentiality": 7,
    "liability": 8,
    "party_details": 9,
    "term": 10,
    "procedure": 11,
    "rights_and_duties": 12,
    "termination": 13,
}
SENTENCES: dict[Code, Promise] = {
    Code.MISSING_CONTENT: _("Something that the law asks for is still missing: %(what)s."),
    Code.FEWER_THAN_TWO_SIDES: _("A dispute has at least two sides."),
    Code.UNKNOWN_SIDE: _("A side that is not in this case is named."),
    Code.INCOMPLETE_PERSON: _("A name is missing, or the paper by which a representative acts."),
    Code.NOBODY_TO_SIGN: _("Nobody is named who signs for %(name)s."),
    Code.GUARDIAN_MISSING: _("%(name)s needs a parent, guardian or another representative by law."),
    Code.NO_PREVAILING_LANGUAGE: _("Please choose the language that counts if the texts differ."),
    Code.PREVAILING_NOT_USED: _("The language that counts must be one of those that are chosen."),
    Code.LANGUAGE_TWICE: _("A language is chosen twice."),
    Code.PUBLIC_MEDIATOR_PAID: _("%(name)s mediates free of charge; no fee can be agreed."),
    Code.NEGATIVE_AMOUNT: _("An amount cannot be below zero."),
    Code.SHARES_DO_NOT_ADD_UP: _("The shares of the sides do not come to a whole."),
    Code.TERM_TOO_SHORT: _("The term of the mediation is at least one day."),
    Code.TERM_TOO_LONG: _("The law gives %(most)s days; more needs the decision of all sides later."),
}


def said(remark: Remark) -> str:
    """A remark of the agreement to mediate as a sentence in the language of the page."""
    values = dict(remark.values)
    if remark.code == Code.MISSING_CONTENT:
        values["what"] = headings()[NUMBERS[values["item"]] - 1]
    return str(SENTENCES[remark.code]) % values


def headings() -> tuple[str, ...]:
    """The fourteen headings of the agreement to mediate, in the language of the page."""
    return documents.agreement_headings(cast("documents.Language", get_language()))
