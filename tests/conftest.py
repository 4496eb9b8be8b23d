"""What every test may ask for."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.core.cache import cache
from hypothesis import HealthCheck, settings

from bitim.web import postgres

# How long an example takes says what the machine does, not whether the code is right.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")


@pytest.fixture(scope="session", autouse=True)
def _hashes_cost_little() -> Iterator[None]:
    """The same algorithm, at a price that many sign-ins of a test can pay."""
    with pytest.MonkeyPatch.context() as patch:
        for cost, value in {"time_cost": 1, "memory_cost": 64, "parallelism": 1}.items():
            patch.setattr(Argon2PasswordHasher, cost, value)
        yield


@pytest.fixture(autouse=True)
def _no_tries_counted() -> None:
    """Each test begins as if nobody had tried to sign in before."""
    cache.clear()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> Iterator[None]:  # noqa: ARG001 - asked for its effect: each worker has a database of its own
    """Keep PostgreSQL running from the first test that needs it to the last."""
    with postgres.in_use():
        yield


@pytest.fixture
def data_folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A data folder of this test alone, with no DATABASE_URL about."""
    # pytest's own temporary folders are closed to the user that the database runs as under root.
    with tempfile.TemporaryDirectory(prefix="bitim-one-") as name:
        folder = Path(name)
        folder.chmod(0o711)
        monkeypatch.setenv("BITIM_DATA", name)
        monkeypatch.delenv("DATABASE_URL", raising=False)
        monkeypatch.delenv("BITIM_DATABASE_ROLE", raising=False)
        yield folder
