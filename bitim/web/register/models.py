"""The tables of the register: public by law, so that no policy closes them."""

from datetime import date
from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.db.models import Q


class Keeper(models.TextChoices):
    """Who keeps a register, or brings mediators together."""

    ORGANISATION = "organisation"
    CENTRE = "centre"
    AKIM = "akim"
    COURT = "court"


class Status(models.TextChoices):
    """Whether an entry stands."""

    ACTIVE = "active"
    SUSPENDED = "suspended"
    EXPIRED = "expired"


class Organisation(models.Model):
    """An organisation of mediators, a mediation centre, or the keeper of a public register."""

    name = models.CharField(max_length=200, unique=True)
    kind = models.CharField(max_length=12)
    region = models.CharField(max_length=12)
    contact = models.CharField(max_length=240, blank=True)


class Coordinator(models.Model):
    """Who keeps the appointments of an organisation's mediators, as far as these entrust them."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="+")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="coordinators")


class Mediator(models.Model):
    """An entry of the register (Law 401-IV, arts. 14 and 16)."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=120)
    # The name spelled for sorting, and all that a search looks into: see `spelling`.
    sorted_by = models.CharField(max_length=120, editable=False)
    sought = models.TextField(editable=False)
    kind = models.CharField(max_length=16)  # a value of the law's fact mediator.kind
    born_in = models.PositiveSmallIntegerField(null=True)
    higher_education = models.BooleanField(null=True)
    certificate = models.CharField(max_length=80, blank=True)
    entry = models.CharField(max_length=60, unique=True)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="mediators")
    region = models.CharField(max_length=12)
    languages = ArrayField(models.CharField(max_length=2))
    fields = ArrayField(models.CharField(max_length=24))  # values of the law's fact dispute.field
    # In tiyn for an hour; None: free of charge.
    fee = models.PositiveIntegerField(null=True)
    status = models.CharField(max_length=10, default=Status.ACTIVE)
    until = models.DateField(null=True)
    about = models.TextField(blank=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["sorted_by", "id"], name="mediators_in_order"),
            models.Index(fields=["region", "sorted_by"], name="mediators_of_a_region"),
            GinIndex(fields=["languages"], name="mediators_by_language"),
            GinIndex(fields=["fields"], name="mediators_by_field"),
            GinIndex(SearchVector("sought", config="simple"), name="mediators_by_word"),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=~Q(kind="public") | Q(fee=None), name="a_public_mediator_is_free")
        ]

    def stands(self, today: date) -> bool:
        """Whether the entry is in force on a day."""
        return self.status == Status.ACTIVE and (self.until is None or self.until >= today)
