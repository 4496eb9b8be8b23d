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

from bitim.web.shared import serving
from bitim.web.shared.serving import Pages

together: set[str] = set()
met: list[set[str]] = []
threads: dict[str, set[int]] = {}
# Slow is what waits until another page has begun, so that nothing here hangs on how fast the machine is.
two_at_once = threading.Barrier(2)
PATIENCE_SECONDS = 60.0


def note_thread(get_response: Any) -> Any:
    """A middleware that notes its thread."""

    def respond(request: HttpRequest) -> HttpResponse:
        threads.setdefault(request.path, set()).add(threading.get_ident())
        response: HttpResponse = get_response(request)
        return response

    return respond


def page(request: HttpRequest, name: str) -> HttpResponse:
    """A page that notes what else is being answered; a slow one waits for a second."""
    threads.setdefault(request.path, set()).add(threading.get_ident())
    together.add(name)
    met.append(set(together))
    try:
        if name.startswith("slow"):
            two_at_once.wait(PATIENCE_SECONDS)
        time.sleep(0.02)
    finally:
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


@pytest.fixture
def all_are_quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """No page takes longer than a page may, whatever the machine does."""
    monkeypatch.setattr(serving, "QUICK_SECONDS", PATIENCE_SECONDS)


@pytest.mark.django_db
@pytest.mark.usefixtures("all_are_quick")
def test_quick_pages_are_answered_one_after_the_other() -> None:
    asked_at_once(*"abcdefgh")
    assert len(met) == 8
    assert all(len(others) == 1 for others in met)


@pytest.mark.django_db
def test_a_slow_page_keeps_nobody_waiting() -> None:
    asked_at_once("slow 1", "slow 2")
    assert {"slow 1", "slow 2"} in met


@pytest.mark.django_db
def test_after_a_slow_page_it_is_one_at_a_time_again(monkeypatch: pytest.MonkeyPatch) -> None:
    async def in_two_steps() -> None:
        pages = Pages()
        await asyncio.gather(*(ask(pages, name) for name in ("slow 1", "slow 2")))
        met.clear()
        monkeypatch.setattr(serving, "QUICK_SECONDS", PATIENCE_SECONDS)
        await asyncio.gather(*(ask(pages, name) for name in "abcd"))

    met.clear()
    together.clear()
    with override_settings(ROOT_URLCONF=__name__, MIDDLEWARE=[], ALLOWED_HOSTS=["localhost"]):
        asyncio.run(in_two_steps())
    assert [len(others) for others in met] == [1, 1, 1, 1]


@pytest.mark.django_db
@pytest.mark.usefixtures("all_are_quick")
def test_a_page_that_fails_gives_its_turn_on() -> None:
    asked_at_once("failing", "quick")
    assert [sorted(others) for others in met] == [["failing"], ["quick"]]


@pytest.mark.django_db
def test_a_page_stays_in_one_thread() -> None:
    asked_at_once("a", "b")
    assert {name: len(ids) for name, ids in threads.items()} == {"/a": 1, "/b": 1}
