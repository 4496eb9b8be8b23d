from collections.abc import Callable
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.db.models import Q, QuerySet, Value
from django.test.utils import CaptureQueriesContext

from bitim.procedure.rights import Role
from bitim.web.accounts.models import User
from bitim.web.cases.models import Participant, Room, Side
from bitim.web.schedule.models import Session
from bitim.web.shared.acting import acting_as
from bitim.web.shared.prepared import prepared
from tests.web import stages
from tests.web.people import person

pytestmark = pytest.mark.django_db


def by_name(composed: list[str]) -> Callable[[str, int], list[User]]:
    """A prepared question that notes when it is composed."""

    @prepared
    def ask(name: str, least: int) -> QuerySet[User]:
        composed.append("once")
        return User.objects.filter(name=name, pk__gte=least).order_by("pk")

    return ask


def test_a_question_is_composed_once_and_asked_of_other_values() -> None:
    composed: list[str] = []
    ask = by_name(composed)
    aliya, berik = person("aliya"), person("berik")
    for _ in range(2):
        assert ask(aliya.name, 0) == [aliya]
        assert ask(berik.name, 0) == [berik]
        assert ask(berik.name, berik.pk + 1) == []
    assert composed == ["once"]


def test_what_it_gives_is_what_the_question_itself_gives() -> None:
    cast = stages.accepted()
    with acting_as(cast.aliya.pk):
        case = Participant.objects.get(user=cast.aliya).case_id

        def question(case_id: UUID) -> QuerySet[Participant]:
            found = Participant.objects.filter(case_id=case_id).select_related("user", "side").prefetch_related("user")
            return found.order_by("pk").exclude(role=Role.MEDIATOR)

        plain, again = list(question(case)), prepared(question)(case)
        assert again == plain
        with CaptureQueriesContext(connection) as asked:
            assert [(one.user.name, one.side and one.side.name) for one in again] == [
                (one.user.name, one.side and one.side.name) for one in plain
            ]
        assert not asked.captured_queries


def test_kinds_and_nothing_at_all_belong_to_the_statement() -> None:
    cast = stages.accepted()

    @prepared
    def rooms(case_id: UUID, side: None, *roles: Role) -> QuerySet[Room]:
        found = Room.objects.filter(case_id=case_id, side=side)
        return found.filter(place__in=roles) if roles else found

    with acting_as(cast.aliya.pk):
        all_sides = Room.objects.filter(case_id=cast.case, side=None)
        assert set(rooms(cast.case, None)) == set(all_sides)
        assert rooms(cast.case, None, Role.PARTY) == []


def test_each_asks_in_the_own_name() -> None:
    cast = stages.accepted()

    @prepared
    def sides(case_id: UUID) -> QuerySet[Side]:
        return Side.objects.filter(case_id=case_id).order_by("letter")

    with acting_as(cast.aliya.pk):
        assert [side.letter for side in sides(cast.case)] == ["a", "b"]
    with acting_as(person("stranger").pk):
        assert sides(cast.case) == []


def test_it_counts_on_other_rows_too() -> None:
    aliya, _ = person("aliya"), person("berik")

    @prepared
    def names(least: int) -> QuerySet[User, str]:
        return User.objects.filter(pk__gte=least).order_by("pk").values_list("name", flat=True)[:1]

    assert names(aliya.pk) == [aliya.name]


def test_an_argument_that_is_no_parameter_is_refused_before_anything_is_asked() -> None:
    @prepared
    def starting(name: str) -> QuerySet[User]:
        return User.objects.filter(name__startswith=name)

    @prepared
    def either(_unused: int) -> QuerySet[User]:
        return User.objects.filter(Q(name=Value("x")))

    @prepared
    def both(name: str) -> QuerySet[User]:
        return User.objects.filter(Q(name=name) | Q(name__contains=name))

    with CaptureQueriesContext(connection) as asked:
        with pytest.raises(ValueError, match="starting"):
            starting("a")
        with pytest.raises(ValueError, match="both"):
            both("a")
        with pytest.raises(TypeError, match="both"):
            both(name="a")
        with pytest.raises(ValueError, match="either"):
            either(3)
    assert not asked.captured_queries


def test_appointments_come_with_their_times() -> None:
    @prepared
    def sessions(case_id: UUID) -> QuerySet[Session]:
        return Session.objects.filter(case_id=case_id).prefetch_related("slots")

    assert sessions(uuid4()) == []
