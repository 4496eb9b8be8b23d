"""The interface keeps what its description promises, whatever is sent to it; always the same examples."""

import warnings
from typing import Any

import schemathesis
from django.core.cache import cache
from django.core.wsgi import get_wsgi_application
from django.db import connections
from hypothesis import HealthCheck, settings

many = settings(
    max_examples=200,
    derandomize=True,
    database=None,
    # The vocabulary is large, and so are the documents drawn from it.
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)


# The phase of coverage tries every fact of the vocabulary by itself, six thousand calls that find what these find.
config = schemathesis.Config.from_dict({"phases": {"coverage": {"enabled": False}}})
with warnings.catch_warnings():
    # No page is asked here, and so no static file is needed.
    warnings.filterwarnings("ignore", message="No directory at")
    described = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application(), config=config)


@described.parametrize()
@many
def test_every_call_answers_as_it_is_described(case: schemathesis.Case[Any]) -> None:
    # So many calls a minute are allowed: each example begins a new one.
    cache.clear()
    # A connection that an earlier test left open would be looked after, and no database may be asked here.
    connections.close_all()
    case.call_and_validate()
