"""A made-up docket says that it is one, is the same for the same seed, and follows its shares."""

import json
from pathlib import Path

import polars as pl
import pytest

from bitim.law.dockets import reading, synthetic
from bitim.law.dockets.run import LABEL
from bitim.law.facts import VOCABULARY
from bitim.law.language import Choice


def made(path: Path, rows: int = 2000, seed: int = 1) -> Path:
    synthetic.write(path, rows, seed, lambda *_: None)
    return path


def test_the_same_seed_makes_the_same_docket_and_another_one_another(tmp_path: Path) -> None:
    one, same = made(tmp_path / "one.parquet"), made(tmp_path / "same.parquet")
    other = made(tmp_path / "other.parquet", seed=2)
    assert pl.read_parquet(one).equals(pl.read_parquet(same))
    assert not pl.read_parquet(one).equals(pl.read_parquet(other))


def test_it_says_in_every_row_and_in_the_file_that_it_is_made_up(tmp_path: Path) -> None:
    path = made(tmp_path / "cases.parquet")
    assert pl.read_parquet(path)["synthetic"].all()
    assert json.loads(pl.read_parquet_metadata(path)[LABEL]) == {"synthetic": True, "rows": 2000, "seed": 1}


def test_it_is_a_docket_that_can_be_read(tmp_path: Path) -> None:
    path = made(tmp_path / "cases.parquet")
    there = reading.columns_of(reading.scan(path), path, date="filed_on", region="region")
    assert reading.checked(pl.read_parquet(path), there, path, 1).height == 2000


def test_it_is_made_in_parts_of_the_length_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(synthetic, "ROWS_AT_ONCE", 300)
    told: list[tuple[int, int]] = []
    synthetic.write(tmp_path / "cases.parquet", 1000, 1, lambda done, rows: told.append((done, rows)))
    assert pl.read_parquet(tmp_path / "cases.parquet")["id"].to_list() == list(range(1000))
    assert told == [(300, 1000), (600, 1000), (900, 1000), (1000, 1000)]


def test_its_shares_are_those_that_are_written_down() -> None:
    docket = synthetic.drawn(0, 50_000, 1)
    civil = docket.filter(pl.col("dispute.field") == "civil")
    assert civil.height / 50_000 == pytest.approx(synthetic.shares()["field"]["civil"], abs=0.02)
    assert civil["parties.all_consent"].null_count() / civil.height == pytest.approx(0.1, abs=0.02)
    assert civil["parties.all_consent"].drop_nulls().mean() == pytest.approx(0.459, abs=0.02)
    assert civil["offence.gravity"].null_count() == civil.height


def test_every_share_speaks_of_a_fact_and_of_values_that_it_has() -> None:
    fields = set(synthetic.shares()["field"])
    for entry in synthetic.shares()["facts"]:
        fact = VOCABULARY[entry["name"]]
        assert set(entry.get("of", fields)) <= fields
        if isinstance(fact, Choice):
            assert set(entry["shares"]) <= set(fact.values)
