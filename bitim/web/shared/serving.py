"""How pages are answered under ASGI: each in one thread from end to end, one after the other while they are quick."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from asgiref.sync import sync_to_async
from django.core.handlers.asgi import ASGIHandler
from django.http import HttpRequest
from django.http.response import HttpResponseBase

QUICK_SECONDS = 0.25


class Pages(ASGIHandler):
    """The pages in turn.

    Threads that compose pages at once take the interpreter from each other: one that comes back from the database waits
    up to 5 ms for the others each time, and a page asks a dozen times. In turn, each is done sooner. What takes longer
    than a quarter of a second gives its turn away, so that nobody waits for it.
    """

    def __init__(self) -> None:
        """Begin with nobody's turn."""
        super().__init__()
        self._free = asyncio.Semaphore(1)

    def load_middleware(self, is_async: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - as in the class above
        """Keep all of a page in one thread: the views and nearly all that stands before them are no coroutines."""
        super().load_middleware(is_async=False)

    async def get_response_async(self, request: HttpRequest) -> HttpResponseBase:
        """Answer when it is this page's turn."""
        async with self._turn():
            return await sync_to_async(self.get_response)(request)

    @asynccontextmanager
    async def _turn(self) -> AsyncIterator[None]:
        await self._free.acquire()
        turn = asyncio.get_running_loop().call_later(QUICK_SECONDS, self._free.release)
        try:
            yield
        finally:
            if turn.when() > asyncio.get_running_loop().time():
                turn.cancel()
                self._free.release()
