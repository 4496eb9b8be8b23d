"""The application, and the one table of rights brought to where PostgreSQL reads it."""

from importlib import import_module
from typing import Any

from django.apps import AppConfig
from django.db import transaction
from django.db.models.signals import post_migrate

from bitim.procedure.rights import RIGHTS


def bring_rights(sender: AppConfig, **_: Any) -> None:
    """Write the table of rights anew; runs after every migration, as the owner of the tables."""
    right = sender.get_model("Right")
    rows = right._default_manager  # noqa: SLF001 - Django's public name for the manager of an unnamed model
    with transaction.atomic():
        rows.all().delete()
        rows.bulk_create(
            right(role=r.role, place=r.place, deed=r.deed, own=r.own, given=r.given)
            for r in sorted(RIGHTS, key=lambda r: (r.role, r.place, r.deed, r.given, r.own))
        )


class CasesConfig(AppConfig):
    """The file of a case."""

    name = "bitim.web.cases"

    def ready(self) -> None:
        """Keep the table in step with the code, and let guests follow the steps of cases."""
        import_module("bitim.web.cases.actions.guests")
        post_migrate.connect(bring_rights, sender=self)
