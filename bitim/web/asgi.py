"""The application that a server runs: the pages, and the sweeping of ended sessions as long as it lives."""

import os
import warnings
from typing import Any

import django

from bitim.web.shared.serving import Pages
from bitim.web.shared.sweeping import Receive, Send, live

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bitim.web.settings")
# WhiteNoise reads its files in a thread, as it must; they are small, and Django's warning of it helps nobody.
warnings.filterwarnings("ignore", message="StreamingHttpResponse must consume synchronous iterators")
django.setup(set_prefix=False)
pages = Pages()


async def application(scope: dict[str, Any], receive: Receive, send: Send) -> None:
    """Serve Bitim over ASGI."""
    if scope["type"] == "lifespan":
        await live(receive, send)
    else:
        await pages(scope, receive, send)
