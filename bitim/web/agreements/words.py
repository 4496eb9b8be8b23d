"""How the parts of papers are named on pages and in documents."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from bitim.procedure.agreement import Way
from bitim.procedure.settlement import Remedy

WAYS: dict[Way, Promise] = {
    Way.JOINT_MEETINGS: _("meetings of all together"),
    Way.SEPARATE_MEETINGS: _("meetings of the mediator with each side alone"),
    Way.TELEPHONE: _("telephone calls"),
    Way.VIDEO: _("video calls"),
    Way.MESSAGES: _("written messages"),
    Way.OTHER: _("other means of communication"),
}
APOLOGIES: dict[str, Promise] = {
    "spoken": _("an apology in person"),
    "written": _("a written apology"),
    "public": _("a public apology"),
}
REMEDIES: dict[Remedy, Promise] = {
    Remedy.PENALTY: _("a penalty is paid"),
    Remedy.ACCELERATION: _("the whole rest is due at once"),
    Remedy.MEDIATION: _("the sides return to mediation first"),
    Remedy.COURT: _("the other side may go to court"),
    Remedy.COURT_ORDER: _("the other side may ask for a court order"),
    Remedy.NOTARY: _("the other side may ask a notary for an executive inscription"),
    Remedy.OTHER: _("something else"),
}
TERMS: dict[str, Promise] = {
    "payment": _("Payment"),
    "delivery": _("Handing over"),
    "act": _("Something is done"),
    "omission": _("Something is left undone"),
    "apology": _("Apology"),
    "service": _("Work for the other side"),
    "restitution": _("Giving back or making good"),
    "safety_promise": _("Promise of safety"),
}
