"""The tables of appointments. A place or a link is of the frame; what is said there is written nowhere here."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import BigIntegerRangeField, DateTimeRangeField
from django.db import models
from django.db.models import F, Func, Q, Value


class Kind(models.TextChoices):
    """Who meets, and for what."""

    JOINT = "joint"
    SEPARATE = "separate"
    PREPARATION = "preparation"


class Mode(models.TextChoices):
    """How people meet."""

    IN_PERSON = "in_person"
    TELEPHONE = "telephone"
    VIDEO = "video"


class State(models.TextChoices):
    """How far an appointment is."""

    PROPOSED = "proposed"
    FIXED = "fixed"
    CANCELLED = "cancelled"
    HELD = "held"
    NOT_HELD = "not_held"


class Session(models.Model):
    """An appointment of the mediator with all sides, or with one; `room` is the caucus of that one side."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey("cases.Case", models.PROTECT, related_name="+")
    room = models.ForeignKey("cases.Room", models.PROTECT, null=True, related_name="+")
    mediator = models.ForeignKey("cases.Participant", models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12)
    mode = models.CharField(max_length=12)
    place = models.CharField(max_length=240, blank=True)
    state = models.CharField(max_length=10, default=State.PROPOSED)
    starts = models.DateTimeField(null=True)
    ends = models.DateTimeField(null=True)
    # How often it was changed: calendars take the newest.
    revision = models.PositiveSmallIntegerField(default=0)
    made_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["case", "starts"], name="sessions_of_a_case")]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(state__in=["proposed", "cancelled"]) | Q(starts__isnull=False, ends__gt=F("starts")),
                name="what_is_fixed_has_its_time",
            ),
            models.CheckConstraint(
                condition=Q(kind="joint", room=None) | Q(kind="separate", room__isnull=False) | Q(kind="preparation"),
                name="who_meets_alone_has_a_room",
            ),
        ]


class Booking(models.Model):
    """That an interpreter or expert is to be at an appointment; it is all that they see of the case."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    session = models.ForeignKey(Session, models.CASCADE, related_name="bookings")
    participant = models.ForeignKey("cases.Participant", models.CASCADE, related_name="+")

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["session", "participant"], name="a_guest_is_booked_once")
        ]


class Slot(models.Model):
    """A time that was proposed for an appointment."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    session = models.ForeignKey(Session, models.CASCADE, related_name="slots")
    starts = models.DateTimeField()
    ends = models.DateTimeField()

    class Meta:
        ordering: ClassVar[list[str]] = ["starts"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["session", "starts"], name="each_time_is_proposed_once"),
            models.CheckConstraint(condition=Q(ends__gt=F("starts")), name="a_time_ends_after_it_starts"),
        ]


class Word(models.Model):
    """Whether a proposed time suits somebody who is needed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    session = models.ForeignKey(Session, models.CASCADE, related_name="words")
    slot = models.ForeignKey(Slot, models.CASCADE, related_name="words")
    participant = models.ForeignKey("cases.Participant", models.CASCADE, related_name="+")
    suits = models.BooleanField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["slot", "participant"], name="one_word_of_each_on_a_time")
        ]


class Seat(models.Model):
    """The time of a person that an agreed appointment takes; nobody sits in two at once."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    session = models.ForeignKey(Session, models.CASCADE, related_name="seats")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    during = DateTimeRangeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            # A range of one number compares by overlap alone, which needs no extension of PostgreSQL.
            ExclusionConstraint(
                name="nobody_sits_in_two_sessions_at_once",
                expressions=[
                    (
                        Func(
                            F("user"),
                            F("user"),
                            Value("[]"),
                            function="int8range",
                            output_field=BigIntegerRangeField(),
                        ),
                        "&&",
                    ),
                    ("during", "&&"),
                ],
            )
        ]


class Presence(models.Model):
    """What somebody says before an appointment: here, and alone or not; `room` is the caucus of their side."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    session = models.ForeignKey(Session, models.CASCADE, related_name="+")
    room = models.ForeignKey("cases.Room", models.CASCADE, related_name="+")
    participant = models.ForeignKey("cases.Participant", models.CASCADE, related_name="+")
    private = models.BooleanField()
    said_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["session", "participant"], name="one_presence_of_each")
        ]


class Minutes(models.Model):
    """How long a side spoke in an appointment, as the mediator noted it; `room` holds the mediator's own notes."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    session = models.ForeignKey(Session, models.CASCADE, related_name="+")
    room = models.ForeignKey("cases.Room", models.CASCADE, related_name="+")
    side = models.ForeignKey("cases.Side", models.CASCADE, related_name="+")
    minutes = models.PositiveSmallIntegerField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["session", "room", "side"], name="one_note_of_a_side_s_minutes")
        ]


class Feed(models.Model):
    """A person's calendar for other programs; of its secret address only what it is recognised by is kept."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
