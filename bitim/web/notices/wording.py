"""What our letters say: that something waits, never what, and no name but ours."""

from enum import StrEnum

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext


class Notice(StrEnum):
    """A kind of letter."""

    INVITATION = "invitation"
    YOUR_TURN = "your_turn"
    REMINDER = "reminder"
    SESSION_PROPOSED = "session_proposed"
    SESSION_CHANGED = "session_changed"
    SESSION_CANCELLED = "session_cancelled"
    TO_SIGN = "to_sign"
    ANSWERED = "answered"
    ENDED = "ended"
    UNREACHED = "unreached"


_SENTENCES = {
    Notice.INVITATION: gettext_lazy(
        "Somebody asks you to settle a disagreement together, with the help of an impartial mediator. "
        "Whether you take part is for you alone to decide."
    ),
    Notice.YOUR_TURN: gettext_lazy("It is your turn: something waits for you."),
    Notice.SESSION_PROPOSED: gettext_lazy(
        "A time for an appointment was proposed to you. Please say whether it suits you."
    ),
    Notice.SESSION_CHANGED: gettext_lazy("An appointment of yours was changed."),
    Notice.SESSION_CANCELLED: gettext_lazy("An appointment of yours was cancelled."),
    Notice.TO_SIGN: gettext_lazy("A document waits for you: please read it and decide whether to sign it."),
    Notice.ANSWERED: gettext_lazy("There is an answer for you."),
    Notice.ENDED: gettext_lazy("A procedure that you took part in has ended."),
    Notice.UNREACHED: gettext_lazy(
        "A message of ours to somebody else could not be delivered. Please give another way to reach them."
    ),
}


def subject(kind: Notice) -> str:
    """The subject of a letter; whoever looks over a shoulder learns nothing from it."""
    if kind is Notice.INVITATION:
        return _("A letter waits for you at Bitim")
    return _("Something waits for you at Bitim")


def body(kind: Notice, link: str, code: str = "", days: int | None = None) -> str:
    """The text of a letter; `link` is a path of ours, `code` is an invitation's, `days` are left of a term."""
    address = f"{settings.ADDRESS}{link}"
    if code:
        way = [
            _("Who asks, what about, and how to make sure that this letter is genuine, you see here:"),
            address,
            _("Your code: %(code)s") % {"code": code},
        ]
    else:
        way = [_("Please sign in to see it:"), address]
    caution = _("To protect you our letters say no more than this. They never ask for your password or for money.")
    return "\n\n".join([_sentence(kind, days), *way, caution, _("Bitim")]) + "\n"


def _sentence(kind: Notice, days: int | None) -> str:
    if kind is not Notice.REMINDER:
        return str(_SENTENCES[kind])
    if not days:
        return _("Today is the last day for something that waits for you.")
    return ngettext(
        "%(days)d day is left for something that waits for you.",
        "%(days)d days are left for something that waits for you.",
        days,
    ) % {"days": days}
