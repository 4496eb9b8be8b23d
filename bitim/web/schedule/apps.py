"""The application of appointments."""

from importlib import import_module

from django.apps import AppConfig


class ScheduleConfig(AppConfig):
    """Appointments."""

    name = "bitim.web.schedule"

    def ready(self) -> None:
        """Let the refusals have their words, and follow the steps of cases."""
        import_module("bitim.web.schedule.refusals")
        import_module("bitim.web.schedule.actions")
        import_module("bitim.web.schedule.entrusting")
