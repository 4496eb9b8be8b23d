"""The `bitim` command: all its verbs in one list, and none of them waiting for another."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bitim.cli import law, main
from bitim.cli.verbs import loaded
from bitim.web.postgres import DatabaseUnavailable

HEAVY = {"bitim.law", "bitim.web", "django", "numba", "numpy", "polars", "psycopg"}
DOMAIN = {
    "format": "nego-domain/1",
    "issues": [{"name": "price", "values": ["low", "high"]}],
    "parties": [{"name": name, "type": "additive", "table": [table]} for name, table in (("A", [1, 0]), ("B", [0, 1]))],
}


@pytest.mark.parametrize("verb", main.VERBS)
def test_the_list_says_of_a_verb_what_the_verb_says_first_of_itself(verb: str) -> None:
    own = loaded(verb, main.MODULES[verb])
    assert own.name == verb
    assert " ".join(own.help.split("\n\n")[0].split()) == main.VERBS[verb]


def test_what_asks_the_law_of_one_case_loads_nothing_that_reads_tables(tmp_path: Path) -> None:
    file = tmp_path / "case.yaml"
    file.write_text("jurisdiction: kz\nquestion: mediability\nfacts: {dispute.field: civil}\n")
    assert not modules("law", "answer", str(file)) & {"duckdb", "numpy", "polars", "psycopg"}


def test_the_law_says_of_dockets_what_the_verb_says_first_of_itself() -> None:
    own = loaded("docket", "bitim.cli.docket")
    assert " ".join(own.help.split("\n\n")[0].split()) == law.DOCKET


def test_all_verbs_are_listed() -> None:
    result = CliRunner().invoke(main.app, ["--help"], env={"COLUMNS": "200"})
    assert result.exit_code == 0
    for verb, says in main.VERBS.items():
        assert verb in result.stdout
        assert says in result.stdout


def test_an_unknown_verb_is_told_with_the_nearest_one() -> None:
    result = CliRunner().invoke(main.app, ["setle"])
    assert result.exit_code == 2
    assert "Did you mean 'settle'" in result.stderr


def modules(*words: str) -> set[str]:
    """What is loaded once the command has done its work."""
    program = (
        "import json, sys; from bitim.cli.main import app; app(sys.argv[1:], standalone_mode=False);"
        "print(json.dumps([*sys.modules]), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program, *words], capture_output=True, timeout=60, check=True)
    return set(json.loads(done.stderr))


def test_a_small_domain_is_settled_without_loading_law_pages_or_arrays(tmp_path: Path) -> None:
    file = tmp_path / "domain.json"
    file.write_text(json.dumps(DOMAIN))
    loaded = modules("settle", str(file))
    assert "bitim.bargaining.plain" in loaded
    assert not loaded & HEAVY


def test_the_list_of_verbs_loads_none_of_them() -> None:
    assert not modules("--help") & HEAVY


@pytest.mark.parametrize("fault", [DatabaseUnavailable, ZeroDivisionError])
def test_what_a_person_can_mend_is_told_in_a_sentence_and_a_fault_of_ours_is_not(
    fault: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise fault("The database is asleep.")

    monkeypatch.setattr(main, "app", fail)
    with pytest.raises(SystemExit if fault is DatabaseUnavailable else fault, match="The database is asleep"):
        main.main()
