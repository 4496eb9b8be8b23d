"""What the other parts may ask about people with an account."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from allauth.mfa.models import Authenticator
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django_htmx.http import HttpResponseClientRedirect

from bitim.web.accounts.models import User

P = ParamSpec("P")


def user_of(request: HttpRequest) -> User:
    """The person who is signed in; only for views that are `signed_in_only`."""
    if not isinstance(request.user, User):
        raise TypeError("Nobody is signed in: the view lacks the decorator signed_in_only.")
    return request.user


def by_email(email: str) -> User | None:
    """The person with this verified address; a page must never tell whether there is one."""
    return User.objects.filter(
        is_active=True, emailaddress__email=email.strip().lower(), emailaddress__verified=True
    ).first()


def has_second_factor(user: User) -> bool:
    """Whether this person has set up an authenticator app."""
    return Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists()


def signed_in_only(
    view: Callable[Concatenate[HttpRequest, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Let only people who are signed in pass; the others sign in first and come back to this page."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if request.user.is_authenticated:
            return view(request, *args, **kwargs)
        # A form that was sent cannot be sent again by coming back to its address.
        way_back = request.get_full_path() if request.method in {"GET", "HEAD"} else ""
        answer = redirect_to_login(way_back, redirect_field_name=REDIRECT_FIELD_NAME if way_back else None)
        if request.headers.get("HX-Request") == "true":
            return HttpResponseClientRedirect(answer.url)
        return answer

    return guarded
