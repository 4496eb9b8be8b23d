"""How the frame of a case is named on pages: steps, roles, sides, channels, reasons."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from bitim.procedure.clocks import Kind
from bitim.procedure.rights import Role
from bitim.procedure.steps import Decline, Ground, Step

# What binds everybody who was drawn into a mediation, and goes on when they go.
SECRECY = ("LM 8(1)", "LM 2(3-1)")
STEPS: dict[Step, Promise] = {
    Step.OPENED: _("The case is open"),
    Step.INVITED: _("The other side is invited"),
    Step.DECLINED: _("The invitation was declined"),
    Step.LAPSED: _("The invitation was not answered in time"),
    Step.ACCEPTED: _("Choosing the mediator"),
    Step.APPOINTED: _("The agreement to mediate"),
    Step.MEDIATING: _("Mediation"),
    Step.SETTLED: _("Settled: the terms are being kept"),
    Step.PERFORMED: _("Settled and performed"),
    Step.BREACHED: _("Settled, but a term was not kept"),
    Step.ENDED: _("Ended without a settlement"),
    Step.CLOSED: _("The case is closed"),
}
ROLES: dict[Role, Promise] = {
    Role.PARTY: pgettext_lazy("role", "party"),
    Role.REPRESENTATIVE: pgettext_lazy("role", "representative"),
    Role.SUPPORTER: pgettext_lazy("role", "supporter"),
    Role.MEDIATOR: pgettext_lazy("role", "mediator"),
    Role.NOMINEE: pgettext_lazy("role", "asked to mediate"),
    Role.INTERPRETER: pgettext_lazy("role", "interpreter"),
    Role.EXPERT: pgettext_lazy("role", "expert"),
    Role.COORDINATOR: pgettext_lazy("role", "coordinator"),
    Role.REFERRER: pgettext_lazy("role", "referrer"),
    Role.CUSTODIAN: pgettext_lazy("role", "custodian"),
}
GROUNDS: dict[Ground, Promise] = {
    Ground.SETTLED: _("A settlement was signed."),
    Ground.OBSTACLE: _("The mediator found an obstacle to mediation."),
    Ground.ALL_REFUSED: _("The sides refused mediation in writing."),
    Ground.SIDE_LEFT: _("A side did not wish to go on."),
    Ground.TERM_OVER: _("The term of the mediation was over."),
}
DECLINES: dict[Decline, Promise] = {
    Decline.UNSAID: _("I would rather not say"),
    Decline.NO_DISPUTE: _("There is no dispute for me"),
    Decline.COURT_PREFERRED: _("I prefer to go to court"),
    Decline.NOT_NOW: _("Not now"),
    Decline.NOT_SAFE: _("I would not feel safe"),
    Decline.TALKS_ELSEWHERE: _("We are talking in another way"),
}
CHANNELS: dict[str, Promise] = {
    "mail": _("e-mail"),
    "letter": _("letter on paper"),
    "phone": _("telephone"),
    "by_hand": _("in person"),
}
TERMS: dict[Kind, Promise] = {
    Kind.ANSWER: _("to answer the invitation"),
    Kind.MEDIATION: _("for the mediation"),
    Kind.MEDIATION_EXTENDED: _("for the mediation, extended"),
    Kind.STAY: _("in which the court stays the case"),
    Kind.ENFORCEMENT_STAY: _("in which enforcement is stayed"),
    Kind.COURT_DECISION: _("for the court to decide"),
    Kind.LIMITATION: _("of limitation, begun anew"),
    Kind.LIMITATION_SUSPENDED: _("of limitation, suspended"),
    Kind.PERFORMANCE: _("to keep a term of the settlement"),
    Kind.REFERRAL: _("for the mediation, as named in the referral"),
}
