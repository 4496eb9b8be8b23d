"""Whatever the pages of a case offer to somebody in it, they may open: no link leads to a page that does not exist."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from bitim.procedure.rights import Role
from bitim.web.accounts.models import User
from bitim.web.cases.models import Participant, Side
from bitim.web.shared.acting import acting_as
from tests.web import stages
from tests.web.guests import here
from tests.web.people import person, signed_in

pytestmark = pytest.mark.django_db


def offered() -> stages.Cast:
    return stages.offered_settlement(timezone.localdate() + timedelta(days=9))[0]


def settled() -> stages.Cast:
    return stages.settled(timezone.localdate() + timedelta(days=9))


STAGES: list[Callable[[], stages.Cast]] = [
    stages.opened,
    stages.invited,
    stages.accepted,
    stages.appointed,
    stages.mediating,
    offered,
    settled,
]


def beside(cast: stages.Cast, role: Role, letter: str = "a", *, empowered: bool = False) -> User:
    """Somebody beside a side."""
    user = person(f"{role} {empowered}")
    with acting_as(cast.aliya.pk):
        side = Side.objects.get(case_id=cast.case, letter=letter)
        Participant.objects.create(
            case_id=cast.case, user=user, role=role, side=side, since=timezone.now(), empowered=empowered
        )
    return user


def takes_part(cast: stages.Cast) -> list[User]:
    """Those who take part in each of the roles that read the frame."""
    people = [
        *cast.everybody,
        beside(cast, Role.SUPPORTER),
        beside(cast, Role.REPRESENTATIVE),
        beside(cast, Role.REPRESENTATIVE, empowered=True),
    ]
    with acting_as(cast.aliya.pk):
        kept = {one.user_id for one in Participant.objects.filter(case=cast.case, until=None)}
    return [user for user in people if user.pk in kept]


def links_on(answer: Any, root: str) -> set[str]:
    """The pages of the case that a page leads to."""
    return {found for found in re.findall(r'href="([^"#?]+)', answer.content.decode()) if found.startswith(root)}


def walk(user: User, root: str) -> None:
    """Follow every link from the page of the case, and every link from there."""
    client, seen, ahead = signed_in(Client(), user), set[str](), {root}
    while ahead:
        address = ahead.pop()
        seen.add(address)
        answer = client.get(address)
        assert answer.status_code in {200, 302}, f"{user.name}: {address}"
        if not answer.streaming and "html" in answer.get("Content-Type", ""):
            ahead |= links_on(answer, root) - seen


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.__name__)
def test_every_link_on_the_pages_of_a_case_can_be_followed(stage: Callable[[], stages.Cast]) -> None:
    cast = stage()
    for user in takes_part(cast):
        walk(user, f"/cases/{cast.case}/")


def test_nobody_is_asked_to_keep_what_only_another_can_report() -> None:
    cast = settled()
    for user, said in ((cast.berik, True), (beside(cast, Role.SUPPORTER, "b"), False)):
        client = signed_in(Client(headers={"accept-language": "en"}), user)
        page = client.get(f"/cases/{cast.case}/").content.decode()
        assert ("Next step: keep what you promised" in page) == said


def test_every_link_on_the_pages_of_a_guest_can_be_followed() -> None:
    cast, ayse = stages.mediating(), person("Ayse")
    here(cast, ayse)
    walk(ayse, f"/cases/{cast.case}/")
