import contextlib
import re
from html.parser import HTMLParser

import pytest
from django.test import Client
from pytest_django import Settings

PAGES = ["/", "/about/", "/accessibility/", "/nowhere/"]
NAMES = {
    "Bitim",
    "English",
    "WCAG",
    "AA",
    "GNU",
    "Affero",
    "General",
    "Public",
    "License",
    "AGPL",
    "IV",
    "Esc",
    "cookie",
}
SPOKEN = ("alt", "aria-label", "title", "placeholder")
LOADED = {"link": "href", "script": "src", "img": "src", "source": "src", "iframe": "src", "form": "action"}


class Page(HTMLParser):
    """What a page says, and what it makes a browser load."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.said: list[str] = []
        self.loaded: list[str] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.said += [attributes[name] for name in SPOKEN if name in attributes]
        if attributes.get("name") == "description":
            self.said.append(attributes["content"])
        if tag in LOADED and LOADED[tag] in attributes:
            self.loaded.append(attributes[LOADED[tag]])

    def handle_data(self, data: str) -> None:
        self.said.append(data)


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("address", PAGES)
def test_no_english_is_left_on_a_page_in_another_language(client: Client, address: str, language: str) -> None:
    page = Page(client.get(address, headers={"accept-language": language}).content.decode())
    latin = set(re.findall(r"[A-Za-z]{2,}", " ".join(page.said)))
    assert latin <= NAMES


@pytest.mark.parametrize("address", PAGES)
def test_kazakh_and_russian_pages_differ(client: Client, address: str) -> None:
    kazakh, russian = (client.get(address, headers={"accept-language": code}).content for code in ("kk", "ru"))
    said = [set(Page(source.decode()).said) for source in (kazakh, russian)]
    shared = {text.strip() for text in said[0] & said[1]} - {""}
    assert shared <= {"Bitim", "Қазақша", "Русский", "English"}


@pytest.mark.parametrize("address", PAGES)
def test_a_page_loads_nothing_from_elsewhere(client: Client, address: str) -> None:
    loaded = Page(client.get(address).content.decode()).loaded
    assert len(loaded) > 5
    assert [target for target in loaded if not target.startswith("/") or target.startswith("//")] == []


@pytest.mark.parametrize("address", PAGES)
def test_merely_reading_sets_no_cookie(client: Client, address: str) -> None:
    assert not client.get(address).cookies


@pytest.mark.django_db  # closing the response looks after the connection that a test before may have opened
def test_search_engines_are_kept_out_of_the_enquiry(client: Client) -> None:
    with contextlib.closing(client.get("/robots.txt")) as response:
        assert b"Disallow: /enquiry/" in response.getvalue()


@pytest.mark.parametrize("address", PAGES)
def test_a_page_has_one_first_heading_and_a_title_of_its_own(client: Client, address: str) -> None:
    source = client.get(address, headers={"accept-language": "en"}).content.decode()
    assert source.count("<h1>") == 1
    title = re.search(r"<title>\s*(.*?)</title>", source, re.DOTALL)
    assert title is not None
    assert re.fullmatch(r"\S[^·]+\s·\sBitim\s*", title[1])


def test_the_front_page_leads_to_the_enquiry(client: Client) -> None:
    assert 'href="/enquiry/"' in client.get("/").content.decode()


@pytest.mark.parametrize("address", ["/about/", "/accessibility/"])
def test_the_source_and_the_contact_of_an_installation_are_shown_when_known(
    client: Client, settings: Settings, address: str
) -> None:
    settings.SOURCE_URL, settings.CONTACT = "https://source.example/", "people@bitim.example"
    source = client.get(address).content.decode()
    assert 'href="https://source.example/"' in source
    assert 'href="mailto:people@bitim.example"' in source
