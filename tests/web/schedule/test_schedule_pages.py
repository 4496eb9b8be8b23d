from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone
from icalendar import Calendar, Event

from bitim.web.accounts.models import User
from bitim.web.cases.actions.ending import leave
from bitim.web.schedule import queries
from bitim.web.schedule.models import Feed, Minutes, Session
from bitim.web.shared.acting import acting_as
from tests.web.people import person, signed_in
from tests.web.schedule.plans import begin, fixed, proposed, says, seen
from tests.web.stages import Cast, appointed, mediating

pytestmark = pytest.mark.django_db

DAYS = [timezone.localdate() + timedelta(days=30 + number) for number in range(3)]
TYPED = {
    "kind": "joint",
    "mode": "video",
    "place": "https://meet.example/x",
    "length": "60",
    "day_1": str(DAYS[0]),
    "at_1": "10:00",
}


@pytest.fixture
def cast() -> Cast:
    return mediating("en")


def as_(user: User, language: str = "en") -> Client:
    return signed_in(Client(headers={"accept-language": language}), user)


def text(answer: Any) -> str:
    return str(answer.content.decode())


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_an_appointment_from_proposal_to_its_note_by_pages(language: str) -> None:
    cast = mediating(language)
    dana, aliya, berik = (as_(user, language) for user in (cast.dana, cast.aliya, cast.berik))
    root = f"/cases/{cast.case}/sessions/"
    assert dana.get(f"{root}new/").status_code == 200
    made = dana.post(f"{root}new/", {**TYPED, "day_2": str(DAYS[1]), "at_2": "11:30"})
    assert made.status_code == 302, text(made)
    address = made["Location"]
    for client in (aliya, berik):
        page = text(client.get(address))
        assert "10:00" in page
        assert "11:30" in page
        with acting_as(cast.aliya.pk):
            slots = list(queries.sessions(cast.case)[0].slots.all())
        assert client.get(f"/cases/{cast.case}/").status_code == 200
        assert client.post(f"{address}answer/", {"times": [str(slots[1].pk)]}).status_code == 302
    with acting_as(cast.dana.pk):
        (session,) = queries.sessions(cast.case)
    assert session.state == "fixed"
    begin(cast, session)
    for client in (dana, aliya, berik):
        for page in (f"/cases/{cast.case}/", root, address, f"/cases/{cast.case}/journal/"):
            assert client.get(page).status_code == 200
    assert aliya.post(f"{address}presence/", {"private": "yes"}).status_code == 302
    assert cast.aliya.name in text(dana.get(address))
    assert dana.post(f"{address}record/", {"held": "yes", "side_a": "30", "side_b": "20"}).status_code == 302
    assert "60\xa0%" in text(dana.get(root)) or "60 %" in text(dana.get(root))
    assert "60 %" not in text(aliya.get(root))


def test_times_are_those_of_kazakhstan(cast: Cast) -> None:
    as_(cast.dana).post(f"/cases/{cast.case}/sessions/new/", TYPED)
    with acting_as(cast.dana.pk):
        (slot,) = queries.sessions(cast.case)[0].slots.all()
    assert slot.starts == datetime.combine(DAYS[0], time(5), tzinfo=UTC)
    session = seen(cast, slot.session_id, cast.dana)
    for user in (cast.aliya, cast.berik):
        says(cast, session, user)
    page = text(as_(cast.aliya).get(f"/cases/{cast.case}/sessions/{session.pk}/"))
    assert "10:00–11:00" in page
    late = {**TYPED, "day_1": str(DAYS[0]), "at_1": "01:00", "length": "30"}
    made = as_(cast.dana).post(f"/cases/{cast.case}/sessions/new/", late)
    assert "01:00–01:30" in text(as_(cast.aliya).get(made["Location"]))


@pytest.mark.parametrize("made", [proposed, fixed])
def test_other_times_are_proposed_for_as_long_as_before(cast: Cast, made: Callable[..., Session]) -> None:
    session = made(cast, minutes=90)
    page = text(as_(cast.dana).get(f"/cases/{cast.case}/sessions/{session.pk}/times/"))
    assert 'value="90" selected' in page


@pytest.mark.parametrize(
    "wrong",
    [
        {"day_1": ""},
        {"at_1": ""},
        {"day_1": "5 March"},
        {"at_1": "25:00"},
        {"day_1": "2020-01-01"},
        {"day_2": str(DAYS[0])},
        {"at_2": "10:00"},
        {"day_2": str(DAYS[0]), "at_2": "10:00"},
        {"kind": "party"},
        {"kind": "separate"},
        {"kind": "joint", "side": "a"},
        {"kind": "separate", "side": "z"},
        {"mode": "telepathy"},
        {"length": "7"},
        {"place": "x" * 300},
        {"day_1": "9999-12-31", "at_1": "23:59"},
        {"day_1": "0001-01-01", "at_1": "00:00"},
    ],
)
def test_a_mistake_keeps_what_was_typed(cast: Cast, wrong: dict[str, str]) -> None:
    typed = {"kind": "joint", **TYPED, "day_3": str(DAYS[2]), "at_3": "09:15", **wrong}
    answer = as_(cast.dana).post(f"/cases/{cast.case}/sessions/new/", typed)
    assert answer.status_code == 422
    assert 'role="alert"' in text(answer)
    assert "09:15" in text(answer)
    with acting_as(cast.dana.pk):
        assert not queries.sessions(cast.case)


def test_before_the_agreement_only_a_talk_to_prepare_is_offered() -> None:
    cast = appointed("en")
    page = text(as_(cast.dana).get(f"/cases/{cast.case}/sessions/new/"))
    assert 'value="preparation"' in page
    assert 'value="joint"' not in page


def test_times_of_another_proposal_are_refused_in_words(cast: Cast) -> None:
    session = proposed(cast)
    client = as_(cast.aliya)
    for chosen in (str(uuid4()), "x", ""):
        client.post(f"/cases/{cast.case}/sessions/{session.pk}/answer/", {"times": [chosen]})
        assert "Please look again" in text(client.get(f"/cases/{cast.case}/sessions/{session.pk}/"))
    assert seen(cast, session.pk, cast.aliya).state == "proposed"


def test_who_could_hear_is_not_on_the_other_side_s_page(cast: Cast) -> None:
    session = fixed(cast, 2)
    address = f"/cases/{cast.case}/sessions/{session.pk}/"
    as_(cast.aliya).post(f"{address}presence/", {})
    assert "somebody else may hear" in text(as_(cast.dana).get(address))
    assert "You said" in text(as_(cast.aliya).get(address))
    assert "You said" not in text(as_(cast.berik).get(address))
    assert "Who is there" not in text(as_(cast.berik).get(address))


@pytest.mark.parametrize("minutes", ["-1", "x", "1441", "9" * 30])
def test_minutes_that_cannot_be_are_told_so(cast: Cast, minutes: str) -> None:
    session = fixed(cast, 1)
    begin(cast, session)
    address = f"/cases/{cast.case}/sessions/{session.pk}/record/"
    answer = as_(cast.dana).post(address, {"held": "yes", "side_a": minutes})
    assert answer.status_code == 422
    with acting_as(cast.dana.pk):
        assert not Minutes.objects.exists()


def test_a_session_in_which_a_side_leaves_is_noted_and_asks_for_nothing_else(cast: Cast) -> None:
    session = fixed(cast, 1)
    begin(cast, session)
    address = f"/cases/{cast.case}/sessions/{session.pk}/"
    assert f"{address}presence/" in text(as_(cast.aliya).get(address))
    with acting_as(cast.berik.pk):
        leave(cast.case, cast.berik)
    assert f"{address}presence/" not in text(as_(cast.aliya).get(address))
    dana = as_(cast.dana)
    assert "Note it" in text(dana.get(address))
    assert dana.post(f"{address}record/", {"held": "yes", "side_a": "20", "side_b": "20"}).status_code == 302
    with acting_as(cast.dana.pk):
        assert Minutes.objects.count() == 2


def pages(case: UUID, session: UUID) -> list[str]:
    one = f"sessions/{session}/"
    names = [
        "sessions/",
        "sessions/new/",
        one,
        *(f"{one}{n}/" for n in ("times", "answer", "cancel", "presence", "record")),
    ]
    return [f"/cases/{case}/{name}" for name in names]


def test_strangers_and_the_other_side_see_what_they_would_see_of_no_appointment(cast: Cast) -> None:
    session, nothing = fixed(cast, 24, kind="separate", side="a"), uuid4()
    stranger, other = as_(cast.temir), as_(cast.berik)
    for there, nowhere in zip(pages(cast.case, session.pk), pages(nothing, nothing), strict=True):
        for method in ("get", "post"):
            found, missing = getattr(stranger, method)(there), getattr(stranger, method)(nowhere)
            assert found.status_code == missing.status_code
            assert found.status_code in {404, 405}
    for there, nowhere in zip(pages(cast.case, session.pk), pages(cast.case, nothing), strict=True):
        for method in ("get", "post"):
            found, missing = getattr(other, method)(there), getattr(other, method)(nowhere)
            assert found.status_code == missing.status_code, there
    assert str(session.pk) not in text(other.get(f"/cases/{cast.case}/sessions/"))


def test_a_calendar_program_reads_times_and_nothing_else(cast: Cast) -> None:
    session = fixed(cast, 24)
    proposed(cast, 48)
    aliya, nobody = as_(cast.aliya), Client()
    page = text(aliya.post("/calendar/"))
    address = page.split('<p class="seal">')[1].split("<")[0].removeprefix(settings.ADDRESS)
    answer = nobody.get(address)
    assert answer["Content-Type"].startswith("text/calendar")
    (event,) = Calendar.from_ical(text(answer)).walk("VEVENT")
    assert isinstance(event, Event)
    assert (session.starts, session.ends) == (event.DTSTART, event.DTEND)
    assert str(event["summary"]) == "Appointment"
    assert {name.lower() for name in event} == {
        "uid",
        "dtstamp",
        "dtstart",
        "dtend",
        "summary",
        "class",
        "sequence",
        "status",
    }
    for word in (cast.aliya.name, cast.berik.name, cast.dana.name, str(cast.case), "meet.example", "ediat"):
        assert word not in text(answer).replace("\r\n ", "")
    assert address not in text(aliya.get("/calendar/"))
    with acting_as(None):
        assert address.split("/")[-1].removesuffix(".ics") not in str(list(Feed.objects.values()))


def test_a_calendar_address_ends_with_the_next_one_or_when_it_is_closed(cast: Cast) -> None:
    aliya, nobody = as_(cast.aliya), Client()
    addresses = []
    for _ in range(2):
        page = text(aliya.post("/calendar/"))
        addresses.append(page.split('<p class="seal">')[1].split("<")[0].removeprefix(settings.ADDRESS))
    temir = as_(cast.temir)
    assert [temir.get(address).status_code for address in addresses] == [404, 200]
    assert nobody.get(addresses[1]).status_code == 200
    aliya.post("/calendar/", {"close": "yes"})
    assert nobody.get("/calendar/").status_code == 302
    assert temir.get(addresses[1]).status_code == temir.get("/calendar/nonsense.ics").status_code == 404


def test_a_calendar_holds_the_appointments_of_its_owner_alone(cast: Cast) -> None:
    fixed(cast, 24, kind="separate", side="a")
    for user, count in ((cast.aliya, 1), (cast.berik, 0), (cast.dana, 1), (person("Other"), 0)):
        with acting_as(user.pk):
            assert len(queries.of_person(user, timezone.now())) == count
            assert not queries.of_person(user, timezone.now() + timedelta(days=40))
