"""Sessions that last while they are used. Their use is noted once a minute, so that reading a page writes nothing."""

from datetime import timedelta
from typing import Any

from django.contrib.sessions.backends import db
from django.utils import timezone

NOTED = timedelta(minutes=1)


class SessionStore(db.SessionStore):
    """A session in the database, saved anew when its last use was noted longer ago than a minute."""

    def load(self) -> dict[str, Any]:
        """What is in it; empty when there is none, or no more."""
        found = self._get_session_from_db()  # type: ignore[attr-defined]  # missing in the stubs of Django
        if found is None:
            return {}
        noted = found.expire_date - timedelta(seconds=self.get_session_cookie_age())
        self.modified = self.modified or noted < timezone.now() - NOTED
        return self.decode(found.session_data)
