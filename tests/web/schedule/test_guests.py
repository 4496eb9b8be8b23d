"""Interpreters and experts in appointments: booked, told, seated, and shown these appointments alone."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import ProgrammingError, transaction
from django.http import Http404
from django.test import Client
from django.utils import timezone

from bitim.web.accounts.models import User
from bitim.web.cases.actions import guests
from bitim.web.cases.actions.ending import leave
from bitim.web.cases.models import Guest, Participant
from bitim.web.schedule import actions, queries
from bitim.web.schedule.actions import Plan
from bitim.web.schedule.models import Booking, Seat, Session, Slot, Word
from bitim.web.shared.acting import acting_as
from tests.web.guests import here
from tests.web.letters import letters
from tests.web.people import person, signed_in
from tests.web.schedule.plans import fixed, hours, says
from tests.web.stages import ALIYA, BERIK, Cast, mediating

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast() -> Cast:
    return mediating("en")


@pytest.fixture
def ayse() -> User:
    return person("Ayse", language="en")


def as_(user: User) -> Client:
    return signed_in(Client(headers={"accept-language": "en"}), user)


def text(answer: Any) -> str:
    return str(answer.content.decode())


def booked(cast: Cast, guest: Participant, *ahead: float, kind: str = "joint", side: str = "") -> Session:
    """The mediator has proposed times for an appointment with a guest."""
    plan = Plan(kind, "video", hours(*ahead or (24,)), side, "https://meet.example/x", [guest.pk])
    with acting_as(cast.dana.pk):
        return actions.propose(cast.case, cast.dana, plan)


def kinds(user: User) -> list[str]:
    return sorted(letter.kind for letter in letters(to=user.email))


def test_a_guest_sees_the_appointments_they_are_booked_for_and_no_other(cast: Cast, ayse: User) -> None:
    me = here(cast, ayse)
    fixed(cast, 24)
    fixed(cast, 48, kind="separate", side="a")
    theirs = [booked(cast, me, 72), booked(cast, me, 96, kind="separate", side="b")]
    with acting_as(ayse.pk):
        assert {one.pk for one in queries.sessions(cast.case)} == {one.pk for one in theirs}
        assert Slot.objects.count() == 2
        assert not Word.objects.exists()
        assert not Booking.objects.exists()
        assert Session.objects.update(place="elsewhere") == 0
        with pytest.raises(ProgrammingError), transaction.atomic():
            Word(session=theirs[0], slot=theirs[0].slots.get(), participant=me, suits=True).save(force_insert=True)
    with acting_as(cast.aliya.pk):
        assert theirs[1].pk not in {one.pk for one in queries.sessions(cast.case)}
        assert Booking.objects.get().session_id == theirs[0].pk


def test_a_guest_reads_when_where_and_with_which_mediator(cast: Cast, ayse: User) -> None:
    session = booked(cast, here(cast, ayse), 24)
    client, address = as_(ayse), f"/cases/{cast.case}/sessions/{session.pk}/"
    page = text(client.get(address))
    assert "Proposed times" in page
    for user in (cast.aliya, cast.berik):
        says(cast, session, user)
    for seen in (page, text(client.get(address)), text(client.get(f"/cases/{cast.case}/sessions/"))):
        assert not {name for name in (ALIYA, BERIK) if name in seen}
    page = text(client.get(address))
    assert "https://meet.example/x" in page
    assert f"Mediator: {cast.dana.name}" in page
    for move in ("answer", "cancel", "times", "presence", "record"):
        assert client.post(f"{address}{move}/", {"times": ""}).status_code == 404
    assert "Ayse · interpreter" in text(as_(cast.aliya).get(address))
    assert "Appointment: " in text(client.get(f"/cases/{cast.case}/"))


def test_a_guest_hears_of_the_times_and_has_a_seat_and_a_calendar_entry(cast: Cast, ayse: User) -> None:
    session = booked(cast, here(cast, ayse), 24)
    for user in (cast.aliya, cast.berik):
        says(cast, session, user)
    assert kinds(ayse) == ["session_changed"]
    with acting_as(cast.dana.pk):
        assert Seat.objects.filter(user=ayse, session=session).exists()
    with acting_as(ayse.pk):
        assert [one.pk for one in queries.of_person(ayse, timezone.now())] == [session.pk]


def test_a_guest_is_not_in_two_appointments_at_once(cast: Cast, ayse: User) -> None:
    other = mediating("en")
    times = hours(24, 48)
    for one, which in ((cast, 0), (other, 1)):
        plan = Plan("joint", "video", times, guests=[here(one, ayse).pk])
        with acting_as(one.dana.pk):
            session = actions.propose(one.case, one.dana, plan)
        assert says(one, session, one.aliya, [0, 1]) == "proposed"
        assert says(one, session, one.berik, [0, 1]) == "fixed"
        with acting_as(ayse.pk):
            assert Seat.objects.get(session=session).during.lower == times[which][0]


def test_whose_part_has_ended_sees_no_appointment_and_is_free_again(cast: Cast, ayse: User) -> None:
    session = booked(cast, here(cast, ayse), 24)
    for user in (cast.aliya, cast.berik):
        says(cast, session, user)
    with acting_as(cast.berik.pk):
        guests.dismiss(cast.case, cast.berik, Guest.objects.get().pk)
    assert kinds(ayse) == ["ended", "session_cancelled", "session_changed"]
    with acting_as(ayse.pk):
        assert not Session.objects.exists()
        assert not Seat.objects.exists()
    with acting_as(cast.dana.pk):
        assert queries.session(cast.case, session.pk).state == "fixed"


def test_the_end_of_the_mediation_is_told_to_a_guest_once(cast: Cast, ayse: User) -> None:
    session = booked(cast, here(cast, ayse), 24)
    for user in (cast.aliya, cast.berik):
        says(cast, session, user)
    with acting_as(cast.berik.pk):
        leave(cast.case, cast.berik)
    assert kinds(ayse) == ["ended", "session_cancelled", "session_changed"]


def test_only_guests_of_the_case_are_booked(cast: Cast, ayse: User) -> None:
    other = here(mediating("en"), ayse)
    with acting_as(cast.aliya.pk):
        aliya = Participant.objects.get(user=cast.aliya).pk
    strange: list[UUID] = [other.pk, aliya]
    for one in strange:
        with acting_as(cast.dana.pk), pytest.raises(Http404):
            actions.propose(cast.case, cast.dana, Plan("joint", "video", hours(24), guests=[one]))


def test_the_form_books_guests_and_other_times_keep_or_change_them(cast: Cast, ayse: User) -> None:
    me, dana = here(cast, ayse), as_(cast.dana)
    root, day = f"/cases/{cast.case}/sessions/", timezone.localdate() + timedelta(days=30)
    typed = {"kind": "joint", "mode": "video", "length": "60", "day_1": str(day), "at_1": "10:00"}
    assert "Ayse: interpreter" in text(dana.get(f"{root}new/"))
    assert dana.post(f"{root}new/", {**typed, "guests": "nobody"}).status_code == 422
    address = dana.post(f"{root}new/", {**typed, "guests": str(me.pk)})["Location"]
    assert "Ayse · interpreter" in text(dana.get(address))
    assert "checked" in text(dana.get(f"{address}times/"))
    assert dana.post(f"{address}times/", {**typed, "at_1": "12:00", "guests": str(me.pk)}).status_code == 302
    assert as_(ayse).get(address).status_code == 200
    assert dana.post(f"{address}times/", {**typed, "at_1": "14:00"}).status_code == 302
    assert as_(ayse).get(address).status_code == 404
