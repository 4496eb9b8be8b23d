"""The pages of the enquiry: a question, the result, the result on paper, and the way to mediation."""

from __future__ import annotations

import yaml
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_htmx.http import HttpResponseClientRedirect

from bitim.law import atlas, reviews
from bitim.law.cases import written_value
from bitim.law.facts import claim, dispute
from bitim.law.readers.ask import why_asked
from bitim.web.enquiry import answers, result
from bitim.web.enquiry.answers import Enquiry
from bitim.web.enquiry.forms import AmountForm, AnswerForm, in_law, language
from bitim.web.enquiry.presumptions import presumptions


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """The first question, or where the person stopped."""
    enquiry = answers.read(request.session)
    return _onward(enquiry) if enquiry.path else _ask(request, enquiry, 1)


@require_http_methods(["GET", "HEAD", "POST"])
def law(request: HttpRequest) -> HttpResponse:
    """Whose law is to be asked; what was answered before stays."""
    enquiry, mistake = answers.read(request.session), ""
    if request.method == "POST":
        chosen = request.POST.get("law", "")
        if chosen in atlas.JURISDICTIONS:
            answers.choose(request.session, chosen)
            return redirect("enquiry:start")
        mistake = _("Please choose one of these laws.")
    laws = [{"value": code, "label": in_law(pack.name)} for code, pack in atlas.JURISDICTIONS.items()]
    context = {"laws": laws, "chosen": enquiry.jurisdiction, "mistake": mistake}
    return render(request, "enquiry/law.html", context, status=422 if mistake else 200)


def _onward(enquiry: Enquiry) -> HttpResponse:
    """To the next question, or to the result when the law asks nothing more."""
    if enquiry.next is None:
        return redirect("enquiry:result")
    return redirect("enquiry:question", number=len(enquiry.path) + 1)


@require_http_methods(["GET", "HEAD", "POST"])
def question(request: HttpRequest, number: int) -> HttpResponse:
    """One question: the number counts the questions of this enquiry, so that the address says nothing of it."""
    enquiry = answers.read(request.session)
    if not 1 <= number <= len(enquiry.path) + (enquiry.next is not None):
        return _onward(enquiry)
    if request.method != "POST":
        return _ask(request, enquiry, number)
    fact = (*enquiry.path, enquiry.next)[number - 1]
    if fact is None or request.POST.get("fact") != fact.name:
        return _onward(enquiry)
    form = AnswerForm(fact, request.POST, laws=(enquiry.jurisdiction,))
    if not form.is_valid():
        return _ask(request, enquiry, number, form)
    answers.tell(request.session, fact, form.value)
    return _onward(answers.read(request.session))


def _ask(request: HttpRequest, enquiry: Enquiry, number: int, form: AnswerForm | None = None) -> HttpResponse:
    fact = (*enquiry.path, enquiry.next)[number - 1]
    if fact is None:
        return redirect("enquiry:result")
    rule = why_asked(enquiry.question, fact)
    context = {
        "number": number,
        "left": enquiry.left,
        "answered": len(enquiry.path),
        "form": form or AnswerForm(fact, told=enquiry.told.get(fact.name, ...), laws=(enquiry.jurisdiction,)),
        "law": _name(enquiry),
        "legend": in_law(fact.question),
        "hint": in_law(fact.hint),
        "why": result.Provision.of(rule, jurisdiction=enquiry.jurisdiction) if rule else None,
        "mistake": "",
    }
    if form:
        context["mistake"] = " ".join(str(message) for messages in form.errors.values() for message in messages)
    return render(request, "enquiry/question.html", context, status=422 if form else 200)


def _name(enquiry: Enquiry) -> str:
    """Whose law is asked."""
    return in_law(atlas.JURISDICTIONS[enquiry.jurisdiction].name)


def _found(enquiry: Enquiry) -> dict[str, object]:
    finding = enquiry.finding()
    return {
        "law": _name(enquiry),
        "code": enquiry.jurisdiction,
        "at_home": enquiry.at_home,
        "review": reviews.in_words(enquiry.jurisdiction, answers.ASKED, language()),
        "day": enquiry.day,
        "finding": finding,
        "headline": result.headline(finding),
        "presumptions": presumptions(finding, enquiry.facts),
        "missing": [in_law(fact.question) for fact in finding.missing],
        "reasons": result.reasons(finding),
        "changes": result.changes(enquiry, finding),
        "chapters": result.consequences(enquiry),
        "notes": result.notes(finding),
        "gaps": result.gaps(finding),
        "comparison": result.comparison(enquiry),
        "has_state_duty": result.has_state_duty(enquiry),
        "money": result.money(enquiry),
        "given": list(result.given(enquiry)),
        "next_number": None if enquiry.next is None else len(enquiry.path) + 1,
        "amount": enquiry.told.get("dispute.amount", ""),
        "payer": enquiry.told.get("claim.payer", ""),
    }


@require_safe
def outcome(request: HttpRequest) -> HttpResponse:
    """What the law says to the answers given so far."""
    enquiry = answers.read(request.session)
    return render(request, "enquiry/result.html", _found(enquiry)) if enquiry.path else redirect("enquiry:start")


@require_safe
def on_paper(request: HttpRequest) -> HttpResponse:
    """The same on one sheet, everything unfolded."""
    enquiry = answers.read(request.session)
    return render(request, "enquiry/on_paper.html", _found(enquiry)) if enquiry.path else redirect("enquiry:start")


@require_http_methods(["GET", "HEAD", "POST"])
def amount(request: HttpRequest) -> HttpResponse:
    """Keep what is claimed and who pays, and show the state duty; who merely comes here finds it on the result."""
    enquiry, swapped = answers.read(request.session), "HX-Request" in request.headers
    if not enquiry.path:
        # Such as after an hour: the part of a page that is swapped cannot itself lead on to another one.
        start = reverse("enquiry:start")
        return HttpResponseClientRedirect(start) if swapped else redirect(start)
    if request.method != "POST" or not enquiry.at_home:
        return redirect("enquiry:result")
    form = AmountForm(request.POST)
    if not form.is_valid():
        answers.forget(request.session, "dispute.amount")
        written = {"amount": request.POST.get("amount", ""), "payer": request.POST.get("payer", ""), "money": None}
        mistake = _("Write the amount in tenge as a number, for example 1200000.")
        page, status = ("enquiry/_money.html", 200) if swapped else ("enquiry/result.html", 422)
        return render(request, page, {**_found(enquiry), **written, "mistake": mistake}, status=status)
    answers.tell(request.session, dispute.amount, form.cleaned_data["amount"])
    answers.tell(request.session, claim.payer, form.cleaned_data["payer"])
    if swapped:
        return render(request, "enquiry/_money.html", {**_found(answers.read(request.session)), "swapped": True})
    return redirect(f"{reverse('enquiry:result')}#money")


@require_POST
def again(request: HttpRequest) -> HttpResponse:
    """Forget everything and begin anew."""
    answers.forget(request.session)
    return redirect("enquiry:start")


@require_safe
def towards_mediation(request: HttpRequest) -> HttpResponse:
    """How a mediation begins with these answers: the steps of the law, and the answers to take along."""
    enquiry = answers.read(request.session)
    if not enquiry.path:
        return redirect("enquiry:start")
    if not enquiry.at_home:
        return redirect("enquiry:result")
    return render(request, "enquiry/towards_mediation.html", {**_found(enquiry), "cites": result.cites_of_the_way()})


@require_safe
def to_take_along(request: HttpRequest) -> HttpResponse:
    """The answers as a case that `bitim law answer` reads, to be kept by the person."""
    enquiry = answers.read(request.session)
    if not enquiry.path:
        return redirect("enquiry:start")
    case = {
        "id": "enquiry",
        "jurisdiction": enquiry.jurisdiction,
        "date": enquiry.day.isoformat(),
        "question": answers.ASKED,
        "facts": {name: written_value(value) for name, value in enquiry.known("dispute.amount", "claim.payer").items()},
    }
    text = yaml.safe_dump(case, allow_unicode=True, sort_keys=False)
    response = HttpResponse(text, content_type="application/yaml; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="bitim.yaml"'
    return response
