"""The tables of a case's frame."""

import uuid

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

import bitim.procedure.rights
import bitim.procedure.steps


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Case",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("number", models.CharField(max_length=16, unique=True)),
                ("step", models.CharField(default=bitim.procedure.steps.Step["OPENED"], max_length=12)),
                ("ground", models.CharField(blank=True, max_length=24)),
                ("field", models.CharField(max_length=24)),
                ("subject", models.CharField(blank=True, max_length=48)),
                ("stage", models.CharField(default="before_court", max_length=24)),
                ("language", models.CharField(default="kk", max_length=2)),
                ("opened_at", models.DateTimeField()),
                ("step_at", models.DateTimeField()),
                ("began_on", models.DateField(null=True)),
                ("ended_on", models.DateField(null=True)),
                ("settled", models.CharField(blank=True, max_length=4)),
                (
                    "opened_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Room",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("place", models.CharField(max_length=12)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="rooms", to="cases.case"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Participant",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("role", models.CharField(max_length=16)),
                ("opened", models.BooleanField(default=False)),
                ("empowered", models.BooleanField(default=False)),
                ("admitted", models.BooleanField(default=False)),
                ("no_mail", models.BooleanField(default=False)),
                ("since", models.DateTimeField()),
                ("until", models.DateTimeField(null=True)),
                ("moved_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="participants", to="cases.case"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="participations",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Referral",
            fields=[
                (
                    "case",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="referral",
                        serialize=False,
                        to="cases.case",
                    ),
                ),
                ("authority", models.CharField(max_length=200)),
                ("reference", models.CharField(max_length=60)),
                ("until", models.DateField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Contact",
            fields=[
                (
                    "room",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="contact",
                        serialize=False,
                        to="cases.room",
                    ),
                ),
                ("phone", models.CharField(blank=True, max_length=24)),
                ("address", models.CharField(blank=True, max_length=240)),
                ("no_voicemail", models.BooleanField(default=False)),
                ("hidden", models.BooleanField(default=False)),
            ],
        ),
        migrations.AddField(
            model_name="room",
            name="owner",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.CASCADE, related_name="rooms", to="cases.participant"
            ),
        ),
        migrations.CreateModel(
            name="Right",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("role", models.CharField(max_length=16)),
                ("place", models.CharField(max_length=12)),
                ("deed", models.CharField(max_length=8)),
                ("own", models.BooleanField()),
                ("given", models.CharField(max_length=16)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("role", "place", "deed", "own", "given"), name="each_right_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Side",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("letter", models.CharField(max_length=1)),
                ("name", models.CharField(max_length=160)),
                ("is_organisation", models.BooleanField(default=False)),
                ("joined_at", models.DateTimeField(null=True)),
                ("left_at", models.DateTimeField(null=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="sides", to="cases.case"
                    ),
                ),
            ],
            options={
                "ordering": ["letter"],
            },
        ),
        migrations.AddField(
            model_name="room",
            name="side",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.CASCADE, related_name="rooms", to="cases.side"
            ),
        ),
        migrations.AddField(
            model_name="participant",
            name="side",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.CASCADE, related_name="participants", to="cases.side"
            ),
        ),
        migrations.CreateModel(
            name="Invitation",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("code_digest", models.CharField(max_length=64, unique=True)),
                ("words", models.UUIDField(null=True)),
                ("language", models.CharField(max_length=2)),
                ("email", models.EmailField(blank=True, max_length=254)),
                ("phone", models.CharField(blank=True, max_length=24)),
                ("address", models.CharField(blank=True, max_length=240)),
                ("sent_at", models.DateTimeField()),
                ("channel", models.CharField(max_length=8)),
                ("failed_at", models.DateTimeField(null=True)),
                ("opened_at", models.DateTimeField(null=True)),
                ("answered_at", models.DateTimeField(null=True)),
                ("answer", models.CharField(blank=True, max_length=8)),
                ("reason", models.CharField(blank=True, max_length=16)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="invitations", to="cases.case"
                    ),
                ),
                (
                    "side",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="invitation", to="cases.side"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Clock",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("kind", models.CharField(max_length=40)),
                ("about", models.CharField(blank=True, max_length=40)),
                ("starts", models.DateField()),
                ("ends", models.DateField()),
                ("counted", models.CharField(max_length=8)),
                ("cites", models.JSONField(default=list)),
                ("reminders", models.JSONField(default=list)),
                ("next_on", models.DateField(null=True)),
                ("ended", models.CharField(blank=True, max_length=8)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="clocks", to="cases.case"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(condition=models.Q(("ended", "")), fields=["next_on"], name="clocks_to_look_at")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended", "")), fields=("case", "kind", "about"), name="one_clock_of_a_kind"
                    )
                ],
            },
        ),
        migrations.AddIndex(
            model_name="participant",
            index=models.Index(
                fields=["user", "-moved_at"], condition=models.Q(("until", None)), name="cases_by_last_move"
            ),
        ),
        migrations.AddConstraint(
            model_name="side",
            constraint=models.UniqueConstraint(fields=("case", "letter"), name="one_side_per_letter"),
        ),
        migrations.AddConstraint(
            model_name="side",
            constraint=models.CheckConstraint(
                condition=models.Q(("letter__in", ["a", "b", "c", "d", "e", "f"])), name="at_most_six_sides"
            ),
        ),
        migrations.AddConstraint(
            model_name="room",
            constraint=models.UniqueConstraint(
                fields=("case", "place", "side", "owner"), name="one_room_of_a_kind", nulls_distinct=False
            ),
        ),
        migrations.AddConstraint(
            model_name="participant",
            constraint=models.UniqueConstraint(
                condition=models.Q(("until", None)), fields=("user", "case"), name="one_role_at_a_time_in_a_case"
            ),
        ),
        migrations.AddConstraint(
            model_name="participant",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        (
                            "role__in",
                            [
                                bitim.procedure.rights.Role["PARTY"],
                                bitim.procedure.rights.Role["REPRESENTATIVE"],
                                bitim.procedure.rights.Role["SUPPORTER"],
                            ],
                        ),
                        _negated=True,
                    ),
                    ("side__isnull", False),
                    _connector="OR",
                ),
                name="whoever_stands_with_a_side_has_one",
            ),
        ),
    ]
