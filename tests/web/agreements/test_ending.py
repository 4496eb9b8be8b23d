"""A mediation that ends without a settlement: refused by all in writing, or found impossible by the mediator."""

from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.http import Http404
from django.test import Client
from django.utils import timezone

from bitim.procedure.steps import Ground, Refused, Step
from bitim.web.accounts.models import User
from bitim.web.agreements.actions import ending
from bitim.web.agreements.models import Refusal
from bitim.web.cases import queries as cases
from bitim.web.cases.models import Case, Participant
from bitim.web.shared.acting import acting_as
from tests.web import stages
from tests.web.letters import letters
from tests.web.people import PASSWORD, signed_in

pytestmark = pytest.mark.django_db


def text(response: Any) -> str:
    return str(response.content.decode())


def as_(user: User, language: str = "en") -> Client:
    return signed_in(Client(headers={"accept-language": language}), user)


def page(cast: stages.Cast) -> str:
    return f"/cases/{cast.case}/no-settlement/"


def refuses(cast: stages.Cast, who: User) -> bool:
    with acting_as(who.pk):
        return ending.refuse(cast.case, who, who.name, stages.proof())


def outcome(cast: stages.Cast) -> tuple[str, str]:
    with acting_as(cast.aliya.pk):
        case = Case.objects.get(pk=cast.case)
    return case.step, case.ground


def test_it_is_over_on_the_day_on_which_the_last_side_signs() -> None:
    cast = stages.mediating("en")
    assert not refuses(cast, cast.aliya)
    assert outcome(cast) == (Step.MEDIATING, "")
    assert any(letter.kind == "your_turn" for letter in letters(to=cast.berik.email))
    assert refuses(cast, cast.berik)
    assert outcome(cast) == (Step.ENDED, Ground.ALL_REFUSED)
    with acting_as(cast.aliya.pk):
        assert Case.objects.get().ended_on == timezone.localdate()
        assert not list(cases.clocks(cast.case))
    journal = text(as_(cast.aliya).get(f"/cases/{cast.case}/journal/"))
    assert "All sides have refused in writing; the mediation is over." in journal


def test_a_refusal_can_be_taken_back_until_all_have_signed() -> None:
    cast = stages.mediating("en")
    refuses(cast, cast.aliya)
    with pytest.raises(Refused, match="already_signed"):
        refuses(cast, cast.aliya)
    answer = as_(cast.aliya).post(page(cast), {"take_back": "yes"}, follow=True)
    assert "Your refusal is taken back." in text(answer)
    assert not refuses(cast, cast.berik)
    assert outcome(cast) == (Step.MEDIATING, "")
    refuses(cast, cast.aliya)
    with acting_as(cast.aliya.pk), pytest.raises(Refused, match="not_at_this_step"):
        ending.take_back(cast.case, cast.aliya)


def test_signing_by_the_page_asks_for_the_name_and_the_password() -> None:
    cast = stages.mediating("en")
    aliya, berik = as_(cast.aliya), as_(cast.berik)
    for typed in (
        {"name": "", "secret": ""},
        {"name": "Somebody", "secret": PASSWORD},
        {"name": cast.aliya.name, "secret": "wrong"},
    ):
        answer = aliya.post(page(cast), typed)
        assert answer.status_code == 422
        assert 'role="alert"' in text(answer)
    assert outcome(cast) == (Step.MEDIATING, "")
    assert "when all sides have" in text(
        aliya.post(page(cast), {"name": cast.aliya.name, "secret": PASSWORD}, follow=True)
    )
    assert "Another side sees no settlement" in text(berik.get(f"/cases/{cast.case}/"))
    signed = {"name": cast.berik.name, "secret": PASSWORD}
    assert "the mediation is over" in text(berik.post(page(cast), signed, follow=True))
    assert aliya.get(page(cast)).headers["Location"] == f"/cases/{cast.case}/"


def test_the_mediator_ends_it_and_says_no_reason() -> None:
    cast = stages.mediating("en")
    dana = as_(cast.dana)
    assert "<textarea" not in text(dana.get(page(cast)))
    assert "The mediation is over." in text(dana.post(page(cast), follow=True))
    assert outcome(cast) == (Step.ENDED, Ground.OBSTACLE)
    assert "The mediator found an obstacle to mediation" in text(as_(cast.aliya).get(f"/cases/{cast.case}/journal/"))
    assert any(letter.kind == "ended" for letter in letters(to=cast.aliya.email))


def test_no_side_can_end_it_for_the_mediator_and_no_mediator_for_a_side() -> None:
    cast = stages.mediating("en")
    with acting_as(cast.aliya.pk), pytest.raises(Http404):
        ending.find_obstacle(cast.case, cast.aliya)
    with acting_as(cast.dana.pk), pytest.raises(Http404):
        ending.refuse(cast.case, cast.dana, cast.dana.name, stages.proof())
    assert as_(cast.aliya).post(page(cast)).status_code == 404
    assert as_(cast.temir).get(page(cast)).status_code == 404
    assert outcome(cast) == (Step.MEDIATING, "")


def test_the_database_lets_nobody_refuse_for_another_side() -> None:
    cast = stages.mediating("en")
    with acting_as(cast.aliya.pk):
        hers, his = (Participant.objects.get(case_id=cast.case, user=user) for user in (cast.aliya, cast.berik))
        for participant, side in ((his, his.side), (hers, his.side), (his, hers.side)):
            forged = Refusal(case_id=cast.case, side=side, participant=participant, signed_at=timezone.now())
            with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
                forged.save(force_insert=True)
    refuses(cast, cast.berik)
    with acting_as(cast.aliya.pk):
        assert Refusal.objects.all().delete()[0] == 0


def test_before_the_mediation_there_is_nothing_to_end_in_this_way() -> None:
    cast, _ = stages.offered_agreement("en")
    for who in cast.everybody:
        assert as_(who).get(page(cast)).headers["Location"] == f"/cases/{cast.case}/"
    with pytest.raises(Refused, match="not_at_this_step"):
        refuses(cast, cast.aliya)
