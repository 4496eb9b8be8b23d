"""The acts of the choice of a mediator as sentences of the journal."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, Promise] = {
    "choice.listed": _("The common list was drawn up from the register. Mediators on it: %(count)s."),
    "choice.added": _("%(mediator)s was added to the common list."),
    "choice.ranked": _("This side cast its secret ballot."),
    "choice.none_common": _("No mediator is left whom every side accepts."),
    "mediator.asked": _("%(mediator)s was asked to mediate: the best for all sides by their ballots."),
    "mediator.asked_by_lot": _(
        "%(mediator)s was asked to mediate: drawn by lot from those equally good for all sides."
    ),
    "mediator.disclosed": _("%(mediator)s disclosed a tie; the sides decide."),
    "mediator.ties_accepted": _("This side accepts %(mediator)s in spite of the disclosed tie."),
    "mediator.ties_not_accepted": _("This side does not accept %(mediator)s because of the disclosed tie."),
    "mediator.turned_down": _("%(mediator)s did not take the mediation on."),
    "mediator.passed_over": _("%(mediator)s did not answer; somebody else is asked."),
    "mediator.appointed": _("%(mediator)s is the mediator."),
    "mediator.objected_to": _("This side objected to %(mediator)s; the choice begins anew."),
    "mediator.withdrew": _("%(mediator)s withdrew; the choice begins anew."),
}
