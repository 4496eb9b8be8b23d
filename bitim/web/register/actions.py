"""The only writers of the register."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from bitim.web.accounts.models import User
from bitim.web.register.models import Coordinator, Mediator, Organisation
from bitim.web.register.spelling import sort_key, words


@transaction.atomic
def enter(organisation: Mapping[str, Any], mediator: Mapping[str, Any], user: User | None = None) -> Mediator:
    """Put a mediator of an organisation into the register, or change the entry that has the same number."""
    keeper, _made = Organisation.objects.update_or_create(name=organisation["name"], defaults=dict(organisation))
    sought = " ".join(words(f"{mediator['name']} {keeper.name} {mediator.get('about', '')}"))
    fields = {**mediator, "organisation": keeper, "user": user, "sought": sought}
    fields["sorted_by"] = sort_key(str(mediator["name"]))
    entered, _made = Mediator.objects.update_or_create(entry=mediator["entry"], defaults=fields)
    return entered


@transaction.atomic
def enter_all(rows: Sequence[tuple[Mapping[str, Any], Mapping[str, Any], User | None]]) -> int:
    """Put many into the register, all or none; how many."""
    for organisation, mediator, user in rows:
        enter(organisation, mediator, user)
    return len(rows)


class NoSuchOrganisation(Exception):  # noqa: N818 - an answer to a person, not a failure of the program
    """The register has no organisation of this name."""


@transaction.atomic
def tie(user: User, organisation: str) -> bool:
    """Let somebody be a coordinator of an organisation of the register, or of none; whether they were of another."""
    before = Coordinator.objects.filter(user=user).exclude(organisation__name=organisation)
    moved = before.delete()[0] > 0
    if organisation:
        found = Organisation.objects.filter(name=organisation).first()
        if found is None:
            raise NoSuchOrganisation(organisation)
        Coordinator.objects.get_or_create(user=user, organisation=found)
    return moved
