"""Pages in turn, asked as a server asks them."""

import asyncio
import threading
import time
from collections.abc import Mapping
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import override_settings
from django.urls import path

from bitim.web.shared.serving import QUICK_SECONDS, Pages

together: set[str] = set()
met: list[set[str]] = []
threads: dict[str, set[int]] = {}
SLOW = 4 * QUICK_SECONDS


def note_thread(get_response: Any) -> Any:
    """A middleware that notes its thread."""

    def respond(request: HttpRequest) -> HttpResponse:
        threads.setdefault(request.path, set()).add(threading.get_ident())
        response: HttpResponse = get_response(request)
        return response

    return respond


def page(request: HttpRequest, name: str) -> HttpResponse:
    """A page that takes some time, and notes what else is being answered."""
    threads.setdefault(request.path, set()).add(threading.get_ident())
    together.add(name)
    met.append(set(together))
    time.sleep(SLOW if name.startswith("slow") else 0.01)
    together.discard(name)
    if name == "failing":
        raise ZeroDivisionError
    return HttpResponse(name)


urlpatterns = [path("<str:name>", page)]


async def ask(pages: Pages, name: str) -> None:
    """Ask for a page."""
    asked = False

    async def receive() -> Mapping[str, Any]:
        nonlocal asked
        if not asked:
            asked = True
            return {"type": "http.request", "body": b"", "more_body": False}
        await asyncio.Event().wait()
        raise AssertionError

    async def send(_event: Mapping[str, Any]) -> None:
        pass

    scope = {"type": "http", "method": "GET", "path": f"/{name}", "headers": [], "query_string": b"", "scheme": "http"}
    await pages({**scope, "server": ("localhost", 80), "client": ("127.0.0.1", 1)}, receive, send)


def asked_at_once(*names: str) -> None:
    """Ask for pages at the same moment."""
    together.clear()
    met.clear()
    threads.clear()

    async def all_of_them() -> None:
        pages = Pages()
        await asyncio.gather(*(ask(pages, name) for name in names))

    middleware = ["tests.web.shared.test_serving.note_thread", "django_htmx.middleware.HtmxMiddleware"]
    with override_settings(ROOT_URLCONF=__name__, MIDDLEWARE=middleware, ALLOWED_HOSTS=["localhost"]):
        asyncio.run(all_of_them())


@pytest.mark.django_db
def test_quick_pages_are_answered_one_after_the_other() -> None:
    asked_at_once(*"abcdefgh")
    assert len(met) == 8
    assert all(len(others) == 1 for others in met)


@pytest.mark.django_db
def test_a_slow_page_keeps_nobody_waiting() -> None:
    asked_at_once("slow", "quick")
    assert {"slow", "quick"} in met


@pytest.mark.django_db
def test_after_a_slow_page_it_is_one_at_a_time_again() -> None:
    async def in_three_steps() -> None:
        pages = Pages()
        await asyncio.gather(*(ask(pages, name) for name in ("slow 1", "slow 2")))
        met.clear()
        await asyncio.gather(*(ask(pages, name) for name in "abcd"))

    met.clear()
    together.clear()
    with override_settings(ROOT_URLCONF=__name__, MIDDLEWARE=[], ALLOWED_HOSTS=["localhost"]):
        asyncio.run(in_three_steps())
    assert [len(others) for others in met] == [1, 1, 1, 1]


@pytest.mark.django_db
def test_a_page_that_fails_gives_its_turn_on() -> None:
    asked_at_once("failing", "quick")
    assert [sorted(others) for others in met] == [["failing"], ["quick"]]


@pytest.mark.django_db
def test_a_page_stays_in_one_thread() -> None:
    asked_at_once("a", "b")
    assert {name: len(ids) for name, ids in threads.items()} == {"/a": 1, "/b": 1}
