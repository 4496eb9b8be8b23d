"""No small count is shown, and none can be worked out from a sum."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from bitim.law.dockets.small_cells import SMALLEST, Counts, hidden, hidden_in_line, with_sums
from tests.law.drawn import many

tables = st.sampled_from([3, 8, 40, 1000]).flatmap(
    lambda most: arrays(np.int64, array_shapes(min_dims=2, max_dims=2, max_side=6), elements=st.integers(0, most))
)


@settings(many)
@given(counts=tables)
def test_no_small_count_is_shown(counts: Counts) -> None:
    table = with_sums(counts)
    assert not ((table > 0) & (table < SMALLEST) & ~hidden(counts)).any()


@settings(many)
@given(counts=tables)
def test_no_line_has_one_hidden_count_alone(counts: Counts) -> None:
    mask = hidden(counts)
    assert (mask.sum(axis=0) != 1).all()
    assert (mask.sum(axis=1) != 1).all()


@settings(many)
@given(counts=tables)
def test_what_is_hidden_of_a_line_with_a_shown_sum_is_no_small_number_together(counts: Counts) -> None:
    table, mask = with_sums(counts), hidden(counts)
    for line, seen in ((table, mask), (table.T, mask.T)):
        for numbers, hides in zip(line, seen, strict=True):
            if hides[:-1].any() and not hides[-1] and not hides[:-1].all():
                assert numbers[:-1][hides[:-1]].sum() >= SMALLEST


@settings(many)
@given(counts=tables)
def test_two_tables_of_the_same_cases_hide_the_same_sums(counts: Counts) -> None:
    assert (hidden(counts)[-1] == hidden(counts[::-1])[-1]).all()
    assert (hidden(counts)[-1] == hidden_in_line(counts.sum(axis=0))).all()


@pytest.mark.parametrize(
    ("counts", "hides"),
    [
        ([5, 6, 7], [False, False, False, False]),
        ([0, 6, 7], [False, False, False, False]),
        ([3, 6, 70], [True, True, False, False]),
        ([1, 1, 70], [True, True, True, False]),
        ([3, 0, 0], [True, False, False, True]),
    ],
)
def test_a_small_count_takes_the_next_one_with_it(counts: list[int], hides: list[bool]) -> None:
    assert hidden_in_line(np.array(counts, np.int64)).tolist() == hides
