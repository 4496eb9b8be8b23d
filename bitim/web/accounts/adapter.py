"""How we differ from allauth's ways: letters in the receiver's language, our name, a code to scan without a script."""

from typing import Any

import segno
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.userkit import filter_users_by_email
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.core.mail import EmailMessage
from django.utils import translation

from bitim.web.accounts.models import User


class AccountAdapter(DefaultAccountAdapter):
    """Letters about an account."""

    def render_mail(
        self,
        template_prefix: str,
        email: str | list[str],
        context: dict[str, Any],
        headers: dict[str, str] | None = None,
    ) -> EmailMessage:
        """Write a letter in the language that its receiver chose, else in that of the page."""
        receiver = context.get("user") or _holder(email)
        language = receiver.language if receiver else translation.get_language()
        with translation.override(language):
            return super().render_mail(template_prefix, email, {**context, "address": settings.ADDRESS}, headers)


class SecondFactorAdapter(DefaultMFAAdapter):
    """The authenticator app."""

    def build_totp_svg(self, url: str) -> str:
        """The picture to scan, as an element of the page: the policy of our pages allows no picture from elsewhere."""
        return segno.make(url).svg_inline(scale=5, dark="#000", light="#fff", omitsize=True)


def _holder(email: str | list[str]) -> User | None:
    found: list[User] = filter_users_by_email(email, prefer_verified=True) if isinstance(email, str) else []
    return found[0] if found else None
