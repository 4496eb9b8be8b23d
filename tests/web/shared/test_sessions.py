import asyncio
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.db import OperationalError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import Settings

from bitim.web.shared import sweeping

pytestmark = pytest.mark.django_db(transaction=True)


def stored(hours_left: float) -> str:
    """The key of a session that ends at some time from now."""
    session = SessionStore()
    session["answer"] = "a state body"
    session.save()
    end = timezone.now() + timedelta(hours=hours_left)
    Session.objects.filter(pk=session.session_key).update(expire_date=end)
    return str(session.session_key)


async def start_and_stop() -> None:
    """Run the application as a server does that is asked for nothing."""
    orders = [{"type": "lifespan.startup"}, {"type": "lifespan.shutdown"}]
    said: list[str] = []

    async def receive() -> Mapping[str, Any]:
        return orders.pop(0)

    async def send(event: Mapping[str, Any]) -> None:
        said.append(event["type"])

    await sweeping.live(receive, send)
    assert said == ["lifespan.startup.complete", "lifespan.shutdown.complete"]


def test_a_session_ends_an_hour_after_its_last_use() -> None:
    session = SessionStore()
    session.save()
    left = Session.objects.get().expire_date - timezone.now()
    assert timedelta(minutes=59) < left <= timedelta(hours=1)


def test_reading_a_page_renews_a_session_and_keeps_it_to_the_browser(client: Client, settings: Settings) -> None:
    key = stored(0.1)
    client.cookies[settings.SESSION_COOKIE_NAME] = key
    cookie = client.get("/").cookies[settings.SESSION_COOKIE_NAME]
    assert Session.objects.get(pk=key).expire_date > timezone.now() + timedelta(minutes=59)
    assert (cookie["max-age"], cookie["expires"], cookie["httponly"], cookie["samesite"]) == ("", "", True, "Strict")


def test_a_page_writes_nothing_when_the_use_of_the_session_was_just_noted(client: Client, settings: Settings) -> None:
    client.cookies[settings.SESSION_COOKIE_NAME] = stored(0.1)
    client.get("/")
    with CaptureQueriesContext(connection) as queries:
        client.get("/")
    assert queries.captured_queries
    assert not [query["sql"] for query in queries if query["sql"].startswith(("UPDATE", "INSERT"))]


def test_a_session_that_is_not_there_is_not_made_by_reading_a_page(client: Client, settings: Settings) -> None:
    client.cookies[settings.SESSION_COOKIE_NAME] = "x" * 32
    client.get("/")
    assert not Session.objects.exists()


def test_the_application_deletes_ended_sessions_as_soon_as_it_starts() -> None:
    stored(-0.1)
    running = stored(0.5)
    # In a thread of its own: a test in a browser may have left an event loop running in this one.
    with ThreadPoolExecutor() as threads:
        threads.submit(lambda: asyncio.run(start_and_stop())).result()
    assert [session.pk for session in Session.objects.all()] == [running]


def test_a_database_that_is_away_does_not_end_the_sweeping(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def away() -> None:
        raise OperationalError

    monkeypatch.setattr(SessionStore, "clear_expired", away)
    sweeping.sweep()
    assert "could not be deleted" in caplog.text
