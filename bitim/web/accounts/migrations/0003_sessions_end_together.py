"""What is known of a session (device, address) goes with the session, however it ends."""

from django.db import migrations

TOGETHER = """
alter table usersessions_usersession add constraint a_session_and_its_device_end_together
    foreign key (session_key) references django_session (session_key) on delete cascade
"""
APART = "alter table usersessions_usersession drop constraint a_session_and_its_device_end_together"


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_rules"),
        ("sessions", "0001_initial"),
        ("usersessions", "0001_initial"),
    ]

    operations = [migrations.RunSQL(TOGETHER, APART)]
