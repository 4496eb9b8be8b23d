"""The pages about Bitim itself, the language switch, the way out, and what is said when something fails."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe
from django.views.i18n import set_language


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """What Bitim is, and the first thing to do."""
    return render(request, "shared/front.html")


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """Who makes Bitim, what it keeps, and who may see it."""
    return render(request, "shared/about.html")


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """How far everyone can use Bitim, and what is still missing."""
    return render(request, "shared/accessibility.html")


# Without a token, so that merely reading a page sets no cookie; all that a forged request could change is the language.
@csrf_exempt
def language(request: HttpRequest) -> HttpResponse:
    """Remember the chosen language and go back to the page; a GET changes nothing."""
    return set_language(request)


# Without a token as above; the session cookie is Strict, so that a forged request comes without it and ends nothing.
@csrf_exempt
@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """End the session, forget the cookies, and go to an ordinary page."""
    request.session.flush()
    response = HttpResponseRedirect(settings.QUICK_EXIT_URL)
    for cookie in (settings.CSRF_COOKIE_NAME, settings.LANGUAGE_COOKIE_NAME):
        response.delete_cookie(cookie)
    return response


def not_understood(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django passes it
    """The answer to a request that makes no sense."""
    return render(request, "shared/not_understood.html", status=400)


def not_here(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django passes it
    """The one answer for what does not exist and for what is not for this person."""
    return render(request, "shared/not_here.html", status=404)


def form_too_old(request: HttpRequest, reason: str) -> HttpResponse:  # noqa: ARG001 - Django passes it
    """The answer to a form whose protection against forgery has run out."""
    return render(request, "shared/form_too_old.html", status=403)


def out_of_order(request: HttpRequest) -> HttpResponse:
    """The answer when we failed."""
    return render(request, "shared/out_of_order.html", status=500)
