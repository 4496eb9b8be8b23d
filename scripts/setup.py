"""Build .venv from a hash-pinned lock, with Python and pip alone: `python3 scripts/setup.py run`, or another word.

run      what Bitim needs to run: requirements/run.txt
dev      what its tests and checks need besides: requirements/dev.txt
cluster  Spark besides, for the tests that need Java: requirements/cluster.txt
lock     write the locks anew from pyproject.toml; pins that still fit stay, `lock --upgrade` takes the newest

A second run with the same lock, Python and folder does nothing. The machine's own configuration of pip and uv
(mirrors, certificates, offline wheels) is respected.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BOOT = ROOT / ".boot"
LOCKS = ROOT / "requirements"
STAMP = VENV / "setup.stamp"
CLUSTER_STAMP = VENV / "cluster.stamp"
SPACE_NEEDED = 1_500_000_000
PIP_INSTALL = ["install", "--quiet", "--upgrade", "--require-hashes", "--no-deps", "--root-user-action=ignore"]
# A virtual environment made by uv has no pip: step out of it when one is active.
PYTHON = getattr(sys, "_base_executable", sys.executable)


def main(wished: str) -> None:
    """Bring .venv to the state of requirements/<wished>.txt and compile the translations."""
    # A Python that this user cannot run may be gone, or lie in another user's home.
    state = STAMP.read_text() if os.access(VENV / "bin" / "python", os.X_OK) and STAMP.exists() else ""
    # The development lock holds the runtime one too: who has once made the former keeps it.
    lock = "dev" if state.startswith("dev ") else wished
    if state != fingerprint(lock):
        require_space()
        require_uv()
        install(lock)
    compile_messages()


def add_cluster() -> None:
    """Add what is locked in requirements/cluster.txt; Spark comes as source that only has to be unpacked."""
    lock = LOCKS / "cluster.txt"
    if CLUSTER_STAMP.exists() and CLUSTER_STAMP.read_bytes() == lock.read_bytes():
        return
    say("adding Spark to .venv, which takes minutes the first time")
    helps = "Look at uv's message above. Without Java and Spark all other tests run."
    run(uv("pip", "install", "--quiet", "--require-hashes", "--no-deps", "-r", str(lock)), helps)
    CLUSTER_STAMP.write_bytes(lock.read_bytes())


def fingerprint(lock: str) -> str:
    """A digest of all that .venv depends on: the lock, the project's own metadata, this Python and this folder."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    digest = hashlib.sha256(f"{sys.version}\n{PYTHON}\n{VENV}\n{project}\n".encode())
    digest.update((LOCKS / f"{lock}.txt").read_bytes())
    return f"{lock} {digest.hexdigest()}"


def require_space() -> None:
    """Stop with a clear sentence rather than half-way through an installation."""
    free = shutil.disk_usage(ROOT).free
    if free < SPACE_NEEDED:
        sys.exit(f"{ROOT} has {free / 1e9:.1f} GB free; the setup needs {SPACE_NEEDED / 1e9:.1f} GB. Free some space.")


def require_uv() -> None:
    """Put the pinned uv into .boot with pip."""
    lock = LOCKS / "boot.txt"
    stamp = BOOT / "boot.stamp"
    if stamp.exists() and stamp.read_bytes() == lock.read_bytes():
        return
    say("fetching uv")
    run(
        [PYTHON, "-m", "pip", *PIP_INSTALL, "--target", str(BOOT), "-r", str(lock)],
        helps="Python needs pip (on Debian: apt install python3-pip) and a package index that it can reach.",
    )
    stamp.write_bytes(lock.read_bytes())


def install(lock: str) -> None:
    """Fill .venv with exactly the locked packages, then with the project itself."""
    say(f"installing requirements/{lock}.txt into .venv")
    STAMP.unlink(missing_ok=True)
    CLUSTER_STAMP.unlink(missing_ok=True)
    helps = "Look at uv's message above. A .venv that is broken or another user's goes away with: make clean"
    run(uv("venv", "--quiet", "--allow-existing", "--python", PYTHON, str(VENV)), helps)
    # Wheels alone: nothing of a stranger's is built, so no compiler is needed and no code runs at installation.
    run(uv("pip", "sync", "--quiet", "--require-hashes", "--no-build", str(LOCKS / f"{lock}.txt")), helps)
    # uv carries the project's build backend within itself: this step needs no index.
    run(uv("pip", "install", "--quiet", "--no-deps", "--offline", "--editable", str(ROOT)), helps)
    STAMP.write_text(fingerprint(lock))


def write_locks(*options: str) -> None:
    """Write requirements/*.txt for all systems and Pythons at once, with hashes and without any index's address."""
    require_uv()
    compiler = uv("pip", "compile", "--quiet", "--universal", "--python-version", "3.11", "--generate-hashes", *options)
    compiler += ["--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links"]
    helps = "Look at uv's message above; the limits stand in pyproject.toml."
    run([*compiler, "--output-file", "requirements/boot.txt", "--group", "boot"], helps)
    run([*compiler, "--output-file", "requirements/run.txt", "pyproject.toml"], helps)
    shared = ["--constraint", "requirements/run.txt", "--group", "dev"]
    run([*compiler, "--output-file", "requirements/dev.txt", "pyproject.toml", *shared], helps)
    run([*compiler, "--output-file", "requirements/cluster.txt", "--group", "cluster"], helps)


def compile_messages() -> None:
    """Build the .mo files that are missing or older than their .po."""
    catalogues = [*ROOT.glob("locale/*/LC_MESSAGES/*.po"), *ROOT.glob("bitim/*/locale/*/LC_MESSAGES/*.po")]
    if any(is_stale(po.with_suffix(".mo"), po) for po in catalogues):
        run([str(VENV / "bin" / "python"), str(ROOT / "scripts" / "messages.py"), "compile"], "A .po file is damaged.")


def is_stale(target: Path, source: Path) -> bool:
    """Whether target must be made (again) from source."""
    return not target.exists() or target.stat().st_mtime < source.stat().st_mtime


def uv(*arguments: str) -> list[str]:
    """The command line of the project's own uv."""
    return [str(BOOT / "bin" / "uv"), *arguments]


def run(command: list[str], helps: str) -> None:
    """Run a step in the environment of the setup; stop with a sentence when it fails."""
    if subprocess.run(command, cwd=ROOT, env=environment(), check=False).returncode != 0:
        sys.exit(f"The setup failed at: {' '.join(command[:4])} …\n{helps}")


def environment() -> dict[str, str]:
    """The environment of uv: this Python and no other, and pip's mirror where uv is told of none."""
    variables = {**os.environ, "UV_PYTHON_DOWNLOADS": "never", "VIRTUAL_ENV": str(VENV)}
    if not {"UV_DEFAULT_INDEX", "UV_INDEX_URL"} & variables.keys() and (mirror := pip_setting("index-url")):
        variables["UV_DEFAULT_INDEX"] = mirror
    if "SSL_CERT_FILE" not in variables and (certificates := pip_setting("cert")):
        variables["SSL_CERT_FILE"] = certificates
    return variables


def pip_setting(name: str) -> str:
    """A setting from pip's environment variables or configuration files; empty when there is none."""
    variable = os.environ.get("PIP_" + name.upper().replace("-", "_"))
    if variable:
        return variable
    command = [PYTHON, "-m", "pip", "config", "get", f"global.{name}"]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


def say(what: str) -> None:
    """Tell the person at the terminal which step is running."""
    print(f"setup: {what}", file=sys.stderr)


if __name__ == "__main__":
    try:
        if sys.argv[1] == "lock":
            write_locks(*sys.argv[2:])
        elif sys.argv[1] == "cluster":
            main("dev")
            add_cluster()
        else:
            main(sys.argv[1])
    except PermissionError as error:
        sys.exit(f"{error.filename} belongs to another user. Work in a clone of your own, or as that user.")
