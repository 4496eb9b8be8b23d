"""What the procedure's refusals say to a person. Other parts add theirs with `register`."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bitim.procedure.steps import Refused
from bitim.web.shared.law import cited

_SENTENCES: dict[str, Promise] = {}


def register(sentences: Mapping[str, Promise]) -> None:
    """Add the sentences of a part by the codes of its refusals; placeholders are the refusal's details."""
    _SENTENCES.update(sentences)


def sentence(refused: Refused) -> str:
    """The refusal in words, with the provision behind it."""
    said = str(_SENTENCES.get(refused.code, _("This is not possible now."))) % refused.details
    return f"{said} ({cited(refused.cite).name})" if refused.cite else said


register(
    {
        "not_at_this_step": gettext_lazy("The case is at another step by now. Please look at the page of the case."),
        "two_to_six_sides": gettext_lazy("A case has two to six sides."),
        "already_in_case": gettext_lazy("You already take part in this case."),
        "already_invited": gettext_lazy("This side has already been invited."),
        "already_answered": gettext_lazy("This invitation has already been answered."),
        "no_open_invitation": gettext_lazy("No invitation to this side waits for an answer."),
        "enough_beside": gettext_lazy("At most %(most)s people can stand by a side."),
        "enough_guests": gettext_lazy("At most %(most)s interpreters and experts can be named at a time."),
        "nobody_speaks": gettext_lazy(
            "Nobody else would speak for your side. Let the side or another representative come in first."
        ),
        "address_needed": gettext_lazy("An e-mail address is needed to send it by e-mail."),
    }
)
