"""What happens when the mediator edits while a side answers, and when two clauses are edited at once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from bitim.procedure.chain import breaks
from bitim.procedure.settlement import Act, OnDay, Settlement
from bitim.web.accounts.models import User
from bitim.web.agreements.actions import settling
from bitim.web.agreements.models import Paper, State
from bitim.web.journal.queries import links
from bitim.web.shared.acting import acting_as
from tests.web import stages
from tests.web.agreements.test_signing_at_once import at_once
from tests.web.stages import Cast

pytestmark = pytest.mark.django_db(transaction=True)

DUE = timezone.localdate() + timedelta(days=30)


def drafted() -> tuple[Cast, Settlement]:
    cast, made = stages.mediating(), stages.simple_settlement(DUE)
    with acting_as(cast.dana.pk):
        settling.draft(cast.case, cast.dana, made, languages=["kk"], prevailing="kk")
    return cast, made


def answering(cast: Cast, who: User, clause: str) -> Callable[[], object]:
    def answer() -> None:
        with acting_as(who.pk):
            settling.answer(cast.case, who, clause, accepted=True)

    return answer


def amending(cast: Cast, change: settling.Change) -> Callable[[], object]:
    def amend() -> int:
        with acting_as(cast.dana.pk):
            return settling.amend(cast.case, cast.dana, change).version

    return amend


def newest(cast: Cast) -> tuple[Paper, Settlement]:
    with acting_as(cast.dana.pk):
        paper = settling.newest(cast.case)
        assert paper is not None
        return paper, settling.settlement_of(paper)


def test_an_answer_never_counts_for_a_clause_that_was_changed_at_the_same_moment() -> None:
    cast, made = drafted()
    before = settling.clauses(made)[0]

    def dearer(now: Settlement) -> Settlement:
        return replace(now, terms=tuple(replace(term, condition="егер") for term in now.terms))

    given, version = at_once(answering(cast, cast.aliya, before), amending(cast, dearer))
    assert version == 2
    assert given in {None, "clause_changed"}
    paper, now = newest(cast)
    with acting_as(cast.dana.pk):
        assert settling.answers(paper, now)[settling.clauses(now)[0]] == {}
        assert breaks(links(cast.case)) == []


def test_two_changes_at_the_same_moment_are_both_kept() -> None:
    cast, _made = drafted()

    def adding(name: str) -> settling.Change:
        term = Act(id=name, debtor="a", creditor="b", what=name, due=OnDay(day=DUE))
        return lambda now: replace(now, terms=(*now.terms, term))

    versions = at_once(amending(cast, adding("one")), amending(cast, adding("two")))
    assert sorted(map(str, versions)) == ["2", "3"]
    _paper, now = newest(cast)
    assert {term.id for term in now.terms} == {"t1", "one", "two"}
    with acting_as(cast.dana.pk):
        assert [paper.state for paper in Paper.objects.filter(kind="settlement").order_by("version")] == [
            State.REPLACED,
            State.REPLACED,
            State.DRAFT,
        ]


def test_two_sides_that_accept_at_the_same_moment_have_both_accepted() -> None:
    cast, made = drafted()
    for clause in settling.clauses(made):
        assert at_once(answering(cast, cast.aliya, clause), answering(cast, cast.berik, clause)) == [None, None]
    paper, _now = newest(cast)
    with acting_as(cast.dana.pk):
        assert settling.all_accepted(paper)
