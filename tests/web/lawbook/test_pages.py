"""What the pages of the lawbook say, in each language, and where they are."""

import re
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from bitim.law import atlas, reviews
from bitim.law.language import ALWAYS
from bitim.law.words import say
from bitim.web.lawbook import questions, worked
from bitim.web.lawbook.names import TITLES, slug
from bitim.web.lawbook.outlines import Outline, outline
from tests.web.enquiry.visitor import LANGUAGES, Page

QUESTION = "/law/kz/mediability/"
PAGES = (
    "/law/",
    "/law/kz/",
    QUESTION,
    "/law/kz/mediability/2021-07-01",
    "/law/kz/mediability/cases/",
    "/law/kz/mediability/history/",
    "/law/kz/acts/lm/",
    "/law/kz/cases/kz-mediability-003/",
    "/law/facts/dispute.field/",
    "/law/search/?q=LM",
)
NOWHERE = (
    "/law/xx/",
    "/law/kz/nothing/",
    "/law/xx/mediability/",
    "/law/kz/mediability/2021-02-30",
    "/law/kz/mediability/2021-7-1",
    "/law/kz/nothing/2021-07-01",
    "/law/kz/nothing/history/",
    "/law/kz/nothing/cases/",
    "/law/kz/acts/nothing/",
    "/law/kz/cases/nothing/",
    "/law/de/cases/kz-mediability-003/",
    "/law/facts/nothing/",
)
STATE_BODY = "A dispute in which a state body is a party may not be mediated."
STATE_BODY_SINCE_2021 = "A dispute in which a state body is a party may be mediated only where a law provides for it."


class Spoken(HTMLParser):
    """The words of a page that stand in its own language: neither code, nor names, nor quotations in another."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.said: list[str] = []
        self._foreign: list[str] = []
        self.feed(source[source.index("<main") : source.index("</main>")])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if self._foreign or "lang" in named or named.get("translate") == "no":
            self._foreign.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._foreign:
            del self._foreign[self._foreign.index(tag) :]

    def handle_data(self, data: str) -> None:
        if not self._foreign:
            self.said.append(data)


def lines_of(shown: Outline) -> Iterator[str]:
    """The words of an outline, line by line."""
    yield shown.words
    for item in shown.items:
        yield from lines_of(item)


def opened(client: Client, address: str, language: str = "en") -> Page:
    """A page in a language."""
    response: Any = client.get(address, headers={"accept-language": language})
    return Page(response.content.decode(), response.status_code)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", PAGES)
def test_a_page_opens_without_a_cookie_in_each_language(client: Client, address: str, language: str) -> None:
    response = client.get(address, headers={"accept-language": language})
    assert response.status_code == 200
    assert not response.cookies
    assert f'<html lang="{language}">' in response.content.decode()


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("address", ["/law/kz/", QUESTION, "/law/kz/mediability/history/", "/law/kz/acts/lm/"])
def test_no_english_is_left_on_a_page_of_the_law_of_kazakhstan(client: Client, address: str, language: str) -> None:
    source = client.get(address, headers={"accept-language": language}).content.decode()
    said = re.sub(r"\b(https?://\S+|kz-[\w-]+|JSON|IV|VI+|V)\b", "", " ".join(Spoken(source).said))
    shorts = {word for act in atlas.JURISDICTIONS["kz"].acts for word in re.findall(r"[A-Za-z]{2,}", act)}
    assert set(re.findall(r"[A-Za-z]{2,}", said)) - shorts == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_matrix_leads_to_every_question_of_every_law(client: Client, language: str) -> None:
    page = opened(client, "/law/", language)
    linked = {link["href"] for link in page.all("a")}
    wanted = {f"/law/{code}/{name}/" for code in atlas.JURISDICTIONS for name in atlas.QUESTION_NAMES}
    assert wanted <= linked
    first = next(link["href"] for link in page.all("a") if link["href"].startswith("/law/kz"))
    assert all(say(pack.name, language) in page.text for pack in atlas.PACKS)  # type: ignore[arg-type]  # one of the three
    assert first == "/law/kz/"


@pytest.mark.parametrize("code", atlas.JURISDICTIONS)
def test_every_question_and_every_act_of_a_law_opens(client: Client, code: str) -> None:
    pack = atlas.JURISDICTIONS[code]
    addresses = [f"/law/{code}/{name}/" for name in pack.questions]
    addresses += [f"/law/{code}/acts/{slug(act)}/" for act in pack.acts.values()]
    assert {address: client.get(address).status_code for address in addresses} == dict.fromkeys(addresses, 200)


def test_no_two_acts_of_a_law_share_an_address() -> None:
    for pack in atlas.PACKS:
        assert len({slug(act) for act in pack.acts.values()}) == len(pack.acts)


def test_a_question_shows_the_law_of_its_day(client: Client) -> None:
    before, after = (opened(client, f"{QUESTION}{day}") for day in ("2021-06-30", "2021-07-01"))
    assert STATE_BODY in before.text
    assert STATE_BODY_SINCE_2021 not in before.text
    assert STATE_BODY_SINCE_2021 in after.text
    assert STATE_BODY not in after.text


@pytest.mark.parametrize("code", atlas.JURISDICTIONS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_shows_every_provision_in_force_as_it_is_read(client: Client, code: str, language: Any) -> None:
    page = opened(client, f"/law/{code}/mediability/", language)
    asked = atlas.question(code, "mediability", {}, timezone.localdate())
    said = " ".join(page.text.split()).casefold()
    for rule in atlas.rules(asked):
        lines = () if rule.when is ALWAYS else tuple(lines_of(outline(rule.when, language)))
        assert [
            words for words in (say(rule.says, language), *lines) if " ".join(words.split()).casefold() not in said
        ] == []


def test_a_question_names_the_official_text_in_the_language_of_the_page(client: Client) -> None:
    for language, there in (("kk", "/kaz/"), ("ru", "/rus/"), ("en", "/rus/")):
        urls = [a["href"] for a in opened(client, QUESTION, language).all("a") if "adilet" in a["href"]]
        assert len(urls) > 20
        assert all(there in url for url in urls)


def test_the_law_of_the_union_is_named_by_its_european_identifiers(client: Client) -> None:
    assert "http://data.europa.eu/eli/dir/2008/52/oj" in opened(client, "/law/eu/acts/2008-52/").text
    assert "ECLI:EU:C:2017:457" in opened(client, "/law/eu/acts/c-75-16/").text


def test_the_acts_of_the_united_kingdom_are_named_by_their_identifiers(client: Client) -> None:
    assert (
        "http://www.legislation.gov.uk/id/ukpga/1980/58" in opened(client, "/law/gb-eaw/acts/limitation-act-1980/").text
    )


def test_a_version_leads_to_the_one_before_and_the_one_after(client: Client) -> None:
    page = opened(client, f"{QUESTION}2021-08-15")
    [before], [after] = page.all("a", rel="prev"), page.all("a", rel="next")
    assert before["href"] == f"{QUESTION}2020-06-21"
    assert after["href"] == f"{QUESTION}2022-01-01"
    assert opened(client, QUESTION).all("a", rel="next") == []
    assert opened(client, f"{QUESTION}2000-01-01").all("a", rel="prev") == []


@pytest.mark.parametrize(
    ("address", "canonical"),
    [
        (QUESTION, QUESTION),
        (f"{QUESTION}2026-01-01", QUESTION),
        (f"{QUESTION}2021-08-15", f"{QUESTION}2021-07-01"),
        (f"{QUESTION}2021-07-01", f"{QUESTION}2021-07-01"),
    ],
)
def test_each_version_has_one_canonical_address(client: Client, address: str, canonical: str) -> None:
    [link] = opened(client, address).all("link", rel="canonical")
    assert link["href"] == f"http://localhost:8000{canonical}"


def test_the_page_of_today_names_the_address_that_will_always_show_it(client: Client) -> None:
    permanent = f"http://localhost:8000{QUESTION}{timezone.localdate()}"
    assert permanent in {link["href"] for link in opened(client, QUESTION).all("a")}


def test_another_day_is_asked_for_by_a_form(client: Client) -> None:
    response = client.get(f"{QUESTION}?day=2021-07-01")
    assert response.headers["Location"] == f"{QUESTION}2021-07-01"
    page = opened(client, f"{QUESTION}?day=yesterday")
    assert page.status == 422
    assert "for example 2021-07-01" in page.text


@pytest.mark.parametrize("address", NOWHERE)
def test_what_is_not_there_is_answered_like_any_missing_page(client: Client, address: str) -> None:
    missing, elsewhere = opened(client, address), opened(client, "/nowhere/")
    assert (missing.status, missing.text) == (404, elsewhere.text)


@pytest.mark.parametrize("address", PAGES)
def test_each_page_is_there_as_json_too(client: Client, address: str) -> None:
    page = opened(client, address)
    [alternate] = page.all("link", rel="alternate")
    response = client.get(f"{address.partition('?')[0]}{alternate['href']}")
    assert response.headers["Content-Type"] == "application/json"
    assert response.json()


def test_the_json_of_a_question_says_what_its_page_says(client: Client) -> None:
    page = opened(client, QUESTION)
    document = client.get(f"{QUESTION}?format=json", headers={"accept-language": "en"}).json()
    [part] = document["parts"]
    provisions = [one for group in part["groups"] for one in group["provisions"]] + part["also"]
    assert len(provisions) > 20
    assert [one["says"] for one in provisions if one["says"] not in page.text] == []
    assert document["since"] == "2022-01-01"


def test_every_anchor_that_a_page_leads_to_is_on_it(client: Client) -> None:
    for address in ("/law/us-uma/secrecy/", "/law/kz/effect/", "/law/us-uma/acts/uma/"):
        page = opened(client, address)
        anchors = [element["id"] for element in page.elements if element["id"]]
        assert len(anchors) == len(set(anchors))
        inside = {link["href"][1:] for link in page.all("a") if link["href"].startswith("#")}
        assert len(inside) > 1
        assert inside <= set(anchors)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", ["kz", "de"])
def test_each_question_says_who_has_reviewed_it(client: Client, code: str, language: Any) -> None:
    page = opened(client, f"/law/{code}/secrecy/", language)
    assert reviews.in_words(code, "secrecy", language) in page.text


def test_a_provision_leads_to_the_worked_cases_that_rest_on_it(client: Client) -> None:
    page = opened(client, f"{QUESTION}2022-10-10")
    assert "/law/kz/cases/kz-mediability-003/" in {link["href"] for link in page.all("a")}


@pytest.mark.parametrize("code", atlas.JURISDICTIONS)
def test_a_worked_case_is_told_with_its_facts_and_its_answer(client: Client, code: str) -> None:
    case = worked.of_question(code, "mediability")[0]
    page = opened(client, f"/law/{code}/cases/{case.id}/")
    assert case.id in page.text
    links = {link["href"] for link in page.all("a")}
    assert {f"/law/facts/{name}/" for name in case.facts} <= links
    assert f"/law/{code}/mediability/{case.day}" in links


def test_the_list_of_worked_cases_has_every_one(client: Client) -> None:
    page = opened(client, f"{QUESTION}cases/")
    links = {link["href"] for link in page.all("a")}
    assert {f"/law/kz/cases/{case.id}/" for case in worked.of_question("kz", "mediability")} <= links


def test_an_act_shows_its_provisions_in_their_order_and_through_time(client: Client) -> None:
    page = opened(client, "/law/kz/acts/lm/")
    headings = re.findall(r"<h2>Law on mediation, art.\s(\d+)", page.source)
    numbers = [int(number) for number in headings]
    assert len(numbers) > 50
    assert numbers == sorted(numbers)
    assert page.text.index(STATE_BODY) < page.text.index(STATE_BODY_SINCE_2021)


def test_an_exception_stands_on_the_page_of_its_own_act(client: Client) -> None:
    text = opened(client, "/law/kz/acts/appc/").text
    assert "For administrative cases in court the code itself provides for mediation." in text


def test_a_fact_names_the_laws_that_ask_for_it(client: Client) -> None:
    page = opened(client, "/law/facts/regime.asked/")
    links = {link["href"] for link in page.all("a")}
    assert "/law/intl/mediability/" in links
    assert "/law/kz/mediability/" not in links


@pytest.mark.parametrize("code", atlas.JURISDICTIONS)
def test_each_version_begins_on_a_day_on_which_the_law_changed(code: str) -> None:
    for name in atlas.QUESTION_NAMES:
        days = questions.days(code, name)
        assert days == tuple(sorted(set(days)))
        for first in days:
            assert questions.since(code, name, first) == first


def test_before_its_first_day_a_question_has_no_provisions(client: Client) -> None:
    day = min(questions.days("us-fed", "clock"))
    assert day > date(1900, 1, 1)
    page = opened(client, "/law/us-fed/clock/1900-01-01")
    assert page.status == 200
    assert "No provision was in force on this day" in page.text


def test_every_question_has_a_title_in_each_language() -> None:
    assert set(TITLES) == set(atlas.QUESTION_NAMES)
