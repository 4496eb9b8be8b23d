from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from pypdf.generic import BooleanObject

from bitim import documents
from bitim.documents import DocumentError, Language
from tests.documents import samples
from tests.documents.reading import entry, fonts, letters, metadata, opened, pages, rightmost, root, said, tags, title

Printing = Callable[[Language], bytes]
Printed = tuple[str, Language, bytes]
AT = samples.MADE_AT

PRINTED: dict[str, Printing] = {
    "invitation": lambda language: documents.invitation_letter(samples.INVITATION, language, made_at=AT),
    "agreement": lambda language: documents.agreement_to_mediate(samples.AGREEMENT, (language,), language, made_at=AT),
    "settlement": lambda language: documents.settlement(samples.SETTLEMENT, (language,), language, made_at=AT),
    "signed": lambda language: documents.settlement(
        samples.SETTLEMENT, (language,), language, made_at=AT, signed=samples.SIGNED
    ),
    "approval": lambda language: documents.approval_pack(samples.PACK, language, made_at=AT),
    "termination": lambda language: documents.termination_notice(samples.NOTICE, language, made_at=AT),
    "outcome": lambda language: documents.outcome_report(samples.OUTCOME, language, made_at=AT),
    "journal": lambda language: documents.journal_extract(samples.JOURNAL, language, made_at=AT),
}
EVERY = [(name, language) for name in PRINTED for language in documents.LANGUAGES]


@pytest.fixture(scope="module", params=EVERY, ids="-".join)
def printed(request: pytest.FixtureRequest) -> Printed:
    """Each document in each language: its name, its language and the PDF."""
    name, language = request.param
    return name, language, PRINTED[name](language)


def test_every_document_declares_that_it_is_archivable_and_accessible(printed: Printed) -> None:
    _, language, pdf = printed
    assert entry(root(pdf), "/MarkInfo")["/Marked"] == BooleanObject(value=True)
    assert str(root(pdf)["/Lang"]) == language
    assert entry(root(pdf), "/ViewerPreferences")["/DisplayDocTitle"] == BooleanObject(value=True)
    assert "<pdfaid:part>2</pdfaid:part>" in metadata(pdf)
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in metadata(pdf)
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata(pdf)
    assert "/OutputIntents" in root(pdf)
    assert title(pdf)


def test_every_document_is_tagged_and_carries_its_fonts(printed: Printed) -> None:
    _, _, pdf = printed
    assert {"/Document", "/Title", "/P", "/Table", "/TR", "/TD"} <= tags(pdf)
    assert len(fonts(pdf)) >= 3
    assert all(fonts(pdf).values())


def test_every_page_is_a4_and_says_which_document_case_and_page_it_is(printed: Printed) -> None:
    _, _, pdf = printed
    texts = pages(pdf)
    for number, (page, text) in enumerate(zip(opened(pdf).pages, texts, strict=True), start=1):
        assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)
        assert title(pdf) in text
        assert "2026-000123" in text or "7199-26-00-2/1042" in text
        assert f"{number}/{len(texts)}" in text


def test_the_same_input_gives_the_same_bytes(printed: Printed) -> None:
    name, language, pdf = printed
    assert PRINTED[name](language) == pdf


def test_no_place_of_the_wording_stays_open(printed: Printed) -> None:
    _, _, pdf = printed
    assert "{" not in said(pdf)
    assert ".." not in said(pdf)


def test_another_moment_gives_other_bytes_and_another_digest() -> None:
    first, second = (
        documents.termination_notice(samples.NOTICE, "kk", made_at=datetime(2026, 11, day, tzinfo=UTC))
        for day in (1, 2)
    )
    assert documents.document_digest(first) != documents.document_digest(second)


def test_a_moment_without_a_time_zone_is_refused() -> None:
    naive = AT.replace(tzinfo=None)
    with pytest.raises(DocumentError, match="time zone"):
        documents.invitation_letter(samples.INVITATION, "kk", made_at=naive)
    with pytest.raises(DocumentError, match="time zone"):
        documents.outcome_report(samples.OUTCOME, "kk", made_at=naive)


def test_a_kazakh_document_keeps_every_kazakh_letter() -> None:
    alphabet = "Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі Ёё Йй Щщ Ъъ Ыы Ьь Ээ Юю Яя"
    letter = replace(samples.INVITATION, message=alphabet)
    assert alphabet in said(documents.invitation_letter(letter, "kk", made_at=AT))


@pytest.mark.parametrize(
    "text",
    [
        '#import "x": *; #panic() #sys.inputs',
        "*bold* _slanted_ `raw` $x^2$ = heading - item + item / term: x",
        r"\ \# \u{41} @label <label> // comment /* comment */ ~ --- '\"'",
        "</script><b>x</b> {name} {0} %s {{ }}",
    ],
)
def test_what_a_person_wrote_is_printed_as_written_and_never_obeyed(text: str) -> None:
    document = replace(samples.SETTLEMENT, subject=text, place=text, other=text)
    printed = letters(said(documents.settlement(document, ("ru",), "ru", made_at=AT)))
    assert printed.count(letters(text)) == 3


def test_a_word_of_ten_thousand_letters_stays_on_the_paper_and_whole() -> None:
    document = replace(samples.SETTLEMENT, subject="Ҕ" * 10_000)
    pdf = documents.settlement(document, ("kk",), "kk", made_at=AT)
    texts = pages(pdf)
    assert "".join(texts).count("Ҕ") == 10_000
    assert len(texts) > 3
    assert rightmost(pdf) < 595 - 56


def test_ten_thousand_characters_of_ordinary_words_flow_over_pages() -> None:
    text = "Тараптар көршілік қарым-қатынасты сақтауға келісті. " * 200
    obligation = replace(samples.SETTLEMENT.obligations[1], what=text)
    document = replace(samples.SETTLEMENT, obligations=(obligation,))
    printed = said(documents.settlement(document, ("kk",), "kk", made_at=AT))
    assert printed.count("көршілік") == 200


def test_lines_that_a_person_divided_stay_divided() -> None:
    letter = replace(samples.INVITATION, message="first line\r\nsecond line\n\nfourth line")
    text = opened(documents.invitation_letter(letter, "en", made_at=AT)).pages[0].extract_text()
    assert "first line\nsecond line\n" in text
