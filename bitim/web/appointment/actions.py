"""The only writers of the choice of a mediator."""

import json
from collections.abc import Sequence
from uuid import UUID

from django.db import connection

from bitim.procedure.choice import Ballot as Word
from bitim.procedure.choice import Choice, Deadlock, choose, lawful
from bitim.procedure.rights import Place, Role
from bitim.procedure.steps import Move, Refused, Step
from bitim.web.accounts.models import User
from bitim.web.appointment.models import Ballot, Candidacy, Nomination
from bitim.web.appointment.queries import candidates
from bitim.web.cases import queries as cases
from bitim.web.cases.doing import Doing, doing
from bitim.web.cases.models import Participant, Room
from bitim.web.notices.actions import Notice
from bitim.web.register.queries import Mediator, as_candidate, suggested

TAKEN_ON, TURNED_DOWN, DISCLOSED, OBJECTED, WITHDRAWN = (
    "taken_on",
    "turned_down",
    "disclosed",
    "objected",
    "withdrawn",
)


def draw_up_list(case_id: UUID, user: User) -> None:
    """Put the mediators that fit on the common list, when it is still empty."""
    with doing(case_id, user, Move.RANK) as move:
        if not Candidacy.objects.filter(case=move.case).exists():
            fitting = suggested(move.case.field, move.case.language)
            Candidacy.objects.bulk_create(
                Candidacy(case=move.case, mediator=one) for one in fitting if _lawful(move, one)
            )
            move.note("choice.listed")


def add_candidate(case_id: UUID, user: User, mediator: Mediator) -> None:
    """Put somebody of the register on the common list; every ballot may be changed after it."""
    with doing(case_id, user, Move.RANK) as move:
        if not _lawful(move, mediator) or mediator.user_id is None:
            raise Refused("not_lawful", "LM 9")
        if not Candidacy.objects.filter(case=move.case, mediator=mediator).exists():
            Candidacy(case=move.case, mediator=mediator, side=move.me.side).save(force_insert=True)
            move.note("choice.added", mediator=mediator.name)
            move.tell(Notice.YOUR_TURN, Role.PARTY, Role.REPRESENTATIVE, about=f"candidate {mediator.pk}")


def rank(case_id: UUID, user: User, ranked: Sequence[str], struck: Sequence[str]) -> None:
    """Cast a side's ballot, or change it; with the last one the mediator is found."""
    with doing(case_id, user, Move.RANK) as move:
        if _asked(move) is not None:
            raise Refused("already_asked")
        Word(tuple(ranked), frozenset(struck))
        room = Room.objects.get(case=move.case, place=Place.BALLOT, side=move.me.side)
        known = {str(one.pk) for one in candidates(case_id)}
        if not known.issuperset((*ranked, *struck)):
            raise Refused("not_on_the_list")
        ballot = {"ranked": list(ranked), "struck": list(struck), "cast_at": move.now}
        if not Ballot.objects.filter(pk=room.pk).update(**ballot):
            Ballot(room=room, case=move.case, side=move.me.side, **ballot).save(force_insert=True)
        move.note("choice.ranked")
        _nominate_if_all_did(move)


def _nominate_if_all_did(move: Doing) -> None:
    """Find the mediator when every side has cast its ballot, and ask them."""
    sides = {side.pk: side.letter for side in cases.sides(move.case.pk)}
    words = _ballots(move)
    if set(words) != set(sides.values()):
        move.tell(Notice.YOUR_TURN, Role.PARTY, Role.REPRESENTATIVE, about="rank")
        return
    passed = set(Nomination.objects.filter(case=move.case).exclude(answer="").values_list("mediator_id", flat=True))
    fitting = {str(one.pk): one for one in candidates(move.case.pk) if one.pk not in passed and _lawful(move, one)}
    found = choose(words, set(fitting), seed=str(move.case.pk))
    if isinstance(found, Deadlock):
        move.note("choice.none_common")
        move.tell(Notice.YOUR_TURN, Role.PARTY, Role.REPRESENTATIVE, about=f"deadlock {move.now.isoformat()}")
    else:
        _ask(move, fitting[found.mediator], found)


def _ask(move: Doing, mediator: Mediator, found: Choice) -> None:
    nominee = Participant(case=move.case, user=mediator.user, role=Role.NOMINEE, since=move.now)
    nominee.save(force_insert=True)
    Nomination(
        case=move.case,
        mediator=mediator,
        participant=nominee,
        by_lot=found.reason == "by_lot",
        asked_at=move.now,
    ).save(force_insert=True)
    move.note("mediator.asked", mediator=mediator.name, reason=found.reason)
    move.tell(Notice.YOUR_TURN, Role.NOMINEE, about=str(nominee.pk))


def take_on(case_id: UUID, user: User, disclosed: str = "") -> None:
    """Take the mediation on as its nominee; ties that are disclosed let the sides decide first."""
    with doing(case_id, user, Move.TAKE_ON) as move:
        nomination = _answer(move, DISCLOSED if disclosed.strip() else TAKEN_ON)
        if disclosed.strip():
            Nomination.objects.filter(pk=nomination.pk).update(disclosed=disclosed.strip())
            move.note("mediator.disclosed", mediator=nomination.mediator.name)
            move.tell(Notice.ANSWERED, Role.PARTY, Role.REPRESENTATIVE, about=f"disclosed {nomination.pk}")
        else:
            _appoint(move, nomination)


def accept_ties(case_id: UUID, user: User, *, go_on: bool) -> None:
    """A side's word on the ties that a nominee disclosed: all go on, or somebody else is asked."""
    with doing(case_id, user, Move.RANK) as move:
        nomination = Nomination.objects.filter(case=move.case, answer=DISCLOSED).first()
        if nomination is None or move.me.side is None:
            raise Refused("nothing_disclosed")
        if not go_on:
            _pass_over(move, nomination, OBJECTED, "mediator.ties_not_accepted")
            return
        nomination.accepted_by = sorted({*nomination.accepted_by, move.me.side.letter})
        nomination.save(update_fields=["accepted_by"])
        move.note("mediator.ties_accepted")
        if set(nomination.accepted_by) == {side.letter for side in cases.sides(case_id)}:
            _appoint(move, nomination)


def turn_down(case_id: UUID, user: User) -> None:
    """Refuse a nomination; the next best for all is asked."""
    with doing(case_id, user, Move.TURN_DOWN) as move:
        nomination = Nomination.objects.get(case=move.case, participant=move.me)
        _pass_over(move, nomination, TURNED_DOWN, "mediator.turned_down")


def object_to(case_id: UUID, user: User) -> None:
    """Object to the mediator (Law 401-IV, art. 20(7)): the choice begins anew, without a reason being owed."""
    with doing(case_id, user, Move.OBJECT) as move:
        _replace(move, OBJECTED, "mediator.objected_to")


def withdraw(case_id: UUID, user: User) -> None:
    """Withdraw as the mediator, as the law asks when something stands in the way of impartiality (art. 10(2)(5))."""
    with doing(case_id, user, Move.WITHDRAW) as move:
        _replace(move, WITHDRAWN, "mediator.withdrew")


def _appoint(move: Doing, nomination: Nomination) -> None:
    Participant.objects.filter(pk=nomination.participant_id).update(until=move.now)
    mediator = Participant(case=move.case, user=nomination.participant.user, role=Role.MEDIATOR, since=move.now)
    mediator.save(force_insert=True)
    Room(case=move.case, place=Place.NOTES, owner=mediator).save(force_insert=True)
    Nomination.objects.filter(pk=nomination.pk).update(answer=TAKEN_ON, answered_at=move.now, participant=mediator)
    move.go(Step.APPOINTED)
    move.note("mediator.appointed", mediator=nomination.mediator.name)
    move.tell(Notice.ANSWERED, about=f"appointed {nomination.pk}", but_me=True)


def _answer(move: Doing, answer: str) -> Nomination:
    nomination = Nomination.objects.select_related("mediator", "participant__user").get(
        case=move.case, participant=move.me
    )
    if nomination.answer:
        raise Refused("already_answered")
    nomination.answer, nomination.answered_at = answer, move.now
    nomination.save(update_fields=["answer", "answered_at"])
    return nomination


def _pass_over(move: Doing, nomination: Nomination, answer: str, act: str) -> None:
    Participant.objects.filter(pk=nomination.participant_id).update(until=move.now)
    Nomination.objects.filter(pk=nomination.pk).update(answer=answer, answered_at=move.now)
    move.note(act, mediator=nomination.mediator.name)
    _nominate_if_all_did(move)


def _replace(move: Doing, answer: str, act: str) -> None:
    for mediator in cases.mediators(move.case.pk):
        Participant.objects.filter(pk=mediator.pk).update(until=move.now)
        Nomination.objects.filter(participant=mediator).update(answer=answer, answered_at=move.now)
        move.note(act, mediator=mediator.user.name)
    move.go(Step.ACCEPTED)
    move.tell(Notice.ENDED, about=f"{answer} {move.now.isoformat()}")


def _asked(move: Doing) -> Nomination | None:
    return Nomination.objects.filter(case=move.case, answer__in=["", DISCLOSED]).first()


def _ballots(move: Doing) -> dict[str, Word]:
    letters = {side.pk: side.letter for side in cases.sides(move.case.pk)}
    with connection.cursor() as cursor:
        cursor.execute("select side_id, ranked::text, struck::text from cast_ballots(%s)", [move.case.pk])
        rows = cursor.fetchall()
    return {
        letters[side]: Word(tuple(json.loads(ranked)), frozenset(json.loads(struck))) for side, ranked, struck in rows
    }


def _lawful(move: Doing, mediator: Mediator) -> bool:
    return lawful(as_candidate(mediator, move.today), cases.facts(move.case), move.today).answer != "no"
