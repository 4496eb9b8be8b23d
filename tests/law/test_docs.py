"""What the documents show of the law does what they say."""

import re
import subprocess
import sys
from pathlib import Path

import yaml
from typer.testing import CliRunner

from bitim.cli.main import app
from tests.house.sources import ROOT


def blocks(document: str, language: str) -> list[str]:
    text = (ROOT / document).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def test_the_example_in_python_runs_and_has_ten_lines() -> None:
    [example] = blocks("README.md", "python")
    assert len([line for line in example.splitlines() if line]) <= 10
    run = subprocess.run([sys.executable, "-c", example], capture_output=True, text=True, cwd=ROOT, check=True)
    assert run.stdout.splitlines()[0].startswith("depends ('LM 1(3)',")
    assert "no intl" in run.stdout


def test_the_reform_that_is_shown_can_be_tried(tmp_path: Path) -> None:
    facts, reform = blocks("docs/compare.md", "yaml")
    assert yaml.safe_load(reform)["cite"] == "LM 1(3)"
    for name, text in (("facts", facts), ("reform", reform)):
        (tmp_path / f"{name}.yaml").write_text(text)
    arguments = ["--change", f"{tmp_path}/reform.yaml", "--case", f"{tmp_path}/facts.yaml", "--date", "2026-11-22"]
    result = CliRunner().invoke(app, ["law", "reform", "kz", "mediability", *arguments])
    assert "facts: It depends. → Yes." in result.stdout


def test_the_facts_that_are_shown_can_be_compared(tmp_path: Path) -> None:
    path = tmp_path / "facts.yaml"
    path.write_text(blocks("docs/compare.md", "yaml")[0])
    result = CliRunner().invoke(app, ["law", "compare", str(path), "--date", "2026-11-22"])
    assert result.exit_code == 0
