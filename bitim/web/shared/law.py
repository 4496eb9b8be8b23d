"""The law as pages name it: its texts and its places in the language of the page, with the official wording."""

from dataclasses import dataclass

from django.utils.translation import get_language

from bitim.law import atlas
from bitim.law.words import Language, act_of, cite_in_words, say
from bitim.procedure.home import LAW

ACTS = atlas.JURISDICTIONS[LAW].acts


@dataclass(frozen=True)
class Cited:
    """A place of the law: its name in the language of the page, the official text and the language of that."""

    name: str
    url: str
    lang: str


def language() -> Language:
    """The language of the page, as the law names it."""
    chosen = get_language()
    return "kk" if chosen == "kk" else "ru" if chosen == "ru" else "en"


def in_law(text: str) -> str:
    """A text of the law in the language of the page."""
    return say(text, language())


def cited(cite: str) -> Cited:
    """A citation as a page shows it; the official text is in Kazakh or Russian, as the page or else in Russian."""
    name, url = cite_in_words(cite, ACTS, language()), act_of(cite, ACTS).url
    if "/rus/" not in url:
        return Cited(name, url, "en")
    return Cited(name, url.replace("/rus/", "/kaz/"), "kk") if language() == "kk" else Cited(name, url, "ru")
