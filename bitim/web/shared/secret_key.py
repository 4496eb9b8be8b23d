"""The signing key of an installation, made once and readable by its owner alone."""

import os
import secrets
import tempfile
from pathlib import Path


def secret_key(path: Path) -> str:
    """The key kept in a file, which is made with mode 0600 when there is none."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", dir=path.parent, encoding="ascii") as draft:
            draft.write(secrets.token_urlsafe(50))
            draft.flush()
            # A hard link appears whole or not at all, and the first of several processes wins.
            _link_unless_there(draft.name, path)
    return path.read_text(encoding="ascii")


def _link_unless_there(draft: str, path: Path) -> None:
    try:
        os.link(draft, path)
    except FileExistsError:
        return
