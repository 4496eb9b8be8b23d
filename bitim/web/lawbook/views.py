"""The pages of the lawbook. Each shows one document, which `?format=json` gives as it is."""

from __future__ import annotations

import dataclasses
import functools
from datetime import date
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from bitim.law.cases import read_day
from bitim.law.facts import VOCABULARY
from bitim.law.language import LawError
from bitim.law.words import Language
from bitim.web.enquiry.forms import language
from bitim.web.lawbook import acts, catalogue, questions, worked
from bitim.web.lawbook import search as finder
from bitim.web.lawbook.names import TITLES, act_named, pack_of


def shown(request: HttpRequest, template: str, document: Any, status: int = 200, **besides: object) -> HttpResponse:
    """A document as a page, or as JSON if the address asks for it."""
    if request.GET.get("format") == "json":
        listed = isinstance(document, list | tuple)
        written = [dataclasses.asdict(one) for one in document] if listed else dataclasses.asdict(document)
        return JsonResponse(written, safe=False, json_dumps_params={"ensure_ascii": False})
    as_json = request.GET.copy()
    as_json["format"] = "json"
    links = {"as_json": f"?{as_json.urlencode()}"}
    return render(request, template, {"document": document, **links, **besides}, status=status)


def question_of(code: str, name: str) -> None:
    """Http404 unless there is such a question in such a jurisdiction."""
    if name not in pack_of(code).questions:
        raise Http404


@require_safe
def matrix(request: HttpRequest) -> HttpResponse:
    """Every jurisdiction with the eight questions."""
    return shown(request, "lawbook/matrix.html", catalogue.matrix(timezone.localdate(), language()), titles=TITLES)


@require_safe
def jurisdiction(request: HttpRequest, code: str) -> HttpResponse:
    """One jurisdiction: its questions and its acts."""
    pack_of(code)
    document = catalogue.row(code, timezone.localdate(), language())
    return shown(request, "lawbook/jurisdiction.html", document, acts=catalogue.acts(code, language()))


@require_safe
def question(request: HttpRequest, code: str, name: str, day: date | None = None) -> HttpResponse:
    """A question as the law stands, or stood on a day."""
    question_of(code, name)
    mistake = ""
    if "day" in request.GET:
        try:
            return redirect("lawbook:dated", code, name, read_day(request.GET["day"], "day"))
        except LawError:
            mistake = _("Write the day as year, month and day, for example 2021-07-01.")
    asked = day or timezone.localdate()
    first = questions.since(code, name, asked)
    document = questions.version(code, name, first, language())
    besides = {
        "day": asked,
        "today": timezone.localdate(),
        "dated": day is not None,
        "before": questions.before(code, name, asked),
        "after": questions.after(code, name, asked),
        "days": questions.days(code, name),
        "mistake": mistake,
        "canonical": settings.ADDRESS + _canonical(code, name, first),
        "permanent": settings.ADDRESS + reverse("lawbook:dated", args=(code, name, asked)),
    }
    besides["in_full"] = _question_in_full(code, name, first, language())
    return shown(request, "lawbook/question.html", document, 422 if mistake else 200, **besides)


@functools.lru_cache(maxsize=256)
def _question_in_full(code: str, name: str, first: date, spoken: Language) -> SafeString:
    """The long part of the page of a question, which is written once for each version."""
    document = questions.version(code, name, first, spoken)
    return render_to_string("lawbook/_parts.html", {"document": document})


@functools.lru_cache(maxsize=256)
def _act_in_full(code: str, short: str, today: date, spoken: Language) -> SafeString:
    """The long part of the page of an act, which is written once a day."""
    document = acts.document(code, short, spoken)
    return render_to_string("lawbook/_places.html", {"document": document, "today": today})


def _canonical(code: str, name: str, first: date) -> str:
    """The one address of a version: that of today if it is the present one, else that of its first day."""
    if first == questions.since(code, name, timezone.localdate()):
        return reverse("lawbook:question", args=(code, name))
    return reverse("lawbook:dated", args=(code, name, first))


@require_safe
def act(request: HttpRequest, code: str, named: str) -> HttpResponse:
    """An act, provision by provision, across time."""
    short = act_named(pack_of(code), named).short
    in_full = _act_in_full(code, short, timezone.localdate(), language())
    return shown(request, "lawbook/act.html", acts.document(code, short, language()), in_full=in_full)


@require_safe
def cases(request: HttpRequest, code: str, name: str) -> HttpResponse:
    """The worked cases that ask a question."""
    question_of(code, name)
    return shown(request, "lawbook/cases.html", catalogue.examples(code, name, language()))


@require_safe
def case(request: HttpRequest, code: str, named: str) -> HttpResponse:
    """One worked case."""
    pack_of(code)
    if named not in worked.by_id(code):
        raise Http404
    return shown(request, "lawbook/case.html", catalogue.example(code, named, language()))


@require_safe
def fact(request: HttpRequest, named: str) -> HttpResponse:
    """A fact, and the laws that ask for it."""
    if named not in VOCABULARY:
        raise Http404
    return shown(request, "lawbook/fact.html", catalogue.fact(named, language()))


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What the lawbook says of some words."""
    query = request.GET.get("q", "").strip()[: finder.LONGEST]
    return shown(request, "lawbook/search.html", finder.results(query, language()))
