"""Row-level security of the choice: a ballot is read by its own side alone, not even by a mediator."""

from django.db import migrations

from bitim.web.shared.row_security import IN_MY_CASES, in_my_rooms, secured

# A ballot counts when it was cast at this step of the case and with the whole list in view. Everybody in the case may
# know that a side has cast one. The choosing alone reads them, in nobody's name, and not before every side has cast.
FUNCTIONS = """
create function ballots_cast(which uuid) returns uuid[] language sql stable security definer set search_path = public
begin atomic
  select array(
    select b.side_id from appointment_ballot b join cases_case c on c.id = b.case_id
    where b.case_id = which and b.cast_at >= c.step_at
      and b.cast_at >= all (select a.added_at from appointment_candidacy a where a.case_id = which)
      and (which = acting_clock() or exists (select from my_frames where frame = which and given = 'always' offset 0))
  );
end;

create function all_ballots(which uuid) returns table (letter text, ranked text, struck text)
language sql stable security definer set search_path = public
begin atomic
  select s.letter, b.ranked::text, b.struck::text from appointment_ballot b join cases_side s on s.id = b.side_id
  where b.case_id = which and which = acting_clock()
    and ballots_cast(which) @> array(select m.id from cases_side m where m.case_id = which);
end;
"""
NO_FUNCTIONS = "drop function all_ballots(uuid); drop function ballots_cast(uuid);"
MY_OWN = "mediator_id in (select id from register_mediator where user_id = acting_user())"

# What a mediator discloses is often of the sides: a coordinator, who knows the frame alone, does not read it.
COORDINATED = "exists (select from my_parts where frame = case_id and played = 'coordinator' offset 0)"


class Migration(migrations.Migration):
    dependencies = [
        ("appointment", "0001_appointment"),
        ("cases", "0002_row_security"),
        ("register", "0001_register"),
    ]

    operations = [
        migrations.RunSQL(FUNCTIONS, NO_FUNCTIONS),
        secured("appointment_candidacy", read=IN_MY_CASES, insert=IN_MY_CASES),
        secured(
            "appointment_ballot",
            read=in_my_rooms("read"),
            insert=in_my_rooms("write"),
            update=in_my_rooms("write"),
        ),
        # Its owner alone lays the ballots side by side.
        migrations.RunSQL(
            "alter table appointment_ballot no force row level security;",
            "alter table appointment_ballot force row level security;",
        ),
        secured(
            "appointment_nomination",
            read=f"({IN_MY_CASES} and not {COORDINATED}) or {MY_OWN}",
            insert=IN_MY_CASES,
            update=f"{IN_MY_CASES} or {MY_OWN}",
        ),
    ]
