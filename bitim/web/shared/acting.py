"""In whose name PostgreSQL is asked: row-level security shows a person only what the one table of rights allows.

A forgotten filter in a query then shows too little, never too much. Outside of `acting_as` nobody acts, and the
tables about cases look empty.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from uuid import UUID

from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse

INVITED_TO = "invitation"

_SET = """select set_config('bitim.user', %s, true), set_config('bitim.case', %s, true),
          set_config('bitim.code', %s, true)"""
_GET = """select coalesce(current_setting('bitim.user', true), ''), coalesce(current_setting('bitim.case', true), ''),
          coalesce(current_setting('bitim.code', true), '')"""


@contextmanager
def acting_as(user: int | None, *, clock_of: UUID | None = None, code: str = "") -> Iterator[None]:
    """Run everything inside in one transaction in the name of a user, of a case's clock, or of who holds a code.

    `clock_of`: a job that keeps the terms of this one case; it reads and writes the frame, no room. `code`: the digest
    of an invitation's code; it shows that invitation before its holder has an account.
    """
    outermost = not connection.in_atomic_block
    with transaction.atomic(), connection.cursor() as cursor:
        before = None if outermost else cursor.execute(_GET).fetchone()
        cursor.execute(_SET, (str(user or ""), str(clock_of or ""), code))
        yield
        # The end of a transaction forgets the setting; a released savepoint would leave it to the block around it.
        if before and not connection.needs_rollback:
            cursor.execute(_SET, before)


class Acting:
    """Every request runs in one transaction in the name of its user; a failure undoes all of it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Stand before the views."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer in the name of the signed-in user, or of whoever holds an invitation's code."""
        user = request.user.pk if request.user.is_authenticated else None
        code = request.session.get(INVITED_TO, "")
        # Without a cookie no form of ours is taken, so that nothing is written: such as by a program that asks the law.
        if user is None and not code and (request.method in {"GET", "HEAD"} or not request.COOKIES):
            return self.get_response(request)
        with acting_as(user, code=code):
            response = self.get_response(request)
            if response.status_code >= 500:
                transaction.set_rollback(True)
            return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> None:  # noqa: ARG002 - Django passes it
        """Undo what a view did before it failed."""
        if connection.in_atomic_block:
            transaction.set_rollback(True)
