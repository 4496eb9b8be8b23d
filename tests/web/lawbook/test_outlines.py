"""A condition in lines says what it says in one sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bitim.law import atlas
from bitim.law.language import AllOf, AnyOf, Condition, Flag, Not, Stated
from bitim.web.lawbook.outlines import Outline, outline
from tests.law import drawn

NOT_SO = "it is not so that "
A, B, C = (Flag(f"test.{name}", f"Is it {name}?", f"it is {name}") for name in ("first", "second", "third"))


@pytest.mark.parametrize(
    ("condition", "shown"),
    [
        (A, Outline("", "it is first")),
        (AllOf((A,)), Outline("", "it is first")),
        (Stated(AnyOf((A,))), Outline("", "it is first")),
        (~A, Outline("", "it is not so that it is first")),
        (A & B & C, Outline("all", "", tuple(Outline("", f"it is {name}") for name in ("first", "second", "third")))),
        (A | (B | C), Outline("any", "", tuple(Outline("", f"it is {name}") for name in ("first", "second", "third")))),
        (
            A & (B | C),
            Outline(
                "all",
                "",
                (
                    Outline("", "it is first"),
                    Outline("any", "", (Outline("", "it is second"), Outline("", "it is third"))),
                ),
            ),
        ),
        (
            Not(A & B),
            Outline("not", "", (Outline("all", "", (Outline("", "it is first"), Outline("", "it is second"))),)),
        ),
    ],
)
def test_a_condition_is_drawn_up_as_it_is_joined(condition: Condition, shown: Outline) -> None:
    assert outline(condition, "en") == shown


def holds(shown: Outline, true: frozenset[str]) -> bool:
    """Whether an outline holds where these tests do."""
    match shown.join:
        case "all":
            return all(holds(item, true) for item in shown.items)
        case "any":
            return any(holds(item, true) for item in shown.items)
        case "not":
            return not holds(shown.items[0], true)
        case _:
            turned = shown.words.count(NOT_SO)
            return (shown.words[turned * len(NOT_SO) :] in true) == (turned % 2 == 0)


def meant(condition: Condition, true: frozenset[str]) -> bool:
    """Whether a condition of flags holds where these phrases are true."""
    match condition:
        case Flag(phrase=phrase):
            return phrase in true
        case AllOf(items):
            return all(meant(item, true) for item in items)
        case AnyOf(items):
            return any(meant(item, true) for item in items)
        case Not(item) | Stated(item):
            return meant(item, true) == isinstance(condition, Stated)
        case _:
            raise AssertionError(condition)


def joined(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    """Conditions of these conditions."""
    several = st.lists(inner, min_size=1, max_size=3).map(tuple)
    return several.map(AllOf) | several.map(AnyOf) | inner.map(Not) | inner.map(Stated)


@drawn.many
@given(
    condition=st.recursive(st.sampled_from([A, B, C]), joined, max_leaves=8),
    true=st.frozensets(st.sampled_from([A.phrase, B.phrase, C.phrase])),
)
def test_the_lines_hold_when_the_condition_does(condition: Condition, true: frozenset[str]) -> None:
    assert holds(outline(condition, "en"), true) == meant(condition, true)


@pytest.mark.parametrize("code", atlas.JURISDICTIONS)
def test_no_list_stands_in_a_list_of_its_own_kind(code: str) -> None:
    def nested(shown: Outline) -> bool:
        return any(item.join == shown.join != "" or nested(item) for item in shown.items)

    assert not any(nested(outline(rule.when, "en")) for asked in atlas.questions(code) for rule in atlas.rules(asked))
