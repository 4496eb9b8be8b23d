"""Headers that keep a page between the person and us."""

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
