"""How the places and deeds of the table of rights are named on its page."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from bitim.procedure.rights import Deed, Place

PLACES: dict[Place, Promise] = {
    Place.FRAME: _("Who, when, where, which step"),
    Place.JOINT: _("What is said to everybody"),
    Place.CAUCUS: _("What a side tells the mediator alone"),
    Place.NOTES: _("The mediator's own notes"),
    Place.SCREENING: _("Private questions on safety"),
    Place.CONTACT: _("How a side can be reached"),
    Place.BALLOT: _("How a side ranks the mediators"),
    Place.SETTLEMENT: _("The papers to be signed"),
    Place.OUTCOME: _("The outcome report"),
}
DEEDS: dict[Deed, Promise] = {
    Deed.READ: pgettext_lazy("right", "read"),
    Deed.WRITE: pgettext_lazy("right", "write"),
    Deed.RELEASE: pgettext_lazy("right", "release"),
    Deed.LEAD: pgettext_lazy("right", "lead"),
    Deed.SCHEDULE: pgettext_lazy("right", "set times"),
    Deed.DRAFT: pgettext_lazy("right", "draft"),
    Deed.SIGN: pgettext_lazy("right", "sign"),
    Deed.INVITE: pgettext_lazy("right", "invite (only who opened the case)"),
}
