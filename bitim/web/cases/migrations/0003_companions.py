"""Who comes in by a code of their own: beside a side, or as a guest of all."""

import uuid

import django.db.models.deletion
from django.db import migrations, models

from bitim.web.shared.row_security import IN_MY_CASES, secured

INVITED = """
create or replace function invited_case() returns uuid language sql stable security definer set search_path = public
begin atomic
  select case_id from cases_invitation where code_digest = nullif(current_setting('bitim.code', true), '')
  union all
  select case_id from cases_companion
  where code_digest = nullif(current_setting('bitim.code', true), '') and taken_at is null
  union all
  select case_id from cases_guest
  where code_digest = nullif(current_setting('bitim.code', true), '')
    and agreed_at is not null and taken_at is null and ended_at is null;
end;
"""
INVITED_BEFORE = """
create or replace function invited_case() returns uuid language sql stable security definer set search_path = public
begin atomic
  select case_id from cases_invitation where code_digest = nullif(current_setting('bitim.code', true), '');
end;
"""
BY_CODE = "code_digest = nullif(current_setting('bitim.code', true), '')"

OF_MY_GUESTS = f"guest_id in (select id from cases_guest where {IN_MY_CASES})"  # noqa: S608 - made of fixed parts
# Nobody agrees for another side, the mediator for none.
FOR_MY_SIDE = "exists (select from my_parts where beside = side_id and played in ('party', 'representative') offset 0)"


class Migration(migrations.Migration):
    dependencies = [("cases", "0002_row_security")]

    operations = [
        migrations.CreateModel(
            name="Companion",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("role", models.CharField(max_length=16)),
                ("empowered", models.BooleanField(default=False)),
                ("code_digest", models.CharField(max_length=64, unique=True)),
                ("made_at", models.DateTimeField()),
                ("taken_at", models.DateTimeField(null=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="companions", to="cases.case"
                    ),
                ),
                (
                    "side",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="companions", to="cases.side"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Guest",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("role", models.CharField(max_length=16)),
                ("name", models.CharField(max_length=120)),
                ("skill", models.CharField(max_length=80)),
                ("contact", models.CharField(max_length=160)),
                ("code_digest", models.CharField(max_length=64, unique=True)),
                ("named_at", models.DateTimeField()),
                ("agreed_at", models.DateTimeField(null=True)),
                ("taken_at", models.DateTimeField(null=True)),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="guests", to="cases.case"
                    ),
                ),
                (
                    "participant",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="guest",
                        to="cases.participant",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Consent",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("said_at", models.DateTimeField()),
                (
                    "guest",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="consents", to="cases.guest"
                    ),
                ),
                (
                    "side",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="cases.side"),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("guest", "side"), name="a_side_agrees_once")],
            },
        ),
        migrations.RunSQL(INVITED, INVITED_BEFORE),
        secured(
            "cases_companion",
            read=f"{IN_MY_CASES} or {BY_CODE}",
            insert=IN_MY_CASES,
            update=f"{IN_MY_CASES} or {BY_CODE}",
        ),
        secured(
            "cases_guest", read=f"{IN_MY_CASES} or {BY_CODE}", insert=IN_MY_CASES, update=f"{IN_MY_CASES} or {BY_CODE}"
        ),
        secured("cases_consent", read=OF_MY_GUESTS, insert=f"{OF_MY_GUESTS} and {FOR_MY_SIDE}"),
    ]
