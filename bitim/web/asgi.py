"""The application that a server runs; while it runs, sessions that have ended are deleted."""

import asyncio
import logging
import os

from asgiref.sync import sync_to_async
from asgiref.typing import ASGIReceiveCallable, ASGISendCallable, Scope
from django.core.asgi import get_asgi_application
from django.db import Error, connection

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bitim.web.settings")
pages = get_asgi_application()

# Django's tables can be imported only once the application is set up.
from django.contrib.sessions.backends.db import SessionStore  # noqa: E402 - see above

SWEEP_SECONDS = 10 * 60


async def application(scope: Scope, receive: ASGIReceiveCallable, send: ASGISendCallable) -> None:
    """Serve Bitim's pages over ASGI."""
    if scope["type"] == "lifespan":
        await _live(receive, send)
    else:
        await pages(scope, receive, send)


def sweep() -> None:
    """Delete the sessions that have ended."""
    try:
        SessionStore.clear_expired()
    except Error:
        logging.getLogger(__name__).exception("Ended sessions could not be deleted; the next try is in ten minutes.")
    finally:
        connection.close()


async def _live(receive: ASGIReceiveCallable, send: ASGISendCallable) -> None:
    await receive()
    sweeping = asyncio.create_task(_sweep_again_and_again())
    await send({"type": "lifespan.startup.complete"})
    await receive()
    sweeping.cancel()
    await send({"type": "lifespan.shutdown.complete"})


async def _sweep_again_and_again() -> None:
    while True:
        await sync_to_async(sweep)()
        await asyncio.sleep(SWEEP_SECONDS)
