"""A docket on a Spark of two workers: the same answers, and the same refusals before anything is written."""

import importlib.util
import os
import shutil
from pathlib import Path

import polars as pl
import pytest
from typer.testing import CliRunner, Result

from bitim.cli.main import app
from bitim.law.dockets import synthetic
from bitim.law.dockets.tallies import tallied

pytestmark = pytest.mark.cluster

TWO_WORKERS, TWO_THREADS = "local-cluster[2,1,1024]", "local[2]"
SENTENCE = "NO TEST OF A SPARK CLUSTER WAS RUN: {what} is not here. On Debian: apt install default-jre-headless"


@pytest.fixture(autouse=True)
def spark() -> None:
    """Java and Spark; under CI a machine that has Java must have Spark too."""
    if shutil.which("java") is None:
        pytest.skip(SENTENCE.format(what="Java"))
    if importlib.util.find_spec("pyspark") is None:
        sentence = SENTENCE.format(what="Spark (python scripts/setup.py cluster)")
        pytest.fail(sentence) if os.environ.get("CI") == "true" else pytest.skip(sentence)


def docket(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["law", "docket", *map(str, arguments)])


def on_cluster(cases: Path, out: Path, master: str) -> Result:
    named = ("--date-column", "filed_on", "--region-column", "region")
    return docket(cases, *named, "--out", out, "--engine", "spark", "--master", master)


def test_a_cluster_gives_the_same_rows_and_the_same_tallies(tmp_path: Path) -> None:
    cases, out, wanted = (tmp_path / f"{name}.parquet" for name in ("cases", "result", "wanted"))
    synthetic.write(cases, 3000, 1, lambda *_: None)
    named = ("--date-column", "filed_on", "--region-column", "region")
    assert docket(cases, *named, "--out", wanted).exit_code == 0
    result = on_cluster(cases, out, TWO_WORKERS)
    assert result.exit_code == 0, result.output
    texts = pl.col("region", "answer", "strict", "cite").cast(pl.String)
    one = pl.read_parquet(wanted).with_columns(texts).sort("id")
    other = pl.read_parquet(out / "*.parquet").sort("id")
    assert other.equals(one)
    assert tallied(out).months == tallied(wanted).months


@pytest.mark.parametrize(
    ("column", "said"),
    [
        (pl.lit("cvil").alias("dispute.field"), "dispute.field: 500 rows with a wrong value, such as 'cvil'"),
        (pl.lit(-1).alias("accused.age"), "accused.age: 500 rows with a wrong value"),
        (pl.lit(["violnt"]).alias("offence.features"), "offence.features: 500 rows with a wrong value"),
        (pl.lit("true").alias("parties.all_consent"), "parties.all_consent is of type string"),
        (pl.lit(None, dtype=pl.Date).alias("filed_on"), "filed_on: 500 rows with a wrong value"),
    ],
)
def test_a_wrong_value_is_told_and_nothing_is_written(tmp_path: Path, column: pl.Expr, said: str) -> None:
    cases, out = tmp_path / "cases.parquet", tmp_path / "result.parquet"
    synthetic.drawn(0, 500, 1).with_columns(column).write_parquet(cases)
    result = on_cluster(cases, out, TWO_THREADS)
    assert (result.exit_code, said in result.output) == (2, True), result.output
    assert [path.name for path in tmp_path.iterdir()] == ["cases.parquet"]
