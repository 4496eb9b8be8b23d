"""The page answers as the law does, whatever somebody knows and does not know."""

import pytest
from django.utils import timezone, translation
from hypothesis import assume, given
from hypothesis import strategies as st

from bitim.law import atlas
from bitim.law.cases import written_value
from bitim.law.readers.ask import Interview
from bitim.law.readers.truth import FactValue
from bitim.law.words import cite_in_words
from bitim.web.enquiry.answers import ASKED, HOME, Enquiry, Told
from bitim.web.enquiry.forms import language
from bitim.web.enquiry.presumptions import presumed_values, presumptions
from bitim.web.enquiry.result import ACTS
from tests.law import drawn
from tests.web.enquiry.visitor import LANGUAGES, RESULT, remembered

TODAY = timezone.localdate()
FACTS = {
    fact.name: st.none() | drawn.values(fact, HOME)
    for fact in Interview(atlas.question(HOME, ASKED, {}, TODAY), TODAY, {}).matters()
}


def known(told: Told) -> dict[str, FactValue]:
    """What of the answers is not "I do not know"."""
    return {name: value for name, value in told.items() if value is not None}


@pytest.mark.django_db
@drawn.few
@given(told=st.fixed_dictionaries(FACTS), code=st.sampled_from(LANGUAGES))
def test_the_page_answers_as_the_law_does_to_all_that_was_told(told: Told, code: str) -> None:
    kept = {name: None if value is None else written_value(value) for name, value in told.items()}
    page = remembered(kept, code).open(RESULT)
    [answer] = [div["class"].split()[1] for div in page.all("div") if div["class"].startswith("answer ")]
    assert answer == atlas.answer(HOME, ASKED, known(told), TODAY).answer
    with translation.override(code):
        applied = [r.rule.cite for r in Enquiry(told, TODAY).finding().reasons if r.state == "applies"]
        assert {cite for cite in applied if cite_in_words(cite, ACTS, language()) not in page.text} == set()


@st.composite
def little(draw: st.DrawFn) -> Told:
    """The field of a dispute and a few more facts, so that much must be presumed."""
    names = draw(st.sets(st.sampled_from(sorted(FACTS)), max_size=3)) | {"dispute.field"}
    return {name: draw(FACTS[name]) for name in sorted(names)}


@drawn.many
@given(told=little(), choose=st.data())
def test_a_decided_answer_holds_whichever_of_the_presumed_answers_are_right(told: Told, choose: st.DataObject) -> None:
    facts = known(told)
    finding = atlas.answer(HOME, ASKED, facts, TODAY)
    assume(finding.answer != "depends")
    assert len(presumptions(finding, facts)) == len(finding.assumes)
    for fact in finding.assumes:
        facts[fact.name] = choose.draw(st.sampled_from(presumed_values(fact, finding, facts)))
    assert atlas.answer(HOME, ASKED, facts, TODAY).answer == finding.answer
