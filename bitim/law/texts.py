"""Every visible text of the law in English, to be translated."""

from __future__ import annotations

from collections.abc import Iterator

from bitim.law import accounts, atlas, reviews, words
from bitim.law.facts import VOCABULARY
from bitim.law.language import Choice, Fact, Pack, Several, gaps_of
from bitim.law.readers import sheet, tell


def texts() -> Iterator[str]:
    """The texts of the vocabulary, of every pack, and of what is said about them."""
    for fact in VOCABULARY.values():
        yield from _texts_of_fact(fact)
    for pack in atlas.PACKS:
        yield from _texts_of_pack(pack)
    yield from (*words.PHRASES, *tell.PHRASES, *sheet.PHRASES, *reviews.PHRASES, *accounts.PHRASES)


def _texts_of_fact(fact: Fact) -> Iterator[str]:
    yield from (text for text in (fact.question, fact.phrase, fact.hint) if text)
    if isinstance(fact, Choice | Several):
        yield from fact.values.values()


def _texts_of_pack(pack: Pack) -> Iterator[str]:
    yield pack.name
    yield from (act.name for act in pack.acts.values())
    yield from (amendment.name for amendment in pack.amendments)
    for asked in atlas.questions(pack.code):
        yield asked.asks
        for rule in atlas.rules(asked):
            reasons = (gap.reason for gap in gaps_of(rule.provided))
            yield from (text for text in (rule.says, rule.note, *reasons) if text)
