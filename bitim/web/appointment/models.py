"""The tables of the choice of a mediator. Ballots lie in each side's own room."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q


class Candidacy(models.Model):
    """A mediator on the common list of a case; `side` is the one that added them, none for the program."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey("cases.Case", models.CASCADE, related_name="+")
    mediator = models.ForeignKey("register.Mediator", models.PROTECT, related_name="+")
    side = models.ForeignKey("cases.Side", models.PROTECT, null=True, related_name="+")
    added_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["case", "mediator"], name="each_candidate_once")
        ]


class Ballot(models.Model):
    """How a side ranks the candidates, best first, and whom it strikes; ids of the register."""

    room = models.OneToOneField("cases.Room", models.CASCADE, primary_key=True, related_name="+")
    case = models.ForeignKey("cases.Case", models.CASCADE, related_name="+")
    side = models.OneToOneField("cases.Side", models.CASCADE, related_name="+")
    ranked = models.JSONField(default=list)
    struck = models.JSONField(default=list)
    cast_at = models.DateTimeField()


class Answer(models.TextChoices):
    """What became of a nomination that is no longer open."""

    TAKEN_ON = "taken_on"
    TURNED_DOWN = "turned_down"
    DISCLOSED = "disclosed"  # the sides decide whether the ties stand in the way
    OBJECTED = "objected"
    WITHDRAWN = "withdrawn"
    PASSED_OVER = "passed_over"
    NO_LONGER = "no_longer"  # the case ended while they were asked


class Nomination(models.Model):
    """A mediator who was found and asked; what they answered."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey("cases.Case", models.CASCADE, related_name="+")
    mediator = models.ForeignKey("register.Mediator", models.PROTECT, related_name="+")
    participant = models.ForeignKey("cases.Participant", models.PROTECT, related_name="+")
    by_lot = models.BooleanField()
    asked_at = models.DateTimeField()
    answer = models.CharField(max_length=12, blank=True)
    # Ties that the mediator disclosed: of the mediator's own life, not of the dispute.
    disclosed = models.TextField(blank=True)
    # The same as values of the law's fact mediator.conflicts.
    ties = models.JSONField(default=list)
    # The letters of the sides that wish to go on in spite of it.
    accepted_by = models.JSONField(default=list)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["case"], condition=Q(answer__in=["", Answer.DISCLOSED]), name="one_is_asked_at_a_time"
            )
        ]
