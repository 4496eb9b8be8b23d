"""The tables of a case's frame. Whatever somebody writes about the dispute lies in `writings`."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from bitim.procedure.rights import Role
from bitim.procedure.steps import Step


class Case(models.Model):
    """One dispute brought to mediation."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.CharField(max_length=16, unique=True)
    step = models.CharField(max_length=12, default=Step.OPENED)
    ground = models.CharField(max_length=24, blank=True)
    # The facts dispute.field, dispute.subject and dispute.stage of the law: what kind of dispute, never what it is.
    field = models.CharField(max_length=24)
    subject = models.CharField(max_length=48, blank=True)
    stage = models.CharField(max_length=24, default="before_court")
    language = models.CharField(max_length=2, default="kk")
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()
    step_at = models.DateTimeField()
    # When it began and was over, and, once settled, whether wholly: all that a referrer may learn of how it came out.
    began_on = models.DateField(null=True)
    ended_on = models.DateField(null=True)
    settled = models.CharField(max_length=4, blank=True)  # full, part


class Referral(models.Model):
    """By whom and until when a case was referred."""

    case = models.OneToOneField(Case, models.CASCADE, primary_key=True, related_name="referral")
    authority = models.CharField(max_length=200)
    reference = models.CharField(max_length=60)
    until = models.DateField(null=True)


class Side(models.Model):
    """A party with those who stand with it; all sides weigh the same, the letter is only a name."""

    # Made here, not by the database: a new row cannot be read back before its writer is in the case.
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, models.CASCADE, related_name="sides")
    letter = models.CharField(max_length=1)
    name = models.CharField(max_length=160)
    is_organisation = models.BooleanField(default=False)
    joined_at = models.DateTimeField(null=True)
    left_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["letter"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["case", "letter"], name="one_side_per_letter"),
            models.CheckConstraint(condition=Q(letter__in=list("abcdef")), name="at_most_six_sides"),
        ]


class Participant(models.Model):
    """Somebody in a case, from a day until a day, in one role."""

    # Made here, not by the database: a new row cannot be read back before its writer is in the case.
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, models.CASCADE, related_name="participants")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="participations")
    role = models.CharField(max_length=16)
    side = models.ForeignKey(Side, models.CASCADE, null=True, related_name="participants")
    opened = models.BooleanField(default=False)  # with the side that opened the case
    empowered = models.BooleanField(default=False)
    admitted = models.BooleanField(default=False)
    no_mail = models.BooleanField(default=False)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)
    # As the case has it, here too: so a list of one's cases is read in its order, however long it is.
    moved_at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["user", "-moved_at"], condition=Q(until=None), name="cases_by_last_move")
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["user", "case"], condition=Q(until=None), name="one_role_at_a_time_in_a_case"
            ),
            models.CheckConstraint(
                condition=~Q(role__in=[Role.PARTY, Role.REPRESENTATIVE, Role.SUPPORTER]) | Q(side__isnull=False),
                name="whoever_stands_with_a_side_has_one",
            ),
        ]


class Room(models.Model):
    """A compartment of a case; `side` or `owner` say whose it is."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, models.CASCADE, related_name="rooms")
    place = models.CharField(max_length=12)
    side = models.ForeignKey(Side, models.CASCADE, null=True, related_name="rooms")
    owner = models.ForeignKey(Participant, models.CASCADE, null=True, related_name="rooms")

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["case", "place", "side", "owner"], name="one_room_of_a_kind", nulls_distinct=False
            ),
        ]


class Contact(models.Model):
    """How a side can be reached without putting it in danger; its room is the side's own."""

    room = models.OneToOneField(Room, models.CASCADE, primary_key=True, related_name="contact")
    phone = models.CharField(max_length=24, blank=True)
    address = models.CharField(max_length=240, blank=True)
    no_voicemail = models.BooleanField(default=False)
    hidden = models.BooleanField(default=False)


class Invitation(models.Model):
    """The proposal to mediate to one side. The code itself is not kept, only what it is recognised by."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, models.CASCADE, related_name="invitations")
    side = models.OneToOneField(Side, models.CASCADE, related_name="invitation")
    code_digest = models.CharField(max_length=64, unique=True)
    words = models.UUIDField(null=True)
    language = models.CharField(max_length=2)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=24, blank=True)
    address = models.CharField(max_length=240, blank=True)
    sent_at = models.DateTimeField()
    channel = models.CharField(max_length=8)
    failed_at = models.DateTimeField(null=True)
    opened_at = models.DateTimeField(null=True)
    answered_at = models.DateTimeField(null=True)
    answer = models.CharField(max_length=8, blank=True)
    reason = models.CharField(max_length=16, blank=True)


class Companion(models.Model):
    """A code by which somebody comes into a case beside a side: who brought them, and as what."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, models.CASCADE, related_name="companions")
    side = models.ForeignKey(Side, models.CASCADE, related_name="companions")
    role = models.CharField(max_length=16)
    empowered = models.BooleanField(default=False)
    code_digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    taken_at = models.DateTimeField(null=True)


class Guest(models.Model):
    """An interpreter or expert whom somebody in a case names; the code opens once every side has agreed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, models.CASCADE, related_name="guests")
    role = models.CharField(max_length=16)
    name = models.CharField(max_length=120)
    skill = models.CharField(max_length=80)  # the language, or the field of knowledge
    contact = models.CharField(max_length=160)
    code_digest = models.CharField(max_length=64, unique=True)
    named_at = models.DateTimeField()
    agreed_at = models.DateTimeField(null=True)
    taken_at = models.DateTimeField(null=True)
    participant = models.OneToOneField(Participant, models.CASCADE, null=True, related_name="guest")
    ended_at = models.DateTimeField(null=True)


class Consent(models.Model):
    """That a side agrees to a guest; a side that does not, or no longer does, ends the guest's part."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    guest = models.ForeignKey(Guest, models.CASCADE, related_name="consents")
    side = models.ForeignKey(Side, models.CASCADE, related_name="+")
    said_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["guest", "side"], name="a_side_agrees_once")
        ]


class Clock(models.Model):
    """A term of the case that runs: one row, one reminder plan."""

    id = models.BigAutoField(primary_key=True)
    case = models.ForeignKey(Case, models.CASCADE, related_name="clocks")
    kind = models.CharField(max_length=40)
    about = models.CharField(max_length=40, blank=True)
    starts = models.DateField()
    ends = models.DateField()
    counted = models.CharField(max_length=8)
    cites = models.JSONField(default=list)
    reminders = models.JSONField(default=list)
    next_on = models.DateField(null=True)
    ended = models.CharField(max_length=8, blank=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["next_on"], condition=Q(ended=""), name="clocks_to_look_at")
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["case", "kind", "about"], condition=Q(ended=""), name="one_clock_of_a_kind")
        ]


class Right(models.Model):
    """The table of `procedure.rights`, where PostgreSQL can read it; written anew by every migration run."""

    role = models.CharField(max_length=16)
    place = models.CharField(max_length=12)
    deed = models.CharField(max_length=8)
    own = models.BooleanField()
    given = models.CharField(max_length=16)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["role", "place", "deed", "own", "given"], name="each_right_once")
        ]
