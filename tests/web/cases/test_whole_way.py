from datetime import timedelta

import pytest
from django.utils import timezone

from bitim.procedure.chain import breaks
from bitim.procedure.clocks import Kind
from bitim.procedure.steps import Step
from bitim.web.agreements import queries as papers
from bitim.web.agreements.models import Obligation
from bitim.web.cases import queries
from bitim.web.journal.queries import links
from bitim.web.shared.acting import acting_as
from tests.web import stages

pytestmark = pytest.mark.django_db


def test_from_the_enquiry_to_the_signed_settlement() -> None:
    due = timezone.localdate() + timedelta(days=30)
    cast = stages.settled(due)
    for who in cast.everybody:
        with acting_as(who.pk):
            assert queries.participation(who, cast.case).case.step == Step.SETTLED
            assert breaks(links(cast.case)) == []
            paper = papers.latest(cast.case, papers.Kind.SETTLEMENT)
            assert paper is not None
            assert papers.pdf(paper).startswith(b"%PDF")
            (owed,) = Obligation.objects.all()
            assert (owed.debtor, owed.creditor, owed.due) == ("b", "a", due)
            assert [clock.kind for clock in queries.clocks(cast.case)] == [Kind.PERFORMANCE]
    with acting_as(cast.aliya.pk):
        acts = [str(link.body["act"]) if link.body else "sealed" for link in links(cast.case)]
    assert acts.count("sealed") == 1
    assert acts[-1] == "case.settled"
    with acting_as(cast.temir.pk):
        assert papers.latest(cast.case, papers.Kind.SETTLEMENT) is None
        assert not Obligation.objects.exists()
