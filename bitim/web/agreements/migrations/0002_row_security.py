"""Row-level security of papers, signatures, free-will checks and obligations."""

from django.db import migrations

from bitim.web.shared.row_security import IN_MY_CASES, in_my_rooms, secured

# Whether everybody signs freely decides for all; who does not, only the mediator may know.
SIGN_FREELY = """
create function all_sign_freely(which uuid, of_case uuid) returns boolean language sql stable security definer
set search_path = public
begin atomic
  select not exists (
    select from cases_participant p
    where p.case_id = of_case and p.until is null and p.role in ('party', 'representative') and not exists (
      select from agreements_freewill w join cases_participant q on q.id = w.participant_id
      where w.paper_id = which and q.side_id = p.side_id and q.until is null
    )
  ) and not exists (
    select from agreements_freewill w join cases_participant q on q.id = w.participant_id
    where w.paper_id = which and q.until is null
      and not (w.understood and w.free and not w.hand_raised and w.advice <> 'wanted')
  );
end;
"""
MINE = "exists (select from my_parts where part = participant_id offset 0)"
MY_SIDE = "exists (select from my_parts where beside = side_id offset 0)"
MEDIATED = """exists (select from my_parts where played = 'mediator'
  and frame = (select m.case_id from cases_room m where m.id = room_id) offset 0)"""
SIGNERS = f"{in_my_rooms('sign')} or {in_my_rooms('draft')}"


class Migration(migrations.Migration):
    dependencies = [("agreements", "0001_agreements"), ("cases", "0002_row_security")]

    operations = [
        migrations.RunSQL(SIGN_FREELY, "drop function all_sign_freely(uuid, uuid);"),
        secured("agreements_paper", read=in_my_rooms("read"), insert=in_my_rooms("draft"), update=SIGNERS),
        secured("agreements_signature", read=in_my_rooms("read"), insert=in_my_rooms("sign")),
        secured("agreements_reading", read=in_my_rooms("read"), insert=f"{in_my_rooms('read')} and {MINE}"),
        secured(
            "agreements_clauseanswer",
            read=in_my_rooms("read"),
            insert=f"{in_my_rooms('sign')} and {MY_SIDE}",
            update=f"{in_my_rooms('sign')} and {MY_SIDE}",
        ),
        # Nobody else of the same side learns it: whoever stands by may be whom somebody is afraid of.
        secured(
            "agreements_freewill",
            read=f"{in_my_rooms('read')} and ({MINE} or {MEDIATED})",
            insert=f"{in_my_rooms('write')} and {MINE}",
            update=f"{in_my_rooms('write')} and {MINE}",
        ),
        # The function of the owner answers for all, and says no more than it must.
        migrations.RunSQL(
            "alter table agreements_freewill no force row level security;",
            "alter table agreements_freewill force row level security;",
        ),
        secured("agreements_extension", read=IN_MY_CASES, insert=IN_MY_CASES, update=IN_MY_CASES, delete=IN_MY_CASES),
        secured(
            "agreements_return",
            read=IN_MY_CASES,
            insert=f"{IN_MY_CASES} and {MY_SIDE}",
            delete=f"{IN_MY_CASES} and ({MY_SIDE} or case_id = acting_clock())",
        ),
        secured(
            "agreements_refusal",
            read=IN_MY_CASES,
            insert=f"{IN_MY_CASES} and {MINE} and {MY_SIDE}",
            delete=f"{IN_MY_CASES} and ({MY_SIDE} or case_id = acting_clock())",
        ),
        secured("agreements_obligation", read=in_my_rooms("read"), insert=SIGNERS, update=SIGNERS),
        secured("agreements_approval", read=IN_MY_CASES, insert=IN_MY_CASES, update=IN_MY_CASES),
    ]
