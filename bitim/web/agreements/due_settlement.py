"""What is due about the settlement: its draft, its signing, and its performance."""

from datetime import date

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from bitim.procedure.clocks import Kind as Clocks
from bitim.procedure.rights import Deed, Place, Role
from bitim.procedure.steps import Move, Step
from bitim.web.agreements import queries
from bitim.web.agreements.actions import free_will, performing, settling, signing
from bitim.web.agreements.models import Kind, Obligation, Paper, State
from bitim.web.cases import queries as cases
from bitim.web.cases.due import Next, running
from bitim.web.cases.queries import Participant

CITES = ("LM 27(2)",)


def settlement_next(me: Participant) -> Next | None:
    """The next thing about the settlement, from its first draft to its last signature."""
    if me.case.step != Step.MEDIATING or not cases.allowed(me, Deed.READ, Place.SETTLEMENT):
        return None
    paper = settling.newest(me.case_id)
    if paper is None or paper.state == State.SIGNED:
        return None
    return _offered(me, paper) if paper.state == State.OFFERED else _drafted(me, paper)


def reported_next(me: Participant) -> Next | None:
    """What is reported as done and waits for one's word, also while the sides mediate once more after a breach."""
    paper = _signed(me)
    if paper is None or not cases.can(me, Move.CONFIRM_PERFORMANCE):
        return None
    if not any(performing.is_owed_to(row, me) and row.state == "reported" for row in performing.obligations(paper)):
        return None
    text, url = _("The other side reports it as done."), reverse("agreements:performance", args=[me.case_id])
    return Next(_("Next step: say whether it was done"), text, url, _("Look at it"))


def performance_next(me: Participant) -> Next | None:
    """The next thing to keep, or what can be done about what was not kept."""
    paper = _signed(me)
    if paper is None or me.case.step not in {Step.SETTLED, Step.BREACHED}:
        return None
    url = reverse("agreements:performance", args=[me.case_id])
    if me.case.step == Step.BREACHED:
        asked = performing.returning(me.case_id).exclude(side=me.side_id).exists()
        if asked and me.side and not performing.returning(me.case_id).filter(side=me.side).exists():
            text = _("It begins anew only if you agree too. What was signed stays as it is.")
            return Next(_("You are asked to return to mediation"), text, url, _("Look at it"), cites=("LM 5(1)",))
        text = _("Two ways are open: return to mediation, or have the settlement enforced.")
        return Next(_("A term was not kept"), text, url, _("Look at it"), cites=("LM 27(9)",))
    return _performing(me, paper, url)


def has_settlement(me: Participant) -> bool:
    """Whether the page of the settlement is of use to this reader."""
    if not cases.allowed(me, Deed.READ, Place.SETTLEMENT):
        return False
    return me.case.step == Step.MEDIATING or queries.has(me.case_id, Kind.SETTLEMENT)


def has_performance(me: Participant) -> bool:
    """Whether something is owed under a signed settlement."""
    reads = cases.allowed(me, Deed.READ, Place.SETTLEMENT)
    return reads and queries.has(me.case_id, Kind.SETTLEMENT, State.SIGNED)


def _drafted(me: Participant, paper: Paper) -> Next:
    url = reverse("agreements:settlement", args=[me.case_id])
    clock = running(me.case_id, Clocks.MEDIATION, Clocks.MEDIATION_EXTENDED)
    until = clock.ends if clock else None
    answers = settling.answers(paper, settling.settlement_of(paper)).values()
    if cases.can(me, Move.ANSWER_CLAUSE) and me.side:
        left = sum(me.side.letter not in given for given in answers)
        if left:
            text = _("You accept it, or say what you would like otherwise. Nothing binds before everybody has signed.")
            return Next(_("Next step: answer each clause of the settlement"), text, url, _("Read it"), until, CITES)
    if cases.can(me, Move.OFFER_FOR_SIGNING) and settling.all_accepted(paper):
        text = _("Every side accepts every clause.")
        return Next(_("Next step: offer the settlement for signing"), text, url, _("Look at it"), until, CITES)
    text = _("It can be offered for signing when every side accepts every clause.")
    return Next(_("The settlement is being drafted"), text, url, _("Look at it"), until, CITES)


def _offered(me: Participant, paper: Paper) -> Next:
    url = reverse("agreements:settlement", args=[me.case_id])
    signed = signing.has_signed(paper, me)
    if cases.can(me, Move.CHECK_FREE_WILL) and free_will.said_by(paper, me) is None:
        text = _("Only the mediator learns what you answer.")
        return Next(_("Next step: four questions for you alone"), text, url, _("Begin"), cites=("LM 5",))
    ready = cases.can(me, Move.SIGN) and not signed and free_will.ready_to_sign(paper, me)
    if ready and (me.role != Role.MEDIATOR or not signing.unsigned_sides(paper)):
        text = _("Read it once more before you sign.")
        return Next(_("Next step: sign the settlement"), text, url, _("Read and sign"), cites=("LM 27(1)",))
    text = _("It is signed when everybody is ready; the mediator signs last.")
    return Next(_("The settlement is offered for signing"), text, url, _("Look at it"), cites=("LM 27(1)",))


def _signed(me: Participant) -> Paper | None:
    if not me.case.settled or not cases.allowed(me, Deed.READ, Place.SETTLEMENT):
        return None
    return queries.signed(me.case_id, Kind.SETTLEMENT)


def _performing(me: Participant, paper: Paper, url: str) -> Next:
    today = timezone.localdate()
    rows = [row for row in performing.obligations(paper) if performing.is_open(row, today)]
    mine = [row for row in rows if performing.is_owed_by(row, me) and row.state in {"open", "disputed"}]
    if mine and cases.can(me, Move.REPORT_PERFORMANCE):
        text = _("When it is done, report it; proof can be added. The other side then confirms it.")
        return Next(_("Next step: keep what you promised"), text, url, _("Look at it"), until=_first_due(mine))
    return Next(
        _("You have settled"),
        _("Now the terms are kept."),
        url,
        _("Look at it"),
        until=_first_due(rows),
        cites=("LM 27(3)",),
    )


def _first_due(rows: list[Obligation]) -> date | None:
    return min((row.due for row in rows if row.due), default=None)
