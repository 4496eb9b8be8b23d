"""A longer mediation: when all who are asked consent to the same number of days, the term is extended.

Every side is asked (Law 401-IV, art. 23(1)), outside any process the mediator as well (art. 20(9)).
"""

from collections.abc import Sequence
from uuid import UUID

from django.http import Http404
from django.utils import timezone

from bitim.procedure import clocks
from bitim.procedure.rights import Role
from bitim.procedure.steps import Move, Refused
from bitim.web.accounts.models import User
from bitim.web.agreements import queries
from bitim.web.agreements.actions.agreement import draft_of
from bitim.web.agreements.models import Extension, Kind
from bitim.web.cases import clocks as rows
from bitim.web.cases import queries as cases
from bitim.web.cases.doing import Doing, doing
from bitim.web.cases.queries import Case, Participant
from bitim.web.notices.actions import Notice


def consent(case_id: UUID, user: User, days: int) -> bool:
    """Consent to so many days more; True when it was the last consent and the term is longer.

    Another number replaces what was said before. Http404 for a mediator who is not asked.
    """
    with doing(case_id, user, Move.EXTEND) as move:
        term = _asking(move)
        longer = clocks.extended(term, days, move.today)
        said = {"days": days, "consented_at": move.now}
        if not Extension.objects.filter(case=move.case, side=move.me.side).update(**said):
            Extension(case=move.case, side=move.me.side, **said).save(force_insert=True)
        move.note("extension.consented" if move.me.side else "extension.mediator_consented", days=days)
        if _all_consent(move.case, term, days):
            _extend(move, longer)
            return True
        mediator = [Role.MEDIATOR] if clocks.asks_mediator(term.cites) else []
        move.tell(Notice.YOUR_TURN, Role.PARTY, Role.REPRESENTATIVE, *mediator, about=f"extension {days}")
        return False


def withdraw(case_id: UUID, user: User) -> None:
    """Take one's consent back, as long as not all have consented."""
    with doing(case_id, user, Move.EXTEND) as move:
        _asking(move)
        if Extension.objects.filter(case=move.case, side=move.me.side).delete()[0]:
            move.note("extension.withdrawn" if move.me.side else "extension.mediator_withdrawn")


def is_asked(me: Participant, cites: Sequence[str]) -> bool:
    """Whether a term that rests on these provisions is not made longer without this consent."""
    return cases.can(me, Move.EXTEND) and (me.side_id is not None or clocks.asks_mediator(cites))


def term_now(case: Case) -> clocks.Term:
    """The term of the mediation as it runs, with what may still be added; Refused when none runs or can be extended."""
    paper = queries.signed(case.pk, Kind.AGREEMENT)
    running = [
        one for one in cases.clocks(case.pk) if one.kind in {clocks.Kind.MEDIATION, clocks.Kind.MEDIATION_EXTENDED}
    ]
    if paper is None or paper.signed_at is None or not running:
        raise Refused("not_extendable", "LM 23(1)")
    agreed_on = timezone.localdate(paper.signed_at)
    first = clocks.mediation(agreed_on, cases.facts(case), draft_of(paper).term_days)
    if isinstance(first, clocks.NoTerm):
        raise Refused("not_extendable", first.cites[0] if first.cites else "")
    added = (running[0].ends - first.ends).days
    return clocks.extended(first, added, first.ends) if added else first


def _asking(move: Doing) -> clocks.Term:
    term = term_now(move.case)
    if not is_asked(move.me, term.cites):
        raise Http404
    return term


def _all_consent(case: Case, term: clocks.Term, days: int) -> bool:
    given = {one.side_id: one.days for one in Extension.objects.filter(case=case)}
    mediator = [None] if clocks.asks_mediator(term.cites) else []
    return all(given.get(side) == days for side in [*(side.pk for side in cases.sides(case.pk)), *mediator])


def _extend(move: Doing, longer: clocks.Term) -> None:
    Extension.objects.filter(case=move.case).delete()
    rows.stop(move.case, clocks.Kind.MEDIATION, ended="changed")
    rows.start(move.case, longer, move.today)
    move.note("term.extended", until=longer.ends.isoformat())
    move.tell(Notice.YOUR_TURN, about=f"extended {longer.ends.isoformat()}")
