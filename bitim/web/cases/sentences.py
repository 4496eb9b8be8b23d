"""The acts of the frame as sentences of the journal."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from bitim.web.cases.words import CHANNELS, DECLINES, ROLES

SENTENCES: dict[str, Promise] = {
    "case.opened": _("The case was opened."),
    "case.referred": _("The case was referred to mediation."),
    "case.closed": _("The case was closed."),
    "contact.changed": _("The way to reach this side was changed."),
    "invitation.sent": _("Side %(side)s was invited: %(channel)s. It can answer until %(until)s."),
    "invitation.sent_again": _("The invitation to side %(side)s was sent again: %(channel)s."),
    "invitation.failed": _("The invitation to side %(side)s could not be delivered."),
    "invitation.opened": _("Side %(side)s read the invitation."),
    "invitation.accepted": _("Side %(side)s takes part."),
    "invitation.declined": _("Side %(side)s declined: %(reason)s."),
    "invitation.lapsed": _("Side %(side)s did not answer in time; this counts as declined."),
    "companion.called": _("Side %(side)s made a code for somebody to come in beside it: %(role)s."),
    "companion.came": _("Somebody came in beside side %(side)s: %(role)s."),
    "companion.code_ended": _("A code of this side for somebody beside it was taken back."),
    "companion.gone": _("Somebody beside this side takes part no longer."),
    "guest.named": _("Somebody was named to help in the sessions: %(role)s."),
    "guest.agreed": _("Side %(side)s agreed: %(role)s."),
    "guest.came": _("Somebody agreed to keep secret what they hear, and came in: %(role)s."),
    "guest.refused": _("Side %(side)s does not agree, or no longer: %(role)s."),
    "guest.gone": _("Somebody takes part no longer: %(role)s."),
    "participant.stepped_down": _("Somebody stepped down of their own accord: %(role)s."),
    "side.left": _("This side left the mediation."),
    "term.over": _("The term of the mediation was over."),
    "referral.over": _("The last day that the referral names for the mediation has passed."),
}
# What stands in `about` as a code, and how it is said.
WORDS: dict[str, Promise] = {
    **CHANNELS,
    **{str(code): words for code, words in DECLINES.items()},
    **{str(role): words for role, words in ROLES.items()},
}
