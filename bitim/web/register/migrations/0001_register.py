"""The tables of the register."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Organisation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=200, unique=True)),
                ("kind", models.CharField(max_length=12)),
                ("region", models.CharField(max_length=12)),
                ("contact", models.CharField(blank=True, max_length=240)),
            ],
        ),
        migrations.CreateModel(
            name="Coordinator",
            fields=[
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="coordinators",
                        to="register.organisation",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Mediator",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=120)),
                ("sorted_by", models.CharField(editable=False, max_length=120)),
                ("sought", models.TextField(editable=False)),
                ("kind", models.CharField(max_length=16)),
                ("born_in", models.PositiveSmallIntegerField(null=True)),
                ("higher_education", models.BooleanField(null=True)),
                ("certificate", models.CharField(blank=True, max_length=80)),
                ("entry", models.CharField(max_length=60, unique=True)),
                ("region", models.CharField(max_length=12)),
                (
                    "languages",
                    django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=2), size=None),
                ),
                (
                    "fields",
                    django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=24), size=None),
                ),
                ("fee", models.PositiveIntegerField(null=True)),
                ("status", models.CharField(default="active", max_length=10)),
                ("until", models.DateField(null=True)),
                ("about", models.TextField(blank=True)),
                (
                    "user",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="mediators",
                        to="register.organisation",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["sorted_by", "id"], name="mediators_in_order"),
                    models.Index(fields=["region", "sorted_by"], name="mediators_of_a_region"),
                    django.contrib.postgres.indexes.GinIndex(fields=["languages"], name="mediators_by_language"),
                    django.contrib.postgres.indexes.GinIndex(fields=["fields"], name="mediators_by_field"),
                    django.contrib.postgres.indexes.GinIndex(
                        django.contrib.postgres.search.SearchVector("sought", config="simple"),
                        name="mediators_by_word",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(models.Q(("kind", "public"), _negated=True), ("fee", None), _connector="OR"),
                        name="a_public_mediator_is_free",
                    )
                ],
            },
        ),
    ]
