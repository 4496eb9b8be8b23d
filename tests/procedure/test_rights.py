"""The table of rights against the table of the concepts, which is written out here once more by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bitim.procedure.rights import RIGHTS, Deed, Given, Place, Role, Standing, may
from bitim.procedure.steps import WAYS, Move, Refused, Step, check, permits

ALL = frozenset(Given)
CONTENT = set(Place) - {Place.FRAME, Place.OUTCOME}

roles, places, deeds = (st.sampled_from(list(kind)) for kind in (Role, Place, Deed))
standings = st.builds(Standing, roles, st.frozensets(st.sampled_from(list(Given))))


def readers(place: Place, *, own: bool, holds: frozenset[Given] = frozenset()) -> set[Role]:
    return {role for role in Role if may(Standing(role, holds), Deed.READ, place, own=own)}


def test_everybody_reads_what_the_concepts_say() -> None:
    sides = {Role.PARTY, Role.REPRESENTATIVE, Role.SUPPORTER}
    assert readers(Place.FRAME, own=False) == sides | {Role.MEDIATOR, Role.COORDINATOR, Role.CUSTODIAN}
    assert readers(Place.JOINT, own=False) == sides | {Role.MEDIATOR}
    assert readers(Place.CAUCUS, own=True) == sides | {Role.MEDIATOR}
    assert readers(Place.CAUCUS, own=False) == {Role.MEDIATOR}
    assert readers(Place.NOTES, own=True) == {Role.MEDIATOR}
    assert readers(Place.NOTES, own=False) == set()
    assert readers(Place.SCREENING, own=True) == {Role.PARTY, Role.MEDIATOR}
    assert readers(Place.SCREENING, own=False) == {Role.MEDIATOR}
    assert readers(Place.BALLOT, own=True) == {Role.PARTY, Role.REPRESENTATIVE}
    assert readers(Place.BALLOT, own=False) == set()
    assert readers(Place.SETTLEMENT, own=False) == sides | {Role.MEDIATOR}
    assert readers(Place.OUTCOME, own=False) == {
        Role.PARTY,
        Role.REPRESENTATIVE,
        Role.MEDIATOR,
        Role.COORDINATOR,
        Role.REFERRER,
        Role.CUSTODIAN,
    }


def test_nobody_but_the_owner_of_a_caucus_releases_from_it() -> None:
    releasing = {right for right in RIGHTS if right.deed == Deed.RELEASE}
    assert {(right.role, right.place, right.own, right.given) for right in releasing} == {
        (Role.PARTY, Place.CAUCUS, True, Given.ALWAYS),
        (Role.REPRESENTATIVE, Place.CAUCUS, True, Given.EMPOWERED),
    }


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.REFERRER, Role.NOMINEE])
def test_who_stands_outside_reads_no_content(role: Role) -> None:
    for place in CONTENT - {Place.CONTACT}:
        assert not any(may(Standing(role, ALL - {Given.BROUGHT}), deed, place, own=True) for deed in Deed)


@given(standings, deeds, places, st.booleans())
def test_more_standing_never_takes_a_right_away(standing: Standing, deed: Deed, place: Place, own: bool) -> None:  # noqa: FBT001 - drawn
    if may(standing, deed, place, own=own):
        assert may(Standing(standing.role, ALL), deed, place, own=True)


@given(st.sampled_from(list(Move)), st.sampled_from(list(Step)))
def test_a_move_is_made_from_its_steps_alone(move: Move, step: Step) -> None:
    if move not in WAYS:
        assert move == Move.OPEN
    elif step in WAYS[move].since:
        check(move, step)
    else:
        with pytest.raises(Refused) as refused:
            check(move, step)
        assert refused.value.code == "not_at_this_step"


def test_a_side_can_leave_at_every_step_before_the_end() -> None:
    empowered = Standing(Role.REPRESENTATIVE, frozenset({Given.EMPOWERED}))
    assert permits(Move.LEAVE, Standing(Role.PARTY))
    assert permits(Move.LEAVE, empowered)
    assert not permits(Move.LEAVE, Standing(Role.REPRESENTATIVE))
    assert WAYS[Move.LEAVE].since == {Step.OPENED, Step.INVITED, Step.ACCEPTED, Step.APPOINTED, Step.MEDIATING}


def test_only_a_mediator_drafts_and_leads() -> None:
    for move in (Move.DRAW_UP, Move.DRAFT, Move.OFFER_FOR_SIGNING, Move.HOLD_SESSION, Move.WITHDRAW):
        assert {role for role in Role if permits(move, Standing(role, ALL))} == {Role.MEDIATOR}


def test_every_step_but_the_last_can_be_left() -> None:
    reached = {Step.OPENED}
    for _ in Step:
        reached |= {way.to for way in WAYS.values() if way.to and way.since & reached}
    assert reached == set(Step)
    left = set[Step]().union(*(way.since for way in WAYS.values() if way.to))
    assert left == set(Step) - {Step.CLOSED}
