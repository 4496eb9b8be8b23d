import re
from collections.abc import Iterator
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client

from bitim.web.accounts.models import User
from bitim.web.appointment.models import Ballot, Candidacy
from bitim.web.shared.acting import acting_as
from tests.web.appointment.disputes import accepted, listed, ranks, role, step
from tests.web.people import person, signed_in
from tests.web.register.entries import in_register, mediator

pytestmark = pytest.mark.django_db

PAGES = ("", "list/", "rank/", "find/", "ties/", "next/", "take-on/", "turn-down/", "replace/")


def as_(user: User, language: str = "en") -> Client:
    return signed_in(Client(headers={"accept-language": language}), user)


def text(answer: Any) -> str:
    return str(answer.content.decode())


def follow(client: Client, case: UUID, page: str, **typed: Any) -> str:
    answer = client.post(f"/cases/{case}/mediator/{page}", typed, follow=True)
    assert answer.status_code == 200, text(answer)
    return text(answer)


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_two_sides_choose_a_mediator_by_pages(language: str) -> None:
    aliya, berik = person("Aliya", language=language), person("Berik", language=language)
    (user, dana), (_, erlan) = mediator("Dana", language), mediator("Erlan")
    case = accepted(aliya, berik)
    mine, theirs, hers = as_(aliya, language), as_(berik, language), as_(user, language)
    follow(mine, case, "list/")
    assert "Dana" in text(mine.get(f"/cases/{case}/mediator/"))
    follow(mine, case, "rank/", **{f"c{dana.pk}": "1", f"c{erlan.pk}": "x"})
    assert mine.get(f"/cases/{case}/").status_code == 200
    follow(theirs, case, "rank/", **{f"c{dana.pk}": "", f"c{erlan.pk}": "1"})
    for client in (mine, theirs, hers):
        assert client.get(f"/cases/{case}/").status_code == 200
        assert client.get("/cases/").status_code == 200
        assert "Dana" in text(client.get(f"/cases/{case}/mediator/")) or client is hers
    follow(hers, case, "take-on/", free="on")
    assert step(case, aliya) == "appointed"
    for client in (mine, theirs, hers):
        assert "Dana" in text(client.get(f"/cases/{case}/mediator/"))
        assert client.get(f"/cases/{case}/journal/").status_code == 200
    assert mine.get(f"/cases/{case}/mediator/replace/").status_code == 200
    follow(theirs, case, "replace/")
    assert (step(case, aliya), role(case, user)) == ("accepted", "")
    assert hers.get(f"/cases/{case}/mediator/").status_code == 404


def test_the_nominee_sees_the_sides_discloses_a_tie_and_the_sides_decide() -> None:
    aliya, berik = person("Aliya", language="en"), person("Berik", language="en")
    (user, dana), (_, erlan) = mediator("Dana"), mediator("Erlan")
    case = accepted(aliya, berik)
    listed(case, aliya)
    for side in (aliya, berik):
        ranks(case, side, dana, erlan)
    mine, theirs, hers = as_(aliya), as_(berik), as_(user)
    page = text(hers.get(f"/cases/{case}/mediator/"))
    assert "Aliya" in page
    assert "Berik" in page
    assert "Erlan" not in page
    half = hers.post(f"/cases/{case}/mediator/take-on/", {"ties": ["relationship"]})
    assert half.status_code == 422
    assert text(half).count('role="alert"') == 2
    assert hers.post(f"/cases/{case}/mediator/take-on/", {"free": "on", "words": "x"}).status_code == 422
    typed = {"free": "on", "ties": ["interest"], "words": "I own a share."}
    barred = hers.post(f"/cases/{case}/mediator/take-on/", typed)
    assert barred.status_code == 422
    assert "may not mediate this case" in text(barred)
    assert "I own a share." in text(barred)
    assert re.search(r'value="interest"[^>]* checked', text(barred))
    assert "We are cousins." in follow(
        hers, case, "take-on/", free="on", ties=["relationship"], words="We are cousins."
    )
    assert "We are cousins." in text(mine.get(f"/cases/{case}/mediator/"))
    follow(mine, case, "ties/", go_on="yes")
    assert "still decides" in text(mine.get(f"/cases/{case}/mediator/"))
    assert "Erlan is asked to mediate" in follow(theirs, case, "ties/", go_on="no")
    assert hers.get(f"/cases/{case}/mediator/").status_code == 404


def test_what_a_nominee_answers_a_second_time_is_refused_beside_the_first_answer() -> None:
    aliya, berik = person("Aliya", language="en"), person("Berik", language="en")
    user, dana = mediator("Dana")
    case = accepted(aliya, berik)
    listed(case, aliya)
    for side in (aliya, berik):
        ranks(case, side, dana)
    hers = as_(user)
    follow(hers, case, "take-on/", free="on", ties=["relationship"], words="We are cousins.")
    again = hers.post(f"/cases/{case}/mediator/take-on/", {"free": "on"})
    assert again.status_code == 422
    assert "This has already been answered." in text(again)
    assert "We are cousins." in text(again)


def test_a_choice_that_has_begun_anew_is_not_announced_twice() -> None:
    aliya, berik = person("Aliya", language="en"), person("Berik", language="en")
    user, dana = mediator("Dana")
    case = accepted(aliya, berik)
    listed(case, aliya)
    for side in (aliya, berik):
        ranks(case, side, dana)
    follow(as_(user), case, "take-on/", free="on")
    assert "The choice of a mediator begins anew." in follow(as_(aliya), case, "replace/")
    late = follow(as_(berik), case, "replace/")
    assert "at another step by now" in late
    assert "The choice of a mediator begins anew." not in late


def test_a_side_adds_somebody_and_sees_why_others_may_not_mediate() -> None:
    aliya, berik = person("Aliya", language="en"), person("Berik", language="en")
    case = accepted(aliya, berik)
    _, good = mediator("Good", languages=["tr"])
    mediator("Young", languages=["tr"], born_in=2005)
    in_register("Absent")
    mine = as_(aliya)
    page = text(mine.get(f"/cases/{case}/mediator/find/"))
    assert "A professional mediator must be twenty-five or older." in page
    assert 'class="small cite"' in page
    assert "does not work with Bitim yet" in page
    assert "Add Good" in page
    assert "Add Young" not in page
    assert "Good" in follow(mine, case, "find/", mediator=str(good.pk))
    assert "on the list" in text(mine.get(f"/cases/{case}/mediator/find/?text=good"))
    with acting_as(berik.pk):
        assert Candidacy.objects.get().mediator == good


@pytest.mark.parametrize("typed", [{"mediator": "0"}, {"mediator": "x"}, {"mediator": "٣"}, {}, {"mediator": "9" * 30}])
def test_only_who_is_in_the_register_can_be_added(typed: dict[str, str]) -> None:
    aliya, berik = person("Aliya"), person("Berik")
    case = accepted(aliya, berik)
    assert as_(aliya).post(f"/cases/{case}/mediator/find/", typed).status_code == 404


def test_a_ballot_with_a_mistake_keeps_what_was_chosen() -> None:
    aliya, berik = person("Aliya", language="en"), person("Berik", language="en")
    one, two = mediator("Dana")[1], mediator("Erlan")[1]
    case = accepted(aliya, berik)
    listed(case, aliya)
    mine = as_(aliya)
    wrong = mine.post(f"/cases/{case}/mediator/rank/", {f"c{one.pk}": "2", f"c{two.pk}": "2"})
    assert wrong.status_code == 422
    assert "Give each place once" in text(wrong)
    assert text(wrong).count('value="2" selected') == 2
    assert mine.post(f"/cases/{case}/mediator/rank/", {f"c{one.pk}": "99"}).status_code == 422
    with acting_as(aliya.pk):
        assert not Ballot.objects.exists()
    follow(mine, case, "rank/", **{f"c{one.pk}": "2"})
    assert 'value="1" selected' in text(mine.get(f"/cases/{case}/mediator/"))


def strangers(case: UUID) -> Iterator[tuple[Client, str]]:
    for page in PAGES:
        yield as_(person("Temir")), f"/cases/{case}/mediator/{page}"


def test_strangers_see_what_they_would_see_of_no_case_at_all() -> None:
    aliya, berik = person("Aliya"), person("Berik")
    case, nothing = accepted(aliya, berik), uuid4()
    for (client, there), (_, nowhere) in zip(strangers(case), strangers(nothing), strict=True):
        for method in ("get", "post"):
            found, missing = getattr(client, method)(there), getattr(client, method)(nowhere)
            assert found.status_code == missing.status_code
            assert found.status_code in {404, 405}
            assert text(found).replace(str(case), "") == text(missing).replace(str(nothing), "")


def test_the_page_of_a_side_never_holds_the_other_side_s_ballot() -> None:
    aliya, berik = person("Aliya", language="en"), person("Berik", language="en")
    entries = [mediator(name)[1] for name in ("Dana", "Erlan", "Farida")]
    case = accepted(aliya, berik)
    listed(case, aliya)
    before = text(as_(berik).get(f"/cases/{case}/mediator/"))
    ranks(case, aliya, entries[2], struck=[entries[0]])
    after = text(as_(berik).get(f"/cases/{case}/mediator/"))
    assert " selected" in before
    assert before.count(" selected") == after.count(" selected") == len(entries)
    assert 'value="" selected' in after
    assert after.count('value="" selected') == len(entries)
