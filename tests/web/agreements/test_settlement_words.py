from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import Any, cast

from django.utils import timezone

from bitim.procedure.remarks import Code
from bitim.procedure.settlement import Omission, OnDay, Other, Remedy
from bitim.web.agreements.forms.settlement_terms import FORMS
from bitim.web.agreements.printing_settlement import printed
from bitim.web.agreements.remarks_settlement import ROUTES, SENTENCES
from bitim.web.agreements.words import REMEDIES, TERMS
from tests.web import stages


def test_every_remark_remedy_and_kind_of_term_has_its_words() -> None:
    assert set(SENTENCES) == set(Code)
    assert set(REMEDIES) == set(Remedy)
    assert set(FORMS) == set(TERMS)
    assert {"court_order", "notary_inscription", "writ_of_execution", "contract_action"} <= set(ROUTES)


def test_the_document_tells_of_children_and_of_how_long_a_promise_lasts() -> None:
    paper: Any = SimpleNamespace(
        case=SimpleNamespace(number="2026-00001"), languages=["en"], prevailing="en", made_at=timezone.now()
    )
    day = date(2027, 1, 1)
    term = Omission(id="t", debtor="a", creditor="b", what="x", due=OnDay(day=day), until=date(2027, 6, 1))
    child = Other(kind="child", who="Arman", interest="lives with the mother")
    document = printed(paper, replace(stages.simple_settlement(day), terms=(term,), others=(child,)))
    (owed,) = document.obligations
    event = cast("Any", owed).event["en"].replace("\xa0", " ")
    assert event == "from 1 January 2027 on; until 1 June 2027, this day included"
    assert "It also touches: Arman: lives with the mother" in cast("Any", document.other)["en"]
