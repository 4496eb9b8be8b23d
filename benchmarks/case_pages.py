"""Times the ten main pages of the register and the case under twenty users, beside a bare Django page in the same run.

    .venv/bin/python benchmarks/case_pages.py [SECONDS] [--think SECONDS] [--cases NUMBER [--of WHO]]

A demo is made in a data folder of its own; people sign in as people do. `--think` lets each user rest between pages, as
a person does; without it twenty users ask without a breath. `--cases` adds as many cases of somebody else,
or of one of the users, to see whether pages stay as quick.
"""

import argparse
import asyncio
import os
import random
import statistics
import subprocess
import tempfile
import time
from pathlib import Path
from urllib.parse import quote

from pages import BARE, BARE_PAGE, BIN, BITIM, USERS, Client, _found, _wait

PASSWORD = "бітім-татулық-2026"  # noqa: S105 - of the demonstration
WARM_UP_SECONDS = 15
SIDES = ("aliya", "berik", "timur", "zhanna", "john", "saule", "pavel", "ruslan")
PARTS = {
    "case": "",
    "journal": "journal/",
    "rights": "rights/",
    "agreement": "agreement/",
    "settlement": "settlement/",
    "sessions": "sessions/",
}


async def sign_in(client: Client, who: str) -> None:
    """Sign somebody in by the page."""
    await client.open()
    _, _, page = await client.ask("sign-in page", "GET", "/account/sign-in/")
    token = _found(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    form = f"csrfmiddlewaretoken={token}&login={who}%40example.kz&password={quote(PASSWORD)}"
    status, _, _ = await client.ask("sign in", "POST", "/account/sign-in/", form)
    if status != 302:
        raise RuntimeError(f"{who} could not sign in: {status}")


async def rest(think: float) -> None:
    """Pause as long as asked on average, so that twenty users do not ask in step."""
    await asyncio.sleep(random.uniform(0, 2 * think))  # noqa: S311 - no secret


async def work(client: Client, who: str, since: float, until: float, think: float) -> None:
    """Sign in and go round the pages again and again; what was before `since` does not count."""
    await sign_in(client, who)
    _, _, page = await client.ask("my cases", "GET", "/cases/")
    case = _found(r'href="(/cases/[0-9a-f-]{36}/)"', page)
    pages = {"front": "/", "register": "/register/", "my cases": "/cases/"}
    pages |= {name: case + part for name, part in PARTS.items()}
    pages["mediator"] = _found(r'href="(/register/\d+/)"', (await client.ask("register", "GET", "/register/"))[2])
    counted = False
    while (now := time.perf_counter()) < until:
        if not counted:
            client.times.clear()
            counted = now >= since
        for name, path in pages.items():
            status, _, _ = await client.ask(name, "GET", path)
            if status not in {200, 302}:
                raise RuntimeError(f"{path} gave {status}")
            await rest(think)


async def look(client: Client, until: float, think: float) -> None:
    """Load the bare page again and again."""
    await client.open()
    while time.perf_counter() < until:
        await client.ask("bare page", "GET", "/")
        await rest(think)


async def measure(seconds: float, think: float) -> None:
    """Twenty users on the one server, then on the other."""
    bare = [Client(BARE) for _ in range(USERS)]
    until = time.perf_counter() + seconds
    await asyncio.gather(*(look(client, until, think) for client in bare))
    tell(bare, seconds)
    people = [Client(BITIM) for _ in range(USERS)]
    since = time.perf_counter() + WARM_UP_SECONDS
    names = (SIDES[number % len(SIDES)] for number in range(USERS))
    await asyncio.gather(
        *(work(client, who, since, since + seconds, think) for client, who in zip(people, names, strict=True))
    )
    tell(people, seconds)


def tell(clients: list[Client], seconds: float) -> None:
    """The figures of each page."""
    for name in clients[0].times:
        times = sorted(t for client in clients for t in client.times.get(name, []))
        p50, p95, rate = statistics.median(times), times[int(len(times) * 0.95)], len(times) / seconds
        print(f"{name:12} {len(times):6} requests {rate:6.0f}/s  p50 {p50:6.1f} ms  p95 {p95:6.1f} ms")


MORE = """
with made as (
  insert into cases_case (id, number, step, ground, settled, field, subject, stage,
                          language, opened_by_id, opened_at, step_at)
  select gen_random_uuid(), 'B-' || upper('{who}') || n, 'mediating', '', '', 'civil', '', 'before_court', 'kk', u.id,
         now(), now() - n * interval '1 minute'
  from generate_series(1, {number}) n, accounts_user u where u.email = '{who}@example.kz'
  returning id, step_at, opened_by_id
), sides as (
  insert into cases_side (id, case_id, letter, name, is_organisation)
  select gen_random_uuid(), id, 'a', 'A', false from made returning id, case_id
), clocks as (
  insert into cases_clock (case_id, kind, about, starts, ends, counted, cites, reminders, ended)
  select id, 'mediation', '', now(), now() + interval '30 days', 'calendar', '[]', '[]', '' from made
)
insert into cases_participant (id, case_id, user_id, role, side_id, opened, empowered, admitted, no_mail, since,
                               moved_at)
select gen_random_uuid(), s.case_id, m.opened_by_id, 'party', s.id, true, false, false, false, now(), m.step_at
from sides s join made m on m.id = s.case_id
"""


def add_cases(environment: dict[str, str], number: int, who: str) -> None:
    """Give somebody as many cases, as the owner of the tables with the policies set aside."""
    program = f"""
import os, django
from bitim.web import postgres
os.environ["BITIM_DATABASE_ROLE"] = "owner"
os.environ["DJANGO_SETTINGS_MODULE"] = "bitim.web.settings"
with postgres.in_use():
    django.setup()
    from django.db import connection
    with connection.cursor() as cursor:
        for table in ("cases_case", "cases_side", "cases_participant"):
            cursor.execute(f"alter table {{table}} no force row level security")
        cursor.execute({MORE.format(number=number, who=who)!r})
        for table in ("cases_case", "cases_side"):
            cursor.execute(f"alter table {{table}} force row level security")
        cursor.execute("vacuum analyze")
"""
    subprocess.run([BIN / "python", "-c", program], env=environment, check=True)


def main() -> None:
    """Make a demo, start both servers, measure, stop them."""
    parser = argparse.ArgumentParser()
    parser.add_argument("seconds", nargs="?", type=float, default=20)
    parser.add_argument("--think", type=float, default=0.0)
    parser.add_argument("--cases", type=int, default=0)
    parser.add_argument("--of", choices=("olga", *SIDES), default="olga", help="whose these cases are")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o711)
        Path(folder, "bare_page.py").write_text(BARE_PAGE)
        environment = {**os.environ, "BITIM_DATA": str(Path(folder, "data"))}
        subprocess.run([BIN / "bitim", "demo"], env=environment, check=True, stdout=subprocess.DEVNULL)
        if given.cases:
            add_cases(environment, given.cases, given.of)
        served = [BIN / "bitim", "serve", "--port", str(BITIM)]
        bare = [BIN / "uvicorn", "bare_page:application", "--port", str(BARE), "--log-level", "warning"]
        servers = [subprocess.Popen(served, env=environment), subprocess.Popen(bare, cwd=folder)]
        try:
            for port in (BITIM, BARE):
                _wait(port)
            asyncio.run(measure(given.seconds, given.think))
        finally:
            for server in servers:
                server.terminate()
            for server in servers:
                server.wait(30)


if __name__ == "__main__":
    main()
