"""The project stands on its own: it names no place that only one workshop has, and pins what it takes from others."""

import re

import pytest

from tests.house.sources import ROOT, place, tracked

# Written in pieces, so that this file does not hold them itself.
REGISTRIES = [
    "pypi" + ".org",
    "python" + "hosted.org",
    "registry.npm" + "js.org",
    "deb." + "debian.org",
    "crates" + ".io",
]
WORKSHOP = ["/wo" + "rk/", "../sha" + "red", ".lib" + "rary"]
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))


@pytest.mark.parametrize("name", REGISTRIES + WORKSHOP)
def test_no_file_names_a_registry_or_a_workshop(name: str) -> None:
    assert [place(path) for path in tracked() if name.encode() in path.read_bytes()] == []


def pins(lock: str) -> dict[str, str]:
    """The packages of a lock with what is said of each."""
    entries = re.split(r"\n(?=\S)", lock.strip())
    return {re.split(r"[=\s]", entry)[0]: entry for entry in entries}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_every_locked_package_has_one_version_and_its_hashes(lock: str) -> None:
    text = (ROOT / "requirements" / lock).read_text()
    assert "://" not in text
    assert len(pins(text)) >= 1
    unpinned = [
        entry for entry in pins(text).values() if not re.match(r"[a-z0-9-]+==\S+.*--hash=sha256:", entry, re.DOTALL)
    ]
    assert unpinned == []


def test_the_tests_run_on_the_versions_that_serve() -> None:
    run, dev = (pins((ROOT / "requirements" / name).read_text()) for name in ("run.txt", "dev.txt"))
    assert {name: entry for name, entry in run.items() if dev.get(name) != entry} == {}
