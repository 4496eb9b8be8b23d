"""What is due at the choice of a mediator."""

from django.urls import reverse
from django.utils.translation import gettext as _

from bitim.procedure.rights import Deed, Place, Role
from bitim.procedure.steps import Move, Step
from bitim.web.appointment import queries
from bitim.web.appointment.models import Answer, Nomination
from bitim.web.cases import queries as cases
from bitim.web.cases.due import Next
from bitim.web.cases.queries import Participant


def next_for(me: Participant) -> Next | None:
    """The next thing at the choice of a mediator; None at other steps."""
    if me.case.step != Step.ACCEPTED:
        return None
    nomination = queries.open_nomination(me.case_id)
    if me.role == Role.NOMINEE:
        return _nominee(me, nomination)
    if not cases.can(me, Move.RANK):
        return None
    return _asked(me, nomination) if nomination else _ballot(me)


def shown(me: Participant) -> bool:
    """Whether the page of the case leads to the choice of the mediator."""
    with_choice = me.case.step in {Step.ACCEPTED, Step.APPOINTED, Step.MEDIATING}
    return with_choice and cases.allowed(me, Deed.READ, Place.JOINT)


def _next(me: Participant, headline: str, text: str, button: str, *cites: str) -> Next:
    return Next(headline, text, reverse("appointment:choice", args=[me.case_id]), button, cites=cites)


def _nominee(me: Participant, nomination: Nomination | None) -> Next:
    if nomination and nomination.answer == Answer.DISCLOSED:
        return _next(me, _("The sides decide"), _("They have your disclosure now."), _("Show"))
    text = _("You see who is in dispute, so that you can say whether something ties you to them.")
    return _next(me, _("You are asked to mediate"), text, _("Answer"), "LM 7(2)", "LM 9")


def _asked(me: Participant, nomination: Nomination) -> Next:
    name = {"name": nomination.mediator.name}
    if not nomination.answer:
        text = _("Every side accepts this person. As soon as they take it on, the mediation is prepared.")
        return _next(me, _("%(name)s is asked to mediate") % name, text, _("Show"), "LM 9(1)")
    if me.side and me.side.letter in nomination.accepted_by:
        return _next(me, _("The other side decides on %(name)s") % name, "", _("Show"), "LM 7(2)")
    text = _("They disclosed a tie. You decide whether it stands in the way.")
    return _next(me, _("Do you go on with %(name)s?") % name, text, _("Read and decide"), "LM 7(2)")


def _ballot(me: Participant) -> Next:
    cast = queries.who_cast(me.case_id)
    if not queries.candidates(me.case_id):
        text = _("Both sides see one list from the register. Each ranks it in secret; the best for all is asked.")
        return _next(me, _("Choose a mediator together"), text, _("Begin"), "LM 9(1)")
    if me.side_id not in cast:
        text = _("Say in secret whom you would like and whom you cannot accept.")
        return _next(me, _("Rank the mediators"), text, _("Rank"), "LM 9(1)")
    if len(cast) < len(cases.sides(me.case_id)):
        text = _("As soon as every side has ranked, the best for all is asked. You can still change your ballot.")
        return _next(me, _("The other side is ranking"), text, _("Show"))
    text = _("Strike fewer people, or add somebody from the register.")
    return _next(me, _("No mediator is left whom every side accepts"), text, _("Change the ballot"))
