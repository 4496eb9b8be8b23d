"""The pages of a comparison: which laws, the facts one by one, and the laws side by side."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from bitim.law import atlas
from bitim.law.cases import read_day
from bitim.law.language import LawError
from bitim.web.enquiry import answers
from bitim.web.enquiry.forms import AnswerForm, in_law, language
from bitim.web.lawbook import comparing
from bitim.web.lawbook.beside import beside
from bitim.web.lawbook.comparing import Comparing
from bitim.web.lawbook.names import TITLES
from bitim.web.lawbook.views import shown


@require_http_methods(["GET", "HEAD", "POST"])
def choice(request: HttpRequest) -> HttpResponse:
    """Which laws shall be compared, on which question and day."""
    chosen, mistake = comparing.read(request.session), ""
    if request.method == "POST":
        mistake = _chosen(request)
        if not mistake:
            return _onward(comparing.read(request.session))
    laws = [(code, in_law(pack.name)) for code, pack in atlas.JURISDICTIONS.items()]
    context = {"laws": laws, "titles": TITLES, "chosen": chosen, "today": timezone.localdate(), "mistake": mistake}
    return render(request, "lawbook/compare.html", context, status=422 if mistake else 200)


def _chosen(request: HttpRequest) -> str:
    """Keep what was chosen; the mistake in it, if there is one."""
    codes = [code for code in request.POST.getlist("law") if code in atlas.JURISDICTIONS]
    question, written = request.POST.get("question", ""), request.POST.get("day", "")
    if not codes:
        return _("Please choose at least one law.")
    if question not in atlas.QUESTION_NAMES:
        return _("Please choose a question.")
    try:
        day = read_day(written, "day") if written else None
    except LawError:
        return _("Write the day as year, month and day, for example 2021-07-01.")
    comparing.choose(request.session, codes, question, None if day == timezone.localdate() else day)
    return ""


def _onward(compared: Comparing) -> HttpResponse:
    """To the next question, or to the laws side by side when none of them asks anything more."""
    if compared.next is None:
        return redirect("lawbook:beside")
    return redirect("lawbook:asked", len(compared.path) + 1)


@require_http_methods(["GET", "HEAD", "POST"])
def question(request: HttpRequest, number: int) -> HttpResponse:
    """One fact: the number counts the questions, so that the address says nothing of the dispute."""
    compared = comparing.read(request.session)
    if not 1 <= number <= len(compared.path) + (compared.next is not None):
        return _onward(compared)
    fact = (*compared.path, compared.next)[number - 1]
    if request.method != "POST" or fact is None or request.POST.get("fact") != fact.name:
        return _ask(request, compared, number)
    form = AnswerForm(fact, request.POST, laws=compared.codes)
    if not form.is_valid():
        return _ask(request, compared, number, form)
    answers.tell(request.session, fact, form.value)
    return _onward(comparing.read(request.session))


def _ask(request: HttpRequest, compared: Comparing, number: int, form: AnswerForm | None = None) -> HttpResponse:
    fact = (*compared.path, compared.next)[number - 1]
    if fact is None:
        return redirect("lawbook:beside")
    asking = compared.asked_by(fact)
    told = compared.told.get(fact.name, ...)
    mistakes = form.errors.values() if form else ()
    context = {
        "number": number,
        "answered": len(compared.path),
        "form": form or AnswerForm(fact, told=told, laws=asking or compared.codes),
        "legend": in_law(fact.question),
        "hint": in_law(fact.hint),
        "asking": [in_law(atlas.JURISDICTIONS[code].name) for code in asking],
        "every": len(asking) == len(compared.codes),
        "mistake": " ".join(str(message) for messages in mistakes for message in messages),
    }
    return render(request, "lawbook/compare_question.html", context, status=422 if form else 200)


@require_safe
def side_by_side(request: HttpRequest) -> HttpResponse:
    """What the laws chosen say to the facts told so far."""
    compared = comparing.read(request.session)
    more = None if compared.next is None else len(compared.path) + 1
    return shown(request, "lawbook/compare_result.html", beside(compared, language()), next_number=more)


@require_POST
def again(request: HttpRequest) -> HttpResponse:
    """Forget the laws chosen and everything told."""
    comparing.forget(request.session)
    return redirect("lawbook:compare")
