import re
from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.http import Http404
from django.test import Client
from django.utils import timezone

from bitim.procedure.rights import Place, Role
from bitim.procedure.steps import Refused, Step
from bitim.web.agreements.actions import settling
from bitim.web.agreements.actions.free_will import Said, check_free_will
from bitim.web.agreements.models import FreeWill
from bitim.web.cases import queries
from bitim.web.cases.models import Participant
from bitim.web.journal.queries import links
from bitim.web.shared.acting import acting_as
from tests.web import stages
from tests.web.letters import letters
from tests.web.people import PASSWORD, person, signed_in
from tests.web.stages import Cast

pytestmark = pytest.mark.django_db

DUE = timezone.localdate() + timedelta(days=30)
FREELY = {"understood": "yes", "free": "yes", "advice": "waived", "hand": "down"}
CHANGING = re.compile(r'name="csrfmiddlewaretoken" value="\w+"|nonce="[^"]+"')


def text(response: Any) -> str:
    return str(response.content.decode())


def as_(user: Any) -> Client:
    return signed_in(Client(headers={"accept-language": "en"}), user)


def answered(client: Client, cast: Cast, *, version: int = 1, **changes: Any) -> Any:
    """Go through the four questions, one a page."""
    answers = {**FREELY, **changes}
    address = f"/cases/{cast.case}/settlement/alone/"
    names = list(answers)
    pages = [
        client.post(
            address,
            {**{one: answers[one] for one in names[: place + 1]}, "place": str(place), "version": str(version)},
        )
        for place in range(len(names))
    ]
    return pages[-1]


def test_the_questions_come_one_a_page_and_keep_nothing_before_the_last() -> None:
    cast, paper = stages.offered_settlement(DUE)
    aliya = as_(cast.aliya)
    address = f"/cases/{cast.case}/settlement/alone/"
    first = text(aliya.get(address))
    assert "question 1 of 4" in first
    assert first.count('type="radio"') == 2
    again = aliya.post(address, {"place": "0", "version": "1"})
    assert again.status_code == 422
    second = text(aliya.post(address, {"place": "0", "version": "1", "understood": "yes"}))
    assert "question 2 of 4" in second
    assert '<input type="hidden" name="understood" value="yes"' in second
    with acting_as(cast.aliya.pk):
        assert not FreeWill.objects.exists()
    assert answered(aliya, cast).status_code == 302
    with acting_as(cast.aliya.pk):
        assert FreeWill.objects.get().paper_id == paper.pk
    assert "decides freely, needs no advice" in text(as_(cast.dana).get(f"/cases/{cast.case}/settlement/"))


PAGES = ("", "settlement/", "journal/", "settlement/version/1/", "agreement/")


def seen(client: Client, cast: Cast) -> list[str]:
    """What somebody sees on every page of the case, without what changes with each request."""
    return [CHANGING.sub("", text(client.get(f"/cases/{cast.case}/{page}"))) for page in PAGES]


@pytest.mark.parametrize(
    "said", [{"hand": "raised"}, {"free": "no"}, {"understood": "no"}, {"advice": "wanted"}], ids=str
)
def test_nobody_but_the_mediator_can_tell_a_raised_hand_from_silence(said: dict[str, Any]) -> None:
    cast, paper = stages.offered_settlement(DUE)
    aliya, berik, dana = as_(cast.aliya), as_(cast.berik), as_(cast.dana)
    answered(aliya, cast)
    seen(aliya, cast)
    before = seen(aliya, cast)
    answered(berik, cast, **said)
    after = seen(aliya, cast)
    for name, one, two in zip(PAGES, before, after, strict=True):
        if name != "journal/":
            assert one == two, name
    assert "Not yet ready to be signed" in after[1]
    sign = f"/cases/{cast.case}/paper/settlement/1/sign/"
    refused = text(aliya.post(sign, {"name": cast.aliya.name, "secret": PASSWORD}))
    assert "not ready to be signed yet" in refused
    with acting_as(cast.aliya.pk):
        assert [one.participant.user for one in FreeWill.objects.all()] == [cast.aliya]
        sealed = [link for link in links(cast.case) if link.body is None]
        assert len(sealed) == 1
    told = text(dana.get(f"/cases/{cast.case}/settlement/"))
    assert "Only you see this" in told
    words = {"hand": "raised a hand", "free": "not free", "understood": "not understood", "advice": "wants to ask"}
    assert words[next(iter(said))] in told
    with acting_as(cast.dana.pk), pytest.raises(Refused, match="not_yet_ready"):
        settling.sign(cast.case, cast.dana, paper.version, cast.dana.name, stages.proof())
    answered(berik, cast)
    assert "It can be signed" in text(aliya.get(f"/cases/{cast.case}/settlement/"))


def test_the_same_letters_go_out_whatever_was_said() -> None:
    told = []
    for hand in ("down", "raised"):
        cast, _paper = stages.offered_settlement(DUE)
        before = {one.pk for one in letters()}
        answered(as_(cast.berik), cast, hand=hand)
        new = [one for one in letters() if one.pk not in before]
        told.append([(one.kind, one.to == cast.dana.email, one.subject) for one in new])
    assert told[0] == told[1]
    assert len(told[0]) == 1
    assert told[0][0][1]


def test_whoever_stands_by_a_side_does_not_learn_what_it_said() -> None:
    cast, _paper = stages.offered_settlement(DUE)
    helper = person("Сәуле Тасова")
    with acting_as(cast.berik.pk):
        me = queries.participation(cast.berik, cast.case)
        stood = Participant(case=me.case, user=helper, role=Role.SUPPORTER, side=me.side, since=timezone.now())
        stood.save(force_insert=True)
    answered(as_(cast.berik), cast, hand="raised")
    beside = as_(helper)
    assert beside.get(f"/cases/{cast.case}/settlement/alone/").status_code == 404
    assert "hand" not in text(beside.get(f"/cases/{cast.case}/journal/"))
    with acting_as(helper.pk):
        assert not FreeWill.objects.exists()
        assert queries.participation(helper, cast.case).role == Role.SUPPORTER


def test_nobody_says_it_for_somebody_else() -> None:
    cast, paper = stages.offered_settlement(DUE)
    for who in (cast.dana, cast.aliya):
        with acting_as(who.pk):
            berik = Participant.objects.get(user=cast.berik, case_id=cast.case)
            room = queries.room(cast.case, Place.JOINT)
        kept = FreeWill(
            paper=paper, participant=berik, room=room, understood=True, free=True, advice="waived", hand_raised=False
        )
        kept.said_at = timezone.now()
        with pytest.raises(DatabaseError), acting_as(who.pk), transaction.atomic():
            kept.save(force_insert=True)
    with acting_as(cast.dana.pk), pytest.raises(Http404):
        check_free_will(cast.case, cast.dana, paper.version, stages.FREELY)


def test_an_old_version_cannot_be_checked_and_a_new_one_asks_anew() -> None:
    cast, _paper = stages.offered_settlement(DUE)
    berik = as_(cast.berik)
    answered(berik, cast)
    with acting_as(cast.dana.pk):
        settling.draft(cast.case, cast.dana, stages.simple_settlement(DUE), languages=["kk"], prevailing="kk")
    assert "Four questions" not in text(berik.get(f"/cases/{cast.case}/settlement/"))
    assert berik.get(f"/cases/{cast.case}/settlement/alone/").status_code == 302
    with acting_as(cast.dana.pk):
        settling.offer(cast.case, cast.dana, 2)
    page = text(berik.get(f"/cases/{cast.case}/settlement/"))
    assert "Four questions for you alone" in page
    answer = answered(berik, cast, version=1)
    assert answer.status_code == 302
    assert "There is a newer version" in text(berik.get(answer["Location"]))


def test_all_sign_and_the_mediator_last() -> None:
    cast, _paper = stages.offered_settlement(DUE)
    for user in (cast.aliya, cast.berik):
        answered(as_(user), cast)
    for user in cast.everybody:
        answer = as_(user).post(f"/cases/{cast.case}/paper/settlement/1/sign/", {"name": user.name, "secret": PASSWORD})
        assert answer.status_code == 302, text(answer)
    with acting_as(cast.aliya.pk):
        assert queries.participation(cast.aliya, cast.case).case.step == Step.SETTLED
    page = text(as_(cast.berik).get(f"/cases/{cast.case}/settlement/"))
    assert "What follows" in page
    assert "the other side can sue on it" in page
    assert "Next step: keep what you promised" in text(as_(cast.berik).get(f"/cases/{cast.case}/"))


def test_said_is_sound_only_when_everything_is() -> None:
    cast, paper = stages.offered_settlement(DUE)
    for user, hand in ((cast.aliya, True), (cast.berik, False)):
        with acting_as(user.pk):
            check_free_will(
                cast.case, user, paper.version, Said(understood=True, free=True, advice="taken", hand_raised=hand)
            )
    with acting_as(cast.berik.pk), pytest.raises(Refused, match="not_yet_ready"):
        settling.sign(cast.case, cast.berik, paper.version, cast.berik.name, stages.proof())
