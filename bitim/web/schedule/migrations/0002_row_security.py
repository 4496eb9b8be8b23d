"""Row-level security of appointments: one with a side alone is seen by that side, the mediator and booked guests."""

from django.db import migrations

from bitim.web.shared.row_security import IN_MY_CASES, in_my_rooms, secured

# An interpreter or expert sees the appointments that they are booked for, as long as they take part.
BOOKINGS = """
create function my_bookings() returns uuid[] language sql stable security definer set search_path = public
begin atomic
  select array(
    select b.session_id from schedule_booking b join cases_participant p on p.id = b.participant_id
    where p.user_id = acting_user() and p.until is null
      and exists (select from my_frames where frame = p.case_id and given = 'own sessions' offset 0)
  );
end;
"""
SHARED = f"{IN_MY_CASES} and (room_id is null or {in_my_rooms('read')} or acting_clock() is not null)"
BOOKED = "= any((select my_bookings())::uuid[])"
SEEN = f"session_id in (select id from schedule_session where {SHARED})"  # noqa: S608 - made of fixed parts


class Migration(migrations.Migration):
    dependencies = [("schedule", "0001_schedule"), ("cases", "0002_row_security")]

    operations = [
        migrations.RunSQL(BOOKINGS, "drop function my_bookings();"),
        secured("schedule_session", read=f"({SHARED}) or id {BOOKED}", insert=SHARED, update=SHARED),
        secured("schedule_booking", read=SEEN, insert=SEEN, delete=SEEN),
        # The function of the owner reads bookings for those who cannot.
        migrations.RunSQL(
            "alter table schedule_booking no force row level security;",
            "alter table schedule_booking force row level security;",
        ),
        secured("schedule_slot", read=f"({SEEN}) or session_id {BOOKED}", insert=SEEN, delete=SEEN),
        secured("schedule_word", read=SEEN, insert=SEEN, update=SEEN, delete=SEEN),
        secured("schedule_seat", read=f"({SEEN}) or user_id = acting_user()", insert=SEEN, delete=SEEN),
        secured(
            "schedule_presence", read=in_my_rooms("read"), insert=in_my_rooms("write"), update=in_my_rooms("write")
        ),
        secured("schedule_minutes", read=in_my_rooms("read"), insert=in_my_rooms("write"), update=in_my_rooms("write")),
    ]
