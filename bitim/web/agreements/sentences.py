"""The acts about papers as sentences of the journal."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

SENTENCES: dict[str, Promise] = {
    "paper.drawn_up": _("Version %(version)s was drawn up: %(kind)s."),
    "paper.offered": _("Version %(version)s was offered for signing: %(kind)s. Its fingerprint: %(digest)s."),
    "paper.signed": _("Signed version %(version)s: %(kind)s. How the signer was known: %(method)s."),
    "paper.complete": _(
        "Everybody has signed version %(version)s: %(kind)s. Fingerprint of the signed copy: %(digest)s."
    ),
    "mediation.began": _("The mediation began."),
    "agreement.handed_in": _("Whoever has the case received the agreement to mediate on %(day)s."),
    "extension.consented": _("This side consents to %(days)s more days."),
    "extension.withdrawn": _("This side no longer consents to more days."),
    "extension.mediator_consented": _("The mediator consents to %(days)s more days."),
    "extension.mediator_withdrawn": _("The mediator no longer consents to more days."),
    "refusal.signed": _(
        "This side refuses to go on, since no settlement is found. How the signer was known: %(method)s."
    ),
    "refusal.taken_back": _("This side takes its refusal back."),
    "mediation.refused": _("All sides have refused in writing; the mediation is over."),
    "mediation.obstacle": _("The mediator found an obstacle to mediation; it is over."),
    "clause.accepted": _("This side accepts clause %(clause)s of version %(version)s."),
    "clause.wished_otherwise": _("This side would like clause %(clause)s of version %(version)s otherwise."),
    "free_will.said": _("The questions before signing version %(version)s were answered alone."),
    "case.settled": _("The settlement is signed by everybody; the dispute is settled."),
    "performance.reported": _("Clause %(clause)s, part %(part)s: reported as done."),
    "performance.confirmed": _("Clause %(clause)s, part %(part)s: confirmed as done."),
    "performance.disputed": _("Clause %(clause)s, part %(part)s: the report is disputed."),
    "performance.breached": _("Clause %(clause)s, part %(part)s: notice of a breach."),
    "case.performed": _("Everything agreed was done."),
    "return.consented": _("This side would mediate once more."),
    "return.taken_back": _("This side would no longer mediate once more."),
    "case.returned": _("The sides return to mediation."),
    "approval.given": _("Approved or certified on %(day)s: %(way)s."),
    "approval.refused": _("Refused on %(day)s: %(way)s."),
    "term.extended": _("The term of the mediation was extended until %(until)s."),
}
# What stands in `about` as a code, and how it is said.
WORDS: dict[str, Promise] = {
    "agreement_to_mediate": _("agreement to mediate"),
    "settlement": pgettext_lazy("paper", "settlement"),
    "password": _("password"),
    "court": _("the court"),
    "notary": _("the notary"),
    "bailiff": _("the bailiff"),
    "totp": _("code of the app"),
}
