"""Row-level security of papers, signatures, free-will checks and obligations."""

from django.db import migrations

from bitim.web.shared.row_security import IN_MY_CASES, in_my_rooms, secured

# Whether somebody raised a hand blocks the signing of all; who it was, only the mediator may know.
RAISED_HAND = """
create function hand_raised(which uuid) returns boolean language sql stable security definer set search_path = public
begin atomic
  select exists (
    select from agreements_freewill w where w.paper_id = which and (w.hand_raised or not w.free or not w.understood)
  );
end;
"""
SIGNERS = f"{in_my_rooms('sign')} or {in_my_rooms('draft')}"


class Migration(migrations.Migration):
    dependencies = [("agreements", "0001_agreements"), ("cases", "0002_row_security")]

    operations = [
        migrations.RunSQL(RAISED_HAND, "drop function hand_raised(uuid);"),
        secured("agreements_paper", read=in_my_rooms("read"), insert=in_my_rooms("draft"), update=SIGNERS),
        secured("agreements_signature", read=in_my_rooms("read"), insert=in_my_rooms("sign")),
        secured("agreements_clauseanswer", read=in_my_rooms("read"), insert=SIGNERS, update=SIGNERS),
        secured(
            "agreements_freewill",
            read=in_my_rooms("read"),
            insert=in_my_rooms("write"),
            update=in_my_rooms("write"),
        ),
        # Its owner alone answers whether a hand is raised.
        migrations.RunSQL(
            "alter table agreements_freewill no force row level security;",
            "alter table agreements_freewill force row level security;",
        ),
        secured("agreements_extension", read=IN_MY_CASES, insert=IN_MY_CASES, update=IN_MY_CASES, delete=IN_MY_CASES),
        secured("agreements_obligation", read=in_my_rooms("read"), insert=SIGNERS, update=SIGNERS),
        secured("agreements_approval", read=IN_MY_CASES, insert=IN_MY_CASES, update=IN_MY_CASES),
    ]
