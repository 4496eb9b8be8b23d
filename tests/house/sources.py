"""The project's own files, as the house tests read them."""

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@cache
def tracked(suffix: str = "") -> tuple[Path, ...]:
    """The files that git keeps and whose names end so."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S607 - whichever git is there
    paths = (ROOT / name for name in listed.stdout.split("\0") if name.endswith(suffix) and name)
    return tuple(path for path in paths if path.is_file())


def place(path: Path, line: int | None = None) -> str:
    """Where something is, as a person and an editor find it."""
    return f"{path.relative_to(ROOT)}:{line}" if line else str(path.relative_to(ROOT))
