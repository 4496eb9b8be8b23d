"""The application of the choice of a mediator."""

from importlib import import_module

from django.apps import AppConfig


class AppointmentConfig(AppConfig):
    """The choice of a mediator."""

    name = "bitim.web.appointment"

    def ready(self) -> None:
        """Let the refusals have their words."""
        import_module("bitim.web.appointment.refusals")
