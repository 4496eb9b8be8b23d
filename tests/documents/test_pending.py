from dataclasses import replace
from datetime import date

import pytest

from bitim.documents import CourtNotice, Language, Unprintable, court_notice
from bitim.documents.pending import BLANK
from tests.documents.reading import said
from tests.documents.samples import AIGUL, KANAT, MADE_AT, MARIA

NOTICE = CourtNotice(
    case_number="2026-00012",
    sides=(KANAT, MARIA),
    mediators=(AIGUL,),
    agreement_date=date(2026, 11, 22),
    ends=date(2026, 12, 22),
    asks="stay",
    cites=("CPC 179(5)",),
    addressee="Медеу аудандық соты",
    reference="7599-26-00-2/1",
)


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize("notice", [NOTICE, replace(NOTICE, extended_on=date(2026, 12, 20), asks="")])
def test_the_notice_names_the_case_the_sides_and_the_ground(language: Language, notice: CourtNotice) -> None:
    text = said(court_notice(notice, language, made_at=MADE_AT))
    for words in (KANAT, MARIA, AIGUL, notice.addressee, notice.reference, "CPC 179(5)"):
        assert words in text


def test_what_is_not_known_is_a_line_to_fill_in() -> None:
    assert BLANK in said(court_notice(replace(NOTICE, addressee=""), "en", made_at=MADE_AT))


def test_what_is_asked_for_follows_what_is_pending() -> None:
    texts = [
        said(court_notice(replace(NOTICE, asks=asks), "en", made_at=MADE_AT)) for asks in ("stay", "enforcement", "")
    ]
    assert ["stay the proceedings" in text for text in texts] == [True, False, False]
    assert ["stay the enforcement" in text for text in texts] == [False, True, False]


def test_letters_that_cannot_be_printed_are_refused() -> None:
    with pytest.raises(Unprintable):
        court_notice(replace(NOTICE, addressee="漢"), "kk", made_at=MADE_AT)
