"""The words of the law are all in use: facts, kinds of consequence, acts."""

from collections.abc import Iterator

from bitim.law import atlas
from bitim.law.facts import VOCABULARY
from bitim.law.kinds import kinds
from bitim.law.language import Fact, LawError, Rule, facts_of, facts_of_value
from bitim.law.words import act_of

PACKS = tuple(atlas.JURISDICTIONS.values())
RULES = tuple((asked, rule) for pack in PACKS for asked in atlas.questions(pack.code) for rule in atlas.rules(asked))


def facts_used(rule: Rule) -> Iterator[Fact]:
    """The facts of a rule's own conditions, and those that its consequences are computed from."""
    yield from facts_of(rule.when, rule.provided)
    for consequence in rule.gives:
        for value in consequence.parameters.values():
            yield from facts_of_value(value)


# Facts that decide nothing, and why they are in the vocabulary.
NOT_DECISIVE = {"proceeding.ended_on": "the year of StPO 155b(4) is counted from it, and told in months"}


def test_every_fact_matters_to_some_provision() -> None:
    used = {fact.name for _, rule in RULES for fact in facts_used(rule)}
    assert {name for name in VOCABULARY if name not in used} == set(NOT_DECISIVE)


def test_every_fact_that_a_provision_speaks_of_is_in_the_vocabulary() -> None:
    spoken_of = {fact for _, rule in RULES for fact in facts_used(rule)}
    assert sorted(fact.name for fact in spoken_of if VOCABULARY.get(fact.name) is not fact) == []


def test_every_question_opens_with_facts_that_decide_it() -> None:
    for pack in PACKS:
        for asked in atlas.questions(pack.code):
            decides = {fact for rule in atlas.rules(asked) for fact in facts_used(rule)}
            assert [fact.name for fact in asked.opens_with if fact not in decides] == []


def test_every_citation_names_an_act_of_the_pack() -> None:
    assert [fault for asked, rule in RULES for fault in unnamed(asked.jurisdiction, rule)] == []


def unnamed(jurisdiction: str, rule: Rule) -> Iterator[str]:
    for cite in rule.cites:
        try:
            act_of(cite, atlas.JURISDICTIONS[jurisdiction].acts)
        except LawError as error:
            yield f"{rule.says}: {error}"


def test_every_act_of_a_pack_is_cited() -> None:
    for pack in PACKS:
        cited = {
            act_of(cite, pack.acts).short
            for asked, rule in RULES
            for cite in rule.cites
            if asked.jurisdiction == pack.code
        }
        assert [short for short in pack.acts if short not in cited] == []


def test_a_question_is_given_only_the_kinds_that_it_asks_for() -> None:
    given = {(asked.name, consequence.kind) for asked, rule in RULES for consequence in rule.gives}
    assert sorted(f"{kind} to {name}" for name, kind in given if name not in kinds()[kind].questions) == []


def test_every_kind_is_given_by_some_provision() -> None:
    given = {consequence.kind for _, rule in RULES for consequence in rule.gives}
    assert [kind for kind in kinds() if kind not in given] == []
