"""The sheet of every question is kept, byte for byte, and so is its hash where the reviews are told.

A change of the law shows in the sheets under `tests/law/sheets`; once it is meant, both are written anew with

    .venv/bin/python -m tests.law.test_reviews && .venv/bin/bitim law review --write
"""

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bitim.law import atlas, reviews
from bitim.law.language import LawError
from bitim.law.words import Language

SHEETS = Path(__file__).parent / "sheets"
ASKED = tuple((pack.code, name) for pack in atlas.PACKS for name in pack.questions)
TRANSLATED: tuple[Language, ...] = ("ru", "kk")
HOW = "if the change is meant: .venv/bin/python -m tests.law.test_reviews && .venv/bin/bitim law review --write"
every_question = pytest.mark.parametrize(("jurisdiction", "question"), ASKED)


def kept(jurisdiction: str, question: str) -> Path:
    return SHEETS / jurisdiction / f"{question}.md"


@every_question
def test_the_sheet_of_a_question_is_the_one_that_is_kept(jurisdiction: str, question: str) -> None:
    now = reviews.question_sheet(jurisdiction, question)
    assert now.encode() == kept(jurisdiction, question).read_bytes(), HOW


def test_no_sheet_is_kept_of_a_question_that_nobody_asks() -> None:
    assert set(SHEETS.rglob("*.md")) == {kept(*one) for one in ASKED}


@every_question
def test_the_hash_of_what_nobody_has_signed_is_that_of_its_sheet(jurisdiction: str, question: str) -> None:
    known = reviews.review(jurisdiction, question)
    assert known.state != "unsigned" or known.sheet == reviews.fingerprint(jurisdiction, question), HOW


def told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, **entry: str) -> str:
    """The review of a question of which the pack tells this."""
    path = tmp_path / "reviewed.toml"
    lines = "".join(f"{key} = {value}\n" for key, value in entry.items())
    path.write_text(f'[wording]\nru = "machine-made"\nkk = "reviewed"\n[mediability]\n{lines}')
    monkeypatch.setattr(reviews, "path", lambda _: path)
    reviews._written.cache_clear()
    reviews.review.cache_clear()
    return reviews.in_words("kz", "mediability", "en").replace("\N{NO-BREAK SPACE}", " ")


@pytest.fixture
def _forgotten() -> Iterator[None]:
    """What was told of one pack is forgotten for the next test."""
    yield
    reviews._written.cache_clear()
    reviews.review.cache_clear()


SIGNED = {"reviewer": '"A. Lawyer"', "signed_on": "2026-12-01", "in_force_on": "2027-02-01"}


@pytest.mark.usefixtures("_forgotten")
def test_a_review_is_unsigned_signed_or_stale(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    fits = f'"{reviews.fingerprint("kz", "mediability")}"'
    assert told(monkeypatch, tmp_path, sheet=fits) == "No lawyer has signed these rules yet."
    assert told(monkeypatch, tmp_path, sheet=fits, **SIGNED) == (
        "Read beside the official text and signed by A. Lawyer on 1 December 2026; still in force on 1 February 2027."
    )
    assert told(monkeypatch, tmp_path, sheet='"0"', **SIGNED) == (
        "Signed by A. Lawyer on 1 December 2026; the rules have changed since then, and nobody has signed them anew."
    )


@pytest.mark.usefixtures("_forgotten")
def test_new_hashes_are_written_only_of_what_nobody_has_signed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    told(monkeypatch, tmp_path, sheet='"0"', **SIGNED)
    fresh = tomllib.loads(reviews.refreshed("kz"))
    assert fresh["mediability"] == {
        "sheet": "0",
        "reviewer": "A. Lawyer",
        "signed_on": date(2026, 12, 1),
        "in_force_on": date(2027, 2, 1),
    }
    assert fresh["duty"] == {"sheet": reviews.fingerprint("kz", "duty"), "reviewer": ""}
    assert fresh["wording"] == {"ru": "machine-made", "kk": "reviewed"}


@pytest.mark.usefixtures("_forgotten")
@pytest.mark.parametrize(
    ("entry", "helps"),
    [
        ({}, "has the keys sheet"),
        ({"sheet": '"0"', "lawyer": '"A"'}, "has the keys sheet"),
        ({"sheet": '"0"', "reviewer": '"A"'}, "reviewer and signed_on go together"),
        ({"sheet": '"0"', "reviewer": '"A"', "signed_on": '"2026-12-01"'}, "signed_on is a day"),
        ({"sheet": "'"}, "is not valid TOML"),
    ],
)
def test_a_review_that_cannot_be_read_is_refused_with_what_helps(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, entry: dict[str, str], helps: str
) -> None:
    with pytest.raises(LawError, match=helps):
        told(monkeypatch, tmp_path, **entry)


def test_the_wording_of_foreign_packs_is_marked_as_made_by_a_machine() -> None:
    for pack in atlas.PACKS:
        assert reviews.wording(pack.code, "en") == "source"
        for language in TRANSLATED:
            assert reviews.wording(pack.code, language) == ("unreviewed" if pack.code == "kz" else "machine-made")


def write() -> None:
    for jurisdiction, question in ASKED:
        path = kept(jurisdiction, question)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(reviews.question_sheet(jurisdiction, question), encoding="utf-8")


if __name__ == "__main__":
    write()
