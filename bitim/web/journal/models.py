"""The tables of the journal; rows are added, never changed."""

from typing import ClassVar

from django.db import models


class Entry(models.Model):
    """One act in a case as everybody in it sees it: that something was done, and the seals."""

    id = models.BigAutoField(primary_key=True)
    case = models.ForeignKey("cases.Case", models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    seal = models.CharField(max_length=64)
    previous = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)

    class Meta:
        ordering: ClassVar[list[str]] = ["number"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["case", "number"], name="one_entry_of_a_number")
        ]


class Body(models.Model):
    """What was done: known to the whole case, or to those who may read a room."""

    entry = models.OneToOneField(Entry, models.PROTECT, primary_key=True, related_name="body")
    case = models.ForeignKey("cases.Case", models.PROTECT, related_name="+")
    room = models.ForeignKey("cases.Room", models.PROTECT, null=True, related_name="+")
    salt = models.CharField(max_length=32)
    act = models.JSONField()
