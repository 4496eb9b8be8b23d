"""What an answer of the law presumes: the questions nobody answered, each with the answer that was taken to be true."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from bitim.law import atlas
from bitim.law.language import Choice, Fact, Flag, Several
from bitim.law.readers.explain import Finding
from bitim.law.readers.truth import Facts, FactValue, rest
from bitim.law.words import NO, YES
from bitim.web.enquiry.answers import JURISDICTION
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


def _answer(fact: Fact, finding: Finding, facts: Facts) -> str:
    """The presumed answer in words; empty where each answer is barred by some presumption."""
    match fact:
        case Flag():
            barred = _barred(fact, (True, False), finding, facts)
            return " / ".join(in_law(YES if value else NO) for value in (True, False) if value not in barred)
        case Choice():
            offered = atlas.offered(fact, JURISDICTION)
            barred = _barred(fact, offered, finding, facts)
            left = [value for value in offered if value not in barred]
            if len(barred) < len(left):
                return _("anything but: %(values)s") % {"values": _listed(fact, barred)}
            return capfirst(_listed(fact, left))
        case Several():
            alone = {frozenset({value}): value for value in fact.values}
            barred = _barred(fact, (frozenset(), *alone), finding, facts)
            named = [value for lone, value in alone.items() if lone in barred]
            return _("none of these: %(values)s") % {"values": _listed(fact, named)}
        case _:
            return _("nothing that would bar it")


def _barred(fact: Fact, values: Sequence[FactValue], finding: Finding, facts: Facts) -> list[FactValue]:
    """The values under which something that is presumed absent could hold, while another value excludes it."""
    barred: list[FactValue] = []
    for condition in finding.presumed:
        left = {value: rest(condition, {**facts, fact.name: value}, finding.day) for value in values}
        if False in left.values():
            barred += (value for value in values if left[value] is not False and value not in barred)
    return barred


def _listed(fact: Choice | Several, values: Iterable[FactValue]) -> str:
    return " / ".join(in_law(fact.values[str(value)]) for value in values)
