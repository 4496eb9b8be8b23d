"""Every engine answers every row of a docket as the law answers it by itself, provision and missing facts included."""

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date
from random import Random

import polars as pl
import pytest
from hypothesis import given as drawn_from
from hypothesis import settings
from hypothesis import strategies as st

from bitim.cli.engines import duckdb, postgres
from bitim.law import atlas
from bitim.law.dockets import frames, planed
from bitim.law.dockets.plan import plan
from bitim.law.dockets.run import Decide
from bitim.law.language import ALWAYS, Bars, Gap, Grants, LawError, Question, Rule
from bitim.law.readers.truth import Facts
from tests.law.dockets.made import FILED_ON, NEVER, facts_of_docket, frame, given, half_known, wanted
from tests.law.drawn import ASKED, SMALL, VALUES, conditions, few, raining, road, warm

QUESTIONS = [asked for code in atlas.JURISDICTIONS for asked in atlas.questions(code) if asked.answers()]
OF_KZ = [asked for asked in QUESTIONS if asked.jurisdiction == "kz"]


@pytest.fixture(scope="module")
def engines() -> Iterator[dict[str, Decide]]:
    with ExitStack() as opened:
        yield {
            "polars": frames.decide,
            "planes": planed.decide,
            "duckdb": opened.enter_context(duckdb.engine()),
            "postgres": opened.enter_context(postgres.engine()),
        }


# The law itself -------------------------------------------------------------------------------------


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda asked: f"{asked.jurisdiction}-{asked.asks}")
def test_a_docket_is_answered_as_each_of_its_cases_by_itself(question: Question) -> None:
    rows, days = half_known(question, 40, seed=5)
    docket, planned = frame(facts_of_docket(question), rows, days), plan(question, FILED_ON)
    one_by_one = wanted(question, rows, days)
    assert given(frames.decide(planned, docket, NEVER)) == one_by_one
    assert given(planed.decide(planned, docket, NEVER)) == one_by_one


@pytest.mark.parametrize("question", OF_KZ, ids=lambda asked: asked.asks)
@pytest.mark.parametrize("seed", [1, 2])
def test_every_engine_gives_the_same_rows(question: Question, seed: int, engines: dict[str, Decide]) -> None:
    rows, days = half_known(question, 300, seed)
    docket, planned = frame(facts_of_docket(question), rows, days), plan(question, FILED_ON)
    first = engines["polars"](planned, docket, NEVER)
    assert given(first) == wanted(question, rows, days)
    for name, decide in engines.items():
        assert decide(planned, docket, NEVER).equals(first), name


@pytest.mark.parametrize("question", OF_KZ, ids=lambda asked: asked.asks)
def test_without_a_column_of_days_one_day_answers_all_rows(question: Question, engines: dict[str, Decide]) -> None:
    day = date(2021, 7, 1)
    rows, _ = half_known(question, 60, seed=3)
    docket = frame(facts_of_docket(question), rows, [day] * 60).drop(FILED_ON.name)
    planned = plan(question.on(day))
    for name, decide in engines.items():
        assert given(decide(planned, docket, day)) == wanted(question, rows, [day] * 60), name


@pytest.mark.parametrize("question", OF_KZ, ids=lambda asked: asked.asks)
def test_a_fact_without_a_column_is_missing_like_one_without_a_value(
    question: Question, engines: dict[str, Decide]
) -> None:
    rows, days = half_known(question, 60, seed=4)
    columns = facts_of_docket(question)[::2]
    known: list[Facts] = [{f.name: row[f.name] for f in columns if f.name in row} for row in rows]
    for name, decide in engines.items():
        assert given(decide(plan(question, FILED_ON), frame(columns, known, days), NEVER)) == wanted(
            question, known, days
        ), name


# Any law --------------------------------------------------------------------------------------------

DAYS = (date(2020, 1, 1), date(2022, 5, 5), ASKED, date(2025, 1, 1))


def _rules(unless: st.SearchStrategy[tuple[Rule, ...]]) -> st.SearchStrategy[Rule]:
    spans = st.sampled_from([(DAYS[0], date.max), (DAYS[0], DAYS[2]), (DAYS[1], DAYS[3]), (DAYS[2], date.max)])
    return st.builds(
        lambda cite, when, provided, unless, span: Rule(
            cites=(cite,), says="", when=when, provided=provided, unless=unless, since=span[0], until=span[1]
        ),
        st.sampled_from(["Art. 1", "Art. 2", "Art. 3"]),
        conditions,
        st.one_of(st.just(ALWAYS), conditions),
        unless,
        spans,
    )


_some_rules = st.lists(_rules(st.lists(_rules(st.just(())), max_size=2).map(tuple)), min_size=1, max_size=3).map(tuple)
_steps = st.builds(
    lambda of, answer, rules: of(answer, rules), st.sampled_from([Bars, Grants]), st.sampled_from("ab"), _some_rules
)
_questions = st.lists(_steps, min_size=1, max_size=3).map(
    lambda steps: Question(jurisdiction="kz", name="any", asks="Any?", steps=tuple(steps), otherwise="a")
)


def _small_docket(size: int) -> tuple[list[Facts], list[date]]:
    random = Random(1)  # noqa: S311 - a docket, not a secret
    choices = {name: (*values, None) for name, values in VALUES.items()}
    rows = [{name: random.choice(values) for name, values in choices.items()} for _ in range(size)]
    return [{n: v for n, v in row.items() if v is not None} for row in rows], [random.choice(DAYS) for _ in rows]


@settings(few)
@drawn_from(question=_questions)
def test_any_law_is_planned_without_loss(question: Question) -> None:
    rows, days = _small_docket(60)
    docket, planned = frame(SMALL, rows, days), plan(question, FILED_ON)
    one_by_one = wanted(question, rows, days)
    assert given(frames.decide(planned, docket, NEVER)) == one_by_one
    assert given(planed.decide(planned, docket, NEVER)) == one_by_one


# The traps --------------------------------------------------------------------------------------------


def _asked(*steps: Bars | Grants) -> Question:
    return Question(jurisdiction="kz", name="any", asks="Any?", steps=steps, otherwise="no")


def _rule(cite: str, **parts: object) -> Rule:
    return Rule(cites=(cite,), says="", since=DAYS[0], **parts)  # type: ignore[arg-type]  # conditions and rules


TRAPS: dict[str, tuple[Question, list[Facts], list[str]]] = {
    "a provision that is unknown is neither taken nor passed over": (
        _asked(Grants("yes", (_rule("1", when=raining),))),
        [{}, {raining.name: True}, {raining.name: False}],
        ["depends", "yes", "no"],
    ),
    "an exception that is unknown lifts nothing": (
        _asked(Grants("yes", (_rule("1", when=raining, unless=(_rule("2", when=warm),)),))),
        [{raining.name: True}, {raining.name: True, warm.name: True}],
        ["yes", "no"],
    ),
    "a value that is unknown is in no list and out of none": (
        _asked(Grants("yes", (_rule("1", when=~road.is_one_of("ice", "dirt")),))),
        [{}, {road.name: "ice"}, {road.name: "paved"}],
        ["depends", "no", "yes"],
    ),
    "what is not encoded leaves it open": (
        _asked(Bars("no", (_rule("1", when=raining, provided=Gap("?")),)), Grants("yes", (_rule("2", when=warm),))),
        [{raining.name: True, warm.name: True}, {warm.name: True}],
        ["depends", "yes"],
    ),
}


@pytest.mark.parametrize("trap", TRAPS)
def test_no_engine_takes_unknown_for_false(trap: str, engines: dict[str, Decide]) -> None:
    question, rows, answers = TRAPS[trap]
    docket = frame(SMALL, rows, [ASKED] * len(rows))
    for name, decide in engines.items():
        assert decide(plan(question, FILED_ON), docket, NEVER)["answer"].to_list() == answers, name


def test_an_open_row_has_no_citation_and_a_decided_one_no_missing_fact(engines: dict[str, Decide]) -> None:
    question = OF_KZ[0]
    rows, days = half_known(question, 200, seed=6)
    for decide in engines.values():
        answered = decide(plan(question, FILED_ON), frame(facts_of_docket(question), rows, days), NEVER)
        is_open = answered["answer"] == "depends"
        assert answered.filter(is_open)["cite"].null_count() == is_open.sum() > 0
        assert answered.filter(~is_open)["missing"].null_count() == (~is_open).sum() > 0


def test_answers_and_citations_are_enums_and_not_strings() -> None:
    question = OF_KZ[0]
    rows, days = half_known(question, 5, seed=7)
    answered = frames.decide(plan(question, FILED_ON), frame(facts_of_docket(question), rows, days), NEVER)
    assert answered.schema["answer"] == answered.schema["strict"] == pl.Enum(["no", "yes", "depends"])
    assert isinstance(answered.schema["cite"], pl.Enum)


def test_a_question_that_has_no_answer_cannot_be_counted() -> None:
    with pytest.raises(LawError, match="'duty' brings consequences"):
        plan(atlas.JURISDICTIONS["kz"].questions["duty"], FILED_ON)
