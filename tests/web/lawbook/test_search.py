"""What is found in the lawbook, however it is asked for."""

import pytest
from django.test import Client

from bitim.law import atlas
from bitim.law.words import LANGUAGES, Language, act_of
from bitim.web.lawbook.acts import anchors
from bitim.web.lawbook.provisions import key_of
from bitim.web.lawbook.search import Results, results, words
from tests.web.lawbook.test_pages import opened


def titles(found: Results) -> list[str]:
    """The titles of all that was found."""
    return [hit.title for hits in found.found.values() for hit in hits]


def addresses(query: str, language: Language = "en") -> list[str]:
    """Where a search leads, in its order."""
    return [hit.address for hits in results(query, language).found.values() for hit in hits]


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("Law on mediation", "/law/kz/acts/lm/"),
        ("Закон о медиации", "/law/kz/acts/lm/"),
        ("Медиация туралы заң", "/law/kz/acts/lm/"),
        ("mediationsg", "/law/de/acts/mediationsg/"),
        ("2008/52", "/law/eu/acts/2008-52/"),
        ("decret 78-381", "/law/fr/acts/decret-78-381/"),
        ("parties.any_state_body", "/law/facts/parties.any_state_body/"),
        ("Halsey", "/law/gb-eaw/acts/halsey/"),
        ("secrecy California", "/law/us-ca/secrecy/"),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_acts_questions_and_facts_are_found_in_each_language_on_every_page(
    query: str, address: str, language: Language
) -> None:
    assert address in addresses(query, language)


@pytest.mark.parametrize("query", ["LM 1(3)", "ст. 1 п. 3 медиации", "state body party may not be mediated"])
def test_a_provision_is_found_by_its_place_and_by_its_words(query: str) -> None:
    assert any(address.startswith("/law/kz/acts/lm/#lm-1-3") for address in addresses(query))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("мемлекеттик орган", "мемлекеттік орган"),
        ("кылмыстык ис", "қылмыстық іс"),
        ("еще", "ещё"),
        ("ДОГОВОР", "договор"),
        ("decret", "décret"),
    ],
)
def test_letters_that_a_keyboard_lacks_are_not_missed(written: str, meant: str) -> None:
    assert words(written) == words(meant)


def test_a_word_is_found_in_its_other_forms() -> None:
    assert set(addresses("медиаторы", "ru")) & set(addresses("медиатора", "ru"))


def test_what_stands_at_home_comes_first() -> None:
    found = results("mediation law", "en")
    assert next(iter(found.found.values()))[0].address.startswith("/law/kz/")


def test_what_has_every_word_leaves_aside_what_has_not() -> None:
    assert not results("state body", "en").partly
    assert len(titles(results("state body mediation law", "en"))) < len(titles(results("state body", "en")))


def test_where_nothing_has_every_word_the_most_of_them_are_enough(client: Client) -> None:
    found = results("state body zebra", "en")
    assert found.partly
    assert titles(found) == titles(results("state body", "en"))
    assert "Nothing has all of these words" in opened(client, "/law/search/?q=state+body+zebra").text


@pytest.mark.parametrize("query", ["", "…", "zebra"])
def test_without_a_known_word_nothing_is_found(query: str) -> None:
    assert results(query, "en").found == {}


@pytest.mark.parametrize("code", atlas.JURISDICTIONS)
def test_every_provision_has_its_place_on_the_page_of_its_act(code: str) -> None:
    acts = atlas.JURISDICTIONS[code].acts
    rules = [rule for asked in atlas.questions(code) for rule in atlas.rules(asked)]
    missing = [rule.cite for rule in rules if key_of(rule) not in anchors(code, act_of(rule.cite, acts).short)]
    assert missing == []


def test_more_than_can_be_shown_is_said() -> None:
    found = results("mediation", "en")
    assert found.more
    assert len(titles(found)) == 60
    assert not results("Halsey", "en").more


@pytest.mark.parametrize("query", ["secrecy", "LM", "Halsey", "тайна", "France"])
def test_what_is_found_is_there(client: Client, query: str) -> None:
    for address in addresses(query):
        place, _, anchor = address.partition("#")
        page = opened(client, place)
        assert page.status == 200
        assert not anchor or anchor in {element["id"] for element in page.elements}


def test_the_page_of_a_search_keeps_the_words_and_stays_out_of_other_searches(client: Client) -> None:
    page = opened(client, "/law/search/?q=state+body")
    assert page.all("input", name="q", value="state body")
    assert page.all("meta", name="robots", content="noindex")
    assert page.all("a", href="/law/facts/parties.any_state_body/")


def test_a_search_that_finds_nothing_says_what_helps(client: Client) -> None:
    assert "Nothing was found" in opened(client, "/law/search/?q=zebra").text
    assert "Nothing was found" not in opened(client, "/law/search/").text


def test_a_very_long_search_is_cut(client: Client) -> None:
    assert opened(client, f"/law/search/?q={'a' * 5000}").status == 200
