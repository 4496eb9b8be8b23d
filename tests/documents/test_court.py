from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bitim import documents
from bitim.documents import DocumentError, Ground, Language, Money
from tests.documents import samples
from tests.documents.reading import pages, said

AT = samples.MADE_AT


def test_the_pack_begins_with_the_motion_and_ends_with_the_signed_settlement() -> None:
    texts = pages(documents.approval_pack(samples.PACK, "ru", made_at=AT))
    assert "Ходатайство об утверждении" in texts[0]
    for given in ("Истец " + samples.KANAT, "Ответчик " + samples.MARIA, "7199-26-00-2/1042", "ГПК, ст. 176"):
        assert given in " ".join(texts[:2])
    annex = next(number for number, page in enumerate(texts) if "Приложение 1" in page)
    assert "Дауды (жанжалды) реттеу туралы келісім" in texts[annex]
    assert samples.SIGNED.digest in texts[-1]


def test_there_is_a_copy_for_each_who_signs_and_one_for_the_court() -> None:
    assert "экземпляров: 4" in said(documents.approval_pack(samples.PACK, "ru", made_at=AT))


def test_attachments_are_those_that_the_case_has_and_those_that_were_added() -> None:
    alone = replace(samples.SIDES[1], representatives=())
    agreed = replace(samples.SETTLEMENT, sides=(samples.SIDES[0], alone), agreement_date=None)
    bare = said(documents.approval_pack(replace(samples.PACK, settlement=agreed), "ru", made_at=AT))
    assert "полномочия представителей" not in bare
    added = replace(samples.PACK, attachments=({"kk": "түбіртек", "ru": "квитанция", "en": "receipt"},))
    full = said(documents.approval_pack(added, "ru", made_at=AT))
    assert "3) документы, подтверждающие полномочия представителей 4) квитанция" in full


def test_the_refund_of_the_duty_is_asked_for_only_if_wished() -> None:
    assert "статьёй 115" in said(documents.approval_pack(samples.PACK, "ru", made_at=AT))
    unwished = replace(samples.PACK, refund_duty=False)
    assert "статьёй 115" not in said(documents.approval_pack(unwished, "ru", made_at=AT))


def test_every_side_has_a_role_before_the_court() -> None:
    with pytest.raises(DocumentError, match="2 sides but 1 roles"):
        documents.approval_pack(replace(samples.PACK, roles=("claimant",)), "ru", made_at=AT)


@pytest.mark.parametrize(
    ("ground", "cited", "law"),
    [
        ("obstacle", "ст. 26 п. 1 пп. 2", "ст. 23 п. 4, ст. 26 п. 1"),
        ("written_refusal", "ст. 26 п. 1 пп. 3", "ст. 23 п. 4, ст. 26 п. 2"),
        ("unwilling", "ст. 26 п. 1 пп. 4", "ст. 23 п. 4, ст. 26 п. 2"),
        ("term_expired", "ст. 26 п. 1 пп. 5", "ст. 23 п. 4, ст. 26 п. 2"),
    ],
)
def test_a_notice_of_termination_names_its_ground_by_the_law(ground: Ground, cited: str, law: str) -> None:
    text = said(documents.termination_notice(replace(samples.NOTICE, ground=ground), "ru", made_at=AT))
    assert cited in text
    assert law in text
    assert "22 ноября 2026 г. прекращена 3 декабря 2026 г." in text


def test_a_notice_that_only_a_party_asks_for_does_not_name_the_duty_towards_a_court() -> None:
    text = said(documents.termination_notice(replace(samples.NOTICE, pending=False), "ru", made_at=AT))
    assert "ст. 26 п. 2" in text
    assert "ст. 23" not in text


def test_a_settled_case_gets_no_notice_of_termination() -> None:
    with pytest.raises(DocumentError, match="send the settlement itself"):
        documents.termination_notice(replace(samples.NOTICE, ground="settled"), "ru", made_at=AT)


@pytest.mark.parametrize("language", documents.LANGUAGES)
def test_an_outcome_report_names_nobody_and_says_nothing_of_the_dispute(language: Language) -> None:
    text = said(documents.outcome_report(samples.OUTCOME, language, made_at=AT))
    for code in ("held", "full", "2026-12-14", "settled", "7199-26-00-2/1042"):
        assert code in text
    for name in (samples.KANAT, samples.MARIA, samples.AIGUL):
        assert name not in text


def test_an_outcome_that_contradicts_itself_is_refused() -> None:
    with pytest.raises(DocumentError, match="not held"):
        documents.outcome_report(replace(samples.OUTCOME, held=False), "ru", made_at=AT)
    with pytest.raises(DocumentError, match="ground of ending"):
        documents.outcome_report(replace(samples.OUTCOME, ground="unwilling"), "ru", made_at=AT)
    with pytest.raises(DocumentError, match="ground of ending"):
        documents.outcome_report(replace(samples.OUTCOME, settled="none"), "ru", made_at=AT)


def test_a_mediation_that_never_began_has_no_ground_of_ending() -> None:
    report = replace(samples.OUTCOME, held=False, settled="none", ground=None)
    text = said(documents.outcome_report(report, "en", made_at=AT))
    assert "Mediation not held not_held" in text
    assert "Ground of ending not applicable" in text


@pytest.mark.parametrize("language", documents.LANGUAGES)
def test_an_extract_of_the_journal_holds_every_entry_and_the_last_hash(language: Language) -> None:
    pdf = documents.journal_extract(samples.JOURNAL, language, made_at=AT)
    text = said(pdf)
    assert [entry.number for entry in samples.JOURNAL.entries if entry.sentence not in text] == []
    assert f"{30:064x}" in pages(pdf)[-1]


def test_an_empty_journal_says_that_it_is_empty() -> None:
    text = said(documents.journal_extract(replace(samples.JOURNAL, entries=()), "en", made_at=AT))
    assert "The journal has no entries." in text


def test_a_language_that_the_documents_do_not_speak_is_refused() -> None:
    with pytest.raises(DocumentError, match="not in de"):
        documents.journal_extract(samples.JOURNAL, "de", made_at=datetime(2026, 1, 1, tzinfo=UTC))  # type: ignore[arg-type]  # the test


def test_money_is_compared_by_its_value() -> None:
    assert Money(1) == Money(1, "KZT")
