"""Row-level security of the journal: entries are added, nobody changes or removes one."""

from django.db import migrations

from bitim.web.shared.row_security import IN_MY_CASES, in_my_rooms, secured

STEPS = "case_id = any((select my_steps())::uuid[])"


class Migration(migrations.Migration):
    dependencies = [("journal", "0001_journal"), ("cases", "0002_row_security")]

    operations = [
        secured("journal_entry", read=STEPS, insert=STEPS),
        secured("journal_body", read=f"(room_id is null and {IN_MY_CASES}) or {in_my_rooms('read')}", insert=STEPS),
    ]
