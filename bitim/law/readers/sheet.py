"""Reader 5: the lawyer. An act or a question in words, as a Markdown sheet to be read beside the official text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from bitim.law.language import ALWAYS, Act, Bars, Consequence, Question, Rule
from bitim.law.readers.tell import ANSWERS
from bitim.law.words import Language, act_of, cite_in_words, condition_in_words, day_in_words, say, value_in_words

HEAD = "What Bitim reads in this act. Information on the law, not legal advice."
ASKED = "What Bitim reads in the acts that answer this question. Information on the law, not legal advice."
LEADS_TO, LEADS_IF_STATED = "Leads to: {answer}", "Leads, if the facts state it, to: {answer}"
STEPS, OTHERWISE = "Asked in this order: {answers}", "Where no provision decides: {answer}"
OFFICIAL, IN_FORCE, SINCE, UNTIL = "Official text: {url}", "In force since {day}.", "since {day}", "until {day}"
USED_FOR, WE_READ, IN_ADDITION = "Answers: {question}", "We read: {condition}.", "Once it speaks it asks: {condition}."
UNLESS, GIVES, RESTS_ON = "Unless:", "Gives: {consequences}.", "Rests on: {cites}."
MEDIUM, NOTE, AS_ABOVE = "Not fully sure.", "Note: {note}", "(As above.)"
PHRASES = (
    *(HEAD, ASKED, LEADS_TO, LEADS_IF_STATED, STEPS, OTHERWISE, AS_ABOVE),
    *(
        OFFICIAL,
        IN_FORCE,
        SINCE,
        UNTIL,
        USED_FOR,
        WE_READ,
        IN_ADDITION,
        UNLESS,
        GIVES,
        RESTS_ON,
        MEDIUM,
        NOTE,
        AS_ABOVE,
    ),
)


def sheet(
    act: Act, questions: tuple[Question, ...], acts: Mapping[str, Act], language: Language, reviewed: str = ""
) -> str:
    """Every provision of one act in the order of its articles, with the questions that it answers.

    `reviewed` says in the head how far the sheet is reviewed.
    """
    return "\n".join(_Sheet(acts, language, reviewed).lines(act, questions)) + "\n"


def sheet_of_question(
    questions: tuple[Question, ...], acts: Mapping[str, Act], language: Language, reviewed: str = ""
) -> str:
    """Every provision that answers these questions, act by act, with what each leads to."""
    return "\n".join(_Sheet(acts, language, reviewed).lines_of_question(questions)) + "\n"


def provisions(
    act: Act, questions: tuple[Question, ...], acts: Mapping[str, Act]
) -> list[tuple[Rule, tuple[Question, ...]]]:
    """The provisions of an act that some question rests on, in the order of the articles and then of time."""
    used: dict[int, tuple[Rule, list[Question]]] = {}
    for question in questions:
        for rule, _ in question.rules():
            if act_of(rule.cite, acts) is act:
                used.setdefault(id(rule), (rule, []))[1].append(question)
    ordered = sorted(used.values(), key=lambda entry: (_place(entry[0].cite.removeprefix(act.short)), entry[0].since))
    return [(rule, tuple(asked)) for rule, asked in ordered]


def _place(place: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", place))


class _Sheet:
    """The lines of a sheet in one language."""

    def __init__(self, acts: Mapping[str, Act], language: Language, reviewed: str) -> None:
        self.acts = acts
        self.language = language
        self.reviewed = reviewed
        self.written: set[int] = set()

    def head(self, text: str) -> str:
        return f"{self.say(text)} {self.reviewed}".strip()

    def say(self, text: str, **parts: str) -> str:
        return say(text, self.language).format(**parts)

    def day(self, day: date) -> str:
        return day_in_words(day, self.language)

    def cite(self, cite: str) -> str:
        return cite_in_words(cite, self.acts, self.language)

    def lines(self, act: Act, questions: tuple[Question, ...]) -> Iterator[str]:
        yield f"# {self.say(act.name)} ({act.short})"
        yield ""
        yield self.head(HEAD)
        yield f"{self.say(OFFICIAL, url=act.url)} {self.say(IN_FORCE, day=self.day(act.in_force))}"
        for rule, asked in provisions(act, questions, self.acts):
            yield ""
            yield from self.rule(rule, depth=0)
            yield "  " + self.say(USED_FOR, question=" ".join(self.say(question.asks) for question in asked))

    def lines_of_question(self, questions: tuple[Question, ...]) -> Iterator[str]:
        for number, question in enumerate(questions):
            if number:
                yield ""
            yield from (f"# {self.say(question.asks)} ({question.jurisdiction}, {question.name})", "", self.head(ASKED))
            yield from self.order(question)
            for act in self.acts.values():
                yield from self.act(act, question)

    def order(self, question: Question) -> Iterator[str]:
        if question.otherwise is not None:
            answers = " ".join(self.say(ANSWERS[step.answer]) for step in question.steps)
            otherwise = self.say(ANSWERS[question.otherwise])
            yield f"{self.say(STEPS, answers=answers)} {self.say(OTHERWISE, answer=otherwise)}"

    def act(self, act: Act, question: Question) -> Iterator[str]:
        leads = {id(rule): step for step in question.steps for rule in step.rules}
        listed = provisions(act, (question,), self.acts)
        if listed:
            yield from ("", f"## {self.say(act.name)} ({act.short})", "", self.say(OFFICIAL, url=act.url))
        for rule, _ in listed:
            yield ""
            yield from self.rule(rule, depth=0)
            if step := leads.get(id(rule)):
                led = LEADS_IF_STATED if isinstance(step, Bars) else LEADS_TO
                yield "  " + self.say(led, answer=self.say(ANSWERS[step.answer]))

    def rule(self, rule: Rule, depth: int) -> Iterator[str]:
        indent = "    " * depth
        said = f"{indent}- **{self.cite(rule.cite)}** ({self.in_force(rule)}): {self.say(rule.says)}"
        if depth and id(rule) in self.written:
            yield f"{said} {self.say(AS_ABOVE)}"
            return
        self.written.add(id(rule))
        yield said
        yield f"{indent}  {self.say(WE_READ, condition=condition_in_words(rule.when, self.language))}"
        if rule.provided is not ALWAYS:
            yield f"{indent}  {self.say(IN_ADDITION, condition=condition_in_words(rule.provided, self.language))}"
        if rule.gives:
            given = "; ".join(self.consequence(consequence) for consequence in rule.gives)
            yield f"{indent}  {self.say(GIVES, consequences=given)}"
        if len(rule.cites) > 1:
            yield f"{indent}  {self.say(RESTS_ON, cites='; '.join(self.cite(cite) for cite in rule.cites[1:]))}"
        if rule.sure != "high":
            yield f"{indent}  {self.say(MEDIUM)}"
        if rule.note:
            yield f"{indent}  {self.say(NOTE, note=self.say(rule.note))}"
        if rule.unless:
            yield f"{indent}  {self.say(UNLESS)}"
            for exception in rule.unless:
                yield from self.rule(exception, depth + 1)

    def in_force(self, rule: Rule) -> str:
        since = self.say(SINCE, day=self.day(rule.since))
        return since if rule.until == date.max else f"{since}, {self.say(UNTIL, day=self.day(rule.until))}"

    def consequence(self, consequence: Consequence) -> str:
        given = ", ".join(
            f"{name}={value_in_words(value, self.language)}" for name, value in consequence.parameters.items()
        )
        return f"`{consequence.kind}({given})`" if given else f"`{consequence.kind}`"
