"""Policies of row-level security, as operations of a migration."""

from django.db.migrations import RunSQL

# `offset 0` has each row looked up by itself. Without it PostgreSQL may first gather all of a person's parts, judging
# by the average person; somebody with a hundred thousand cases then waits a second for a page of one.
IN_MY_CASES = """(
  exists (select from my_frames where frame = case_id and given = 'always' offset 0) or case_id = acting_clock())"""
IN_MY_STEPS = """(
  exists (select from my_frames where frame = case_id and given in ('always', 'own referral', 'nominated') offset 0)
  or case_id = acting_clock() or case_id = (select invited_case()))"""
# A guest reads that the case is there, of its people the mediator, and of its frame the own sessions.
IN_MY_VISITS = "exists (select from my_frames where frame = case_id and given = 'own sessions' offset 0)"


def in_my_rooms(deed: str) -> str:
    """The row lies in a room where the one who asks may do this."""
    return f"exists (select from my_rooms where room = room_id and deed = '{deed}' offset 0)"


def secured(
    table: str, *, read: str, insert: str | None = None, update: str | None = None, delete: str | None = None
) -> RunSQL:
    """Close a table but for these conditions; what has no condition nobody may do. Its owner obeys too."""
    policies = [f"create policy reading on {table} for select using ({read});"]
    if insert:
        policies.append(f"create policy adding on {table} for insert with check ({insert});")
    if update:
        policies.append(f"create policy changing on {table} for update using ({update}) with check ({update});")
    if delete:
        policies.append(f"create policy removing on {table} for delete using ({delete});")
    close = f"alter table {table} enable row level security; alter table {table} force row level security;"
    drop = "".join(
        f"drop policy if exists {name} on {table};" for name in ("reading", "adding", "changing", "removing")
    )
    return RunSQL(
        close + "".join(policies),
        f"{drop} alter table {table} no force row level security; alter table {table} disable row level security;",
    )
