"""How the parts of papers are named on pages and in documents."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from bitim.procedure.settlement import Remedy

APOLOGIES: dict[str, Promise] = {
    "spoken": _("an apology in person"),
    "written": _("a written apology"),
    "public": _("a public apology"),
}
REMEDIES: dict[Remedy, Promise] = {
    Remedy.PENALTY: _("a penalty"),
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
