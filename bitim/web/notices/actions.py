"""What other parts may do here: tell somebody that something waits, and hear when a letter cannot be delivered."""

import hashlib
from typing import Protocol
from uuid import UUID

from django.conf import settings
from django.utils import timezone, translation

from bitim.web.notices import outbox, wording
from bitim.web.notices.failure import Reason, Undelivered, on_failure
from bitim.web.notices.wording import Notice

__all__ = ["Notice", "Person", "Reason", "Undelivered", "on_failure", "tell"]


class Person(Protocol):
    """Somebody with an account, as far as letters go."""

    @property
    def email(self) -> str:
        """The address of their letters."""

    @property
    def language(self) -> str:
        """The language of their letters: kk, ru or en."""


def tell(
    whom: Person | str,
    kind: Notice,
    *,
    language: str = "",
    case: UUID | None = None,
    about: str = "",
    link: str = "/",
    code: str = "",
    days: int | None = None,
    calendar: str = "",
    by_mail: bool = True,
) -> bool:
    """Put a letter for a person or an address into the outbox and say whether that was done.

    It says of what kind it is and no more. Of one case the same kind `about` the same thing is told to an address once
    a day. `link` is a path of ours; `code` is an invitation's, for whom has no account; `days` are left before a term
    ends; `calendar` is the text of an iCalendar file; `by_mail=False` is the wish to get no letters.
    """
    if not by_mail:
        return False
    to, spoken = (whom, language) if isinstance(whom, str) else (whom.email, language or whom.language)
    if spoken not in dict(settings.LANGUAGES):
        raise ValueError(f"A letter is written in kk, ru or en, not in {spoken!r}.")
    with translation.override(spoken):
        return outbox.put(
            to=to,
            kind=kind,
            language=spoken,
            subject=wording.subject(kind),
            body=wording.body(kind, link, code, days),
            calendar=calendar,
            case=case,
            once=_once(case, kind, about, to) if case else None,
        )


def _once(case: UUID, kind: Notice, about: str, to: str) -> str:
    day = timezone.localdate().isoformat()
    return hashlib.sha256("\n".join([str(case), kind, about, day, to.casefold()]).encode()).hexdigest()
