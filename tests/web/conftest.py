import os
from collections.abc import Iterator

import pytest
from django.db import connection
from django.test import override_settings
from pytest_django.plugin import DjangoDbBlocker


@pytest.fixture(scope="session", autouse=True)
def _static_files_by_their_plain_names(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Hashed names exist only after static files were collected, which a test of pages need not wait for."""
    plain = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
    with override_settings(STORAGES=plain, STATIC_ROOT=tmp_path_factory.mktemp("static")):
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:  # noqa: ARG001 - after it
    """What the tables' owner lets the pages do; in a served database the default privileges say it."""
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute("grant select, insert, update, delete on all tables in schema public to app")
        cursor.execute("grant usage, select on all sequences in schema public to app")


@pytest.fixture(autouse=True)
def _as_the_app(request: pytest.FixtureRequest) -> Iterator[None]:
    """Work as the role that serves: what its policies close is closed in tests too."""
    marker = request.node.get_closest_marker("django_db")
    if marker is None or "DATABASE_URL" in os.environ:
        yield
        return
    request.getfixturevalue("transactional_db" if marker.kwargs.get("transaction") else "db")
    with connection.cursor() as cursor:
        cursor.execute("set role app")
    yield
    if connection.connection is not None and not connection.needs_rollback:
        with connection.cursor() as cursor:
            cursor.execute("reset role")
