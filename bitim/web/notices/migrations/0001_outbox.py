"""The outbox, which anybody may add to and nobody reads unless it is opened."""

import uuid

from django.db import migrations, models

from bitim.web.notices.access import OPEN
from bitim.web.shared.row_security import secured


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Outgoing",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("to", models.EmailField(max_length=254)),
                ("kind", models.CharField(max_length=20)),
                ("case", models.UUIDField(null=True)),
                ("once", models.CharField(max_length=64, null=True)),
                ("language", models.CharField(max_length=2)),
                ("subject", models.TextField(blank=True)),
                ("body", models.TextField(blank=True)),
                ("calendar", models.TextField(blank=True)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("sent_at", models.DateTimeField(null=True)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("failed", models.CharField(blank=True, max_length=12)),
            ],
            options={
                "ordering": ["-made_at"],
                "constraints": [models.UniqueConstraint(fields=("once",), name="told_once_only")],
            },
        ),
        secured("notices_outgoing", read=OPEN, insert="true", update=OPEN, delete=OPEN),
    ]
