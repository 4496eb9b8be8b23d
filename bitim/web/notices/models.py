"""The outbox."""

import uuid
from typing import ClassVar

from django.db import models


class Outgoing(models.Model):
    """A letter by e-mail. Once it is sent or given up, only to whom, when and of what kind remains."""

    # Made here, not by the database: whoever writes a letter may not read it back.
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    to = models.EmailField()
    kind = models.CharField(max_length=20)
    case = models.UUIDField(null=True)
    # A digest of what may be told once only; it names nothing.
    once = models.CharField(max_length=64, null=True)  # noqa: DJ001 - null, because any number may be told often
    language = models.CharField(max_length=2)
    subject = models.TextField(blank=True)
    body = models.TextField(blank=True)
    calendar = models.TextField(blank=True)
    made_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    failed = models.CharField(max_length=12, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["-made_at"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["once"], name="told_once_only"),
        ]

    def __str__(self) -> str:
        """The kind of the letter; to whom it goes is in no log."""
        return self.kind
