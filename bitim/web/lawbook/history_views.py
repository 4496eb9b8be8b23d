"""The page on how a question changed, and on the same case on two dates."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from bitim.law.cases import read_day
from bitim.law.language import LawError
from bitim.law.readers.truth import Facts
from bitim.web.enquiry import answers
from bitim.web.enquiry.forms import language
from bitim.web.lawbook import changes, questions, worked
from bitim.web.lawbook.views import question_of, shown

OWN = "own"


@dataclass(frozen=True)
class Chosen:
    """The case and the two dates that somebody wants to see; no case at first."""

    case: str
    first: date
    last: date


@require_safe
def course(request: HttpRequest, code: str, name: str) -> HttpResponse:
    """How a question changed; with a case, what the law answered to it from one day to another."""
    question_of(code, name)
    told = answers.read(request.session).told
    own = {fact: value for fact, value in told.items() if value is not None}
    chosen, mistake = _chosen(request, code, name)
    facts = _facts(code, chosen.case, own)
    document = changes.course(code, name, language())
    if facts is not None and not mistake:
        stands = changes.same_case(code, name, facts, (chosen.first, chosen.last), language())
        document = replace(document, stands=stands)
    return shown(
        request,
        "lawbook/history.html",
        document,
        422 if mistake else 200,
        chosen=chosen,
        mistake=mistake,
        has_own=bool(own),
        cases=[case.id for case in worked.of_question(code, name)],
    )


def _facts(code: str, case: str, own: Facts) -> Facts | None:
    """The facts of the case chosen; None where there is no such case."""
    if case == OWN and own:
        return own
    found = worked.by_id(code).get(case)
    return found.facts if found else None


def _chosen(request: HttpRequest, code: str, name: str) -> tuple[Chosen, str]:
    """What the address asks for, and the mistake in it; without dates from the first version to today."""
    asked, days = request.GET, questions.days(code, name)
    first, last = min(days, default=timezone.localdate()), timezone.localdate()
    try:
        first = read_day(asked["first"], "first") if asked.get("first") else first
        last = read_day(asked["last"], "last") if asked.get("last") else last
    except LawError:
        return Chosen("", first, last), _("Write the day as year, month and day, for example 2021-07-01.")
    return Chosen(asked.get("case", ""), first, last), ""
