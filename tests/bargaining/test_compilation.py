"""Everything that is compiled can be compiled beforehand, and runs where nothing can be kept."""

import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from bitim.bargaining.compilation import compile_all
from bitim.bargaining.kernels import bilateral, dominance, partition, relaxation

WITHIN = {"add", "add_packed"}
"""Called by other kernels alone, and compiled with them."""

TWICE = """\
from bitim.bargaining.kernels.compiler import compiled

@compiled
def twice(number):
    return 2 * number

assert twice(21) == 42
"""


@pytest.mark.parametrize("kernels", [bilateral, dominance, partition, relaxation], ids=lambda kernels: kernels.__name__)
def test_after_compilation_no_search_is_left_to_compile(kernels: ModuleType) -> None:
    compile_all()
    entries = {name: kernel for name, kernel in vars(kernels).items() if hasattr(kernel, "signatures")}
    left = [name for name, kernel in entries.items() if not (name[0] == "_" or name in WITHIN or kernel.signatures)]
    assert entries
    assert left == []


@pytest.mark.parametrize("writable", [True, False])
def test_what_is_compiled_is_kept_beside_it_and_runs_where_it_cannot_be(tmp_path: Path, *, writable: bool) -> None:
    program, beside = tmp_path / "program.py", tmp_path / "__pycache__"
    program.write_text(TWICE)
    if not writable:
        beside.touch()
    homeless = {name: value for name, value in os.environ.items() if name not in {"NUMBA_CACHE_DIR", "XDG_CACHE_HOME"}}
    subprocess.run([sys.executable, program], env={**homeless, "HOME": os.devnull}, timeout=60, check=True)
    assert bool([*beside.glob("*.nbc")]) == writable
