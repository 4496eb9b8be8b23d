"""`bitim register`: the register from a table and into one, with honest exit codes."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bitim.cli.main import app
from bitim.web.register.models import Mediator
from tests.web.register.entries import in_register

pytestmark = pytest.mark.django_db


def register(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["register", *arguments])


def test_what_is_exported_is_imported_again(tmp_path: Path) -> None:
    in_register("Дана Ахметова")
    file = str(tmp_path / "mediators.csv")
    assert "holds 1 entries" in register("export", file).stdout
    again = register("export", file)
    assert (again.exit_code, "exists already" in str(again.exception)) == (1, True)
    Mediator.objects.all().delete()
    assert "no mistake" in register("import", file, "--check").stdout
    assert not Mediator.objects.exists()
    assert register("import", file).exit_code == 0
    assert Mediator.objects.get().name == "Дана Ахметова"


def test_a_mistake_is_told_with_its_place_and_nothing_is_changed(tmp_path: Path) -> None:
    in_register("Дана")
    file = tmp_path / "mediators.csv"
    register("export", str(file))
    file.write_text(file.read_text(encoding="utf-8").replace("professional", "wizard"), encoding="utf-8")
    Mediator.objects.all().delete()
    result = register("import", str(file))
    assert result.exit_code == 1
    assert "row 2, column kind: “wizard”" in str(result.exception)
    assert "1 mistake; nothing was changed" in str(result.exception)
    assert not Mediator.objects.exists()


def test_a_file_in_another_encoding_or_none_at_all_is_told_so(tmp_path: Path) -> None:
    file = tmp_path / "mediators.csv"
    file.write_bytes("имя".encode("cp1251"))
    result = register("import", str(file))
    assert (result.exit_code, "not in UTF-8" in str(result.exception)) == (1, True)
    assert register("import", str(tmp_path / "missing.csv")).exit_code == 2
