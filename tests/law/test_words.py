"""The law in words: complete in three languages, citations as each of them speaks them, conditions as sentences."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bitim.law import atlas, words
from bitim.law.language import (
    ALWAYS,
    TODAY,
    Act,
    AtLeast,
    Between,
    Condition,
    Gap,
    Later,
    LawError,
    NotAfter,
    Portion,
    Rule,
    Same,
    Stated,
    Value,
    any_of,
)
from bitim.law.texts import texts
from bitim.law.words import (
    LANGUAGES,
    Language,
    act_of,
    cite_in_words,
    condition_in_words,
    day_in_words,
    say,
    value_in_words,
)
from tests.law.drawn import (
    QUESTIONS,
    came_on,
    conditions,
    few,
    goal,
    home,
    left_on,
    load,
    price,
    raining,
    road,
    speed,
    warm,
)

ACTS = atlas.JURISDICTIONS["kz"].acts
RULES: tuple[Rule, ...] = tuple({id(rule): rule for question in QUESTIONS for rule in atlas.rules(question)}.values())
CITES = sorted({cite for rule in RULES for cite in rule.cites})
TRANSLATED: tuple[Language, ...] = ("ru", "kk")
every_language = pytest.mark.parametrize("language", LANGUAGES)
every_translation = pytest.mark.parametrize("language", TRANSLATED)

# Words of the Latin alphabet that stay as they are, and why.
FOREIGN = re.compile(
    r"\{\w+\}|"  # what is put in
    r"\b(KZT?|Ctrl-D|Bitim|402-IV)\b|"  # codes, a key, our name, a law's number
    r"\([^()а-яё]*, \w+\)"  # the name of an offence in its own language and its country
)
ENGLISH = re.compile(r"[A-Za-z]{2,}")


# Texts ----------------------------------------------------------------------------------------------


@every_translation
def test_every_text_of_the_law_is_said_in_the_language_and_not_in_english(language: Language) -> None:
    left = {text: say(text, language) for text in texts()}
    assert [text for text, said in left.items() if said == text] == []
    # What is said of foreign law keeps its own names.
    at_home = {rule.says for asked in atlas.questions("kz") for rule in atlas.rules(asked)}
    assert [left[text] for text in at_home if ENGLISH.search(FOREIGN.sub("", left[text]))] == []


@every_language
def test_nothing_is_said_of_nothing(language: Language) -> None:
    assert say("", language) == ""


def test_texts_that_are_not_compiled_are_told_with_what_helps(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(words, "files", lambda _package: tmp_path)
    words._catalogue.cache_clear()
    try:
        with pytest.raises(LawError, match="kk texts of the law are not compiled: run `make setup`"):
            say("Yes", "kk")
    finally:
        words._catalogue.cache_clear()


@pytest.mark.parametrize(
    ("language", "written"),
    [("en", "9 March 2024"), ("ru", "9 марта 2024 г."), ("kk", "2024 ж. 9 наурыз")],
)
def test_a_day_is_written_as_in_the_language_and_never_broken(language: Language, written: str) -> None:
    spoken = day_in_words(date(2024, 3, 9), language)
    assert " " not in spoken
    assert spaced(spoken) == written


# Citations --------------------------------------------------------------------------------------------


def spaced(text: str) -> str:
    """A text with ordinary blanks and hyphens, to be read in a test."""
    return re.sub(r"\s", " ", text).replace("\N{NON-BREAKING HYPHEN}", "-")


def plain(cite: str, language: Language) -> str:
    return spaced(cite_in_words(cite, ACTS, language))


@pytest.mark.parametrize(
    ("cite", "en", "ru", "kk"),
    [
        ("LM 27(2)", "Law on mediation, art. 27(2)", "ст. 27 п. 2", "27-баптың 2-тармағы"),
        ("LM 9(7)(1)", "Law on mediation, art. 9(7)(1)", "ст. 9 п. 7 пп. 1", "9-баптың 7-тармағының 1-тармақшасы"),
        ("LM 27-1(1)", "Law on mediation, art. 27-1(1)", "ст. 27-1 п. 1", "27-1-баптың 1-тармағы"),
        ("LM 24", "Law on mediation, art. 24", "ст. 24", "24-бап"),
        ("CPC 279(1)", "Civil Procedure Code, art. 279(1)", "ст. 279 пп. 1", "279-баптың 1-тармақшасы"),
        ("CPC 179(3)", "Civil Procedure Code, art. 179(3)", "ст. 179 ч. 3", "179-баптың 3-бөлігі"),
        (
            "CPC 80(3)(5)",
            "Civil Procedure Code, art. 80(3)(5)",
            "ст. 80 ч. 3 пп. 5",
            "80-баптың 3-бөлігінің 5-тармақшасы",
        ),
        ("CrC 68(4)(2-1)", "Criminal Code, art. 68(4)(2-1)", "ст. 68 ч. 4 п. 2-1", "68-баптың 4-бөлігінің 2-1-тармағы"),
        ("CC 159(9)", "Civil Code, art. 159(9)", "ст. 159 п. 9", "159-баптың 9-тармағы"),
        ("LEP 42(12)", "Law on enforcement proceedings, art. 42(12)", "ст. 42 пп. 12", "42-баптың 12-тармақшасы"),
        (
            "SC 8(1)(b)",
            "Singapore Convention on Mediation, art. 8(1)(b)",
            "ст. 8 п. 1 пп. b",
            "8-баптың 1-тармағының b-тармақшасы",
        ),
    ],
)
def test_a_citation_is_named_in_the_order_and_units_of_the_language(cite: str, en: str, ru: str, kk: str) -> None:
    name = act_of(cite, ACTS).name
    assert plain(cite, "en") == en
    assert plain(cite, "ru") == spaced(f"{say(name, 'ru')}, {ru}")
    assert plain(cite, "kk") == spaced(f"{say(name, 'kk')}, {kk}")


def test_the_law_on_mediation_is_named_as_it_is_called() -> None:
    assert plain("LM 27(2)", "ru") == "Закон о медиации, ст. 27 п. 2"
    assert plain("LM 27(2)", "kk") == "Медиация туралы заң, 27-баптың 2-тармағы"


@every_language
def test_no_number_stands_alone_at_the_end_of_a_line(language: Language) -> None:
    place = cite_in_words("LM 9(7)(1)", ACTS, language).split(", ", 1)[1]
    assert not re.search(r"\. \d|\d-\D", place)


@every_language
@pytest.mark.parametrize("cite", CITES)
def test_every_citation_of_the_law_is_named_with_all_its_parts(cite: str, language: Language) -> None:
    spoken = plain(cite, language)
    act = act_of(cite, ACTS)
    name = spaced(f"{say(act.name, language)}, ")
    assert spoken.startswith(name)
    place = spoken.removeprefix(name)
    wanted = re.findall(r"[\w-]+", cite.removeprefix(act.short))
    assert all(re.search(rf"(?<![\w]){re.escape(part)}(?![0-9])", place) for part in wanted), place


def test_of_two_acts_whose_names_begin_alike_the_longer_one_is_meant() -> None:
    assert act_of("CAO 2001 87-5", ACTS).short == "CAO 2001"
    assert act_of("CAO 64(1)", ACTS).short == "CAO"
    assert act_of("CrPC 32(2)", ACTS).short == "CrPC"


@pytest.mark.parametrize("cite", ["Codex 1", "LMX 2", "", "lm 1"])
def test_a_citation_of_no_act_is_refused(cite: str) -> None:
    with pytest.raises(LawError, match="no act is named in the citation"):
        act_of(cite, ACTS)


def test_a_place_that_is_no_article_is_named_as_it_is_written() -> None:
    act = Act("kz", "R", "Civil Code", "https://act.example", date(2020, 1, 1))
    assert cite_in_words("R annex 2", {"R": act}, "en") == "Civil Code, annex 2"
    assert cite_in_words("R annex 2", {"R": act}, "ru") == "Гражданский кодекс, annex 2"


# Conditions -------------------------------------------------------------------------------------------


def conditions_of_the_law() -> Iterator[Condition]:
    for rule in RULES:
        yield from (rule.when, rule.provided)


@every_translation
def test_every_condition_of_the_law_is_said_in_the_language(language: Language) -> None:
    foreign = {
        words
        for c in conditions_of_the_law()
        if ENGLISH.search(words := FOREIGN.sub("", condition_in_words(c, language)))
    }
    assert foreign == set()


@every_language
def test_every_parameter_of_a_consequence_can_be_said(language: Language) -> None:
    for rule in RULES:
        for consequence in rule.gives:
            for value in consequence.parameters.values():
                assert value_in_words(value, language)


@few
@given(conditions, st.sampled_from(LANGUAGES))
def test_whatever_is_written_can_be_said(condition: Condition, language: Language) -> None:
    spoken = condition_in_words(condition, language)
    assert spoken
    assert "{" not in spoken
    assert "items=" not in spoken


@pytest.mark.parametrize(
    ("condition", "spoken"),
    [
        (raining, "it rains"),
        (~raining, "it is not so that it rains"),
        (raining & warm, "it rains AND it is warm"),
        (raining & (warm | ~raining), "it rains AND (it is warm OR it is not so that it rains)"),
        (~(raining & warm), "it is not so that (it rains AND it is warm)"),
        (Stated(raining), "it rains"),
        (Stated(raining & warm) | ~warm, "(it rains AND it is warm) OR it is not so that it is warm"),
        (any_of(), "it is not so that always"),
        (road.is_one_of("ice", "dirt"), "the road is of ice or of dirt"),
        (load.has("hay"), "the load include hay"),
        (home.is_one_of("Aksu"), "its home is Aksu"),
        (price.at_least(12000), "the price is at least 12,000"),
        (price.at_least(Decimal("0.5")), "the price is at least 0.5"),
        (speed.is_stated(), "the days under way is known"),
        (left_on.is_stated(), "the day it left is known"),
        (AtLeast(left_on, date(2024, 3, 9)), "the day it left is 9 March 2024 or later"),
        (Same(home, goal), "its home is the same as its goal"),
        (NotAfter(left_on, came_on), "the day it left is not after the day it came"),
        (NotAfter(TODAY, Later(left_on, 10)), "the day asked about is not after 10 days after the day it left"),
        (
            NotAfter(TODAY, Later(left_on, speed)),
            "the day asked about is not after the days under way days after the day it left",
        ),
        (NotAfter(came_on, Later(left_on, months=3)), "the day it came is not after 3 months after the day it left"),
        (ALWAYS, "always"),
        (Gap("Why not."), "something that is not encoded here"),
    ],
)
def test_a_condition_reads_as_a_sentence(condition: Condition, spoken: str) -> None:
    assert spaced(condition_in_words(condition, "en")) == spoken


@pytest.mark.parametrize(
    ("value", "spoken"),
    [
        (True, "True"),
        (10, "10"),
        ("working", "working"),
        (date(2022, 11, 23), "2022-11-23"),
        (price, "the price"),
        (left_on, "the day it left"),
        (Later(left_on, 10), "10 days after the day it left"),
        (Later(left_on, months=36), "36 months after the day it left"),
        (Later(left_on, Between(left_on, came_on)), "(the day it came − the day it left) days after the day it left"),
        (Between(left_on, came_on), "(the day it came − the day it left)"),
        (Portion(price, 50), "50 % × the price"),
    ],
)
def test_a_parameter_reads_as_itself_or_as_what_it_is_computed_from(value: Value, spoken: str) -> None:
    assert spaced(value_in_words(value, "en")) == spoken
