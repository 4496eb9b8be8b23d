"""Every word that a page shows can be translated."""

from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.template.base import Lexer, TokenType

from tests.house.sources import ROOT, place, tracked

SPOKEN = {"alt", "title", "aria-label", "aria-description", "aria-roledescription", "placeholder", "label"}
HIDDEN = {"script", "style", "template"}
FOR_MACHINES = {"noindex"}
UNTRANSLATED_BLOCKS = {"comment", "verbatim", "blocktranslate", "blocktrans"}
TEMPLATES = [path for path in tracked(".html") if path.is_relative_to(ROOT / "bitim")]


def bare_markup(source: str) -> str:
    """A template without its variables, tags, comments and translated blocks."""
    kept: list[str] = []
    inside = ""
    for token in Lexer(source).tokenize():
        word = token.contents.split(" ", 1)[0]
        if token.token_type == TokenType.BLOCK and word in UNTRANSLATED_BLOCKS and not inside:
            inside = word
        elif token.token_type == TokenType.BLOCK and word == f"end{inside}":
            inside = ""
        elif token.token_type == TokenType.TEXT and not inside:
            kept.append(token.contents)
    return "".join(kept)


class Words(HTMLParser):
    """The words that a page would show or speak in English only."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.hidden = ""
        self.feed(bare_markup(source))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden = tag if tag in HIDDEN else self.hidden
        spoken = SPOKEN | ({"value"} if tag == "input" and ("type", "submit") in attrs else set())
        spoken |= {"content"} if ("name", "description") in attrs else set()
        self.found += [f"{name}={value!r}" for name, value in attrs if name in spoken and has_letters(value or "")]

    def handle_endtag(self, tag: str) -> None:
        self.hidden = "" if tag == self.hidden else self.hidden

    def handle_data(self, data: str) -> None:
        if not self.hidden and has_letters(data) and data.strip() not in FOR_MACHINES:
            self.found.append(repr(data.strip()))


def has_letters(text: str) -> bool:
    return any(character.isalpha() for character in text)


@pytest.mark.parametrize("path", TEMPLATES, ids=place)
def test_every_word_of_a_template_goes_through_gettext(path: Path) -> None:
    assert Words(path.read_text()).found == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("<p>Hello</p>", ["'Hello'"]),
        ('<p>{% translate "Hello" %} {{ name }}&nbsp;</p>', []),
        ("{% blocktranslate %}Hello <b>you</b>{% endblocktranslate %}!", []),
        ('<img alt="A dove"><a title="{{ title }}"></a>', ["alt='A dove'"]),
        ("<input type=submit value=Go><input value=kk>", ["value='Go'"]),
        ("{# a note #}<script>let x</script>{% comment %}note{% endcomment %}", []),
    ],
)
def test_the_check_of_templates_finds_words(source: str, found: list[str]) -> None:
    assert Words(source).found == found
