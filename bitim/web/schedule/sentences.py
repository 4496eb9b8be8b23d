"""The acts about appointments as sentences of the journal."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from bitim.web.schedule.words import KINDS

SENTENCES: dict[str, Promise] = {
    "times.entrusted": _("The mediator entrusted the times to a coordinator."),
    "times.taken_back": _("A coordinator sets the times no longer."),
    "session.proposed": _("Times were proposed: %(kind)s."),
    "session.moved": _("Other times were proposed: %(kind)s."),
    "session.no_time": _("No proposed time suited everybody: %(kind)s."),
    "session.fixed": _("An appointment on %(on)s was agreed."),
    "session.cancelled": _("An appointment was cancelled: %(kind)s."),
    "session.held": _("The appointment of %(on)s took place."),
    "session.not_held": _("The appointment of %(on)s did not take place."),
}
WORDS: dict[str, Promise] = {str(kind): words for kind, words in KINDS.items()}
