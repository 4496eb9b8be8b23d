"""Opening a case, one thing a page; what was typed stays in the session until the case is open."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.http.request import QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from bitim.law import atlas
from bitim.procedure.home import LAW
from bitim.procedure.rights import Role
from bitim.procedure.steps import Refused
from bitim.web.accounts.models import User
from bitim.web.accounts.queries import signed_in_only, user_of
from bitim.web.cases.actions.opening import Dispute, Named, open_case
from bitim.web.cases.forms import ContactForm, DisputeForm, OpenerForm
from bitim.web.cases.models import Case
from bitim.web.cases.refusals import sentence
from bitim.web.enquiry import answers
from bitim.web.shared.law import in_law

KEY = "opening"
PAGES: Mapping[str, type[Form]] = {"you": OpenerForm, "dispute": DisputeForm, "contact": ContactForm}
ORDER = tuple(PAGES)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in_only
def new(request: HttpRequest, page: str = ORDER[0]) -> HttpResponse:
    """One page of opening a case; the last one opens it."""
    kept: dict[str, dict[str, Any]] = request.session.get(KEY, {})
    missing = next(one for one in (*ORDER, None) if one is None or one not in kept)
    if missing and ORDER.index(page) > ORDER.index(missing):
        return redirect("cases:new", missing)
    user = user_of(request)
    enquiry = answers.read(request.session)
    if request.method == "POST":
        form = PAGES[page](request.POST)
        if form.is_valid():
            request.session[KEY] = kept = {**kept, page: _typed(form, request.POST)}
            following = ORDER[ORDER.index(page) + 1 :]
            return redirect("cases:new", following[0]) if following else _open(request, user, kept)
    else:
        form = PAGES[page](kept.get(page), initial=_suggested(page, user, enquiry))
    place = ORDER.index(page)
    shown = {
        "form": form,
        "page": page,
        "number": place + 1,
        "of": len(ORDER),
        "back": ORDER[place - 1] if place else None,
        "law": _law_says(enquiry, kept),
    }
    return render(request, "cases/new.html", shown, status=422 if request.method == "POST" else 200)


def _typed(form: Form, data: QueryDict) -> dict[str, str]:
    """What was typed into the fields of a form, and nothing else that came with it."""
    return {name: str(data[name]) for name in form.fields if name in data}


def _suggested(page: str, user: User, enquiry: answers.Enquiry) -> dict[str, Any]:
    if page == "you":
        return {"name": user.name}
    told = enquiry.known("dispute.field", "dispute.stage")
    return {name.removeprefix("dispute."): value for name, value in told.items()} if page == "dispute" else {}


def _law_says(enquiry: answers.Enquiry, kept: Mapping[str, dict[str, Any]]) -> dict[str, object]:
    """Whether the law of Kazakhstan lets this dispute be mediated, by the enquiry and what has been typed so far."""
    named = {f"dispute.{name}": kept["dispute"][name] for name in ("field", "stage")} if "dispute" in kept else {}
    facts = {**enquiry.facts, **named}
    if not facts:
        return {}
    finding = atlas.answer(LAW, answers.ASKED, facts, enquiry.day)
    deciding = [reason.rule for reason in finding.reasons if reason.role == "decides" and reason.state != "lifted"]
    return {
        "answer": finding.answer,
        "reasons": [in_law(rule.says) for rule in deciding if rule.says][:2],
        "cites": list(dict.fromkeys(rule.cites[0] for rule in deciding))[:2],
    }


def _open(request: HttpRequest, user: User, kept: Mapping[str, dict[str, Any]]) -> HttpResponse:
    opener, named, contact = OpenerForm(kept["you"]), DisputeForm(kept["dispute"]), ContactForm(kept["contact"])
    if not (opener.is_valid() and named.is_valid() and contact.is_valid()):
        return redirect("cases:new", ORDER[0])
    enquiry = answers.read(request.session)
    try:
        case = _opened(user, opener, named, contact, enquiry)
    except Refused as refused:
        messages.error(request, sentence(refused))
        return redirect("cases:new", ORDER[0])
    del request.session[KEY]
    answers.forget(request.session)
    return redirect("cases:invite", case.pk, "b")


def _opened(user: User, opener: OpenerForm, named: DisputeForm, contact: ContactForm, enquiry: answers.Enquiry) -> Case:
    mine = Named(opener.cleaned_data["name"], opener.cleaned_data["is_organisation"])
    kind = named.dispute(get_language() or "kk")
    subject = enquiry.facts.get("dispute.subject", "")
    return open_case(
        user,
        Dispute(kind.field, str(subject), kind.stage, kind.language),
        [mine, *named.others()],
        contact=contact.contact(),
        role=Role(opener.cleaned_data["role"]),
        empowered=opener.cleaned_data["empowered"],
        answers=dict(enquiry.facts),
    )
