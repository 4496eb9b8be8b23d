"""Opening a case: by somebody in a dispute, or by a court or prosecution office that refers one."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection
from django.utils import timezone

from bitim.procedure import clocks
from bitim.procedure.rights import Place, Role
from bitim.procedure.steps import Refused
from bitim.web.accounts.models import User
from bitim.web.cases import clocks as rows
from bitim.web.cases import queries
from bitim.web.cases.models import Case, Contact, Participant, Referral, Room, Side
from bitim.web.journal import actions as journal
from bitim.web.writings.actions import write

LETTERS = "abcdef"
OF_THE_CASE = (Place.JOINT, Place.SETTLEMENT, Place.OUTCOME)
OF_A_SIDE = (Place.CAUCUS, Place.SCREENING, Place.CONTACT, Place.BALLOT)


@dataclass(frozen=True)
class Named:
    """A side as whoever opens the case names it."""

    name: str
    is_organisation: bool = False


@dataclass(frozen=True)
class Dispute:
    """What kind of dispute it is, in the values of the law's facts; the language that its documents begin in."""

    field: str
    subject: str = ""
    stage: str = "before_court"
    language: str = "kk"


@dataclass(frozen=True)
class SafeContact:
    """How somebody may be reached; `hidden`: no document shows the address to the other side."""

    phone: str = ""
    address: str = ""
    no_voicemail: bool = False
    no_mail: bool = False
    hidden: bool = False


@dataclass(frozen=True)
class Authority:
    """Who refers a case, under which number, and until when the mediation shall end."""

    name: str
    reference: str
    until: date | None = None


def open_case(
    user: User,
    dispute: Dispute,
    sides: Sequence[Named],
    *,
    contact: SafeContact,
    role: Role = Role.PARTY,
    empowered: bool = False,
    answers: Mapping[str, object] | None = None,
) -> Case:
    """Open a case as its first side; `answers` of an enquiry stay in that side's own room."""
    if not 2 <= len(sides) <= len(LETTERS):
        raise Refused("two_to_six_sides")
    case, (mine, *_others) = _make(user, dispute, sides)
    me = join(case, user, mine, role, case.opened_at, opened=True, empowered=empowered, no_mail=contact.no_mail)
    keep_contact(me, contact)
    journal.write(case.pk, "case.opened", by=f"{role} a", at=case.opened_at)
    if answers:
        room = Room.objects.get(case=case, place=Place.CAUCUS, side=mine)
        write(room.pk, user.pk, "answers", json.dumps(dict(answers), ensure_ascii=False, default=str))
    return case


def refer_case(user: User, dispute: Dispute, sides: Sequence[Named], authority: Authority) -> Case:
    """Open a case as a court or prosecution office; all sides are invited, none takes part yet."""
    if not 2 <= len(sides) <= len(LETTERS):
        raise Refused("two_to_six_sides")
    case, _sides = _make(user, dispute, sides)
    Participant.objects.create(case=case, user=user, role=Role.REFERRER, since=case.opened_at)
    Referral.objects.create(case=case, authority=authority.name, reference=authority.reference, until=authority.until)
    if authority.until:
        today = timezone.localdate(case.opened_at)
        rows.start(case, clocks.referral(authority.until, today, queries.facts(case)), today)
    journal.write(case.pk, "case.referred", by=Role.REFERRER, at=case.opened_at)
    return case


def join(
    case: Case,
    user: User,
    side: Side,
    role: Role,
    now: datetime,
    *,
    opened: bool = False,
    empowered: bool = False,
    no_mail: bool = False,
) -> Participant:
    """Let somebody stand with a side from now on."""
    if Participant.objects.filter(case=case, user=user, until=None).exists():
        raise Refused("already_in_case")
    me = Participant.objects.create(
        case=case,
        user=user,
        role=role,
        side=side,
        since=now,
        opened=opened,
        empowered=empowered,
        no_mail=no_mail,
    )
    Side.objects.filter(pk=side.pk, joined_at=None).update(joined_at=now)
    return me


def keep_contact(me: Participant, contact: SafeContact) -> None:
    """Keep how a side can be reached, in the side's own room; one that is there is replaced."""
    room = Room.objects.get(case=me.case, place=Place.CONTACT, side=me.side)
    fields = {
        "phone": contact.phone,
        "address": contact.address,
        "no_voicemail": contact.no_voicemail,
        "hidden": contact.hidden,
    }
    if not Contact.objects.filter(pk=room.pk).update(**fields):
        Contact(room=room, **fields).save(force_insert=True)
    Participant.objects.filter(pk=me.pk).update(no_mail=contact.no_mail)


def _make(user: User, dispute: Dispute, named: Sequence[Named]) -> tuple[Case, list[Side]]:
    """The case with its sides and rooms; nobody can read them back before somebody takes part."""
    now = timezone.now()
    case = Case(
        number=_number(now),
        field=dispute.field,
        subject=dispute.subject,
        stage=dispute.stage,
        language=dispute.language,
        opened_by=user,
        opened_at=now,
        step_at=now,
    )
    case.save(force_insert=True)
    Room.objects.bulk_create(Room(case=case, place=place) for place in OF_THE_CASE)
    sides = [
        Side(case=case, letter=letter, name=one.name, is_organisation=one.is_organisation)
        for letter, one in zip(LETTERS, named, strict=False)
    ]
    Side.objects.bulk_create(sides)
    Room.objects.bulk_create(Room(case=case, place=place, side=side) for side in sides for place in OF_A_SIDE)
    return case, sides


def _number(now: datetime) -> str:
    with connection.cursor() as cursor:
        cursor.execute("select nextval('case_number')")
        (count,) = cursor.fetchone()
    return f"{timezone.localdate(now).year}-{count:05d}"
