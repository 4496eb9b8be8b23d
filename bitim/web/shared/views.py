"""The pages about Bitim itself, the language switch, the way out, and what is said when something fails."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe
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
def leave(request: HttpRequest) -> HttpResponse:
    """End the session, forget the cookies, and go on to an ordinary page; a GET only goes on."""
    # Not a redirect: browsers hold the redirects of a form against the policy for forms, wherever the page sends them.
    response = render(request, "shared/left.html")
    response.headers["Refresh"] = f"0; url={settings.QUICK_EXIT_URL}"
    if request.method == "POST":
        request.session.flush()
        response.delete_cookie(settings.CSRF_COOKIE_NAME)
        response.delete_cookie(settings.LANGUAGE_COOKIE_NAME)
    return response


def _failure(request: HttpRequest, status: int, heading: str, explanation: str, **context: object) -> HttpResponse:
    context |= {"heading": heading, "explanation": explanation}
    return render(request, "shared/failure.html", context, status=status)


def not_understood(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django passes it
    """The answer to a request that makes no sense."""
    heading = _("We did not understand this request")
    return _failure(request, 400, heading, _("Please go back and try again, or begin anew."))


def not_here(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - Django passes it
    """The one answer for what does not exist and for what is not for this person."""
    heading = _("There is no such page")
    return _failure(request, 404, heading, _("Perhaps there is a slip in the address, or the page has moved."))


def form_too_old(request: HttpRequest, reason: str) -> HttpResponse:  # noqa: ARG001 - Django passes it
    """The answer to a form whose protection against forgery has run out."""
    heading = _("This form is out of date")
    explanation = _(
        "It was open for too long, or your browser refuses cookies. Nothing was sent. "
        "Please go back, load the page anew and try again."
    )
    return _failure(request, 403, heading, explanation)


def out_of_order(request: HttpRequest) -> HttpResponse:
    """The answer when we failed."""
    heading = _("Something went wrong on our side")
    explanation = _("This is not your fault. Please try again in a few minutes.")
    # Who is signed in is not asked: perhaps it is the database that failed.
    return _failure(request, 500, heading, explanation, user=None, messages=())
