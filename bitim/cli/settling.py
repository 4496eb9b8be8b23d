"""What `bitim settle` does, apart from its options: loaded when it runs, since the engine takes its time to load."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from bitim.bargaining.answer import Answer, Extent, solve
from bitim.bargaining.domain import BargainingError, Domain
from bitim.bargaining.formats import answer as answers
from bitim.bargaining.formats import genius, nego, tables
from bitim.bargaining.formats.files import read_text
from bitim.bargaining.numbers import digits
from bitim.bargaining.verification import Check
from bitim.bargaining.verification import verify as verified
from bitim.bargaining.watch import Watch

MANY = 10**12
"""Packages beyond which their number is told by its magnitude."""

NAMES = {"nash": "Nash", "ks": "Kalai-Smorodinsky", "egalitarian": "Egalitarian", "utilitarian": "Utilitarian"}


def read(files: list[Path]) -> Domain:
    """The domain in one or more files, by the ending of the first."""
    first = files[0]
    suffixes = [suffix.lower() for suffix in first.suffixes if suffix.lower() != ".gz"]
    if suffixes[-1:] == [".xml"]:
        return genius.read_files(first, files[1:])
    if len(files) > 1:
        raise BargainingError(f"{files[1]}: one file is enough; only Genius domains (.xml) come with profiles")
    return tables.read_file(first) if suffixes[-1:] == [".csv"] else nego.read_file(first)


def settled(files: list[Path], extent: str, seconds: float | None, *, as_json: bool) -> str:
    """The answer to a domain, as JSON or in words; BargainingError for what cannot be understood."""
    answer = solve(read(files), Extent(extent), Watch(seconds))
    if as_json:
        return json.dumps(answers.write(answer), ensure_ascii=False, indent=1)
    return "\n".join(_in_words(answer))


def _in_words(answer: Answer) -> list[str]:
    domain = answer.domain
    count = domain.outcomes if domain.outcomes < MANY else f"about 10^{len(digits(domain.outcomes)) - 1}"
    lines = [f"{domain.name or 'Domain'}: {len(domain.sides)} sides, {len(domain.topics)} topics, {count} packages"]
    if answer.frontier is not None:
        lines.append(f"  {len(answer.frontier)} worths cannot be bettered for all; {answer.rational} suit everybody")
    if answer.agreeable is False:
        lines.append("  There is no zone of agreement: no package gives every side its reserve. (Proved.)")
    if answer.agreeable is None:
        lines.append("  The time ran out before any package acceptable to all was found.")
    for rule, named in answer.named.items():
        sure = "proved" if named.proved else f"best so far, at most {float(named.shortfall * 100):.3g} % from the best"
        lines.append(
            f"  {NAMES[rule]} ({sure}; {len(named.vectors)} tied)"
            if len(named.vectors) > 1
            else f"  {NAMES[rule]} ({sure})"
        )
        for side, worth in zip(domain.sides, named.vectors[0], strict=True):
            lines.append(f"    {side.name}: {worth / side.unit:.4g}")
        shown = list(domain.described(named.packages[0]).items())
        lines += [f"    - {topic}: {option}" for topic, option in shown[:40]]
        lines += [f"    … and {len(shown) - 40} topics more (--json gives all)"] if len(shown) > 40 else []
    return lines


def checked(domain: Path, answer: Path) -> list[Check]:
    """Every claim of an answer, checked; BargainingError for files of another form."""
    nego.read_file(domain)
    documents = _document(domain), _document(answer)
    try:
        return verified(*documents)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        raise BargainingError(f"{answer}: is no nego-answer/1: {type(error).__name__} {error}") from error


def _document(path: Path) -> Any:  # JSON of any shape
    try:
        return json.loads(read_text(path), parse_float=str)
    except (ValueError, RecursionError) as error:
        raise BargainingError(f"{path}: is not valid JSON: {error}") from error


def converted(files: list[Path], to: str, into: Path) -> None:
    """Write a domain in another form; BargainingError where that form lacks words, or nothing can be written."""
    domain = read(files)
    try:
        if to == "genius":
            written = genius.write(domain)
            into.mkdir(parents=True, exist_ok=True)
            for name, text in written.items():
                (into / name).write_text(text, encoding="utf-8")
            return
        text = tables.write(domain) if to == "csv" else json.dumps(nego.write(domain), ensure_ascii=False, indent=1)
        into.write_text(text, encoding="utf-8")
    except OSError as error:
        raise BargainingError(f"{into}: cannot be written: {error.strerror}") from error
