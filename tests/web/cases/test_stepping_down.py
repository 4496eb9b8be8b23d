"""Whoever takes part beside a side, or as a guest, goes when they wish; the mediation goes on for everybody else."""

from typing import Any

import pytest
from django.http import Http404
from django.test import Client
from django.utils import timezone

from bitim.procedure.chain import breaks
from bitim.procedure.rights import GUESTS, Role
from bitim.procedure.steps import Refused
from bitim.web.accounts.models import User
from bitim.web.cases.actions import companions
from bitim.web.cases.actions.ending import close, leave, step_down
from bitim.web.cases.codes import code_of, digest_of
from bitim.web.cases.models import Case, Companion, Guest, Participant
from bitim.web.journal.queries import links
from bitim.web.schedule.actions import Plan, propose
from bitim.web.schedule.models import Seat
from bitim.web.shared.acting import acting_as
from tests.web import stages
from tests.web.guests import here
from tests.web.letters import letters
from tests.web.people import person, signed_in
from tests.web.schedule.plans import hours, says

pytestmark = pytest.mark.django_db

BESIDE = [Role.SUPPORTER, Role.REPRESENTATIVE]


def beside(cast: stages.Cast, user: User, role: Role) -> None:
    """Somebody comes in beside the side that opened the case."""
    with acting_as(cast.aliya.pk):
        code = code_of(companions.bring(cast.case, cast.aliya, role, empowered=True).pk)
    with acting_as(user.pk, code=digest_of(code)):
        companions.come_in(Companion.objects.get(), user)


def taking_part(cast: stages.Cast, role: Role) -> User:
    """Somebody new in the case, who can go without it."""
    user = person("Ayse", language="en")
    if role in GUESTS:
        here(cast, user, role)
    else:
        beside(cast, user, role)
    return user


def as_(user: User) -> Client:
    return signed_in(Client(headers={"accept-language": "en"}), user)


def text(response: Any) -> str:
    return str(response.content.decode())


def last_act(cast: stages.Cast) -> tuple[str, object, object]:
    with acting_as(cast.aliya.pk):
        assert breaks(links(cast.case)) == []
        body = [link.body for link in links(cast.case) if link.body][-1]
    return str(body["act"]), body["by"], body["about"]


@pytest.mark.parametrize("role", [*BESIDE, *GUESTS])
def test_they_go_by_a_page_and_everybody_is_told(role: Role) -> None:
    cast = stages.mediating("en")
    user = taking_part(cast, role)
    client, address = as_(user), f"/cases/{cast.case}/"
    assert f"{address}step-down/" in text(client.get(address))
    assert "stays secret" in text(client.get(f"{address}step-down/"))
    before = {one.email: len(letters(to=one.email)) for one in (*cast.everybody, user)}
    answer = client.post(f"{address}step-down/", follow=True)
    assert answer.redirect_chain == [("/cases/", 302)]
    assert "You have stepped down" in text(answer)
    assert client.get(address).status_code == 404
    with acting_as(user.pk):
        assert not Case.objects.exists()
    beside_a = " a" if role in BESIDE else ""
    assert last_act(cast) == ("participant.stepped_down", f"{role}{beside_a}", {"role": role})
    assert "stepped down of their own accord" in text(as_(cast.berik).get(f"{address}journal/"))
    after = {email: len(letters(to=email)) - count for email, count in before.items()}
    assert after == {**{one.email: 1 for one in cast.everybody}, user.email: 0}
    with acting_as(cast.dana.pk):
        assert Case.objects.get().step == "mediating"
        assert not Guest.objects.filter(ended_at=None).exists()


def test_an_interpreter_who_goes_frees_their_seat() -> None:
    cast = stages.mediating()
    user = person("Ayse")
    me = here(cast, user)
    with acting_as(cast.dana.pk):
        session = propose(cast.case, cast.dana, Plan("joint", "video", hours(24), "", "https://a.example/x", [me.pk]))
    for party in (cast.aliya, cast.berik):
        says(cast, session, party)
    with acting_as(user.pk):
        assert Seat.objects.filter(user=user).exists()
        step_down(cast.case, user)
    with acting_as(cast.dana.pk):
        assert {seat.user for seat in Seat.objects.select_related("user")} == set(cast.everybody)


@pytest.mark.parametrize("who", ["aliya", "dana", "temir"])
def test_whom_the_mediation_needs_leaves_or_withdraws_instead(who: str) -> None:
    cast = stages.mediating()
    user: User = getattr(cast, who)
    with acting_as(user.pk), pytest.raises(Http404):
        step_down(cast.case, user)
    assert as_(user).post(f"/cases/{cast.case}/step-down/").status_code == 404


def test_the_only_representative_of_a_side_cannot_go_before_somebody_else_speaks_for_it() -> None:
    cast = stages.mediating("en")
    user = taking_part(cast, Role.REPRESENTATIVE)
    with acting_as(cast.aliya.pk):
        Participant.objects.filter(user=cast.aliya).update(until=timezone.now())
    with acting_as(user.pk), pytest.raises(Refused, match="nobody_speaks"):
        step_down(cast.case, user)
    client, address = as_(user), f"/cases/{cast.case}/step-down/"
    page = text(client.get(address))
    assert "Nobody else would speak for your side" in page
    assert "Step down</button>" not in page
    assert "Nobody else would speak for your side" in text(client.post(address, follow=True))
    with acting_as(user.pk):
        assert Participant.objects.filter(user=user, until=None).exists()


def test_nobody_goes_twice() -> None:
    cast = stages.mediating()
    user = taking_part(cast, Role.SUPPORTER)
    with acting_as(user.pk):
        step_down(cast.case, user)
        with pytest.raises(Http404):
            step_down(cast.case, user)


def test_from_a_closed_case_nobody_goes() -> None:
    cast = stages.mediating()
    user = taking_part(cast, Role.SUPPORTER)
    with acting_as(cast.aliya.pk):
        leave(cast.case, cast.aliya)
        close(cast.case, cast.aliya)
    assert as_(user).get(f"/cases/{cast.case}/step-down/").status_code == 404
