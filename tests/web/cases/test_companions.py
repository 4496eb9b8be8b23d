from typing import Any
from uuid import UUID

import pytest
from django.http import Http404
from django.test import Client

from bitim.procedure.chain import breaks
from bitim.procedure.rights import Role
from bitim.procedure.steps import Refused
from bitim.web.accounts.models import User
from bitim.web.cases import queries
from bitim.web.cases.actions import companions
from bitim.web.cases.codes import code_of, digest_of
from bitim.web.cases.models import Case, Companion, Participant
from bitim.web.journal.queries import links
from bitim.web.shared.acting import acting_as
from tests.web import stages
from tests.web.people import person, signed_in

pytestmark = pytest.mark.django_db


def text(response: Any) -> str:
    return str(response.content.decode())


def as_(user: User) -> Client:
    return signed_in(Client(headers={"accept-language": "en"}), user)


def code_for(cast: stages.Cast, role: Role = Role.SUPPORTER, *, empowered: bool = False) -> str:
    with acting_as(cast.aliya.pk):
        return code_of(companions.bring(cast.case, cast.aliya, role, empowered=empowered).pk)


def come(code: str, user: User) -> Participant:
    with acting_as(user.pk, code=digest_of(code)):
        return companions.come_in(Companion.objects.get(), user)


def test_a_supporter_comes_in_by_pages_and_goes_again() -> None:
    cast, saule = stages.accepted("en"), person("Saule", language="en")
    mine, theirs = as_(cast.aliya), as_(saule)
    address = f"/cases/{cast.case}/beside/"
    assert mine.post(address, {"role": "supporter", "empowered": "on"}).status_code == 302
    with acting_as(cast.aliya.pk):
        code = code_of(Companion.objects.get().pk)
    assert f"{code[:4]}-{code[4:]}" in text(mine.get(address))
    assert f"{code[:4]}-{code[4:]}" not in text(as_(cast.berik).get(address))
    assert theirs.post("/invitation/", {"code": code})["Location"] == "/invitation/come-in/"
    assert "would like to have you beside them" in text(theirs.get("/invitation/come-in/"))
    assert theirs.post("/invitation/come-in/")["Location"] == f"/cases/{cast.case}/"
    assert "Saule" in text(as_(cast.berik).get(f"/cases/{cast.case}/"))
    assert "supporter" in text(mine.get(f"/cases/{cast.case}/journal/"))
    with acting_as(cast.aliya.pk):
        saules = Participant.objects.get(user=saule)
    assert not saules.empowered
    assert theirs.get(address).status_code == 404
    mine.post(f"{address}{saules.pk}/")
    assert theirs.get(f"/cases/{cast.case}/").status_code == 404
    with acting_as(cast.aliya.pk):
        assert breaks(links(cast.case)) == []


def test_a_code_opens_the_door_once() -> None:
    cast = stages.accepted()
    code = code_for(cast)
    temir = person("Temir")
    with acting_as(temir.pk, code=digest_of(code)):
        held = Companion.objects.select_related("side").get()
    come(code, person("Saule"))
    with acting_as(temir.pk, code=digest_of(code)):
        assert not Case.objects.exists()
        with pytest.raises(Http404):
            companions.come_in(held, temir)
    assert "No open invitation" in text(as_(temir).post("/invitation/", {"code": code}))


def test_a_code_that_was_taken_back_opens_nothing() -> None:
    cast = stages.accepted()
    code = code_for(cast)
    with acting_as(cast.aliya.pk):
        companions.take_back(cast.case, cast.aliya, Companion.objects.get().pk)
        with pytest.raises(Http404):
            companions.take_back(cast.case, cast.aliya, Companion.objects.get().pk)
    assert "No open invitation" in text(as_(person("Temir")).post("/invitation/", {"code": code}))


def test_only_who_may_settle_for_a_side_brings_somebody() -> None:
    cast, weak, strong = stages.accepted(), person("Weak"), person("Strong")
    come(code_for(cast, Role.REPRESENTATIVE), weak)
    come(code_for(cast, Role.REPRESENTATIVE, empowered=True), strong)
    with acting_as(weak.pk), pytest.raises(Http404):
        companions.bring(cast.case, weak, Role.REPRESENTATIVE, empowered=True)
    with acting_as(strong.pk):
        companions.bring(cast.case, strong, Role.SUPPORTER)
    with acting_as(cast.temir.pk), pytest.raises(Http404):
        companions.bring(cast.case, cast.temir, Role.SUPPORTER)
    for role in set(Role) - {Role.SUPPORTER, Role.REPRESENTATIVE}:
        with acting_as(cast.aliya.pk), pytest.raises(Http404):
            companions.bring(cast.case, cast.aliya, role)


def test_nobody_sends_away_a_party_or_somebody_of_the_other_side() -> None:
    cast, saule = stages.accepted(), person("Saule")
    beside = come(code_for(cast), saule)
    with acting_as(cast.berik.pk):
        others: list[UUID] = [beside.pk, queries.participation(cast.berik, cast.case).pk]
        for one in others:
            with pytest.raises(Http404):
                companions.send_away(cast.case, cast.berik, one)


def test_a_side_brings_no_crowd() -> None:
    cast = stages.accepted()
    for _ in range(companions.MOST):
        code_for(cast)
    with pytest.raises(Refused, match="enough_beside"):
        code_for(cast)


def test_who_is_in_the_case_already_cannot_come_in_again() -> None:
    cast = stages.accepted()
    with pytest.raises(Refused, match="already_in_case"):
        come(code_for(cast), cast.berik)


def test_a_mistake_in_whom_one_brings_is_said() -> None:
    cast = stages.accepted("en")
    answer = as_(cast.aliya).post(f"/cases/{cast.case}/beside/", {"role": "mediator"})
    assert answer.status_code == 422
    assert 'role="alert"' in text(answer)
