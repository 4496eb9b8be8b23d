"""Handing letters over to the mail server, and what remains of them."""

import logging
import smtplib
from contextlib import nullcontext
from dataclasses import asdict
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.smtp import EmailBackend
from django.db.models import F
from django.utils import timezone

from bitim.web.notices import failure
from bitim.web.notices.access import opened
from bitim.web.notices.failure import Reason, Undelivered
from bitim.web.notices.mail_server import MailServer
from bitim.web.notices.models import Outgoing
from bitim.web.shared.acting import acting_as

# Out-of-office answers and read receipts would reach nobody.
HEADERS = {"Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All"}
NOTHING_LEFT = {"subject": "", "body": "", "calendar": "", "case": None}


def send(letter_id: UUID, *, is_last_try: bool) -> None:
    """Hand a letter over and forget what it said; an error means that it is worth another try."""
    with opened():
        letter = Outgoing.objects.filter(pk=letter_id, sent_at=None, failed="").first()
        server: MailServer | None = settings.MAIL_SERVER
        if letter is None or server is None:
            return
        _change(letter, attempts=F("attempts") + 1)
    # Outside of any transaction: a slow mail server holds no lock.
    try:
        _hand_over(letter, server)
    except (smtplib.SMTPException, OSError) as error:
        logging.getLogger(__name__).warning("Letter %s was not taken: %s", letter.pk, type(error).__name__)
        if _is_final(error):
            _give_up(letter, Reason.REFUSED)
        elif is_last_try:
            _give_up(letter, Reason.UNREACHABLE)
        else:
            raise
    else:
        with opened():
            _change(letter, sent_at=timezone.now(), **NOTHING_LEFT)


def _change(letter: Outgoing, **values: object) -> None:
    Outgoing.objects.filter(pk=letter.pk).update(**values)


def _hand_over(letter: Outgoing, server: MailServer) -> None:
    message = EmailMessage(
        letter.subject,
        letter.body,
        to=[letter.to],
        headers={**HEADERS, "Content-Language": letter.language},
        connection=EmailBackend(**asdict(server)),
    )
    if letter.calendar:
        message.attach("bitim.ics", letter.calendar, "text/calendar")
    message.send()


def _is_final(error: Exception) -> bool:
    """Whether the receiver's address or the letter was refused for good; trouble with the server itself passes."""
    match error:
        case smtplib.SMTPRecipientsRefused(recipients=refused):
            return all(code >= 500 for code, _ in refused.values())
        case smtplib.SMTPDataError(smtp_code=code):
            return code >= 500
        case _:
            return isinstance(error, smtplib.SMTPNotSupportedError)


def _give_up(letter: Outgoing, reason: Reason) -> None:
    undelivered = Undelivered(case=letter.case, kind=letter.kind, address=letter.to, reason=reason)
    with acting_as(None, clock_of=letter.case) if letter.case else nullcontext():
        with opened():
            _change(letter, failed=reason, **NOTHING_LEFT)
        failure.announce(undelivered)
