import re
from dataclasses import replace

import pytest

from bitim import documents
from bitim.documents import AgreementToMediate, DocumentError, Expenses, Language, MediationTerm, Money
from tests.documents import samples
from tests.documents.reading import pages, said

AT = samples.MADE_AT


def text(language: Language, **changes: object) -> str:
    changed: AgreementToMediate = replace(samples.AGREEMENT, **changes)  # type: ignore[arg-type]  # any field
    return said(documents.agreement_to_mediate(changed, (language,), language, made_at=AT))


@pytest.mark.parametrize(
    ("language", "citation"),
    [
        ("kk", r"Заң, 21-баптың 2-тармағының (\d+)-тармақшасы"),
        ("ru", r"Закон, ст\. 21 п\. 2 пп\. (\d+)"),
        ("en", r"Law, art\. 21\(2\)\((\d+)\)"),
    ],
)
def test_the_fourteen_essential_terms_stand_in_their_order_with_their_citation(
    language: Language, citation: str
) -> None:
    assert [int(number) for number in re.findall(citation, text(language))] == list(range(1, 15))


@pytest.mark.parametrize("language", documents.LANGUAGES)
def test_all_that_the_sides_agreed_is_in_the_text(language: Language) -> None:
    printed = text(language)
    for given in (samples.KANAT, samples.MARIA, samples.AIGUL, "Ким Алексей Викторович", "900101300123", "№ 0412"):
        assert given in printed
    for words in (samples.ASTANA, samples.FENCE, samples.LAWYER.authority, samples.AGREEMENT.expenses.costs):
        assert not isinstance(words, str)
        assert words[language] in printed


def test_dates_and_sums_are_written_as_each_language_writes_them() -> None:
    assert "2026 ж. 22 қараша" in text("kk")
    assert "60 000 ₸" in text("kk")
    assert "22 ноября 2026 г." in text("ru")
    assert "60 000 ₸" in text("ru")
    assert "22 November 2026" in text("en")
    assert "60,000 ₸" in text("en")


def test_a_sum_with_tiyn_and_a_foreign_sum_keep_their_fraction_and_sign() -> None:
    assert "1 234,05 ₸" in text("ru", expenses=Expenses(fee=Money(1_234_05)))
    assert "99,90 $" in text("ru", expenses=Expenses(fee=Money(99_90, "USD")))


def test_two_languages_stand_one_after_the_other_the_prevailing_first() -> None:
    pdf = documents.agreement_to_mediate(samples.AGREEMENT, ("kk", "ru"), "ru", made_at=AT)
    texts = pages(pdf)
    titles = [
        number for number, page in enumerate(texts) if page.startswith(("Договор о медиации Дело № 2026-000123 Д",))
    ]
    assert titles == [0]
    assert any("Дау тараптары мен медиатор" in page for page in texts[1:])
    assert "Документ составлен на языках: казахский, русский." in said(pdf)
    assert "преимущество имеет текст на языке: русский" in said(pdf)
    assert "мына тілдегі мәтін басым болады: орыс" in said(pdf)


def test_an_agreement_in_one_language_names_no_prevailing_one() -> None:
    assert "prevails" not in text("en")


def test_three_languages_can_stand_in_one_agreement() -> None:
    printed = said(documents.agreement_to_mediate(samples.AGREEMENT, ("kk", "ru", "en"), "kk", made_at=AT))
    for title in ("Медиация туралы шарт", "Договор о медиации", "Agreement to mediate"):
        assert title in printed


@pytest.mark.parametrize("languages", [("ru", "en"), ("kk", "kk", "ru"), ()])
def test_the_prevailing_language_must_be_one_of_the_languages_each_named_once(languages: tuple[Language, ...]) -> None:
    with pytest.raises(DocumentError, match="prevailing language kk"):
        documents.agreement_to_mediate(samples.AGREEMENT, languages, "kk", made_at=AT)


def test_a_text_missing_in_a_language_of_the_document_is_refused() -> None:
    with pytest.raises(DocumentError, match="also made in kk"):
        text("kk", subject={"ru": "забор"})


def test_a_mediation_free_of_charge_says_so_and_splits_nothing() -> None:
    printed = text("ru", expenses=Expenses())
    assert "на безвозмездной основе" in printed
    assert "в равных долях" not in printed
    assert "Возмещение расходов медиатора не предусмотрено" in printed


def test_a_split_in_the_sides_own_words_replaces_equal_shares() -> None:
    printed = text("en", expenses=Expenses(fee=Money(1_00), split="Side A pays everything."))
    assert "Side A pays everything." in printed
    assert "in equal shares" not in printed


@pytest.mark.parametrize(
    ("days", "said_in_russian"),
    [(1, "1 календарного дня"), (21, "21 календарного дня"), (11, "11 календарных дней"), (30, "30 календарных дней")],
)
def test_days_are_counted_in_the_right_form(days: int, said_in_russian: str) -> None:
    assert f"в течение {said_in_russian}" in text("ru", term=MediationTerm(days))


def test_a_mediation_in_a_criminal_case_keeps_to_the_terms_of_that_case() -> None:
    printed = text("ru", term=MediationTerm(None))
    assert "в сроки, установленные для производства по делу (ст. 24 п. 4)" in printed
    assert "60 календарных дней" not in printed


def test_what_the_sides_added_stands_with_its_term() -> None:
    added = {
        "confidentiality": "A fine of 1 ₸.",
        "liability": "Up to 2 ₸.",
        "procedure": "On Mondays.",
        "other": "Tea.",
    }
    added |= {"rights_and_duties": "Be kind.", "termination": "At noon.", "interpreter": "Zarina Omarova"}
    printed = text("en", **added)
    assert [sentence for sentence in added.values() if sentence not in printed] == []
    assert "set no other conditions" not in printed


def test_an_unsigned_agreement_has_a_line_for_each_who_signs() -> None:
    printed = text("ru")
    signing = printed[printed.index("Подписи") :]
    assert signing.count("Подпись и дата") == 3
    assert "представитель, за: Иванова Мария Петровна" in signing
    assert "Сторона А" in signing


def test_a_signed_agreement_ends_with_a_page_of_signatures_and_the_fingerprint() -> None:
    before = documents.agreement_to_mediate(samples.AGREEMENT, ("ru",), "ru", made_at=AT)
    digest = documents.document_digest(before)
    signed = replace(samples.SIGNED, digest=digest)
    after = documents.agreement_to_mediate(samples.AGREEMENT, ("ru",), "ru", made_at=AT, signed=signed)
    last = pages(after)[-1]
    assert "Страница подписей" in last
    assert digest in last
    assert "22 ноября 2026 г., 14:05 (UTC+5)" in last
    assert "введённое имя и одноразовый код" in last
    assert "Подпись и дата" not in said(after)


def test_a_dispute_of_one_side_or_of_too_many_is_refused() -> None:
    with pytest.raises(DocumentError, match="at least two sides"):
        text("ru", sides=samples.SIDES[:1])
    with pytest.raises(DocumentError, match="at most 8 sides"):
        text("ru", sides=samples.SIDES * 5)


def test_an_agreement_without_mediator_language_or_way_is_refused() -> None:
    with pytest.raises(DocumentError, match="at least one mediator"):
        text("ru", mediators=())
    with pytest.raises(DocumentError, match="at least one language"):
        text("ru", mediation_languages=())
    with pytest.raises(DocumentError, match="one way"):
        text("ru", ways=())
