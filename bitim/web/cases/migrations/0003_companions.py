"""Who comes in beside a side by a code of their own."""

import uuid

import django.db.models.deletion
from django.db import migrations, models

from bitim.web.shared.row_security import secured

INVITED = """
create or replace function invited_case() returns uuid language sql stable security definer set search_path = public
begin atomic
  select case_id from cases_invitation where code_digest = nullif(current_setting('bitim.code', true), '')
  union all
  select case_id from cases_companion
  where code_digest = nullif(current_setting('bitim.code', true), '') and taken_at is null;
end;
"""
INVITED_BEFORE = """
create or replace function invited_case() returns uuid language sql stable security definer set search_path = public
begin atomic
  select case_id from cases_invitation where code_digest = nullif(current_setting('bitim.code', true), '');
end;
"""
CASES = "case_id = any((select my_cases())::uuid[])"
BY_CODE = "code_digest = nullif(current_setting('bitim.code', true), '')"


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
        migrations.RunSQL(INVITED, INVITED_BEFORE),
        secured("cases_companion", read=f"{CASES} or {BY_CODE}", insert=CASES, update=f"{CASES} or {BY_CODE}"),
    ]
