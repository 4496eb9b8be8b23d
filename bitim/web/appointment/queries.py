"""What others may ask about the choice of a mediator."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

from bitim.procedure.choice import lawful
from bitim.procedure.rights import Role
from bitim.web.appointment.models import Answer, Ballot, Candidacy, Nomination
from bitim.web.cases import queries as cases
from bitim.web.cases.queries import Case, Participant
from bitim.web.register.queries import Mediator, as_candidate

__all__ = ["Answer", "Ballot", "Bar", "Candidacy", "Nomination"]


@dataclass(frozen=True)
class Bar:
    """Why somebody may not mediate a case: a code for the sentence, the law behind it, and its own words in English."""

    code: str
    cite: str = ""
    says: str = ""


def bars(mediator: Mediator, case: Case, today: date) -> list[Bar]:
    """Everything that keeps somebody of the register from mediating a case; empty when nothing does."""
    if mediator.user is None or mediator.user.office != "mediator":
        return [Bar("no_account")]
    inside = Participant.objects.filter(case=case, user=mediator.user, until=None)
    if inside.exclude(role__in=[Role.MEDIATOR, Role.NOMINEE]).exists():
        return [Bar("takes_part")]
    finding = lawful(as_candidate(mediator, today), cases.facts(case), today)
    if finding.answer != "no":
        return []
    leading = {"requirement_failed", "disqualified"}
    rules = [reason.rule for reason in finding.reasons if reason.state == "applies"]
    failed = [rule for rule in rules if any(gives.kind in leading for gives in rule.gives)]
    return [Bar("not_lawful", rule.cite, rule.says) for rule in failed or rules[:1]] or [Bar("not_lawful", "LM 9")]


def candidates(case_id: UUID) -> list[Mediator]:
    """The common list of a case, by name."""
    ids = Candidacy.objects.filter(case_id=case_id).values("mediator_id")
    return list(Mediator.objects.filter(pk__in=ids).select_related("organisation", "user").order_by("sorted_by", "id"))


def open_nomination(case_id: UUID) -> Nomination | None:
    """The nomination that waits: for an answer, or for the sides' word on disclosed ties."""
    return _nominations(case_id).filter(answer__in=["", Answer.DISCLOSED]).first()


def appointed(case_id: UUID) -> list[Nomination]:
    """The nominations of the mediators of a case now."""
    return list(_nominations(case_id).filter(answer=Answer.TAKEN_ON, participant__until=None))


def own_ballot(me: Participant) -> Ballot | None:
    """The ballot of one's own side, whether it still counts or not."""
    return Ballot.objects.filter(case_id=me.case_id, side=me.side).first() if me.side else None


def who_cast(case_id: UUID) -> set[UUID]:
    """The sides whose ballot counts: cast at this step, and since the list last grew."""
    with connection.cursor() as cursor:
        cursor.execute("select ballots_cast(%s)", [case_id])
        (sides,) = cursor.fetchone()
    return set(sides)


def _nominations(case_id: UUID) -> QuerySet[Nomination]:
    return Nomination.objects.filter(case_id=case_id).select_related("mediator__organisation", "participant__user")
