"""`bitim settle` as people run it: answers, checks, conversions, and errors that help."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from bitim.cli.settle import app

TWO: dict[str, Any] = {
    "format": "nego-domain/1",
    "name": "two",
    "issues": [{"name": "price", "values": ["low", "high"]}, {"name": "term", "values": ["short", "long"]}],
    "parties": [
        {"name": "A", "reservation": "1/10", "type": "additive", "table": [["3/5", "0"], ["0", "2/5"]]},
        {"name": "B", "reservation": "0.1", "type": "additive", "table": [[0, 0.3], ["0.7", 0]]},
    ],
    "constraints": [],
}
MANY: dict[str, Any] = {
    "format": "nego-domain/1",
    "issues": [{"name": f"i{i}", "values": [*range(10)]} for i in range(1000)],
    "parties": [{"name": n, "type": "additive", "table": [[*range(10)]] * 1000} for n in "AB"],
}


def run(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


def saved(folder: Path, document: object, name: str = "domain.json") -> Path:
    path = folder / name
    path.write_text(document if isinstance(document, str) else json.dumps(document))
    return path


def test_a_domain_is_settled_in_words_and_in_json(tmp_path: Path) -> None:
    path = saved(tmp_path, TWO)
    assert "Nash (proved)" in run(path).stdout
    answer = json.loads(run(path, "--json").stdout)
    assert answer["frontier"]["points"] == ["1,0", "3/5,7/10", "0,1"]
    assert answer["nash"]["packages"] == [[0, 0]]
    assert "points" not in json.loads(run("--json", path, "--frontier", "size").stdout)["frontier"]
    assert "frontier" not in json.loads(run(path, "--json", "--frontier", "none").stdout)


def test_a_packed_domain_is_read_too(tmp_path: Path) -> None:
    path = tmp_path / "domain.json.gz"
    path.write_bytes(gzip.compress(json.dumps(TWO).encode()))
    assert run(path).exit_code == 0


def test_no_zone_of_agreement_is_said_plainly(tmp_path: Path) -> None:
    parties = [dict(party, reservation="99/100") for party in TWO["parties"]]
    path = saved(tmp_path, {**TWO, "parties": parties})
    for extent in ("full", "none"):
        result = run(path, "--frontier", extent)
        assert result.exit_code == 0
        assert "no zone of agreement" in result.stdout


def test_an_answer_is_checked_and_a_false_one_refused(tmp_path: Path) -> None:
    domain = saved(tmp_path, TWO)
    answer = json.loads(run(domain, "--json").stdout)
    right = run("verify", domain, saved(tmp_path, answer, "right.json"))
    assert right.exit_code == 0, right.output
    assert "fails" not in right.stdout
    answer["nash"]["product"] = "1"
    wrong = run("verify", domain, saved(tmp_path, answer, "wrong.json"))
    assert wrong.exit_code == 1
    assert "fails  nash: value" in wrong.stdout


def changed(**parts: Any) -> dict[str, Any]:
    return {**TWO, **parts}


def party(**parts: Any) -> list[dict[str, Any]]:
    return [{**TWO["parties"][0], **parts}, TWO["parties"][1]]


TABLE = [["1/2", "0"], ["0", "1/2"]]
BUDGET = {"type": "linear_le", "name": "purse", "coef": [[1, 2], [1, 2]], "rhs": -1}


@pytest.mark.parametrize(
    ("document", "says"),
    [
        ("{", "is not valid JSON"),
        ("[" * 100_000, "nested too deeply"),
        ('{"format": "nego-domain/1", "format": 1}', "stands twice"),
        (changed(format="nego-domain/2"), "format is 'nego-domain/2'"),
        (changed(issues=[]), "issues is empty"),
        (changed(parties=[]), "between 1 and 6"),
        (changed(surprise=1), "unknown key 'surprise'"),
        (changed(parties=party(table=[["1", "0"]])), "parties[0]: table: 1 rows for 2 topics"),
        (changed(parties=party(table=[["1"], ["1", "2"]])), "table[0]: 1 numbers for 2 options of 'price'"),
        (changed(parties=party(table=[["x", "0"], ["1", "2"]])), "table[0]: expected an exact number"),
        (changed(parties=party(table=[["1/0", "0"], ["1", "2"]])), "table[0]: '1/0' divides by zero"),
        (changed(parties=party(table=[["1e9999", "0"], ["1", "2"]])), "beyond 400"),
        (changed(parties=party(reservation=True)), "parties[0]: reservation: expected an exact number"),
        (changed(parties=party(weights=["1/2", "1/3"], evaluations=TABLE)), "weights: 2 weights sum to 5/6"),
        (changed(constraints=[BUDGET]), "purse: the budget is negative"),
        (changed(constraints=[{**BUDGET, "rhs": 1}]), "even the cheapest options together come to 2"),
        (changed(constraints=[{"type": "forbid", "cells": [[0, 5]]}]), "constraints[0]: cells: there is no option 5"),
        (changed(constraints=[{"type": "forbid", "cells": [[0, o]]} for o in (0, 1)]), "no package"),
        ({**MANY, "constraints": [{**BUDGET, "coef": [[1] * 10] * 1000, "rhs": 999}]}, "come to 1000, and at most 999"),
        ('{"format": NaN}', "NaN is not a number"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_place_and_exit_code_two(tmp_path: Path, document: object, says: str) -> None:
    result = run(saved(tmp_path, document), "--json")
    assert result.exit_code == 2, result.output
    assert says in result.stderr
    assert result.stdout == ""


def test_a_file_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.json.gz"
    path.write_bytes(gzip.compress(b" " * 257_000_000, 9))
    result = run(path)
    assert result.exit_code == 2
    assert "more than 256 MB" in result.stderr


def test_the_number_of_packages_may_have_thousands_of_digits(tmp_path: Path) -> None:
    row = ["0", "1"]
    many: dict[str, Any] = {
        "format": "nego-domain/1",
        "issues": [{"name": f"i{i}", "values": ["no", "yes"]} for i in range(15_000)],
        "parties": [{"name": "A", "type": "additive", "table": [row] * 15_000}],
    }
    path = saved(tmp_path, many)
    assert "about 10^4515 packages" in run(path, "--frontier", "none").stdout
    assert len(json.loads(run(path, "--json", "--frontier", "none").stdout)["outcomes"]) == 4516


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    result = run(tmp_path / "absent.json")
    assert result.exit_code == 2
    assert "cannot be read" in result.stderr


def test_a_domain_goes_to_genius_and_csv_and_back(tmp_path: Path) -> None:
    domain = saved(tmp_path, TWO)
    points = json.loads(run(domain, "--json").stdout)["frontier"]["points"]
    assert run("convert", domain, "--to", "genius", "--into", tmp_path / "genius").exit_code == 0
    folder = tmp_path / "genius"
    genius = run(folder / "domain.xml", folder / "profile1.xml", folder / "profile2.xml", "--json")
    assert json.loads(genius.stdout)["frontier"]["points"] == points
    assert run("convert", domain, "--to", "csv", "--into", tmp_path / "domain.csv").exit_code == 0
    assert json.loads(run(tmp_path / "domain.csv", "--json").stdout)["frontier"]["points"] == points
