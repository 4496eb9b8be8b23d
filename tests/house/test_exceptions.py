"""No rule is broken without a reason beside it."""

import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

from tests.house.sources import ROOT, place, tracked

INLINE = re.compile(r"#\s*(noqa|type:\s*ignore|pragma:|djlint:)")
REASONED = re.compile(
    r"# noqa: [A-Z]+[0-9]+(, ?[A-Z]+[0-9]+)*( - |  # )\w.+"
    r"|# type: ignore\[[a-z-]+(, ?[a-z-]+)*\]  # \w.+"
    r"|# pragma: no cover - \w.+"
)


def comments(path: Path) -> Iterator[tuple[int, str]]:
    """The comments of a module, each with the rest of its line."""
    for token in tokenize.generate_tokens(io.StringIO(path.read_text()).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string


def test_every_exception_in_the_code_names_its_rule_and_its_reason() -> None:
    bare = [
        place(path, line)
        for path in tracked(".py")
        for line, comment in comments(path)
        if INLINE.search(comment) and not REASONED.search(comment)
    ]
    assert bare == []


def test_every_rule_that_is_off_for_many_files_has_its_reason_beside_it() -> None:
    settings = (ROOT / "pyproject.toml").read_text()
    linter = settings[settings.index("[tool.ruff.lint]") : settings.index("[tool.mypy]")]
    rules = [line for line in linter.splitlines() if re.match(r'    "[A-Z]+[0-9]*"', line)]
    assert len(rules) > 10
    assert [line.strip() for line in rules if not re.search(r"# \w.+", line)] == []


def test_every_module_that_the_type_checker_trusts_blindly_has_its_reason_beside_it() -> None:
    settings = (ROOT / "pyproject.toml").read_text()
    blind = re.findall(r".*\n(?:ignore_missing_imports|ignore_errors|follow_imports|disable_error_code).*", settings)
    assert [lines for lines in blind if not lines.startswith("# ")] == []


def test_nothing_is_left_for_later_or_out_of_use() -> None:
    marks = re.compile(r"#.*\b(TODO|FIXME|XXX|HACK)\b")
    left = [place(path, line) for path in tracked(".py") for line, comment in comments(path) if marks.search(comment)]
    assert left == []
