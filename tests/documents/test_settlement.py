from dataclasses import replace
from datetime import date

import pytest

from bitim import documents
from bitim.documents import (
    DocumentError,
    Enforcement,
    Instalment,
    Language,
    Money,
    Obligation,
    Payment,
    SettlementDocument,
)
from tests.documents import samples
from tests.documents.reading import pages, said, tags

AT = samples.MADE_AT


def text(language: Language, **changes: object) -> str:
    changed: SettlementDocument = replace(samples.SETTLEMENT, **changes)  # type: ignore[arg-type]  # any field
    return said(documents.settlement(changed, (language,), language, made_at=AT))


@pytest.mark.parametrize("language", documents.LANGUAGES)
def test_all_that_was_settled_is_in_the_text(language: Language) -> None:
    printed = text(language)
    for given in (samples.KANAT, samples.MARIA, samples.AIGUL, "Ким Алексей Викторович", "900101300123"):
        assert given in printed
    for obligation in samples.SETTLEMENT.obligations:
        assert not isinstance(obligation.what, str)
        assert obligation.what[language] in printed
    for number in ("5.1.", "5.2.", "5.3."):
        assert number in printed


def test_a_payment_in_parts_is_a_table_with_dates_sums_and_their_total() -> None:
    printed = text("ru")
    assert "№ Не позднее Сумма 1 15 января 2027 г. 50 000 ₸ 2 15 февраля 2027 г. 50 000 ₸" in printed
    assert "Всего 150 000 ₸" in printed
    assert "Если не исполнено остаток выплачивается сразу" in printed


def test_a_payment_at_once_needs_no_table() -> None:
    payment = Payment(samples.MARIA, samples.KANAT, (Instalment(Money(7_000_00), date(2027, 1, 15)),))
    printed = text("ru", obligations=(payment,))
    assert "Сумма 7 000 ₸" in printed
    assert "Срок не позднее 15 января 2027 г." in printed
    assert "Всего" not in printed


def test_fifty_instalments_run_over_pages_and_repeat_the_head_of_the_table() -> None:
    instalments = tuple(Instalment(Money(1_000_00), date(2027 + month // 12, month % 12 + 1, 1)) for month in range(50))
    document = replace(samples.SETTLEMENT, obligations=(Payment(samples.MARIA, samples.KANAT, instalments),))
    pdf = documents.settlement(document, ("en",), "en", made_at=AT)
    heads = [page for page in pages(pdf) if "No. Not later than Sum" in page]
    assert len(heads) >= 2
    assert "50 1 February 2031 1,000 ₸" in said(pdf)
    assert "Total 50,000 ₸" in said(pdf)
    assert "/TH" in tags(pdf)


def test_an_obligation_is_due_on_a_day_with_an_event_or_without_end() -> None:
    kept = Obligation("omission", samples.KANAT, samples.MARIA, "No music at night")
    both = Obligation(
        "act", samples.KANAT, samples.MARIA, "Repair", due=date(2027, 5, 1), event="when the snow is gone"
    )
    printed = text("en", obligations=(kept, both))
    assert "When without end" in printed
    assert "When when the snow is gone; not later than 1 May 2027" in printed


@pytest.mark.parametrize(
    ("enforcement", "cited"),
    [
        ("court_approval", "ст. 27 п. 5; ГПК, ст. 177, 178, 180"),
        ("court_order", "ст. 27 п. 9; ГПК, ст. 134, 135"),
        ("notary", "ст. 92-1"),
        ("bailiff", "ст. 25-1"),
        ("register", "ст. 27 п. 7-1"),
    ],
)
def test_each_way_of_enforcement_is_a_sentence_with_its_law(enforcement: Enforcement, cited: str) -> None:
    assert cited in text("ru", enforcement=(enforcement,))
    assert cited not in text("ru", enforcement=())


def test_costs_are_those_agreed_or_each_sides_own() -> None:
    assert "Каждая сторона несёт свои расходы сама." in text("ru")
    assert "Пополам." in text("ru", costs="Пополам.")


def test_a_draft_says_so_on_every_page_and_has_no_place_for_signatures() -> None:
    pdf = documents.settlement(samples.SETTLEMENT, ("kk", "ru"), "ru", made_at=AT, draft=True)
    assert [page for page in pages(pdf) if "Проект, не подписан" not in page] == []
    assert "Подпись и дата" not in said(pdf)
    assert "Проект" not in text("ru")


def test_a_draft_cannot_be_signed() -> None:
    with pytest.raises(DocumentError, match="a draft bears no signatures"):
        documents.settlement(samples.SETTLEMENT, made_at=AT, draft=True, signed=samples.SIGNED)


def test_a_settlement_that_settles_nothing_is_refused() -> None:
    with pytest.raises(DocumentError, match="at least one obligation"):
        text("ru", obligations=())


@pytest.mark.parametrize(
    "instalments",
    [(), (Instalment(Money(0)),), (Instalment(Money(-1)),), (Instalment(Money(1)), Instalment(Money(1, "USD")))],
)
def test_a_payment_of_nothing_or_in_two_currencies_is_refused(instalments: tuple[Instalment, ...]) -> None:
    with pytest.raises(DocumentError, match="instalments above zero"):
        text("ru", obligations=(Payment(samples.MARIA, samples.KANAT, instalments),))
