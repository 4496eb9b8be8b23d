"""Row-level security of the journal: entries are added, nobody changes or removes one."""

from django.db import migrations

from bitim.web.shared.row_security import IN_MY_CASES, IN_MY_STEPS, in_my_rooms, secured


class Migration(migrations.Migration):
    dependencies = [("journal", "0001_journal"), ("cases", "0002_row_security")]

    operations = [
        secured("journal_entry", read=IN_MY_STEPS, insert=IN_MY_STEPS),
        secured(
            "journal_body", read=f"(room_id is null and {IN_MY_CASES}) or {in_my_rooms('read')}", insert=IN_MY_STEPS
        ),
    ]
