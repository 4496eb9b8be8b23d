"""The only writers of the choice of a mediator."""

import json
from collections.abc import Collection, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from django.db import connection
from django.http import Http404

from bitim.procedure.choice import Ballot as Word
from bitim.procedure.choice import Choice, Deadlock, Reason, choose, lawful
from bitim.procedure.clocks import Kind
from bitim.procedure.rights import Place, Role
from bitim.procedure.steps import OVER, Move, Refused, Step
from bitim.web.accounts.models import User
from bitim.web.appointment.models import Answer, Ballot, Candidacy, Nomination
from bitim.web.appointment.queries import bars, candidates, open_nomination
from bitim.web.cases import clocks
from bitim.web.cases import queries as cases
from bitim.web.cases.doing import Doing, doing, on_step
from bitim.web.cases.models import Participant, Room
from bitim.web.notices.actions import Notice, tell
from bitim.web.register.queries import Mediator, as_candidate, suggested
from bitim.web.shared.acting import acting_as

SIDES = (Role.PARTY, Role.REPRESENTATIVE)
# How long somebody who was asked may take before the sides can ask the next; no term of the law.
PATIENCE = timedelta(days=3)


def draw_up_list(case_id: UUID, user: User) -> None:
    """Put the mediators that fit on the common list, when it is still empty."""
    with doing(case_id, user, Move.RANK) as move:
        _draw_up(move)


def add_candidate(case_id: UUID, user: User, mediator: Mediator) -> None:
    """Put somebody of the register on the common list; ballots that were cast without them must be cast anew."""
    with doing(case_id, user, Move.NOMINATE) as move:
        _nobody_asked(move)
        if barred := bars(mediator, move.case, move.today):
            raise Refused(barred[0].code, barred[0].cite)
        # Otherwise the side that adds first would make the whole list.
        _draw_up(move)
        if not Candidacy.objects.filter(case=move.case, mediator=mediator).exists():
            added = Candidacy(case=move.case, mediator=mediator, side=move.me.side, added_at=move.now)
            added.save(force_insert=True)
            move.note("choice.added", mediator=mediator.name)
            move.tell(Notice.YOUR_TURN, *SIDES, about=f"candidate {mediator.pk}")


def rank(case_id: UUID, user: User, ranked: Sequence[str], struck: Collection[str]) -> None:
    """Cast a side's ballot, or change it; with the last one the mediator is found and asked."""
    with doing(case_id, user, Move.RANK) as move:
        _nobody_asked(move)
        if not {str(one.pk) for one in candidates(case_id)}.issuperset((*ranked, *struck)):
            raise Refused("not_on_the_list")
        try:
            word = Word(tuple(ranked), frozenset(struck))
        except ValueError:
            raise Refused("each_place_once") from None
        room = Room.objects.get(case=move.case, place=Place.BALLOT, side=move.me.side)
        ballot = {"ranked": list(word.ranked), "struck": sorted(word.struck), "cast_at": move.now}
        if not Ballot.objects.filter(pk=room.pk).update(**ballot):
            Ballot(room=room, case=move.case, side=move.me.side, **ballot).save(force_insert=True)
        move.note("choice.ranked")
        with _for_all(move):
            _find(move)


def take_on(case_id: UUID, user: User, ties: Collection[str] = (), words: str = "") -> None:
    """Take the mediation on as its nominee, free of the obstacles of art. 9(7); ties let the sides decide first.

    `ties`: values of the law's fact mediator.conflicts, which `words` tell the sides.
    """
    with doing(case_id, user, Move.TAKE_ON) as move:
        nomination = _mine(move, "")
        asked = replace(
            as_candidate(nomination.mediator, move.today),
            obstacles=frozenset(),
            conflicts=frozenset(ties),
            agreed=True,
        )
        finding = lawful(asked, cases.facts(move.case), move.today)
        if finding.answer == "no":
            raise Refused("law_bars_you", finding.outcomes[0].cite if finding.outcomes else "LM 9")
        if bool(ties) != bool(words.strip()):
            raise Refused("say_which_ties")
        if ties:
            _answer(nomination, move, Answer.DISCLOSED, ties=sorted(ties), disclosed=words.strip())
            move.note("mediator.disclosed", mediator=nomination.mediator.name)
            move.tell(Notice.YOUR_TURN, *SIDES, about=f"disclosed {nomination.pk}")
        else:
            with _for_all(move):
                _appoint(move, nomination)


def accept_ties(case_id: UUID, user: User, *, go_on: bool) -> None:
    """A side's word on the ties that a nominee disclosed: all go on, or somebody else is asked."""
    with doing(case_id, user, Move.RANK) as move:
        nomination = open_nomination(case_id)
        if nomination is None or nomination.answer != Answer.DISCLOSED or move.me.side is None:
            raise Refused("nothing_disclosed")
        if not go_on:
            move.note("mediator.ties_not_accepted", mediator=nomination.mediator.name)
            with _for_all(move):
                _pass_over(move, nomination, Answer.OBJECTED)
            return
        nomination.accepted_by = sorted({*nomination.accepted_by, move.me.side.letter})
        nomination.save(update_fields=["accepted_by"])
        move.note("mediator.ties_accepted", mediator=nomination.mediator.name)
        if set(nomination.accepted_by) == {side.letter for side in cases.sides(case_id)}:
            with _for_all(move):
                _appoint(move, nomination)


def turn_down(case_id: UUID, user: User) -> None:
    """Refuse a nomination; the next best for all is asked."""
    with doing(case_id, user, Move.TURN_DOWN) as move:
        nomination = _mine(move, "", Answer.DISCLOSED)
        move.note("mediator.turned_down", mediator=nomination.mediator.name)
        with _for_all(move):
            _pass_over(move, nomination, Answer.TURNED_DOWN)


def ask_next(case_id: UUID, user: User) -> None:
    """Ask the next best for all, when whoever was asked has not answered for three days."""
    with doing(case_id, user, Move.RANK) as move:
        nomination = open_nomination(case_id)
        if nomination is None or nomination.answer:
            raise Refused("nobody_asked")
        if move.now < nomination.asked_at + PATIENCE:
            raise Refused("wait_for_answer")
        move.note("mediator.passed_over", mediator=nomination.mediator.name)
        with _for_all(move):
            _pass_over(move, nomination, Answer.PASSED_OVER)


def object_to(case_id: UUID, user: User) -> None:
    """Object to the mediator (Law 401-IV, art. 20(7)): the choice begins anew, without a reason being owed."""
    with doing(case_id, user, Move.OBJECT) as move, _for_all(move):
        _replace(move, Answer.OBJECTED, "mediator.objected_to")


def withdraw(case_id: UUID, user: User) -> None:
    """Withdraw as the mediator, as the law asks when something stands in the way of impartiality (art. 10(2)(5))."""
    with doing(case_id, user, Move.WITHDRAW) as move, _for_all(move):
        _replace(move, Answer.WITHDRAWN, "mediator.withdrew")


@on_step
def ask_nobody_any_more(move: Doing) -> None:
    """Whoever is asked to mediate a case that ends is asked no longer, and hears of it."""
    nomination = open_nomination(move.case.pk) if move.case.step in OVER else None
    if nomination:
        asked = nomination.participant
        with _for_all(move):
            _answer(nomination, move, Answer.NO_LONGER)
            tell(asked.user, Notice.ENDED, case=move.case.pk, about=str(asked.pk), by_mail=not asked.no_mail)
            Participant.objects.filter(pk=asked.pk).update(until=move.now)


def _for_all(move: Doing) -> AbstractContextManager[None]:
    """What follows is nobody's own act: all ballots are needed, and people come into the case and leave it."""
    return acting_as(None, clock_of=move.case.pk)


def _draw_up(move: Doing) -> None:
    if not Candidacy.objects.filter(case=move.case).exists():
        fitting = suggested(move.case.field, move.case.language, move.today, lot=str(move.case.pk))
        listed = [one for one in fitting if not bars(one, move.case, move.today)]
        Candidacy.objects.bulk_create(Candidacy(case=move.case, mediator=one, added_at=move.now) for one in listed)
        move.note("choice.listed", count=len(listed))


def _find(move: Doing) -> None:
    """Find the mediator when every side has cast its ballot, and ask them."""
    with connection.cursor() as cursor:
        cursor.execute("select letter, ranked, struck from all_ballots(%s)", [move.case.pk])
        rows = cursor.fetchall()
    if not rows:
        move.tell(Notice.YOUR_TURN, *SIDES, about="rank")
        return
    words = {letter: Word(tuple(json.loads(ranked)), frozenset(json.loads(struck))) for letter, ranked, struck in rows}
    asked = Nomination.objects.filter(case=move.case).exclude(answer__in=[Answer.TAKEN_ON, Answer.NO_LONGER])
    passed = set(asked.values_list("mediator_id", flat=True))
    fitting = {
        str(one.pk): one
        for one in candidates(move.case.pk)
        if one.pk not in passed and not bars(one, move.case, move.today)
    }
    found = choose(words, set(fitting), seed=str(move.case.pk))
    if isinstance(found, Deadlock):
        move.note("choice.none_common")
        move.tell(Notice.YOUR_TURN, *SIDES, about=f"none common {move.now.isoformat()}")
    else:
        _ask(move, fitting[found.mediator], found)


def _ask(move: Doing, mediator: Mediator, found: Choice) -> None:
    # Whoever mediated before a settlement was broken can be asked again.
    Participant.objects.filter(case=move.case, user=mediator.user, until=None).update(until=move.now)
    nominee = Participant(case=move.case, user=mediator.user, role=Role.NOMINEE, since=move.now)
    nominee.save(force_insert=True)
    by_lot = found.reason == Reason.BY_LOT
    Nomination(case=move.case, mediator=mediator, participant=nominee, by_lot=by_lot, asked_at=move.now).save(
        force_insert=True
    )
    move.note("mediator.asked_by_lot" if by_lot else "mediator.asked", mediator=mediator.name)
    move.tell(Notice.YOUR_TURN, Role.NOMINEE, about=str(nominee.pk))
    move.tell(Notice.ANSWERED, *SIDES, about=f"asked {nominee.pk}")


def _appoint(move: Doing, nomination: Nomination) -> None:
    leaving = Participant.objects.filter(case=move.case, until=None, role__in=[Role.NOMINEE, Role.MEDIATOR])
    leaving.update(until=move.now)
    mediator = Participant(case=move.case, user=nomination.participant.user, role=Role.MEDIATOR, since=move.now)
    mediator.save(force_insert=True)
    Room(case=move.case, place=Place.NOTES, owner=mediator).save(force_insert=True)
    _answer(nomination, move, Answer.TAKEN_ON, participant=mediator)
    move.go(Step.APPOINTED)
    move.note("mediator.appointed", mediator=nomination.mediator.name)
    move.tell(Notice.ANSWERED, about=f"appointed {nomination.pk}")


def _pass_over(move: Doing, nomination: Nomination, answer: Answer) -> None:
    Participant.objects.filter(pk=nomination.participant_id).update(until=move.now)
    _answer(nomination, move, answer)
    _find(move)


def _replace(move: Doing, answer: Answer, act: str) -> None:
    mediators = cases.mediators(move.case.pk)
    Nomination.objects.filter(participant__in=mediators).update(answer=answer, answered_at=move.now)
    # The term runs anew from the next agreement to mediate; a stay of the court's runs on.
    clocks.stop(move.case, Kind.MEDIATION, Kind.MEDIATION_EXTENDED, ended="stopped")
    move.go(Step.ACCEPTED)
    for mediator in mediators:
        move.note(act, mediator=mediator.user.name)
    move.tell(Notice.ANSWERED, about=f"{answer} {move.now.isoformat()}")
    Participant.objects.filter(pk__in=[mediator.pk for mediator in mediators]).update(until=move.now)


def _nobody_asked(move: Doing) -> None:
    if open_nomination(move.case.pk):
        raise Refused("already_asked")


def _mine(move: Doing, *answers: str) -> Nomination:
    """The nomination of whoever makes the move, when its answer is still one of these."""
    found = Nomination.objects.filter(case=move.case, participant=move.me).select_related("mediator", "participant")
    nomination = found.first()
    if nomination is None:
        raise Http404
    if nomination.answer not in answers:
        raise Refused("nomination_answered")
    return nomination


def _answer(nomination: Nomination, move: Doing, answer: Answer, **more: object) -> None:
    Nomination.objects.filter(pk=nomination.pk).update(answer=answer, answered_at=move.now, **more)
