"""Row-level security of the frame: the table of rights, asked by PostgreSQL itself."""

from django.db import migrations

from bitim.procedure.known_terms import OF_A_REFERRAL
from bitim.web.shared.row_security import IN_MY_CASES, IN_MY_STEPS, IN_MY_VISITS, in_my_rooms, secured

# Functions and views look as their owner, who sees participants, rooms and clocks: these are closed to all but it.
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

create view my_parts (part, frame, played, beside, opened, empowered, admitted) as
  select id, case_id, role, side_id, opened, empowered, admitted from cases_participant
  where user_id = acting_user() and until is null;

create view my_frames (frame, given) as
  select p.frame, r.given from my_parts p
  join cases_right r on r.role = p.played and r.place = 'frame' and r.deed = 'read';

create view my_settlements (frame) as
  select p.frame from my_parts p
  join cases_right r on r.role = p.played and r.place = 'settlement' and r.deed = 'read' and r.given = 'always';

create view my_inviting (frame) as
  select p.frame from my_parts p
  join cases_right r on r.role = p.played and r.place = 'frame' and r.deed = 'invite'
  join cases_case c on c.id = p.frame and c.step in ('opened', 'invited')
  where r.given = 'own referral' or (r.given = 'opened' and p.opened);

create view my_rooms (room, deed) as
  select m.id, r.deed from my_parts p
  join cases_room m on m.case_id = p.frame
  join cases_right r on r.role = p.played and r.place = m.place
  where (not r.own or m.side_id = p.beside or m.owner_id = p.part)
    and (r.given = 'always' or (r.given = 'empowered' and p.empowered) or (r.given = 'admitted' and p.admitted));

create function i_opened(which uuid) returns boolean language sql stable security definer set search_path = public
begin atomic
  select exists (select from cases_case where id = which and opened_by_id = acting_user());
end;

create function due_clocks(today date) returns table (id bigint, case_id uuid) language sql stable security definer
set search_path = public
begin atomic
  select c.id, c.case_id from cases_clock c where c.ended = '' and c.next_on <= today order by c.next_on, c.id;
end;
"""
NO_FUNCTIONS = """
drop function due_clocks(date);
drop function i_opened(uuid);
drop view my_rooms;
drop view my_settlements;
drop view my_inviting;
drop view my_frames;
drop view my_parts;
drop function invited_case();
drop function acting_clock();
drop function acting_user();
drop sequence case_number;
"""

MYSELF = "(user_id = acting_user() and until is null)"
MEMBER = f"{IN_MY_CASES} or i_opened(case_id)"
BY_CODE = "code_digest = nullif(current_setting('bitim.code', true), '')"
# As `procedure.known_terms` has it; a code lets its holder end the terms of a case that is declined.
OF_MY_SETTLEMENT = "(case_id = acting_clock() or exists (select from my_settlements where frame = case_id offset 0))"
OF_MY_REFERRAL = "exists (select from my_frames where frame = case_id and given = 'own referral' offset 0)"
OF_THE_FRAME = f"""({IN_MY_CASES} or case_id = (select invited_case())
  or kind in {tuple(sorted(map(str, OF_A_REFERRAL)))} and {OF_MY_REFERRAL})"""
KNOWN_TERMS = f"case kind when 'performance' then {OF_MY_SETTLEMENT} else {OF_THE_FRAME} end"
# An invitation says where a side is reached, and opens the case in its place: it is for that side, for whoever invites,
# and for the clock. A policy closes rows, not columns: while the invitations run, the rows of a referrer tell who has
# answered (as do those of sides and clocks); no page does. The code comes first: invited_case() asks this table.
INVITING = "exists (select from my_inviting where frame = case_id offset 0)"
INVITED = f"{BY_CODE} or case_id = acting_clock() or {INVITING}"


class Migration(migrations.Migration):
    dependencies = [("cases", "0001_case_frame")]

    operations = [
        migrations.RunSQL(FUNCTIONS, NO_FUNCTIONS),
        secured(
            "cases_case",
            read=f"{IN_MY_STEPS} or opened_by_id = acting_user() or {IN_MY_VISITS}".replace("case_id", "id"),
            insert="opened_by_id = acting_user()",
            update=IN_MY_STEPS.replace("case_id", "id"),
        ),
        secured("cases_referral", read=IN_MY_STEPS, insert=MEMBER, update=IN_MY_CASES),
        secured("cases_side", read=IN_MY_STEPS, insert=MEMBER, update=IN_MY_STEPS),
        secured(
            "cases_participant",
            read=f"{MYSELF} or {IN_MY_STEPS} or ({IN_MY_VISITS} and role = 'mediator')",
            insert=f"{MEMBER} or case_id = invited_case()",
            update=IN_MY_STEPS,
        ),
        secured("cases_room", read=IN_MY_STEPS, insert=f"{MEMBER} or case_id = invited_case()"),
        secured(
            "cases_contact",
            read=in_my_rooms("read"),
            insert=in_my_rooms("write"),
            update=in_my_rooms("write"),
        ),
        secured("cases_invitation", read=INVITED, insert=INVITING, update=INVITED),
        secured("cases_clock", read=KNOWN_TERMS, insert=KNOWN_TERMS, update=KNOWN_TERMS),
        *(
            migrations.RunSQL(
                f"alter table {table} no force row level security;", f"alter table {table} force row level security;"
            )
            for table in ("cases_participant", "cases_room", "cases_clock")
        ),
    ]
