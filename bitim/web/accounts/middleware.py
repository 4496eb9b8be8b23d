"""What stands between a request and the views: whoever holds an office needs more than a password."""

from collections.abc import Callable
from typing import Any

from allauth.account.authentication import get_authentication_records
from allauth.account.middleware import AccountMiddleware
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from bitim.web.accounts.models import User
from bitim.web.accounts.queries import has_second_factor

# What leads to the second factor, or away.
OPEN = {
    "account_logout",
    "account_reauthenticate",
    "exit",
    "language",
    "mfa_activate_totp",
    "mfa_reauthenticate",
}


def answers(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Answers the exceptions of allauth that ask a person for something, before they are taken for failures."""

    def respond(request: HttpRequest) -> HttpResponse:
        return get_response(request)

    respond.process_exception = AccountMiddleware(get_response).process_exception  # type: ignore[attr-defined]  # Django looks for it
    return respond


class SecondFactor:
    """Leads whoever holds an office to the second factor, until it is set up and was used in this session."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Stand before the views."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer as if it were not there; the decision needs to know which view was asked for."""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, _view: Callable[..., HttpResponse], _args: tuple[Any, ...], _kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        """Lead to the set-up, or to the code; let everybody else pass."""
        user = request.user
        if not isinstance(user, User) or not user.must_have_second_factor or _asked_for(request) in OPEN:
            return None
        if not has_second_factor(user):
            return _lead(request, "mfa_activate_totp")
        if not was_used(request, user):
            return _lead(request, "mfa_reauthenticate")
        return None


def was_used(request: HttpRequest, user: User) -> bool:
    """Whether this person proved the second factor in this session."""
    return any(record["method"] == "mfa" for record in get_authentication_records(request, user))


def _asked_for(request: HttpRequest) -> str:
    return request.resolver_match.view_name if request.resolver_match else ""


def _lead(request: HttpRequest, to: str) -> HttpResponse:
    way_back = request.get_full_path() if request.method in {"GET", "HEAD"} else reverse("account")
    return redirect(f"{reverse(to)}?{urlencode({REDIRECT_FIELD_NAME: way_back})}")
