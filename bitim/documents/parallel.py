"""Documents that say the same in several languages, one text after the other, with one set of signatures."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Protocol

from bitim.documents.blocks import Block, NewPage, Paragraph, Section, Sheet
from bitim.documents.people import signing
from bitim.documents.press import printed
from bitim.documents.values import DocumentError, Language, Mediator, Party, Signed
from bitim.documents.wording import Wording, wording


class SignedBySides(Protocol):
    """A document of a case that the sides and the mediators sign."""

    @property
    def case_number(self) -> str:
        """The number of the case."""

    @property
    def sides(self) -> tuple[Party, ...]:
        """The sides in their order."""

    @property
    def mediators(self) -> tuple[Mediator, ...]:
        """The mediators."""


def printed_in(
    languages: Sequence[Language],
    prevailing: Language,
    *,
    name: str,
    text: Callable[[Wording], Iterable[Block]],
    of: SignedBySides,
    made_at: datetime,
    signed: Signed | None,
    draft: bool = False,
) -> bytes:
    """The text in each language on pages of its own, then one set of signatures; a draft has none."""
    main, ordered = wording(prevailing), in_order(languages, prevailing)
    signatures = () if draft else signing(of.sides, of.mediators, [wording(one) for one in ordered], signed)
    sheet = Sheet(
        title=main.say(name),
        language=prevailing,
        head=main.say("common.case", number=of.case_number),
        sections=(*sections_in(ordered, text), Section(prevailing, signatures)),
        mark=main.say("common.draft") if draft else "",
    )
    return printed(sheet, made_at)


def in_order(languages: Sequence[Language], prevailing: Language) -> list[Language]:
    """The languages of a document, the prevailing one first; DocumentError unless it is one of them."""
    if prevailing not in languages or len(set(languages)) != len(languages):
        raise DocumentError(
            f"the prevailing language {prevailing} must be one of {', '.join(languages)}, each named once"
        )
    return sorted(languages, key=lambda language: language != prevailing)


def sections_in(languages: Sequence[Language], text: Callable[[Wording], Iterable[Block]]) -> tuple[Section, ...]:
    """The text in each language; each begins a new page."""
    return tuple(Section(language, (NewPage(), *text(wording(language)))) for language in languages)


def prevailing_clause(languages: Sequence[Language], prevailing: Language, words: Wording) -> tuple[Paragraph, ...]:
    """Which text counts if they differ; nothing for a document in one language."""
    if len(languages) == 1:
        return ()
    named = ", ".join(words.say(f"common.{language}") for language in languages)
    return (Paragraph(words.say("parallel.prevailing", languages=named, prevailing=words.say(f"common.{prevailing}"))),)
