"""The outbox as a page, in a demonstration alone: whoever tries Bitim out reads the letters of both sides there."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from bitim.web.notices import queries


@require_safe
def outbox(request: HttpRequest) -> HttpResponse:
    """The newest letters, or those to one address."""
    if not settings.DEMO:
        raise Http404
    to = request.GET.get("to", "").replace("\0", "")
    return render(request, "notices/outbox.html", {"letters": queries.letters(to=to), "to": to})
