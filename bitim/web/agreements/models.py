"""The tables of papers to be signed. Their wording lies in `writings`; here is who, when, which version, which seal."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q


class Kind(models.TextChoices):
    """What is signed."""

    AGREEMENT = "agreement_to_mediate"
    SETTLEMENT = "settlement"


class State(models.TextChoices):
    """How far a version of a paper is."""

    DRAFT = "draft"
    OFFERED = "offered"
    SIGNED = "signed"
    REPLACED = "replaced"


class Paper(models.Model):
    """One version of a paper. A version never changes its wording: whoever changes a word makes a new version."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey("cases.Case", models.PROTECT, related_name="+")
    room = models.ForeignKey("cases.Room", models.PROTECT, related_name="+")
    kind = models.CharField(max_length=24)
    version = models.PositiveIntegerField()
    state = models.CharField(max_length=8, default=State.DRAFT)
    wording = models.UUIDField()
    languages = models.JSONField(default=list)
    prevailing = models.CharField(max_length=2)
    made_at = models.DateTimeField()
    # SHA-256 of the PDF that is offered for signing; what a signature is bound to.
    digest = models.CharField(max_length=64, blank=True)
    # The writings that hold the PDF as offered, and with all signatures.
    offered_pdf = models.UUIDField(null=True)
    signed_pdf = models.UUIDField(null=True)
    signed_digest = models.CharField(max_length=64, blank=True)
    signed_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["case", "kind", "version"], name="one_paper_of_a_version"),
            models.UniqueConstraint(
                fields=["case", "kind"], condition=Q(state="offered"), name="one_paper_offered_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(state__in=["draft", "replaced"]) | ~Q(digest=""), name="what_is_offered_is_sealed"
            ),
        ]


class Signature(models.Model):
    """Somebody's signature under a paper: the typed name, a fresh proof, and the seal of what was signed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    paper = models.ForeignKey(Paper, models.PROTECT, related_name="signatures")
    case = models.ForeignKey("cases.Case", models.PROTECT, related_name="+")
    room = models.ForeignKey("cases.Room", models.PROTECT, related_name="+")
    participant = models.ForeignKey("cases.Participant", models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    method = models.CharField(max_length=16)
    digest = models.CharField(max_length=64)
    signed_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["paper", "participant"], name="each_signs_once")
        ]


class Reading(models.Model):
    """That somebody has seen a version of a paper, and when first."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    paper = models.ForeignKey(Paper, models.PROTECT, related_name="readings")
    room = models.ForeignKey("cases.Room", models.PROTECT, related_name="+")
    participant = models.ForeignKey("cases.Participant", models.PROTECT, related_name="+")
    read_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["paper", "participant"], name="first_reading_of_each")
        ]


class ClauseAnswer(models.Model):
    """What a side says of one clause; it holds for every version in which the clause reads the same."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    room = models.ForeignKey("cases.Room", models.PROTECT, related_name="+")
    case = models.ForeignKey("cases.Case", models.PROTECT, related_name="+")
    side = models.ForeignKey("cases.Side", models.PROTECT, related_name="+")
    clause = models.CharField(max_length=64)
    accepted = models.BooleanField()
    wish = models.UUIDField(null=True)
    answered_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["case", "side", "clause"], name="one_answer_of_a_side_to_a_clause")
        ]


class FreeWill(models.Model):
    """What somebody said alone before signing; in the caucus of their side, so that only the mediator learns it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    room = models.ForeignKey("cases.Room", models.PROTECT, related_name="+")
    paper = models.ForeignKey(Paper, models.PROTECT, related_name="+")
    participant = models.ForeignKey("cases.Participant", models.PROTECT, related_name="+")
    understood = models.BooleanField()
    free = models.BooleanField()
    advice = models.CharField(max_length=8)  # taken, waived, wanted
    hand_raised = models.BooleanField()
    said_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["paper", "participant"], name="one_free_will_check_of_each")
        ]


class Refusal(models.Model):
    """A side's signed refusal of a mediation that finds no settlement; when every side has refused, it ends."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey("cases.Case", models.PROTECT, related_name="+")
    side = models.ForeignKey("cases.Side", models.PROTECT, related_name="+")
    participant = models.ForeignKey("cases.Participant", models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    method = models.CharField(max_length=16)
    signed_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["case", "side"], name="one_refusal_of_a_side")
        ]


class Extension(models.Model):
    """A consent to a longer mediation; it is extended when everybody who is asked has consented to as many days.

    The consent of no side is the mediator's.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey("cases.Case", models.PROTECT, related_name="+")
    side = models.ForeignKey("cases.Side", models.PROTECT, null=True, related_name="+")
    days = models.PositiveSmallIntegerField()
    consented_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["case", "side"], name="one_consent_of_a_side_to_extend", nulls_distinct=False
            )
        ]


class Obligation(models.Model):
    """One thing to be done under a signed settlement: by whom, for whom, until when; what it is, the paper says."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey("cases.Case", models.PROTECT, related_name="+")
    room = models.ForeignKey("cases.Room", models.PROTECT, related_name="+")
    paper = models.ForeignKey(Paper, models.PROTECT, related_name="obligations")
    term = models.CharField(max_length=40)
    part = models.PositiveIntegerField(default=0)
    debtor = models.CharField(max_length=1)
    creditor = models.CharField(max_length=1, blank=True)
    due = models.DateField(null=True)
    lasting = models.BooleanField(default=False)
    state = models.CharField(max_length=8, default="open")  # open, reported, disputed, kept, breached
    # The writings in which the debtor says how it was done, and the creditor what is amiss.
    proof = models.UUIDField(null=True)
    reply = models.UUIDField(null=True)
    moved_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["paper", "term", "part"], name="each_obligation_once")
        ]


class Return(models.Model):
    """A side's consent to mediate once more after a breach; the mediation begins anew when every side has consented."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey("cases.Case", models.PROTECT, related_name="+")
    side = models.ForeignKey("cases.Side", models.PROTECT, related_name="+")
    consented_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["case", "side"], name="one_consent_of_a_side_to_return")
        ]


class Approval(models.Model):
    """What a court, notary or bailiff did with the settlement."""

    case = models.OneToOneField("cases.Case", models.PROTECT, primary_key=True, related_name="+")
    way = models.CharField(max_length=16)
    approved = models.BooleanField()
    decided_on = models.DateField()
    recorded_at = models.DateTimeField()
