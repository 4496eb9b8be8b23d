"""The choice of a mediator: what the law asks of the person, and what makes the rule fair to every side."""

import itertools
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bitim.law.readers.truth import Facts
from bitim.procedure.choice import (
    Ballot,
    Candidate,
    Choice,
    Deadlock,
    NextStep,
    NoCommon,
    Reason,
    Shown,
    choose,
    lawful,
    shown,
)

DAY = date(2026, 2, 2)
CIVIL: Facts = {"dispute.field": "civil", "dispute.stage": "before_court"}
PEOPLE = ("dana", "serik", "olga", "marat", "aigul", "ivan")


def picked(ballots: Mapping[str, Ballot], candidates: tuple[str, ...] = PEOPLE, seed: str = "case 7") -> Choice:
    found = choose(ballots, candidates, seed)
    assert isinstance(found, Choice)
    return found


@st.composite
def ballots(draw: st.DrawFn, sides: int | None = None) -> dict[str, Ballot]:
    """What two to four sides say of the six people: each ranks some, strikes some, leaves the rest."""
    named = [f"side {n}" for n in range(sides or draw(st.integers(2, 4)))]
    return {side: draw(ballot()) for side in named}


@st.composite
def ballot(draw: st.DrawFn) -> Ballot:
    order = draw(st.permutations(PEOPLE))
    ranked = draw(st.integers(0, len(PEOPLE)))
    struck = draw(st.integers(0, min(2, len(PEOPLE) - ranked)))
    return Ballot(tuple(order[:ranked]), frozenset(order[ranked : ranked + struck]))


# The rule, by example -----------------------------------------------------------------------------


def test_whom_both_put_first_is_chosen() -> None:
    found = picked({"a": Ballot(("dana", "serik")), "b": Ballot(("dana", "olga"))})
    assert (found.mediator, found.reason, dict(found.ranks)) == ("dana", Reason.FIRST_FOR_ALL, {"a": 1, "b": 1})


def test_the_one_whose_worst_rank_is_best_is_chosen_over_a_favourite_of_one_side() -> None:
    found = picked({"a": Ballot(("dana", "serik", "olga")), "b": Ballot(("olga", "serik", "dana"))})
    assert (found.mediator, found.reason) == ("serik", Reason.BEST_FOR_WORST_OFF)


def test_whom_one_side_struck_is_not_chosen_even_if_all_others_put_that_person_first() -> None:
    struck = Ballot(("serik",), frozenset({"dana"}))
    found = picked({"a": Ballot(("dana", "olga", "serik")), "b": Ballot(("dana", "serik")), "c": struck})
    assert found.mediator == "serik"


def test_a_list_padded_with_people_whom_the_other_struck_gains_nothing() -> None:
    other = Ballot(("olga", "serik", "dana"), frozenset({"marat", "ivan"}))
    plain = choose({"a": Ballot(("dana",)), "b": other}, PEOPLE, "case 7")
    padded = choose({"a": Ballot(("dana", "marat", "ivan")), "b": other}, PEOPLE, "case 7")
    assert plain == padded
    assert isinstance(plain, Choice)
    assert plain.mediator == "olga"


def test_only_lawful_candidates_are_compared() -> None:
    found = picked({"a": Ballot(("dana", "serik")), "b": Ballot(("dana", "serik"))}, ("serik", "olga"))
    assert found.mediator == "serik"
    assert found.runner_ups == ("olga",)


def test_the_last_one_left_is_chosen_and_the_journal_says_why() -> None:
    rest = frozenset(PEOPLE) - {"dana"}
    found = picked({"a": Ballot(struck=rest), "b": Ballot(("serik", "dana"))})
    assert (found.mediator, found.reason, found.runner_ups) == ("dana", Reason.ONLY_COMMON, ())


def test_between_equals_the_lot_decides_and_its_seed_alone() -> None:
    opposed = {"a": Ballot(("dana", "serik")), "b": Ballot(("serik", "dana"))}
    results = {seed: picked(opposed, ("dana", "serik"), f"case {seed}") for seed in range(40)}
    assert {found.mediator for found in results.values()} == {"dana", "serik"}
    assert {found.reason for found in results.values()} == {Reason.BY_LOT}


@pytest.mark.parametrize(
    ("candidates", "struck", "reason", "first_step"),
    [
        ((), (), NoCommon.NO_CANDIDATES, NextStep.WIDEN_SEARCH),
        (("dana", "serik"), ("dana", "serik"), NoCommon.ALL_STRUCK, NextStep.WIDEN_SEARCH),
    ],
)
def test_without_a_common_candidate_the_sides_are_told_what_helps(
    candidates: tuple[str, ...], struck: tuple[str, ...], reason: NoCommon, first_step: NextStep
) -> None:
    found = choose({"a": Ballot(struck=frozenset(struck)), "b": Ballot()}, candidates, "case 7")
    assert isinstance(found, Deadlock)
    assert (found.reason, found.steps[0]) == (reason, first_step)
    assert NextStep.ASK_ORGANISATION in found.steps


def test_a_ballot_says_one_thing_of_each_person() -> None:
    with pytest.raises(ValueError, match="ranked twice"):
        Ballot(("dana", "dana"))
    with pytest.raises(ValueError, match="ranked and struck at once: dana"):
        Ballot(("dana",), frozenset({"dana"}))


def test_a_choice_in_which_nobody_has_a_say_is_refused() -> None:
    with pytest.raises(ValueError, match="nobody has a say"):
        choose({}, PEOPLE, "case 7")


def test_a_side_is_told_its_own_rank_and_nothing_of_the_others() -> None:
    found = picked({"a": Ballot(("dana", "serik", "olga")), "b": Ballot(("olga", "serik", "dana"))})
    assert shown(found, "a") == Shown(mediator="serik", own_rank=2, by_lot=False)


# What makes it fair -------------------------------------------------------------------------------


@given(ballots(), st.data())
def test_neither_the_names_nor_the_order_of_the_sides_nor_the_order_of_the_list_matter(
    said: dict[str, Ballot], data: st.DataObject
) -> None:
    renamed = {f"other {n}": said[side] for n, side in enumerate(data.draw(st.permutations(sorted(said))))}
    one, two = choose(said, PEOPLE, "case 7"), choose(renamed, data.draw(st.permutations(PEOPLE)), "case 7")
    if isinstance(one, Choice) and isinstance(two, Choice):
        assert (one.mediator, one.reason, one.runner_ups) == (two.mediator, two.reason, two.runner_ups)
        assert sorted(one.ranks.values()) == sorted(two.ranks.values())
    else:
        assert one == two


@given(ballots(), st.permutations(PEOPLE))
def test_other_names_for_the_candidates_give_the_same_person_wherever_no_lot_is_needed(
    said: dict[str, Ballot], names: list[str]
) -> None:
    new = dict(zip(PEOPLE, names, strict=True))
    renamed = {
        side: Ballot(tuple(new[c] for c in b.ranked), frozenset(new[c] for c in b.struck)) for side, b in said.items()
    }
    one, two = choose(said, PEOPLE, "case 7"), choose(renamed, PEOPLE, "case 7")
    if isinstance(one, Choice) and isinstance(two, Choice):
        assert sorted(one.ranks.values()) == sorted(two.ranks.values())
        assert one.reason == two.reason
        assert one.reason == Reason.BY_LOT or new[one.mediator] == two.mediator
    else:
        assert one == two


@given(ballots())
def test_nobody_is_chosen_whom_a_side_struck_or_whom_another_betters_for_all(said: dict[str, Ballot]) -> None:
    found = choose(said, PEOPLE, "case 7")
    struck = frozenset().union(*(b.struck for b in said.values()))
    if isinstance(found, Deadlock):
        assert struck == set(PEOPLE)
        return
    common = set(PEOPLE) - struck
    assert found.mediator in common
    assert {found.mediator, *found.runner_ups} == common
    ranks = {side: b.ranks(common) for side, b in said.items()}
    for rival in found.runner_ups:
        better = [ranks[side][rival] < ranks[side][found.mediator] for side in said]
        worse = [ranks[side][rival] > ranks[side][found.mediator] for side in said]
        assert not any(better) or any(worse)
        assert max(r[found.mediator] for r in ranks.values()) <= max(r[rival] for r in ranks.values())


@given(ballots(), st.data())
def test_to_move_the_chosen_one_up_never_unseats_that_person(said: dict[str, Ballot], data: st.DataObject) -> None:
    found = choose(said, PEOPLE, "case 7")
    if isinstance(found, Deadlock):
        return
    side = data.draw(st.sampled_from(sorted(said)))
    ranked = [c for c in said[side].ranked if c != found.mediator]
    place = said[side].ranked.index(found.mediator) if found.mediator in said[side].ranked else len(ranked)
    ranked.insert(data.draw(st.integers(0, place)), found.mediator)
    raised = {**said, side: Ballot(tuple(ranked), said[side].struck)}
    assert picked(raised).mediator == found.mediator


@given(ballots())
def test_if_the_chosen_one_declines_the_same_ballots_choose_among_the_runners_up(
    said: dict[str, Ballot],
) -> None:
    found = choose(said, PEOPLE, "case 7")
    if isinstance(found, Deadlock) or not found.runner_ups:
        return
    again = choose(said, [c for c in PEOPLE if c != found.mediator], "case 7")
    assert isinstance(again, Choice)
    assert again.mediator in found.runner_ups


@given(ballots(sides=2))
def test_with_two_sides_the_result_agrees_with_falling_back_rank_by_rank(said: dict[str, Ballot]) -> None:
    found = choose(said, PEOPLE, "case 7")
    if isinstance(found, Deadlock):
        return
    common = set(PEOPLE).difference(*(b.struck for b in said.values()))
    one, two = (b.ranks(common) for b in said.values())
    fallback = ([c for c in common if one[c] <= depth and two[c] <= depth] for depth in itertools.count(1))
    agreed = next(filter(None, fallback))
    least = min(one[c] + two[c] for c in agreed)
    assert found.mediator in {c for c in agreed if one[c] + two[c] == least}


# What the law asks --------------------------------------------------------------------------------

SOUND = Candidate(
    id="dana",
    kind="professional",
    born_in=DAY.year - 35,
    higher_education=True,
    certified=True,
    registered=True,
    obstacles=frozenset(),
    conflicts=frozenset(),
    agreed=True,
)


def test_a_certified_and_registered_professional_may_mediate() -> None:
    finding = lawful(SOUND, CIVIL, DAY)
    assert finding.answer == "yes"
    assert "LM 9(4)(1)" in finding.cites


@pytest.mark.parametrize(
    ("candidate", "item"),
    [
        (
            Candidate(
                id="x",
                kind="professional",
                born_in=DAY.year - 24,
                registered=True,
                higher_education=True,
                certified=True,
            ),
            "age_25",
        ),
        (Candidate(id="x", kind="public", born_in=DAY.year - 39, registered=True), "age_40"),
        (Candidate(id="x", kind="public", born_in=DAY.year - 41, registered=False), "register"),
        (Candidate(id="x", kind="retired_judge", registered=False), "retired_judges_register"),
    ],
)
def test_who_lacks_what_the_law_asks_may_not_and_the_finding_says_what(candidate: Candidate, item: str) -> None:
    finding = lawful(candidate, CIVIL, DAY)
    assert finding.answer == "no"
    assert item in {dict(outcome.parameters).get("item") for outcome in finding.outcomes}


def test_what_is_not_known_of_a_person_leaves_the_answer_open() -> None:
    assert lawful(Candidate(id="x", kind="professional", born_in=DAY.year - 35), CIVIL, DAY).answer == "depends"


@pytest.mark.parametrize(
    ("kind", "years", "answer"),
    [
        ("professional", 24, "no"),
        ("professional", 25, "depends"),
        ("professional", 26, "yes"),
        ("professional", 40, "yes"),
        ("public", 39, "no"),
        ("public", 40, "depends"),
        ("public", 41, "yes"),
        ("public", 0, "no"),
    ],
)
def test_in_the_year_of_the_birthday_that_the_law_asks_for_an_age_is_not_known(
    kind: str, years: int, answer: str
) -> None:
    finding = lawful(replace(SOUND, kind=kind, born_in=DAY.year - years), CIVIL, DAY)
    assert finding.answer == answer
    assert ("mediator.age" in {fact.name for fact in finding.missing}) == (answer == "depends")


def test_whom_the_sides_have_not_agreed_on_may_not_mediate() -> None:
    refused = Candidate(id="x", kind="public", born_in=DAY.year - 51, registered=True, agreed=False)
    assert lawful(refused, CIVIL, DAY).answer == "no"
