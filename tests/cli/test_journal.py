import dataclasses
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bitim.cli.main import app
from bitim.procedure.chain import START, Link, digest, seal

runner = CliRunner()


def saved(folder: Path, *acts: str, forged: str = "") -> tuple[Path, list[Link]]:
    links: list[Link] = []
    for number, act in enumerate(acts, start=1):
        previous = links[-1].digest if links else START
        body = {"act": act, "by": "party a", "at": "2026-11-22T12:00:00+05:00", "about": {}}
        sealed = seal(body, "s")
        shown = {**body, "act": forged} if forged and number == 1 else body
        links.append(Link(number, sealed, previous, digest(number, sealed, previous), shown, "s"))
    file = folder / "journal.json"
    written = {"format": "bitim-journal/1", "case": "2026-00001", "links": [dataclasses.asdict(one) for one in links]}
    file.write_text(json.dumps(written))
    return file, links


def test_a_saved_journal_that_is_whole_is_called_whole(tmp_path: Path) -> None:
    file, links = saved(tmp_path, "case.opened", "invitation.sent")
    result = runner.invoke(app, ["journal", "verify", "--file", str(file), "--head", links[0].digest])
    assert result.exit_code == 0, result.output
    assert "1 journals, 2 entries: 0 broken." in result.output


def test_a_forged_act_and_a_foreign_seal_are_told(tmp_path: Path) -> None:
    file, _ = saved(tmp_path, "case.opened", "invitation.sent", forged="case.closed")
    result = runner.invoke(app, ["journal", "verify", "--file", str(file), "--head", "f" * 64])
    assert result.exit_code == 1
    assert "entry 1 was changed" in result.output
    assert "the seal that was kept is not in the journal" in result.output


def test_what_is_no_journal_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    for text in (
        "",
        "{}",
        '{"format": "other", "links": []}',
        '{"format": "bitim-journal/1", "case": "x", "links": [1]}',
    ):
        file.write_text(text)
        assert runner.invoke(app, ["journal", "verify", "--file", str(file)]).exit_code == 2
    assert runner.invoke(app, ["journal", "verify", "--head", "f" * 64]).exit_code == 2
    assert runner.invoke(app, ["journal", "verify", "--file", str(tmp_path / "none.json")]).exit_code == 2


@pytest.mark.parametrize(
    "text", ["We met on Monday.", '{"format": "bitim-journal/1", "case": "x", "links": ["Monday"]}']
)
def test_what_is_no_journal_is_told_in_a_line_without_what_stands_in_it(tmp_path: Path, text: str) -> None:
    file = tmp_path / "x.json"
    file.write_text(text)
    output = runner.invoke(app, ["journal", "verify", "--file", str(file)]).output
    assert "is no journal as its page saves it" in output
    assert len(output.splitlines()) == 1
    for other in ("Monday", "pydantic"):
        assert other not in output
