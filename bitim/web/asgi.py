"""The application that a server runs: the pages, and the sweeping of ended sessions as long as it lives."""

import os
from typing import Any

from django.core.asgi import get_asgi_application

from bitim.web.shared.sweeping import Receive, Send, live

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bitim.web.settings")
pages = get_asgi_application()


async def application(scope: dict[str, Any], receive: Receive, send: Send) -> None:
    """Serve Bitim over ASGI."""
    if scope["type"] == "lifespan":
        await live(receive, send)
    else:
        await pages(scope, receive, send)
