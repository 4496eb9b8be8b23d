import tomllib
from string import Formatter

import pytest

from bitim.documents import LANGUAGES, unprintable
from bitim.documents.values import Language
from bitim.documents.wording import FOLDER

Sentences = dict[str, list[str]]


def sentences(language: Language) -> Sentences:
    sections = tomllib.loads((FOLDER / f"{language}.toml").read_text())
    return {
        f"{section}.{name}": [said] if isinstance(said, str) else said
        for section, entries in sections.items()
        for name, said in entries.items()
    }


def places(said: list[str]) -> list[set[str]]:
    return [{name for _, name, _, _ in Formatter().parse(sentence) if name} for sentence in said]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_there_in_every_language_with_the_same_places(language: Language) -> None:
    theirs, ours = sentences(language), sentences("en")
    assert list(theirs) == list(ours)
    assert [key for key in ours if places(theirs[key]) != places(ours[key])] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_empty_unprintable_or_left_in_another_language(language: Language) -> None:
    every = sentences(language)
    assert [
        key for key, said in every.items() for sentence in said if not sentence.strip() or unprintable(sentence)
    ] == []
    if language != "en":
        english = sentences("en")
        assert [key for key, said in every.items() if said == english[key]] == ["invitation.sent_by"]


def test_every_sentence_of_the_wording_is_said_somewhere() -> None:
    sources = "".join(path.read_text() for path in FOLDER.parent.glob("*.py"))
    names = {key: key.partition(".")[2] for key in sentences("en")}
    # A name stands whole (`agreement.fee`), alone beside its section ("fee"), or after one (f"agreement.{name}").
    assert [key for key, name in names.items() if f'"{key}"' not in sources and f'"{name}"' not in sources] == []
