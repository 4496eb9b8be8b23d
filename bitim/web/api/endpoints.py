"""The calls of the interface: a case in, a finding out; information on the law, not legal advice."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import NinjaAPI, Query
from ninja.errors import HttpError
from ninja.throttling import AnonRateThrottle

from bitim.law import atlas, comparison, records
from bitim.law import history as histories
from bitim.law.cases import Case, nearest, read_case, read_day
from bitim.law.facts import VOCABULARY
from bitim.law.kinds import kinds
from bitim.law.language import LawError
from bitim.law.report import as_json
from bitim.law.words import say
from bitim.web.api import documents


class _PerAddress(AnonRateThrottle):
    """So many requests a minute from one address."""

    def get_ident(self, request: HttpRequest) -> str:
        """The address as our server knows it; a header about it is only what the sender says.

        Over a Unix socket there is none: all who come that way are one.
        """
        return str(request.META.get("REMOTE_ADDR", ""))


api = NinjaAPI(
    title="Bitim: what the law answers",
    version="1",
    docs_url=None,
    urls_namespace="api",
    throttle=[_PerAddress("60/m")],
)
REFUSALS: dict[int, Any] = {400: documents.Mistake, 422: documents.Misshapen, 429: documents.Mistake}


@api.exception_handler(LawError)
def not_understood(request: HttpRequest, error: LawError) -> HttpResponse:
    """A name or a value that the law does not know."""
    return api.create_response(request, {"message": str(error)}, status=400)


@api.exception_handler(HttpError)
def refused(request: HttpRequest, error: HttpError) -> HttpResponse:
    """A body that is no JSON, or a call too many."""
    return api.create_response(request, {"message": str(error)}, status=error.status_code)


@api.post("law/answer", response={200: documents.Finding, **REFUSALS})
def answer(request: HttpRequest, case: documents.CaseIn) -> dict[str, Any]:
    """What the law of one jurisdiction answers to a case, with citations."""
    read = _case(case)
    return as_json(read, atlas.answer(read.jurisdiction, read.question, read.facts, read.day), case.language)


@api.post("law/compare", response={200: documents.Comparison, **REFUSALS})
def compare(request: HttpRequest, facts: documents.ComparisonIn) -> dict[str, Any]:
    """What several laws answer to the same facts, what differs and why, and what only one of them asks."""
    read = _case(facts)
    found = comparison.compare(read.facts, read.day, read.question, _known(facts.jurisdictions))
    return records.comparison(found, facts.language)


@api.post("law/next", response={200: documents.Next, **REFUSALS})
def next_question(request: HttpRequest, known: documents.NextIn) -> dict[str, Any]:
    """The best next question for one law or several; a fact that only one asks is asked while that one is named."""
    read = _case(known)
    for name in known.skipped:
        if name not in VOCABULARY:
            raise LawError(f"skipped: unknown fact {name!r}{nearest(name, VOCABULARY)}")
    skipped, codes = frozenset(known.skipped), _known(known.jurisdictions)
    fact = comparison.next_fact(read.facts, read.day, read.question, codes, skipped)
    return {"fact": None if fact is None else records.fact(fact, known.language, codes)}


@api.post("law/course", response={200: documents.Course, **REFUSALS})
def course(request: HttpRequest, case: documents.CourseIn) -> dict[str, Any]:
    """The same case from one day to another: each day on which the answer, or what follows, became another."""
    read = _case(case)
    last = _today() if case.last is None else read_day(case.last, "last")
    first, last = sorted((read_day(case.first, "first"), last))
    turns = histories.course(read.jurisdiction, read.question, read.facts, first, last)
    return records.course(read.jurisdiction, read.question, turns, case.language)


@api.get("law/history", response={200: documents.History, **REFUSALS})
def history(request: HttpRequest, asked: Query[documents.HistoryIn]) -> dict[str, Any]:
    """When a question changed, by which acts, and which worked cases came out differently since."""
    read = _case(asked)
    changes = histories.history(read.jurisdiction, read.question)
    return records.history(read.jurisdiction, read.question, changes, asked.language)


@api.get("law/vocabulary", response={200: documents.Vocabulary, **REFUSALS})
def vocabulary(request: HttpRequest, asked: Query[documents.VocabularyIn]) -> dict[str, Any]:
    """The words of the interface: jurisdictions, questions, facts with their values, kinds of consequence."""
    return {
        "jurisdictions": {pack.code: say(pack.name, asked.language) for pack in atlas.PACKS},
        "questions": list(atlas.QUESTION_NAMES),
        "facts": [records.fact(fact, asked.language) for fact in VOCABULARY.values()],
        "kinds": {name: kind.meaning for name, kind in kinds().items()},
    }


def _case(document: Any) -> Case:  # any document that asks something
    """The case that a document holds; what it leaves out is today's, and of Kazakhstan."""
    keys = ("id", "jurisdiction", "date", "question", "facts")
    written = {key: getattr(document, key) for key in keys if hasattr(document, key)}
    if written.get("date") is None:
        written["date"] = _today().isoformat()
    return read_case({"jurisdiction": "kz", **written}, where="case")


def _today() -> date:
    return timezone.localdate()


def _known(codes: Sequence[str]) -> Sequence[str]:
    for code in codes:
        if code not in atlas.JURISDICTIONS:
            raise LawError(f"unknown jurisdiction {code!r}{nearest(code, atlas.JURISDICTIONS)}")
    return codes
