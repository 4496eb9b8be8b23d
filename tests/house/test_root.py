"""The first thing that a visitor sees."""

from tests.house.sources import ROOT, tracked

LISTED = {
    ".ci", ".gitignore", "benchmarks", "bitim", "docs", "locale", "requirements", "scripts", "tests",
    "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile", "README.md", "SECURITY.md", "pyproject.toml",
}  # fmt: skip


def test_the_root_directory_is_exactly_what_is_listed_here() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in tracked()} == LISTED


def test_the_licence_is_complete() -> None:
    licence = (ROOT / "LICENSE").read_text().splitlines()
    assert len(licence) == 661
    assert licence[0].strip() == "GNU AFFERO GENERAL PUBLIC LICENSE"
