"""Reader 6: a finding in words, for the shell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bitim.law.language import Act, Condition, Fact, Not
from bitim.law.readers.explain import Finding, Outcome
from bitim.law.words import Language, cite_in_words, condition_in_words, day_in_words, say

ANSWERS: Mapping[str, str] = {
    "yes": "Yes.",
    "no": "No.",
    "depends": "It depends.",
    "valid": "Valid.",
    "invalid": "Not valid.",
    "must": "Must be disclosed.",
    "may": "May be disclosed.",
    "must_not": "Must not be disclosed.",
}
LAW_OF, STRICTLY = "The law of {name} on {day}.", "Presuming nothing: {answer}"
WHY, FOLLOWS, PRESUMED, NEEDED = "Why:", "What follows:", "Presumed, as nothing was said of it:", "Still to be known:"
NOT_SO, NOT_ENCODED = "that it is not so: {condition}", "Not encoded here:"
OPEN, DOES_NOT_APPLY = "still open", "does not apply here"
CONFLICT = "Provisions that do not fit together: {cites}."
NO_ADVICE = "This is information on the law, not legal advice."
PHRASES = (
    *ANSWERS.values(),
    *(LAW_OF, STRICTLY, WHY, FOLLOWS, PRESUMED, NEEDED, NOT_SO, OPEN, DOES_NOT_APPLY, NOT_ENCODED, CONFLICT, NO_ADVICE),
)


def tell(finding: Finding, jurisdiction: str, acts: Mapping[str, Act], language: Language) -> str:
    """The answer, why, what follows, what was presumed, what is missing, line by line."""
    return "\n".join(_Telling(finding, acts, language).lines(jurisdiction))


class _Telling:
    """The lines about one finding in one language."""

    def __init__(self, finding: Finding, acts: Mapping[str, Act], language: Language) -> None:
        self.finding = finding
        self.acts = acts
        self.language = language

    def say(self, text: str, **parts: str) -> str:
        return say(text, self.language).format(**parts)

    def cite(self, cite: str) -> str:
        return cite_in_words(cite, self.acts, self.language)

    def lines(self, jurisdiction: str) -> Iterator[str]:
        yield self.say(self.finding.question.asks)
        yield self.say(LAW_OF, name=self.say(jurisdiction), day=day_in_words(self.finding.day, self.language))
        if self.finding.answer is not None:
            yield self.say(ANSWERS[self.finding.answer])
        if self.finding.strict is not None and self.finding.strict != self.finding.answer:
            yield self.say(STRICTLY, answer=self.say(ANSWERS[self.finding.strict]))
        yield from self.listed(WHY, self.reasons())
        yield from self.listed(FOLLOWS, (self.outcome(outcome) for outcome in self.finding.outcomes))
        yield from self.listed(PRESUMED, (self.presumed(condition) for condition in self.finding.presumed))
        yield from self.listed(NEEDED, (self.fact(fact) for fact in self.finding.missing))
        gaps = (f"{self.cite(cite)}: {self.say(reason)}" for cite, reason in self.finding.not_modelled)
        yield from self.listed(NOT_ENCODED, gaps)
        for conflict in self.finding.conflicts:
            yield self.say(CONFLICT, cites="; ".join(self.cite(cite) for cite in conflict.cites))
        yield self.say(NO_ADVICE)

    def listed(self, title: str, lines: Iterator[str]) -> Iterator[str]:
        shown = list(lines)
        if shown:
            yield self.say(title)
            yield from (f"  - {line}" for line in shown)

    def reasons(self) -> Iterator[str]:
        marks = {"applies": "", "open": f" ({self.say(OPEN)})", "lifted": f" ({self.say(DOES_NOT_APPLY)})"}
        leading = [reason for reason in self.finding.reasons if reason.state != "lifted"]
        for reason in leading or self.finding.reasons:
            yield f"{self.cite(reason.rule.cite)}{marks[reason.state]}: {self.say(reason.rule.says)}"

    def outcome(self, outcome: Outcome) -> str:
        given = ", ".join(f"{name}={value}" for name, value in outcome.parameters)
        return f"{outcome.kind}({given}): {self.cite(outcome.cite)}"

    def fact(self, fact: Fact) -> str:
        return f"{self.say(fact.phrase)} [{fact.name}]"

    def presumed(self, condition: Condition) -> str:
        if isinstance(condition, Not):
            return condition_in_words(condition.item, self.language)
        return self.say(NOT_SO, condition=condition_in_words(condition, self.language))
