"""The tables of the choice of a mediator. Ballots lie in each side's own room."""

import uuid
from typing import ClassVar

from django.db import models


class Candidacy(models.Model):
    """A mediator on the common list of a case; `side` is the one that added them, none for the program."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey("cases.Case", models.CASCADE, related_name="+")
    mediator = models.ForeignKey("register.Mediator", models.PROTECT, related_name="+")
    side = models.ForeignKey("cases.Side", models.PROTECT, null=True, related_name="+")

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


class Nomination(models.Model):
    """A mediator who was found and asked; what they answered."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey("cases.Case", models.CASCADE, related_name="+")
    mediator = models.ForeignKey("register.Mediator", models.PROTECT, related_name="+")
    participant = models.ForeignKey("cases.Participant", models.PROTECT, related_name="+")
    by_lot = models.BooleanField()
    asked_at = models.DateTimeField()
    answer = models.CharField(max_length=12, blank=True)  # taken_on, turned_down, disclosed, objected, withdrawn
    # Ties that the mediator disclosed: of the mediator's own life, not of the dispute.
    disclosed = models.TextField(blank=True)
    # The letters of the sides that wish to go on in spite of it.
    accepted_by = models.JSONField(default=list)
    answered_at = models.DateTimeField(null=True)
