from collections.abc import Iterator

import pytest
from django.test import override_settings


@pytest.fixture(scope="session", autouse=True)
def _static_files_by_their_plain_names(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Hashed names exist only after static files were collected, which a test of pages need not wait for."""
    plain = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
    with override_settings(STORAGES=plain, STATIC_ROOT=tmp_path_factory.mktemp("static")):
        yield
