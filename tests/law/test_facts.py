"""The vocabulary of facts agrees with the list of facts that the worked cases are written in."""

import csv
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from bitim.law.facts import VOCABULARY
from bitim.law.language import Choice, Day, Fact, Flag, Number, Several, Text

ROWS = Path(__file__).with_name("facts.tsv").read_text(encoding="utf-8").splitlines()
LISTED = {row["name"]: row for row in csv.DictReader(ROWS, delimiter="\t", quoting=csv.QUOTE_NONE)}
LONGEST = 200

everyone = pytest.mark.parametrize("fact", VOCABULARY.values(), ids=list(VOCABULARY))


def listed_type(fact: Fact) -> str:
    if isinstance(fact, Number):
        return "money" if fact.unit == "money" else "int"
    return {Flag: "bool", Choice: "enum", Several: "enum", Day: "date", Text: "text"}[type(fact)]


def labels(fact: Fact) -> list[str]:
    return list(fact.values.values()) if isinstance(fact, Choice | Several) else []


def texts(fact: Fact) -> Iterator[str]:
    yield fact.question
    yield fact.phrase
    if fact.hint:
        yield fact.hint
    yield from labels(fact)


def test_the_vocabulary_has_the_listed_facts_in_their_order() -> None:
    assert list(VOCABULARY) == list(LISTED)


@everyone
def test_a_fact_is_of_the_listed_type(fact: Fact) -> None:
    assert listed_type(fact) == LISTED[fact.name]["type"]
    assert isinstance(fact, Several) == (LISTED[fact.name]["list"] == "yes")


@everyone
def test_a_fact_has_the_listed_values_in_their_order(fact: Fact) -> None:
    values = list(fact.values) if isinstance(fact, Choice | Several) else []
    assert "|".join(values) == LISTED[fact.name]["values"]


@everyone
def test_a_question_is_one_sentence_that_asks(fact: Fact) -> None:
    assert fact.question.endswith("?")
    assert fact.question[0].isupper()


@everyone
def test_a_phrase_can_stand_inside_a_sentence(fact: Fact) -> None:
    assert fact.phrase
    assert not fact.phrase.endswith((".", "?"))
    assert fact.phrase[0].islower()


@everyone
def test_a_hint_is_made_of_whole_sentences(fact: Fact) -> None:
    assert not fact.hint or (fact.hint[0].isupper() and fact.hint.endswith((".", "?")))


@everyone
def test_every_value_has_a_label_of_its_own_in_lower_case(fact: Fact) -> None:
    assert all(label and label[0].islower() and not label.endswith(".") for label in labels(fact))
    assert len(set(labels(fact))) == len(labels(fact))


@everyone
def test_no_text_is_longer_than_a_phone_can_show(fact: Fact) -> None:
    assert [text for text in texts(fact) if len(text) > LONGEST] == []


def test_no_two_facts_ask_or_say_the_same() -> None:
    said = Counter(text for fact in VOCABULARY.values() for text in (fact.question, fact.phrase))
    assert [text for text, times in said.items() if times > 1] == []


@everyone
def test_a_fact_is_called_by_its_name(fact: Fact) -> None:
    entity, name = fact.name.split(".")
    assert getattr(import_module(f"bitim.law.facts.{entity}"), name) is fact
