from bitim.procedure.remarks import Code
from bitim.procedure.settlement import Remedy
from bitim.web.agreements.forms.settlement_terms import FORMS
from bitim.web.agreements.remarks_settlement import ROUTES, SENTENCES
from bitim.web.agreements.words import REMEDIES, TERMS


def test_every_remark_remedy_and_kind_of_term_has_its_words() -> None:
    assert set(SENTENCES) == set(Code)
    assert set(REMEDIES) == set(Remedy)
    assert set(FORMS) == set(TERMS)
    assert {"court_order", "notary_inscription", "writ_of_execution", "contract_action"} <= set(ROUTES)
