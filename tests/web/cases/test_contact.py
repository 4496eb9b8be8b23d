import pytest
from django.test import Client

from bitim.procedure.chain import breaks
from bitim.web.accounts.models import User
from bitim.web.journal.queries import links
from bitim.web.shared.acting import acting_as
from tests.web import stages
from tests.web.people import signed_in

pytestmark = pytest.mark.django_db

CHANGED = "The way to reach this side was changed."


def journal(cast: stages.Cast, user: User) -> str:
    client = signed_in(Client(headers={"accept-language": "en"}), user)
    return client.get(f"/cases/{cast.case}/journal/").content.decode()


def last_act(cast: stages.Cast, user: User) -> object:
    with acting_as(user.pk):
        chain = links(cast.case)
    assert breaks(chain) == []
    return chain[-1].body and chain[-1].body["act"]


def test_that_a_side_is_reached_in_another_way_the_other_side_does_not_learn() -> None:
    cast = stages.appointed()
    theirs = signed_in(Client(), cast.berik)
    assert theirs.post(f"/cases/{cast.case}/contact/", {"address": "Шұғыла 7", "hidden": "on"}).status_code == 302
    assert last_act(cast, cast.berik) == last_act(cast, cast.dana) == "contact.changed"
    assert last_act(cast, cast.aliya) is None
    assert CHANGED in journal(cast, cast.berik)
    assert CHANGED not in journal(cast, cast.aliya)
