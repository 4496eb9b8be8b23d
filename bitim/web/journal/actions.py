"""The only writer of the journal."""

import secrets
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from bitim.procedure import chain
from bitim.web.journal.models import Body, Entry


def write(
    case_id: UUID,
    act: str,
    *,
    by: str,
    at: datetime | None = None,
    room_id: UUID | None = None,
    about: dict[str, str | int] | None = None,
) -> None:
    """Add an act to the chain of a case, whose row the caller has locked.

    `by`: role and side, such as "party a", or "clock". `about`: codes, numbers and days, never content. With
    `room_id` only those who may read that room learn what was done; everybody else sees that an entry is there.
    """
    last = Entry.objects.filter(case_id=case_id).order_by("-number").first()
    number, previous = (last.number + 1, last.digest) if last else (1, chain.START)
    body = {"act": act, "by": by, "at": (at or timezone.now()).isoformat(timespec="seconds"), "about": about or {}}
    salt = secrets.token_hex(16)
    seal = chain.seal(body, salt)
    entry = Entry.objects.create(
        case_id=case_id,
        number=number,
        seal=seal,
        previous=previous,
        digest=chain.digest(number, seal, previous),
    )
    Body.objects.create(entry=entry, case_id=case_id, room_id=room_id, salt=salt, act=body)
