"""The pages of an account that are ours; the others are allauth's in our templates."""

from typing import Any

from allauth.account.views import EmailView
from allauth.mfa.base.internal.flows import post_authentication
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.views import ActivateTOTPView
from allauth.usersessions.views import ListUserSessionsView
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from bitim.web.accounts.devices import device
from bitim.web.accounts.forms import About
from bitim.web.accounts.queries import signed_in_only, user_of


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in_only
def account(request: HttpRequest) -> HttpResponse:
    """Who you are here, and the ways to what protects your account."""
    user = user_of(request)
    form = About(request.POST or None, initial={"name": user.name, "language": user.language})
    if form.is_valid():
        user.name, user.language = form.cleaned_data["name"], form.cleaned_data["language"]
        user.save(update_fields=["name", "language"])
        messages.success(request, _("Saved."))
        return redirect("account")
    return render(request, "accounts/account.html", {"form": form})


class ChangeEmail(EmailView):
    """The one address of a person is replaced by another; there are no further ones to add or remove."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Send the code to the new address."""
        return super(EmailView, self).post(request, *args, **kwargs)


class SetUpSecondFactor(ActivateTOTPView):
    """The app is set up by its first code, which proves it for this session."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Set it up and remember that it was used."""
        response = super().form_valid(form)
        app = Authenticator.objects.get(user=self.request.user, type=Authenticator.Type.TOTP)
        post_authentication(self.request, app)
        return response


class Sessions(ListUserSessionsView):
    """Where a person is signed in."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The sessions, each with the name of its device."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | {"devices": [(session, device(session.user_agent)) for session in context["sessions"]]}
