"""What the refusals about appointments say to a person."""

from django.utils.translation import gettext_lazy as _

from bitim.web.cases.refusals import register

register(
    {
        "coordinated_already": _("Somebody coordinates this case already, or this person takes part in it otherwise."),
        "preparation_only": _("Until everybody has signed the agreement to mediate there are only talks to prepare."),
        "one_to_three_times": _("Propose one to three different times."),
        "time_is_over": _("A proposed time must lie ahead and take no more than eight hours."),
        "mediator_busy": _("The mediator has another appointment at %(at)s."),
        "no_mediator": _("This case has no mediator now."),
        "which_side": _("Please choose the side that the mediator meets."),
        "time_is_settled": _("The time of this appointment has been settled meanwhile."),
        "times_changed": _("Other times have been proposed meanwhile. Please look again."),
        "session_is_over": _("This appointment is no longer open."),
        "not_the_day_yet": _("You can say this on the day before the appointment, until it ends."),
        "not_over_yet": _("This can be noted once the appointment has begun, and once only."),
        "too_many_minutes": _("A side cannot have spoken longer than a day."),
    }
)
