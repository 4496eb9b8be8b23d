"""Nobody but a side itself learns how it ranked: no person, no job, no page of the journal."""

from typing import Any

import pytest
from django.db import ProgrammingError, connection, transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bitim.procedure.rights import Deed, Place, Role, Standing, may
from bitim.web.accounts.models import User
from bitim.web.appointment import actions
from bitim.web.appointment.models import Ballot, Nomination
from bitim.web.cases import queries as cases
from bitim.web.journal.queries import links
from bitim.web.register.models import Mediator
from bitim.web.shared.acting import acting_as
from tests.web.appointment.disputes import accepted, listed, ranks
from tests.web.people import person
from tests.web.register.entries import mediator

pytestmark = pytest.mark.django_db


def rows(sql: str, *values: Any) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return list(cursor.fetchall())


def ballots_seen(user: User | None, **as_: Any) -> set[str]:
    with acting_as(user.pk if user else None, **as_):
        return set(Ballot.objects.values_list("side__letter", flat=True))


@pytest.mark.parametrize("role", list(Role))
def test_a_ballot_is_read_by_its_own_side_alone(role: Role) -> None:
    aliya, berik, other = person("Aliya"), person("Berik"), person("Other")
    _, dana = mediator("Dana")
    case = accepted(aliya, berik)
    listed(case, aliya)
    ranks(case, aliya, dana)
    with acting_as(aliya.pk):
        side = cases.participation(aliya, case).side
        stands = side if role in {Role.PARTY, Role.REPRESENTATIVE, Role.SUPPORTER} else None
        cases.Participant.objects.create(case_id=case, user=other, role=role, side=stands, since=timezone.now())
    own = stands is not None and may(Standing(role), Deed.READ, Place.BALLOT, own=True)
    assert ballots_seen(other) == ({"a"} if own else set())
    assert ballots_seen(aliya) == {"a"}
    assert ballots_seen(berik) == set()
    assert ballots_seen(person("Temir")) == set()
    assert ballots_seen(None) == set()
    assert ballots_seen(None, clock_of=case) == set()


def test_nobody_gets_all_ballots_and_the_choosing_only_when_every_side_has_cast() -> None:
    (aliya, berik), (user, dana) = (person("Aliya"), person("Berik")), mediator("Dana")
    case = accepted(aliya, berik)
    listed(case, aliya)
    ranks(case, aliya, dana)
    with acting_as(None, clock_of=case):
        assert rows("select * from all_ballots(%s)", case) == []
    ranks(case, berik, dana)
    for somebody in (aliya, berik, user, person("Temir")):
        with acting_as(somebody.pk):
            assert rows("select * from all_ballots(%s)", case) == []
    with acting_as(None, clock_of=case):
        assert len(rows("select * from all_ballots(%s)", case)) == 2


def test_nobody_changes_the_ballot_of_another_side() -> None:
    aliya, berik = person("Aliya"), person("Berik")
    _, dana = mediator("Dana")
    case = accepted(aliya, berik)
    listed(case, aliya)
    ranks(case, aliya, dana)
    with acting_as(berik.pk):
        assert Ballot.objects.update(ranked=[]) == 0
        side = next(one for one in cases.sides(case) if one.letter == "a")
        room = cases.Room.objects.get(case_id=case, place=Place.BALLOT, side=side)
        with pytest.raises(ProgrammingError), transaction.atomic():
            Ballot(room=room, case_id=case, side=side, cast_at=timezone.now()).save(force_insert=True)
    with acting_as(aliya.pk):
        assert Ballot.objects.get().ranked == [str(dana.pk)]


def test_disclosed_ties_are_for_those_in_the_case_and_the_one_who_told_them() -> None:
    aliya, berik = person("Aliya"), person("Berik")
    user, dana = mediator("Dana")
    case = accepted(aliya, berik)
    listed(case, aliya)
    ranks(case, aliya, dana)
    ranks(case, berik, dana)
    with acting_as(user.pk):
        actions.take_on(case, user, ["relationship"], "We are cousins.")
        assert Nomination.objects.get().disclosed == "We are cousins."
    other = mediator("Erlan")[0]
    with acting_as(aliya.pk):
        cases.Participant.objects.create(case_id=case, user=other, role=Role.REFERRER, since=timezone.now())
    for somebody in (other, person("Temir")):
        with acting_as(somebody.pk):
            assert not Nomination.objects.exists()


WORDS = st.lists(st.sampled_from(["first", "second", "third", "strike", "leave"]), min_size=3, max_size=3)


def cast(case: Any, user: User, entries: list[Mediator], word: list[str]) -> None:
    order = sorted((w, n) for n, w in enumerate(word) if w not in {"strike", "leave"})
    ranks(case, user, *(entries[n] for _, n in order), struck=[entries[n] for n, w in enumerate(word) if w == "strike"])


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(mine=WORDS, theirs=WORDS)
def test_what_one_side_sees_never_tells_more_than_the_choice_itself(mine: list[str], theirs: list[str]) -> None:
    """Whatever the ballots: the journal and all tables show a side names asked and a lot, no rank and no strike."""
    with transaction.atomic():
        aliya, berik = person("Aliya"), person("Berik")
        entries = [mediator(name)[1] for name in ("Dana", "Erlan", "Farida")]
        case = accepted(aliya, berik)
        listed(case, aliya)
        cast(case, aliya, entries, mine)
        cast(case, berik, entries, theirs)
        told: list[dict[str, Any]] = []
        for user, letter in ((aliya, "a"), (berik, "b")):
            assert ballots_seen(user) == {letter}
            with acting_as(user.pk):
                told = [dict(link.body) for link in links(case) if link.body]
        abouts = {
            str(body["act"]): body["about"] for body in told if str(body["act"]).startswith(("choice", "mediator"))
        }
        assert abouts.pop("choice.listed") == {"count": 3}
        assert abouts.pop("choice.ranked") == {}
        ((act, about),) = abouts.items()
        assert (act, about) == ("choice.none_common", {}) or (
            act in {"mediator.asked", "mediator.asked_by_lot"} and set(about) == {"mediator"}
        )
        transaction.set_rollback(True)
