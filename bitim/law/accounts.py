"""Comparisons, histories and reforms in words, for the shell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bitim.law import atlas
from bitim.law.comparison import Comparison, Difference, Entry, Group
from bitim.law.history import Change, Turn
from bitim.law.language import Fact, Rule
from bitim.law.readers.explain import Outcome, Reason
from bitim.law.readers.tell import ANSWERS, DOES_NOT_APPLY, NEEDED, NO_ADVICE, OPEN
from bitim.law.reform import Effect, Flip
from bitim.law.words import Language, cite_in_words, day_in_words, say, value_in_words

NO_ANSWER = "The question has no yes or no; the laws bring consequences."
NO_PROVISION = "no provision that was encoded here speaks of it"
ASKED_BY_ONE, GIVEN_DIFFERENTLY = "Asked by this law only:", "What follows differs:"
ADDED, ENDED, CHANGED, FORMERLY = "New", "No longer in force", "Changed", "before: {says}"
AMENDED_BY, BEGINS, NOT_NAMED = (
    "By: {names}.",
    "From this day on given here: {names}.",
    "The amending act is not named here.",
)
OTHERWISE_NOW, NOTHING_TURNS = "Worked cases that come out differently:", "No worked case comes out differently."
FROM_TO, FOLLOWS_LESS, FOLLOWS_MORE = "{before} → {after}", "falls away: {consequences}", "comes: {consequences}"
CONSEQUENCES_ONLY = "the answer stays, what follows changes"
SAME_THROUGHOUT = "Nothing changes for this case between the two days."
MEANT, TRIED = "The provisions meant:", "{turned} of {tried} cases come out differently."
PHRASES = (
    *(NO_ANSWER, NO_PROVISION, ASKED_BY_ONE, GIVEN_DIFFERENTLY, ADDED, ENDED, CHANGED, FORMERLY, AMENDED_BY, BEGINS),
    *(NOT_NAMED, OTHERWISE_NOW, NOTHING_TURNS, FOLLOWS_LESS, FOLLOWS_MORE, CONSEQUENCES_ONLY),
    *(SAME_THROUGHOUT, MEANT, TRIED),
)


@dataclass(frozen=True)
class Account:
    """What is told in one language."""

    language: Language

    def comparison(self, compared: Comparison) -> Iterator[str]:
        """The laws that answer alike under their answer, each with its grounds, and what sets them apart."""
        yield f"{compared.question}, {day_in_words(compared.day, self.language)}"
        for group in compared.groups:
            yield from ("", self.group(group))
            for code in group.jurisdictions:
                yield from self.entry(compared.entry(code))
        if compared.differences:
            yield from ("", self.say(GIVEN_DIFFERENTLY))
            for difference in compared.differences:
                yield from self.difference(difference)
        yield from ("", self.say(NO_ADVICE))

    def history(self, jurisdiction: str, changes: Iterable[Change]) -> Iterator[str]:
        """Each day of change with what came and went, by which act, and the worked cases it turned."""
        for number, change in enumerate(changes):
            if number:
                yield ""
            yield from self.change(jurisdiction, change)
            if change.flips or number:
                yield "  " + self.say(OTHERWISE_NOW if change.flips else NOTHING_TURNS)
            for flip in change.flips:
                yield from (f"  {line}" for line in self.flip(flip))

    def course(self, jurisdiction: str, turns: tuple[Turn, ...]) -> Iterator[str]:
        """The answers to the same case from day to day, each with its grounds."""
        for turn in turns:
            told = turn.finding.answer
            answer = self.say(ANSWERS[told]) if told else ", ".join(o.kind for o in turn.finding.outcomes) or "–"
            yield f"{day_in_words(turn.day, self.language)}: {answer}"
            yield from (f"  {self.reason(jurisdiction, r)}" for r in turn.finding.reasons if r.state != "lifted")
        if len(turns) == 1:
            yield self.say(SAME_THROUGHOUT)

    def effect(self, jurisdiction: str, found: Effect) -> Iterator[str]:
        """What a reform means and which cases it turns."""
        yield self.say(MEANT)
        yield from (f"  {self.rule(jurisdiction, rule)}" for rule in found.meant)
        yield self.say(TRIED, turned=str(len(found.flips)), tried=str(found.tried))
        for flip in found.flips:
            yield from self.flip(flip)

    def say(self, text: str, **parts: str) -> str:
        """A text in the language."""
        return say(text, self.language).format(**parts)

    def group(self, group: Group) -> str:
        """An answer and the laws that give it."""
        names = ", ".join(self.say(atlas.JURISDICTIONS[code].name) for code in group.jurisdictions)
        return f"{self.say(ANSWERS[group.answer]) if group.answer else self.say(NO_ANSWER)} {names}"

    def entry(self, entry: Entry) -> Iterator[str]:
        """One law's grounds, and what it still needs or asks alone."""
        grounds = [self.reason(entry.jurisdiction, ground) for ground in entry.grounds]
        for line in grounds or [self.say(NO_PROVISION)]:
            yield f"  {entry.jurisdiction:8}{line}"
        if entry.finding.missing:
            yield f"{'':10}{self.say(NEEDED)} {self.facts(entry.finding.missing)}"
        if entry.alone:
            yield f"{'':10}{self.say(ASKED_BY_ONE)} {self.facts(entry.alone)}"

    def difference(self, difference: Difference) -> Iterator[str]:
        """One kind of consequence and which law gives it how."""
        yield f"  {difference.kind}"
        for code, outcomes in difference.given:
            yield from (f"    {code:8}{self.outcome(outcome)}: {self.cite(code, outcome.cite)}" for outcome in outcomes)

    def change(self, jurisdiction: str, change: Change) -> Iterator[str]:
        """One day of change."""
        yield day_in_words(change.day, self.language)
        if change.by:
            yield "  " + self.say(AMENDED_BY, names=", ".join(self.say(name) for name in change.by))
        if change.begins:
            yield "  " + self.say(BEGINS, names=", ".join(self.say(name) for name in change.begins))
        if not change.by and not change.begins:
            yield "  " + self.say(NOT_NAMED)
        yield from (f"  {self.say(ADDED)}: {self.rule(jurisdiction, rule)}" for rule in change.added)
        for old, new in change.changed:
            yield f"  {self.say(CHANGED)}: {self.rule(jurisdiction, new)}"
            if old.says != new.says:
                yield f"    {self.say(FORMERLY, says=self.say(old.says))}"
        yield from (f"  {self.say(ENDED)}: {self.rule(jurisdiction, rule)}" for rule in change.ended)

    def flip(self, flip: Flip) -> Iterator[str]:
        """A case that comes out differently, and how."""
        before, after = (self.say(ANSWERS[one.answer]) if one.answer else "" for one in (flip.before, flip.after))
        turned = FROM_TO.format(before=before, after=after) if flip.turns else self.say(CONSEQUENCES_ONLY)
        yield f"  {flip.case.id if flip.case else '–'}: {turned}"
        for said, outcomes in ((FOLLOWS_LESS, flip.lost), (FOLLOWS_MORE, flip.gained)):
            if outcomes:
                yield "    " + self.say(said, consequences="; ".join(self.outcome(outcome) for outcome in outcomes))

    def reason(self, jurisdiction: str, reason: Reason) -> str:
        """A provision and whether it is open or does not apply."""
        marks = {"applies": "", "open": f" ({self.say(OPEN)})", "lifted": f" ({self.say(DOES_NOT_APPLY)})"}
        return f"{self.cite(jurisdiction, reason.rule.cite)}{marks[reason.state]}: {self.say(reason.rule.says)}"

    def rule(self, jurisdiction: str, rule: Rule) -> str:
        """A provision with its place."""
        return f"{self.cite(jurisdiction, rule.cite)}: {self.say(rule.says)}"

    def cite(self, jurisdiction: str, cite: str) -> str:
        """A citation as it is spoken."""
        return cite_in_words(cite, atlas.JURISDICTIONS[jurisdiction].acts, self.language)

    def outcome(self, outcome: Outcome) -> str:
        """A consequence with its parameters."""
        given = ", ".join(f"{name}={value_in_words(value, self.language)}" for name, value in outcome.parameters)
        return f"{outcome.kind}({given})"

    def facts(self, facts: Iterable[Fact]) -> str:
        """Facts in words, each with its name."""
        return "; ".join(f"{self.say(fact.phrase)} [{fact.name}]" for fact in facts)
