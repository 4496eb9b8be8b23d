"""Row-level security of appointments: one with a side alone is seen by that side and the mediator."""

from django.db import migrations

from bitim.web.shared.row_security import IN_MY_CASES, in_my_rooms, secured

SHARED = f"{IN_MY_CASES} and (room_id is null or {in_my_rooms('read')} or acting_clock() is not null)"
SEEN = "session_id in (select id from schedule_session)"


class Migration(migrations.Migration):
    dependencies = [("schedule", "0001_schedule"), ("cases", "0002_row_security")]

    operations = [
        secured("schedule_session", read=SHARED, insert=SHARED, update=SHARED),
        secured("schedule_slot", read=SEEN, insert=SEEN, delete=SEEN),
        secured("schedule_word", read=SEEN, insert=SEEN, update=SEEN, delete=SEEN),
        secured("schedule_seat", read=SEEN, insert=SEEN, delete=SEEN),
        secured(
            "schedule_presence", read=in_my_rooms("read"), insert=in_my_rooms("write"), update=in_my_rooms("write")
        ),
        secured("schedule_minutes", read=in_my_rooms("read"), insert=in_my_rooms("write"), update=in_my_rooms("write")),
    ]
