"""Sessions that last while they are used. Their use is noted once a minute, so that reading a page writes nothing."""

from datetime import timedelta
from typing import Any

from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.db.models import QuerySet
from django.utils import timezone

from bitim.web.shared.prepared import prepared

NOTED = timedelta(minutes=1)


class SessionStore(db.SessionStore):
    """A session in the database, saved anew when its last use was noted longer ago than a minute."""

    def load(self) -> dict[str, Any]:
        """What is in it; empty when there is none, or no more."""
        now = timezone.now()
        found = next((one for one in _kept(self.session_key) if one.expire_date > now), None)
        if found is None:
            self._session_key = None
            return {}
        noted = found.expire_date - timedelta(seconds=self.get_session_cookie_age())
        self.modified = self.modified or noted < now - NOTED
        return self.decode(found.session_data)


@prepared
def _kept(key: str | None) -> QuerySet[Session]:
    return Session.objects.filter(session_key=key)
