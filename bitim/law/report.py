"""A finding as JSON, and its comparison with what a worked case expects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bitim.law import atlas
from bitim.law.cases import Case, written_value
from bitim.law.language import Rule
from bitim.law.readers.explain import Finding
from bitim.law.words import Language, cite_in_words, condition_in_words, say


def as_json(case: Case, finding: Finding, language: Language = "en") -> dict[str, Any]:
    """The finding on a case, ready for `json.dumps`; texts in the language, names and codes as in the vocabulary."""
    return {
        "id": case.id,
        "jurisdiction": case.jurisdiction,
        "date": case.day.isoformat(),
        "question": case.question,
        "answer": finding.answer,
        "consequences": consequences(finding),
        "cites": list(finding.cites),
        "missing": [fact.name for fact in finding.missing],
        "assumes": [fact.name for fact in finding.assumes],
        "strict": finding.strict,
        "because": [
            {
                "cite": reason.rule.cite,
                "named": named(reason.rule, case.jurisdiction, language),
                "says": say(reason.rule.says, language),
                "in_words": condition_in_words(reason.rule.when, language),
                "state": reason.state,
            }
            for reason in finding.reasons
        ],
        "not_modelled": [{"cite": cite, "reason": say(reason, language)} for cite, reason in finding.not_modelled],
        "conflicts": [{"kind": conflict.kind, "cites": list(conflict.cites)} for conflict in finding.conflicts],
    }


def named(rule: Rule, jurisdiction: str, language: Language) -> str:
    """A rule's citation as it is named on a page."""
    return cite_in_words(rule.cite, atlas.JURISDICTIONS[jurisdiction].acts, language)


def consequences(finding: Finding) -> list[dict[str, Any]]:
    """The consequences with their parameters, the provision, and whether nothing was presumed for them."""
    return [
        {
            "kind": outcome.kind,
            **{name: written_value(value) for name, value in outcome.parameters},
            "cite": outcome.cite,
            "certain": outcome.certain,
        }
        for outcome in finding.outcomes
    ]


def differences(case: Case, finding: Finding) -> Iterator[str]:
    """What differs between a finding and the `expect` and `cites` of its case, a sentence each."""
    expect = case.written.get("expect") or {}
    given = consequences(finding)
    if "answer" in expect and expect["answer"] != finding.answer:
        yield f"answer is {finding.answer}, expected {expect['answer']}"
    for item in expect.get("includes") or ():
        if not any(_matches(item, one) for one in given):
            yield f"no consequence {_shown(item)}"
    for item in expect.get("excludes") or ():
        for one in given:
            if _matches(item, one):
                yield f"consequence {_shown(item)} is not expected, {one['cite']} gives it"
    missing = {fact.name for fact in finding.missing}
    yield from (f"{name} is not among the missing facts" for name in expect.get("missing") or () if name not in missing)
    for cite in case.written.get("cites") or ():
        if not any(_cites(str(cite), one) for one in finding.cites):
            yield f"{cite} is not cited"


def _matches(item: Mapping[str, Any], given: Mapping[str, Any]) -> bool:
    return all(name in given and _equal(value, given[name]) for name, value in item.items())


def _equal(one: object, other: object) -> bool:
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, int | float) and isinstance(other, int | float):
        return one == other
    return str(one) == str(other)


def _cites(expected: str, given: str) -> bool:
    expected, given = (text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'") for text in (expected, given))
    return given == expected or (given.startswith(expected) and given[len(expected)] in "( ,")


def _shown(item: Mapping[str, Any]) -> str:
    return "{" + ", ".join(f"{name}: {value}" for name, value in item.items()) + "}"
