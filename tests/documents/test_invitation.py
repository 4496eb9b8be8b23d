from dataclasses import replace
from datetime import date

import pytest

from bitim import documents
from bitim.documents import DocumentError, Language
from tests.documents import samples
from tests.documents.reading import pages, said, tags

AT = samples.MADE_AT


def letter(language: Language, **changes: object) -> bytes:
    return documents.invitation_letter(replace(samples.INVITATION, **changes), language, made_at=AT)  # type: ignore[arg-type]  # any field


@pytest.mark.parametrize(
    ("language", "first"),
    [
        (
            "kk",
            (
                "Медиацияға шақыру Әбдірахманов Қанат Ғалымұлы сізге дауды медиатордың көмегімен реттеуді ұсынады."
                " Жауап беруіңізді сұраймыз. Соңғы күні: 2026 ж. 2 желтоқсан, бұл күн де кіреді."
                " Осы күнге дейін жауап болмаса, заң мұны бас тарту деп есептейді және медиация басталмайды."
            ),
        ),
        (
            "ru",
            (
                "Приглашение к медиации Әбдірахманов Қанат Ғалымұлы предлагает вам уладить спор с помощью медиатора."
                " Пожалуйста, ответьте до 2 декабря 2026 г. включительно."
                " Если до этого дня ответа не будет, закон считает это отказом, и медиация не начнётся."
            ),
        ),
        (
            "en",
            (
                "Invitation to mediation Әбдірахманов Қанат Ғалымұлы invites you to settle a dispute with the help of a"
                " mediator. Please answer by 2 December 2026, that day included."
                " If there is no answer by then, the law takes that as a refusal and the mediation does not begin."
            ),
        ),
    ],
)
def test_the_first_lines_say_what_by_when_and_what_silence_means(language: Language, first: str) -> None:
    assert first in said(letter(language))


@pytest.mark.parametrize("language", documents.LANGUAGES)
def test_a_letter_holds_all_that_the_receiver_needs(language: Language) -> None:
    text = said(letter(language))
    for given in ("K7MP 4XQ2", "https://bitim.example/i/K7MP4XQ2", "https://bitim.example/check", "+7 7172 00 00 00"):
        assert given in text
    for given in (samples.MARIA, "Кенесары, 42", "«Татуласу»", str(samples.INVITATION.message), "401-IV"):
        assert given in text


def test_the_picture_of_the_code_has_words_for_those_who_cannot_see_it() -> None:
    assert "/Figure" in tags(letter("ru"))


@pytest.mark.parametrize("language", documents.LANGUAGES)
def test_a_letter_is_one_page_even_with_long_names_and_the_longest_message(language: Language) -> None:
    name = "Әбдірахманов-Сейітқалиұлы Мұхаммедқанат Ғалымжанұлы"
    message = "Көршілік қарым-қатынасымызды сақтап, тыныш сөйлескім келеді. " * 10
    pdf = letter(language, inviter=name, recipient=name, recipient_address="Астана, " * 10, message=message[:500])
    assert len(pages(pdf)) == 1


def test_a_message_that_does_not_fit_on_the_page_is_refused() -> None:
    with pytest.raises(DocumentError, match="more than one page"):
        letter("ru", message="Прошу вас поговорить. " * 200)


def test_a_letter_without_message_telephone_and_centre_leaves_them_out() -> None:
    text = said(letter("en", message="", phone="", sender="", recipient_address=""))
    assert "In the words of the inviting side" not in text
    assert "Talk to a person" not in text
    assert "at the request of" not in text


def test_a_last_day_before_the_day_of_sending_is_refused() -> None:
    with pytest.raises(DocumentError, match="before the letter is sent"):
        letter("ru", answer_by=date(2026, 11, 21))
