"""Bit planes join known truths as the law does, 64 cases a word."""

from itertools import product

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bitim.law.language import AllOf, AnyOf, Condition, Flag, Gap, LawError, Not, Stated
from bitim.law.readers.planes import Planes, packed, planes, unpacked
from bitim.law.readers.truth import truth
from tests.law.drawn import ASKED, few, raining, road, warm

STATES = list(product((True, False, None), repeat=2)) * 15
WORDS = -(-len(STATES) // 64)
unheard = Flag("nobody.knows", "", "")
_leaves: st.SearchStrategy[Condition] = st.sampled_from([raining, warm, unheard, Gap("?")])
conditions = st.recursive(
    _leaves,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: AllOf(tuple(items))),
        st.lists(inner, max_size=3).map(lambda items: AnyOf(tuple(items))),
        inner.map(Not),
        inner.map(Stated),
    ),
    max_leaves=10,
)


def known() -> dict[str, Planes]:
    return {
        flag.name: Planes(
            packed(np.array([state[at] is True for state in STATES])),
            packed(np.array([state[at] is False for state in STATES])),
        )
        for at, flag in enumerate((raining, warm))
    }


@few
@given(condition=conditions)
def test_planes_give_every_condition_the_truth_of_each_case(condition: Condition) -> None:
    found = planes(condition, known(), WORDS)
    is_true, is_false = (unpacked(bits, len(STATES)) for bits in found)
    names = (raining.name, warm.name)
    for number, state in enumerate(STATES):
        facts = {name: value for name, value in zip(names, state, strict=True) if value is not None}
        wanted = truth(condition, facts, ASKED)
        assert (is_true[number], is_false[number]) == (wanted is True, wanted is False)
        assert unpacked(found.is_open, len(STATES))[number] == (wanted is None)


@few
@given(condition=conditions)
@example(condition=AllOf((raining, warm, raining)))
@example(condition=AnyOf((Stated(raining), warm)))
@example(condition=AllOf((AnyOf((raining, warm)), AllOf((warm, unheard)), Not(raining))))
def test_joining_does_not_change_what_was_joined(condition: Condition) -> None:
    there, before = known(), known()
    planes(condition, there, WORDS)
    for name, (is_true, is_false) in before.items():
        assert (there[name].is_true == is_true).all()
        assert (there[name].is_false == is_false).all()


def test_a_test_of_a_fact_must_be_made_before() -> None:
    with pytest.raises(LawError, match="is a test of a fact"):
        planes(road.is_one_of("ice"), {}, 1)
