"""Headers that keep a page between the person and us, and a session that lasts while it is used."""

import time
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

_NOTHING = ("camera", "display-capture", "geolocation", "microphone", "payment", "usb", "browsing-topics")
_PERMISSIONS = ", ".join(f"{feature}=()" for feature in _NOTHING)


def discretion(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """No page is kept by a browser or a proxy unless it asks to be, and none may use the device."""

    def respond(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Cache-Control", "no-store")
        response.headers.setdefault("Permissions-Policy", _PERMISSIONS)
        return response

    return respond


LAST_USE = "last_use"
NOTED_SECONDS = 60


def lasting(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """A session lasts while it is used; its use is noted once a minute, so that reading a page writes nothing."""

    def respond(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        session, now = request.session, int(time.time())
        if session.session_key and session.get(LAST_USE, 0) <= now - NOTED_SECONDS and not session.is_empty():
            session[LAST_USE] = now
        return response

    return respond
