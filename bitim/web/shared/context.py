"""What every template knows of this installation."""

from django.conf import settings
from django.http import HttpRequest


def installation(_request: HttpRequest) -> dict[str, str]:
    """The addresses that the operator of an installation may set."""
    return {
        "quick_exit_url": settings.QUICK_EXIT_URL,
        "source_url": settings.SOURCE_URL,
        "contact": settings.CONTACT,
    }
