"""Row-level security of the frame: the table of rights, asked by PostgreSQL itself."""

from django.db import migrations

from bitim.web.shared.row_security import secured

# The functions run as their owner, who must see participants, rooms and clocks: these tables are closed to all but it.
FUNCTIONS = """
create sequence case_number;

create function acting_user() returns bigint language sql stable
return nullif(current_setting('bitim.user', true), '')::bigint;

create function acting_clock() returns uuid language sql stable
return nullif(current_setting('bitim.case', true), '')::uuid;

create function invited_case() returns uuid language sql stable security definer set search_path = public
begin atomic
  select case_id from cases_invitation where code_digest = nullif(current_setting('bitim.code', true), '');
end;

create function my_frames(given_one_of text[]) returns uuid[] language sql stable security definer
set search_path = public
begin atomic
  select array(
    select p.case_id from cases_participant p
    join cases_right r on r.role = p.role and r.place = 'frame' and r.deed = 'read' and r.given = any (given_one_of)
    where p.user_id = acting_user() and p.until is null
    union select acting_clock() where acting_clock() is not null
  );
end;

create function my_cases() returns uuid[] language sql stable
return my_frames(array['always']);

create function my_steps() returns uuid[] language sql stable
return my_frames(array['always', 'own referral', 'nominated'])
  || case when invited_case() is null then array[]::uuid[] else array[invited_case()] end;

create function my_visits() returns uuid[] language sql stable
return my_frames(array['own sessions']);

create function i_opened(which uuid) returns boolean language sql stable security definer set search_path = public
begin atomic
  select exists (select from cases_case where id = which and opened_by_id = acting_user());
end;

create function my_rooms(wanted text) returns uuid[] language sql stable security definer set search_path = public
begin atomic
  select array(
    select m.id from cases_participant p
    join cases_room m on m.case_id = p.case_id
    join cases_right r on r.role = p.role and r.place = m.place and r.deed = wanted
    where p.user_id = acting_user() and p.until is null
      and (not r.own or m.side_id = p.side_id or m.owner_id = p.id)
      and (r.given = 'always' or (r.given = 'empowered' and p.empowered) or (r.given = 'admitted' and p.admitted))
  );
end;

create function due_clocks(today date) returns table (id bigint, case_id uuid) language sql stable security definer
set search_path = public
begin atomic
  select c.id, c.case_id from cases_clock c where c.ended = '' and c.next_on <= today order by c.next_on, c.id;
end;
"""
NO_FUNCTIONS = """
drop function due_clocks(date);
drop function my_rooms(text);
drop function i_opened(uuid);
drop function my_visits();
drop function my_steps();
drop function my_cases();
drop function my_frames(text[]);
drop function invited_case();
drop function acting_clock();
drop function acting_user();
drop sequence case_number;
"""

STEPS = "case_id = any((select my_steps())::uuid[])"
CASES = "case_id = any((select my_cases())::uuid[])"
# A guest reads that the case is there, of its people the mediator, and of its frame the own sessions.
VISITED = "= any((select my_visits())::uuid[])"
MEMBER = f"{CASES} or i_opened(case_id)"
BY_CODE = "code_digest = nullif(current_setting('bitim.code', true), '')"
# Who refers a case invites its sides, and sees an invitation until it is answered: the answer is not for them.
INVITED = f"{CASES} or {BY_CODE} or (i_opened(case_id) and answer = '')"
CONTACT = "room_id = any((select my_rooms('{deed}'))::uuid[])"


class Migration(migrations.Migration):
    dependencies = [("cases", "0001_case_frame")]

    operations = [
        migrations.RunSQL(FUNCTIONS, NO_FUNCTIONS),
        secured(
            "cases_case",
            read=f"id = any((select my_steps())::uuid[]) or opened_by_id = acting_user() or id {VISITED}",
            insert="opened_by_id = acting_user()",
            update="id = any((select my_steps())::uuid[])",
        ),
        secured("cases_referral", read=STEPS, insert=MEMBER, update=CASES),
        secured("cases_side", read=STEPS, insert=MEMBER, update=STEPS),
        secured(
            "cases_participant",
            read=f"{STEPS} or (case_id {VISITED} and (user_id = acting_user() or role = 'mediator'))",
            insert=f"{MEMBER} or case_id = invited_case()",
            update=STEPS,
        ),
        secured("cases_room", read=STEPS, insert=f"{MEMBER} or case_id = invited_case()"),
        secured(
            "cases_contact",
            read=CONTACT.format(deed="read"),
            insert=CONTACT.format(deed="write"),
            update=CONTACT.format(deed="write"),
        ),
        secured("cases_invitation", read=INVITED, insert=MEMBER, update=INVITED),
        secured("cases_clock", read=STEPS, insert=STEPS, update=STEPS),
        *(
            migrations.RunSQL(
                f"alter table {table} no force row level security;", f"alter table {table} force row level security;"
            )
            for table in ("cases_participant", "cases_room", "cases_clock")
        ),
    ]
