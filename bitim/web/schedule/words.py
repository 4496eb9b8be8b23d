"""How appointments are named on pages."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from bitim.web.schedule.models import Kind, Mode, State

KINDS: dict[str, Promise] = {
    Kind.JOINT: _("joint session"),
    Kind.SEPARATE: _("separate session with one side"),
    Kind.PREPARATION: _("talk to prepare"),
}
MODES: dict[str, Promise] = {
    Mode.IN_PERSON: _("face to face"),
    Mode.TELEPHONE: _("by telephone"),
    Mode.VIDEO: _("by video"),
}
STATES: dict[str, Promise] = {
    State.PROPOSED: _("times proposed"),
    State.FIXED: _("agreed"),
    State.CANCELLED: _("cancelled"),
    State.HELD: _("took place"),
    State.NOT_HELD: _("did not take place"),
}
