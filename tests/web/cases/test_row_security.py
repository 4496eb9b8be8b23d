"""PostgreSQL gives a reader what the table of rights gives, and nothing else: every role, place and deed."""

from uuid import UUID

import pytest
from django.db import ProgrammingError, transaction
from django.utils import timezone

from bitim.procedure.clocks import Kind
from bitim.procedure.known_terms import known_to
from bitim.procedure.rights import Deed, Given, Place, Role, Standing, may
from bitim.web.accounts.models import User
from bitim.web.cases.actions.opening import Dispute, Named, SafeContact, open_case
from bitim.web.cases.models import Case, Clock, Participant, Room, Side
from bitim.web.cases.queries import standing
from bitim.web.journal.models import Body, Entry
from bitim.web.shared.acting import acting_as
from bitim.web.writings.actions import write
from bitim.web.writings.models import Writing
from tests.web.people import person

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()
HELD = {Given.EMPOWERED: "empowered", Given.ADMITTED: "admitted"}


def case_of(opener: User) -> UUID:
    with acting_as(opener.pk):
        return open_case(opener, Dispute("civil"), [Named("A"), Named("B")], contact=SafeContact()).pk


def enter(case: UUID, opener: User, user: User, role: Role, *, holds: frozenset[Given]) -> Participant:
    """Somebody comes in beside side b, or beside none, with or without what their rights hang on."""
    stands = role in {Role.PARTY, Role.REPRESENTATIVE, Role.SUPPORTER}
    with acting_as(opener.pk):
        return Participant.objects.create(
            case_id=case,
            user=user,
            role=role,
            side=Side.objects.get(case_id=case, letter="b") if stands else None,
            since=timezone.now(),
            **{name: given in holds for given, name in HELD.items()},
        )


@pytest.mark.parametrize("holds", [frozenset[Given](), frozenset({Given.EMPOWERED, Given.ADMITTED})])
@pytest.mark.parametrize("role", list(Role))
def test_a_room_is_open_exactly_where_the_table_opens_it(role: Role, holds: frozenset[Given]) -> None:
    aliya, other = person("Aliya"), person("Other")
    case = case_of(aliya)
    me = enter(case, aliya, other, role, holds=holds)
    with acting_as(aliya.pk):
        Room.objects.create(case_id=case, place=Place.NOTES, owner=me)
        strange = Participant.objects.get(user=aliya)
        Room.objects.create(case_id=case, place=Place.NOTES, owner=strange)
        rooms = list(Room.objects.filter(case_id=case).select_related("side"))
    standing = Standing(role, holds)
    with acting_as(other.pk):
        for room in rooms:
            own = (room.side is not None and room.side_id == me.side_id) or room.owner_id == me.pk
            writes = may(standing, Deed.WRITE, Place(room.place), own=own) or may(
                standing, Deed.DRAFT, Place(room.place), own=own
            )
            assert _can_write(room, other) == writes, (room.place, own)
            readable = Writing.objects.filter(room=room).exists()
            assert readable == (writes and may(standing, Deed.READ, Place(room.place), own=own)), room.place


def _can_write(room: Room, user: User) -> bool:
    try:
        with transaction.atomic():
            write(room.pk, user.pk, "test", "word")
    except ProgrammingError:
        return False
    return True


@pytest.mark.parametrize("role", list(Role))
def test_content_is_read_exactly_where_the_table_lets(role: Role) -> None:
    aliya, berik, other = person("Aliya"), person("Berik"), person("Other")
    case = case_of(aliya)
    enter(case, aliya, berik, Role.PARTY, holds=frozenset())
    mediator = person("Dana", office="mediator")
    enter(case, aliya, mediator, Role.MEDIATOR, holds=frozenset())
    words: dict[UUID, Room] = {}
    for author in (aliya, berik, mediator):
        with acting_as(author.pk):
            for room in Room.objects.filter(case_id=case):
                if _can_write(room, author):
                    words[room.pk] = room
    me = enter(case, aliya, other, role, holds=frozenset())
    with acting_as(other.pk):
        read = set(Writing.objects.values_list("room_id", flat=True))
    expected = {
        key
        for key, room in words.items()
        if may(
            Standing(role), Deed.READ, Place(room.place), own=room.side_id is not None and room.side_id == me.side_id
        )
    }
    assert read == expected
    with acting_as(person("Temir").pk):
        assert not Writing.objects.exists()
        assert not Case.objects.exists()
    assert not Writing.objects.exists()


@pytest.mark.parametrize("role", list(Role))
def test_a_term_is_known_exactly_to_whom_the_table_gives_it(role: Role) -> None:
    aliya, other = person("Aliya"), person("Other")
    case = case_of(aliya)
    me = enter(case, aliya, other, role, holds=frozenset())
    with acting_as(None, clock_of=case):
        for kind in Kind:
            Clock.objects.create(case_id=case, kind=kind, starts=TODAY, ends=TODAY, counted="calendar")
    with acting_as(other.pk):
        known = set(Clock.objects.values_list("kind", flat=True))
    assert known == known_to(standing(me))
    assert (Kind.PERFORMANCE in known) == may(standing(me), Deed.READ, Place.SETTLEMENT)
    with acting_as(person("Temir").pk):
        assert not Clock.objects.exists()


def test_who_is_out_reads_nothing_any_more() -> None:
    aliya, berik = person("Aliya"), person("Berik")
    case = case_of(aliya)
    me = enter(case, aliya, berik, Role.SUPPORTER, holds=frozenset())
    with acting_as(aliya.pk):
        write(Room.objects.get(case_id=case, place=Place.JOINT).pk, aliya.pk, "test", "word")
        Participant.objects.filter(pk=me.pk).update(until=timezone.now())
    with acting_as(berik.pk):
        assert not Case.objects.exists()
        assert not Writing.objects.exists()


def test_nobody_writes_in_the_name_of_another() -> None:
    aliya, berik = person("Aliya"), person("Berik")
    case = case_of(aliya)
    with acting_as(aliya.pk):
        room = Room.objects.get(case_id=case, place=Place.JOINT)
        with pytest.raises(ProgrammingError), transaction.atomic():
            write(room.pk, berik.pk, "test", "word")


def test_the_journal_is_added_to_and_never_changed() -> None:
    aliya = person("Aliya")
    case_of(aliya)
    with acting_as(aliya.pk):
        assert Entry.objects.count() == 1
        assert Entry.objects.update(seal="0" * 64) == 0
        assert Body.objects.update(salt="") == 0
        assert Body.objects.all().delete()[0] == 0
        assert Entry.objects.count() == 1
