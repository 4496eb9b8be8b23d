"""The jobs of the outbox."""

from datetime import timedelta
from uuid import UUID

from django.utils import timezone
from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app

from bitim.web.notices import sending
from bitim.web.notices.access import opened
from bitim.web.notices.models import Outgoing

# 3, 9, 27 seconds … 16 hours: about a day in all.
RETRIES = 10
KEPT = timedelta(days=30)


@app.task(pass_context=True, retry=RetryStrategy(max_attempts=RETRIES, exponential_wait=3))
def send(context: JobContext, letter: str) -> None:
    """Send one letter."""
    sending.send(UUID(letter), is_last_try=context.job.attempts >= RETRIES)


@app.periodic(cron="23 3 * * *")
@app.task(queueing_lock="notices.forget")
def forget(timestamp: int) -> None:  # noqa: ARG001 - every periodic job is given its time
    """Delete what remains of old letters."""
    with opened():
        Outgoing.objects.filter(made_at__lt=timezone.now() - KEPT).delete()
