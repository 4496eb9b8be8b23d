"""The application of the papers."""

from importlib import import_module

from django.apps import AppConfig


class AgreementsConfig(AppConfig):
    """What is agreed."""

    name = "bitim.web.agreements"

    def ready(self) -> None:
        """Let the refusals have their words."""
        import_module("bitim.web.agreements.refusals")
