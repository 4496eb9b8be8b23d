"""The outbox: every letter is written here in the transaction of what it tells of, and a job sends it after that."""

from collections.abc import Sequence
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.db import IntegrityError, transaction
from django.utils.translation import get_language

from bitim.web.notices import tasks
from bitim.web.notices.models import Outgoing

OTHER = "other"


def put(
    *, to: str, kind: str, language: str, subject: str, body: str, calendar: str = "", case: UUID | None = None,
    once: str | None = None,
) -> bool:  # fmt: skip
    """Write a letter into the outbox; False, and nothing is written, when one with this mark `once` is there."""
    letter = Outgoing(
        to=to, kind=kind, language=language, subject=subject, body=body, calendar=calendar, case=case, once=once
    )
    try:
        with transaction.atomic():
            letter.save(force_insert=True)
            if settings.MAIL_SERVER and not settings.DEMO:
                tasks.send.defer(letter=str(letter.pk))
    except IntegrityError:
        if once is None:
            raise
        return False
    return True


class Backend(BaseEmailBackend):
    """Django's way to send mail, which for us is to put a letter of plain text into the outbox."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Put a letter for each receiver into the outbox; the number of messages."""
        for message in email_messages:
            if message.attachments:
                raise ValueError("The outbox takes letters without attachments.")
            for to in message.recipients():
                put(
                    to=to,
                    kind=OTHER,
                    language=get_language() or settings.LANGUAGE_CODE,
                    subject=str(message.subject),
                    body=str(message.body),
                )
        return len(email_messages)
