"""Nothing grows beyond what one can hold in mind."""

import ast
from pathlib import Path

from tests.house.sources import ROOT, place, tracked

MODULE, TEST_MODULE, FUNCTION = 400, 600, 40


def limit(path: Path) -> float:
    if any(path.is_relative_to(ROOT / "bitim" / "law" / pack) for pack in ("kz", "us", "gb", "de", "fr", "eu", "intl")):
        return float("inf")  # an act is as long as the act
    return TEST_MODULE if path.is_relative_to(ROOT / "tests") else MODULE


def test_no_module_is_too_long() -> None:
    sizes = {path: len(path.read_text().splitlines()) for path in tracked(".py")}
    assert [f"{place(path)}: {size} lines" for path, size in sizes.items() if size > limit(path)] == []


def test_no_function_is_too_long() -> None:
    long = [
        f"{place(path, node.lineno)}: {node.name} has {node.end_lineno - node.lineno + 1} lines"
        for path in tracked(".py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno >= FUNCTION
    ]
    assert long == []


def test_every_module_says_what_it_is() -> None:
    outside_tests = [path for path in tracked(".py") if not path.is_relative_to(ROOT / "tests")]
    assert [place(path) for path in outside_tests if not ast.get_docstring(ast.parse(path.read_text()))] == []
