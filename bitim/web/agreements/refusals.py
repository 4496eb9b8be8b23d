"""What the refusals about papers say to a person."""

from django.utils.translation import gettext_lazy as _

from bitim.web.cases.refusals import register

register(
    {
        "already_signed": _("This has already been signed."),
        "not_a_draft": _("This version has already been offered for signing, or was replaced."),
        "not_offered": _("This version is not offered for signing. A newer one may have taken its place."),
        "newer_version": _("There is a newer version by now. Please read that one."),
        "other_name": _("Please type the name of your account: %(name)s."),
        "people_changed": _("Somebody else mediates or represents a side by now. The paper needs a new version."),
        "seal_broken": _("The file that is kept here is not the one that was offered. It cannot be signed."),
        "own_term_unreasonable": _("The law allows a term of 1 to %(most)s days."),
        "not_extendable": _("The law lets this term not be extended any more."),
        "extension_too_long": _("It can be extended by 1 to %(most)s days."),
        "term_over": _("The term is over."),
        "sides_first": _("The mediator signs last, when all sides have signed."),
        "essential_terms_missing": _("Something that the law asks of the agreement to mediate is still missing."),
        "law_stops_it": _("Something in the settlement would not stand before the law; see the remarks."),
        "not_all_accepted": _("Not every side has accepted every clause yet."),
        "clause_changed": _("This clause reads otherwise by now. Please read it again."),
        "already_kept": _("This has already been confirmed as done."),
        "already_breached": _("A breach of this has already been notified."),
        "not_reported": _("Nothing has been reported of this yet."),
        "not_due_yet": _("This is not due yet; a breach can be notified once the day has passed."),
        "nobody_to_be_told": _("No court, investigator or bailiff has this dispute."),
        "handed_in_before_signing": _("The day must lie between the signing of the agreement and today."),
        "decided_before_signing": _("The day must lie between the signing and today."),
        "not_yet_ready": _("The paper is not ready to be signed yet."),
    }
)
