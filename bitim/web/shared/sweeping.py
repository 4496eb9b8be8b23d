"""Ended sessions are deleted, also when nobody comes any more: what a person answered does not outlast its hour."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeAlias

from asgiref.sync import sync_to_async
from django.contrib.sessions.backends.db import SessionStore
from django.db import Error, connection

Receive: TypeAlias = Callable[[], Awaitable[Mapping[str, Any]]]
Send: TypeAlias = Callable[[Mapping[str, Any]], Awaitable[None]]

SWEEP_SECONDS = 10 * 60


def sweep() -> None:
    """Delete the sessions that have ended."""
    try:
        SessionStore.clear_expired()
    except Error:
        logging.getLogger(__name__).exception("Ended sessions could not be deleted; the next try is in ten minutes.")
    finally:
        connection.close()


async def live(receive: Receive, send: Send) -> None:
    """The life of the application from start to shutdown, in the words of ASGI's lifespan protocol."""
    await receive()
    await sync_to_async(sweep)()
    sweeping = asyncio.create_task(_sweep_again_and_again())
    await send({"type": "lifespan.startup.complete"})
    await receive()
    sweeping.cancel()
    await send({"type": "lifespan.shutdown.complete"})


async def _sweep_again_and_again() -> None:
    while True:
        await asyncio.sleep(SWEEP_SECONDS)
        await sync_to_async(sweep)()
