"""The report on a docket: one page that a judge can read, print and pass on, with no script and nothing to fetch."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import Element, tostring

import numpy as np
from babel.dates import format_skeleton
from babel.numbers import format_decimal, format_percent
from defusedxml.ElementTree import fromstring

from bitim.law import atlas
from bitim.law.dockets.charts import Bar, across, over_time
from bitim.law.dockets.plan import DEPENDS
from bitim.law.dockets.run import under_another_name
from bitim.law.dockets.small_cells import SMALLEST, Counts, Mask, hidden, hidden_in_line, with_sums
from bitim.law.dockets.tallies import NOWHERE, Pairs, Tallies, tallied
from bitim.law.facts import VOCABULARY
from bitim.law.readers.tell import ANSWERS, NO_ADVICE
from bitim.law.words import LOCALES, Language, cite_in_words, day_in_words, say

TITLE = "A docket in numbers"
MADE_UP = "Synthetic: these cases were made up by a program. They say nothing of real courts."
LAW_OF, OWN_DAY = "The law of {name}.", "Each case is answered by the law of its own day, from {first} to {last}."
ONE_DAY = "Every case is answered by the law of {day}."
CHANGED = "In this time the provisions that answer the question changed on: {days}."
CASES, ANSWER, SHARE, ALL, PLACE = "Cases", "Answer", "Share", "All", "Region"
ANSWERED, CERTAIN = "How the cases are answered", "Certain even when nothing is presumed"
BY_CITE, CITE, NO_CITE = "By the provision that decides", "Provision", "no provision applies that would lead elsewhere"
BY_MONTH, MONTH, BY_REGION, NO_REGION = "By month", "Month", "By region", "no region stated"
WAITS_FOR, FACT, AS_TABLE = "What the open cases wait for", "What is not known", "The same as a table"
NO_FACT = "no fact: the law, or what is encoded of it, leaves the answer open"
HOW_TO_READ = "How to read this"
PRESUMES = (
    "A bar or an exception of which a case says nothing is presumed absent; what a provision asks for must be known. "
    "A case in which the law leaves it open, or too little is known, is counted under “{depends}”, never guessed."
)
HIDDEN_CELLS = (
    "Counts from one to {most} are hidden (…), so that nobody is recognised, and with them as many others as are "
    "needed so that no sum gives them away. Hidden counts are not drawn."
)
UNSIGNED = "The rules were written from the official texts, and no lawyer has signed them yet."
MADE_BY = "Made by Bitim {version}, engine {engine}."
PHRASES = (
    *(TITLE, MADE_UP, LAW_OF, OWN_DAY, ONE_DAY, CHANGED, CASES, ANSWER, SHARE, ALL, PLACE, ANSWERED, CERTAIN, BY_CITE),
    *(CITE, NO_CITE, BY_MONTH, MONTH, BY_REGION, NO_REGION, WAITS_FOR, FACT, NO_FACT, AS_TABLE, HOW_TO_READ, PRESUMES),
    *(HIDDEN_CELLS, UNSIGNED, MADE_BY),
)
NOT_SHOWN, LEAST_SHARE = "…", 0.0005


def write(result: Path, page: Path, language: Language) -> None:
    """Write the report on a result; LawError for a file that is no result."""
    text = "<!doctype html>\n" + tostring(_Report(tallied(result), language).page(), encoding="unicode", method="html")
    with under_another_name(page) as unfinished:
        unfinished.write_text(text, encoding="utf-8")


def _element(tag: str, /, *inside: Element | str | None, **attributes: str) -> Element:
    """An element of the page; ElementTree escapes every text."""
    made = Element(tag, {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()})
    for one in inside:
        if isinstance(one, str):
            if len(made):
                made[-1].tail = (made[-1].tail or "") + one
            else:
                made.text = (made.text or "") + one
        elif one is not None:
            made.append(one)
    return made


class Crossed(NamedTuple):
    """Answers by place with their sums, and which of the counts are hidden."""

    counts: Counts
    hides: Mask


class _Report:
    """The page about one result in one language."""

    def __init__(self, tallies: Tallies, language: Language) -> None:
        self.tallies, self.language = tallies, language
        self.pack = atlas.JURISDICTIONS[tallies.label["jurisdiction"]]
        asked = [one for one in atlas.questions(self.pack.code) if one.asks == tallies.label["asks"]]
        self.question = asked[0]
        self.answers = (*self.question.answers()[::-1], DEPENDS)
        self.cases = sum(tallies.answers.values())

    # Words and numbers ----------------------------------------------------------------------------

    def say(self, text: str, **parts: str) -> str:
        return say(text, self.language).format(**parts)

    def answer(self, answer: str) -> str:
        return self.say(ANSWERS[answer]).rstrip(".")

    def named_answers(self) -> list[str]:
        return [self.answer(answer) for answer in self.answers]

    def number(self, number: int) -> str:
        return format_decimal(number, locale=LOCALES[self.language])

    def share(self, number: int) -> str:
        if 0 < number / self.cases < LEAST_SHARE:
            return "< " + format_percent(2 * LEAST_SHARE, format="0.0 %", locale=LOCALES[self.language])
        return format_percent(number / self.cases, format="0.0 %", locale=LOCALES[self.language])

    def month(self, month: str) -> str:
        return format_skeleton("yMMM", date.fromisoformat(f"{month}-01"), locale=LOCALES[self.language])

    def day(self, day: date) -> str:
        return day_in_words(day, self.language)

    # The page -------------------------------------------------------------------------------------

    def page(self) -> Element:
        style = files("bitim.law.dockets").joinpath("report.css").read_text(encoding="utf-8")
        head = _element(
            "head",
            _element("meta", charset="utf-8"),
            _element("meta", name="viewport", content="width=device-width, initial-scale=1"),
            _element(
                "meta",
                http_equiv="Content-Security-Policy",
                content="default-src 'none'; style-src 'unsafe-inline'",
            ),
            _element("title", f"{self.say(TITLE)} – {self.say(self.question.asks)}"),
            _element("style", style),
        )
        parts = [self.heading(), self.answered(), self.by_cite(), self.by_month(), self.by_region(), self.waiting()]
        main = _element("main", *(part for part in parts if part is not None), self.how_to_read())
        return _element("html", head, _element("body", main), lang=self.language)

    def heading(self) -> Element:
        banner = _element("p", self.say(MADE_UP), class_="banner") if self.tallies.synthetic else None
        return _element(
            "header",
            banner,
            _element("p", self.say(TITLE), class_="kicker"),
            _element("h1", self.say(self.question.asks)),
            _element("p", " ".join(self.law())),
            _element("p", self.say(NO_ADVICE), class_="soft"),
        )

    def law(self) -> Iterator[str]:
        yield self.say(LAW_OF, name=self.say(self.pack.name))
        if self.tallies.days is None:
            yield self.say(ONE_DAY, day=self.day(date.fromisoformat(self.tallies.label["day"])))
            return
        first, last = self.tallies.days
        yield self.say(OWN_DAY, first=self.day(first), last=self.day(last))
        turning = [day for day in atlas.turning_days(self.question) if first < day <= last]
        if turning:
            yield self.say(CHANGED, days=", ".join(self.day(day) for day in turning))

    def answered(self) -> Element:
        tables = []
        for title, counts in ((None, self.tallies.answers), (CERTAIN, self.tallies.strict)):
            numbers = [counts.get(answer, 0) for answer in self.answers]
            sheltered = hidden_in_line(np.array(numbers, np.int64))
            rows = [
                (self.answer(answer), *self.shown(number, is_hidden))
                for answer, number, is_hidden in zip(self.answers, numbers, sheltered, strict=False)
            ]
            rows.append((self.say(ALL), *self.shown(self.cases, bool(sheltered[-1]))))
            tables.append(_element("h3", self.say(title)) if title else None)
            tables.append(self.table((ANSWER, CASES, SHARE), rows))
        return _element("section", _element("h2", self.say(ANSWERED)), *tables)

    def shown(self, number: int, is_hidden: bool) -> tuple[str, str]:  # noqa: FBT001 - the two go together
        return (NOT_SHOWN, NOT_SHOWN) if is_hidden else (self.number(number), self.share(number))

    def by_cite(self) -> Element | None:
        rows: list[tuple[str, ...]] = []
        bars: list[Bar] = []
        for answer in self.answers[:-1]:
            places = {cite: n for (of, cite), n in self.tallies.cites.items() if of == answer}
            ordered = sorted(places, key=lambda cite, places=places: -places[cite])  # type: ignore[misc]  # the dict of this turn
            sheltered = hidden_in_line(np.array([places[cite] for cite in ordered], np.int64))
            for cite, is_hidden in zip(ordered, sheltered, strict=False):
                rows.append((self.answer(answer), self.cite(cite), *self.shown(places[cite], is_hidden)))
                if not is_hidden:
                    bars.append(Bar(self.cite(cite), self.answer(answer), places[cite]))
        if not rows:
            return None
        named = list(dict.fromkeys(bar.place for bar in bars))
        drawn = self.figure(BY_CITE, across(bars, named, self.named_answers(), share=False)) if bars else None
        table = self.table((ANSWER, CITE, CASES, SHARE), rows, words=2)
        return _element("section", _element("h2", self.say(BY_CITE)), drawn, table)

    def cite(self, cite: str) -> str:
        return cite_in_words(cite, self.pack.acts, self.language) if cite else self.say(NO_CITE)

    def by_month(self) -> Element | None:
        if not self.tallies.months:
            return None
        months = sorted({month for month, _ in self.tallies.months})
        table = self.crossed(self.tallies.months, months)
        drawn = over_time(self.bars(months, table), self.named_answers())
        return self.crossing(BY_MONTH, MONTH, [self.month(month) for month in months], table, drawn)

    def by_region(self) -> Element | None:
        if not self.tallies.regions:
            return None
        size: Counter[str] = Counter()
        for (place, _), count in self.tallies.regions.items():
            size[place] += count
        places = sorted(size, key=lambda place: (place == NOWHERE, -size[place]))
        named = [place or self.say(NO_REGION) for place in places]
        table = self.crossed(self.tallies.regions, places)
        drawn = across(self.bars(named, table), named, self.named_answers(), share=True)
        return self.crossing(BY_REGION, PLACE, named, table, drawn)

    def crossed(self, pairs: Pairs, places: Sequence[str]) -> Crossed:
        counts = np.array([[pairs.get((place, answer), 0) for answer in self.answers] for place in places], np.int64)
        return Crossed(with_sums(counts), hidden(counts))

    def bars(self, named: Sequence[str], table: Crossed) -> list[Bar]:
        """The bars of the places of which nothing is hidden: a bar with a gap would mislead."""
        return [
            Bar(name, self.answer(answer), int(count))
            for name, counts, hides in zip(named, table.counts, table.hides, strict=False)
            if not hides.any()
            for answer, count in zip(self.answers, counts, strict=False)
        ]

    def crossing(self, title: str, what: str, named: Sequence[str], table: Crossed, drawn: str) -> Element:
        rows = [
            (name, *(NOT_SHOWN if hide else self.number(int(n)) for n, hide in zip(counts, hides, strict=True)))
            for name, counts, hides in zip((*named, self.say(ALL)), table.counts, table.hides, strict=True)
        ]
        heads = (what, *(ANSWERS[answer] for answer in self.answers), ALL)
        opened = _element("details", _element("summary", self.say(AS_TABLE)), self.table(heads, rows))
        return _element("section", _element("h2", self.say(title)), self.figure(title, drawn), opened)

    def waiting(self) -> Element | None:
        if not self.tallies.missing:
            return None
        ordered = sorted(self.tallies.missing.items(), key=lambda item: -item[1])
        rows = [(self.fact(name), *self.shown(count, count < SMALLEST)) for name, count in ordered]
        return _element("section", _element("h2", self.say(WAITS_FOR)), self.table((FACT, CASES, SHARE), rows))

    def fact(self, name: str) -> str:
        return self.say(VOCABULARY[name].phrase) if name else self.say(NO_FACT)

    def how_to_read(self) -> Element:
        label = self.tallies.label
        said = (
            self.say(PRESUMES, depends=self.answer(DEPENDS)),
            self.say(HIDDEN_CELLS, most=str(SMALLEST - 1)),
            self.say(UNSIGNED),
            self.say(MADE_BY, version=label["bitim"], engine=label["engine"]),
        )
        return _element("section", _element("h2", self.say(HOW_TO_READ)), *(_element("p", one) for one in said))

    # Parts ----------------------------------------------------------------------------------------

    def table(self, heads: Sequence[str], rows: Sequence[Sequence[str]], words: int = 1) -> Element:
        """A table with words in the first columns and numbers in the others."""
        head = _element(
            "tr",
            *(
                _element("th", self.say(name).rstrip("."), scope="col", class_="words" if at < words else "number")
                for at, name in enumerate(heads)
            ),
        )
        body = [
            _element(
                "tr",
                *(
                    _element("th", cell, scope="row") if at < words else _element("td", cell, class_="number")
                    for at, cell in enumerate(row)
                ),
            )
            for row in rows
        ]
        table = _element("table", _element("thead", head), _element("tbody", *body))
        return _element("div", table, class_="wide", tabindex="0", role="region", aria_label=self.say(CASES))

    def figure(self, title: str, drawn: str) -> Element:
        picture = fromstring(drawn)
        for part in picture.iter():
            # In a page of HTML the elements of a picture have no prefix.
            part.tag = part.tag.rpartition("}")[2]
        picture.attrib.update({"role": "img", "aria-label": self.say(title)})
        return _element("figure", picture)
