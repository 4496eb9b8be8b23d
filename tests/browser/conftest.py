import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any, TypeAlias

import pytest
from django.conf import settings
from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created
from django.test import override_settings
from playwright.sync_api import Browser, Page, Route, expect, sync_playwright
from pytest_django.live_server_helper import LiveServer
from pytest_django.plugin import DjangoDbBlocker

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = ("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync")

# A machine that is shared with others may stand still for a while; whoever waits sees no difference otherwise.
PATIENCE_MS = 60_000

Visit: TypeAlias = Callable[..., Page]


@pytest.fixture(scope="session", autouse=True)
def _static_files_by_their_plain_names(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The live server serves the sources of static files, which have no hashed names."""
    plain = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
    with override_settings(STORAGES=plain, STATIC_ROOT=tmp_path_factory.mktemp("static")):
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:  # noqa: ARG001 - after it
    """What the tables' owner lets the pages do; in a served database the default privileges say it."""
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute("grant select, insert, update, delete on all tables in schema public to app")
        cursor.execute("grant usage, select on all sequences in schema public to app")


def _in_its_role(connection: BaseDatabaseWrapper, **_more: Any) -> None:
    """The live server works as the role that serves, so that its policies close what they close; a test owns all."""
    served = threading.current_thread() is not threading.main_thread()
    with connection.cursor() as cursor:
        cursor.execute("set role app" if served else "reset role")


@pytest.fixture(scope="session", autouse=True)
def _served_as_the_app() -> Iterator[None]:
    """The connections of the live server are not those of the tables' owner; one pool serves both."""
    if "DATABASE_URL" in os.environ:
        yield
        return
    connection_created.connect(_in_its_role)
    yield
    connection_created.disconnect(_in_its_role)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    expect.set_options(timeout=PATIENCE_MS)
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        sentence = "No Chromium on this machine, so no page was tried in a browser. On Debian: apt install chromium"
        if os.environ.get("CI") == "true":
            pytest.fail(sentence)
        pytest.skip(sentence)
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        # Playwright keeps an event loop in this thread, which Django takes for asynchronous code.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS, timeout=PATIENCE_MS)
        yield browser
        browser.close()


@pytest.fixture
def visit(browser: Browser, live_server: LiveServer) -> Iterator[Visit]:
    """Opens an address as a person would; options are those of a browser context, such as `color_scheme`.

    A phone of 390 by 844 pixels unless said otherwise. The one page outside that may be reached is the quick exit's,
    played by the test; whatever else leaves this machine, or breaks the page's own policy, fails the test.
    """
    faults: list[str] = []

    def refuse(route: Route) -> None:
        faults.append(f"asked for {route.request.url}")
        route.abort()

    def weather(route: Route) -> None:
        route.fulfill(body="<!DOCTYPE html><title>Sunny</title>", content_type="text/html")

    with ExitStack() as visits:

        def opened(address: str, *, language: str = "kk", **options: Any) -> Page:
            options.setdefault("viewport", {"width": 390, "height": 844})
            headers = {"Accept-Language": language}
            context = browser.new_context(base_url=live_server.url, extra_http_headers=headers, **options)
            context.set_default_timeout(PATIENCE_MS)
            visits.callback(context.close)
            context.route(lambda url: not url.startswith(live_server.url), refuse)
            context.route(f"{settings.QUICK_EXIT_URL}**", weather)
            page = context.new_page()
            page.on("pageerror", lambda error: faults.append(str(error)))
            page.on("console", lambda said: faults.append(said.text) if "Security Policy" in said.text else None)
            page.goto(address)
            return page

        yield opened
    assert faults == []
