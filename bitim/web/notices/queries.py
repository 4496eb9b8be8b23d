"""What other parts may read here."""

from bitim.web.notices.access import opened
from bitim.web.notices.models import Outgoing


def letters(*, to: str = "", limit: int = 100) -> list[Outgoing]:
    """The newest letters of the outbox, or of one address in it."""
    with opened():
        found = Outgoing.objects.filter(to__iexact=to) if to else Outgoing.objects.all()
        return list(found[:limit])
