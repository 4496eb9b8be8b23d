"""What every test may ask for."""

from collections.abc import Iterator

import pytest

from bitim.web import postgres


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> Iterator[None]:  # noqa: ARG001 - asked for its effect: each worker has a database of its own
    """Keep PostgreSQL running from the first test that needs it to the last."""
    with postgres.in_use():
        yield
