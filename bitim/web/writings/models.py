"""The one table that holds words about a dispute."""

import uuid

from django.conf import settings
from django.db import models


class Writing(models.Model):
    """Words that somebody put into a room; who may read them, the room says."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    room = models.ForeignKey("cases.Room", models.CASCADE, related_name="+")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=24)
    text = models.TextField()
    written_at = models.DateTimeField(auto_now_add=True)
