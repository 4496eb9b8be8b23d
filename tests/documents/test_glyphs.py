import unicodedata
from dataclasses import replace

import pytest
import typst
from hypothesis import given
from hypothesis import strategies as st

from bitim import documents
from bitim.documents import Unprintable, require_printable, unprintable
from bitim.documents.glyphs import FONTS, as_set
from tests.documents import samples

SET_IN_BOTH = b'#set document(title: "t")\n#set text(font: ("Literata", "Golos Text"))\n#sys.inputs.text'
OURS = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
ASSIGNED = [
    chr(code)
    for code in (
        *range(0x3100),
        *range(0xA640, 0xA6A0),
        *range(0xAC00, 0xAC10),
        *range(0xFB00, 0xFB10),
        0x1F600,
        0x1D400,
    )
    if unicodedata.category(chr(code)) not in {"Cs", "Cn"}
]
# Marks that change how a text reads without being seen, or that hold place for letters of other scripts.
INVISIBLE = {"Cc", "Cf"}
PLACEHOLDERS = set("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2329\u232a")


def typst_prints(text: str) -> bool:
    try:
        typst.compile(
            SET_IN_BOTH, font_paths=OURS, sys_inputs={"text": as_set(text)}, pdf_standards=["a-2a", "ua-1"], timestamp=0
        )
    except typst.TypstError:
        return False
    return True


def test_typst_prints_every_character_that_is_called_printable() -> None:
    printable = [character for character in ASSIGNED if not unprintable(character)]
    assert len(printable) > 1200
    assert typst_prints(" ".join(printable))


@given(st.sampled_from([character for character in ASSIGNED if unprintable(character)]))
def test_typst_refuses_what_is_refused_unless_it_cannot_be_seen(character: str) -> None:
    unseen = unicodedata.category(character) in INVISIBLE or character in PLACEHOLDERS
    assert unseen or not typst_prints(f"a{character}b")


@given(st.text(alphabet=st.sampled_from(ASSIGNED), max_size=12))
def test_a_text_without_unprintable_characters_is_one_that_typst_prints(text: str) -> None:
    assert unprintable(text) != () or typst_prints(text)


@pytest.mark.parametrize(
    "name",
    [
        "Әбдірахманов Қанат Ғалымұлы",
        "Щербакова-Ёлкина Зоя",
        "O’Connor Siobhán",
        "Müller Şerife Łukasz Nguyễn",
        "ТОО «Рога & Копыта» № 7, 100 000 ₸",
        "и\u0306 е\u0308 a\u0301",
    ],
)
def test_names_of_many_lands_can_be_printed(name: str) -> None:
    assert unprintable(name) == ()
    require_printable(name)


@pytest.mark.parametrize(
    ("text", "characters"),
    [
        ("汉字 and 汉", ("汉", "字")),
        ("ok 😀", ("😀",)),
        ("שלום", ("ש", "ל", "ו", "ם")),
        ("سلام", ("س", "ل", "ا", "م")),
        ("bell\a null\0", ("\a", "\0")),
        ("pay \u202e001\u202c now", ("\u202e", "\u202c")),
        ("\ue000", ("\ue000",)),
    ],
)
def test_what_cannot_be_printed_is_named_once_and_in_order(text: str, characters: tuple[str, ...]) -> None:
    assert unprintable(text) == characters


@pytest.mark.parametrize(
    "pasted", ["so\u00adft", "ze\u200bro", "\ufefftext", "ta\tb", "two\r\nlines", "wide\u3000space"]
)
def test_what_pasting_leaves_behind_does_no_harm(pasted: str) -> None:
    assert unprintable(pasted) == ()
    assert typst_prints(pasted)


def test_a_document_names_the_place_and_the_character_that_it_cannot_print() -> None:
    first, second = samples.SIDES
    agreement = replace(samples.AGREEMENT, sides=(first, replace(second, name="李 Мария")))
    with pytest.raises(Unprintable, match=r"sides\[1\]\.name .*'李' \(U\+674E\)") as refused:
        documents.agreement_to_mediate(agreement, made_at=samples.MADE_AT)
    assert refused.value.characters == ("李",)
    assert refused.value.place == "sides[1].name"


def test_a_text_given_in_several_languages_is_looked_through_in_each() -> None:
    settlement = replace(samples.SETTLEMENT, subject={"kk": "дау", "ru": "спор 😀"})
    with pytest.raises(Unprintable, match=r"subject\[ru\]"):
        documents.settlement(settlement, made_at=samples.MADE_AT)
