"""The report: numbers that agree with the result, nothing to fetch or run, nobody to be recognised, three languages."""

import re
from collections.abc import Callable
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import polars as pl
import pytest

from bitim.law.dockets import frames, report, run, synthetic
from bitim.law.dockets.tallies import tallied
from bitim.law.language import LawError
from bitim.law.words import LANGUAGES, Language

Answered = Callable[..., Path]


@pytest.fixture
def answered(tmp_path: Path) -> Answered:
    """The result of a docket: a made-up one, or the one that is given."""

    def answer(cases: pl.DataFrame | None = None, **parts: object) -> Path:
        path, out = tmp_path / "cases.parquet", tmp_path / "result.parquet"
        if cases is None:
            synthetic.write(path, 3000, 1, lambda *_: None)
            parts = {"date_column": "filed_on", "region_column": "region", **parts}
        else:
            cases.write_parquet(path)
        given = {"cases": path, "jurisdiction": "kz", "question": "mediability", "out": out, "day": date(2026, 1, 1)}
        order = run.Order(**{**given, **parts})  # type: ignore[arg-type]  # parts of an order
        run.answer(run.opened(order), frames.decide, "polars", lambda *_: None, resume=False)
        return out

    return answer


def page(result: Path, language: Language = "en") -> str:
    written = result.with_name("report.html")
    report.write(result, written, language)
    return written.read_text(encoding="utf-8")


class Tags(HTMLParser):
    """The elements of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - as the parser calls it
        self.found.add(tag)


def test_the_tallies_count_every_row_of_the_result(answered: Answered) -> None:
    result = answered()
    rows, tallies = pl.read_parquet(result), tallied(result)
    assert sum(tallies.answers.values()) == sum(tallies.strict.values()) == 3000
    assert sum(tallies.months.values()) == sum(tallies.regions.values()) == 3000
    decided = rows.filter(pl.col("answer") != "depends")
    assert sum(tallies.cites.values()) == decided.height
    assert tallies.days == (rows["filed_on"].min(), rows["filed_on"].max())
    waits = rows["missing"].str.contains("offence.gravity", literal=True).sum()
    assert tallies.missing["offence.gravity"] == waits > 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_stands_alone_in_every_language(answered: Answered, language: Language) -> None:
    text = page(answered(), language)
    assert f'<html lang="{language}">' in text
    assert text.count("<svg") == 3
    assert "script" not in Tags(text).found
    assert re.findall(r'(?:src|href)="(?!#)', text) == []
    assert "{" not in re.sub(r"<style>.*?</style>", "", text, flags=re.DOTALL)


def test_it_says_what_it_is_and_by_which_law(answered: Answered) -> None:
    text = page(answered())
    assert "not legal advice" in text
    assert "no lawyer has signed" in text
    assert "Each case is answered by the law of its own day" in text
    assert "1\N{NO-BREAK SPACE}January\N{NO-BREAK SPACE}2022" in text


def test_a_made_up_docket_says_so_and_another_one_does_not(answered: Answered) -> None:
    assert 'class="banner"' in page(answered())
    assert 'class="banner"' not in page(answered(pl.DataFrame({"dispute.field": ["civil"] * 9})))


def test_without_days_and_regions_it_speaks_of_neither(answered: Answered) -> None:
    text = page(answered(pl.DataFrame({"dispute.field": ["civil"] * 9})))
    assert "By month" not in text
    assert "By region" not in text
    assert "Every case is answered by the law of" in text


def test_small_counts_are_not_shown(answered: Answered) -> None:
    fields = ["civil"] * 50 + ["criminal"] * 2
    cases = pl.DataFrame({"dispute.field": fields, "parties.all_consent": [True] * 52, "where": ["Aksu"] * 52})
    text = page(answered(cases, region_column="where"))
    table = text[text.index("How the cases are answered") : text.index("By the provision")]
    assert ">2<" not in table
    assert ">50<" not in table
    assert table.count("…") >= 4


def test_a_name_of_a_region_is_text_and_never_markup(answered: Answered) -> None:
    cases = pl.DataFrame({"dispute.field": ["civil"] * 9, "where": ["<script>alert(1)</script>"] * 9})
    text = page(answered(cases, region_column="where"))
    assert "script" not in Tags(text).found
    assert "&lt;script&gt;" in text


def test_a_file_that_is_no_result_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.parquet"
    pl.DataFrame({"answer": ["yes"]}).write_parquet(other)
    with pytest.raises(LawError, match="is not the result of a docket"):
        report.write(other, tmp_path / "report.html", "en")
