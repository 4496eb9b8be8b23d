from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.http import Http404
from django.utils import timezone
from icalendar import Calendar

from bitim.procedure.chain import breaks
from bitim.procedure.steps import Refused
from bitim.web.accounts.models import User
from bitim.web.appointment.actions import object_to
from bitim.web.cases import queries as cases
from bitim.web.cases.actions.ending import leave
from bitim.web.journal.queries import links
from bitim.web.schedule import actions, queries
from bitim.web.schedule.actions import Plan
from bitim.web.schedule.models import Minutes, Presence, Seat, Session
from bitim.web.shared.acting import acting_as
from tests.web.letters import letters
from tests.web.schedule.plans import begin, fixed, hours, proposed, says, seen
from tests.web.stages import Cast, appointed, mediating

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast() -> Cast:
    return mediating("en")


def refused(code: str, cast: Cast, plan: Plan) -> None:
    with acting_as(cast.dana.pk), pytest.raises(Refused, match=code):
        actions.propose(cast.case, cast.dana, plan)


def acts(cast: Cast, user: User) -> list[str]:
    with acting_as(user.pk):
        assert breaks(links(cast.case)) == []
        found = [str(link.body["act"]) for link in links(cast.case) if link.body]
        return [act for act in found if act.startswith("session.")]


def test_the_first_time_that_suits_everybody_is_agreed(cast: Cast) -> None:
    session = proposed(cast, 48, 24, 72)
    assert says(cast, session, cast.aliya, [1, 2]) == "proposed"
    assert says(cast, session, cast.berik, [0, 2, 1]) == "fixed"
    for user in cast.everybody:
        found = seen(cast, session.pk, user)
        assert found.starts == sorted(slot.starts for slot in found.slots.all())[1]
        assert acts(cast, user) == ["session.proposed", "session.fixed"]
    with acting_as(cast.dana.pk):
        assert Seat.objects.count() == 3


def test_a_word_can_be_changed_until_the_time_is_agreed(cast: Cast) -> None:
    session = proposed(cast, 24, 48)
    says(cast, session, cast.aliya, [])
    says(cast, session, cast.aliya, [1])
    assert says(cast, session, cast.berik, [0, 1]) == "fixed"
    with acting_as(cast.aliya.pk), pytest.raises(Refused, match="time_is_settled"):
        actions.answer(cast.case, cast.aliya, session.pk, [])


def test_when_no_time_suits_everybody_the_mediator_hears_of_it_and_proposes_others(cast: Cast) -> None:
    session = proposed(cast, 24, 48)
    says(cast, session, cast.aliya, [0])
    says(cast, session, cast.berik, [1])
    assert acts(cast, cast.dana)[-1] == "session.no_time"
    assert any(letter.kind == "answered" for letter in letters(to=cast.dana.email))
    with acting_as(cast.dana.pk):
        actions.reschedule(cast.case, cast.dana, session.pk, hours(30), "Abai 1")
    for user, state in ((cast.aliya, "proposed"), (cast.berik, "fixed")):
        assert says(cast, session, user) == state
    assert seen(cast, session.pk, cast.aliya).place == "Abai 1"


def test_before_the_agreement_is_signed_there_are_only_talks_to_prepare() -> None:
    cast = appointed("en")
    refused("preparation_only", cast, Plan("joint", "video", hours(24)))
    refused("preparation_only", cast, Plan("separate", "video", hours(24), "a"))
    session = fixed(cast, 24, kind="preparation", side="b")
    begin(cast, session)
    with acting_as(cast.dana.pk):
        actions.record(cast.case, cast.dana, session.pk, held=True, minutes={})
    assert seen(cast, session.pk, cast.berik).state == "held"


@pytest.mark.parametrize(
    ("times", "code"),
    [
        ([], "one_to_three_times"),
        ([1, 1], "one_to_three_times"),
        ([1, 2, 3, 4], "one_to_three_times"),
        ([-1], "time_is_over"),
        ([24, -1], "time_is_over"),
    ],
)
def test_one_to_three_different_times_ahead_are_proposed(cast: Cast, times: list[float], code: str) -> None:
    refused(code, cast, Plan("joint", "video", hours(*times)))


@pytest.mark.parametrize("minutes", [0, -30, 9 * 60])
def test_a_time_takes_up_to_eight_hours(cast: Cast, minutes: int) -> None:
    refused("time_is_over", cast, Plan("joint", "video", hours(24, minutes=minutes)))


@pytest.mark.parametrize("side", ["", "f", "x", "ab"])
def test_a_separate_session_is_with_a_side_of_the_case(cast: Cast, side: str) -> None:
    refused("which_side", cast, Plan("separate", "video", hours(24), side))


def test_a_separate_session_is_for_that_side_and_the_mediator_alone(cast: Cast) -> None:
    session = fixed(cast, 24, kind="separate", side="a")
    assert session.state == "fixed"
    with acting_as(cast.berik.pk):
        assert not queries.sessions(cast.case)
        assert not Seat.objects.exists()
        with pytest.raises(Http404):
            actions.cancel(cast.case, cast.berik, session.pk)
        with pytest.raises(Http404):
            actions.answer(cast.case, cast.berik, session.pk, [])
    assert acts(cast, cast.berik) == []
    assert acts(cast, cast.aliya) == ["session.proposed", "session.fixed"]
    assert not [one for one in letters(to=cast.berik.email) if one.kind.startswith("session")]


def test_nobody_but_the_mediator_proposes_and_strangers_can_do_nothing(cast: Cast) -> None:
    session = proposed(cast)
    for user in (cast.aliya, cast.temir):
        with acting_as(user.pk), pytest.raises(Http404):
            actions.propose(cast.case, user, Plan("joint", "video", hours(24)))
        with acting_as(user.pk), pytest.raises(Http404):
            actions.reschedule(cast.case, user, session.pk, hours(24), "")
        with acting_as(user.pk), pytest.raises(Http404):
            actions.record(cast.case, user, session.pk, held=True, minutes={})
    with acting_as(cast.temir.pk), pytest.raises(Http404):
        actions.cancel(cast.case, cast.temir, session.pk)
    with acting_as(cast.aliya.pk):
        with pytest.raises(Refused, match="times_changed"):
            actions.answer(cast.case, cast.aliya, session.pk, [uuid4()])
        with pytest.raises(Http404):
            actions.answer(cast.case, cast.aliya, uuid4(), [])


def test_the_mediator_is_told_of_an_overlap_and_a_free_time_beside_it_is_fine(cast: Cast) -> None:
    fixed(cast, 24)
    refused("mediator_busy", cast, Plan("joint", "video", hours(24.5)))
    refused("mediator_busy", cast, Plan("joint", "video", hours(23, 23.9)))
    assert proposed(cast, 25.01).state == "proposed"


def test_a_time_that_was_given_away_meanwhile_is_passed_by(cast: Cast) -> None:
    first, second = proposed(cast, 24, 48), proposed(cast, 24, 48, kind="separate", side="a")
    for user in (cast.aliya, cast.berik):
        says(cast, first, user, [0, 1])
    assert says(cast, second, cast.aliya, [0, 1]) == "fixed"
    starts = [seen(cast, one.pk, cast.dana).starts for one in (first, second)]
    assert starts[0] != starts[1]
    third = proposed(cast, 72)
    with acting_as(cast.dana.pk):
        taken = seen(cast, first.pk, cast.dana)
        assert taken.starts
        with pytest.raises(IntegrityError), transaction.atomic():
            Seat(session=third, user=cast.dana, during=(taken.starts, taken.ends)).save(force_insert=True)


def test_a_cancelled_appointment_gives_the_time_back(cast: Cast) -> None:
    session = fixed(cast, 24)
    with acting_as(cast.berik.pk):
        actions.cancel(cast.case, cast.berik, session.pk)
        with pytest.raises(Refused, match="session_is_over"):
            actions.cancel(cast.case, cast.berik, session.pk)
    assert fixed(cast, 24).state == "fixed"


@pytest.mark.parametrize("end", ["leave", "object"])
def test_a_case_without_its_mediator_has_no_appointments_ahead(cast: Cast, end: str) -> None:
    kept, fallen, open_ = fixed(cast, 1), fixed(cast, 24), proposed(cast, 48, kind="separate", side="a")
    begin(cast, kept)
    with acting_as(cast.berik.pk):
        (leave if end == "leave" else object_to)(cast.case, cast.berik)
    with acting_as(cast.aliya.pk):
        states = {one.pk: one.state for one in queries.sessions(cast.case)}
    assert states == {kept.pk: "fixed", fallen.pk: "cancelled", open_.pk: "cancelled"}
    assert [one for one in letters(to=cast.aliya.email) if one.kind == "session_cancelled"]


def test_presence_and_who_can_hear_are_known_to_the_mediator_and_the_own_side(cast: Cast) -> None:
    session = fixed(cast, 48)
    with acting_as(cast.aliya.pk), pytest.raises(Refused, match="not_the_day_yet"):
        actions.declare(cast.case, cast.aliya, session.pk, private=True)
    begin(cast, session)
    with acting_as(cast.aliya.pk):
        actions.declare(cast.case, cast.aliya, session.pk, private=True)
        actions.declare(cast.case, cast.aliya, session.pk, private=False)
    for user, count in ((cast.aliya, 1), (cast.dana, 1), (cast.berik, 0), (cast.temir, 0)):
        with acting_as(user.pk):
            assert Presence.objects.filter(private=False).count() == Presence.objects.count() == count
    with acting_as(cast.dana.pk), pytest.raises(Http404):
        actions.declare(cast.case, cast.dana, session.pk, private=True)


def test_the_mediator_alone_sees_how_long_each_side_spoke(cast: Cast) -> None:
    for minutes in ({"a": 30, "b": 20}, {"a": 5}):
        session = fixed(cast, 1)
        with acting_as(cast.dana.pk), pytest.raises(Refused, match="not_over_yet"):
            actions.record(cast.case, cast.dana, session.pk, held=True, minutes=minutes)
        begin(cast, session)
        with acting_as(cast.dana.pk):
            actions.record(cast.case, cast.dana, session.pk, held=True, minutes=minutes)
            Seat.objects.filter(session=session).delete()
            with pytest.raises(Refused, match="not_over_yet"):
                actions.record(cast.case, cast.dana, session.pk, held=False, minutes={})
    with acting_as(cast.dana.pk):
        total = queries.spoken(cast.case)
        sides = queries.shares(cases.sides(cast.case), total)
        assert [(side.letter, count, share) for side, count, share in sides] == [("a", 35, 64), ("b", 20, 36)]
    for user in (cast.aliya, cast.berik):
        with acting_as(user.pk):
            assert not Minutes.objects.exists()


@pytest.mark.parametrize("minutes", [-1, 24 * 60 + 1])
def test_minutes_are_those_of_a_day(cast: Cast, minutes: int) -> None:
    session = fixed(cast, 1)
    begin(cast, session)
    with acting_as(cast.dana.pk), pytest.raises(Refused, match="too_many_minutes"):
        actions.record(cast.case, cast.dana, session.pk, held=True, minutes={"a": minutes})


def test_what_did_not_take_place_has_no_minutes(cast: Cast) -> None:
    session = fixed(cast, 1)
    begin(cast, session)
    with acting_as(cast.dana.pk):
        actions.record(cast.case, cast.dana, session.pk, held=False, minutes={"a": 10})
        assert not Minutes.objects.exists()
    assert acts(cast, cast.aliya)[-1] == "session.not_held"


def test_letters_bring_the_appointment_to_the_calendar_and_take_it_out_again(cast: Cast) -> None:
    session = fixed(cast, 24)
    with acting_as(cast.dana.pk):
        actions.reschedule(cast.case, cast.dana, session.pk, hours(48), "Abai 1")
    for user in (cast.aliya, cast.berik):
        says(cast, session, user)
    with acting_as(cast.dana.pk):
        actions.cancel(cast.case, cast.dana, session.pk)
    files = [one.calendar for one in reversed(letters(to=cast.aliya.email)) if one.calendar]
    events = [Calendar.from_ical(text).walk("VEVENT")[0] for text in files]
    assert [str(event["status"]) for event in events] == ["CONFIRMED", "CANCELLED", "CONFIRMED", "CANCELLED"]
    assert len({str(event["uid"]) for event in events}) == 1
    sequences = [int(str(event["sequence"])) for event in events]
    assert sequences == sorted(set(sequences))
    for text in files:
        for word in ("Aliya", "Әлия", "Берік", "Дана", "meet.example", "Abai", "ediat", str(cast.case)):
            assert word not in text


def test_sessions_of_the_past_are_not_cancelled_when_a_case_ends(cast: Cast) -> None:
    session = fixed(cast, 1)
    begin(cast, session, ago=timedelta(hours=3))
    with acting_as(cast.aliya.pk):
        leave(cast.case, cast.aliya)
        found = Session.objects.get(pk=session.pk)
        assert found.state == "fixed"
        assert found.ends is not None
        assert found.ends < timezone.now()
