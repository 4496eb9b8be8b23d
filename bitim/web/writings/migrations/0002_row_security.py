"""Row-level security of writings: who may read and write in a room, the table of rights says."""

from django.db import migrations

from bitim.web.shared.row_security import in_my_rooms, secured

# Whoever holds an invitation's code reads the words that came with it, and nothing else.
WORDS = """
create function words_of_my_invitation() returns uuid language sql stable security definer set search_path = public
begin atomic
  select words from cases_invitation where code_digest = nullif(current_setting('bitim.code', true), '');
end;
"""


class Migration(migrations.Migration):
    dependencies = [("writings", "0001_writings"), ("cases", "0002_row_security")]

    operations = [
        migrations.RunSQL(WORDS, "drop function words_of_my_invitation();"),
        secured(
            "writings_writing",
            read=f"{in_my_rooms('read')} or id = (select words_of_my_invitation())",
            insert=f"author_id = acting_user() and ({in_my_rooms('write')} or {in_my_rooms('draft')})",
        ),
    ]
