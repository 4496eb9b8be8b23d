"""What the refusals about the choice of a mediator say to a person."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from bitim.web.cases.refusals import register

# Why somebody of the register may not mediate a case.
BARS: dict[str, Promise] = {
    "not_lawful": _("By law this person may not mediate this case."),
    "no_account": _("This person does not work with Bitim yet, so that they cannot be asked here."),
    "takes_part": _("This person takes part in the case already."),
}
register(
    {
        **BARS,
        "already_asked": _("Somebody has been asked already; the list and the ballots rest until the answer."),
        "not_on_the_list": _("Only people of the common list can be ranked or struck."),
        "each_place_once": _("Two people cannot share one place. Give each place once."),
        "law_bars_you": _("Whoever has such a tie may not mediate this case. Please turn it down."),
        "say_which_ties": _("Please choose what applies and say it in your own words, or leave both empty."),
        "nothing_disclosed": _("There is no disclosure that waits for your word."),
        "nobody_asked": _("Nobody has been asked who has not answered yet."),
        "wait_for_answer": _("Please give the person three days to answer."),
        "nomination_answered": _("This has already been answered."),
    }
)
