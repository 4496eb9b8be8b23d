"""The outbox, as tests look into it."""

from bitim.web.notices import queries
from bitim.web.notices.models import Outgoing


def letters(to: str = "") -> list[Outgoing]:
    """The letters to an address, or all, newest first."""
    return queries.letters(to=to)
