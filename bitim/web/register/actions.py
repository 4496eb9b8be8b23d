"""The only writers of the register."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from bitim.web.accounts.models import User
from bitim.web.register.models import Mediator, Organisation
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
