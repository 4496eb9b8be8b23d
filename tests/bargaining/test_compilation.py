"""Everything that is compiled can be compiled beforehand."""

from types import ModuleType

import pytest

from bitim.bargaining.compilation import compile_all
from bitim.bargaining.kernels import bilateral, dominance, relaxation

WITHIN = {"add", "add_packed"}
"""Called by other kernels alone, and compiled with them."""


@pytest.mark.parametrize("kernels", [bilateral, dominance, relaxation], ids=lambda kernels: kernels.__name__)
def test_after_compilation_no_search_is_left_to_compile(kernels: ModuleType) -> None:
    compile_all()
    entries = {name: kernel for name, kernel in vars(kernels).items() if hasattr(kernel, "signatures")}
    left = [name for name, kernel in entries.items() if not (name[0] == "_" or name in WITHIN or kernel.signatures)]
    assert entries
    assert left == []
