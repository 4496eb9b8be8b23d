"""What an answer of the law presumes: the questions nobody answered, each with the answer that was taken to be true."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from bitim.law import atlas
from bitim.law.language import Choice, Fact, Flag, Several
from bitim.law.readers.ask import answers
from bitim.law.readers.explain import Finding
from bitim.law.readers.truth import Facts, FactValue, rest
from bitim.law.words import NO, YES
from bitim.web.enquiry.forms import in_law


@dataclass(frozen=True)
class Presumption:
    """A question that was not answered, and the answer that is presumed."""

    question: str
    answer: str


def presumptions(finding: Finding, facts: Facts) -> list[Presumption]:
    """What the answer presumes; what it hangs on anyway is not said twice."""
    found = ((fact, _answer(fact, finding, facts)) for fact in finding.assumes if fact not in finding.missing)
    return [Presumption(in_law(fact.question), answer) for fact, answer in found if answer]


def presumed_values(fact: Fact, finding: Finding, facts: Facts) -> list[FactValue]:
    """The answers to an open question under which nothing holds that is presumed absent and that another excludes."""
    values, barred = _values(fact, finding), set()
    for condition in finding.presumed:
        left = {value: rest(condition, {**facts, fact.name: value}, finding.day) for value in values}
        if any(remains is False for remains in left.values()):
            barred |= {value for value, remains in left.items() if remains is not False}
    return [value for value in values if value not in barred]


def _values(fact: Fact, finding: Finding) -> Sequence[FactValue]:
    match fact:
        case Choice():
            return atlas.offered(fact, finding.question.jurisdiction)
        case Several():
            return (frozenset(), *(frozenset({value}) for value in fact.values))
        case _:
            return answers(fact, finding.presumed, finding.day)


def _answer(fact: Fact, finding: Finding, facts: Facts) -> str:
    """The presumed answer in words; empty where no answer is excluded by itself, or each is by some presumption."""
    values = presumed_values(fact, finding, facts)
    barred = [value for value in _values(fact, finding) if value not in values]
    if not values or not barred:
        return ""
    match fact:
        case Flag():
            return in_law(YES if values == [True] else NO)
        case Choice() if len(barred) < len(values):
            return _("anything but: %(values)s") % {"values": _listed(fact, barred)}
        case Choice():
            return capfirst(_listed(fact, values))
        case Several():
            named = [value for value in fact.values if frozenset({value}) in barred]
            return _("none of these: %(values)s") % {"values": _listed(fact, named)}
        case _:
            return _("nothing that would bar it")


def _listed(fact: Choice | Several, values: Iterable[FactValue]) -> str:
    return " / ".join(in_law(fact.values[str(value)]) for value in values)
