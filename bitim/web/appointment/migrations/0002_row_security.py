"""Row-level security of the choice: a ballot is read by its own side alone, not even by a mediator."""

from django.db import migrations

from bitim.web.shared.row_security import IN_MY_CASES, in_my_rooms, secured

STEPS = "case_id = any((select my_steps())::uuid[])"

# The choosing needs all ballots at once, when each side has cast one; it is the only reader of more than one.
ALL_BALLOTS = """
create function cast_ballots(which uuid) returns table (side_id uuid, ranked jsonb, struck jsonb)
language sql stable security definer set search_path = public
begin atomic
  select b.side_id, b.ranked, b.struck from appointment_ballot b
  where b.case_id = which and which = any (my_cases());
end;
"""


class Migration(migrations.Migration):
    dependencies = [("appointment", "0001_appointment"), ("cases", "0002_row_security")]

    operations = [
        migrations.RunSQL(ALL_BALLOTS, "drop function cast_ballots(uuid);"),
        secured("appointment_candidacy", read=IN_MY_CASES, insert=IN_MY_CASES),
        secured(
            "appointment_ballot",
            read=in_my_rooms("read"),
            insert=in_my_rooms("write"),
            update=in_my_rooms("write"),
            delete=in_my_rooms("write"),
        ),
        # Its owner alone lays the ballots side by side.
        migrations.RunSQL(
            "alter table appointment_ballot no force row level security;",
            "alter table appointment_ballot force row level security;",
        ),
        secured("appointment_nomination", read=STEPS, insert=STEPS, update=STEPS),
    ]
