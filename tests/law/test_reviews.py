"""The sheet of every question is kept, byte for byte, and so is its hash where the reviews are told.

A change of the law shows in the sheets under `tests/law/sheets`; once it is meant, both are written anew with

    .venv/bin/python -m tests.law.test_reviews && .venv/bin/bitim law review --write
"""

from pathlib import Path

import pytest

from bitim.law import atlas, reviews

SHEETS = Path(__file__).parent / "sheets"
ASKED = tuple((pack.code, name) for pack in atlas.PACKS for name in pack.questions)
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


def write() -> None:
    for jurisdiction, question in ASKED:
        path = kept(jurisdiction, question)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(reviews.question_sheet(jurisdiction, question), encoding="utf-8")


if __name__ == "__main__":
    write()
