"""`bitim demo`: made once in an empty database, and never among people who are there already."""

import os
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.processes import BITIM


@pytest.fixture
def data() -> Iterator[Path]:
    """A data folder that is not there yet; its path is short, as a socket's must be."""
    with tempfile.TemporaryDirectory(prefix="bitim-") as folder:
        Path(folder).chmod(0o711)
        yield Path(folder) / "data"


def demo(data: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    kept = {name: value for name, value in os.environ.items() if name not in {"BITIM_DATABASE_ROLE", "DATABASE_URL"}}
    environment = {**kept, "BITIM_DATA": str(data)}
    return subprocess.run([BITIM, "demo", *arguments], env=environment, capture_output=True, text=True, check=False)


def test_the_demo_is_made_once_and_says_whom_one_can_be(data: Path) -> None:
    made = demo(data)
    assert (made.returncode, made.stderr) == (0, "")
    assert "Everybody's password:" in made.stdout
    assert "aliya@example.kz" in made.stdout
    assert (data / "demo").exists()
    again = demo(data)
    assert again.returncode == 1
    assert "There are people in this database already." in again.stderr


def test_the_code_of_those_in_office_is_shown(data: Path) -> None:
    shown = demo(data, "code")
    assert shown.returncode == 0
    assert shown.stdout.strip().isdigit()
    assert len(shown.stdout.strip()) == 6


def test_what_is_no_part_of_the_demo_is_not_understood(data: Path) -> None:
    assert demo(data, "cod").returncode == 2
    assert demo(data, "--codes").returncode == 2
    assert not data.exists()
