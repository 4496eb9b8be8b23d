"""From file to file: the order of the rows is kept, nothing is half written, and a stopped run goes on."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from bitim.law.dockets import frames, run, synthetic
from bitim.law.dockets.plan import Plan
from bitim.law.language import LawError

Ordered = Callable[..., run.Order]


class Stopped(Exception):  # noqa: N818 - what happens to the run, not an error of ours
    """Somebody pulled the plug."""


@pytest.fixture
def ordered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ordered:
    """An order about a thousand made-up cases, answered in batches of three hundred."""
    monkeypatch.setattr(run, "ROWS_AT_ONCE", 300)
    cases = tmp_path / "cases.parquet"
    synthetic.write(cases, 1000, 1, lambda *_: None)

    def order(**parts: object) -> run.Order:
        given = {"cases": cases, "jurisdiction": "kz", "question": "mediability", "out": tmp_path / "result.parquet"}
        more = {"day": date(2026, 1, 1), "date_column": "filed_on", "region_column": "region"}
        return run.Order(**{**given, **more, **parts})  # type: ignore[arg-type]  # parts of an order

    return order


def answer(order: run.Order, *, resume: bool = False, decide: run.Decide = frames.decide) -> list[tuple[int, int]]:
    told: list[tuple[int, int]] = []
    run.answer(run.opened(order), decide, "polars", lambda done, rows: told.append((done, rows)), resume=resume)
    return told


def stopping_after(batches: int) -> run.Decide:
    """An engine that breaks down after so many batches."""
    seen: list[int] = []

    def decide(plan: Plan, docket: pl.DataFrame, day: date) -> pl.DataFrame:
        if len(seen) == batches:
            raise Stopped
        seen.append(docket.height)
        return frames.decide(plan, docket, day)

    return decide


def test_every_row_is_answered_in_its_order(ordered: Ordered) -> None:
    order = ordered()
    told = answer(order)
    result = pl.read_parquet(order.out)
    assert result.columns == ["id", "synthetic", "filed_on", "region", "answer", "strict", "cite", "missing"]
    assert result["id"].to_list() == list(range(1000))
    assert told == [(0, 1000), (300, 1000), (600, 1000), (900, 1000), (1000, 1000)]


def test_batches_do_not_change_the_answers(ordered: Ordered, monkeypatch: pytest.MonkeyPatch) -> None:
    order = ordered()
    answer(order)
    in_batches = pl.read_parquet(order.out)
    monkeypatch.setattr(run, "ROWS_AT_ONCE", 10_000)
    answer(order)
    assert pl.read_parquet(order.out).equals(in_batches)


def test_the_result_says_what_was_asked(ordered: Ordered) -> None:
    order = ordered()
    answer(order)
    label = json.loads(run.label_of(order.out) or "")
    assert (label["jurisdiction"], label["question"], label["date_column"]) == ("kz", "mediability", "filed_on")


def test_nothing_is_left_beside_a_finished_result(ordered: Ordered) -> None:
    order = ordered()
    answer(order)
    assert sorted(path.name for path in order.out.parent.iterdir()) == ["cases.parquet", "result.parquet"]


def test_a_wrong_value_leaves_nothing_behind(ordered: Ordered) -> None:
    order = ordered()
    broken = pl.read_parquet(order.cases).with_columns(pl.col("dispute.field").cast(pl.String))
    fields = broken["dispute.field"].to_list()
    fields[950] = "cvil"
    broken.with_columns(pl.Series("dispute.field", fields)).write_parquet(order.cases)
    with pytest.raises(LawError, match=r"row 951: dispute\.field has no value 'cvil'"):
        answer(order)
    assert [path.name for path in order.out.parent.iterdir()] == ["cases.parquet"]


def test_an_older_result_stays_until_the_new_one_is_complete(ordered: Ordered) -> None:
    order = ordered()
    answer(order)
    older = order.out.read_bytes()
    with pytest.raises(Stopped):
        answer(order, decide=stopping_after(2))
    assert order.out.read_bytes() == older


def test_a_stopped_run_goes_on_where_it_ended(ordered: Ordered, tmp_path: Path) -> None:
    order = ordered()
    with pytest.raises(Stopped):
        answer(order, decide=stopping_after(2))
    assert answer(order, resume=True)[0] == (600, 1000)
    whole = ordered(out=tmp_path / "whole.parquet")
    answer(whole)
    assert pl.read_parquet(order.out).equals(pl.read_parquet(whole.out))


def test_without_resume_a_run_begins_anew(ordered: Ordered) -> None:
    order = ordered()
    with pytest.raises(Stopped):
        answer(order, decide=stopping_after(2))
    assert answer(order)[0] == (0, 1000)


@pytest.mark.parametrize("other", [{"question": "mediator"}, {"jurisdiction": "de"}, {"day": date(2020, 1, 1)}])
def test_the_parts_of_another_question_are_not_taken(ordered: Ordered, other: dict[str, object]) -> None:
    order = ordered()
    with pytest.raises(Stopped):
        answer(order, decide=stopping_after(2))
    with pytest.raises(LawError, match="belongs to another input, question or law"):
        answer(ordered(**other), resume=True)


def test_the_parts_of_another_input_are_not_taken(ordered: Ordered) -> None:
    order = ordered()
    with pytest.raises(Stopped):
        answer(order, decide=stopping_after(2))
    synthetic.write(order.cases, 1000, 2, lambda *_: None)
    with pytest.raises(LawError, match="belongs to another input, question or law"):
        answer(order, resume=True)


def test_a_docket_without_rows_is_refused(ordered: Ordered) -> None:
    order = ordered()
    pl.read_parquet(order.cases).head(0).write_parquet(order.cases)
    with pytest.raises(LawError, match="holds no case"):
        answer(order)


def test_a_folder_that_is_not_there_is_told(ordered: Ordered, tmp_path: Path) -> None:
    with pytest.raises(LawError, match="cannot be written: No such file or directory"):
        answer(ordered(out=tmp_path / "nowhere" / "result.parquet"))


def test_what_a_contract_contains_is_asked_of_the_contract(ordered: Ordered) -> None:
    order = ordered(question="settlement", date_column=None, region_column=None)
    pl.DataFrame({"contract.contains": [[], None]}, schema={"contract.contains": pl.List(pl.String)}).write_parquet(
        order.cases
    )
    answer(order)
    assert pl.read_parquet(order.out)["answer"].to_list() == ["invalid", "depends"]
