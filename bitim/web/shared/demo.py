"""Whether this installation is a demonstration: invented people, letters that everybody may read, no mail sent."""

import os
from pathlib import Path


def is_demo(data: Path) -> bool:
    """Whether the data folder carries the mark of a demonstration, or BITIM_DEMO=1 says so."""
    return os.environ.get("BITIM_DEMO") == "1" or (data / "demo").exists()


def mark_as_demo(data: Path) -> None:
    """Put the mark into the data folder, which exists already."""
    (data / "demo").touch()
