from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from bitim.web.accounts.models import User
from bitim.web.cases.actions.inviting import Proposal, invite
from bitim.web.cases.actions.opening import Dispute, Named, SafeContact, open_case
from bitim.web.cases.models import Case, Clock
from bitim.web.desk.listing import FIRST, PAGE
from bitim.web.shared.acting import acting_as
from tests.web.people import person, signed_in

pytestmark = pytest.mark.django_db


def cases(user: User, count: int, *, invited: bool = False) -> list[Case]:
    with acting_as(user.pk):
        sides = [Named("Aliya"), Named("Berik")]
        made = [open_case(user, Dispute("civil"), sides, contact=SafeContact()) for _ in range(count)]
        if invited:
            for case in made:
                invite(case.pk, user, "b", Proposal(channel="by_hand", language="kk"))
        return made


def shown(client: Client, address: str = "/cases/") -> str:
    return str(client.get(address).content.decode())


def as_(user: User) -> Client:
    return signed_in(Client(headers={"accept-language": "en"}), user)


def queries_of(user: User) -> int:
    client = as_(user)
    client.get("/cases/")
    with CaptureQueriesContext(connection) as queries:
        client.get("/cases/")
    return len(queries)


def test_more_cases_cost_no_more_queries() -> None:
    few, many = person("Aliya"), person("Saule")
    cases(few, FIRST + 1, invited=True)
    cases(many, FIRST + PAGE + 5, invited=True)
    assert queries_of(few) == queries_of(many)


def test_what_is_due_first_stands_first() -> None:
    aliya = person("Aliya", language="en")
    late, soon = cases(aliya, 2, invited=True)
    fresh = cases(aliya, 3)
    with acting_as(aliya.pk):
        Clock.objects.filter(case=soon).update(ends=timezone.localdate() + timedelta(days=2))
    page = shown(as_(aliya))
    places = [page.index(f"/cases/{case.pk}/") for case in (soon, late, fresh[2], fresh[1], fresh[0])]
    assert places == sorted(places)
    assert page.index("Other cases") > places[2]
    assert page.index("Other cases") < places[3]


def test_every_case_is_reached_page_by_page_and_each_once() -> None:
    aliya = person("Aliya", language="en")
    made = {str(case.pk) for case in cases(aliya, FIRST + 2 * PAGE + 1)}
    client, address, seen = as_(aliya), "/cases/", list[str]()
    while address:
        page = shown(client, address)
        seen += [case for case in made if f"/cases/{case}/" in page]
        further = page.partition('href="?before=')[2].partition('"')[0]
        address = f"/cases/?before={further}" if further else ""
    assert sorted(seen) == sorted(made)


def test_an_odd_place_in_the_list_begins_it_anew() -> None:
    aliya = person("Aliya", language="en")
    (case,) = cases(aliya, 1)
    for before in ("nonsense", "2026-01-01", "' or 1=1", "%00"):
        assert str(case.pk) in shown(as_(aliya), f"/cases/?before={before}")


def test_who_is_in_no_case_is_told_what_to_do() -> None:
    assert "You take part in no case yet" in shown(as_(person("Temir")))
