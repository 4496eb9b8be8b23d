"""The agreement to mediate with the fourteen essential terms of the Law on Mediation, article 21(2)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, TypeAlias

from bitim.documents.blocks import Block, Fields, Heading, Listing, Paragraph, Title
from bitim.documents.glyphs import require_all_printable
from bitim.documents.parallel import prevailing_clause, printed_in
from bitim.documents.people import details, mediators, sides
from bitim.documents.values import Day, DocumentError, Language, Mediator, Money, Party, Signed, Words
from bitim.documents.wording import Wording, wording

Way: TypeAlias = Literal["joint", "separate", "telephone", "video", "messages", "other_means"]
FEES = {"whole": "fee", "hour": "fee_hour", "session": "fee_session"}
GROUNDS = ("settled", "obstacle", "written_refusal", "unwilling", "term_expired")


@dataclass(frozen=True)
class Expenses:
    """Who pays what: no fee means free of charge; `split` is equal shares or the sides' own words."""

    fee: Money | None = None
    per: Literal["whole", "hour", "session"] = "whole"
    costs: Words = ""
    split: Literal["equal"] | Words = "equal"
    payment: Words = ""


@dataclass(frozen=True)
class MediationTerm:
    """How long the mediation may take, in calendar days; no days means the terms of a criminal or offence case."""

    days: int | None = 30
    until: Day | None = None
    total_days: int | None = 60


@dataclass(frozen=True)
class AgreementToMediate:
    """What the sides and the mediator agree on; the last seven texts are added to the fixed wording of their terms."""

    case_number: str
    date: Day
    place: Words
    sides: tuple[Party, ...]
    subject: Words
    mediators: tuple[Mediator, ...]
    expenses: Expenses
    mediation_languages: tuple[Language, ...]
    term: MediationTerm
    ways: tuple[Way, ...]
    interpreter: Words = ""
    confidentiality: Words = ""
    liability: Words = ""
    procedure: Words = ""
    rights_and_duties: Words = ""
    termination: Words = ""
    other: Words = ""


def agreement_to_mediate(
    agreement: AgreementToMediate,
    languages: Sequence[Language] = ("kk", "ru"),
    prevailing: Language = "kk",
    *,
    made_at: datetime,
    signed: Signed | None = None,
) -> bytes:
    """The agreement as a PDF, the whole text in one language after the other."""
    if not agreement.mediation_languages or not agreement.ways:
        raise DocumentError("an agreement to mediate names at least one language and one way of mediation")
    require_all_printable(agreement)
    return printed_in(
        languages,
        prevailing,
        name="agreement.title",
        text=lambda words: _text(agreement, words, languages, prevailing),
        of=agreement,
        made_at=made_at,
        signed=signed,
    )


def agreement_text(
    agreement: AgreementToMediate, language: Language, languages: Sequence[Language], prevailing: Language
) -> tuple[Block, ...]:
    """The text of the agreement in one language, for a page that shows it as it will be printed."""
    return tuple(_text(agreement, wording(language), languages, prevailing))


def agreement_headings(language: Language) -> tuple[str, ...]:
    """The headings of the fourteen essential terms, in their order."""
    return wording(language).list("agreement.headings")


def _text(
    agreement: AgreementToMediate, words: Wording, languages: Sequence[Language], prevailing: Language
) -> Iterator[Block]:
    yield Title(words.say("agreement.title"))
    yield Paragraph(words.say("agreement.intro"))
    terms: tuple[Iterable[Block], ...] = (
        _date_and_place(agreement, words),
        sides(agreement.sides, words),
        (Paragraph(words.written(agreement.subject)),),
        mediators(agreement.mediators, words),
        _expenses(agreement.expenses, words),
        _languages(agreement, words),
        (*_said("confidentiality", words), *_added(agreement.confidentiality, words)),
        (Paragraph(words.say("agreement.liability")), *_added(agreement.liability, words)),
        details(agreement.sides, words),
        _term(agreement.term, words),
        _order(agreement, words),
        _rights(agreement, words),
        _termination(agreement, words),
        (*_other(agreement, words), *prevailing_clause(languages, prevailing, words)),
    )
    for number, (heading, blocks) in enumerate(zip(words.list("agreement.headings"), terms, strict=True), start=1):
        yield Heading(heading, number=f"{number}.", cite=words.say("agreement.cite", number=number))
        yield from blocks


def _said(name: str, words: Wording) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(sentence) for sentence in words.list(f"agreement.{name}"))


def _added(text: Words, words: Wording) -> tuple[Paragraph, ...]:
    written, also = words.written(text), words.say("agreement.added")
    return (Paragraph(f"{also} {written}"),) if written else ()


def _date_and_place(agreement: AgreementToMediate, words: Wording) -> tuple[Block, ...]:
    rows = (
        (words.say("common.date"), words.day(agreement.date)),
        (words.say("common.place"), words.written(agreement.place)),
    )
    return (Fields(rows),)


def _expenses(expenses: Expenses, words: Wording) -> Iterator[Block]:
    say = words.say
    if expenses.fee is None:
        yield Paragraph(say("agreement.free"))
    else:
        yield Paragraph(say(f"agreement.{FEES[expenses.per]}", sum=words.sum(expenses.fee)))
    costs, payment = words.written(expenses.costs), words.written(expenses.payment)
    yield Paragraph(say("agreement.costs", costs=costs) if costs else say("agreement.no_costs"))
    if expenses.fee is not None or costs:
        yield Paragraph(say("agreement.split_equal") if expenses.split == "equal" else words.written(expenses.split))
    if payment:
        yield Paragraph(say("agreement.payment", payment=payment))
    if expenses.fee is not None:
        yield Paragraph(say("agreement.returned"))


def _languages(agreement: AgreementToMediate, words: Wording) -> Iterator[Block]:
    spoken = agreement.mediation_languages
    key = "agreement.language" if len(spoken) == 1 else "agreement.languages"
    yield Paragraph(words.say(key, languages=", ".join(words.say(f"common.{one}") for one in spoken)))
    if interpreter := words.written(agreement.interpreter):
        yield Paragraph(words.say("agreement.interpreter", interpreter=interpreter))


def _term(term: MediationTerm, words: Wording) -> Iterator[Block]:
    until = words.say("agreement.until", day=words.day(term.until)) if term.until else ""
    yield Paragraph(words.say("agreement.starts"))
    if term.days is None:
        yield Paragraph(words.say("agreement.term_of_proceeding", until=until))
        return
    yield Paragraph(words.say("agreement.term", days=words.days(term.days), until=until))
    if term.total_days is not None:
        yield Paragraph(words.say("agreement.extension", total=words.days(term.total_days)))


def _order(agreement: AgreementToMediate, words: Wording) -> tuple[Block, ...]:
    ways = tuple(words.say(f"agreement.{way}") for way in agreement.ways)
    return (
        Paragraph(words.say("agreement.ways")),
        Listing(ways),
        *_said("procedure", words),
        *_added(agreement.procedure, words),
    )


def _rights(agreement: AgreementToMediate, words: Wording) -> tuple[Block, ...]:
    return (
        Paragraph(words.say("agreement.rights_of_parties")),
        Listing(words.list("agreement.party_rights")),
        Paragraph(words.say("agreement.rights_of_mediator")),
        Listing(words.list("agreement.mediator_rights")),
        *_added(agreement.rights_and_duties, words),
    )


def _termination(agreement: AgreementToMediate, words: Wording) -> tuple[Block, ...]:
    return (
        Paragraph(words.say("agreement.terminates")),
        Listing(tuple(words.say(f"grounds.{ground}") for ground in GROUNDS), numbered=True),
        *_added(agreement.termination, words),
    )


def _other(agreement: AgreementToMediate, words: Wording) -> tuple[Block, ...]:
    other = words.written(agreement.other)
    return (
        Paragraph(other or words.say("agreement.nothing_else")),
        Paragraph(words.say("agreement.exchange")),
    )
